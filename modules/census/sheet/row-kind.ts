/** Rows below the headings that are no data: totals, column numbers, units, signatures and remarks. */
import type { Words } from '#kernel/words.ts'
import type { Finding } from '../finding.ts'
import { isBlank, type RawCell } from './cells.ts'
import type { RawRow } from './heading-row.ts'
import { headingUnit } from './headings.ts'

export interface OtherRow {
  readonly kind: 'totals' | 'column-numbers' | 'units' | 'signature'
  /** What stands first in the row, to be quoted. */
  readonly text: string
  /** For totals: it adds up all rows, and not those of one stage or township. */
  readonly isWhole: boolean
}

/** Columns, counted from 0, that tell whose row it is. */
export interface RowMarks {
  readonly code: readonly number[]
  readonly name: readonly number[]
}

const plain = (cell: RawCell): string =>
  typeof cell === 'string' || typeof cell === 'number'
    ? String(cell)
        .normalize('NFKC')
        .replace(/[\s:]+/g, '')
    : ''

const total = '合计|总计|小计|共计|累计|平均'
const isTotal = (text: string): boolean =>
  new RegExp(`^([全本][县区市])?(${total})|^.{1,12}(合计|总计|小计)$`).test(text)
const isWholeTotal = (text: string): boolean => /^([全本][县区市])?(合计|总计|共计|累计)(数|人数)?$/.test(text)

/** How the foot of an official form begins: who filled it in, who checked it, a remark. */
const foot =
  /^(填表|制表|填报|报送|上报|审核|复核|核对|经办|统计(员|人|负责)|单位(负责|盖章|\(|公章)|负责人|分管|校长签|签(字|名|章)|\(?(盖章|公章)|联系(人|电话)|电话|传真|备注|附注|注\d?[.、:]?|说明|本表|以上)/

const unitWord =
  /^\(?(单位)?(人|个|所|间|张|册|本|台|套|座|份|年|班|%|平方米|m2|亩|公顷|元|万元|千元|名|度|是\/否|文本|代码|-|\/)\)?$/i

const isColumnNumber = (text: string): boolean => /^\(?\d{1,3}\)?$/.test(text) || /^[甲乙丙丁戊己庚辛壬癸]$/.test(text)

/** `甲 乙 1 2 3`: each number one more than that before it. */
function numbersColumns(texts: readonly string[]): boolean {
  if (texts.length < 3 || !texts.every(isColumnNumber)) return false
  const numbers = texts.filter((text) => /\d/.test(text)).map((text) => Number(text.replaceAll(/\D/g, '')))
  return numbers.length >= 3 && numbers.every((number, index) => index === 0 || number === numbers[index - 1]! + 1)
}

/**
 * What a row is if it is no data; undefined for a row of data. Column numbers and units stand only directly below the
 * headings (`isFirst`). A row that bears a code of its own is data, whatever else it says.
 */
export function otherRow(cells: RawRow, marks: RowMarks, isFirst: boolean): OtherRow | undefined {
  const filled = cells.filter((cell) => !isBlank(cell))
  const texts = filled.map(plain)
  const first = texts[0] ?? ''
  const text = typeof filled[0] === 'string' ? filled[0].trim() : first
  if (isFirst && numbersColumns(texts)) return { kind: 'column-numbers', text, isWhole: false }
  if (isFirst && texts.length > 1 && texts.every((each) => unitWord.test(each))) {
    return { kind: 'units', text, isWhole: false }
  }
  const codes = marks.code.map((column) => plain(cells[column]))
  if (codes.some((code) => /\d{4}/.test(code))) return undefined
  const marked = [first, ...codes, ...marks.name.map((column) => plain(cells[column]))].find(isTotal)
  if (marked !== undefined) return { kind: 'totals', text: marked, isWhole: isWholeTotal(marked) }
  return foot.test(first) ? { kind: 'signature', text, isWhole: false } : undefined
}

const kindWords: Readonly<Record<OtherRow['kind'], Words>> = {
  totals: { zh: '合计行', en: 'a row of totals' },
  'column-numbers': { zh: '栏次行', en: 'a row of column numbers' },
  units: { zh: '单位行', en: 'a row of units' },
  signature: { zh: '签名或说明行', en: 'a row of signatures or remarks' },
}

const short = (text: string): string => (text.length > 20 ? `${text.slice(0, 20)}……` : text)

export const passedOver = (row: number, { kind, text }: OtherRow): Finding => ({
  severity: 'note',
  code: 'row-passed-over',
  row,
  what: {
    zh: `是${kindWords[kind].zh}（“${short(text)}”），没有当作数据读取`,
    en: `is ${kindWords[kind].en} ("${short(text)}") and was not read as data`,
  },
  why:
    kind === 'totals'
      ? {
          zh: '合计不是学校；人数、班数的合计已与各行相加核对',
          en: 'totals are no school; those of people and classes were compared with the rows',
        }
      : { zh: '这一行没有代码，不是一行数据', en: 'the row has no code, so it is no row of data' },
  todo: {
    zh: '无需处理；如是漏填代码的学校，请补填',
    en: 'nothing is needed; where a school lacks its code, fill it in',
  },
})

/** A row of units that says 元 under a heading of 万元 tells that the figures are of another size than their heading. */
export function unitRowFaults(
  cells: RawRow,
  row: number,
  columns: readonly { readonly heading: string; readonly column: number; readonly field: string }[],
): Finding[] {
  return columns.flatMap(({ heading, column, field }): Finding[] => {
    const given = plain(cells[column])
      .replace(/^\(?(?:单位)?|\)$/g, '')
      .replace(/^m2$/i, '平方米')
    const wanted = headingUnit(heading)
    if (!/^(元|千元|万元|平方米|亩|公顷)$/.test(given) || wanted === undefined || given === wanted) return []
    return [
      {
        severity: 'error',
        code: 'unit-row-mismatch',
        row,
        field,
        what: {
          zh: `单位行写的是“${given}”，而表头的单位是“${wanted}”`,
          en: `the row of units says "${given}", the heading "${wanted}"`,
        },
        why: { zh: '不知道数据按哪个单位填写', en: 'it is not known in which unit the figures are' },
        todo: {
          zh: `请按“${wanted}”填写，并改正或删去单位行`,
          en: `give the figures in "${wanted}", and correct or delete the row of units`,
        },
      },
    ]
  })
}
