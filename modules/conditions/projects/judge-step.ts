/** Whether a step may be recorded of a project as it stands, and which may be recorded now. */
import { refuse, type Refusal } from '#kernel/refusal.ts'
import {
  projectItems,
  projectStateWords,
  projectSteps,
  projectStepWords,
  type ProjectStateName,
  type ProjectStep,
} from '../conditions-words.ts'
import type { ProjectItem, ProjectState } from './project-state.ts'

/** How a project must stand for each step. */
const standsAt: Readonly<Record<ProjectStep, readonly ProjectStateName[]>> = {
  approved: ['planned'],
  started: ['approved'],
  accepted: ['started', 'accepted'],
  booked: ['started', 'accepted'],
  'in-post': ['approved', 'started', 'accepted'],
  stopped: ['started', 'accepted'],
  resumed: ['stopped'],
  cancelled: ['planned', 'approved', 'started', 'stopped'],
}

const isDelivery = (step: ProjectStep): step is 'accepted' | 'booked' | 'in-post' =>
  step === 'accepted' || step === 'booked' || step === 'in-post'

/** Items of which the step can still be recorded. */
const openFor = (step: ProjectStep, items: readonly ProjectItem[], { delivered }: ProjectState): ProjectItem[] =>
  items.filter(({ number, item }) => projectItems[item].countsBy === step && !delivered.has(number))

export const nextSteps = (items: readonly ProjectItem[], state: ProjectState): ProjectStep[] =>
  projectSteps.filter(
    (step) => standsAt[step].includes(state.state) && (!isDelivery(step) || openFor(step, items, state).length > 0),
  )

export interface GivenStep {
  readonly step: ProjectStep
  readonly on: string
  readonly items: readonly number[]
}

/** Null where it may be recorded. */
export function judgeStep(
  { step, on, items: named }: GivenStep,
  items: readonly ProjectItem[],
  state: ProjectState,
  today: string,
): Refusal | null {
  const words = projectStepWords[step]
  if (on > today) {
    return refuse('day-ahead', { on }, { zh: `${words.zh}日期 ${on} 还没有到`, en: `${on} has not come yet` })
  }
  if (!standsAt[step].includes(state.state)) {
    const now = projectStateWords[state.state]
    const can = nextSteps(items, state)
    return refuse(
      'step-out-of-turn',
      { step, state: state.state },
      {
        zh: `项目现为“${now.zh}”，不能登记“${words.zh}”；现在可登记：${can.map((each) => projectStepWords[each].zh).join('、') || '无'}`,
        en: `the project is ${now.en}: "${words.en}" cannot be recorded; now: ${can.map((each) => projectStepWords[each].en).join(', ') || 'nothing'}`,
      },
    )
  }
  if (state.lastOn !== null && on < state.lastOn && !isDelivery(step)) {
    return refuse(
      'day-before-last',
      { on, last: state.lastOn },
      { zh: `日期 ${on} 早于上一步的 ${state.lastOn}`, en: `${on} is before the last step of ${state.lastOn}` },
    )
  }
  if (!isDelivery(step)) return null
  if (state.startedOn !== null && on < state.startedOn) {
    return refuse(
      'day-before-start',
      { on, started: state.startedOn },
      { zh: `日期 ${on} 早于开工的 ${state.startedOn}`, en: `${on} is before the start of ${state.startedOn}` },
    )
  }
  const open = openFor(step, items, state).map(({ number }) => number)
  const wrong = named.filter((number) => !open.includes(number))
  if (open.length === 0 || wrong.length > 0) {
    return refuse(
      'items-not-open',
      { step, items: wrong.join(', ') },
      {
        zh:
          open.length === 0
            ? `没有还须“${words.zh}”的内容`
            : `第 ${wrong.join('、')} 项不能登记“${words.zh}”；可登记的是第 ${open.join('、')} 项`,
        en:
          open.length === 0
            ? `no item is open for "${words.en}"`
            : `items ${wrong.join(', ')} are not open; open: ${open.join(', ')}`,
      },
    )
  }
  return null
}
