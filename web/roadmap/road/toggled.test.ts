import { describe, expect, it } from 'vitest'
import { everything, isOn, nothing, toggledFromText, toggledText, turnAction, turnLever } from './toggled.ts'

const actions = [
  { id: 'move-a-b-primary-any', kind: 'move' },
  { id: 'room_m2-a', kind: 'build' },
  { id: 'room_m2-b', kind: 'build' },
] as const
const on = (toggled: typeof everything) => actions.filter((action) => isOn(toggled, action)).map(({ id }) => id)

describe('which actions are carried out', () => {
  it.each([
    ['all', everything, ['move-a-b-primary-any', 'room_m2-a', 'room_m2-b']],
    ['none', nothing, []],
    ['all but one', turnAction(everything, 'room_m2-a'), ['move-a-b-primary-any', 'room_m2-b']],
    ['turned twice', turnAction(turnAction(everything, 'room_m2-a'), 'room_m2-a'), actions.map(({ id }) => id)],
    ['none but one', turnAction(nothing, 'room_m2-b'), ['room_m2-b']],
    ['without a lever', turnLever(everything, 'build', false, actions), ['move-a-b-primary-any']],
    ['only a lever', turnLever(nothing, 'build', true, actions), ['room_m2-a', 'room_m2-b']],
    [
      'a lever forgets what was chosen singly of it',
      turnLever(turnAction(everything, 'room_m2-a'), 'build', true, actions),
      actions.map(({ id }) => id),
    ],
    [
      'one of a lever that is off',
      turnAction(turnLever(everything, 'build', false, actions), 'room_m2-a'),
      ['move-a-b-primary-any', 'room_m2-a'],
    ],
  ])('%s', (_, toggled, ids) => {
    expect(on(toggled)).toEqual(ids)
    expect(on(toggledFromText(toggledText(toggled)))).toEqual(ids)
  })

  it('an address that says nothing, or nonsense, is everything', () => {
    expect(toggledText(everything)).toBe('')
    expect(on(toggledFromText('some~x~y'))).toHaveLength(3)
    expect(on(toggledFromText(undefined))).toHaveLength(3)
  })
})
