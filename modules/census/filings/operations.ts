/** The way of a school's filing: looked at, corrected, explained and signed by the school; endorsed or returned above it. */
import { isRefusal, type Refusal } from '#kernel/refusal.ts'
import type { AnswerContext, Answers } from '#platform/operations/answers.ts'
import { scopesFor, type Caller } from '#platform/operations/caller.ts'
import { schoolFields, type SchoolField } from '../school-fields.ts'
import type { contract } from '../contract.ts'
import type { FilingEvent, FilingEventKind } from '../filing-shapes.ts'
import { actorOf, byActor } from './actor.ts'
import { applyChanges, readChanges } from './apply-changes.ts'
import { checkFiling } from './check-filing.ts'
import { countyMay } from './county-state.ts'
import { countyFilingOf, filingOf, tallyOf, type FilingFacts } from './county-year.ts'
import {
  foldFiling,
  mayHappen,
  openWarnings,
  type FilingDetails,
  type FilingFact,
  type FilingStanding,
} from './filing-state.ts'
import { gatherCountyYear, gatherFilings, gatherRows, gatherStanding, gatherYearBefore } from './gather.ts'
import { warningKeys } from './keyed-problem.ts'
import {
  changedMeanwhile,
  noSuchFiling,
  noSuchWarning,
  notNow,
  onlyTheCity,
  onlyTheSchool,
  outsideTown,
  warningsOpen,
} from './refusals.ts'
import type { StageRow } from './stage-row.ts'
import {
  appendCountyFacts,
  appendFilingFacts,
  holdCountyYear,
  loadFilingFacts,
  loadLatest,
  loadYearsOf,
  saveVersions,
  type CountyYear,
  type FullVersion,
} from './store.ts'
import { tasksFor } from '../inbox/gather.ts'

type FilingAnswers = Pick<
  Answers<typeof contract>,
  | 'filings'
  | 'filing'
  | 'inbox'
  | 'correct'
  | 'explain'
  | 'explainOnPaper'
  | 'sign'
  | 'signOnPaper'
  | 'endorse'
  | 'returnFiling'
>

export const asEvent = ({ number, kind, at, personName, note }: Omit<FilingFact, 'details'>): FilingEvent => ({
  number,
  kind,
  at,
  personName,
  note,
})

/** One filing with all that a step needs, held so that nobody else writes to its county's year meanwhile. */
interface Held extends CountyYear {
  readonly school: string
  readonly standing: FilingStanding
  readonly latest: FullVersion
}

const yearOfSchool = async ({ database }: AnswerContext, school: string, year: number): Promise<CountyYear | null> =>
  (await loadYearsOf(database, school)).find((filed) => filed.year === year) ?? null

async function hold(context: AnswerContext, school: string, year: number): Promise<Held | Refusal> {
  const { database } = context
  const key = await yearOfSchool(context, school, year)
  if (!key) return noSuchFiling(school, year)
  await holdCountyYear(database, key)
  const standing = foldFiling((await loadFilingFacts(database, key, [school])).get(school) ?? [])
  const [latest] = await loadLatest(database, key, [school])
  return standing && latest ? { ...key, school, standing, latest } : noSuchFiling(school, year)
}

/** The filing, if it is still what the caller saw and the step may follow. */
async function holdFor(
  context: AnswerContext,
  kind: FilingEventKind,
  { school, year, expected }: { readonly school: string; readonly year: number; readonly expected?: number },
): Promise<Held | Refusal> {
  const held = await hold(context, school, year)
  if (isRefusal(held)) return held
  const { number, last, state } = held.standing
  if (expected !== undefined && expected !== number) return changedMeanwhile(last, number, expected)
  return mayHappen(kind, state) ? held : notNow(kind, school, state)
}

interface Step {
  readonly kind: FilingEventKind
  readonly note: string | null
  readonly details?: FilingDetails
}

const nextFact = (
  context: AnswerContext,
  { county, year, school, standing }: Pick<Held, 'county' | 'year' | 'school' | 'standing'>,
  { kind, note, details = {} }: Step,
) => ({ county, year, school, number: standing.number + 1, kind, note, details, ...byActor(actorOf(context)) })

/** The school itself: nobody whose permission comes from above it. */
const isTheSchool = (caller: Caller, school: string): boolean =>
  scopesFor(caller, 'census.sign').some((scope) => scope.kind === 'school' && scope.code === school)

const isOfTheCity = (caller: Caller, county: string): boolean =>
  scopesFor(caller, 'census.return').some(
    (scope) => scope.kind === 'region' && scope.code === `${county.slice(0, 4)}00`,
  )

const fields = Object.keys(schoolFields) as SchoolField[]

/** Every field as doors show it: an empty cell is null. */
const shownCells = (key: { readonly school: string }, { county, year }: CountyYear, row: StageRow) =>
  Object.fromEntries(
    fields.map((field) => {
      const own: Readonly<Record<string, unknown>> = { year, county, code: key.school, stage: row.stage, ...row.cells }
      const value = own[field] ?? null
      return [field, Array.isArray(value) ? [...(value as number[])] : (value as string | number | boolean | null)]
    }),
  )

/** Filings of some schools of a county's year; or a refusal that names those that are not there. */
async function heldOf(
  { database }: AnswerContext,
  key: CountyYear,
  schools: readonly string[],
): Promise<FilingFacts[] | Refusal> {
  await holdCountyYear(database, key)
  const { filings } = await gatherCountyYear(database, key)
  const wanted = new Set(schools)
  const found = filings.filter(({ school }) => wanted.has(school))
  const missing = [...wanted].find((school) => !found.some((filing) => filing.school === school))
  return missing === undefined ? found : noSuchFiling(missing, key.year)
}

export const filingAnswers: FilingAnswers = {
  filings: async ({ region, year }, { database }) => {
    const county = region.slice(0, 6)
    const facts = await gatherCountyYear(database, { county, year })
    const shown = region.length === 6 ? facts.filings : facts.filings.filter(({ town }) => town === region)
    return {
      county: countyFilingOf(facts, tallyOf(facts.filings)),
      filings: shown.map((filing) => filingOf({ county, year }, filing)),
      events: facts.events.map(asEvent),
    }
  },

  filing: async ({ school, year }, context) => {
    const { database } = context
    const years = await loadYearsOf(database, school)
    const key = years.find((filed) => filed.year === year)
    const known = years.map((filed) => filed.year)
    if (!key) return { filing: null, rows: [], problems: [], events: [], years: known }
    const [[own], [latest]] = await Promise.all([
      gatherFilings(database, key, school),
      loadLatest(database, key, [school]),
    ])
    const events = (await loadFilingFacts(database, key, [school])).get(school) ?? []
    if (!own || !latest) return { filing: null, rows: [], problems: [], events: [], years: known }
    return {
      filing: filingOf(key, own),
      rows: latest.rows.map((row) => ({
        stage: row.stage,
        version: latest.version,
        values: shownCells({ school }, key, row),
      })),
      problems: latest.problems.map((problem) => ({
        ...problem,
        explanation: own.standing.explanations.get(problem.key)?.note ?? null,
      })),
      events: events.map(asEvent),
      years: known,
    }
  },

  inbox: async (_, { database, caller, today }) => ({ tasks: await tasksFor(database, caller, today) }),

  correct: async ({ school, year, expected, stage, changes, reason }, context) => {
    const { database, caller, now, today } = context
    if (!isTheSchool(caller, school)) return onlyTheSchool(school)
    const held = await holdFor(context, 'corrected', { school, year, expected })
    if (isRefusal(held)) return held
    const by = `${caller.name} ${today}`
    const changed = applyChanges(held.latest.rows, stage, readChanges(changes, 'school'), by)
    if (changed.problems.length > 0) return { saved: false, problems: [...changed.problems] }
    const others = (await gatherRows(database, held)).filter(({ code }) => code !== school)
    const before = await gatherYearBefore(database, held, [school])
    const checked = checkFiling(held, changed.rows, others, before)
    // What was wrong before, such as a main school that has not come in yet, is not held against the correction.
    const wrongBefore = new Set(checkFiling(held, held.latest.rows, others, before).errors.map(({ key }) => key))
    const errors = checked.errors.filter(({ key }) => !wrongBefore.has(key))
    if (errors.length > 0) return { saved: false, problems: errors }
    const version = held.latest.version + 1
    const { county, latest } = held
    const { problems } = checked
    const warnings = warningKeys(problems)
    await saveVersions(database, [
      { county, year, school, version, rows: checked.rows, problems, warnings, at: now, personName: caller.name },
    ])
    await appendFilingFacts(database, [
      nextFact(context, held, { kind: 'corrected', note: reason, details: { version } }),
    ])
    const known = new Set(latest.problems.map(({ key }) => key))
    return { saved: true, problems: problems.filter(({ key }) => !known.has(key)) }
  },

  explain: async ({ school, year, key, text }, context) => {
    const held = await holdFor(context, 'explained', { school, year })
    if (isRefusal(held)) return held
    if (!warningKeys(held.latest.problems).includes(key)) return noSuchWarning(key)
    await appendFilingFacts(context.database, [
      nextFact(context, held, { kind: 'explained', note: text, details: { key } }),
    ])
    return {}
  },

  explainOnPaper: async ({ school, year, key, text, paper }, context) => {
    const held = await holdFor(context, 'explained', { school, year })
    if (isRefusal(held)) return held
    if (!warningKeys(held.latest.problems).includes(key)) return noSuchWarning(key)
    const note = `${text}（学校纸质情况说明，县区登记：${paper}）`
    await appendFilingFacts(context.database, [nextFact(context, held, { kind: 'explained', note, details: { key } })])
    return {}
  },

  sign: async ({ school, year, expected, preparer, reviewer, head }, context) => {
    const held = await holdFor(context, 'signed', { school, year, expected })
    if (isRefusal(held)) return held
    const open = openWarnings(warningKeys(held.latest.problems), held.standing)
    if (open.length > 0) return warningsOpen([school], open.length)
    const note = `填表人：${preparer}；审核人：${reviewer}；单位负责人：${head}`
    const details = { signature: { preparer, reviewer, head } }
    await appendFilingFacts(context.database, [nextFact(context, held, { kind: 'signed', note, details })])
    return {}
  },

  signOnPaper: async ({ county, year, schools, note }, context) => {
    const found = await heldOf(context, { county, year }, schools)
    if (isRefusal(found)) return found
    // Sent twice, it records nothing twice.
    const due = found.filter(({ standing }) => standing.signed?.kind !== 'signed-on-paper')
    const wrong = due.find(({ standing }) => !mayHappen('signed-on-paper', standing.state))
    if (wrong) return notNow('signed-on-paper', wrong.school, wrong.standing.state)
    const unexplained = due.filter(({ open }) => open.length > 0)
    if (unexplained.length > 0) {
      const count = unexplained.reduce((sum, { open }) => sum + open.length, 0)
      return warningsOpen(
        unexplained.map(({ name }) => name),
        count,
      )
    }
    const step: Step = { kind: 'signed-on-paper', note }
    await appendFilingFacts(
      context.database,
      due.map((filing) => nextFact(context, { county, year, ...filing }, step)),
    )
    return { signed: due.length }
  },

  endorse: async ({ town, year, schools }, context) => {
    const county = town.slice(0, 6)
    const found = await heldOf(context, { county, year }, schools)
    if (isRefusal(found)) return found
    const strangers = found.filter((filing) => filing.town !== town || !filing.needsEndorsement)
    if (strangers.length > 0)
      return outsideTown(
        town,
        strangers.map(({ name }) => name),
      )
    const due = found.filter(({ standing }) => standing.state !== 'endorsed')
    const wrong = due.find(({ standing }) => !mayHappen('endorsed', standing.state))
    if (wrong) return notNow('endorsed', wrong.school, wrong.standing.state)
    const step: Step = { kind: 'endorsed', note: null }
    await appendFilingFacts(
      context.database,
      due.map((filing) => nextFact(context, { county, year, ...filing }, step)),
    )
    return { endorsed: due.length }
  },

  returnFiling: async ({ school, year, expected, reason }, context) => {
    const { database, caller } = context
    const held = await holdFor(context, 'returned', { school, year, expected })
    if (isRefusal(held)) return held
    const { county } = held
    const standing = await gatherStanding(database, { county, year })
    const isLocked = standing.state === 'locked' || held.standing.state === 'locked'
    if (isLocked && !isOfTheCity(caller, county)) return onlyTheCity(school)
    await appendFilingFacts(database, [nextFact(context, held, { kind: 'returned', note: reason })])
    if (countyMay('returned', standing.state)) {
      const details = { school }
      const fact = { county, year, number: standing.number + 1, kind: 'returned' as const, note: reason, details }
      await appendCountyFacts(database, [{ ...fact, ...byActor(actorOf(context)) }])
    }
    return {}
  },
}
