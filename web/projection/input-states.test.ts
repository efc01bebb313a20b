import { describe, expect, it } from 'vitest'
import { inputState } from './input-states.ts'

const lack = { what: { zh: '缺', en: 'lacks' }, instead: { zh: '改用', en: 'instead' } }

describe('how an input stands', () => {
  it.each([
    ['whole', [2024], []],
    ['partial', [2024], [lack]],
    ['none', [], [lack]],
    ['unneeded', [], []],
  ])('%s', (state, years, lacks) => {
    expect(inputState({ years, lacks })).toBe(state)
  })
})
