/**
 * The story of a county's road on a real database (新县 of the example city, simulated): what it is reckoned with is set, roads are made and
 * compared, one is made anew with an action forbidden, adopted, taken out; and the city gives each county its year.
 */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import ExcelJS from 'exceljs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { loadExampleCity } from '#database/demo/load-city.ts'
import { contract } from '#modules/roadmap/contract.ts'
import { judgeFrame } from '#modules/roadmap/formulas.ts'
import { adoptedActions, makeCityRoad, makeRoadOf } from '#modules/roadmap/index.ts'
import { answers } from '#modules/roadmap/operations.ts'
import { appendJobEvent } from '#modules/roadmap/road-jobs/store.ts'
import { documentStore } from '#platform/files/document-store.ts'
import type { JobQueue } from '#platform/jobs/job-queue.ts'
import { cloneDatabase, type TestDatabase } from '#tests/database/test-database.ts'
import { askingOf, person, region } from './people.ts'

const county = '411523'
const city = '411500'
let now = new Date('2026-11-25T02:00:00Z')
let test: TestDatabase
let folder = ''

const people = {
  city: person('市规划', 'city-planner', region(city)),
  statistician: person('县统计员', 'county-statistician', region(county)),
  director: person('分管副局长', 'county-director', region(county)),
  auditor: person('审计', 'auditor', region(county)),
  neighbour: person('邻县统计员', 'county-statistician', region('411526')),
}

const documents = () => documentStore(join(folder, 'documents'))
const sent: Record<string, unknown>[] = []
const jobs: JobQueue = {
  send: (_, data) => {
    sent.push({ ...data })
    return Promise.resolve()
  },
  tell: () => Promise.resolve(),
}
const scene = () => ({ database: test.database, documents: join(folder, 'documents'), now, jobs })
const { ask, answer, codeOf } = askingOf({ contract, answers }, people, scene)

beforeAll(async () => {
  test = await cloneDatabase()
  folder = await mkdtemp(join(tmpdir(), 'junheng-roadmap-'))
  await loadExampleCity(test.database, { now, counties: [county] })
}, 120_000)
afterAll(async () => {
  await test.close()
  await rm(folder, { recursive: true, force: true })
})

/** Works the job off as the queue would, and gives the road. */
async function made(job: string): Promise<string> {
  await makeRoadOf({ database: test.database, documents: documents() }, county, job)
  const { road, state, step } = await answer('auditor', 'roadProgress', { county, job })
  expect(['done', 'impossible', 'stopped'], step.zh).toContain(state)
  return road!
}

const sheetNames = async ({ bytes }: { bytes: Uint8Array }): Promise<string[]> => {
  const book = new ExcelJS.Workbook()
  await book.xlsx.load(bytes as unknown as ArrayBuffer)
  return book.worksheets.map(({ name }) => name)
}

describe('what roads are reckoned with', () => {
  it('is ours where nobody set it, and says so', async () => {
    const settings = await answer('auditor', 'roadSettings', { county })
    expect(settings.leads.every(({ isOurs }) => isOurs)).toBe(true)
    expect([settings.firstYear, settings.targetYear, settings.applyYear]).toEqual([2026, 2028, 2029])
    expect(settings.unset.map(({ code }) => code)).toEqual([
      'leads',
      'budgets',
      'quota-degree',
      'quota-backbone',
      'levers',
      'posts',
      'margin',
      'first-year',
      'target-year',
      'apply-year',
    ])
  })

  it('is set with what it rests on, added to what was set before, and refused where it contradicts itself', async () => {
    const given = { county, basis: '县财政局、教体局会商纪要' }
    expect(await codeOf(ask('statistician', 'setRoadSettings', given))).toBe('nothing-set')
    expect(await codeOf(ask('statistician', 'setRoadSettings', { ...given, firstYear: 2027, targetYear: 2026 }))).toBe(
      'settings-contradict',
    )
    expect(await codeOf(ask('auditor', 'setRoadSettings', { ...given, targetYear: 2028 }))).toBe('not-permitted')
    expect(await codeOf(ask('neighbour', 'roadSettings', { county }))).toBe('outside-scope')
    await answer('statistician', 'setRoadSettings', { ...given, leads: { sports_m2: 2 }, targetYear: 2029 })
    await answer('statistician', 'setRoadSettings', { ...given, quotas: { backbone: 400 }, applyYear: 2030 })
    const settings = await answer('director', 'roadSettings', { county })
    expect(settings.leads.filter(({ isOurs }) => !isOurs)).toMatchObject([{ item: 'sports_m2', years: 2 }])
    expect([settings.targetYear, settings.applyYear, settings.quotas.backbone]).toEqual([2029, 2030, 400])
    expect(settings.history.map(({ number }) => number)).toEqual([2, 1])
  })

  it('takes a quota away again', async () => {
    const given = { county, basis: '培训计划' }
    const quotas = async () => {
      const settings = await answer('auditor', 'roadSettings', { county })
      return [settings.quotas, settings.unset.map(({ code }) => code).filter((code) => code.startsWith('quota'))]
    }
    await answer('statistician', 'setRoadSettings', { ...given, quotas: { degree: 50 } })
    expect(await quotas()).toEqual([{ degree: 50, backbone: 400 }, []])
    await answer('statistician', 'setRoadSettings', { ...given, quotas: { degree: null } })
    expect(await quotas()).toEqual([{ degree: null, backbone: 400 }, ['quota-degree']])
  })
})

let first = ''
let edited = ''

describe('a road', () => {
  it('stands on what the house has, and tells what is missing', async () => {
    const { basis, lacks, forecastSchools, schools } = await answer('statistician', 'roadGround', { county })
    expect(basis).toMatchObject({
      census: { year: 2026 },
      settings: 4,
      margin: 'no-margin',
      prices: { isSample: true },
    })
    expect([schools > 60, forecastSchools > 60]).toEqual([true, true])
    expect(lacks.filter(({ stops }) => stops)).toEqual([])
    expect(lacks.map(({ code }) => code)).toContain('prices')
  })

  it('is made in a thread, with progress, and every plan is judged again', async () => {
    expect(await codeOf(ask('auditor', 'startRoad', { county, name: '方案一' }))).toBe('not-permitted')
    const { job } = await answer('statistician', 'startRoad', {
      county,
      name: '方案一',
      description: '全部措施',
      seconds: 6,
    })
    expect(sent.at(-1)).toEqual({ county, id: job })
    expect(await codeOf(ask('statistician', 'startRoad', { county, name: '方案一' }))).toBe('road-name-taken')
    expect((await answer('auditor', 'roadProgress', { county, job })).state).toBe('waiting')
    first = await made(job)
    const { path, gap } = await answer('auditor', 'roadProgress', { county, job })
    expect(path.length).toBeGreaterThan(0)
    expect(gap).toBeLessThan(0.1)
    const { road, telling, actions, variants, robustness } = await answer('auditor', 'storedRoad', {
      county,
      id: first,
    })
    expect(road).toMatchObject({ status: 'draft', targetYear: 2029, applyYear: 2030, isStale: false })
    expect(road.after).toMatchObject({ unmet: 0, cvsOver: 0 })
    expect(road.cost!).toBeLessThan(road.naive.cost)
    expect(road.bound!).toBeLessThanOrEqual(road.cost!)
    expect(telling.unchecked.map(({ rule }) => rule)).toEqual(expect.arrayContaining(['class-size-ahead', 'terms']))
    expect(variants.map(({ kind, outcome }) => [kind, outcome === null])).toEqual([
      ['more-budget', true],
      ['one-more-year', false],
      ['margin-90', false],
      ['margin-99', false],
    ])
    // The more is left to spare, the more it costs and the more futures it bears; tried in the same ones.
    const [, , to90, to99] = variants
    expect([to90!.difference! > 0, to99!.difference! > to90!.difference!]).toEqual([true, true])
    expect(to90!.bearing!.schoolShare).toBeGreaterThan(robustness!.schoolShare)
    expect(to99!.bearing!.schoolShare).toBeGreaterThan(to90!.bearing!.schoolShare)
    expect(to99!.bearing!.passing).toBeGreaterThan(robustness!.passing)
    expect(to99!.bearing!.futures).toBe(robustness!.futures)
    expect(robustness!.futures).toBe(300)
    // The cheapest plan stands at its thresholds: nearly every future tips some school, and most schools still hold.
    expect(robustness!.share).toBe(robustness!.passing / 300)
    expect(robustness!.schoolShare).toBeGreaterThan(0.5)
    expect(robustness!.schoolShare).toBeLessThan(1)
    expect(actions.length).toBe(road.actions)
    for (const { id, cost, dueOn, payments, owner, year } of actions) {
      expect([id.length > 5, owner.length > 5, dueOn]).toEqual([true, true, '2029-08-31'])
      expect(year).toBe(2029)
      expect(payments.reduce((sum, { amount }) => sum + amount, 0)).toBeCloseTo(cost, 1)
    }
    expect(new Set(actions.filter(({ item }) => item === 'sports_m2').map(({ payBy }) => payBy))).toEqual(
      new Set([2027]),
    )
  }, 120_000)

  it('can be toggled on a page as the server judges it', async () => {
    const { frame, before, after } = await answer('auditor', 'roadMatrix', { county, id: first })
    const { actions } = await answer('auditor', 'storedRoad', { county, id: first })
    const outcomes = ({ schools }: typeof before) => schools.map(({ code, phase, outcome }) => [code, phase, outcome])
    const told = (own: typeof actions) => {
      const { units } = judgeFrame(frame, own)
      return frame.units.map(({ code, phase }, i) => [code, phase, units[i]])
    }
    expect(told([])).toEqual(outcomes(before))
    expect(told(actions)).toEqual(outcomes(after!))
    const without = actions.filter((_, i) => i % 3 === 0).map(({ id }) => id)
    const exact = await answer('auditor', 'judgeActions', { county, id: first, without })
    const kept = actions.filter(({ id }) => !without.includes(id))
    const rough = judgeFrame(frame, kept)
    expect(told(kept)).toEqual(outcomes(exact.report))
    expect(rough.outcome).toBe(exact.resources)
    expect(rough.cost).toBeCloseTo(exact.cost, 1)
    for (const { phase, indicator, cv, outcome } of exact.cvs) {
      const own = rough.spreads.find((each) => each.phase === phase && `R${each.indicator + 1}` === indicator)!
      expect(own.outcome).toBe(outcome)
      expect(own.cv).toBeCloseTo(cv!, 9)
    }
    expect(exact.schools.unmet).toBeGreaterThan(0)
    expect(exact.failing.length).toBe(exact.schools.unmet)
  })

  it('tells what in a later census proves each action', async () => {
    const { actions } = await answer('auditor', 'storedRoad', { county, id: first })
    for (const { proof, measure } of actions) {
      expect(proof.length).toBeGreaterThan(0)
      expect(measure.zh).toContain('2029')
      for (const { from, change, atLeast, fields } of proof) {
        expect(fields.length).toBeGreaterThan(0)
        expect(change).toBeGreaterThan(0)
        expect(from === null || atLeast !== null).toBe(true)
      }
    }
    const sports = actions.find(({ item }) => item === 'sports_m2')!
    expect(sports.proof).toMatchObject([{ fields: ['sportsGroundArea'], school: sports.school, year: 2029 }])
    expect(sports.proof[0]!.atLeast! - sports.proof[0]!.from!).toBeCloseTo(sports.amount, 4)
  })

  it('is made anew with an action forbidden, from the old one', async () => {
    const { actions } = await answer('auditor', 'storedRoad', { county, id: first })
    const [largest] = actions.filter(({ kind }) => kind === 'build').toSorted((a, b) => b.cost - a.cost)
    const bad = { county, id: first, name: '方案二', fixed: [{ action: largest!.id, least: 2, most: 1 }] }
    expect(await codeOf(ask('statistician', 'editRoad', bad))).toBe('fixed-contradict')
    const least = Math.ceil(largest!.amount) + 20
    const { job } = await answer('statistician', 'editRoad', {
      ...bad,
      fixed: [{ action: largest!.id, least }],
      seconds: 5,
      withVariants: false,
    })
    edited = await made(job)
    const second = await answer('auditor', 'storedRoad', { county, id: edited })
    expect(second.road.parent).toBe(first)
    const own = second.actions.find(({ id }) => id === largest!.id)!
    expect([own.isFixed, own.amount >= least]).toEqual([true, true])
    expect(second.fixed).toHaveLength(1)
    expect([second.variants, second.robustness]).toEqual([[], null])
  }, 120_000)

  it('is made with a margin of its own, kept with it and with what is made from it', async () => {
    const { job } = await answer('statistician', 'startRoad', {
      county,
      name: '留余量',
      margin: 'margin-90',
      seconds: 5,
    })
    const id = await made(job)
    const plain = await answer('auditor', 'storedRoad', { county, id: first })
    const { road, variants, telling } = await answer('auditor', 'storedRoad', { county, id })
    expect(road.basis.margin).toBe('margin-90')
    expect(telling.unchecked.map(({ rule }) => rule)).not.toContain('unset-margin')
    expect(road.after).toMatchObject({ unmet: 0, cvsOver: 0 })
    expect(road.cost!).toBeGreaterThan(plain.road.cost!)
    expect(road.passingShare!).toBeGreaterThan(plain.road.passingShare!)
    const [, , none, to99] = variants
    expect([none!.kind, to99!.kind]).toEqual(['no-margin', 'margin-99'])
    expect([none!.difference! < 0, to99!.difference! > 0]).toEqual([true, true])
    expect(to99!.bearing!.passing).toBeGreaterThan(none!.bearing!.passing)
    const again = await answer('statistician', 'editRoad', {
      county,
      id,
      name: '留余量二',
      fixed: [],
      seconds: 4,
      withVariants: false,
    })
    const next = await answer('auditor', 'storedRoad', { county, id: await made(again.job) })
    expect(next.road.basis.margin).toBe('margin-90')
  }, 120_000)

  it('is tried again with more time where time was over before there was a plan', async () => {
    const { job } = await answer('statistician', 'startRoad', { county, name: '时间不够', levers: ['buy'], seconds: 2 })
    expect(await codeOf(ask('statistician', 'tryRoadAgain', { county, job }))).toBe('not-to-be-tried-again')
    const reason = { zh: '时限内没有得到可行方案', en: 'no plan was found in time' }
    await appendJobEvent(
      test.database,
      { county, id: job },
      { kind: 'failed', at: now.toISOString(), details: { reason, hasNoPlan: true } },
    )
    const { state, step, again } = await answer('auditor', 'roadProgress', { county, job })
    expect([state, step, again]).toEqual(['no-plan', reason, { seconds: 60 }])
    expect(await codeOf(ask('auditor', 'tryRoadAgain', { county, job }))).toBe('not-permitted')
    const tried = await answer('statistician', 'tryRoadAgain', { county, job })
    expect(tried.seconds).toBe(60)
    expect(sent.at(-1)).toEqual({ county, id: tried.job })
    expect((await answer('auditor', 'roadJobs', { county })).jobs[0]).toMatchObject({
      name: '时间不够',
      state: 'waiting',
    })
    expect(await codeOf(ask('statistician', 'tryRoadAgain', { county, job }))).toBe('road-name-taken')
  })

  it('is told to be out of reach with why, and cannot be adopted', async () => {
    const { job } = await answer('statistician', 'startRoad', {
      county,
      name: '只调配',
      levers: ['move'],
      margin: 'margin-90',
      seconds: 4,
      withVariants: false,
    })
    const id = await made(job)
    const { state, certificate } = await answer('auditor', 'roadProgress', { county, job })
    expect(state).toBe('impossible')
    expect(certificate!.sentences.length).toBeGreaterThan(0)
    expect(certificate!.sentences.at(-1)!.zh).toContain('不留余量是否可行')
    expect(await codeOf(ask('director', 'adoptRoad', { county, id, reason: '县政府常务会议' }))).toBe(
      'road-without-a-plan',
    )
    const { sentences } = (await answer('auditor', 'storedRoad', { county, id })).telling.certificate!
    expect(sentences.map(({ zh }) => zh).join('')).not.toContain('undefined')
  }, 120_000)

  it('keeps to the budgets of each year and pot, and tells what more money would change', async () => {
    const building = ['room_m2', 'sports_m2'] as const
    const others = ['equipment_yuan', 'multimedia_room', 'degree', 'backbone', 'teacher', 'art_pe', 'move'] as const
    const budgets = [
      { year: 2026, pot: 'central', items: [...building], amount: 9_000_000 },
      { year: 2027, pot: 'local', items: [...building, ...others], amount: 12_000_000 },
      { year: 2028, pot: 'earmarked', items: [...others], amount: 3_000_000 },
    ] as const
    const given = budgets.map((budget) => ({ ...budget, items: [...budget.items] }))
    await answer('statistician', 'setRoadSettings', { county, budgets: given, basis: '预算安排' })
    const { job } = await answer('statistician', 'startRoad', { county, name: '按预算', seconds: 5 })
    const id = await made(job)
    const { road, actions, variants } = await answer('auditor', 'storedRoad', { county, id })
    expect(road.after).toMatchObject({ unmet: 0, cvsOver: 0 })
    expect(road.byYear.every(({ cost, budget }) => budget !== null && cost <= budget + 0.01)).toBe(true)
    for (const { item, payments } of actions) {
      for (const { year, pot } of payments) {
        expect(budgets.some((own) => own.year === year && own.pot === pot && own.items.includes(item as never))).toBe(
          true,
        )
      }
    }
    expect(variants[0]).toMatchObject({ kind: 'more-budget', outcome: expect.stringMatching(/optimal|feasible/) })
  }, 120_000)

  it('can be stopped, and says so', async () => {
    const { job } = await answer('statistician', 'startRoad', { county, name: '中途停止', seconds: 600 })
    await answer('statistician', 'stopRoad', { county, job })
    const id = await made(job)
    expect((await answer('auditor', 'roadProgress', { county, job })).state).toBe('stopped')
    expect(await codeOf(ask('statistician', 'stopRoad', { county, job }))).toBe('job-ended')
    expect((await answer('auditor', 'storedRoad', { county, id })).road.cost).toBeGreaterThan(0)
    expect((await answer('auditor', 'roadJobs', { county })).jobs[0]).toMatchObject({ name: '中途停止', road: id })
  }, 120_000)
})

describe('roads of a county', () => {
  it('stand side by side', async () => {
    const compared = await answer('director', 'compareRoads', { county, ids: [first, edited] })
    expect(compared.roads.map(({ id }) => id)).toEqual([first, edited])
    for (const [i, { cost }] of compared.roads.entries()) {
      expect(compared.items.reduce((sum, { costs }) => sum + costs[i]!, 0)).toBeCloseTo(cost!, 0)
      expect(compared.years.reduce((sum, { costs }) => sum + costs[i]!, 0)).toBeCloseTo(cost!, 0)
    }
    expect(compared.schools.length).toBeGreaterThan(0)
  })

  it('are adopted by the director, one at a time, and can be withdrawn', async () => {
    const reason = '县政府常务会议研究同意'
    expect(await codeOf(ask('statistician', 'adoptRoad', { county, id: first, reason }))).toBe('not-permitted')
    expect(await adoptedActions({ database: test.database, documents: documents() }, county)).toBeNull()
    await answer('director', 'adoptRoad', { county, id: first, reason })
    now = new Date('2026-11-26T02:00:00Z')
    await answer('director', 'adoptRoad', { county, id: edited, reason })
    const statuses = async () =>
      new Map((await answer('auditor', 'roads', { region: county })).roads.map(({ id, status }) => [id, status]))
    expect([(await statuses()).get(first), (await statuses()).get(edited)]).toEqual(['replaced', 'adopted'])
    const adopted = (await adoptedActions({ database: test.database, documents: documents() }, county))!
    expect([adopted.id, adopted.targetYear, adopted.actions.length > 10]).toEqual([edited, 2029, true])
    await answer('statistician', 'withdrawRoad', { county, id: edited, reason: '单价有误，重新测算' })
    expect((await statuses()).get(edited)).toBe('withdrawn')
    expect(await codeOf(ask('director', 'adoptRoad', { county, id: edited, reason }))).toBe('road-not-in-this-state')
    expect(await adoptedActions({ database: test.database, documents: documents() }, county)).toBeNull()
  })

  it('grow stale when what they were made from changes', async () => {
    await answer('statistician', 'setRoadSettings', { county, quotas: { degree: 300 }, basis: '培训计划' })
    const { roads } = await answer('auditor', 'roads', { region: county })
    expect(roads.every(({ isStale }) => isStale)).toBe(true)
  })

  it('are taken out as workbooks, and who took them is written down', async () => {
    const file = await answer('auditor', 'exportRoad', { county, id: first })
    expect(file.name).toContain('内部')
    expect(await sheetNames(file)).toEqual([
      '概况',
      '按学校',
      '按责任主体',
      '按年度',
      '学校指标矩阵',
      '单价',
      '未核对事项',
    ])
    const both = await answer('auditor', 'exportComparison', { county, ids: [first, edited] })
    expect(await sheetNames(both)).toEqual(['概况', '按措施', '按年度', '不同的学校'])
    await answer('auditor', 'recordRoadTaken', { county, ids: [first], way: 'print', what: '学校矩阵' })
    const { exports } = await answer('statistician', 'roadExports', { county, id: first })
    expect(exports.map(({ what }) => what.slice(0, 2))).toEqual(['打印', '新县', '新县'])
    expect(await codeOf(ask('auditor', 'roadExports', { county }))).toBe('not-permitted')
  })
})

describe('the road of a city', () => {
  it('gives each county its year under one budget', async () => {
    const settings = await answer('city', 'cityRoadSettings', { city })
    expect(settings.unset.map(({ code }) => code)).toEqual(['budgets', 'years'])
    const twice = [
      { year: 2027, amount: 1 },
      { year: 2027, amount: 2 },
    ]
    const basis = '市财政局意见'
    expect(await codeOf(ask('city', 'setCityRoadSettings', { city, budgets: twice, basis }))).toBe('year-twice')
    const budgets = [2026, 2027, 2028, 2029].map((year) => ({ year, amount: 40_000_000 }))
    await answer('city', 'setCityRoadSettings', { city, budgets, fromYear: 2028, toYear: 2030, basis })
    expect(await codeOf(ask('city', 'startCityRoad', { city, name: '全市', counties: ['410101'] }))).toBe(
      'no-such-county',
    )
    const { job } = await answer('city', 'startCityRoad', { city, name: '全市', counties: [county], seconds: 10 })
    await makeCityRoad({ database: test.database, documents: documents() }, city, job)
    const { state, road: id, step } = await answer('city', 'cityRoadProgress', { city, job })
    expect(state, step.zh).toBe('done')
    const { file, road } = await answer('city', 'cityRoad', { city, id: id! })
    expect(road).toMatchObject({ counties: 1, certified: 1, status: 'draft' })
    expect(file.counties[0]!.years.map(({ targetYear }) => targetYear)).toEqual([2028, 2029, 2030])
    for (const { year, cost } of file.years) expect(cost, String(year)).toBeLessThanOrEqual(40_000_000.01)
    expect(file.years.reduce((sum, { cost }) => sum + cost, 0)).toBeCloseTo(road.cost!, 0)
    await answer('city', 'adoptCityRoad', { city, id: id!, reason: '市政府专题会议' })
    expect((await answer('city', 'cityRoads', { city })).roads[0]).toMatchObject({ status: 'adopted' })
    expect(await sheetNames(await answer('city', 'exportCityRoad', { city, id: id! }))).toHaveLength(4)
    await answer('city', 'withdrawCityRoad', { city, id: id!, reason: '预算有调整' })
    expect(await codeOf(ask('city', 'stopCityRoad', { city, job }))).toBe('job-ended')
    expect(await codeOf(ask('auditor', 'cityRoads', { city }))).toBe('outside-scope')
  }, 120_000)
})
