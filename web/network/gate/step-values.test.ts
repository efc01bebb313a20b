/** Fields of a step, filled in and read back. */
import { expect, test } from 'vitest'
import { shareAgainst, stepValues, valueWords } from './step-values.ts'

const field = (name: string, kind: 'text' | 'date' | 'number' | 'flag' | 'choice') => ({
  name,
  kind,
  words: { zh: name, en: name },
  isRequired: true,
  choices: kind === 'choice' ? [{ code: 'low', words: { zh: '低风险', en: 'low' } }] : null,
  unit: kind === 'number' ? '分钟' : null,
})

test('what is empty is left out, a flag is never empty', () => {
  const fields = [field('on', 'date'), field('minutes', 'number'), field('board', 'flag'), field('why', 'text')]
  expect(stepValues(fields, { on: '2026-05-01', minutes: 0, why: '  ', other: 1 })).toEqual({
    on: '2026-05-01',
    minutes: 0,
    board: false,
  })
})

test.each([
  ['flag', false, '否'],
  ['choice', 'low', '低风险'],
  ['choice', 'gone', 'gone'],
  ['number', 25, '25 分钟'],
  ['text', '校车', '校车'],
] as const)('%s %s', (kind, value, zh) => expect(valueWords(field('x', kind), value)?.zh).toBe(zh))

test('nothing written down is nothing', () => expect(valueWords(field('x', 'text'), undefined)).toBeNull())

test.each([
  [{ for: 6, against: 13, abstain: 1 }, 0.65],
  [{ for: 0, against: 0, abstain: 0 }, null],
])('share against', (votes, share) => expect(shareAgainst(votes)).toBe(share))
