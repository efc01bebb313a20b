import { describe, expect, it } from 'vitest'
import type { ValueOutcome } from '#kernel/outcome.ts'
import { judgeSchool } from './judge-school.ts'

const letters: Record<string, ValueOutcome> = { m: 'met', n: 'near', u: 'unmet', '?': 'unknown' }
const judge = (text: string) =>
  judgeSchool(
    Array.from(text, (letter) => letters[letter]!),
    6,
  )

describe('school rule: six of seven met, the other at 85 %', () => {
  it.each([
    ['mmmmmmm', 'met'],
    ['mmmmmmn', 'met'],
    ['mmmmmnn', 'unmet'],
    ['mmmmmmu', 'unmet'],
    ['mmmmmm?', 'unknown'],
    ['mmmmm??', 'unknown'],
    ['mmmmmn?', 'unknown'],
    ['mmmmnn?', 'unmet'],
    ['m????u?', 'unmet'],
    ['???????', 'unknown'],
  ])('%s → %s', (given, expected) => {
    expect(judge(given)).toBe(expected)
  })
})
