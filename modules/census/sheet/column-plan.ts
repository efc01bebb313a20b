/** Which column of the sheet feeds which field: by its own heading or as a mapping says; every mismatch is told at once. */
import type { Ratio } from '#kernel/ratio.ts'
import type { Words } from '#kernel/words.ts'
import type { Finding } from '../finding.ts'
import type { Heading, HeadingRow } from './heading-row.ts'
import { headingBase, headingKey, headingUnit, nearestHeading } from './headings.ts'
import type { MappedColumn } from '../mapping/mapped-column.ts'
import type { TableMapping } from '../mapping/mapping.ts'
import type { FieldSpec } from '../school-fields.ts'
import type { TableDescription } from '../tables.ts'
import { factorBetween } from '../mapping/units.ts'

export interface PlannedColumn {
  readonly field: string
  readonly spec: FieldSpec
  /** The columns that feed the field; empty for a value set by the mapping or a column declared absent. */
  readonly headings: readonly Heading[]
  readonly factor?: Ratio
  readonly values?: Readonly<Record<string, string>>
  readonly always?: string | number | boolean
  readonly absent?: string
}

export interface ColumnPlan {
  readonly columns: readonly PlannedColumn[]
  readonly findings: readonly Finding[]
}

type Found = ReadonlyMap<string, Heading>

const whyHeadings: Words = {
  zh: '缺少必需的表头，或表头不明确时，整张表不能读取',
  en: 'where a required heading is missing or unclear, the table cannot be read',
}

const error = (code: string, row: number, what: Words, todo: Words, why: Words = whyHeadings): Finding => ({
  severity: 'error',
  code,
  row,
  what,
  why,
  todo,
})

/** A heading in the file that says the same in another unit; the most common slip is 元 for 万元. */
function sameInOtherUnit(wanted: string, found: Iterable<Heading>): Heading | undefined {
  for (const heading of found) {
    if (heading.key !== headingKey(wanted) && headingBase(heading.text) === headingBase(wanted)) return heading
  }
  return undefined
}

function unitTodo(spec: FieldSpec, other: Heading): Words {
  const wanted = headingUnit(spec.heading)
  const given = headingUnit(other.text)
  if (given === undefined && wanted !== undefined) {
    return {
      zh: `文件中是“${other.text}”，没有注明单位：请核对数据确实是按“${wanted}”填的，再把表头改为“${spec.heading}”`,
      en: `the file has "${other.text}" without a unit: make sure that its figures are in "${wanted}", then name it "${spec.heading}"`,
    }
  }
  const convertible = wanted !== undefined && given !== undefined && factorBetween(given, wanted) !== undefined
  const mapping = `${spec.heading}: {from: ${other.text}${convertible ? `, unit: ${given}` : ''}}`
  const byMapping: Words = convertible
    ? { zh: `，或在表头对应文件中写 ${mapping}`, en: `, or write in a mapping: ${mapping}` }
    : { zh: '', en: '' }
  return {
    zh: `文件中是“${other.text}”，而本表要求单位为“${wanted ?? '无'}”：请换算后改表头${byMapping.zh}`,
    en: `the file has "${other.text}", while this table wants the unit "${wanted ?? 'none'}": convert the figures and change the heading${byMapping.en}`,
  }
}

function missing(spec: FieldSpec, row: number, unused: readonly Heading[]): Finding {
  const what: Words = { zh: `缺少必需的表头“${spec.heading}”`, en: `the required heading "${spec.heading}" is missing` }
  const other = sameInOtherUnit(spec.heading, unused)
  if (!other) {
    const near = nearestHeading(
      spec.heading,
      unused.map((heading) => heading.text),
    )
    const absent = `${spec.heading}: {absent: "原因"}`
    return error('missing-heading', row, what, {
      zh: `${near === undefined ? '' : `文件中的“${near}”是否就是这一列？`}请补上该列并照此书写表头；来源确实没有该列的，补一个空列（按缺数据计），用表头对应文件的写 ${absent}`,
      en: `${near === undefined ? '' : `is "${near}" this column? `}add the column under exactly this heading; where the source truly lacks it, add it empty (its figures stay unknown), or say so in a mapping: ${absent}`,
    })
  }
  return error('heading-unit', row, what, unitTodo(spec, other))
}

/** A column that need not be there is, but in another unit: it is not read, which is easily overlooked. */
const notReadForItsUnit = (spec: FieldSpec, row: number, other: Heading): Finding => ({
  severity: 'warning',
  code: 'heading-unit',
  row,
  what: { zh: `“${other.text}”没有读取`, en: `"${other.text}" was not read` },
  why: {
    zh: `本表的这一列是“${spec.heading}”，单位不同或没有注明`,
    en: `this column is "${spec.heading}"; the unit differs or is not given`,
  },
  todo: unitTodo(spec, other),
})

function planMapped(
  field: string,
  spec: FieldSpec,
  mapped: MappedColumn,
  found: Found,
  row: number,
  findings: Finding[],
): PlannedColumn {
  if (mapped.kind === 'always') return { field, spec, headings: [], always: mapped.value }
  if (mapped.kind === 'absent') return { field, spec, headings: [], absent: mapped.reason }
  const headings: Heading[] = []
  for (const source of mapped.headings) {
    const heading = found.get(headingKey(source))
    if (heading) headings.push(heading)
    else {
      const near = nearestHeading(
        source,
        [...found.values()].map((other) => other.text),
      )
      findings.push(
        error(
          'mapped-heading-missing',
          row,
          {
            zh: `表头对应文件中“${spec.heading}”的来源“${source}”在文件中不存在`,
            en: `the mapping feeds "${spec.heading}" from "${source}", which the file does not have`,
          },
          near === undefined
            ? { zh: '请按文件中的表头改正对应文件', en: 'correct the mapping after the headings of the file' }
            : { zh: `是否应为“${near}”？`, en: `is "${near}" meant?` },
        ),
      )
    }
  }
  const { factor, values } = mapped
  return { field, spec, headings, ...(factor ? { factor } : {}), ...(values ? { values } : {}) }
}

const list = (headings: readonly Heading[]): string => {
  const names = headings.slice(0, 12).map((heading) => heading.text)
  return headings.length > 12 ? `${names.join('、')}……` : names.join('、')
}

/** Matches the headings of a sheet with the fields of a table. */
export function planColumns(table: TableDescription, headingRow: HeadingRow, mapping: TableMapping | null): ColumnPlan {
  const { row } = headingRow
  const findings: Finding[] = []
  const found = new Map<string, Heading>()
  const twice = new Map<string, Heading>()
  for (const heading of headingRow.headings) {
    if (found.has(heading.key)) twice.set(heading.key, heading)
    else found.set(heading.key, heading)
  }
  const columns: PlannedColumn[] = []
  const used = new Set<Heading>()
  for (const [field, spec] of Object.entries(table.fields)) {
    const mapped = mapping?.columns[field]
    if (!mapped) continue
    const planned = planMapped(field, spec, mapped, found, row, findings)
    for (const heading of planned.headings) used.add(heading)
    columns.push(planned)
  }
  const lacking: FieldSpec[] = []
  const optional: FieldSpec[] = []
  for (const [field, spec] of Object.entries(table.fields)) {
    if (mapping && field in mapping.columns) continue
    const heading = found.get(headingKey(spec.heading))
    if (heading && !used.has(heading)) {
      used.add(heading)
      columns.push({ field, spec, headings: [heading] })
    } else if (spec.required) lacking.push(spec)
    else optional.push(spec)
  }
  const unused = headingRow.headings.filter((heading) => !used.has(heading))
  for (const spec of lacking) findings.push(missing(spec, row, unused))
  for (const spec of optional) {
    const other = sameInOtherUnit(spec.heading, unused)
    if (other) findings.push(notReadForItsUnit(spec, row, other))
  }
  for (const [key, second] of twice) {
    const first = found.get(key)
    if (!first || !used.has(first)) continue
    findings.push(
      error(
        'heading-twice',
        row,
        { zh: `表头“${second.text}”出现了两次`, en: `the heading "${second.text}" stands twice` },
        { zh: '请删去或改名其中一列', en: 'remove or rename one of the columns' },
      ),
    )
  }
  for (const planned of columns) {
    if (planned.absent === undefined) continue
    findings.push({
      severity: 'note',
      code: 'declared-absent',
      what: {
        zh: `“${planned.spec.heading}”声明为来源没有：${planned.absent}`,
        en: `"${planned.spec.heading}" is declared absent from the source: ${planned.absent}`,
      },
      why: { zh: '整列按“缺数据”处理，不按 0 处理', en: 'the whole column counts as missing data, never as 0' },
      todo: { zh: '取得数据后请补上该列', en: 'add the column once the figures are to be had' },
    })
  }
  const checked = new Set(mapping?.checks.flatMap(({ sum, whole }) => [...sum, whole]).map(headingKey))
  const ignored = unused.filter(
    (heading) => !checked.has(heading.key) && (!twice.has(heading.key) || found.get(heading.key) !== heading),
  )
  if (ignored.length > 0) {
    findings.push({
      severity: 'note',
      code: 'unknown-headings',
      row,
      what: {
        zh: `有 ${ignored.length} 列不认识，没有读取：${list(ignored)}`,
        en: `${ignored.length} columns are not known and were not read: ${list(ignored)}`,
      },
      why: { zh: '这些表头不在模板中', en: 'these headings are not in the template' },
      todo: {
        zh: '如应读取，请按模板改表头或写表头对应文件',
        en: 'rename them as in the template, or map them, if they matter',
      },
    })
  }
  return { columns, findings }
}
