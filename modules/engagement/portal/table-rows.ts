/** Published snapshots as tables to keep: headings and rows. */
import type { Language } from '#kernel/words.ts'
import { publicPaceWords } from '../publication/publication-words.ts'
import type { PublicCell, Snapshots } from '../publication/snapshot-shapes.ts'

export type FileValue = string | number | null
export interface FileTable {
  readonly headings: readonly string[]
  readonly rows: readonly (readonly FileValue[])[]
}

const valueOf = (cell: PublicCell, language: Language): FileValue =>
  cell === 'withheld' ? (language === 'en' ? 'withheld' : '不公开') : cell

type Ways = {
  readonly [K in 'progress' | 'changes' | 'forecast' | 'table']: (
    content: Snapshots[K],
    language: Language,
  ) => FileTable
}

export const fileTables: Ways = {
  progress: ({ promises }, language) => ({
    headings:
      language === 'en'
        ? [
            'area',
            'promise',
            'school',
            'promised for',
            'kept when',
            'unit',
            'when promised',
            'now',
            'day',
            'target',
            'how it stands',
            'in charge',
            'promised in',
          ]
        : [
            '工作方面',
            '承诺内容',
            '学校',
            '承诺时限',
            '完成标志',
            '单位',
            '承诺时',
            '目前',
            '数据日期',
            '目标',
            '进展',
            '责任单位',
            '出处',
          ],
    rows: promises.map((each) => [
      each.area[language],
      each.text,
      each.schoolName,
      each.dueOn,
      each.measure,
      each.unit,
      each.baseline,
      each.value,
      each.valueOn,
      each.target,
      publicPaceWords[each.pace][language],
      each.office,
      each.source,
    ]),
  }),
  changes: ({ catchments }, language) => ({
    headings:
      language === 'en'
        ? [
            'township',
            'village, community or estate',
            'grades',
            'first school year',
            'last school year',
            'school code',
            'school',
          ]
        : ['乡镇', '村（社区、小区）', '年级', '起始学年', '截止学年', '学校标识码', '学校'],
    rows: catchments.map(({ town, place, grades, from, until, school, schoolName }) => [
      town,
      place,
      grades,
      from,
      until,
      school,
      schoolName,
    ]),
  }),
  forecast: ({ places, years, origin }, language) => ({
    headings:
      language === 'en'
        ? ['place', 'stage', 'school year', 'pupils', 'low end', 'high end']
        : ['地区', '学段', '学年', '在校生', '区间下限', '区间上限'],
    rows: places.flatMap(({ name, stage, now, pupils, low, high }): FileValue[][] => {
      const stageName = { all: ['合计', 'all'], primary: ['小学', 'primary'], junior: ['初中', 'junior'] }[stage]
      const own = stageName[language === 'en' ? 1 : 0]!
      return [
        [name, own, origin, valueOf(now, language), null, null],
        ...years.map((year, i): FileValue[] => [
          name,
          own,
          year,
          valueOf(pupils[i]!, language),
          valueOf(low[i]!, language),
          valueOf(high[i]!, language),
        ]),
      ]
    }),
  }),
  table: ({ columns, rows }, language) => ({
    headings: [
      language === 'en' ? 'code' : '代码',
      language === 'en' ? 'township' : '乡镇',
      ...columns.map(({ words, unit }) => `${words[language]} (${unit[language]})`),
    ],
    rows: rows.map(({ code, name, cells }) => [code, name[language], ...cells.map((each) => valueOf(each, language))]),
  }),
}

/** A text that a spreadsheet would take for a formula is told as text. */
const harmless = (value: FileValue): string => {
  const text = value === null ? '' : String(value)
  return typeof value === 'string' && /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
}

const field = (value: FileValue): string => {
  const text = harmless(value)
  return /[",\r\n;]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/** With a mark at the front by which Excel and WPS know that it is UTF-8. */
export function csvText({ headings, rows }: FileTable): string {
  return `\uFEFF${[headings, ...rows].map((line) => `${line.map(field).join(',')}\r\n`).join('')}`
}
