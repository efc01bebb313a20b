import { expect, it } from 'vitest'
import { groupActions } from './group-actions.ts'

const action = (id: string, cost: number, school: string, owner: string, to: string | null = null) => ({
  id,
  cost,
  school,
  schoolName: `校${school}`,
  to,
  toName: to && `校${to}`,
  owner,
  ownerName: owner === 'c' ? '县' : `校${owner}`,
})
const actions = [action('a', 1, '1', '1'), action('b', 5, '2', 'c'), action('m', 0.5, '2', 'c', '1')]

it.each([
  [
    'school',
    [
      ['校2', ['b'], 5],
      ['校1', ['a', 'm'], 1.5],
    ],
  ],
  [
    'owner',
    [
      ['县', ['b', 'm'], 5.5],
      ['校1', ['a'], 1],
    ],
  ],
] as const)('by %s, most money first; a move stands where it helps', (by, groups) => {
  expect(
    groupActions(actions, by).map(({ name, actions: own, cost }) => [name, own.map(({ id }) => id), cost]),
  ).toEqual(groups)
})
