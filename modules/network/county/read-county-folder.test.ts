/** A county goes out as a folder of tables and comes back the same; what is wrong with a folder is told all at once. */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { defaultRules } from './default-rules.ts'
import { madeCounty } from './made-county.ts'
import { readCountyFolder } from './read-county-folder.ts'
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
})
