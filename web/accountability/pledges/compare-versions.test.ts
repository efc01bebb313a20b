import { expect, it } from 'vitest'
import { clausesBeside, linesBeside } from './compare-versions.ts'

const line = (id: string, more: object = {}) => ({
  line: id,
  text: id,
  office: '甲县教体局',
  person: null,
  dueOn: '2027-08-31',
  target: 1,
  unit: '所',
  cost: null,
  ...more,
})

it('finds lines that were added, changed and dropped, and says in what they differ', () => {
  const found = linesBeside(
    [line('a'), line('b'), line('c')],
    [line('a'), line('b', { dueOn: '2028-08-31', target: 2 }), line('d')],
  )
  expect(found.map(({ line: id, kind, differs }) => [id, kind, differs])).toEqual([
    ['b', 'changed', ['dueOn', 'target']],
    ['d', 'added', []],
    ['c', 'dropped', []],
  ])
})

it('marks the clauses that only one of both has', () => {
  const { left, right } = clausesBeside(['一', '二'], ['一', '三'])
  expect(left.map(({ isOwn }) => isOwn)).toEqual([false, true])
  expect(right.map(({ isOwn }) => isOwn)).toEqual([false, true])
})
