/**
 * What a school is by now, folded from all that has happened to it, and what may happen to it next.
 * A code is never given twice: a school that was closed or merged stays what it is, and a new one gets a new code.
 */
import { refuse, type Refusal } from '#kernel/refusal.ts'
import { schoolTypeOf, teachingPoint } from '#kernel/school-type.ts'
import type { Words } from '#kernel/words.ts'
import { schoolEventWords, type School, type SchoolEventKind } from './contract.ts'
import type { Point } from './wgs84.ts'

/** Something that happened to a school, as it is kept. */
export interface SchoolFact {
  readonly kind: SchoolEventKind
  /** Day from which it holds, or the year alone where no more is known. */
  readonly on: string
  /** The other school of a merger, a split, or the main school of a point. */
  readonly other: string | null
  readonly document: string | null
  /** Only what the event settles. */
  readonly details: {
    readonly name?: string
    readonly type?: string
    readonly location?: Point
    /** The opening is known only by its first appearance in a yearly table, on the day of the event. */
    readonly seen?: true
  }
}

export interface SchoolState {
  readonly name: string
  readonly type: string
  readonly status: School['status']
  readonly openedOn: string | null
  /** Day since which it is closed or merged; null while it is neither. */
  readonly closedOn: string | null
  readonly location: Point | null
  /** The school that counts for it (points), or that took it in. */
  readonly belongsTo: string | null
  /** Day of the last event. */
  readonly since: string
}

const statusAfter: Readonly<Partial<Record<SchoolEventKind, School['status']>>> = {
  opened: 'open',
  'split-off': 'open',
  'merged-into': 'merged',
  suspended: 'suspended',
  closed: 'closed',
  reopened: 'open',
}

const isEnd = (status: School['status']): boolean => status === 'closed' || status === 'merged'
const isBirth = (kind: SchoolEventKind): kind is 'opened' | 'split-off' => kind === 'opened' || kind === 'split-off'

/** One event further. The first event of a school is its opening. */
export function afterEvent(state: SchoolState | null, fact: SchoolFact): SchoolState {
  const { kind, on, other, details } = fact
  if (state === null && !isBirth(kind)) throw new Error(`the history of a school cannot begin with ${kind}`)
  const status = statusAfter[kind] ?? state!.status
  return {
    name: details.name ?? state?.name ?? '',
    type: details.type ?? state?.type ?? '',
    status,
    openedOn: state !== null ? state.openedOn : details.seen ? null : on,
    closedOn: isEnd(status) ? (state?.closedOn ?? on) : null,
    location: details.location ?? state?.location ?? null,
    belongsTo: kind === 'merged-into' || kind === 'became-point' ? other : (state?.belongsTo ?? null),
    since: state !== null && state.since > on ? state.since : on,
  }
}

/** Null where nothing has happened: there is no such school. */
export function foldSchool(facts: readonly SchoolFact[]): SchoolState | null {
  let state: SchoolState | null = null
  for (const fact of facts) state = afterEvent(state, fact)
  return state
}

const statusWords: Readonly<Record<School['status'], Words>> = {
  open: { zh: '在办', en: 'open' },
  suspended: { zh: '停办', en: 'suspended' },
  closed: { zh: '已撤销', en: 'closed' },
  merged: { zh: '已并入他校', en: 'merged into another' },
}

/** In which state a school must be for each event; the opening needs that there is none yet. */
const allowedFrom: Readonly<Record<Exclude<SchoolEventKind, 'opened' | 'split-off'>, readonly School['status'][]>> = {
  renamed: ['open', 'suspended'],
  'type-changed': ['open', 'suspended'],
  'merged-into': ['open', 'suspended'],
  'became-point': ['open'],
  suspended: ['open'],
  closed: ['open', 'suspended'],
  reopened: ['suspended'],
  moved: ['open', 'suspended'],
}

/** The other school of an event, as it is now. */
export interface OtherSchool {
  readonly code: string
  readonly state: SchoolState | null
}

function refuseOther(own: string, { kind }: SchoolFact, other: OtherSchool): Refusal | null {
  const facts = { school: own, other: other.code }
  if (other.code === own) {
    return refuse('same-school', facts, {
      zh: `“${schoolEventWords[kind].zh}”的另一方不能是本校，请核对标识码`,
      en: `the other school cannot be the school itself; check the code`,
    })
  }
  if (other.state === null) {
    return refuse('no-other-school', facts, {
      zh: `名录中没有标识码为 ${other.code} 的学校，请核对`,
      en: `there is no school with the code ${other.code}; check it`,
    })
  }
  if (other.state.status !== 'open') {
    return refuse('other-not-open', facts, {
      zh: `${other.state.name}${statusWords[other.state.status].zh}，不能作为“${schoolEventWords[kind].zh}”的另一方`,
      en: `${other.state.name} is ${statusWords[other.state.status].en} and cannot be the other school of this`,
    })
  }
  if (kind === 'became-point' && other.state.type === teachingPoint) {
    return refuse('main-school-is-point', facts, {
      zh: `${other.state.name}是教学点，教学点不能作主校`,
      en: `${other.state.name} is a teaching point and cannot be a main school`,
    })
  }
  return null
}

function refuseDetails(own: string, state: SchoolState, { kind, details }: SchoolFact): Refusal | null {
  if (kind === 'renamed' && details.name === state.name) {
    return refuse('same-name', { school: own }, { zh: '新名称与现名称相同', en: 'the new name is the present one' })
  }
  if (kind !== 'became-point') return null
  if (state.type === teachingPoint) {
    return refuse(
      'is-point',
      { school: own },
      { zh: `${state.name}已是教学点`, en: `${state.name} is a point already` },
    )
  }
  if (state.type === '211') return null
  const type = schoolTypeOf(state.type)
  return refuse(
    'not-primary',
    { school: own, type: state.type },
    {
      zh: `只有小学可以改为教学点，${state.name}是${type?.zh ?? state.type}`,
      en: `only a primary school can become a teaching point; ${state.name} is a ${type?.en ?? state.type}`,
    },
  )
}

/** Why this may not happen to the school now, in words; null where it may. `today` as an ISO date. */
export function refuseEvent(
  own: string,
  state: SchoolState | null,
  fact: SchoolFact,
  other: OtherSchool | null,
  today: string,
): Refusal | null {
  const { kind, on } = fact
  const verb = schoolEventWords[kind]
  if (isBirth(kind)) {
    if (state !== null) {
      return refuse(
        'code-used',
        { school: own, name: state.name },
        {
          zh: `标识码 ${own} 已用于${state.name}（${statusWords[state.status].zh}）；标识码不重复使用，请为新校申请新的标识码`,
          en: `the code ${own} is that of ${state.name} (${statusWords[state.status].en}); a code is never used again, ask for a new one`,
        },
      )
    }
  } else {
    if (state === null) {
      return refuse('no-such-school', { school: own }, { zh: `名录中没有学校 ${own}`, en: `there is no school ${own}` })
    }
    if (!allowedFrom[kind].includes(state.status)) {
      return refuse(
        'not-in-this-state',
        { school: own, kind, status: state.status },
        {
          zh: `${state.name}${statusWords[state.status].zh}，不能登记“${verb.zh}”`,
          en: `${state.name} is ${statusWords[state.status].en}: "${verb.en}" cannot be recorded`,
        },
      )
    }
    if (on < state.since) {
      return refuse(
        'before-last-event',
        { school: own, on, since: state.since },
        {
          zh: `生效日期 ${on} 早于该校上一事项的 ${state.since}，请按时间先后登记`,
          en: `${on} is before ${state.since}, the day of the school's last event; record events in their order`,
        },
      )
    }
  }
  if (on > today) {
    return refuse(
      'not-yet',
      { school: own, on, today },
      {
        zh: `生效日期 ${on} 未到，请在生效后登记`,
        en: `${on} has not come yet; record it once it holds`,
      },
    )
  }
  const refused = other === null ? null : refuseOther(own, fact, other)
  return refused ?? (state === null ? null : refuseDetails(own, state, fact))
}
