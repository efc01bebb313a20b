/** Gathers every school of a region with what it is proposed for and what was recorded of it. */
import { isRefusal, type Refusal } from '#kernel/refusal.ts'
import type { SchoolRow } from '#modules/census/index.ts'
import { isCompulsory } from '#kernel/stage.ts'
import type { CountyReport } from '#modules/assessment/index.ts'
import type { AnswerContext } from '#platform/operations/answers.ts'
import type { ConditionRules } from '../condition-rules.ts'
import { gatherFigures, gatherRegister, type Register, type YearFigures } from '../gather.ts'
import { conditionRules } from '../gather-rules.ts'
import { judged } from '../gaps/gather-gaps.ts'
import { isOrdinary, settlementOf } from '../school-groups.ts'
import { classroomsOf } from '../sizes/near-schools.ts'
import { foldBatch, type BatchEvent } from './batch-state.ts'
import type { BatchCriteria, BatchRow } from './contract.ts'
import { defaultCriteria, outlierLines, propose, type BatchFacts, type Proposal } from './propose.ts'
import { batchEventsOf, newestCriteria } from './store.ts'

const cityOf = (region: string): string => `${region.slice(0, 4)}00`

export async function gatherCriteria(database: AnswerContext['database'], region: string) {
  const stored = await newestCriteria(database, cityOf(region))
  return { criteria: stored?.criteria ?? defaultCriteria, stored }
}

/** Places of a school's rooms, else of its classes; null where a stage has neither. */
function placesOf(own: readonly SchoolRow[], rows: readonly SchoolRow[], rules: ConditionRules): number | null {
  let places = 0
  for (const row of own) {
    if (!isCompulsory(row.stage)) continue
    const rooms = classroomsOf(row, rows) ?? row.classes
    if (rooms === null) return null
    places += rooms * rules.classSize[row.stage].value!
  }
  return places
}

function factsOf(figures: YearFigures, report: CountyReport, register: Register, rules: ConditionRules): BatchFacts[] {
  const labels = new Map(report.indicators.map(({ code, label }) => [code, label]))
  const judgedOf = Map.groupBy(report.schools, ({ code }) => code)
  return [...Map.groupBy(figures.rows.filter(isOrdinary), ({ code }) => code)].map(([code, own]): BatchFacts => {
    const main = own[0]!
    const known = register.get(code)
    const settlement = settlementOf(main.settlement)
    const opened = known?.openedOn?.slice(0, 4)
    return {
      county: figures.county,
      code,
      name: main.name,
      type: main.type,
      settlement: settlement === 'unknown' ? null : settlement,
      pupils: own.some(({ pupils }) => pupils === null) ? null : own.reduce((sum, { pupils }) => sum + pupils!, 0),
      boarding: own.some(({ boarding }) => boarding === true) ? true : main.boarding,
      openedYear: opened ? Number(opened) : main.builtYear,
      year: figures.year,
      places: placesOf(own, figures.rows, rules),
      stages: (judgedOf.get(code) ?? []).map(({ phase, values }) => ({
        phase,
        values: Object.entries(values).map(([indicator, { value, outcome }]) => ({
          indicator,
          label: labels.get(indicator) ?? { zh: indicator, en: indicator },
          value,
          isMet: outcome === 'unknown' ? null : outcome === 'met',
        })),
      })),
    }
  })
}

export interface SchoolCase {
  readonly row: BatchRow
  readonly events: readonly BatchEvent[]
  readonly proposals: readonly Proposal[]
}

export interface GatheredBatches {
  readonly figures: readonly YearFigures[]
  readonly cases: readonly SchoolCase[]
  readonly criteria: BatchCriteria
}

function caseOf(
  facts: BatchFacts,
  proposals: readonly Proposal[],
  events: readonly BatchEvent[],
  register: Register,
  countyName: string,
): SchoolCase {
  const { state, batch, plan, progress } = foldBatch(events, proposals[0]?.batch ?? null)
  const nameOf = (code: string): string => register.get(code)?.name ?? code
  const row: BatchRow = {
    county: facts.county,
    countyName,
    code: facts.code,
    name: facts.name,
    townName: register.get(facts.code)?.townName ?? null,
    pupils: facts.pupils,
    proposals: proposals.map((each) => ({ batch: each.batch, reasons: each.reasons })),
    state,
    batch,
    plan: plan && {
      goal: plan.details.goal,
      year: plan.details.year,
      host: plan.details.host === null ? null : { code: plan.details.host, name: nameOf(plan.details.host) },
      measures: plan.details.measures,
      on: new Date(plan.at).toISOString(),
      personName: plan.personName,
    },
    progress: progress && { ...progress.details, document: progress.document, personName: progress.personName },
  }
  return { row, events, proposals }
}

/** All schools of the newest figures of the region's counties. */
export async function gatherBatches(
  { database, today, now }: Pick<AnswerContext, 'database' | 'today' | 'now'>,
  region: string,
): Promise<GatheredBatches | Refusal> {
  const rules = conditionRules(region, today)
  if (isRefusal(rules)) return rules
  const [figures, register, { criteria }] = await Promise.all([
    gatherFigures(database, region),
    gatherRegister(database, region),
    gatherCriteria(database, region),
  ])
  const events = await batchEventsOf(
    database,
    figures.map(({ county }) => county),
  )
  const cases: SchoolCase[] = []
  for (const county of figures) {
    const report = judged(county, county.rows, today, now)
    if (isRefusal(report)) return report
    const facts = factsOf(county, report, register, rules.own)
    const lines = outlierLines(facts, criteria.outlierDeviations)
    const smallBelow = rules.own.smallSchool?.value ?? null
    for (const each of facts) {
      const proposals = propose(each, criteria, smallBelow, lines)
      cases.push(caseOf(each, proposals, events.get(each.code) ?? [], register, county.countyName))
    }
  }
  return { figures, cases, criteria }
}
