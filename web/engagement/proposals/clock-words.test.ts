/** The words of clocks at their edges. */
import { expect, test } from 'vitest'
import { clockLeft, urgencyOf } from './clock-words.ts'

test.each([
  [{ dueOn: '2026-07-20', doneOn: null, isLate: false, daysLeft: 30 }, 'running', '还有 30 天'],
  [{ dueOn: '2026-07-20', doneOn: null, isLate: false, daysLeft: 14 }, 'soon', '还有 14 天'],
  [{ dueOn: '2026-07-20', doneOn: null, isLate: false, daysLeft: 0 }, 'soon', '今天到期'],
  [{ dueOn: '2026-07-20', doneOn: null, isLate: true, daysLeft: -1 }, 'late', '逾期 1 天'],
  [{ dueOn: '2026-07-20', doneOn: '2026-07-20', isLate: false, daysLeft: null }, 'done', '2026-07-20 办理'],
  [{ dueOn: '2026-07-20', doneOn: '2026-07-21', isLate: true, daysLeft: null }, 'late', '2026-07-21 办理，已逾期'],
  [{ dueOn: null, doneOn: null, isLate: false, daysLeft: null }, 'none', '未规定期限'],
] as const)('%o is %s', (clock, urgency, words) => {
  expect(urgencyOf(clock)).toBe(urgency)
  expect(clockLeft(clock).zh).toBe(words)
})
