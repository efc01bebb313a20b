/** A county goes out as a folder of tables and comes back the same; what is wrong with a folder is told all at once. */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { defaultRules } from './default-rules.ts'
import { textOfKept, type AskedPlace, type KeptMinutes } from './kept-minutes.ts'
import { madeCounty } from './made-county.ts'
import { minutesFrom } from './minutes-from.ts'
import { readCountyFolder } from './read-county-folder.ts'
import { standardsToday } from './read-default-rules.ts'
import { keptMinutesFile } from './read-kept-minutes.ts'
import { wayFinder } from './ways.ts'
import { writeCountyFolder } from './write-county-folder.ts'

const rules = defaultRules(null)
const county = madeCounty({ schools: 10, villages: 30, years: 3, seed: 3 }, rules)
let folder = ''

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'county-'))
  await writeCountyFolder(folder, county, false)
})
afterEach(() => rm(folder, { recursive: true }))

const change = async (file: string, from: string, to: string): Promise<void> => {
  const path = join(folder, file)
  await writeFile(path, (await readFile(path, 'utf8')).replace(from, to))
}

const write = (file: string, ...lines: readonly string[]) => writeFile(join(folder, file), `${lines.join('\n')}\n`)
const nodesAtSites = (): string[] => county.sites.map(({ x, y }, s) => `n${s},${x},${y}`)
const star = (from: number): string[] => county.sites.slice(from + 1).map((_, s) => `n${from},n${s + from + 1},3`)
const placed = (n: number): AskedPlace => [county.villages[n]!.id, 114 + n / 100, 32]

describe('a folder of tables', () => {
  it('gives the county that was written', async () => {
    const { problem, problems } = await readCountyFolder(folder, rules)
    expect(problems.filter(({ severity }) => severity === 'error')).toEqual([])
    expect(problem!.villages).toEqual(county.villages)
    expect(problem!.sites).toEqual(county.sites)
    expect(problem!.present).toEqual(county.present)
    expect(problem!.rules).toEqual(county.rules)
    expect(problem!.isMade).toBe(true)
    expect(problem!.files.map(({ name }) => name)).toContain('villages.csv')
  })

  it('is not written over what is there', async () => {
    expect(await writeCountyFolder(folder, county, false)).toBeNull()
  })

  it('tells every fault with its file and row', async () => {
    await change('villages-pupils.csv', 'V0001,1-3,2026', 'V9999,1-3,2026')
    await change('current.csv', 'V0002,7-9,', 'V0002,7-9,nowhere')
    await change('prices.csv', 'bus-seats,', 'bus-places,')
    await change('rules.csv', 'scenario,keep', 'scenario,best')
    const { problem, problems } = await readCountyFolder(folder, rules)
    expect(problem).toBeNull()
    const told = problems.map(({ code, file }) => `${file} ${code}`)
    expect(told).toContain('villages-pupils.csv unknown-village')
    expect(told).toContain('villages.csv pupils-missing')
    expect(told).toContain('current.csv unknown-site')
    expect(told).toContain('prices.csv unknown-price')
    expect(told).toContain('rules.csv unknown-scenario')
    expect(problems.every(({ row }) => row !== undefined)).toBe(true)
  })

  it('asks for the files that must be there', async () => {
    await rm(join(folder, 'sites.csv'))
    const { problem, problems } = await readCountyFolder(folder, rules)
    expect(problem).toBeNull()
    expect(problems.map(({ code }) => code)).toEqual(['file-missing'])
  })

  it('takes a radius from the row of the standards that it names, and no radius otherwise', async () => {
    const read = async (written: string) => {
      await change('rules.csv', 'radius.other.primary,,', `radius.other.primary,${written},`)
      return readCountyFolder(folder, rules, { standards: standardsToday })
    }
    expect((await read('')).problem!.rules['radius.other.primary'].value).toBeNull()
    expect((await read('13/service-radius.rural')).problem!.rules['radius.other.primary']).toMatchObject({
      value: 2,
      unit: '公里',
      document: '河北省农村小学服务半径（文件名称未查得）',
      confidence: 'seen',
    })
    await change('rules.csv', '13/service-radius.rural', 'service-radius.town')
    const town = await readCountyFolder(folder, rules, { standards: standardsToday })
    expect(town.problem!.rules['radius.other.primary']).toMatchObject({ value: 0.5, document: 'GB 50099-2011' })
    await change('rules.csv', 'service-radius.town', '41/service-radius.rural')
    const absent = await readCountyFolder(folder, rules, { standards: standardsToday })
    expect(absent.problems).toMatchObject([{ code: 'unknown-standard', file: 'rules.csv', column: 'value' }])
  })
})

describe('roads in a folder', () => {
  it('give the minutes, all villages being joined to them', async () => {
    await write('road-nodes.csv', 'id,x,y', ...nodesAtSites())
    await write('roads.csv', 'from,to,km', ...star(0))
    const { problem, problems } = await readCountyFolder(folder, rules)
    expect(problems.filter(({ code }) => code !== 'far-from-roads')).toEqual([])
    expect(problem!.minutesBetween).toMatchObject({ from: 'roads' })
    expect(problem!.minutesBetween!.bus).toHaveLength(county.villages.length * county.sites.length)
    expect(problem!.minutesBetween!.bus).not.toContain(null)
    expect(problem!.files.map(({ name }) => name)).toEqual(expect.arrayContaining(['roads.csv', 'road-nodes.csv']))
    const { source, way } = wayFinder(problem!)
    expect(source(0, 0, way(0, 0, 0).mode)).toBe('roads')
  })

  it('lie by degrees too, and then everything needs its degrees', async () => {
    await write('road-nodes.csv', 'id,lon,lat', 'a,114.1,32.1', 'b,114.2,32.1')
    await write('roads.csv', 'from,to,km', 'a,b,12')
    const { problem, problems } = await readCountyFolder(folder, rules)
    const bare =
      county.villages.filter(({ lon }) => lon === null).length + county.sites.filter(({ lon }) => lon === null).length
    expect(problems.filter(({ code }) => code === 'place-missing')).toHaveLength(bare * 2)
    expect(problem === null).toBe(bare > 0)
  })

  it('lead nobody where they are cut off, which is told with names', async () => {
    await write('road-nodes.csv', 'id,x,y', ...nodesAtSites())
    await write('roads.csv', 'from,to,km', ...star(1))
    const { problem, problems } = await readCountyFolder(folder, rules)
    const told = problems.map(({ code }) => code)
    expect(told).toContain('some-without-way')
    expect(problems.every(({ severity, file }) => severity === 'note' && file !== undefined)).toBe(true)
    const { way, source } = wayFinder(problem!)
    const none = problem!.minutesBetween!.bus.indexOf(null)
    const [v, s] = [Math.floor(none / county.sites.length), none % county.sites.length]
    expect(way(v, 2, s)).toMatchObject({ mode: 'bus', mayBeNew: false })
    expect(source(v, s, 'bus')).toBe('straight')
    expect(Number.isFinite(way(v, 2, s).minutes)).toBe(true)
  })

  it('yield to minutes.csv', async () => {
    await write('road-nodes.csv', 'id,x,y', ...nodesAtSites())
    await write('roads.csv', 'from,to,km', ...star(0))
    const [village, site] = [county.villages[0]!.id, county.sites[0]!.id]
    await write('minutes.csv', 'village,site,walk,bus', `${village},${site},,7`)
    const { problem } = await readCountyFolder(folder, rules)
    expect(wayFinder(problem!).source(0, 0, 'bus')).toBe('given')
    expect(wayFinder(problem!).source(0, 0, 'walk')).toBe('roads')
    expect(minutesFrom(problem!)).toEqual({ source: 'roads', given: 1, none: 0 })
  })

  it('tell every fault of both tables at once', async () => {
    await write('road-nodes.csv', 'id,x,y', 'a,0,0', 'a,1,1', 'b,far,2')
    await write('roads.csv', 'from,to,km,walk,bus,one_way', 'a,z,1,,,', 'a,b,-1,,,', 'a,b,,,,', 'a,b,1,-3,,perhaps')
    const { problem, problems } = await readCountyFolder(folder, rules)
    expect(problem).toBeNull()
    expect(problems.map(({ code }) => code)).toEqual(
      expect.arrayContaining(['row-twice', 'unknown-node', 'below-zero', 'text-in-number-cell']),
    )
    expect(problems.filter(({ severity }) => severity === 'error').length).toBeGreaterThanOrEqual(7)
    expect(problems.every(({ file, row }) => file !== undefined && row !== undefined)).toBe(true)
    await rm(join(folder, 'road-nodes.csv'))
    const lacking = await readCountyFolder(folder, rules)
    expect(lacking.problems).toContainEqual(expect.objectContaining({ code: 'file-missing', file: 'road-nodes.csv' }))
  })
})

describe('minutes that a server of journeys answered', () => {
  it('hold for the places that were asked about, and no others', async () => {
    const kept: KeptMinutes = {
      kind: 'minutes-osrm',
      asked: '2026-11-01T00:00:00Z',
      server: 'http://127.0.0.1:5000',
      profiles: { walk: 'foot', bus: 'driving' },
      villages: county.villages.map((_, v) => placed(v)),
      sites: [],
      walk: [],
      bus: [],
    }
    await writeFile(join(folder, keptMinutesFile), textOfKept(kept))
    expect((await readCountyFolder(folder, rules)).problems).toMatchObject([
      { code: 'minutes-not-whole', file: keptMinutesFile },
    ])
    await writeFile(
      join(folder, keptMinutesFile),
      textOfKept({ ...kept, walk: county.villages.map(() => []), bus: county.villages.map(() => []) }),
    )
    expect((await readCountyFolder(folder, rules)).problems).toMatchObject([{ code: 'minutes-of-others' }])
    await writeFile(join(folder, keptMinutesFile), '{')
    expect((await readCountyFolder(folder, rules)).problem).toBeNull()
  })
})
