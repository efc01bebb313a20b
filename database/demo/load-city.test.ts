/** The example city as the rooms hold it: the tree, the register, tables in every state, people whose places exist. */
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { filingsOf } from '#modules/census/index.ts'
import { gatherInputs, inputKinds } from '#modules/projection/index.ts'
import { allCounties, placeOf, schoolsByCode, schoolsIn } from '#modules/schools/index.ts'
import { cloneDatabase, type TestDatabase } from '#tests/database/test-database.ts'
import { demoCounties, demoYears } from './counties.ts'
import { reachedBy } from './current-year.ts'
import { loadExampleCity } from './load-city.ts'
import { samplePeople } from './sample-people.ts'

const counties = ['411523', '411526', '411528', '411502']
const last = demoYears.at(-1)!
const now = new Date('2026-11-25T08:00:00Z')

let test: TestDatabase
const steps: string[] = []

beforeAll(async () => {
  test = await cloneDatabase()
  await loadExampleCity(test.database, { counties, now, onProgress: (zh) => steps.push(zh) })
})
afterAll(() => test.close())

const yearOf = async (county: string, year: number) =>
  (await filingsOf(test.database, [county])).find((filing) => filing.year === year)

const figures = async ({ database }: TestDatabase) =>
  (
    await sql`select year, school, version, figures, warnings from census.filing_versions
      where county = '411523' order by year, school, version`.execute(database)
  ).rows
const events = async ({ database }: TestDatabase) =>
  (
    await sql`select year, school, number, kind, at, person_name, note, details from census.filing_events
      where county = '411523' order by year, school, number`.execute(database)
  ).rows
const reports = async ({ database }: TestDatabase) =>
  (
    await sql`select year, version, rules_version, summary, phases, report, sizes from assessment.reports
      where county = '411523' order by year`.execute(database)
  ).rows

const inputs = async ({ database }: TestDatabase) => {
  const given = { ...(await gatherInputs(database, '411523')), batches: [] }
  return Object.values(given).map((rows) =>
    typeof rows === 'string' ? rows : rows.map((figure) => ({ ...figure, batch: '' })),
  )
}

describe('the example city, loaded', () => {
  it('tells how far it is', () => {
    expect(steps[0]).toBe('区划、边界和学校名录')
    expect(steps.at(-1)).toBe('测算各县区各学年')
    expect(steps).toContain('新县：五个学年的数据（2/4）')
  })

  it('has all ten counties on the map, and every earlier year locked', async () => {
    expect(await allCounties(test.database)).toEqual(demoCounties.map(({ code }) => code))
    const { rows } = await sql<{ count: number }>`select count(*) from schools.borders`.execute(test.database)
    expect(rows[0]!.count).toBe(10)
    for (const county of counties) {
      for (const year of demoYears.slice(0, -1)) {
        expect(await yearOf(county, year)).toMatchObject({ state: 'locked', version: 1, openWarnings: 0 })
      }
    }
  })

  it('has the last year under way: locked, waiting for the city, being collected, not begun', async () => {
    expect(Object.keys(reachedBy)).toEqual(demoCounties.map(({ code }) => code))
    expect(await yearOf('411523', last)).toMatchObject({ state: 'locked', version: 1 })
    expect(await yearOf('411502', last)).toMatchObject({ state: 'approved', version: 0, openWarnings: 0 })
    expect(await yearOf('411528', last)).toBeUndefined()
    const collecting = await yearOf('411526', last)
    expect(collecting).toMatchObject({ state: 'collecting', version: 0 })
    const { openWarnings, byState } = collecting!
    expect(openWarnings).toBeGreaterThan(0)
    expect(byState.returned).toBe(4)
    for (const state of ['imported', 'signed', 'endorsed'] as const) expect(byState[state]).toBeGreaterThan(10)
  })

  it('remembers how schools came and went', async () => {
    const schools = await schoolsIn(test.database, '411526')
    const status = Map.groupBy(schools, (school) => school.status)
    expect(status.get('open')!.length).toBeGreaterThan(150)
    expect(status.get('merged')!.length).toBeGreaterThan(0)
    expect(schools.filter(({ openedOn }) => openedOn === '2023-09-01')).toHaveLength(1)
    const { rows } = await sql<{ other: string }>`
      select distinct other from schools.events where kind = 'merged-into'`.execute(test.database)
    const into = await schoolsByCode(
      test.database,
      rows.map(({ other }) => other),
    )
    expect(new Set(into.map((school) => school.status))).toEqual(new Set(['open']))
    expect(schools.filter(({ town, location, wgs84 }) => !town || !location || !wgs84)).toEqual([])
  })

  it('has what a forecast is fed with, in one county less of it, and says that it is simulated', async () => {
    const [full, poor] = await Promise.all([
      gatherInputs(test.database, '411526'),
      gatherInputs(test.database, '411528'),
    ])
    expect(full.batches.map(({ kind }) => kind)).toEqual([...inputKinds])
    expect(full.batches.filter(({ fileName }) => !fileName.includes('模拟'))).toEqual([])
    expect(full.births.length).toBe(21 * 15 * 12 * 2)
    expect(poor.births.length).toBe(15 * 2)
    expect(poor.births.filter(({ place, month }) => place !== '411528' || month !== null)).toEqual([])
  })

  it('has children who fit its pupils: residents within the limit, and more who are registered', async () => {
    const { rows } = await sql<{ pupils: number }>`
      select sum((each -> 'values' ->> 'count')::int)::int as pupils from projection.input_rows rows
      join projection.input_batches batch on batch.county = rows.county and batch.id = rows.batch,
      jsonb_array_elements(rows.rows) each
      where rows.county = '411526' and batch.kind = 'rolls'
        and each -> 'values' ->> 'year' = '2021' and each -> 'values' ->> 'grade' = '1'`.execute(test.database)
    const { births } = await gatherInputs(test.database, '411526')
    const cohort = (basis: string): number =>
      births.reduce((all, each) => {
        const isDue = each.year === (each.month! >= 9 ? 2014 : 2015)
        return each.basis === basis && isDue ? all + each.count : all
      }, 0)
    expect(Math.abs(cohort('resident') - rows[0]!.pupils) / rows[0]!.pupils).toBeLessThan(0.1)
    expect(cohort('registered')).toBeGreaterThan(cohort('resident') * 1.05)
  })

  it('has people of every role that a visitor may try, each in a place that exists', async () => {
    const roles = samplePeople.flatMap(({ assignments }) => assignments.map(({ assignment }) => assignment.role))
    expect(new Set(roles)).toEqual(
      new Set([
        'city-planner',
        'city-office',
        'city-leader',
        'administrator',
        'county-statistician',
        'county-director',
        'county-staffing',
        'central-school',
        'school',
        'supervisor',
        'auditor',
        'other-department',
      ]),
    )
    expect(new Set(samplePeople.map(({ username }) => username)).size).toBe(samplePeople.length)
    for (const { assignments } of samplePeople) {
      for (const { assignment, county } of assignments) {
        const { kind, code } = assignment.scope
        const place = await placeOf(test.database, { kind: kind === 'school' ? 'school' : 'region', code })
        expect(place?.county).toBe(county)
      }
    }
    const [town, seat] = await schoolsByCode(
      test.database,
      samplePeople.flatMap(({ assignments: [{ assignment } = { assignment: null }] }) =>
        assignment?.role === 'school' ? [assignment.scope.code] : [],
      ),
    ).then((found) => found.toSorted((a, b) => Number(b.settlement) - Number(a.settlement)))
    const central = samplePeople.find(({ username }) => username === 'central-school')!
    expect(town!.town).toBe(central.assignments[0]!.assignment.scope.code)
    expect(seat!.town).not.toBe(town!.town)
  })

  it('is the same every time', async () => {
    const again = await cloneDatabase()
    await loadExampleCity(again.database, { counties: ['411523'], now })
    for (const look of [figures, events, reports, inputs]) expect(await look(again)).toEqual(await look(test))
    await again.close()
  })
})
