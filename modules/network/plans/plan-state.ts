/** How a plan stands, folded from what happened to it; who may read it; and whether the next step is for this person. */
import { refuse, type Refusal } from '#kernel/refusal.ts'
import type { Words } from '#kernel/words.ts'
import { planStatusWords, type PlanStatus } from './plan-words.ts'

export interface PlanEvent {
  readonly number: number
  readonly kind: 'adopted' | 'reader-added' | 'reader-removed' | 'submitted' | 'reviewed' | 'issued' | 'withdrawn'
  readonly at: string
  readonly person: string | null
  readonly personName: string
  readonly reason: string | null
  readonly reader: string | null
}

export interface PlanState {
  readonly status: PlanStatus
  readonly readers: readonly string[]
  readonly adopted: { readonly at: string; readonly personName: string; readonly reason: string } | null
  readonly publishedAt: string | null
  /** It was handed in for review once, whatever came of it. */
  readonly isHandedIn: boolean
}

const after: Readonly<Partial<Record<PlanEvent['kind'], PlanStatus>>> = {
  submitted: 'submitted',
  reviewed: 'reviewed',
  issued: 'published',
  withdrawn: 'withdrawn',
}

export function foldPlan(events: readonly PlanEvent[]): PlanState {
  let status: PlanStatus = 'draft'
  const readers = new Set<string>()
  let adopted: PlanState['adopted'] = null
  let publishedAt: string | null = null
  for (const { kind, at, personName, reason, reader } of events) {
    status = after[kind] ?? status
    if (kind === 'issued') publishedAt = at
    if (kind === 'withdrawn') publishedAt = null
    if (kind === 'adopted') adopted = { at, personName, reason: reason ?? '' }
    if (kind === 'reader-added' && reader !== null) readers.add(reader)
    if (kind === 'reader-removed' && reader !== null) readers.delete(reader)
  }
  const isHandedIn = events.some(({ kind }) => kind === 'submitted')
  return { status, readers: [...readers], adopted, publishedAt, isHandedIn }
}

export interface Reader {
  readonly name: string
  /** A planner of the plan's county. */
  readonly plans: boolean
  /** Has to review or to issue plans there. */
  readonly decides: boolean
}

/**
 * Until it is published a plan is read by planners of its county and by named readers; from the day it is handed in also by
 * whoever has to review or issue it, who can look back at what came of it.
 */
export const mayRead = ({ status, readers, isHandedIn }: PlanState, { name, plans, decides }: Reader): boolean =>
  status === 'published' || plans || readers.includes(name) || (decides && isHandedIn)

const from: Readonly<Record<'submitted' | 'reviewed' | 'issued' | 'withdrawn', readonly PlanStatus[]>> = {
  submitted: ['draft', 'withdrawn'],
  reviewed: ['submitted'],
  issued: ['reviewed'],
  withdrawn: ['draft', 'submitted', 'reviewed', 'published'],
}

const stepWords: Readonly<Record<keyof typeof from, Words>> = {
  submitted: { zh: '送审', en: 'hand it in' },
  reviewed: { zh: '审核', en: 'review it' },
  issued: { zh: '签发', en: 'issue it' },
  withdrawn: { zh: '撤回', en: 'withdraw it' },
}

/** 拟稿 → 审核 → 签发: whoever drafted or handed a plan in neither reviews nor issues it. */
export function refuseStep(
  kind: keyof typeof from,
  state: PlanState,
  events: readonly PlanEvent[],
  madeBy: string,
  person: string,
): Refusal | null {
  const verb = stepWords[kind]
  if (!from[kind].includes(state.status)) {
    return refuse(
      'plan-not-in-this-state',
      { status: state.status, step: kind },
      {
        zh: `方案现为“${planStatusWords[state.status].zh}”，不能${verb.zh}`,
        en: `the plan is "${planStatusWords[state.status].en}"; nobody can ${verb.en} now`,
      },
    )
  }
  if (kind === 'submitted' || kind === 'withdrawn') return null
  const drafted = new Set([
    madeBy,
    ...events.filter((event) => event.kind === 'submitted').map(({ personName }) => personName),
  ])
  if (!drafted.has(person)) return null
  return refuse(
    'same-person',
    { person, step: kind },
    {
      zh: `拟稿人不能自己${verb.zh}，请由另一人办理`,
      en: `whoever drafted a plan cannot ${verb.en}; another person must`,
    },
  )
}
