/** Puts together proposals with how they stand: their clocks, the promises that came of their replies, and what nobody has looked at yet. */
import { commitmentsOf } from '#modules/accountability/index.ts'
import type { Commitment } from '#modules/accountability/contract.ts'
import { countiesUnder, regionNames } from '#modules/schools/index.ts'
import type { AnswerContext } from '#platform/operations/answers.ts'
import { foldClauses, undecidedPromises } from '../clauses/clause-state.ts'
import type { KeptClause } from '../clauses/clause-shapes.ts'
import { clauseDecisions, clauseReadings, type ClauseReading } from '../clauses/store.ts'
import { clocksOf, furtherClocks } from './clocks.ts'
import { gatherRules } from './gather-rules.ts'
import { officesOf, type Judged } from './judge-proposal.ts'
import type { ProposalEvent } from './proposal-events.ts'
import { foldProposal } from './proposal-state.ts'
import { openPromises } from './promises-shown.ts'
import { documentsOf, keyOf, proposalEvents, proposalsOf, type KeptDocument } from './store.ts'

type Asking = Pick<AnswerContext, 'database' | 'today'>

export interface ProposalCase extends Judged {
  readonly regionName: string
  readonly events: readonly ProposalEvent[]
  readonly readings: readonly ClauseReading[]
  readonly clauses: readonly KeptClause[]
  /** Promises of its replies, as the ledger has them. */
  readonly commitments: readonly Commitment[]
  /** Clauses that a rule took for promises and nobody has decided. */
  readonly undecided: number
  /** Of a reply that says "solved": promises that are open; null where it says no such thing. */
  readonly open: number | null
}

export async function gatherCases(
  { database, today }: Asking,
  regions: readonly string[],
  ids?: readonly string[],
): Promise<ProposalCase[]> {
  const proposals = await proposalsOf(database, regions, ids)
  const own = proposals.map(({ id }) => id)
  const counties = [...new Set(proposals.map(({ county }) => county))]
  const [events, readings, decisions, names] = await Promise.all([
    proposalEvents(database, counties, own),
    clauseReadings(database, counties, own),
    clauseDecisions(database, counties, own),
    regionNames(database, counties),
  ])
  const promised = [...decisions.values()].flat().flatMap(({ commitment }) => commitment ?? [])
  // Promises of a proposal that was taken over may still stand in the ledger of the county that is gone.
  const former = [...events.values()].flat().flatMap((event) => (event.kind === 'taken-over' ? event.details.from : []))
  const commitments =
    promised.length === 0
      ? []
      : await commitmentsOf(database, { counties: [...new Set([...counties, ...former])], ids: promised, today })
  const bySource = Map.groupBy(commitments, ({ source }) => source.id)
  const rules = new Map(
    await Promise.all(counties.map(async (county) => [county, (await gatherRules(database, county)).rules] as const)),
  )
  return proposals.map((proposal): ProposalCase => {
    const { county, id } = proposal
    const key = keyOf(proposal)
    const happened = events.get(key) ?? []
    const state = foldProposal(proposal, happened, rules.get(county)!)
    const clauses = foldClauses(readings.get(key) ?? [], decisions.get(key) ?? [])
    const undecided = undecidedPromises(clauses)
    const ledger = (bySource.get(id) ?? []).filter(
      (each) => each.county === county || each.county === state.takenOver?.details.from,
    )
    return {
      proposal,
      events: happened,
      state,
      rules: rules.get(county)!,
      clocks: [...clocksOf(proposal, state, rules.get(county)!, today), ...furtherClocks(proposal, state, today)],
      today,
      regionName: names.get(county) ?? county,
      readings: readings.get(key) ?? [],
      clauses,
      commitments: ledger,
      undecided,
      open: openPromises(state, rules.get(county)!, ledger, undecided),
    }
  })
}

/**
 * What a region may see: its own and those of its counties; a county also those of its city in which its bureau has a part.
 * A region that stands in no city (none is known) sees its own.
 */
export async function gatherRegion(asking: Asking, region: string): Promise<ProposalCase[]> {
  const counties = (await countiesUnder(asking.database, region)).map(({ code }) => code)
  const city = `${region.slice(0, 4)}00`
  const cases = await gatherCases(asking, [...new Set([region, ...counties, city])])
  return cases.filter(
    ({ proposal, state }) =>
      region === city || proposal.county === region || officesOf(state).some(({ county }) => county === region),
  )
}

/** Papers of a proposal by id. */
export const gatherDocuments = (
  database: AnswerContext['database'],
  { proposal, events }: Pick<ProposalCase, 'proposal' | 'events'>,
): Promise<ReadonlyMap<string, KeptDocument>> =>
  documentsOf(database, proposal.county, [proposal.document, ...events.map(({ document }) => document)])
