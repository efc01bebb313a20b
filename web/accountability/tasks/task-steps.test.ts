import { expect, it } from 'vitest'
import { taskSteps } from './task-steps.ts'

const all = { mayAssign: true, mayFill: true, mayReview: true }

it.each([
  ['open', all, ['fill', 'assign']],
  ['under-way', all, ['submit', 'fill', 'assign']],
  ['submitted', all, ['review', 'fill', 'assign']],
  ['submitted', { ...all, mayReview: false, mayAssign: false }, ['fill']],
  ['accepted', { mayAssign: false, mayFill: false, mayReview: true }, []],
] as const)('%s %j: %j', (state, may, steps) => {
  expect(taskSteps({ state, ...may })).toEqual(steps)
})
