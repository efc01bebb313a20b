/** `make-county`, `plan-network` and `verify-plan` as a person types them: from a folder of tables to a plan that holds. */
import { cp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import type { CountyPlan } from '#modules/network/contract.ts'
import { errorsIn, faultLines, junheng, ownFolder } from './command-line.ts'
import { openJourneyServer } from './journey-server.ts'

const own = ownFolder()

beforeAll(async () => {
  const made = await junheng(own.path, 'make-county', 'county', '--schools', '8', '--villages', '30', '--years', '3')
  if (made.exitCode !== 0 || !made.output.includes('villages-pupils.csv')) throw new Error(made.errors)
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

/** A road from each village to the site that it goes to now, and a ring of all sites; given in the plane of the villages. */
async function writeRoads(folder: string): Promise<void> {
  const rows = async (file: string): Promise<string[][]> =>
    (await readFile(join(own.path, folder, file), 'utf8'))
      .trim()
      .split(/\r?\n/)
      .slice(1)
      .map((line) => line.split(','))
  const [villages, sites, current] = await Promise.all([rows('villages.csv'), rows('sites.csv'), rows('current.csv')])
  const nodes = [...villages, ...sites].map(([id, , , x, y]) => `${id},${x},${y}`)
  const roads = [
    ...new Set(current.map(([village, , site]) => `${village},${site},1.5`)),
    ...sites.map(([id], n) => `${id},${sites[(n + 1) % sites.length]![0]},4`),
  ]
  await writeFile(join(own.path, folder, 'road-nodes.csv'), ['id,x,y', ...nodes].join('\n'))
  await writeFile(join(own.path, folder, 'roads.csv'), ['from,to,km', ...roads].join('\n'))
}

/** Degrees of all villages and sites, a hundredth for a kilometre of their plane. */
async function giveDegrees(folder: string): Promise<void> {
  for (const file of ['villages.csv', 'sites.csv']) {
    const path = join(own.path, folder, file)
    const [head, ...lines] = (await readFile(path, 'utf8')).trim().split(/\r?\n/)
    const placed = lines.map((line) => {
      const cells = line.split(',')
      return cells
        .with(5, String(114 + Number(cells[3]) / 100))
        .with(6, String(32 + Number(cells[4]) / 100))
        .join(',')
    })
    await writeFile(path, [head, ...placed].join('\n'))
  }
}

describe('plan-network with minutes of its own', () => {
  it('takes them from roads, and verify-plan from the same roads', async () => {
    await cp(join(own.path, 'county'), join(own.path, 'roads'), { recursive: true })
    await writeRoads('roads')
    const planned = await junheng(
      own.path,
      'plan-network',
      'roads',
      '--seconds',
      '2',
      '--out',
      'by-road.json',
      '--json',
    )
    expect(planned.exitCode).toBe(0)
    const plan = JSON.parse(planned.output) as CountyPlan
    expect(plan.minutesFrom).toEqual({ source: 'roads', given: 0, none: 0 })
    // 1.5 km on foot, at 4 km/h.
    expect(
      plan.catchments.filter(({ isNew, mode }) => !isNew && mode === 'walk').map(({ minutes }) => minutes),
    ).toContain(22.5)
    expect(await junheng(own.path, 'verify-plan', 'by-road.json')).toMatchObject({ exitCode: 0 })

    const roads = join(own.path, 'roads', 'roads.csv')
    await writeFile(roads, (await readFile(roads, 'utf8')).replaceAll(',1.5', ',1.4'))
    const checked = await junheng(own.path, 'verify-plan', 'by-road.json', '--json')
    expect(checked.exitCode).toBe(1)
    const codes = (JSON.parse(checked.output) as { findings: { code: string }[] }).findings.map(({ code }) => code)
    expect(codes).toEqual(expect.arrayContaining(['wrong-input', 'wrong-minutes']))
  })

  it('says which villages no road leads to', async () => {
    const nodes = join(own.path, 'roads', 'road-nodes.csv')
    const roads = join(own.path, 'roads', 'roads.csv')
    const cutOff = (await readFile(nodes, 'utf8')).split(/\r?\n/)[1]!.split(',')[0]!
    const lines = (await readFile(roads, 'utf8')).split(/\r?\n/)
    await writeFile(roads, lines.filter((line) => !line.startsWith(`${cutOff},`)).join('\n'))
    const planned = await junheng(own.path, 'plan-network', 'roads', '--seconds', '2')
    expect(planned.exitCode).toBe(0)
    expect(planned.errors).toContain(`(${cutOff})`)
    expect(planned.output).toContain('路网最短路')
  })

  it('asks a server of journeys, keeps its answer, and needs it no more', async () => {
    await cp(join(own.path, 'county'), join(own.path, 'asked'), { recursive: true })
    const server = await openJourneyServer()
    const asking = ['plan-network', 'asked', '--seconds', '2', '--out', 'asked.json', '--json', '--osrm'] as const
    const bare = await junheng(own.path, ...asking, server.url)
    expect(bare.exitCode).toBe(2)
    expect(new Set(errorsIn(bare))).toEqual(new Set(['degrees-missing']))

    await giveDegrees('asked')
    server.fail = true
    const failed = await junheng(own.path, ...asking, server.url)
    expect(failed.exitCode).toBe(2)
    expect(errorsIn(failed)).toEqual(['osrm-refused'])
    expect(faultLines(failed)).toEqual([])
    expect(await readdir(join(own.path, 'asked'))).not.toContain('minutes-osrm.json')

    server.fail = false
    const planned = await junheng(own.path, ...asking, server.url)
    await server.close()
    expect(planned.exitCode).toBe(0)
    const plan = JSON.parse(planned.output) as CountyPlan
    expect(plan.minutesFrom?.source).toBe('osrm')
    expect(plan.input.files.map(({ name }) => name)).toContain('minutes-osrm.json')
    expect(await junheng(own.path, 'verify-plan', 'asked.json')).toMatchObject({ exitCode: 0 })
    await rm(join(own.path, 'asked', 'minutes-osrm.json'))
    expect((await junheng(own.path, 'verify-plan', 'asked.json')).exitCode).toBe(1)
  })
})
