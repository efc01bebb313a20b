/** `make-county`, `plan-network` and `verify-plan` as a person types them: from a folder of tables to a plan that holds. */
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import type { CountyPlan } from '#modules/network/contract.ts'
import { errorsIn, faultLines, junheng, ownFolder } from './command-line.ts'

const own = ownFolder()

beforeAll(async () => {
  const made = await junheng(own.path, 'make-county', 'county', '--schools', '8', '--villages', '30', '--years', '3')
  expect(made.exitCode).toBe(0)
  expect(made.output).toContain('villages-pupils.csv')
})

describe('plan-network', () => {
  it('plans a folder of tables, and the plan holds without a solver', async () => {
    const planned = await junheng(own.path, 'plan-network', 'county', '--seconds', '3', '--out', 'plan.json', '--json')
    expect(planned).toMatchObject({ exitCode: 0, errors: '' })
    const plan = JSON.parse(planned.output) as CountyPlan
    expect(plan.isMade).toBe(true)
    expect(plan.bound!).toBeLessThanOrEqual(plan.objective.total)
    expect(plan.gap).toBeCloseTo((plan.objective.total - plan.bound!) / plan.objective.total, 9)
    expect(plan.catchments.length).toBeGreaterThan(0)
    expect(await junheng(own.path, 'verify-plan', 'plan.json')).toMatchObject({ exitCode: 0 })
  })

  it('keeps two scenarios apart', async () => {
    const { output } = await junheng(
      own.path,
      'plan-network',
      'county',
      '--seconds',
      '2',
      '--scenario',
      'concentrate',
      '--json',
    )
    expect((JSON.parse(output) as CountyPlan).scenario).toBe('concentrate')
  })

  it('sees what was altered in a plan', async () => {
    const plan = JSON.parse(await readFile(join(own.path, 'plan.json'), 'utf8')) as CountyPlan
    await own.save('altered.json', JSON.stringify({ ...plan, bound: plan.objective.total + 1 }))
    const { exitCode, output } = await junheng(own.path, 'verify-plan', 'altered.json', '--json')
    expect(exitCode).toBe(1)
    expect((JSON.parse(output) as { findings: unknown[] }).findings.length).toBeGreaterThan(0)
  })

  it('tells all that is wrong with the tables at once', async () => {
    const sites = join(own.path, 'county', 'sites.csv')
    const before = await readFile(sites, 'utf8')
    const [head, first, second, ...rest] = before.split(/\r?\n/)
    const wrong = [first!, second!].map((line) => line.replace('open', 'perhaps'))
    await writeFile(sites, [head, ...wrong, ...rest].join('\n'))
    const bad = await junheng(own.path, 'plan-network', 'county', '--json')
    await writeFile(sites, before)
    expect(bad.exitCode).toBe(2)
    expect(errorsIn(bad).length).toBeGreaterThanOrEqual(2)
    expect(faultLines(bad)).toEqual([])
  })

  it('says so where the folder is not there', async () => {
    const absent = await junheng(own.path, 'plan-network', 'nowhere')
    expect(absent.exitCode).toBe(2)
    expect(faultLines(absent)).toEqual([])
  })
})
