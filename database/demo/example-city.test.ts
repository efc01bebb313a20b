import { describe, expect, it } from 'vitest'
import { readFile } from 'node:fs/promises'
import { workbookBytes } from '#platform/files/write-table.ts'
import { readWorkbook } from '#platform/files/read-workbook.ts'
import { exampleSheets } from '../example-county/example-sheets.ts'
import { demoCounties, demoYears } from './counties.ts'
import { borderOf } from './borders.ts'
import { makeCounty } from './made-schools.ts'
import { schoolTable } from './school-years.ts'
import { fileURLToPath } from 'node:url'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { madeTables } from './made-tables.ts'

const made = demoCounties.map(makeCounty)

describe('the example city (simulated data)', () => {
  it('has ten counties, about 2,000 schools, and the residents of the census', () => {
    expect(demoCounties.map(({ code }) => borderOf(code).rings.length > 0)).toEqual(Array(10).fill(true))
    const residents = demoCounties.reduce((all, county) => all + county.residents, 0)
    expect(Math.abs(residents - 6_234_401)).toBeLessThan(10)
    const schools = made.reduce((all, county) => all + county.schools.length, 0)
    expect(schools).toBeGreaterThan(1900)
    expect(schools).toBeLessThan(2200)
  })

  it('never gives a code twice, and marks its codes as made up', () => {
    const codes = made.flatMap(({ schools }) => schools.map(({ code }) => code))
    expect(new Set(codes).size).toBe(codes.length)
    expect(codes.filter((code) => !/^\d{2}419\d{5}$/.test(code))).toEqual([])
  })

  it('is the same every time', () => {
    const again = makeCounty(demoCounties[4]!)
    expect(schoolTable(again, 2025, demoYears[0])).toEqual(schoolTable(made[4]!, 2025, demoYears[0]))
  })

  it('makes tables that can be handed in: no errors in any county and year', async () => {
    for (const county of made) {
      for (const year of demoYears) {
        // Throws with every error that the census room finds.
        const { schools, counties } = await madeTables(county, year)
        expect(schools.rows).toHaveLength(schoolTable(county, year, demoYears[0]).length)
        expect(counties.rows).toMatchObject([{ county: county.county.code, year }])
      }
    }
  })

  it('is what the bundled workbook of the example county holds', async () => {
    const bundled = fileURLToPath(new URL('../example-county/county.xlsx', import.meta.url))
    const folder = await mkdtemp(join(tmpdir(), 'junheng-county-'))
    const file = join(folder, 'county.xlsx')
    await writeFile(file, await workbookBytes(exampleSheets()))
    expect((await readFile(bundled)).length).toBeGreaterThan(10_000)
    expect((await readWorkbook(bundled)).sheets).toEqual((await readWorkbook(file)).sheets)
    await rm(folder, { recursive: true })
  })
})
