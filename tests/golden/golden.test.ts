/** Runs every golden case of every file through reading, judging and reporting, and counts that there are enough of them. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { goldenFiles, type Expected } from './case.ts'
import { judgeCase } from './judge-case.ts'
import { told } from './told.ts'

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'junheng-golden-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

/** Another figure or other words, as near to what is expected as can be. */
function otherwise(leaf: unknown): unknown {
  if (leaf === null) return 0
  if (typeof leaf === 'number') return leaf + 1e-6 * Math.max(1, Math.abs(leaf))
  if (typeof leaf === 'string' && /\d$/.test(leaf) && !Number.isNaN(Number(leaf))) {
    return leaf.slice(0, -1) + String((Number(leaf.at(-1)) + 1) % 10)
  }
  return `非${leaf as string}`
}

/** Every expectation that differs from this one in a single place. */
function* wrongly(expected: unknown): Generator {
  if (Array.isArray(expected)) yield [...(expected as unknown[]), '多一个']
  else if (typeof expected === 'object' && expected !== null) {
    for (const [key, part] of Object.entries(expected)) {
      for (const wrong of wrongly(part)) yield { ...expected, [key]: wrong }
    }
  } else yield otherwise(expected)
}

describe.each(goldenFiles)('$file', ({ cases }) => {
  it.each(cases)('$名称', async (golden) => {
    const own = await mkdtemp(join(folder, 'case-'))
    const judged = await judgeCase(golden, own)
    expect(told(golden.结论, judged)).toEqual(golden.结论)
    // A case proves something only if it would not hold with any other word or figure.
    const alsoHold = [...wrongly(golden.结论)].filter((wrong) =>
      isDeepStrictEqual(told(wrong as Expected, judged), wrong),
    )
    expect(alsoHold).toEqual([])
  })
})

it('there are at least sixty, no two of one name, each concluding something', () => {
  const all = goldenFiles.flatMap(({ cases }) => cases)
  expect(all.length).toBeGreaterThanOrEqual(60)
  expect(new Set(all.map(({ 名称 }) => 名称)).size).toBe(all.length)
  expect(all.filter(({ 结论 }) => Object.keys(结论).length === 0)).toEqual([])
})
