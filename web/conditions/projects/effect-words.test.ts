/** What projects change in the verdict. */
import { expect, test } from 'vitest'
import type { ProjectEffect } from '#modules/conditions/contract.ts'
import { cvChanges, turnedFirst } from './effect-words.ts'

type School = ProjectEffect['schools'][number]
const verdict = (cvs: readonly (readonly [string, number])[]): ProjectEffect['before'] => ({
  resources: 'unmet',
  schools: { met: 1, unmet: 1, unknown: 0 },
  cvs: cvs.map(([indicator, cv]) => ({
    phase: 'primary',
    indicator,
    label: { zh: indicator, en: indicator },
    cv,
    limit: 0.5,
    outcome: cv <= 0.5 ? 'met' : 'unmet',
  })),
})

const value = (outcomeAfter: 'met' | 'unmet') => ({ outcomeBefore: 'unmet', outcomeAfter }) as School['values'][number]
const school = (code: string, after: School['after'], values: School['values']): School => ({
  code,
  name: code,
  phase: 'primary',
  before: 'unmet',
  after,
  values,
})

test('every CV stands beside itself, and says whether it moved', () => {
  const changes = cvChanges({
    before: verdict([
      ['R4', 0.52],
      ['R5', 0.3],
    ]),
    after: verdict([
      ['R4', 0.49],
      ['R5', 0.3],
    ]),
  })
  expect(changes.map(({ key, isChanged, after }) => [key, isChanged, after.outcome])).toEqual([
    ['primary R4', true, 'met'],
    ['primary R5', false, 'met'],
  ])
})

test('schools whose verdict turns stand first', () => {
  const schools = [
    school('still', 'unmet', [value('unmet')]),
    school('one value', 'unmet', [value('met')]),
    school('turned', 'met', [value('met')]),
  ]
  expect(turnedFirst(schools).map(({ code }) => code)).toEqual(['turned', 'one value', 'still'])
})
