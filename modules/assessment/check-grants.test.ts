import { describe, expect, it } from 'vitest'
import { isRefusal } from '#kernel/refusal.ts'
import { readRules, relaxations, rulesInForce } from '#modules/standards/index.ts'
import type { SchoolFacts } from '#modules/standards/contract.ts'
import { checkGrantCodes, checkGrantConditions, checkGrantSchools } from './check-grants.ts'

const rulesOn = (day: string) => {
  const rules = rulesInForce(readRules({}), day, '41')
  if (isRefusal(rules)) throw new Error(rules.code)
  return rules
}
const grant = (relaxation: string, school = '2141000001') => ({ school, relaxation, proof: '批复.pdf' })
const row = (more: Partial<SchoolFacts>) =>
  ({ code: '2141000001', name: '村小', settlement: '220', pupils: 70, builtYear: null, ...more }) as SchoolFacts
const codes = (problems: readonly { code: string }[]) => problems.map(({ code }) => code)

describe('relaxations that were switched on', () => {
  it('are refused where the code names none', () => {
    expect(codes(checkGrantCodes([grant('X.R3.visiting-staff'), grant('X.R3.visiting')], relaxations))).toEqual([
      'unknown-relaxation',
    ])
  })

  it('are told of where the table lacks the school', () => {
    const problems = checkGrantSchools([grant('X.R3.visiting-staff', '2141000009')], new Set(['2141000001']))
    expect(codes(problems)).toEqual(['relaxation-school-missing'])
  })

  it.each([
    [{}, '2026-01-01', 0],
    [{ pupils: 120 }, '2026-01-01', 1],
    [{ pupils: null }, '2026-01-01', 1],
    [{ settlement: '111' }, '2026-01-01', 1],
    [{}, '2023-12-31', 1],
  ])('are told of where the condition does not hold: %o on %s', (more, day, count) => {
    const problems = checkGrantConditions([grant('X.R3.visiting-staff')], relaxations, [row(more)], rulesOn(day))
    expect(problems).toHaveLength(count)
  })
})
