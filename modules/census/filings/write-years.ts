/** Takes in whole years at once, as an import would, and brings them as far along their way as is asked: old tables, examples. */
import type { Database } from '#platform/database/database.ts'
import { checkSchools } from '../checks/check-schools.ts'
import type { CountyTable, SchoolTable } from '../contract.ts'
import type { FilingEventKind } from '../filing-shapes.ts'
import { placed } from '../finding.ts'
import type { ImportChanges } from '../imports/changes.ts'
import { filingsOf } from '../imports/filings-of.ts'
import { checkStoredYears } from '../imports/gather.ts'
import { byActor } from './actor.ts'
import { mayHappen } from './filing-state.ts'
import type { CountyYearFacts, FilingFacts } from './county-year.ts'
import { gatherCountyYear } from './gather.ts'
import { appendCountyFacts, appendFilingFacts, loadCountyVersion, saveLock, type CountyYear } from './store.ts'
import { writeTables } from './write-filings.ts'

export interface WholeYear {
  readonly schools: SchoolTable
  readonly counties: CountyTable | null
  /** Who is named as having done it. */
  readonly by: { readonly name: string; readonly id?: string | null }
  /** ISO instant. */
  readonly at: string
}

/** How far schools are brought: as imported, signed on paper, or endorsed where they have a 中心校. */
export type Reached = 'imported' | 'signed' | 'endorsed'

const actorOf = ({ by, at }: WholeYear) => ({ id: by.id ?? null, name: by.name, at })

async function writeTablesOf(database: Database, given: WholeYear): Promise<ImportChanges> {
  const { schools, counties } = given
  const found = checkSchools(schools.rows).map((finding) => placed(finding, schools))
  const problems = [...found, ...(await checkStoredYears(database, schools))]
  return await writeTables(database, filingsOf(schools, counties, problems), actorOf(given), null)
}

const countyYearsIn = ({ rows }: SchoolTable): CountyYear[] => [
  ...new Map(rows.map(({ county, year }) => [`${county} ${year}`, { county, year }])).values(),
]

/** Appends one event to each of the filings in which it may happen. */
async function appendToAll(
  database: Database,
  key: CountyYear,
  filings: readonly FilingFacts[],
  kind: FilingEventKind,
  note: string | null,
  given: WholeYear,
): Promise<void> {
  const due = filings.filter(({ standing }) => mayHappen(kind, standing.state))
  const by = byActor(actorOf(given))
  await appendFilingFacts(
    database,
    due.map(({ school, standing }) => {
      const number = standing.number + 1
      return { county: key.county, year: key.year, school, number, kind, note, details: {}, ...by }
    }),
  )
}

const keptNote = '往年纸质统计资料存档'

async function bringTo(
  database: Database,
  key: CountyYear,
  reached: Reached,
  given: WholeYear,
): Promise<CountyYearFacts> {
  if (reached === 'imported') return await gatherCountyYear(database, key)
  const { filings } = await gatherCountyYear(database, key)
  await appendToAll(database, key, filings, 'signed-on-paper', keptNote, given)
  const signed = await gatherCountyYear(database, key)
  if (reached === 'signed') return signed
  const due = signed.filings.filter(({ needsEndorsement }) => needsEndorsement)
  await appendToAll(database, key, due, 'endorsed', null, given)
  return await gatherCountyYear(database, key)
}

async function lock(database: Database, facts: CountyYearFacts, given: WholeYear): Promise<void> {
  const { county, year, standing, filings } = facts
  if (standing.state === 'locked') return
  const by = byActor(actorOf(given))
  const version = standing.version + 1
  const kinds = (['submitted', 'approved', 'accepted'] as const).filter(
    (kind) =>
      kind === 'accepted' || standing.state === 'collecting' || (kind === 'approved' && standing.state === 'submitted'),
  )
  await appendCountyFacts(
    database,
    kinds.map((kind, index) => {
      const number = standing.number + index + 1
      return { county, year, number, kind, note: null, details: kind === 'accepted' ? { version } : {}, ...by }
    }),
  )
  const countyVersion = (await loadCountyVersion(database, { county, year }))?.version ?? null
  await saveLock(
    database,
    { county, year, version, at: given.at, personName: given.by.name, countyVersion },
    filings.map(({ school, head }) => ({ county, year, school, version: head.version })),
  )
  await appendToAll(database, { county, year }, filings, 'accepted', null, given)
}

const inTransaction = <Result>(database: Database, work: (database: Database) => Promise<Result>): Promise<Result> =>
  database.isTransaction ? work(database) : database.transaction().execute(work)

/** Takes the tables in and locks them. Taken in once more, the same tables change nothing. */
export const writeLockedYear = (database: Database, given: WholeYear): Promise<ImportChanges> =>
  inTransaction(database, async (transaction) => {
    const changes = await writeTablesOf(transaction, given)
    for (const key of countyYearsIn(given.schools))
      await lock(transaction, await bringTo(transaction, key, 'endorsed', given), given)
    return changes
  })

/** Takes the tables in and leaves them on their way. */
export const writeDraftYear = (
  database: Database,
  given: WholeYear & { readonly reached?: Reached },
): Promise<ImportChanges> =>
  inTransaction(database, async (transaction) => {
    const changes = await writeTablesOf(transaction, given)
    for (const key of countyYearsIn(given.schools)) await bringTo(transaction, key, given.reached ?? 'imported', given)
    return changes
  })
