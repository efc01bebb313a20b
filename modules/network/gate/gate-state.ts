/**
 * How a candidate stands, folded from what was recorded of it and from what the register of schools says. Nothing is stored
 * of this: another step asked for, or a correction, shows at once.
 */
import type { Gate, GateStep } from './gate-steps.ts'
import { stepsFor } from './gate-steps.ts'
import { judgeStops, type ClassLimits, type Stop } from './red-lines.ts'
import type { AdjustmentKind, GateStatus, StepState, VoterGroup } from './gate-words.ts'

export type StepValues = Readonly<Record<string, string | number | boolean>>
export type Votes = { readonly for: number; readonly against: number; readonly abstain: number }

export interface HearingDetails {
  readonly on: string
  readonly form: 'hearing' | 'meeting'
  readonly votes: Readonly<Partial<Record<VoterGroup, Votes>>> & { readonly parents: Votes }
  readonly newFacts: string | null
}

/** What was recorded, as it is kept. Numbers count from 1; 0 is the proposal itself. */
export type GateEvent = {
  readonly number: number
  readonly at: string
  readonly personName: string
  readonly document: string | null
} & (
  | { readonly kind: 'step'; readonly step: string; readonly details: { readonly values: StepValues } }
  | { readonly kind: 'hearing'; readonly step: 'hearing'; readonly details: HearingDetails }
  | {
      readonly kind: 'corrected'
      readonly step: string
      readonly details: { readonly corrects: number; readonly values: StepValues; readonly reason: string }
    }
  | { readonly kind: 'withdrawn' | 'restored'; readonly step: null; readonly details: { readonly reason: string } }
)

export interface CandidateFacts {
  readonly kind: AdjustmentKind
  readonly events: readonly GateEvent[]
  /** Day on which the register recorded the change after the approval; null while it has not. */
  readonly registeredOn: (approvedOn: string) => string | null
}

/** The record of a step that counts: the last one, as it was corrected. */
export interface StepRecord {
  readonly number: number
  readonly values: StepValues
  readonly document: string | null
  readonly on: string | null
}

export interface StepStanding {
  readonly step: GateStep
  readonly state: StepState
  readonly record: StepRecord | null
  readonly waitsFor: readonly string[]
}

export interface GateState {
  readonly status: GateStatus
  readonly steps: readonly StepStanding[]
  readonly stops: readonly Stop[]
  readonly hearings: readonly {
    readonly number: number
    readonly details: HearingDetails
    readonly document: string | null
  }[]
  readonly approvedOn: string | null
  readonly approvalNumber: string | null
  readonly registeredOn: string | null
  /** The next follow-up that is not in yet; null before it is registered and once all are in. */
  readonly due: { readonly step: string; readonly on: string; readonly isLate: boolean } | null
  readonly needsReopening: boolean
  readonly passed: number
  readonly asked: number
  /** The step that can be done now, or at which it is stopped. */
  readonly at: string | null
}

const dayOf = ({ on }: StepValues): string | null => (typeof on === 'string' ? on : null)

function recordsOf(events: readonly GateEvent[]): Map<string, StepRecord> {
  const records = new Map<string, StepRecord>()
  for (const event of events) {
    const { number, document } = event
    if (event.kind === 'step') {
      const { values } = event.details
      records.set(event.step, { number, values, document, on: dayOf(values) })
    } else if (event.kind === 'hearing') {
      const { on, form } = event.details
      records.set('hearing', { number, values: { on, form }, document, on })
    } else if (event.kind === 'corrected') {
      const before = records.get(event.step)
      if (before?.number !== event.details.corrects) continue
      const values = { ...before.values, ...event.details.values }
      records.set(event.step, {
        number: before.number,
        values,
        document: document ?? before.document,
        on: dayOf(values),
      })
    }
  }
  return records
}

/** Hearings with their corrections: `on`, `parents.against` and the like. */
function hearingsOf(events: readonly GateEvent[]): GateState['hearings'] {
  return events.flatMap((event) => {
    if (event.kind !== 'hearing') return []
    let { details, document } = event
    for (const each of events) {
      if (each.kind !== 'corrected' || each.details.corrects !== event.number) continue
      document = each.document ?? document
      details = correctedHearing(details, each.details.values)
    }
    return [{ number: event.number, details, document }]
  })
}

function correctedHearing(details: HearingDetails, values: StepValues): HearingDetails {
  const votes: Record<string, Votes> = { ...details.votes }
  for (const [name, value] of Object.entries(values)) {
    const [group = '', side] = name.split('.')
    if (side === undefined || typeof value !== 'number') continue
    votes[group] = { ...(votes[group] ?? { for: 0, against: 0, abstain: 0 }), [side]: value }
  }
  return {
    ...details,
    ...(typeof values['on'] === 'string' ? { on: values['on'] } : {}),
    votes: votes as HearingDetails['votes'],
  }
}

const two = (value: number): string => String(value).padStart(2, '0')

/** `YYYY-MM-DD` so many months later; the last day of a month that is shorter. */
export function monthsLater(day: string, months: number): string {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number]
  const count = year * 12 + month - 1 + months
  const to = { year: Math.floor(count / 12), month: (count % 12) + 1 }
  const days = new Date(Date.UTC(to.year, to.month, 0)).getUTCDate()
  return `${to.year}-${two(to.month)}-${two(Math.min(date, days))}`
}

export function foldGate(facts: CandidateFacts, gate: Gate, limits: ClassLimits, today: string): GateState {
  const { kind, events } = facts
  const asked = stepsFor(gate, kind)
  const codes = new Set(asked.map(({ code }) => code))
  const records = recordsOf(events)
  const hearings = hearingsOf(events)
  const stops = judgeStops(records, hearings.at(-1)?.details ?? null, limits)
  const stoppedAt = new Set<string>(stops.map(({ step }) => step))
  const isWithdrawn =
    events.findLast((event) => event.kind === 'withdrawn' || event.kind === 'restored')?.kind === 'withdrawn'
  const isPassed = (code: string): boolean => records.has(code) && !stoppedAt.has(code)
  const approvedOn = isPassed('approval') ? (records.get('approval')!.on ?? null) : null
  const registeredOn = approvedOn === null ? null : facts.registeredOn(approvedOn)
  const steps = gate.steps.map((step): StepStanding => {
    const record = records.get(step.code) ?? null
    if (!codes.has(step.code)) return { step, state: 'not-asked', record, waitsFor: [] }
    if (stoppedAt.has(step.code)) return { step, state: 'stopped', record, waitsFor: [] }
    if (record) return { step, state: 'passed', record, waitsFor: [] }
    const waitsFor = step.after.filter((code) => codes.has(code) && !isPassed(code))
    const isWaiting = waitsFor.length > 0 || (step.followUp !== null && registeredOn === null)
    return { step, state: isWaiting ? 'waiting' : 'next', record, waitsFor }
  })
  const before = steps.filter(({ step, state }) => step.followUp === null && state !== 'not-asked')
  const after = steps.filter(({ step, state }) => step.followUp !== null && state !== 'not-asked')
  const isComplete = before.every(({ state }) => state === 'passed')
  const isFollowed = after.every(({ state }) => state === 'passed')
  const status: GateStatus = isWithdrawn
    ? 'withdrawn'
    : registeredOn !== null
      ? isFollowed
        ? 'followed'
        : 'registered'
      : stops.length > 0
        ? 'stopped'
        : isComplete
          ? 'complete'
          : 'open'
  const waiting = registeredOn === null ? undefined : after.find(({ state }) => state !== 'passed')
  const dueOn = waiting ? monthsLater(registeredOn!, waiting.step.followUp!) : null
  const here =
    status === 'withdrawn' || status === 'followed'
      ? undefined
      : (steps.find(({ state }) => state === 'stopped') ?? steps.find(({ state }) => state === 'next'))
  return {
    status,
    steps,
    stops,
    hearings,
    approvedOn,
    approvalNumber: approvedOn === null ? null : String(records.get('approval')!.values['number'] ?? ''),
    registeredOn,
    due: waiting ? { step: waiting.step.code, on: dueOn!, isLate: dueOn! < today } : null,
    needsReopening: after.some(
      ({ record }) => record?.values['needsReopening'] === true || Number(record?.values['dropouts'] ?? 0) > 0,
    ),
    passed: steps.filter(({ state }) => state === 'passed').length,
    asked: asked.length,
    at: here?.step.code ?? null,
  }
}
