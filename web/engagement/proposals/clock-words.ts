/** What a clock of a proposal says at a glance: how many days are left, or how long it has been due. */
import type { Words } from '#kernel/words.ts'
import type { ClockShown } from '#modules/engagement/contract.ts'

export type Urgency = 'done' | 'late' | 'soon' | 'running' | 'none'

/** Within this many days the board draws the eye to it; the page's own choice, no rule. */
const soonDays = 14

type Clock = Pick<ClockShown, 'dueOn' | 'doneOn' | 'isLate' | 'daysLeft'>

export function urgencyOf({ dueOn, doneOn, isLate, daysLeft }: Clock): Urgency {
  if (isLate) return 'late'
  if (doneOn !== null) return 'done'
  if (dueOn === null || daysLeft === null) return 'none'
  return daysLeft <= soonDays ? 'soon' : 'running'
}

export function clockLeft(clock: Clock): Words {
  const { dueOn, doneOn, isLate, daysLeft } = clock
  if (doneOn !== null) {
    return isLate
      ? { zh: `${doneOn} 办理，已逾期`, en: `done ${doneOn}, late` }
      : { zh: `${doneOn} 办理`, en: `done ${doneOn}` }
  }
  if (dueOn === null || daysLeft === null) return { zh: '未规定期限', en: 'no time is stated' }
  if (daysLeft === 0) return { zh: '今天到期', en: 'due today' }
  if (daysLeft < 0) return { zh: `逾期 ${-daysLeft} 天`, en: `${-daysLeft} days overdue` }
  return { zh: `还有 ${daysLeft} 天`, en: `${daysLeft} days left` }
}
