/**
 * Scores commitments by themselves: when a county's year is locked or judged, when a project, a step of the gate, the register or the
 * record of the year says something new, and at every start for all of them. Scoring the same figures again writes nothing. Where a
 * figure that was met has fallen back, a case is opened as a lead.
 */
import { z } from 'zod'
import { judgedEvent } from '#modules/assessment/index.ts'
import { projectChanged } from '#modules/conditions/index.ts'
import { gateChanged } from '#modules/network/index.ts'
import { allCounties, registerChanged, schoolsByCode } from '#modules/schools/index.ts'
import { today } from '#platform/clock.ts'
import type { Database } from '#platform/database/database.ts'
import type { RunningQueue } from '#platform/jobs/job-queue.ts'
import { openCase } from '../cases/write-cases.ts'
import { recordChanged } from '../year-record/record-changed.ts'
import { commitmentsChanged } from './commitments-changed.ts'
import { gatherCensusFacts, gatherLedgerFacts, gatherReportFacts, lockedYears } from './gather-rule-facts.ts'
import type { YearFacts } from './rule-facts.ts'
import { hasFallen, newMeasurements, yearsFor } from './score-county.ts'
import { holdCommitments, statesOf, type StoredState } from './store.ts'
import { writeEvents } from './write-events.ts'

/** Whoever writes down what the data say. */
export const byTheData = { id: null, name: '系统（数据判定）' } as const

export interface Scored {
  /** Commitments with a data rule. */
  readonly looked: number
  readonly measured: number
  /** Cases that were opened as figures fell back. */
  readonly opened: number
}

async function gatherYears(database: Database, county: string, states: readonly StoredState[]) {
  const has = (kind: 'census' | 'indicator'): boolean => states.some(({ state }) => state.terms.rule?.kind === kind)
  const locked = has('census') || has('indicator') ? await lockedYears(database, county) : []
  const earliest = states.map(({ state }) => state.madeAt).toSorted()[0]!
  const years = new Map<number, YearFacts>()
  for (const year of yearsFor(earliest, locked)) {
    years.set(year, {
      census: has('census') ? await gatherCensusFacts(database, county, year) : null,
      report: has('indicator') ? await gatherReportFacts(database, county, year) : null,
    })
  }
  return years
}

/** Six figures tell a person enough; the whole value stays with the measurement. */
const asRead = (value: number): string => String(Number(value.toPrecision(6)))

async function openCases(database: Database, fallen: readonly StoredState[], at: string): Promise<number> {
  let opened = 0
  for (const { county, id, state } of fallen) {
    const { text, school, indicator, owner } = state.terms
    const last = state.measurements.at(-1)!
    const amount =
      last.value === null
        ? ''
        : `，现为 ${asRead(last.value)}，目标 ${last.target === null ? '—' : asRead(last.target)}`
    const { isKnown } = await openCase(database, {
      county,
      source: 'figure',
      cause: { kind: 'commitment', id, title: text.slice(0, 80) },
      school,
      indicator,
      commitment: id,
      text: `承诺“${text}”曾经达到，${last.asOf} 的数据又未达到（${last.source.zh}${amount}）`,
      as: 'lead',
      owner: { ...owner },
      by: byTheData,
      at,
    })
    if (!isKnown) opened++
  }
  return opened
}

/** Within the caller's transaction. */
export async function scoreCounty(database: Database, county: string, now: Date): Promise<Scored> {
  await holdCommitments(database, county)
  const states = await statesOf(database, { counties: [county], scoring: true })
  if (states.length === 0) return { looked: 0, measured: 0, opened: 0 }
  const rules = states.map(({ state }) => state.terms.rule!)
  const [years, ledgers] = await Promise.all([
    gatherYears(database, county, states),
    gatherLedgerFacts(database, county, rules, today(now)),
  ])
  const before = new Map(states.map(({ id, state }) => [id, state]))
  const toAppend = states.map((stored) => ({
    county,
    id: stored.id,
    stored,
    events: newMeasurements(stored.state, { years, ledgers }).map(
      (details) => ({ kind: 'measured', details }) as const,
    ),
  }))
  const at = now.toISOString()
  const after = await writeEvents(database, toAppend, byTheData, at)
  const fallen = after.filter(({ id, state }) => hasFallen(before.get(id)!, state))
  const opened = await openCases(database, fallen, at)
  return { looked: states.length, measured: after.length, opened }
}

export const scoreAlone = (database: Database, county: string, now: Date): Promise<Scored> =>
  database.transaction().execute((transaction) => scoreCounty(transaction, county, now))

/** Cities bear commitments of their own. */
async function everywhere(database: Database): Promise<string[]> {
  const counties = await allCounties(database)
  return [...new Set([...counties, ...counties.map((code) => `${code.slice(0, 4)}00`)])]
}

export async function scoreEverywhere(database: Database, now: Date): Promise<number> {
  let measured = 0
  for (const county of await everywhere(database)) measured += (await scoreAlone(database, county, now)).measured
  return measured
}

const countyTold = z.object({ county: z.string() })
const schoolTold = z.object({ school: z.string() })

/** Takes the room's jobs. */
export async function startScoring({ database, queue }: { readonly database: Database; readonly queue: RunningQueue }) {
  const ofCounty = async (data: unknown): Promise<void> => {
    const { county } = countyTold.parse(data)
    await scoreAlone(database, county, new Date())
    // What a county's ledgers say may also decide what the city promised.
    if (!county.endsWith('00')) await scoreAlone(database, `${county.slice(0, 4)}00`, new Date())
  }
  const topics = ['census.locked', judgedEvent, projectChanged, gateChanged, recordChanged, commitmentsChanged]
  for (const topic of topics) await queue.listen(topic, 'accountability', ofCounty)
  await queue.listen(registerChanged, 'accountability', async (data) => {
    const [school] = await schoolsByCode(database, [schoolTold.parse(data).school])
    if (school) await ofCounty({ county: school.county })
  })
  await queue.take('accountability.score-all', async () => {
    await scoreEverywhere(database, new Date())
  })
  await queue.send('accountability.score-all', {}, 'all')
}
