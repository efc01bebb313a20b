import { describe, expect, it } from 'vitest'
import { foldTask, judgeSubmission, judgeTaskReview, mayFill, type TaskEvent } from './task-state.ts'

const by = (number: number, personName: string) => ({
  number,
  personName,
  person: null,
  at: '2026-11-01T00:00:00.000Z',
})
const assigned: TaskEvent = {
  ...by(1, '孙志伟'),
  kind: 'assigned',
  details: { department: 'finance', person: '徐凯', dueOn: '2027-06-30' },
}
const filled: TaskEvent = { ...by(2, '徐凯'), kind: 'filled', details: { measures: '列入预算', progress: null } }
const submitted: TaskEvent = { ...by(3, '徐凯'), kind: 'submitted', details: { note: '已下达' } }
const returned: TaskEvent = { ...by(4, '孙志伟'), kind: 'reviewed', details: { review: 'returned', note: '附文件' } }
const accepted: TaskEvent = { ...by(4, '孙志伟'), kind: 'reviewed', details: { review: 'accepted', note: null } }

const review = (events: TaskEvent[], who: string, verdict: 'accepted' | 'returned', note: string | null = null) =>
  judgeTaskReview(foldTask(events), { review: verdict, note }, by(9, who))?.code ?? null

describe('a task', () => {
  const cases: [string, TaskEvent[], string][] = [
    ['nobody has it', [], 'open'],
    ['assigned', [assigned], 'under-way'],
    ['filled in', [assigned, filled], 'under-way'],
    ['handed in', [assigned, filled, submitted], 'submitted'],
    ['sent back', [assigned, submitted, returned], 'returned'],
    ['filled in again after that', [assigned, submitted, returned, filled], 'returned'],
    ['accepted', [assigned, submitted, accepted], 'accepted'],
    ['written on after that', [assigned, submitted, accepted, filled], 'under-way'],
    ['given to another after that', [assigned, submitted, accepted, assigned], 'accepted'],
  ]
  it.each(cases)('%s', (_, events, state) => expect(foldTask(events).state).toBe(state))

  it('keeps what was filled in before', () => {
    const more: TaskEvent = { ...by(3, '徐凯'), kind: 'filled', details: { measures: null, progress: '过半' } }
    expect(foldTask([assigned, filled, more])).toMatchObject({ measures: '列入预算', progress: '过半' })
  })

  it('is handed in while it is under way, reviewed only then, and never by one and the same', () => {
    expect(judgeSubmission(foldTask([]))?.code).toBe('task-not-in-this-state')
    expect(judgeSubmission(foldTask([assigned]))).toBeNull()
    expect(review([assigned], '孙志伟', 'accepted')).toBe('task-not-in-this-state')
    expect(review([assigned, submitted], '徐凯', 'accepted')).toBe('same-person')
    expect(review([assigned, submitted], '孙志伟', 'returned')).toBe('note-needed')
    expect(review([assigned, submitted], '孙志伟', 'accepted')).toBeNull()
  })

  it('is filled in by other departments where the education bureau does not lead it', () => {
    const fills = { assigns: false, fills: true }
    expect([mayFill('finance', fills), mayFill('education', fills)]).toEqual([true, false])
    expect(mayFill('education', { assigns: true, fills: true })).toBe(true)
  })
})
