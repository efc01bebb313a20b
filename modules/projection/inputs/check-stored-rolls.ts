/** Rolls of years that the census holds: the census counts, and where the two differ it is said so. */
import type { Finding } from '#modules/census/index.ts'
import { countyOfRow, type Ground } from './check-places.ts'
import type { InputRow } from './current-figures.ts'

export interface StoredRoll {
  readonly school: string
  readonly year: number
  readonly grade: number
  readonly pupils: number
}

const differs = (row: number, year: number, given: number, held: number): Finding => ({
  severity: 'warning',
  code: 'census-holds',
  row,
  field: 'count',
  what: {
    zh: `${year} 学年事业统计为 ${held} 人，表中为 ${given} 人`,
    en: `the census has ${held} pupils in ${year}, the table ${given}`,
  },
  why: { zh: '事业统计由学校签字，两者不同时以事业统计为准', en: 'the census is signed by the school, so it counts' },
  todo: {
    zh: '无需导入该学年；如事业统计有误，请退回学校更正',
    en: 'leave the year out, or have the census corrected',
  },
})

export function rollsThatDiffer(rows: readonly InputRow[], stored: readonly StoredRoll[]): Finding[] {
  const held = new Map(stored.map(({ school, year, grade, pupils }) => [`${school}|${year}|${grade}`, pupils]))
  return rows.flatMap(({ row, values }) => {
    const { school, year, grade, count } = values
    const pupils = held.get(`${school}|${year}|${grade}`)
    return pupils === undefined || pupils === count ? [] : [differs(row, Number(year), Number(count), pupils)]
  })
}

/** Years of each county that the rows name. */
export function yearsByCounty(
  rows: readonly InputRow[],
  ground: Pick<Ground, 'schools'>,
): ReadonlyMap<string, number[]> {
  const groups = Map.groupBy(rows, (row) => countyOfRow('rolls', row, ground) ?? '')
  return new Map(
    [...groups].map(([county, own]) => [county, [...new Set(own.map(({ values }) => Number(values['year'])))]]),
  )
}
