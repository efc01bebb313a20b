/** Asks census, schools and standards for one county and year as they are kept in the database, ready to be judged. */
import { provinceOf } from '#kernel/region-code.ts'
import { isRefusal, refuse, type Refusal } from '#kernel/refusal.ts'
import { draftCensus, lockedCensus, type CountyTable, type SchoolTable } from '#modules/census/index.ts'
import { readRules } from '#modules/standards/index.ts'
import type { RuleBook } from '#modules/standards/contract.ts'
import type { Database } from '#platform/database/database.ts'
import { standardFor } from './gather.ts'
import type { CountyFacts, Standard } from './judge-county.ts'

/** The figures of one county and year, locked or still being collected. */
export interface CountyFigures {
  readonly county: string
  readonly year: number
  /** 0 for figures that are not locked. */
  readonly version: number
  readonly schools: SchoolTable
  readonly counties: CountyTable | null
}

/** Locked figures: the newest version where none is asked. Null where there are none. */
export async function gatherLocked(
  database: Database,
  county: string,
  year: number,
  version?: number,
): Promise<CountyFigures | null> {
  const census = await lockedCensus(database, county, year, version)
  return census && { county, year, version: census.version, schools: census.schools, counties: census.counties }
}

/** Figures that are being collected. Null where nothing has been handed in. */
export async function gatherDraft(database: Database, county: string, year: number): Promise<CountyFigures | null> {
  const census = await draftCensus(database, county, year)
  return census && { county, year, version: 0, schools: census.schools, counties: census.counties }
}

/** No relaxation is switched on and no private school left out: both are decisions that nobody has recorded here. */
export const factsOf = ({ county, year, schools, counties }: CountyFigures): CountyFacts => ({
  county,
  year,
  rows: schools.rows,
  countyRow: counties?.rows[0] ?? null,
  grants: [],
  excludePrivate: false,
})

let book: RuleBook | null = null
const standards = new Map<string, Standard | Refusal>()

/** The standard of the county's province on a day. The rows change only with the program, so they are read once. */
export function standardOn(county: string, on: string): Standard | Refusal {
  const province = provinceOf(county) ?? null
  const key = `${on} ${province}`
  const known = standards.get(key)
  if (known) return known
  book ??= readRules()
  const standard = standardFor(book, on, province)
  standards.set(key, standard)
  return standard
}

/** The standard by which a stored report was judged; refuses where its rows are no longer the same. */
export function standardOfReport(county: string, on: string, rulesVersion: string): Standard | Refusal {
  const standard = standardOn(county, on)
  if (isRefusal(standard) || standard.rules.version === rulesVersion) return standard
  return refuse(
    'rules-have-changed',
    { on, rulesVersion, now: standard.rules.version },
    {
      zh: `该报告按标准版本 ${rulesVersion} 测算，标准库中 ${on} 的条款此后有更正（现版本 ${standard.rules.version}），不能再还原计算过程；请重新测算后查看`,
      en: `the report was judged by version ${rulesVersion} of the rules; the rows of ${on} have since been corrected (now ${standard.rules.version}), so its working cannot be retraced; judge anew`,
    },
  )
}
