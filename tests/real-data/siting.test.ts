/** Published siting instances through the command line: the optimum to the printed digits, proven, and the plan checked again. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { SitingPlan } from '#modules/network/contract.ts'
import { runJunheng } from './run-junheng.ts'
import { sharedData } from './shared-data.ts'

const { path, absent } = sharedData('or-benchmarks')

/** Half a unit of the last digit that was printed. */
const instances: readonly (readonly [file: string, typed: readonly string[], published: number, digit: number])[] = [
  ['pmed/pmed1.txt', [], 5819, 0.5],
  ['pmed/pmed21.txt.gz', [], 9138, 0.5],
  ['cap/cap41.txt', [], 1_040_444.375, 0.0006],
  ['cap/cap44.txt', ['--format', 'cap'], 1_235_500.45, 0.006],
  ['cap/capa.txt.gz', ['--capacity', '8000'], 19_240_822.449, 0.0006],
  ['cpmp-osman-christofides/pmedcap1_07.txt', [], 787, 0.5],
  ['cpmp-sjc/SJC1.dat', [], 17_288.99, 0.006],
  ['henan/geo_zy.txt', ['--p', '10'], 1655.2, 0.06],
  ['henan/geo_zy.txt', ['--p', '11', '--capacitated'], 1598.2, 0.06],
]

describe.skipIf(absent)('published instances', () => {
  let folder: string
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'siting-'))
  })
  afterAll(() => rm(folder, { recursive: true }))

  it.each(instances)('%s %j', (file, typed, published, digit) => {
    const kept = join(folder, `${file.replaceAll('/', '-')}${typed.join('')}.json`)
    const { exitCode, output } = runJunheng(
      'site',
      join(path, file),
      ...typed,
      '--seconds',
      '60',
      '--json',
      '--plan',
      kept,
    )
    expect(exitCode).toBe(0)
    const plan = JSON.parse(output) as SitingPlan
    expect(Math.abs(plan.objective! - published)).toBeLessThanOrEqual(digit)
    expect(plan.status).toBe('optimal')
    expect(plan.bound!).toBeLessThanOrEqual(plan.objective!)
    const checked = runJunheng('verify-plan', kept)
    expect(checked.output).toContain('全部相符')
    expect(checked.exitCode).toBe(0)
  })
})
