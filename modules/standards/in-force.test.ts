import { describe, expect, it } from 'vitest'
import { isRefusal } from '#kernel/refusal.ts'
import type { Rule, RuleBook, RulesInForce } from './contract.ts'
import { clauseOf, rulesInForce } from './in-force.ts'
import { readRules } from './read-rules.ts'

const row = (code: string, more: Partial<Rule> = {}): Rule => ({
  code,
  stage: 'any',
  operator: '>=',
  value: 1,
  unit: '',
  document: 'quality-balance-2017',
  article: '',
  from: '2017-04-19',
  to: null,
  province: null,
  confidence: 'seen',
  ...more,
})

const book = (...rules: Rule[]): RuleBook => ({ documents: [], rules: [row('R1'), ...rules] })

const on = (rules: RuleBook, day = '2024-09-01', province: string | null = null): RulesInForce => {
  const found = rulesInForce(rules, day, province)
  if (isRefusal(found)) throw new Error(found.code)
  return found
}

describe('rules in force', () => {
  it('refuses a day before the measures, with the day from which they hold', () => {
    expect(rulesInForce(readRules(), '2017-04-18', '41')).toMatchObject({
      refused: true,
      code: 'no-rules-in-force',
      facts: { on: '2017-04-18', since: '2017-04-19' },
    })
  })

  it('takes the province first, then the stage', () => {
    const rules = book(
      row('A', { stage: 'primary', value: 2 }),
      row('A', { value: 3 }),
      row('A', { stage: 'junior', value: 4, province: '41' }),
    )
    expect(on(rules).rule('A', 'primary').value).toBe(2)
    expect(on(rules).rule('A', 'junior').value).toBe(3)
    expect(on(rules, '2024-09-01', '41').rule('A', 'junior').value).toBe(4)
    expect(on(rules, '2024-09-01', '41').rule('A', 'primary').value).toBe(2)
    const wide = book(row('A', { stage: 'primary', value: 2 }), row('A', { value: 5, province: '41' }))
    expect(on(wide, '2024-09-01', '41').rule('A', 'primary').value).toBe(5)
    expect(on(wide, '2024-09-01', '41').all.map(({ value }) => value)).toEqual([5, 1])
  })

  it('cites a code without a stage, and throws where there is no row', () => {
    const rules = on(book(row('A', { stage: 'junior', value: 4 })))
    expect(rules.rule('A').value).toBe(4)
    expect(() => rules.rule('A', 'primary')).toThrow('no rule A for primary')
    expect(() => rules.rule('B')).toThrow('no rule B')
    expect(rules.ruleOn('A', 'junior', '2016-01-01')).toBeUndefined()
  })

  it('names the same rows by the same version, whatever their order or words', () => {
    const a = row('A', { to: '2024-12-31' })
    const b = row('A', { from: '2025-01-01', value: 2 })
    const version = on(book(a, b)).version
    expect(version).toMatch(/^[0-9a-f]{12}$/)
    expect(on(book(b, a)).version).toBe(version)
    expect(on(book({ ...a, note: { zh: '注', en: 'note' } }, b)).version).toBe(version)
    expect(on(book(a, b), '2024-10-01').version).toBe(version)
    expect(on(book(a, b), '2025-01-01').version).not.toBe(version)
    expect(on(book({ ...a, value: 1.5 }, b)).version).not.toBe(version)
    expect(on(book({ ...a, value: 1.5 }, b), '2025-01-01').version).not.toBe(on(book(a, b), '2025-01-01').version)
  })

  it('quotes the clause of every row it holds', () => {
    const rules = on(readRules(), '2025-01-01', '41')
    expect(clauseOf(rules.rule('G7'), rules)).toMatchObject({
      number: '国办发〔2021〕60号',
      confidence: 'recalled-high',
    })
    for (const each of rules.all) expect(clauseOf(each, rules).title.zh).not.toBe('')
  })
})
