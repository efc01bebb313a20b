/** Puts together how the candidates of a region stand: what was recorded, what the register has, which steps are asked for. */
import { countiesUnder, historyOf, schoolsByCode, type School } from '#modules/schools/index.ts'
import type { Database } from '#platform/database/database.ts'
import { planRules } from '../plans/gather-rules.ts'
import type { CandidateCase } from './candidate-shown.ts'
import { foldGate } from './gate-state.ts'
import { gateFor, type Gate } from './gate-steps.ts'
import type { AdjustmentKind } from './gate-words.ts'
import type { WaySpeeds } from './minutes-between.ts'
import { readGateSteps } from './read-gate-steps.ts'
import type { ClassLimits } from './red-lines.ts'
import { candidatesOf, documentsOf, eventsOf, gateSettings, type StoredCandidate } from './store.ts'

export async function gatherGate(database: Database, region: string) {
  const stored = await gateSettings(database, `${region.slice(0, 4)}00`)
  return { gate: gateFor(readGateSteps(), region, stored?.settings ?? null), stored }
}

const orNone = (value: number | null): number => value ?? Number.POSITIVE_INFINITY

export function limitsFor(county: string, on: string): { readonly limits: ClassLimits; readonly speeds: WaySpeeds } {
  const { rules } = planRules(county, on)
  return {
    limits: {
      primary: orNone(rules['class.primary'].value),
      junior: orNone(rules['class.junior'].value),
      minutes: orNone(rules['minutes.1-3'].value),
    },
    speeds: {
      detour: rules['detour'].value ?? 1,
      walk: rules['speed.walk'].value ?? 4,
      walkLimit: orNone(rules['walk.minutes'].value),
      bus: rules['speed.bus'].value ?? 25,
      stops: rules['bus.stop-minutes'].value ?? 0,
    },
  }
}

/** How the register words each kind of adjustment. */
const registered = {
  close: 'closed',
  merge: 'merged-into',
  suspend: 'suspended',
  'to-point': 'became-point',
  reopen: 'reopened',
} as const

/** Whether the register may have it: only then the history is looked up. */
const mayHave = (kind: AdjustmentKind, { status, type }: School): boolean =>
  ({
    close: status === 'closed',
    merge: status === 'merged',
    suspend: status === 'suspended',
    'to-point': type === '218',
    reopen: status === 'open',
  })[kind]

/** The first day from the approval on from which the register has the change; a year alone counts from its first day. */
async function registeredDays(database: Database, { kind, school }: StoredCandidate, known: School | undefined) {
  if (!known || !mayHave(kind, known)) return []
  const history = await historyOf(database, school)
  return history
    .filter((event) => event.kind === registered[kind])
    .map(({ on }) => (on.length === 4 ? `${on}-01-01` : on))
}

export interface GatheredGate {
  readonly gate: Gate
  readonly cases: readonly CandidateCase[]
}

/** Candidates of a region with how each stands. */
export async function gatherCases(
  database: Database,
  region: string,
  today: string,
  ids?: readonly string[],
): Promise<GatheredGate> {
  const counties = await countiesUnder(database, region)
  const codes = counties.map(({ code }) => code)
  const [{ gate }, candidates, events] = await Promise.all([
    gatherGate(database, region),
    candidatesOf(database, codes, ids),
    eventsOf(database, codes, ids),
  ])
  const schools = await schoolsByCode(database, [
    ...new Set(candidates.flatMap(({ school, receiving }) => [school, ...receiving])),
  ])
  const byCode = new Map(schools.map((school) => [school.code, school]))
  const names = new Map(counties.map(({ code, name }) => [code, name]))
  const cases: CandidateCase[] = []
  for (const candidate of candidates) {
    const own = events.get(candidate.id) ?? []
    const known = byCode.get(candidate.school)
    // Only what has been approved can have been registered by it.
    const isApproved = own.some(({ step }) => step === 'approval')
    const days = isApproved ? await registeredDays(database, candidate, known) : []
    const state = foldGate(
      { kind: candidate.kind, events: own, registeredOn: (approved) => days.find((on) => on >= approved) ?? null },
      gate,
      limitsFor(candidate.county, today).limits,
      today,
    )
    cases.push({
      candidate,
      events: own,
      state,
      countyName: names.get(candidate.county) ?? candidate.county,
      schoolName: known?.name ?? candidate.school,
      townName: known?.townName ?? null,
      receiving: candidate.receiving.map((code) => ({ code, name: byCode.get(code)?.name ?? code })),
    })
  }
  return { gate, cases }
}

export const documentTitles = async (database: Database, county: string, ids: readonly (string | null)[]) =>
  documentsOf(
    database,
    county,
    ids.filter((id) => id !== null),
  )
