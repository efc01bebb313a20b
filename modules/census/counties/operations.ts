/** The county's part of the way: its own table, submission, approval, and the acceptance that locks a version. */
import { isRefusal, type Refusal } from '#kernel/refusal.ts'
import type { Problem } from '#kernel/problem.ts'
import type { AnswerContext, Answers } from '#platform/operations/answers.ts'
import type { contract } from '../contract.ts'
import { countyFields } from '../county-fields.ts'
import type { FilingEventKind } from '../filing-shapes.ts'
import { actorOf, byActor } from '../filings/actor.ts'
import { readChanges } from '../filings/apply-changes.ts'
import { countyMay, type CountyDetails } from '../filings/county-state.ts'
import { mayHappen } from '../filings/filing-state.ts'
import { outstanding, type CountyYearFacts } from '../filings/county-year.ts'
import { countyCodes, gatherCountyFilings, gatherCountyYear } from '../filings/gather.ts'
import { changedMeanwhile, countyNotNow, notAllIn, nothingFiled } from '../filings/refusals.ts'
import type { KeptValue } from '../filings/stage-row.ts'
import {
  appendCountyFacts,
  appendFilingFacts,
  holdCountyYear,
  loadCountyVersion,
  saveCountyVersion,
  saveLock,
  saveSource,
  type CountyYear,
} from '../filings/store.ts'
import { checkCountyCells } from './check-county-cells.ts'

type CountyAnswers = Pick<
  Answers<typeof contract>,
  'years' | 'submitCounty' | 'approveCounty' | 'acceptCounty' | 'countyTable' | 'correctCounty'
>

/** The event by which other rooms hear of a lock. */
const lockedEvent = 'census.locked'

/** The county's year, held, if it is still what the caller saw and the step may follow. */
async function holdFor(
  { database }: AnswerContext,
  kind: FilingEventKind,
  { county, year, expected }: CountyYear & { readonly expected: number },
): Promise<CountyYearFacts | Refusal> {
  await holdCountyYear(database, { county, year })
  const facts = await gatherCountyYear(database, { county, year })
  const { number, last, state } = facts.standing
  if (expected !== number) return changedMeanwhile(last, number, expected)
  if (!countyMay(kind, state)) return countyNotNow(kind, county, state)
  return facts.filings.length === 0 ? nothingFiled(county, year) : facts
}

async function append(
  context: AnswerContext,
  { county, year, standing }: CountyYearFacts,
  kind: FilingEventKind,
  note: string | null,
  details: CountyDetails = {},
): Promise<{ number: number }> {
  const number = standing.number + 1
  await appendCountyFacts(context.database, [
    { county, year, number, kind, note, details, ...byActor(actorOf(context)) },
  ])
  return { number }
}

/** Signatures and endorsements may have been taken back since; each step looks again. */
function stillOut(facts: CountyYearFacts): Refusal | null {
  const { unsigned, unendorsed } = outstanding(facts)
  if (unsigned.length + unendorsed.length === 0) return null
  const which = [...unsigned, ...unendorsed].map(({ name }) => name)
  return notAllIn(facts.county, { unsigned: unsigned.length, unendorsed: unendorsed.length, which })
}

const shown = (cells: Readonly<Record<string, KeptValue>>, { county, year }: CountyYear) =>
  Object.fromEntries(
    Object.keys(countyFields).map((field) => {
      const value = ({ ...cells, county, year } as Readonly<Record<string, KeptValue>>)[field] ?? null
      return [field, value !== null && typeof value === 'object' ? [...value] : value]
    }),
  )

export const countyAnswers: CountyAnswers = {
  years: async ({ region }, { database }) => ({
    filings: [...(await gatherCountyFilings(database, await countyCodes(database, region)))],
  }),

  submitCounty: async (input, context) => {
    const facts = await holdFor(context, 'submitted', input)
    if (isRefusal(facts)) return facts
    return stillOut(facts) ?? (await append(context, facts, 'submitted', null))
  },

  approveCounty: async (input, context) => {
    const facts = await holdFor(context, 'approved', input)
    if (isRefusal(facts)) return facts
    return stillOut(facts) ?? (await append(context, facts, 'approved', null))
  },

  acceptCounty: async (input, context) => {
    const facts = await holdFor(context, 'accepted', input)
    if (isRefusal(facts)) return facts
    const out = stillOut(facts)
    if (out) return out
    const { database, jobs, afterCommit, caller, now } = context
    const { county, year } = facts
    const version = facts.standing.version + 1
    const countyVersion = (await loadCountyVersion(database, { county, year }))?.version ?? null
    const lock = { county, year, version, at: now, personName: caller.name, countyVersion }
    const versions = facts.filings.map(({ school, head }) => ({ county, year, school, version: head.version }))
    await saveLock(database, lock, versions)
    const due = facts.filings.filter(({ standing }) => mayHappen('accepted', standing.state))
    const by = byActor(actorOf(context))
    await appendFilingFacts(
      database,
      due.map(({ school, standing }) => {
        const number = standing.number + 1
        return { county, year, school, number, kind: 'accepted' as const, note: null, details: {}, ...by }
      }),
    )
    afterCommit(() => jobs.tell(lockedEvent, { county, year, version }, `${county}-${year}`))
    return await append(context, facts, 'accepted', null, { version })
  },

  countyTable: async ({ county, year }, { database }) => {
    const version = await loadCountyVersion(database, { county, year })
    return { values: version && shown(version.cells, version), version: version?.version ?? 0 }
  },

  correctCounty: async ({ county, year, expected, changes, reason }, context) => {
    const { database, caller, now, today } = context
    const facts = await holdFor(context, 'corrected', { county, year, expected })
    if (isRefusal(facts)) return facts
    const read = readChanges(changes, 'county')
    const before = await loadCountyVersion(database, { county, year })
    const cells: Record<string, KeptValue> = { ...before?.cells }
    for (const [field, value] of Object.entries(read.cells)) {
      if (value === null) delete cells[field]
      else cells[field] = value
    }
    const problems: Problem[] = [...read.problems, ...checkCountyCells({ county, year }, cells)]
    if (problems.length > 0) return { saved: false, problems }
    const by = `${caller.name} ${today}`
    const typed = { file: '县区填报', sheet: '县区基表', columns: {}, document: null, at: now }
    const source = before?.source ?? (await saveSource(database, county, typed))
    const corrected = {
      ...before?.corrected,
      ...Object.fromEntries(Object.keys(read.cells).map((field) => [field, by])),
    }
    const version = (before?.version ?? 0) + 1
    const row = before?.row ?? 1
    await saveCountyVersion(database, { county, year, version, source, row, cells, corrected }, now, caller.name)
    await append(context, facts, 'corrected', reason, { version })
    return { saved: true, problems: [] }
  },
}
