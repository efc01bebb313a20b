/** What rows of one input table may not say, each for itself or beside one another. Pure: the day is told. */
import type { Finding } from '#modules/census/index.ts'
import { spansOf } from './summary.ts'
import { keyOf, wholeOrPart, type InputRow } from './current-figures.ts'
import { checkChanges } from './check-changes.ts'
import type { InputKind } from './input-kinds.ts'

export interface Today {
  /** Calendar year and month, and the school year under way. */
  readonly year: number
  readonly month: number
  readonly schoolYear: number
}

const twice = (row: number, first: number): Finding => ({
  severity: 'error',
  code: 'duplicate-row',
  row,
  what: { zh: `与第 ${first} 行重复`, en: `repeats row ${first}` },
  why: {
    zh: '同一地区（学校）、年份、口径的同一个数只能出现一次',
    en: 'one figure of one place or school, year and basis may stand only once',
  },
  todo: { zh: '请核对后只保留一行', en: 'check them and keep one' },
})

function repeated(kind: InputKind, rows: readonly InputRow[]): Finding[] {
  const first = new Map<string, number>()
  return rows.flatMap(({ row, values }) => {
    const key = keyOf(kind, values)
    const before = first.get(key)
    if (before !== undefined) return [twice(row, before)]
    first.set(key, row)
    return []
  })
}

/** Figures of the past that lie in the future are mistyped; homes and changes may well lie ahead. */
function ahead(kind: InputKind, rows: readonly InputRow[], today: Today): Finding[] {
  if (kind === 'housing' || kind === 'changes') return []
  const last = kind === 'births' || kind === 'population' ? today.year : today.schoolYear
  const isAhead = ({ values }: InputRow): boolean =>
    Number(values['year']) > last ||
    (Number(values['year']) === last && typeof values['month'] === 'number' && values['month'] > today.month)
  return rows.filter(isAhead).map(({ row, values }) => ({
    severity: 'error',
    code: 'year-ahead',
    row,
    field: Number(values['year']) > last ? 'year' : 'month',
    what: { zh: `${values['year']} 年的数还没有发生`, en: `${values['year']} has not come to pass yet` },
    why: { zh: '这张表填已经发生的实数，不填预计数', en: 'this table takes what was counted, not what is expected' },
    todo: { zh: '请核对年份', en: 'check the year' },
  }))
}

const mixed: Readonly<Partial<Record<InputKind, { whole: string; parts: string; en: string }>>> = {
  births: { whole: '全年数', parts: '分月数', en: 'as a year and by months' },
  kindergarten: { whole: '全地区数', parts: '分园数', en: 'as a whole and by kindergartens' },
}

function mixtures(kind: InputKind, rows: readonly InputRow[]): Finding[] {
  const words = mixed[kind]
  if (!words) return []
  const groups = Map.groupBy(rows, ({ values }) => wholeOrPart(kind, values)!.of)
  return [...groups.values()].flatMap((group): Finding[] => {
    const parts = group.filter(({ values }) => wholeOrPart(kind, values)!.isPart)
    if (parts.length === 0 || parts.length === group.length) return []
    const whole = group.find(({ values }) => !wholeOrPart(kind, values)!.isPart)!
    const { place, year } = whole.values
    return [
      {
        severity: 'error',
        code: 'whole-and-parts',
        row: whole.row,
        what: {
          zh: `${place} ${year} 年既有${words.whole}（第 ${whole.row} 行），又有${words.parts}（第 ${parts[0]!.row} 行起）`,
          en: `${place} is given twice for ${year}, ${words.en} (rows ${whole.row} and ${parts[0]!.row})`,
        },
        why: { zh: '相加就重复计算，不知道以哪一种为准', en: 'added up they would count twice' },
        todo: { zh: `请只保留${words.whole}或${words.parts}`, en: 'keep one of the two' },
      },
    ]
  })
}

function lackingMonths(rows: readonly InputRow[], today: Today): Finding[] {
  const monthly = rows.filter(({ values }) => values['month'] !== undefined)
  const groups = Map.groupBy(monthly, ({ values }) => wholeOrPart('births', values)!.of)
  return [...groups.values()].flatMap((group): Finding[] => {
    const { place, year } = group[0]!.values
    const due = year === today.year ? today.month - 1 : 12
    const present = new Set(group.map(({ values }) => values['month']))
    const lacking = Array.from({ length: due }, (_, i) => i + 1).filter((month) => !present.has(month))
    if (lacking.length === 0) return []
    const list = spansOf(lacking)
    return [
      {
        severity: 'warning',
        code: 'months-missing',
        row: group[0]!.row,
        field: 'month',
        what: {
          zh: `${place} ${year} 年缺 ${list} 月`,
          en: `${place} lacks the months ${list.replaceAll('、', ', ').replaceAll('—', '–')} of ${year}`,
        },
        why: {
          zh: '缺月的年份不能按月推算入学人数，不会用 0 补',
          en: 'such a year cannot be used by months; nothing is filled in',
        },
        todo: { zh: '请补齐后再导入一次，或改填全年数', en: 'import them too, or give the year as a whole' },
      },
    ]
  })
}

export const checkFigures = (kind: InputKind, rows: readonly InputRow[], today: Today): Finding[] => [
  ...repeated(kind, rows),
  ...ahead(kind, rows, today),
  ...mixtures(kind, rows),
  ...(kind === 'births' ? lackingMonths(rows, today) : []),
  ...(kind === 'changes' ? checkChanges(rows) : []),
]
