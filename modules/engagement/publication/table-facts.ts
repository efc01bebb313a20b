/** The data tables that can be published, from locked figures and the register; small figures are withheld before anything leaves. */
import type { Words } from '#kernel/words.ts'
import type { SnapshotFacts } from './snapshot-shapes.ts'
import { suppressSmall, type ShownTable, type SmallRules, type TableCell } from './suppress-small.ts'

export interface TownSchool {
  /** Township code; null where the register knows none. */
  readonly town: string | null
  readonly stage: 'primary' | 'junior'
  /** Pupils of the stage; null where they are not known. */
  readonly pupils: number | null
}

type Parts = Pick<SnapshotFacts['table'], 'columns' | 'rows' | 'withheld'>

const stages = ['primary', 'junior'] as const
const stageHeadings: Readonly<Record<(typeof stages)[number], Words>> = {
  primary: { zh: '小学', en: 'primary' },
  junior: { zh: '初中', en: 'junior secondary' },
}
const sumWords: Words = { zh: '合计', en: 'total' }
const people: Words = { zh: '人', en: 'pupils' }
const schools: Words = { zh: '所', en: 'schools' }
const elsewhere: Words = { zh: '未分乡镇', en: 'no township given' }

const add = (cells: readonly TableCell[]): TableCell => ({
  value: cells.some(({ value }) => value === null) ? null : cells.reduce((sum, { value }) => sum + value!, 0),
  schools: cells.reduce<number | null>((sum, each) => (each.schools === null ? sum : (sum ?? 0) + each.schools), null),
})

/** Townships as rows, stages as columns, with all sums. */
function laidOut(
  rows: readonly { readonly code: string; readonly name: Words }[],
  shown: ShownTable,
  unit: Words,
): Parts {
  return {
    columns: [
      { code: 'total', words: sumWords, unit },
      ...stages.map((stage) => ({ code: stage, words: stageHeadings[stage], unit })),
    ],
    rows: [
      ...rows.map(({ code, name }, i) => ({
        code,
        name,
        isTotal: false,
        cells: [shown.rowTotals![i]!, ...shown.cells[i]!],
      })),
      { code: 'total', name: sumWords, isTotal: true, cells: [shown.total, ...shown.columnTotals!] },
    ],
    withheld: shown.withheld,
  }
}

function tableOf(
  towns: readonly { readonly code: string; readonly name: string }[],
  own: readonly TownSchool[],
  cellOf: (schools: readonly TownSchool[]) => TableCell,
  rules: SmallRules,
  unit: Words,
): Parts {
  const known = new Set(towns.map(({ code }) => code))
  const rows = [
    ...towns.map(({ code, name }) => ({ code, name: { zh: name, en: name } })),
    ...(own.some(({ town }) => town === null || !known.has(town)) ? [{ code: 'none', name: elsewhere }] : []),
  ].filter(({ code }) => own.some(({ town }) => (town !== null && known.has(town) ? town : 'none') === code))
  const cells = rows.map(({ code }) =>
    stages.map((stage) =>
      cellOf(
        own.filter(
          (each) => each.stage === stage && (each.town !== null && known.has(each.town) ? each.town : 'none') === code,
        ),
      ),
    ),
  )
  const columnTotals = stages.map((_, column) => add(cells.map((line) => line[column]!)))
  const shown = suppressSmall({ cells, rowTotals: cells.map(add), columnTotals, total: add(columnTotals) }, rules)
  return laidOut(rows, shown, unit)
}

/** 在校生 by township and stage. A cell is made of the schools behind it. */
export const pupilsByTown = (
  towns: readonly { readonly code: string; readonly name: string }[],
  own: readonly TownSchool[],
  rules: SmallRules,
): Parts =>
  tableOf(
    towns,
    own,
    (some) => ({ ...add(some.map(({ pupils }) => ({ value: pupils, schools: 1 }))), schools: some.length }),
    rules,
    people,
  )

/** Schools by township and stage. That a school exists is no figure of the census, and no small group. */
export const schoolsByTown = (
  towns: readonly { readonly code: string; readonly name: string }[],
  own: readonly TownSchool[],
): Parts =>
  tableOf(towns, own, (some) => ({ value: some.length, schools: null }), { smallestGroup: 0, leastSchools: 0 }, schools)
