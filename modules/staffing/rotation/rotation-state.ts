/** How a plan of exchange, its moves and its objections stand, folded from what happened; and whether the next step is for this person. */
import { refuse, type Refusal } from '#kernel/refusal.ts'
import type { Words } from '#kernel/words.ts'
import type { Objection } from './rotation-shapes.ts'
import { rotationStatusWords, type MoveStatus, type RotationStatus } from './rotation-words.ts'

export type RotationEventKind = 'reviewed' | 'published' | 'withdrawn' | 'carried-out' | 'objected' | 'answered'

export interface RotationEvent {
  readonly number: number
  readonly kind: RotationEventKind
  readonly teacher: string | null
  readonly details: {
    /** Of an objection or its answer. */
    readonly text?: string
    readonly answers?: number
    readonly isUpheld?: boolean
    /** Of what was carried out. */
    readonly on?: string
    readonly teachers?: readonly string[]
  }
  readonly at: string
  readonly person: string | null
  readonly personName: string
  readonly reason: string | null
}

export interface RotationState {
  readonly status: RotationStatus
  readonly publishedAt: string | null
  readonly objections: readonly Omit<Objection, 'teacherName'>[]
  /** Day on which each took up the post. */
  readonly carriedOut: ReadonlyMap<string, string>
  readonly cancelled: ReadonlySet<string>
  readonly objected: ReadonlySet<string>
}

/** `moves`: teachers whom the plan moves; it is carried out once none of them is left but those who were let off. */
export function foldRotation(events: readonly RotationEvent[], moves: readonly string[]): RotationState {
  let status: RotationStatus = 'draft'
  let publishedAt: string | null = null
  const objections: Omit<Objection, 'teacherName'>[] = []
  const carriedOut = new Map<string, string>()
  for (const { number, kind, teacher, details, at, personName } of events) {
    if (kind === 'reviewed') status = 'reviewed'
    if (kind === 'published') [status, publishedAt] = ['published', at]
    if (kind === 'withdrawn') [status, publishedAt] = ['withdrawn', null]
    if (kind === 'objected')
      objections.push({ number, teacher: teacher ?? '', at, personName, text: details.text ?? '', answer: null })
    if (kind === 'answered') {
      const of = objections.findIndex((each) => each.number === details.answers)
      const answer = { isUpheld: details.isUpheld === true, text: details.text ?? '', at, personName }
      if (of >= 0) objections[of] = { ...objections[of]!, answer }
    }
    if (kind === 'carried-out')
      for (const id of details.teachers ?? []) carriedOut.set(id, details.on ?? at.slice(0, 10))
  }
  const cancelled = new Set(objections.filter(({ answer }) => answer?.isUpheld).map(({ teacher }) => teacher))
  const objected = new Set(objections.filter(({ answer }) => answer === null).map(({ teacher }) => teacher))
  const isDone = carriedOut.size > 0 && moves.every((id) => carriedOut.has(id) || cancelled.has(id))
  if (status === 'published' && isDone) status = 'carried-out'
  return { status, publishedAt, objections, carriedOut, cancelled, objected }
}

export const statusOfMove = ({ carriedOut, cancelled, objected }: RotationState, id: string): MoveStatus =>
  carriedOut.has(id) ? 'carried-out' : cancelled.has(id) ? 'cancelled' : objected.has(id) ? 'objected' : 'planned'

const from: Readonly<Record<'reviewed' | 'published' | 'withdrawn', readonly RotationStatus[]>> = {
  reviewed: ['draft', 'withdrawn'],
  published: ['reviewed'],
  withdrawn: ['draft', 'reviewed', 'published'],
}
const verbs: Readonly<Record<keyof typeof from, Words>> = {
  reviewed: { zh: '审核', en: 'review it' },
  published: { zh: '签发', en: 'issue it' },
  withdrawn: { zh: '撤回', en: 'withdraw it' },
}

/** 拟稿 → 审核 → 签发: whoever drafted a plan neither reviews nor issues it. What has been carried out in part is not withdrawn. */
export function refuseRotationStep(
  kind: keyof typeof from,
  state: RotationState,
  madeBy: string,
  person: string,
): Refusal | null {
  const verb = verbs[kind]
  if (!from[kind].includes(state.status) || (kind === 'withdrawn' && state.carriedOut.size > 0)) {
    return refuse(
      'rotation-not-in-this-state',
      { status: state.status, step: kind },
      {
        zh: `方案现为“${rotationStatusWords[state.status].zh}”，不能${verb.zh}`,
        en: `the plan is "${rotationStatusWords[state.status].en}"; nobody can ${verb.en} now`,
      },
    )
  }
  if (kind === 'withdrawn' || person !== madeBy) return null
  return refuse(
    'same-person',
    { person, step: kind },
    {
      zh: `拟稿人不能自己${verb.zh}，请由另一人办理`,
      en: `whoever drafted a plan cannot ${verb.en}; another person must`,
    },
  )
}
