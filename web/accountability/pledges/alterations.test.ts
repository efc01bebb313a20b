import { describe, expect, it } from 'vitest'
import { alterationsCount, clausesFrom, lineChange, noAlterations, withClauses, withLineChange } from './alterations.ts'

const line = { line: 'a', department: 'education', person: null, dueOn: '2027-08-31', target: 3 } as const

describe('a line that is altered', () => {
  it.each([
    [{}, null],
    [{ person: '张三' }, { line: 'a', person: '张三' }],
    [
      { dueOn: '2027-06-30', target: 2 },
      { line: 'a', dueOn: '2027-06-30', target: 2 },
    ],
    [{ target: null }, null],
    [
      { person: '张三', isDropped: true },
      { line: 'a', isDropped: true },
    ],
  ] as const)('%j', (given, change) => {
    expect(lineChange(line, { ...line, isDropped: false, ...given })).toEqual(change)
  })

  it('counts once, and no more when it is as it was', () => {
    const once = withLineChange(withLineChange(noAlterations, 'a', { line: 'a', target: 1 }), 'a', {
      line: 'a',
      target: 2,
    })
    expect(once.lines).toEqual([{ line: 'a', target: 2 }])
    expect(alterationsCount(withLineChange(once, 'a', null))).toBe(0)
  })
})

it('takes clauses a line each, and forgets them when they are as they stand', () => {
  const standing = ['一', '二']
  const altered = withClauses(noAlterations, 'duty', clausesFrom('一\n\n 三 '), standing)
  expect(altered.clauses).toEqual({ duty: ['一', '三'] })
  expect(alterationsCount(withClauses(altered, 'duty', standing, standing))).toBe(0)
})
