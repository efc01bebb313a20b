/** Writes down what was done of a step, once all that is asked for is there: for one candidate or for many, all or none. */
import { isRefusal, refuse, type Refusal } from '#kernel/refusal.ts'
import type { AnswerContext } from '#platform/operations/answers.ts'
import type { CandidateCase } from './candidate-shown.ts'
import { checkConditions, differsFromCheck } from './check-conditions.ts'
import type { StepValues } from './gate-state.ts'
import { documentTitles, gatherCases, type GatheredGate } from './gather.ts'
import { gateChanged } from './gate-changed.ts'
import { gatherConditions } from './gather-schools.ts'
import type { GateProblem } from './gate-shapes.ts'
import { judgeCorrection, judgeStep, type StepProblem } from './judge-step.ts'
import { appendEvent, holdGate, type NewEvent } from './store.ts'

export const noSuchCandidate = (id: string): Refusal =>
  refuse(
    'no-such-candidate',
    { id },
    { zh: '没有这所拟调整学校，请刷新页面', en: 'there is no such candidate; reload' },
  )

export const noSuchDocument = (id: string): Refusal =>
  refuse(
    'no-such-document',
    { id },
    { zh: '没有这份材料，请先上传', en: 'there is no such document; hand it in first' },
  )

export const ofCase = (own: CandidateCase, problems: readonly StepProblem[]): GateProblem[] =>
  problems.map(({ code, field, what, todo }) => ({
    candidate: own.candidate.id,
    school: own.candidate.school,
    schoolName: own.schoolName,
    code,
    field,
    what,
    todo,
  }))

export interface Cases extends GatheredGate {
  /** In the order in which they were asked for. */
  readonly asked: readonly CandidateCase[]
}

/** The candidates that a command is about, held until it is done. */
export async function hold(
  context: AnswerContext,
  county: string,
  ids: readonly string[],
  document?: string,
): Promise<Cases | Refusal> {
  const { database, today } = context
  await holdGate(database, county)
  const gathered = await gatherCases(database, county, today, ids)
  const byId = new Map(gathered.cases.map((each) => [each.candidate.id, each]))
  const missing = ids.find((id) => !byId.has(id))
  if (missing !== undefined) return noSuchCandidate(missing)
  if (document !== undefined && !(await documentTitles(database, county, [document])).has(document)) {
    return noSuchDocument(document)
  }
  return { ...gathered, asked: [...new Set(ids)].map((id) => byId.get(id)!) }
}

export const newEvent = (
  { caller, now }: AnswerContext,
  { county, id }: { readonly county: string; readonly id: string },
  event: Pick<NewEvent, 'kind' | 'step' | 'details'> & { readonly document?: string | undefined },
): NewEvent => ({
  county,
  candidate: id,
  kind: event.kind,
  step: event.step,
  details: event.details,
  document: event.document ?? null,
  at: now,
  person: caller.id,
  personName: caller.name,
})

/** Rooms downstream hear of it once it is really saved. */
export async function append(context: AnswerContext, event: NewEvent): Promise<void> {
  await appendEvent(context.database, event)
  context.afterCommit(() => context.jobs.tell(gateChanged, { county: event.county }, event.county))
}

const differs: StepProblem = {
  code: 'check-differs',
  field: 'differs',
  what: { zh: '填写的班额或路程好于自动核对的结果', en: 'the figures are better than those of the automatic check' },
  todo: { zh: '请核对；确属实的，在“与自动核对不一致的说明”中写明', en: 'check them, and say why they differ' },
}

/** What a person confirms of the receiving schools is held against what the figures say. */
async function conditionsFaults(
  context: AnswerContext,
  own: CandidateCase,
  values: StepValues,
): Promise<StepProblem[]> {
  const { facts, limits } = await gatherConditions(context, own.candidate)
  const largest = Math.max(Number(values['largestPrimary'] ?? 0), Number(values['largestJunior'] ?? 0))
  const isBetter = differsFromCheck(checkConditions(facts, limits), {
    minutes: Number(values['minutes'] ?? 0),
    largest,
  })
  return isBetter && String(values['differs'] ?? '').trim() === '' ? [differs] : []
}

interface GivenSteps {
  readonly county: string
  readonly ids: readonly string[]
  readonly step: string
  readonly values: StepValues
  readonly document?: string | undefined
  /** Which of recordStep and recordApproval is asked. */
  readonly by: 'step' | 'approval'
}

const otherWay: Readonly<Record<string, StepProblem>> = {
  hearing: {
    code: 'use-hearing',
    field: null,
    what: { zh: '听证会须逐校登记票数', en: 'a hearing is recorded with its votes' },
    todo: { zh: '请用“登记听证会”', en: 'use recordHearing' },
  },
  approval: {
    code: 'use-approval',
    field: null,
    what: { zh: '批复由分管领导登记', en: 'the approval is recorded by the director' },
    todo: { zh: '请由分管领导用“登记批复”办理', en: 'have it recorded by recordApproval' },
  },
  single: {
    code: 'one-by-one',
    field: null,
    what: { zh: '这一步须逐校登记', en: 'this step is recorded school by school' },
    todo: { zh: '请逐校登记', en: 'record it for one school at a time' },
  },
}

export async function record(context: AnswerContext, given: GivenSteps) {
  const { county, ids, step: code, values, document, by } = given
  const held = await hold(context, county, ids, document)
  if (isRefusal(held)) return held
  const { gate, asked } = held
  const step = gate.steps.find((each) => each.code === code)
  const problems: GateProblem[] = []
  for (const own of asked) {
    const faults = judgeStep({ code, values, hasDocument: document !== undefined }, gate, own.state, context.today)
    if (step && step.by !== by) faults.push(otherWay[step.by]!)
    if (step?.single && asked.length > 1) faults.push(otherWay['single']!)
    if (code === 'conditions' && faults.length === 0) faults.push(...(await conditionsFaults(context, own, values)))
    problems.push(...ofCase(own, faults))
  }
  if (problems.length > 0) return { recorded: 0, problems }
  for (const { candidate } of asked) {
    await append(context, newEvent(context, candidate, { kind: 'step', step: code, details: { values }, document }))
  }
  return { recorded: asked.length, problems: [] }
}

/** A step that was recorded wrongly: the values that are given take the place of the former ones. */
export async function correct(
  context: AnswerContext,
  given: {
    county: string
    id: string
    number: number
    values: StepValues
    document?: string | undefined
    reason: string
  },
  by: 'gate' | 'approval',
) {
  const { county, id, number, values, document, reason } = given
  const held = await hold(context, county, [id], document)
  if (isRefusal(held)) return held
  const { gate, asked } = held
  const own = asked[0]!
  const event = own.events.find((each) => each.number === number && (each.kind === 'step' || each.kind === 'hearing'))
  const step = event?.step ?? ''
  const faults = judgeCorrection({ code: step, values, hasDocument: true }, gate, own.state, context.today)
  if (step === 'approval' && by === 'gate') faults.push(otherWay['approval']!)
  const problems = ofCase(own, faults)
  if (problems.length > 0) return { recorded: 0, problems }
  await append(
    context,
    newEvent(
      context,
      { county, id },
      { kind: 'corrected', step, details: { corrects: number, values, reason }, document },
    ),
  )
  return { recorded: 1, problems: [] }
}
