/** Codes are read out by the national lists; a code that is in none of them is left as it is. */
import { expect, it } from 'vitest'
import { listedWords } from './code-words.ts'

it.each([
  ['type', '211', '小学'],
  ['type', '218', '小学教学点'],
  ['settlement', '121', '镇中心区'],
  ['settlement', '999', undefined],
  ['village', '121', undefined],
])('%s %s', (field, code, zh) => {
  expect(listedWords(field, code)?.zh).toBe(zh)
})
