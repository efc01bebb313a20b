/** Who is eligible and what the rule of 10 % and 20 % says, by examples with their figures (staffing.md §2). */
import { describe, expect, it } from 'vitest'
import { isRefusal } from '#kernel/refusal.ts'
import { clauseOf, holds, limitOf, printedPercent, readRules, rulesInForce } from '#modules/standards/index.ts'
import { exemptions } from '../teachers/teacher-words.ts'
import { judgeEligibility, type EligibilityRules } from './eligibility.ts'
import { countExchanges, fewest, judgeExchange, type ExchangeRules } from './exchange-rule.ts'
import { eligibilityReasonWords, wishOutcomes, wishOutcomeWords } from './rotation-words.ts'

const inForce = rulesInForce(readRules(), '2026-11-26', '41')
if (isRefusal(inForce)) throw new Error(inForce.code)
const value = (code: string): number => inForce.rule(code).value!

/** As the rows in force have it. */
const rules: EligibilityRules = {
  years: value('exchange.years'),
  principalTerms: value('exchange.principal-terms'),
  principalYears: value('exchange.principal-years'),
  exemptions,
  nearRetirement: {
    male: value('exchange.near-retirement-age.male'),
    female: value('exchange.near-retirement-age.female'),
  },
}
type Teacher = Parameters<typeof judgeEligibility>[0]
const teacher: Teacher = {
  employment: 'established',
  duty: 'teacher',
  schoolYears: 6,
  terms: null,
  exemptions: [],
  sex: 'female',
  birthYear: 1985,
}
const judge = (given: Partial<Teacher>, own: EligibilityRules = rules) =>
  judgeEligibility({ ...teacher, ...given }, own, 2027)

describe('a teacher', () => {
  it.each<[string, Partial<Teacher>, string, string]>([
    ['with the years', {}, 'eligible', 'years-reached'],
    ['short of them', { schoolYears: 5 }, 'not-yet', 'years-short'],
    ['whose years are not known', { schoolYears: null }, 'unknown', 'years-unknown'],
    ['on a special post', { employment: 'special-post' }, 'eligible', 'years-reached'],
    ['on contract', { employment: 'contract' }, 'outside', 'no-post'],
    ['a substitute', { employment: 'substitute', schoolYears: null }, 'outside', 'no-post'],
    ['pregnant', { exemptions: ['pregnancy-nursing'] }, 'exempt', 'pregnancy-nursing'],
    ['ill', { exemptions: ['serious-illness'] }, 'exempt', 'serious-illness'],
    ['of a graduating class', { exemptions: ['graduating-class'] }, 'exempt', 'graduating-class'],
    ['near retirement by claim', { exemptions: ['near-retirement'] }, 'exempt', 'near-retirement'],
    ['a woman of 50', { birthYear: 1977 }, 'exempt', 'near-retirement-age'],
    ['a woman of 49', { birthYear: 1978 }, 'eligible', 'years-reached'],
    ['a man of 54', { sex: 'male', birthYear: 1973 }, 'eligible', 'years-reached'],
    ['a man of 55', { sex: 'male', birthYear: 1972 }, 'exempt', 'near-retirement-age'],
    ['whose age is not known', { birthYear: null }, 'eligible', 'years-reached'],
    ['exempt but short of the years', { schoolYears: 2, exemptions: ['serious-illness'] }, 'not-yet', 'years-short'],
    ['exempt with unknown years', { schoolYears: null, exemptions: ['serious-illness'] }, 'unknown', 'years-unknown'],
    ['a vice principal', { duty: 'vice-principal', terms: 0 }, 'eligible', 'years-reached'],
    ['a principal of two terms', { duty: 'principal', terms: 2 }, 'eligible', 'terms-reached'],
    ['a principal of one term', { duty: 'principal', terms: 1 }, 'not-yet', 'terms-short'],
    [
      'a principal of one term, ten years here',
      { duty: 'principal', terms: 1, schoolYears: 10 },
      'eligible',
      'principal-years-reached',
    ],
    ['a principal whose terms are not known', { duty: 'principal', terms: null }, 'unknown', 'terms-unknown'],
  ])('%s', (_, given, verdict, reason) => {
    const found = judge(given)
    expect([found.verdict, found.reason]).toEqual([verdict, reason])
    expect(found.why.zh).toMatch(/[\u4e00-\u9fff]/)
    expect(found.why.en).not.toMatch(/[\u4e00-\u9fff]/)
  })

  it('is told with the figures', () => {
    expect(judge({ schoolYears: 5 }).why.zh).toBe('在现校连续任教未满规定年限（已5年，规定6年）')
    expect(judge({ schoolYears: 5 }).rule).toBe('exchange.years')
  })

  it('is judged by what the county set instead', () => {
    expect(judge({ schoolYears: 5 }, { ...rules, years: 5 }).verdict).toBe('eligible')
    expect(judge({ exemptions: ['graduating-class'] }, { ...rules, exemptions: [] }).verdict).toBe('eligible')
    expect(judge({ birthYear: 1960 }, { ...rules, exemptions: ['serious-illness'] }).verdict).toBe('eligible')
  })
})

const rows: ExchangeRules = {
  moved: inForce.rule('G11'),
  backbone: inForce.rule('G11.backbone'),
  limit: limitOf,
  holds,
  printed: printedPercent,
  clause: (rule) => clauseOf(rule, inForce),
}
const rule = (eligible: number, moved: number, movedBackbone: number, unknown = 0) =>
  judgeExchange({ eligible, moved, movedBackbone, unknown }, rows)

const record = (who: string, more: object = {}) => ({
  teacher: who,
  year: 2026,
  kind: 'exchange' as const,
  isBackbone: false,
  ...more,
})

describe('the rule', () => {
  it.each([
    [1840, 190, 39, 'met', 'met', '10.33%', '20.53%'],
    [1840, 184, 37, 'met', 'met', '10.00%', '20.11%'],
    [1840, 183, 39, 'unmet', 'met', '9.95%', '21.31%'],
    [1840, 190, 37, 'met', 'unmet', '10.33%', '19.47%'],
    [10, 1, 0, 'met', 'unmet', '10.00%', '0.00%'],
    [0, 0, 0, 'met', 'met', '—', '—'],
    [100, 0, 0, 'unmet', 'unmet', '0.00%', '—'],
    [100_000, 9_999, 2_000, 'unmet', 'met', '9.999%', '20.002%'],
  ])('of %i eligible %i moved, %i backbone: %s, %s', (eligible, moved, backbone, share, among, a, b) => {
    const found = rule(eligible, moved, backbone)
    expect([found.share.outcome, found.backbone.outcome]).toEqual([share, among])
    expect([found.share.printed, found.backbone.printed]).toEqual([a, b])
    expect(found.outcome).toBe(share === 'met' && among === 'met' ? 'met' : 'unmet')
  })

  it('names the fewest that fulfil it', () => {
    expect(rule(1840, 0, 0)).toMatchObject({ needed: 184, neededBackbone: 37 })
    expect(rule(1841, 0, 0).needed).toBe(185)
    expect(fewest({ n: 1n, d: 3n }, 10)).toBe(4)
  })

  it('is not said to be met while those of unknown years might turn it', () => {
    expect(rule(1840, 184, 40, 5).share.outcome).toBe('unknown')
    expect(rule(1840, 184, 40, 5).outcome).toBe('unknown')
    expect(rule(1840, 190, 40, 5).outcome).toBe('met')
    expect(rule(1840, 150, 40, 5).outcome).toBe('unmet')
  })

  it('counts each teacher once a year, and no short visits', () => {
    const records = [
      record('a'),
      record('a', { isBackbone: true }),
      record('b'),
      record('c', { kind: 'short-visit' }),
      record('d', { year: 2025 }),
    ]
    expect(countExchanges(records, 2026)).toEqual({ moved: 2, backbone: 1 })
  })
})

describe('words', () => {
  it('are there for every reason and every outcome of a wish, each its own', () => {
    expect(new Set(Object.values(eligibilityReasonWords).map(({ zh }) => zh)).size).toBe(
      Object.keys(eligibilityReasonWords).length,
    )
    expect(new Set(wishOutcomes.map((outcome) => wishOutcomeWords[outcome].zh)).size).toBe(wishOutcomes.length)
  })
})
