/** Runs every case of every `cases.yaml`: situation in, expected result out. The cases are the proof, this only reads them. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { z } from 'zod'
import { isRefusal } from '#kernel/refusal.ts'
import { compare, over, plus, ratioOf, times, toNumber, zero, type Ratio } from '#kernel/ratio.ts'
import { compulsoryStages, stages } from '#kernel/stage.ts'
import type { ItemFacts, RulesInForce, SchoolFacts } from './contract.ts'
import { ruleStages } from './contract.ts'
import {
  holds,
  items,
  limitOf,
  publicFundsDue,
  readRules,
  resourceIndicators,
  rulesInForce,
  sampleNeeded,
} from './index.ts'

const cell = z.union([z.string(), z.number(), z.boolean(), z.array(z.number()), z.null()])
const cells = z.record(z.string(), cell)
const outcome = z.enum(['met', 'near', 'unmet', 'unknown'])

const situations = {
  /** A resource indicator of one school: columns left out are 0. */
  indicator: z.strictObject({
    indicator: z.string(),
    stage: z.enum(compulsoryStages),
    pupils: z.number(),
    columns: z.record(z.string(), z.number()),
  }),
  /** An item: columns left out are empty. */
  item: z.strictObject({
    item: z.string(),
    year: z.number().default(2024),
    county: cells.nullable().default({}),
    schools: z.array(cells).default([]),
    relaxations: z.array(z.strictObject({ school: z.string(), relaxation: z.string(), proof: z.string() })).default([]),
    worstCv: z.strictObject({ primary: z.number().nullable(), junior: z.number().nullable() }).optional(),
    cvOutcome: z.enum(['met', 'unmet', 'unknown']).default('unknown'),
  }),
  /** A row in force. */
  rule: z.strictObject({ rule: z.string(), stage: z.enum(ruleStages).optional(), day: z.string().optional() }),
  /** The floor of an indicator: its threshold times R.floor. */
  floor: z.strictObject({ floor: z.string(), stage: z.enum(compulsoryStages) }),
  /** What a school shares, split over its stages by the weights. */
  split: z.strictObject({
    split: z.number(),
    complete: z.boolean().default(false),
    pupils: z.partialRecord(z.enum(stages), z.number()),
  }),
  sample: z.strictObject({ sampleFor: z.number() }),
  funds: z.strictObject({
    fundsIn: z.number(),
    stage: z.enum(compulsoryStages),
    pupils: z.number(),
    boarders: z.number().default(0),
    smallRural: z.boolean().default(false),
  }),
}

const caseShape = z.strictObject({
  name: z.string().min(1),
  source: z.string().min(1),
  on: z.string().default('2024-09-01'),
  province: z.string().nullable().default(null),
  given: z.union(Object.values(situations)),
  expect: z.strictObject({
    outcome: outcome.optional(),
    value: z.number().nullable().optional(),
    /** Words that must stand in the Chinese sentence. */
    found: z.string().optional(),
    failing: z.array(z.string()).optional(),
    shares: z.partialRecord(z.enum(stages), z.number()).optional(),
    document: z.string().optional(),
    refused: z.string().optional(),
  }),
})
type Case = z.infer<typeof caseShape>
type Given<K extends keyof typeof situations> = z.infer<(typeof situations)[K]>

const emptySchool: SchoolFacts = {
  row: 2,
  year: 2024,
  code: '2141000001',
  name: '甲校',
  type: '211',
  stage: 'primary',
  settlement: null,
  sponsor: null,
  boarding: null,
  builtYear: null,
  pupils: null,
  classes: null,
  largestClass: null,
  boarders: null,
  migrantPupils: null,
  inZonePupils: null,
  teachers: null,
  certifiedTeachers: null,
  trainedTeachers: null,
  musicRooms: null,
  fineArtRooms: null,
  publicFunds: null,
  trainingFunds: null,
}

type Answer = Case['expect']

function answerIndicator({ indicator: code, stage, pupils, columns }: Given<'indicator'>, rules: RulesInForce): Answer {
  const indicator = resourceIndicators.find((each) => each.code === code)!
  const numerator = indicator.numerator[stage].reduce<Ratio>(
    (sum, { field, times: by }) => plus(sum, times(ratioOf(columns[field] ?? 0), ratioOf(by))),
    zero,
  )
  const unread = Object.keys(columns).filter(
    (field) => !indicator.numerator[stage].some((term) => term.field === field),
  )
  if (unread.length > 0 && code !== 'R1') throw new Error(`${code} does not look at ${unread.join(', ')}`)
  const value = over(times(numerator, ratioOf(indicator.per)), ratioOf(pupils))
  const bar = rules.rule(code, stage)
  const floor = times(limitOf(bar), limitOf(rules.rule('R.floor', stage)))
  return {
    value: toNumber(value),
    outcome: holds(bar, value) ? 'met' : compare(value, floor) >= 0 ? 'near' : 'unmet',
  }
}

function answerItem(given: Given<'item'>, rules: RulesInForce): Answer {
  const item = items.find(({ code }) => code === given.item)!
  const facts: ItemFacts = {
    year: given.year,
    county: given.county && { ...given.county, row: 2 },
    schools: given.schools.map((school, index) => ({ ...emptySchool, row: index + 2, ...school })),
    relaxations: given.relaxations,
    worstCv: given.worstCv ?? { primary: null, junior: null },
    cvOutcome: given.cvOutcome,
  }
  const finding = item.judge(facts, rules)
  for (const { zh, en } of [finding.found, ...finding.failing.map(({ found }) => found)]) {
    if (/undefined|NaN|null|Infinity/.test(zh + en) || /[，。；：（）]/.test(en))
      throw new Error(`odd words: ${zh} / ${en}`)
  }
  const failing = finding.failing.map(({ name }) => name)
  return { outcome: finding.outcome, value: finding.value, found: finding.found.zh, failing }
}

function answerSplit({ split, complete, pupils }: Given<'split'>, rules: RulesInForce): Answer {
  const weights = complete
    ? { primary: zero, junior: ratioOf(1), senior: limitOf(rules.rule('split.complete-secondary-senior')) }
    : { primary: ratioOf(1), junior: limitOf(rules.rule('split.junior')), senior: limitOf(rules.rule('split.senior')) }
  const parts = stages.map((stage) => times(weights[stage], ratioOf(pupils[stage] ?? 0)))
  const all = parts.reduce(plus, zero)
  const shares = stages.map(
    (stage, index) => [stage, toNumber(over(times(ratioOf(split), parts[index]!), all))] as const,
  )
  return { shares: Object.fromEntries(shares) }
}

function answer({ given, on, province }: Case, book: ReturnType<typeof readRules>): Answer {
  const rules = rulesInForce(book, on, province)
  if (isRefusal(rules)) return { refused: rules.code }
  if ('indicator' in given) return answerIndicator(given, rules)
  if ('item' in given) return answerItem(given, rules)
  if ('split' in given) return answerSplit(given, rules)
  if ('sampleFor' in given) return { value: sampleNeeded(given.sampleFor, rules) }
  if ('fundsIn' in given) return { value: publicFundsDue(given, given.fundsIn, rules) }
  if ('floor' in given) {
    const floor = times(limitOf(rules.rule(given.floor, given.stage)), limitOf(rules.rule('R.floor', given.stage)))
    return { value: toNumber(floor) }
  }
  const row =
    given.day === undefined
      ? rules.rule(given.rule, given.stage)
      : rules.ruleOn(given.rule, given.stage ?? 'any', given.day)
  return { value: row?.value ?? null, ...(row && { document: row.document }) }
}

const near = (a: number | null | undefined, b: number, decimals: number): boolean =>
  typeof a === 'number' && Math.abs(a - b) < 10 ** -decimals / 2

/** Everything in which the answer differs from what the case expects; every expected key is compared. */
function differences({ value, found, failing, shares, ...plain }: Answer, answered: Answer): string[] {
  const wrong: string[] = []
  for (const [key, wanted] of Object.entries(plain)) {
    const got = answered[key as keyof typeof plain]
    if (got !== wanted) wrong.push(`${key}: ${got}, expected ${wanted}`)
  }
  const sameValue = value === null ? answered.value === null : value === undefined || near(answered.value, value, 9)
  if (!sameValue) wrong.push(`value: ${answered.value}, expected ${value}`)
  if (found !== undefined && !answered.found?.includes(found)) wrong.push(`found: ${answered.found}, expected ${found}`)
  if (failing !== undefined && failing.join() !== answered.failing?.join())
    wrong.push(`failing: ${answered.failing?.join()}`)
  for (const stage of stages) {
    const share = shares?.[stage]
    if (share !== undefined && !near(answered.shares?.[stage], share, 2))
      wrong.push(`${stage}: ${answered.shares?.[stage]}`)
  }
  return wrong
}

const casesOf = (folder: string): Case[] => {
  const text = readFileSync(join(import.meta.dirname, folder, 'cases.yaml'), 'utf8')
  return z.strictObject({ cases: z.array(caseShape).min(1) }).parse(parse(text)).cases
}

const national = readRules()
const folders = readdirSync(import.meta.dirname).filter((name) =>
  existsSync(join(import.meta.dirname, name, 'document.yaml')),
)

describe.each([
  ...folders.map((folder) => ({ folder, book: national })),
  // A bureau's own folder: provincial numbers are data only, no code changes.
  {
    folder: 'example-override/henan-example',
    book: readRules({ extra: join(import.meta.dirname, 'example-override') }),
  },
])('$folder', ({ folder, book }) => {
  const cases = casesOf(folder)
  it.each(cases)('$name', (each) => {
    expect(differences(each.expect, answer(each, book))).toEqual([])
  })

  it('names every case once', () => {
    expect(new Set(cases.map(({ name }) => name)).size).toBe(cases.length)
  })
})

describe('the runner itself', () => {
  it('notices every kind of wrong expectation', () => {
    const right: Answer = {
      outcome: 'met',
      value: 1,
      found: '全部达标',
      failing: [],
      shares: { primary: 1 },
      document: 'a',
    }
    expect(differences(right, right)).toEqual([])
    const wrong: Answer = {
      outcome: 'near',
      value: 2,
      found: '无',
      failing: ['甲校'],
      shares: { primary: 2 },
      document: 'b',
    }
    expect(differences(wrong, right)).toHaveLength(6)
    expect(differences({ value: null }, right)).toHaveLength(1)
    expect(differences({ refused: 'no-rules-in-force' }, right)).toHaveLength(1)
    expect(differences(right, {})).toHaveLength(6)
  })
})
