/**
 * How a project stands, folded from its events: steps, money by stage and pot, and for each item the first school year in which it
 * counts. A withdrawn record stays to be seen and is left out of everything.
 */
import type { Words } from '#kernel/words.ts'
import {
  moneyStages,
  projectItems,
  type MoneyStage,
  type MoneyUse,
  type ProjectItemCode,
  type ProjectKind,
  type ProjectStateName,
  type ProjectStep,
} from '../conditions-words.ts'
import { firstCounted, type FirstCounted } from './first-counted.ts'
import type { Money } from './project-shapes.ts'

/** Numbered from 1 in their order. */
export interface ProjectItem {
  readonly number: number
  readonly item: ProjectItemCode
  readonly school: string
  readonly phase: 'primary' | 'junior'
  readonly quantity: number
  readonly areaEach: number | null
  readonly expectedOn: string | null
}

export interface StepDetails {
  readonly step: ProjectStep
  readonly on: string
  /** Items that it is about; empty for the whole project. */
  readonly items: readonly number[]
  readonly paperNumber: string | null
  readonly note: string | null
}

export interface MoneyDetails {
  readonly stage: MoneyStage
  readonly pot: string
  readonly use: MoneyUse
  readonly amount: number
  readonly on: string
  readonly paperNumber: string | null
}

export type ProjectEvent = {
  readonly number: number
  readonly at: string
  readonly personName: string
  readonly document: string | null
} & (
  | { readonly kind: 'step'; readonly details: StepDetails }
  | { readonly kind: 'money'; readonly details: MoneyDetails }
  | { readonly kind: 'withdrawn'; readonly details: { readonly record: number; readonly reason: string } }
)

export interface ProjectFacts {
  readonly kind: ProjectKind
  readonly items: readonly ProjectItem[]
  readonly events: readonly ProjectEvent[]
}

export interface ProjectState {
  readonly state: ProjectStateName
  readonly approvedOn: string | null
  readonly startedOn: string | null
  /** The day on which the last of its buildings was accepted; null while one is not. */
  readonly acceptedOn: string | null
  /** The same for what is booked. */
  readonly bookedOn: string | null
  readonly money: Money
  readonly byPot: ReadonlyMap<string, Money>
  readonly firstCounted: ReadonlyMap<number, FirstCounted>
  /** Items whose own step is recorded. */
  readonly delivered: ReadonlySet<number>
  /** The last of its items' years; null while one has none, or it is cancelled. */
  readonly countedFrom: number | null
  readonly lastOn: string | null
  readonly warnings: readonly Words[]
}

type StepEvent = Extract<ProjectEvent, { kind: 'step' }>

/** Records that count: neither withdrawals nor what they took out. */
export function standing(events: readonly ProjectEvent[]): ProjectEvent[] {
  const out = new Set(events.flatMap((event) => (event.kind === 'withdrawn' ? [event.details.record] : [])))
  return events.filter((event) => event.kind !== 'withdrawn' && !out.has(event.number))
}

const noMoney = (): Money => ({ planned: 0, allotted: 0, done: 0, paid: 0 })

function addMoney(events: readonly ProjectEvent[]) {
  const money = noMoney()
  const byPot = new Map<string, Money>()
  for (const event of events) {
    if (event.kind !== 'money') continue
    const { stage, pot, amount } = event.details
    const own = byPot.get(pot) ?? noMoney()
    own[stage] += amount
    money[stage] += amount
    byPot.set(pot, own)
  }
  return { money, byPot }
}

/** Days on which each item came to count, by its own kind of step. */
function deliveredOn(items: readonly ProjectItem[], steps: readonly StepEvent[]): Map<number, string> {
  const days = new Map<number, string>()
  for (const { details } of steps) {
    for (const { number, item } of items) {
      if (projectItems[item].countsBy !== details.step) continue
      if (details.items.length === 0 || details.items.includes(number)) days.set(number, details.on)
    }
  }
  return days
}

/** The last day of all items of a kind; null where there are none or one is still missing. */
function allOn(items: readonly ProjectItem[], step: ProjectStep, days: ReadonlyMap<number, string>): string | null {
  const own = items.filter(({ item }) => projectItems[item].countsBy === step)
  const on = own.flatMap(({ number }) => days.get(number) ?? [])
  return own.length === 0 || on.length < own.length ? null : on.toSorted().at(-1)!
}

function moneyWarnings({ planned, allotted, done, paid }: Money, state: ProjectStateName): Words[] {
  return [
    ...(allotted > planned
      ? [
          {
            zh: `下达 ${allotted} 元超过计划 ${planned} 元`,
            en: `more was allotted (${allotted}) than planned (${planned})`,
          },
        ]
      : []),
    ...(done > planned
      ? [
          {
            zh: `完成投资 ${done} 元超过计划 ${planned} 元`,
            en: `more work was done (${done}) than planned (${planned})`,
          },
        ]
      : []),
    ...(paid > allotted
      ? [{ zh: `支付 ${paid} 元超过下达 ${allotted} 元`, en: `more was paid (${paid}) than allotted (${allotted})` }]
      : []),
    ...(state === 'cancelled' && paid > 0
      ? [{ zh: `项目已撤销，已支付 ${paid} 元须清算`, en: `it is cancelled with ${paid} yuan paid, to be settled` }]
      : []),
  ]
}

function stateOf(
  steps: readonly StepEvent[],
  items: readonly ProjectItem[],
  days: ReadonlyMap<number, string>,
): ProjectStateName {
  const has = (step: ProjectStep): boolean => steps.some(({ details }) => details.step === step)
  const halt = steps.findLast(({ details }) => details.step === 'stopped' || details.step === 'resumed')
  if (has('cancelled')) return 'cancelled'
  if (items.every(({ number }) => days.has(number))) return 'done'
  if (halt?.details.step === 'stopped') return 'stopped'
  if (allOn(items, 'accepted', days) !== null) return 'accepted'
  if (has('started')) return 'started'
  return has('approved') ? 'approved' : 'planned'
}

export function foldProject({ items, events }: ProjectFacts): ProjectState {
  const records = standing(events)
  const steps = records
    .filter((event): event is StepEvent => event.kind === 'step')
    .toSorted((a, b) => (a.details.on < b.details.on ? -1 : a.details.on > b.details.on ? 1 : a.number - b.number))
  const days = deliveredOn(items, steps)
  const state = stateOf(steps, items, days)
  const { money, byPot } = addMoney(records)
  const dayOf = (step: ProjectStep): string | null =>
    steps.find(({ details }) => details.step === step)?.details.on ?? null
  const counted = new Map(
    items.map(({ number, item, expectedOn }) => [
      number,
      firstCounted(projectItems[item].countsBy, {
        recordedOn: days.get(number) ?? null,
        // What is stopped or cancelled is expected on no day.
        expectedOn: state === 'stopped' || state === 'cancelled' ? null : expectedOn,
      }),
    ]),
  )
  const years = items.map(({ number }) => counted.get(number)!.year)
  const isKnown = years.every((year) => year !== null)
  return {
    state,
    approvedOn: dayOf('approved'),
    startedOn: dayOf('started'),
    acceptedOn: allOn(items, 'accepted', days),
    bookedOn: allOn(items, 'booked', days),
    money,
    byPot,
    firstCounted: counted,
    delivered: new Set(days.keys()),
    countedFrom: state === 'cancelled' || !isKnown ? null : Math.max(...years),
    lastOn: steps.at(-1)?.details.on ?? null,
    warnings: moneyWarnings(money, state),
  }
}

export const totalMoney = (all: readonly Money[]): Money => {
  const sum = noMoney()
  for (const money of all) for (const stage of moneyStages) sum[stage] += money[stage]
  return sum
}
