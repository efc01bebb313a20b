/** How a task stands, folded from what happened to it, and who may do what with it. */
import { refuse, type Refusal } from '#kernel/refusal.ts'
import type { Words } from '#kernel/words.ts'
import { departmentWords, type Department } from '../departments.ts'
import { needsNote } from '../evidence/evidence-state.ts'
import { isSamePerson, type Doer } from '../same-person.ts'
import { taskStateWords, type TaskState } from './task-words.ts'

export type TaskEvent = Doer & { readonly number: number; readonly at: string } & (
    | {
        readonly kind: 'assigned'
        readonly details: { readonly department: Department; readonly person: string | null; readonly dueOn: string }
      }
    | {
        readonly kind: 'filled'
        readonly details: { readonly measures: string | null; readonly progress: string | null }
      }
    | { readonly kind: 'submitted'; readonly details: { readonly note: string } }
    | {
        readonly kind: 'reviewed'
        readonly details: { readonly review: 'accepted' | 'returned'; readonly note: string | null }
      }
  )

export interface TaskStanding {
  /** Null: nobody has assigned it. */
  readonly department: Department | null
  readonly person: string | null
  readonly dueOn: string | null
  readonly measures: string | null
  readonly progress: string | null
  readonly state: TaskState
  readonly submittedBy: Doer | null
  readonly reviewNote: string | null
  readonly last: TaskEvent | null
}

const nothingYet: TaskStanding = {
  department: null,
  person: null,
  dueOn: null,
  measures: null,
  progress: null,
  state: 'open',
  submittedBy: null,
  reviewNote: null,
  last: null,
}

/** What a department writes on is under way again: an accepted task too, as figures change every year. */
function stepTask(before: TaskStanding, event: TaskEvent): TaskStanding {
  const last = event
  if (event.kind === 'assigned') {
    const state = before.state === 'open' ? 'under-way' : before.state
    return { ...before, ...event.details, state, last }
  }
  if (event.kind === 'filled') {
    const { measures, progress } = event.details
    return {
      ...before,
      measures: measures ?? before.measures,
      progress: progress ?? before.progress,
      state: before.state === 'returned' ? 'returned' : 'under-way',
      last,
    }
  }
  if (event.kind === 'submitted') {
    const submittedBy = { person: event.person, personName: event.personName }
    return { ...before, progress: event.details.note, state: 'submitted', submittedBy, last }
  }
  const { review, note } = event.details
  return { ...before, state: review, reviewNote: note, last }
}

export const foldTask = (events: readonly TaskEvent[]): TaskStanding => events.reduce(stepTask, nothingYet)

export const eventWords = (event: TaskEvent): Words => {
  if (event.kind === 'assigned') {
    const { department, person, dueOn } = event.details
    const { zh, en } = departmentWords[department]
    return {
      zh: `分解：${zh}牵头${person === null ? '' : `，责任人${person}`}，时限${dueOn}`,
      en: `assigned to the ${en}${person === null ? '' : `, ${person}`}, due ${dueOn}`,
    }
  }
  if (event.kind === 'filled') {
    const { measures, progress } = event.details
    const told = [
      ...(measures === null ? [] : [{ zh: `措施：${measures}`, en: `measures: ${measures}` }]),
      ...(progress === null ? [] : [{ zh: `进展：${progress}`, en: `progress: ${progress}` }]),
    ]
    return { zh: told.map(({ zh }) => zh).join('；'), en: told.map(({ en }) => en).join('; ') }
  }
  if (event.kind === 'submitted') return { zh: `报送：${event.details.note}`, en: `handed in: ${event.details.note}` }
  const { review, note } = event.details
  const suffix = note === null ? '' : `：${note}`
  return {
    zh: `${review === 'accepted' ? '审核通过' : '退回补充'}${suffix}`,
    en: `${review === 'accepted' ? 'accepted' : 'sent back'}${note === null ? '' : `: ${note}`}`,
  }
}

/**
 * A department fills in what another department than the education bureau leads; whoever assigns tasks may fill in any. Which
 * department a person is of nobody has told the house, so that the line between departments is theirs.
 */
export const mayFill = (
  department: Department,
  asked: { readonly assigns: boolean; readonly fills: boolean },
): boolean => asked.assigns || (asked.fills && department !== 'education')

export const notOfDepartment = (department: Department): Refusal =>
  refuse(
    'task-of-education-bureau',
    { department },
    {
      zh: `该项由${departmentWords[department].zh}牵头，请由教体局填报`,
      en: `the ${departmentWords[department].en} leads this task and fills it in itself`,
    },
  )

export function judgeSubmission(standing: TaskStanding): Refusal | null {
  if (standing.state === 'under-way' || standing.state === 'returned') return null
  return notInThisState(standing.state)
}

const notInThisState = (state: TaskState): Refusal =>
  refuse(
    'task-not-in-this-state',
    { state },
    {
      zh: `该项现为“${taskStateWords[state].zh}”，不能这样办理${state === 'open' ? '；请先分解任务' : ''}`,
      en: `the task is "${taskStateWords[state].en}"; that cannot be done now${state === 'open' ? '; assign it first' : ''}`,
    },
  )

/** Only what was handed in, and never by whoever handed it in. */
export function judgeTaskReview(
  standing: TaskStanding,
  asked: { readonly review: 'accepted' | 'returned'; readonly note: string | null },
  reviewer: Doer,
): Refusal | null {
  if (standing.state !== 'submitted') return notInThisState(standing.state)
  if (standing.submittedBy && isSamePerson(standing.submittedBy, reviewer)) {
    return refuse(
      'same-person',
      { person: reviewer.personName },
      {
        zh: '报送人不能审核自己报送的任务，请由另一人审核',
        en: 'nobody reviews what they handed in; another person must',
      },
    )
  }
  return asked.review === 'returned' && !asked.note ? needsNote() : null
}
