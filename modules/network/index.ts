/** What other rooms may use of the network room, and how villages and past candidates get into it without an operation. */
import type { NamedBytes } from '#platform/files/read-workbook.ts'
import type { Database } from '#platform/database/database.ts'
import type { Problem } from '#kernel/problem.ts'
import { hasErrors } from '#kernel/problem.ts'
import { gatherGround } from './villages/gather.ts'
import { readVillages } from './villages/read-villages.ts'
import { saveVillageBatch } from './villages/store.ts'

export { makePlan, startNetworkJobs, type PlanTools } from './plan-jobs/make-plan.job.ts'
export { adoptedPlan, type AdoptedPlan } from './plans/gather-adopted.ts'
export { publishedPlan, type PublishedPlan } from './plans/gather-published.ts'
export { bands, type Band } from './county/county-words.ts'
export { carriedOut, type CarriedOut } from './gate/gather-carried-out.ts'
export { candidateStandings, type CandidateStanding } from './gate/gather-standings.ts'
export { gateChanged } from './gate/gate-changed.ts'
export { writePast, type PastCandidate } from './gate/write-past.ts'
export { villageTable } from './villages/village-table.ts'

/** Takes a whole table of villages in as an import would. With any error nothing is saved. */
export async function storeVillages(
  database: Database,
  { county, file, by, at }: { county: string; file: NamedBytes; by: { readonly name: string }; at: string },
): Promise<{ readonly problems: readonly Problem[]; readonly id: string | null }> {
  const { problems, villages } = await readVillages(file, await gatherGround(database, county))
  if (villages === null || hasErrors(problems)) return { problems, id: null }
  const head = { county, fileName: file.name, document: null, at, person: null, personName: by.name, problems }
  return { problems, id: await saveVillageBatch(database, { ...head, rows: villages }) }
}
