/** Nothing goes without its papers: every indicator and item has a row, a clause, words and a case; no row is dead. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { isRefusal, type Refusal } from '#kernel/refusal.ts'
import { compulsoryStages } from '#kernel/stage.ts'
import type { RulesInForce } from './contract.ts'
import { items, itemsInForce, readRules, relaxations, resourceIndicators, rulesInForce } from './index.ts'
import { answers } from './operations.ts'
import { bareContext } from '#platform/operations/bare-context.ts'

const book = readRules()
const inForce = (on: string): RulesInForce => {
  const rules = rulesInForce(book, on, '41')
  if (isRefusal(rules)) throw new Error(rules.code)
  return rules
}
const rules = inForce('2026-01-01')
const root = import.meta.dirname

type Asked = Parameters<typeof answers.rules>[0]
const allowed = <Found>(found: Found | Refusal): Found => {
  if (isRefusal(found)) throw new Error(found.code)
  return found
}
const askRules = async (input: Asked) => allowed(await answers.rules(input, bareContext()))

const folders = readdirSync(root).filter((name) => existsSync(join(root, name, 'document.yaml')))
const cases = folders.flatMap((folder) => {
  const file = join(root, folder, 'cases.yaml')
  return (parse(readFileSync(file, 'utf8')) as { cases: { given: object; expect: { outcome?: string } }[] }).cases
})
const outcomesOf = (kind: 'indicator' | 'item', code: string) =>
  cases.filter(({ given }) => Reflect.get(given, kind) === code).map((each) => each.expect.outcome)

const run = (letter: string, count: number) => Array.from({ length: count }, (_, index) => `${letter}${index + 1}`)

const chinese = /[\u4e00-\u9fff]/

describe('indicators and items', () => {
  it('are all there: R1–R7, G1–G15, E1–E9, S1, V1–V7, Q1–Q5', () => {
    expect(resourceIndicators.map(({ code }) => code)).toEqual(run('R', 7))
    const wanted = [...run('G', 15), ...run('E', 9), ...run('S', 1), ...run('V', 7), ...run('Q', 5)]
    expect(items.map(({ code }) => code)).toEqual(wanted)
  })

  it.each(resourceIndicators)('$code has rows, words, formula, and cases on each side of its bars', (indicator) => {
    for (const stage of compulsoryStages) {
      expect(rules.rule(indicator.code, stage).stage).toBe(stage)
      expect(indicator.formula[stage].zh).toMatch(chinese)
      expect(indicator.formula[stage].en).not.toMatch(chinese)
    }
    expect(rules.rule(indicator.code).article).not.toBe('')
    expect(indicator.label.zh).toMatch(chinese)
    expect(indicator.label.en).not.toMatch(chinese)
    expect(new Set(outcomesOf('indicator', indicator.code))).toEqual(new Set(['met', 'near', 'unmet']))
  })

  it.each(items)('$code has a clause, words, and cases', (item) => {
    expect(item.rules[0]).toBe(item.code)
    for (const code of item.rules) expect(rules.rule(code).article).not.toBe('')
    expect(item.label.zh).toMatch(chinese)
    expect(item.label.en).not.toMatch(chinese)
    // Q5 can never be met by figures alone: part of it has no column.
    const wanted = item.code === 'Q5' ? ['unknown', 'unmet'] : ['met', 'unknown', 'unmet']
    expect([...new Set(outcomesOf('item', item.code))].toSorted((a, b) => a!.localeCompare(b!))).toEqual(wanted)
  })

  it('know nothing without facts: no item is met on empty tables', () => {
    const nothing = { year: 2025, schools: [], relaxations: [], worstCv: { primary: null, junior: null } } as const
    for (const county of [null, { row: 2 }]) {
      const found = items.map((item) => item.judge({ ...nothing, county, cvOutcome: 'unknown' }, rules).outcome)
      expect(new Set(found)).toEqual(new Set(['unknown']))
    }
  })

  it('exist only from the day of their rule', () => {
    expect(itemsInForce(rules)).toHaveLength(37)
    expect(itemsInForce(inForce('2018-12-31')).map(({ code }) => code)).not.toContain('V7')
    expect(itemsInForce(inForce('2018-12-31'))).toHaveLength(31)
  })
})

/** Rows of the resources part that the assessment room asks for by these codes. */
const forAssessment = new Set(['R.count', 'R.floor', 'CV'])

describe('rows', () => {
  const used = new Set([...resourceIndicators, ...items].map(({ code }) => code))
  for (const code of [...items.flatMap((item) => item.rules), ...relaxations.map((each) => each.code)]) used.add(code)
  const source = readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
    .map((file) => readFileSync(join(root, file), 'utf8'))
    .join('\n')

  it('cite documents that exist, and every document has rows and cases', () => {
    for (const { document } of book.rules) expect(folders).toContain(document)
    for (const { id } of book.documents) expect(book.rules.some(({ document }) => document === id)).toBe(true)
    for (const folder of folders) expect(existsSync(join(root, folder, 'cases.yaml'))).toBe(true)
  })

  it('are reached by code, or say in a note what they are for', () => {
    const dead = book.rules.filter(
      ({ code, note }) =>
        !used.has(code) && !source.includes(`'${code}'`) && note === undefined && !forAssessment.has(code),
    )
    expect(dead.map(({ code }) => code)).toEqual([])
  })

  it('carry words in both languages, and relaxations their doubt', async () => {
    const shown = await askRules({ on: '2026-01-01', province: '41' })
    const wordless = shown.rules.filter(({ label }) => !chinese.test(label.zh) || chinese.test(label.en))
    expect(wordless.map(({ code }) => code)).toEqual([])
    const relaxed = shown.rules.filter(({ code }) => code.startsWith('X.'))
    expect(new Set(relaxed.map(({ confidence }) => confidence))).toEqual(new Set(['recalled-medium']))
    expect(new Set(relaxed.map(({ documentNumber }) => documentNumber))).toEqual(new Set([null]))
  })
})

describe('the rules operation', () => {
  it('lists the rows of a code with their clause', async () => {
    const found = await askRules({ on: '2025-01-01', code: 'G7' })
    expect(found.rules).toMatchObject([
      { value: 7000, documentNumber: '国办发〔2021〕60号', label: { zh: '特教学校生均公用经费' } },
    ])
    expect((await askRules({ on: '2025-01-01', code: 'G3' })).rules.map(({ code }) => code)).toEqual([
      'G3',
      'G3.art',
      'G3.music',
    ])
  })

  it('says why there are none on an early day or for a missing folder', async () => {
    expect(await askRules({ on: '2017-04-18' })).toMatchObject({
      version: null,
      problems: [{ code: 'no-rules-in-force' }],
    })
    expect(await askRules({ rules: 'nowhere' })).toMatchObject({ version: null, problems: [{ code: 'no-rules' }] })
  })
})

describe('the standards browser', () => {
  it('lists every document with how many rows it has and when they hold', async () => {
    const { documents } = allowed(await answers.documents({}, bareContext()))
    expect(documents.map(({ id }) => id).toSorted()).toEqual(book.documents.map(({ id }) => id).toSorted())
    expect(documents.reduce((sum, each) => sum + each.rules, 0)).toBe(book.rules.length)
    expect(documents.find(({ id }) => id === 'quality-balance-2017')).toMatchObject({
      from: '2017-04-19',
      to: null,
      note: { zh: expect.stringMatching(chinese) as string },
    })
    const wordless = documents.filter(({ title }) => !chinese.test(title.zh) || chinese.test(title.en))
    expect(wordless).toEqual([])
  })

  it('shows a rule over time: 6000 yuan until 2024, 7000 from 2025', async () => {
    const { rules: rows } = allowed(await answers.history({ code: 'G7' }, bareContext()))
    expect(rows.map(({ value, from, to, documentNumber }) => [value, from, to, documentNumber])).toEqual([
      [6000, '2017-04-19', '2024-12-31', '教督〔2017〕6号'],
      [7000, '2025-01-01', null, '国办发〔2021〕60号'],
    ])
    const { rules: several } = allowed(await answers.history({ code: 'G11' }, bareContext()))
    expect(several.map(({ code }) => code)).toEqual(['G11', 'G11.backbone'])
    expect(allowed(await answers.history({ code: 'nothing' }, bareContext())).rules).toEqual([])
  })

  it('tells of every indicator and item what it is called and which rules it uses', async () => {
    const told = allowed(await answers.items({}, bareContext()))
    expect(told.indicators.map(({ code }) => code)).toEqual(run('R', 7))
    expect(told.items.map(({ code }) => code)).toEqual(items.map(({ code }) => code))
    expect(told.items.find(({ code }) => code === 'G3')).toMatchObject({
      part: 'government',
      partLabel: { zh: '政府保障程度' },
      kind: 'measured',
      rules: expect.arrayContaining(['G3', 'G3.music', 'G3.art']) as string[],
    })
  })
})
