/** The story of each answer about cases: the ledger, and each step from a lead to its closing by a second person. */
import { isRefusal, refuse, type Refusal } from '#kernel/refusal.ts'
import { without } from '#kernel/without.ts'
import { isSimulated, regionNames, schoolsByCode } from '#modules/schools/index.ts'
import type { AnswerContext, Answers } from '#platform/operations/answers.ts'
import { mayAt } from '#platform/operations/caller.ts'
import { holdersIn } from '../commitments/gather-board.ts'
import { statesOf } from '../commitments/store.ts'
import type { contract } from '../contract.ts'
import { evidenceTitles, noSuchEvidence } from '../evidence/gather-evidence.ts'
import { linesAbove, sheetsAsDownload } from '../write-sheets.ts'
import { cityCases, countBoard, filterCases, type CaseFilters } from './case-board.ts'
import { caseSheet } from './case-sheet.ts'
import type { Case } from './case-shapes.ts'
import { judgeFollowing, mayFollow, type CaseEvent, type FollowingKind } from './case-state.ts'
import type { CaseEventKind } from './case-words.ts'
import type { caseOperations } from './contract.ts'
import { gatherCases, labelOf, type GatheredCase } from './gather-cases.ts'
import { appendCaseEvent, holdCases } from './store.ts'
import { openCase } from './write-cases.ts'

type CaseAnswers = Pick<Answers<typeof contract>, keyof typeof caseOperations>

const noSuchCase = (id: string): Refusal =>
  refuse('no-such-case', { id }, { zh: '没有这件整改，请刷新后重试', en: 'there is no such case; reload' })

const by = ({ caller, now }: AnswerContext) => ({ at: now, person: caller.id, personName: caller.name })

/** Which permission each step needs, to say on a page what whoever asks may do. */
const neededFor: Readonly<Partial<Record<CaseEventKind, string>>> = {
  assigned: 'accountability.case-verify',
  verified: 'accountability.case-verify',
  unfounded: 'accountability.case-verify',
  confirmed: 'accountability.case-verify',
  planned: 'accountability.case-verify',
  claimed: 'accountability.case-rectify',
  released: 'accountability.case-rectify',
  progress: 'accountability.case-rectify',
  submitted: 'accountability.case-rectify',
  returned: 'accountability.case-close',
  closed: 'accountability.case-close',
  'followed-up': 'accountability.case-close',
}

type EventBody = CaseEvent extends infer Event
  ? Event extends CaseEvent
    ? Pick<Event, 'kind' | 'details'>
    : never
  : never

interface Step {
  readonly county: string
  readonly id: string
  readonly school?: string | undefined
  readonly evidence?: readonly string[]
  readonly office?: string
  readonly deadline?: string | undefined
  readonly on?: string
}

async function refuseEvidence(
  { database }: AnswerContext,
  county: string,
  ids: readonly string[],
): Promise<Refusal | null> {
  if (ids.length === 0) return null
  const known = await evidenceTitles(database, county, ids)
  const missing = ids.find((id) => !known.has(id))
  return missing === undefined ? null : noSuchEvidence(missing)
}

/** Holds the ledger of the county, finds the case, and asks whether this may follow; then it is recorded. */
async function follow(
  context: AnswerContext,
  step: Step,
  body: EventBody & { readonly kind: FollowingKind },
): Promise<GatheredCase | Refusal> {
  const { database, caller, today } = context
  const { county, id, school, evidence = [], ...given } = step
  await holdCases(database, county)
  const [own] = await gatherCases(database, { counties: [county], ids: [id], today })
  if (!own || (school !== undefined && own.stored.school !== school)) return noSuchCase(id)
  const person = { id: caller.id, name: caller.name }
  const fault =
    judgeFollowing(labelOf(own.stored), own.standing, body.kind, { by: person, today, evidence, ...given }) ??
    (await refuseEvidence(context, county, evidence))
  if (fault) return fault
  await appendCaseEvent(database, { county, id, ...body, evidence, ...by(context) })
  return own
}

const nothing = (done: GatheredCase | Refusal): Refusal | Record<string, never> => (isRefusal(done) ? done : {})

async function shown(context: AnswerContext, county: string, id: string, school?: string): Promise<Case | Refusal> {
  const { database, caller, places, today } = context
  const [own] = await gatherCases(database, { counties: [county], ids: [id], today })
  if (!own || (school !== undefined && own.stored.school !== school)) return noSuchCase(id)
  const { row, standing, events, stored } = own
  const others =
    stored.commitment !== null || stored.school !== null
      ? await gatherCases(database, {
          counties: [county],
          today,
          ...(stored.commitment === null ? { school: stored.school! } : { commitment: stored.commitment }),
        })
      : []
  const person = { id: caller.id, name: caller.name }
  return {
    ...row,
    finding: standing.finding,
    evidence: [...standing.evidence],
    submittedBy: standing.submittedBy?.name ?? null,
    returns: standing.returns,
    events: events.map((event) => ({
      ...without(event, 'person'),
      details: { ...event.details },
      evidence: [...event.evidence],
    })),
    may: mayFollow(standing.state).filter(
      (kind) =>
        mayAt(caller, neededFor[kind] ?? '', places) &&
        // Only who may do it at all: the rest (evidence, days) is said when it is tried.
        (kind !== 'closed' && kind !== 'returned'
          ? true
          : judgeFollowing(row.label, standing, kind, { by: person, today }) === null),
    ),
    later: others
      .filter((other) => other.stored.recurrenceOf === id)
      .map((other) => ({ id: other.stored.id, label: labelOf(other.stored) })),
  }
}

async function found({ database, today }: AnswerContext, region: string, filters: CaseFilters) {
  const holders = await holdersIn(database, region)
  const all = await gatherCases(database, { counties: holders.map(({ code }) => code), today })
  const rows = all.map(({ row }) => row)
  return { holders, rows, some: filterCases(rows, filters) }
}

export const caseAnswers: CaseAnswers = {
  cases: async ({ region, page, size, ...filters }, context) => {
    const { rows, some } = await found(context, region, filters)
    return {
      ...countBoard(rows, context.today),
      found: some.length,
      page,
      cases: some.slice((page - 1) * size, page * size),
      isSimulated: await isSimulated(context.database),
    }
  },

  cityCases: async ({ region }, context) => {
    const { database, today } = context
    const { rows, holders } = await found(context, region, {})
    const ids = [...new Set(rows.flatMap(({ commitment }) => commitment ?? []))]
    const states = await statesOf(database, { counties: holders.map(({ code }) => code), ids })
    const areas = new Map(states.map(({ id, state }) => [id, state.terms.area]))
    const board = cityCases(rows, holders, (commitment) => areas.get(commitment) ?? null, today)
    return { ...board, isSimulated: await isSimulated(database) }
  },

  schoolCases: async ({ school }, { database, places, today }) => {
    const cases = await gatherCases(database, { counties: [places[0]!.county!], school, today })
    return {
      cases: filterCases(
        cases.map(({ row }) => row),
        {},
      ),
    }
  },

  case: async ({ county, id }, context) => {
    const own = await shown(context, county, id)
    return isRefusal(own) ? own : { case: own }
  },

  schoolCase: async ({ school, id }, context) => {
    const own = await shown(context, context.places[0]!.county!, id, school)
    return isRefusal(own) ? own : { case: own }
  },

  openCase: async ({ county, source, school, indicator, commitment, text, evidence, recurrenceOf }, context) => {
    const { database, caller, now, today } = context
    const [[known], states, [earlier]] = await Promise.all([
      school === undefined ? [] : schoolsByCode(database, [school]),
      commitment === undefined ? [] : statesOf(database, { counties: [county], ids: [commitment] }),
      recurrenceOf === undefined ? [] : gatherCases(database, { counties: [county], ids: [recurrenceOf], today }),
    ])
    if (school !== undefined && known?.county !== county) {
      return refuse(
        'no-such-school',
        { school },
        { zh: `这个县区没有标识码为 ${school} 的学校`, en: `the county has no school ${school}` },
      )
    }
    if (commitment !== undefined && states.length === 0) {
      return refuse('no-such-commitment', { commitment }, { zh: '没有这条承诺', en: 'there is no such commitment' })
    }
    if (recurrenceOf !== undefined && !earlier) return noSuchCase(recurrenceOf)
    const missing = await refuseEvidence(context, county, evidence)
    if (missing) return missing
    const opened = await openCase(database, {
      county,
      source,
      text,
      evidence,
      cause: null,
      school: school ?? null,
      indicator: indicator ?? null,
      commitment: commitment ?? null,
      as: 'lead',
      recurrenceOf: recurrenceOf ?? null,
      by: { id: caller.id, name: caller.name },
      at: now,
    })
    return { id: opened.id, number: opened.number, label: labelOf(opened), isKnown: opened.isKnown }
  },

  assignCase: async ({ county, id, verifier, note }, context) =>
    nothing(await follow(context, { county, id }, { kind: 'assigned', details: { verifier, note: note ?? null } })),

  verifyCase: async ({ county, id, isTrue, finding, on, evidence }, context) =>
    nothing(
      await follow(
        context,
        { county, id, on, evidence },
        { kind: isTrue ? 'verified' : 'unfounded', details: { finding, on } },
      ),
    ),

  confirmCase: async ({ county, id, owner, deadline, note }, context) =>
    nothing(
      await follow(
        context,
        { county, id, deadline },
        { kind: 'confirmed', details: { owner: owner ?? null, deadline, note: note ?? null } },
      ),
    ),

  claimCase: async ({ county, id, school, owner, measures, deadline }, context) => {
    const own = await follow(
      context,
      { county, id, school, deadline, office: owner.office },
      { kind: 'claimed', details: { owner, measures, deadline: deadline ?? null } },
    )
    if (isRefusal(own)) return own
    const confirmed = own.standing.deadline
    return deadline !== undefined && confirmed !== null && deadline > confirmed
      ? refuse(
          'deadline-after-confirmed',
          { deadline, confirmed },
          {
            zh: `认领的期限 ${deadline} 晚于确认的期限 ${confirmed}；需要延期的，请督导部门调整`,
            en: `${deadline} is after the deadline ${confirmed}; ask for it to be set anew`,
          },
        )
      : {}
  },

  releaseCase: async ({ county, id, school, reason }, context) =>
    nothing(await follow(context, { county, id, school }, { kind: 'released', details: { reason } })),

  planCase: async ({ county, id, measures, deadline, reason }, context) =>
    nothing(
      await follow(
        context,
        { county, id, deadline },
        { kind: 'planned', details: { measures: measures ?? null, deadline: deadline ?? null, reason } },
      ),
    ),

  recordCaseProgress: async ({ county, id, school, note, evidence }, context) =>
    nothing(await follow(context, { county, id, school, evidence }, { kind: 'progress', details: { note } })),

  submitCase: async ({ county, id, school, note, evidence }, context) =>
    nothing(await follow(context, { county, id, school, evidence }, { kind: 'submitted', details: { note } })),

  reviewCase: async ({ county, id, closes, note }, context) =>
    nothing(
      await follow(
        context,
        { county, id },
        closes
          ? { kind: 'closed', details: { on: context.today, note } }
          : { kind: 'returned', details: { reason: note } },
      ),
    ),

  followUpCase: async ({ county, id, on, holds, note, evidence }, context) => {
    const { database, caller, now } = context
    const own = await follow(
      context,
      { county, id, on, evidence },
      { kind: 'followed-up', details: { on, holds, note } },
    )
    if (isRefusal(own)) return own
    if (holds) return { id: null, label: null }
    const { school, indicator, commitment, cause } = own.stored
    const opened = await openCase(database, {
      county,
      school,
      indicator,
      commitment,
      cause,
      evidence,
      source: 'supervision',
      text: `回访发现问题反弹（原${labelOf(own.stored)}）：${note}`,
      // Somebody went there and saw it.
      as: 'verified',
      owner: own.standing.owner,
      recurrenceOf: id,
      by: { id: caller.id, name: caller.name },
      at: now,
    })
    return { id: opened.id, label: labelOf(opened) }
  },

  exportCases: async ({ region, ...filters }, context) => {
    const [{ some }, names] = await Promise.all([
      found(context, region, filters),
      regionNames(context.database, [region]),
    ])
    const title = `${names.get(region) ?? region}整改台账`
    const sheet = caseSheet(some, [title, ...(await linesAbove(context))])
    return sheetsAsDownload(`${title}（内部，${context.today}）.xlsx`, [sheet])
  },
}
