/**
 * The story of a forecast on a real database (新县 of the example city, simulated): made from locked years, read by planner
 * and principal, put beside scenarios, held against what came, and made anew when its figures change.
 */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import ExcelJS from 'exceljs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { loadExampleCity } from '#database/demo/load-city.ts'
import { contract } from '#modules/projection/contract.ts'
import { startProjectionJobs, storeInput } from '#modules/projection/index.ts'
import { answers } from '#modules/projection/operations.ts'
import { startJobQueue } from '#platform/jobs/job-queue.ts'
import { cloneDatabase, type TestDatabase } from '#tests/database/test-database.ts'
import { askingOf, person, region } from './people.ts'

const county = '411523'
const now = new Date('2026-11-25T02:00:00Z')

let test: TestDatabase
let folder = ''

const people: Record<string, ReturnType<typeof person>> = {
  city: person('市规划', 'city-planner', region('411500')),
  statistician: person('县统计员', 'county-statistician', region(county)),
  director: person('分管副局长', 'county-director', region(county)),
  neighbour: person('邻县统计员', 'county-statistician', region('411526')),
}

const { ask, answer, codeOf } = askingOf({ contract, answers }, people, () => ({
  database: test.database,
  documents: join(folder, 'documents'),
  now,
}))

beforeAll(async () => {
  test = await cloneDatabase()
  folder = await mkdtemp(join(tmpdir(), 'junheng-projection-'))
  await loadExampleCity(test.database, { now, counties: [county] })
}, 120_000)

afterAll(async () => {
  await test.close()
  await rm(folder, { recursive: true, force: true })
})

const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0)

describe('the forecast of a county', () => {
  it('goes out from the newest locked year and adds up exactly, from schools to townships to the county', async () => {
    const { heads, whole, parts, schools, years, knownYears, notes } = await answer('director', 'forecast', {
      region: county,
    })
    expect(heads).toMatchObject([{ county, origin: 2026, isStale: false, basis: 'resident' }])
    expect(knownYears).toEqual([2018, 2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026])
    expect(years).toEqual([2027, 2028, 2029, 2030, 2031, 2032, 2033, 2034, 2035, 2036])
    for (const k of years.keys()) {
      expect(sum(parts.map(({ all }) => all.pupils[k]!))).toBe(whole!.all.pupils[k])
      expect(sum(schools.map(({ all }) => all.pupils[k]!))).toBe(whole!.all.pupils[k])
      expect(whole!.primary.pupils[k]! + whole!.junior.pupils[k]!).toBe(whole!.all.pupils[k])
      for (const part of parts) {
        const own = schools.filter(({ parent }) => parent === part.code)
        expect(sum(own.map(({ all }) => all.pupils[k]!))).toBe(part.all.pupils[k])
      }
    }
    for (const { all } of [whole!, ...parts, ...schools]) {
      for (const [k, pupils] of all.pupils.entries()) {
        expect(Number.isInteger(pupils) && all.low[k]! >= 0 && all.low[k]! <= pupils && pupils <= all.high[k]!).toBe(
          true,
        )
      }
    }
    // Births of 2020 and later are so much fewer: the number of children falls within ten years.
    expect(whole!.all.pupils.at(-1)!).toBeLessThan(0.7 * whole!.all.known.at(-1)!)
    expect(notes.map(({ code }) => code)).toContain('births-extended')
  })

  it('of the city is the sum of its counties from the same year', async () => {
    const city = await answer('city', 'forecast', { region: '411500' })
    const own = await answer('city', 'forecast', { region: county })
    expect(city.parts.map(({ code }) => code)).toEqual([county])
    expect(city.heads[0]!.origin).toBe(own.heads[0]!.origin)
    expect(city.whole!.all.pupils).toEqual(own.whole!.all.pupils)
  })

  it('is told of one place by grade, with the forecasts of earlier years', async () => {
    const { schools, parts } = await answer('city', 'forecast', { region: county })
    const school = schools[0]!
    const own = await answer('city', 'placeForecast', { place: school.code })
    expect(own.name).toBe(school.name)
    expect(own.all!.pupils).toEqual(school.all.pupils)
    expect(own.past.map(({ origin }) => origin)).toEqual([2025, 2024, 2023])
    for (const k of own.years.keys()) expect(sum(own.grades.map(({ pupils }) => pupils[k]!))).toBe(school.all.pupils[k])
    const town = await answer('city', 'placeForecast', { place: parts[0]!.code })
    expect(town.all!.pupils).toEqual(parts[0]!.all.pupils)
    const all = await answer('city', 'placeForecast', { place: county })
    // Children entering grade 1 in 2025 were born from September 2018 to August 2019.
    expect(all.cohorts[all.knownYears.indexOf(2025)]).toBeGreaterThan(0)
  })

  it('is for those whose it is: a principal sees the school, nobody the neighbour', async () => {
    const { schools } = await answer('city', 'forecast', { region: county })
    people['principal'] = person('校长', 'school', { kind: 'school', code: schools[0]!.code })
    expect((await answer('principal', 'placeForecast', { place: schools[0]!.code })).all).not.toBeNull()
    expect((await ask('principal', 'placeForecast', { place: schools[1]!.code })).ok).toBe(false)
    expect((await ask('principal', 'forecast', { region: county })).ok).toBe(false)
    expect((await ask('neighbour', 'forecast', { region: county })).ok).toBe(false)
    expect((await ask('director', 'makeForecast', { county })).ok).toBe(false)
  })

  it('is a workbook of five sheets that says what it is', async () => {
    const { name, bytes } = await answer('statistician', 'exportForecast', { county })
    expect(name).toBe('新县学龄人口预测（以2026—2027学年为基准）.xlsx')
    const book = new ExcelJS.Workbook()
    await book.xlsx.load(bytes.buffer as ArrayBuffer)
    expect(book.worksheets.map((sheet) => sheet.name)).toEqual(['全县分年级', '分乡镇', '分学校', '方法与误差', '说明'])
    for (const sheet of book.worksheets) expect(sheet.getCell('A2').text).toContain('预测，不作入学承诺')
  })
})

describe('scenarios', () => {
  it('go one way with low, middle and high, and stand side by side', async () => {
    const given = await answer('director', 'scenarios', { county })
    expect(given.scenarios.map(({ id }) => id)).toEqual(['low', 'middle', 'high'])
    const { id } = await answer('statistician', 'saveScenario', {
      county,
      name: '生育回升',
      entryPercent: 20,
      entryFrom: 2030,
    })
    for (const name of ['生育回升', given.scenarios[1]!.name.zh]) {
      expect(await codeOf(ask('statistician', 'saveScenario', { county, name }))).toBe('scenario-name-taken')
    }
    const { compared, years } = await answer('director', 'compareScenarios', {
      county,
      scenarios: ['low', 'middle', 'high', id],
    })
    const [low, middle, high, own] = compared as [
      (typeof compared)[0],
      (typeof compared)[0],
      (typeof compared)[0],
      (typeof compared)[0],
    ]
    for (const k of years.keys()) {
      expect(low.pupils[k]!).toBeLessThan(middle.pupils[k]!)
      expect(middle.pupils[k]!).toBeLessThan(high.pupils[k]!)
    }
    const at2030 = years.indexOf(2030)
    expect(own.pupils.slice(0, at2030)).toEqual(middle.pupils.slice(0, at2030))
    expect(own.primary[at2030]!).toBeGreaterThan(middle.primary[at2030]!)
    expect(own.junior[at2030]).toBe(middle.junior[at2030])
    await answer('statistician', 'removeScenario', { county, id })
    expect((await answer('director', 'scenarios', { county })).scenarios).toHaveLength(3)
    expect(await codeOf(ask('director', 'compareScenarios', { county, scenarios: [id] }))).toBe('no-such-scenario')
  })

  it('open a school, whose pupils come from the others, and refuse a change that is not whole', async () => {
    const { parts } = await answer('city', 'forecast', { region: county })
    const town = parts.toSorted((a, b) => b.all.pupils[0]! - a.all.pupils[0]!)[0]!.code
    const incomplete = { kind: 'opening', school: '新区小学', year: 2028 } as const
    expect(await codeOf(ask('statistician', 'saveScenario', { county, name: '新建', changes: [incomplete] }))).toBe(
      'change-incomplete',
    )
    const change = { ...incomplete, town, fromGrade: 1, toGrade: 1, growsTo: 6, intake: 90 }
    const { id } = await answer('statistician', 'saveScenario', { county, name: '新区建校', changes: [change] })
    const opened = await answer('director', 'forecast', { region: county, scenario: id })
    const school = opened.schools.find(({ code }) => code === '新区小学')!
    const at2028 = opened.years.indexOf(2028)
    expect(school.parent).toBe(town)
    expect(school.all.pupils[at2028 - 1]).toBe(0)
    expect(school.all.pupils[at2028]!).toBeGreaterThan(50)
    expect(school.all.pupils[at2028 + 1]!).toBeGreaterThan(1.5 * school.all.pupils[at2028]!)
    expect(sum(opened.schools.map(({ all }) => all.pupils[at2028]!))).toBe(opened.whole!.all.pupils[at2028])
  })
})

describe('how good it is', () => {
  it('is told by years ahead beside two simple ways, by size, and with the coverage of its intervals', async () => {
    const { methods, levels, helpful, head } = await answer('director', 'backTest', { county })
    expect(head!.county).toBe(county)
    expect(methods.map(({ level }) => level)).toEqual(['whole', 'group', 'school'])
    const schools = levels.find(({ level }) => level === 'school')!
    expect(schools.grades.map(({ horizon }) => horizon)).toEqual([1, 2, 3, 4, 5, 6])
    const [one] = schools.grades
    expect(one!.wape!).toBeLessThan(Math.min(one!.unchanged!, one!.pooled!))
    const { held, cases } = schools.coverage.find(({ kind, horizon }) => kind === 'grade' && horizon === 1)!
    expect(held / cases).toBeGreaterThan(0.7)
    expect(held / cases).toBeLessThan(0.9)
    expect(schools.bySize.every(({ pupilsOff }) => pupilsOff !== null)).toBe(true)
    expect(helpful.map(({ code }) => code)).toContain('rolls')
  })

  it('is scored when the real rolls have come', async () => {
    const { scores } = await answer('director', 'scorecard', { region: county })
    // From 2023, 2024 and 2025, each against every year since.
    expect(scores.map(({ origin, year }) => `${origin} ${year}`).toSorted()).toEqual([
      '2023 2024',
      '2023 2025',
      '2023 2026',
      '2024 2025',
      '2024 2026',
      '2025 2026',
    ])
    const last = scores.find(({ origin, year }) => origin === 2025 && year === 2026)!
    const { whole } = await answer('director', 'forecast', { region: county })
    expect(last.actual).toBe(whole!.all.known.at(-1))
    expect(last.schools.compared).toBeGreaterThan(50)
    expect(last.furthest[0]!.name).not.toMatch(/^\d+$/)
  })
})

describe('what it means', () => {
  it('is where places are short or to spare, and in which year', async () => {
    const { places, isOurs, bands } = await answer('director', 'pressure', { county })
    expect([isOurs, bands.surplusBelow, bands.shortTo]).toEqual([true, 60, 110])
    const whole = places.find(({ level, stage }) => level === 'county' && stage === 'primary')!
    const schools = places.filter(({ level, stage }) => level === 'school' && stage === 'primary')
    expect(sum(schools.map(({ seats }) => seats ?? 0))).toBe(whole.seats)
    const next = whole.years.find(({ isKnown }) => !isKnown)!
    expect(sum(schools.map(({ years }) => years.find(({ year }) => year === next.year)!.demand))).toBe(next.demand)
    for (const { years } of schools) {
      for (const { demand, seats, state, shortage, surplus } of years) {
        if (seats === null || seats === 0) continue
        expect(state === 'surplus').toBe(demand * 100 < 60 * seats)
        expect(['short', 'severe'].includes(state)).toBe(demand > seats)
        expect(shortage! > 0 && surplus! > 0).toBe(false)
      }
    }
    // Births halve: places that are needed now stand empty later.
    expect(whole.surplus.middle).not.toBeNull()
  })

  it('is told by bands that the city may set, in order only', async () => {
    const bands = { surplusBelow: 50, balancedTo: 85, tightTo: 100, shortTo: 115, trendPoints: 5 }
    expect(await codeOf(ask('city', 'setPressureBands', { city: '411500', ...bands, balancedTo: 120 }))).toBe(
      'bands-out-of-order',
    )
    expect((await ask('statistician', 'setPressureBands', { city: '411500', ...bands })).ok).toBe(false)
    await answer('city', 'setPressureBands', { city: '411500', ...bands })
    expect(await answer('director', 'pressureBands', { region: county })).toMatchObject({
      bands,
      isOurs: false,
      setBy: '市规划',
    })
    expect((await answer('director', 'pressure', { county })).bands).toEqual(bands)
  })

  it('is classes, staff by two ways, and beds', async () => {
    const { places, year, rules } = await answer('director', 'needs', { county, year: 2030 })
    expect(year).toBe(2030)
    expect(rules.length).toBeGreaterThan(3)
    const whole = places.find(({ level }) => level === 'county')!
    const schools = places.filter(({ level }) => level === 'school')
    expect(sum(schools.map(({ primaryClasses }) => primaryClasses.needed.middle))).toBe(
      whole.primaryClasses.needed.middle,
    )
    expect(sum(schools.map(({ byRatio }) => byRatio.needed.middle))).toBe(whole.byRatio.needed.middle)
    expect(whole.byPeriods!.fewest.middle).toBeLessThanOrEqual(whole.byPeriods!.needed.middle)
    expect(whole.byPeriods!.subjects.find(({ subject }) => subject === 'physical-education')!.there).not.toBeNull()
  })
})

describe('a forecast grows old', () => {
  it('when an input comes in, and is made anew, once', async () => {
    const before = await answer('city', 'forecast', { region: county })
    const file = {
      name: 'births.csv',
      bytes: Buffer.from(
        `地区代码,年份,月份,出生人口数(人),口径,数据来源,数据截止日\r\n${before.parts[0]!.code},2005,,300,常住,卫健,\r\n`,
      ),
    }
    const { problems, saved } = await storeInput(test.database, {
      region: county,
      kind: 'births',
      file,
      by: { name: '县统计员' },
      at: now.toISOString(),
    })
    expect([problems.filter(({ severity }) => severity === 'error'), saved === null]).toEqual([[], false])
    expect((await answer('city', 'forecast', { region: county })).heads[0]!.isStale).toBe(true)
    const made = await answer('statistician', 'makeForecast', { county })
    expect(made.changed).toBe(true)
    expect(await answer('statistician', 'makeForecast', { county })).toEqual({ id: made.id, changed: false })
    const after = await answer('city', 'forecast', { region: county })
    expect(after.heads[0]).toMatchObject({ id: made.id, isStale: false })
    // Saved scenarios have gone along.
    const { scenarios } = await answer('city', 'scenarios', { county })
    const { compared } = await answer('city', 'compareScenarios', { county, scenarios: scenarios.map(({ id }) => id) })
    expect(compared).toHaveLength(scenarios.length)
  })

  it('when a year is locked: the room hears of it by itself', async () => {
    const troubles: unknown[] = []
    const queue = await startJobQueue(test.url, (error) => troubles.push(error))
    try {
      await startProjectionJobs({ database: test.database, queue })
      await test.database.deleteFrom('projection.forecast_results' as never).execute()
      await test.database.deleteFrom('projection.forecasts' as never).execute()
      expect((await answer('city', 'forecast', { region: county })).heads).toEqual([])
      await queue.tell('census.locked', { county, year: 2026, version: 1 }, `${county}-2026`)
      await expect
        .poll(async () => (await answer('city', 'forecast', { region: county })).heads.length, { timeout: 20_000 })
        .toBe(1)
    } finally {
      await queue.stop()
    }
    expect(troubles).toEqual([])
  })
})
