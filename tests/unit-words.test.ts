/** Every unit that a field or a rule bears has its words in English: none may show up in Chinese on an English page. */
import { describe, expect, it } from 'vitest'
import { unitWords } from '#kernel/unit-words.ts'
import { projectItems } from '#modules/conditions/contract.ts'
import { priceItems } from '#modules/conditions/index.ts'
import { countyFields, schoolFields, type FieldSpec } from '#modules/census/contract.ts'
import { readRules, resourceIndicators } from '#modules/standards/index.ts'

const specs: readonly FieldSpec[] = [...Object.values(schoolFields), ...Object.values(countyFields)]
const units = new Set([
  ...specs.flatMap(({ unit }) => (unit === undefined ? [] : [unit])),
  ...readRules().rules.map(({ unit }) => unit),
  ...resourceIndicators.map(({ unit }) => unit),
  ...Object.values(priceItems).map(({ unit }) => unit),
  ...Object.values(projectItems).map(({ unit }) => unit),
])

describe('units of fields, rules and indicators', () => {
  it('are some', () => expect(units.size).toBeGreaterThan(8))

  it.each([...units])('%s can be said in English', (unit) => {
    expect(unitWords(unit).en).not.toMatch(/\p{Script=Han}/u)
  })
})
