import { expect, it } from 'vitest'
import { effectWords } from './effect-words.ts'

it('says what an action changes, with its sign and unit', () => {
  expect(
    effectWords({
      effects: [
        { school: '1', phase: 'primary', R1: -2, R2: 0 },
        { school: '2', phase: 'primary', R1: 2 },
        { school: '2', phase: 'junior', R4: 120.5, R7: 1200 },
      ],
    }),
  ).toEqual([
    { school: '1', phase: 'primary', changes: ['R1 −2 人'] },
    { school: '2', phase: 'primary', changes: ['R1 +2 人'] },
    { school: '2', phase: 'junior', changes: ['R4 +120.50 m²', 'R7 +1,200 间'] },
  ])
})
