import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { readRules, UnreadableRules } from './read-rules.ts'

let root: string
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'rules-'))
})
afterEach(() => rmSync(root, { recursive: true }))

const document = (id: string) =>
  `id: ${id}\ntitle: { zh: 县定标准, en: county standard }\nnumber: null\nissued: null\nissuer: null\n`

const write = (id: string, rows: readonly string[], about = document(id)) => {
  mkdirSync(join(root, id), { recursive: true })
  writeFileSync(join(root, id, 'document.yaml'), about)
  writeFileSync(join(root, id, 'thresholds.yaml'), `rows:\n${rows.map((each) => `  - { ${each} }\n`).join('')}`)
}

const row = (more: string) => `unit: 人, article: 第一条, confidence: ours, ${more}`

const problemsOf = (extra: string) => {
  try {
    readRules({ extra })
  } catch (error) {
    if (error instanceof UnreadableRules)
      return error.problems.map(({ code, file, row: line }) => `${code} ${file}:${line}`)
    throw error
  }
  return []
}

describe('folders of rules', () => {
  it('adds a folder of one’s own, given as itself or as the folder around it', () => {
    write('county-rules', [row("code: X.own, stage: any, operator: '>=', value: 5, from: 2024-01-01")])
    for (const extra of [root, join(root, 'county-rules')]) {
      const { rules, documents } = readRules({ extra })
      expect(rules.find(({ code }) => code === 'X.own')).toMatchObject({
        document: 'county-rules',
        province: null,
        to: null,
      })
      expect(documents.some(({ id }) => id === 'county-rules')).toBe(true)
    }
  })

  it('tells everything that is wrong at once, with file and line', () => {
    write('a', [
      row("code: A, stage: any, operator: '>=', value: 5, from: 2024-01-01, to: 2023-01-01"),
      row("code: B, stage: any, operator: '>=', value: null, from: 2024-01-01"),
      row('code: C, stage: any, operator: evidence, value: 1, from: 2024-01-01'),
      row("code: D, stage: any, operator: '>=', value: 1, from: 2024-01-01"),
      row("code: D, stage: any, operator: '>=', value: 2, from: 2024-06-01"),
    ])
    write('b', [row("code: E, stage: nowhere, operator: '>=', value: 5, from: 2024-02-30")])
    write('c', [row("code: F, stage: any, operator: '>=', value: 5, from: 2024-01-01")], document('d'))
    mkdirSync(join(root, 'e'))
    writeFileSync(join(root, 'e', 'document.yaml'), document('e'))
    write('f', ['code: [G'])
    expect(problemsOf(root).toSorted()).toEqual([
      'bad-rule b/thresholds.yaml:2',
      'bad-rule b/thresholds.yaml:2',
      'dates-reversed a/thresholds.yaml:2',
      'document-misplaced c/document.yaml:1',
      'file-missing e/thresholds.yaml:1',
      'not-yaml f/thresholds.yaml:2',
      'not-yaml f/thresholds.yaml:2',
      'rows-overlap a/thresholds.yaml:6',
      'value-mismatch a/thresholds.yaml:3',
      'value-mismatch a/thresholds.yaml:4',
    ])
  })

  it('refuses a second national row for what is already ruled: an override needs its province', () => {
    const own = "code: R2, stage: primary, operator: '>=', value: 1.2, from: 2024-01-01"
    write('county-rules', [row(own)])
    expect(problemsOf(root)).toEqual(['rows-overlap county-rules/thresholds.yaml:2'])
    write('county-rules', [row(`${own}, province: '41'`)])
    expect(problemsOf(root)).toEqual([])
  })

  it('says so where there is no folder, no rule in it, or a document twice', () => {
    expect(problemsOf(join(root, 'nowhere'))).toHaveLength(1)
    expect(problemsOf(root)).toHaveLength(1)
    write('quality-balance-2017', [row("code: X.own, stage: any, operator: '>=', value: 5, from: 2024-01-01")])
    expect(problemsOf(root)).toEqual(['document-twice quality-balance-2017/document.yaml:1'])
  })
})
