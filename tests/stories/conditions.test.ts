/**
 * The story of a county's conditions on a real database (息县 of the example city, simulated): class sizes and gaps are read, a price
 * list handed in, schools confirmed for a batch, a project entered, looked at before a yuan is spent, paid for and accepted.
 */
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import ExcelJS from 'exceljs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { loadExampleCity } from '#database/demo/load-city.ts'
import { contract } from '#modules/conditions/contract.ts'
import { gatherPrices, plannedProjects } from '#modules/conditions/index.ts'
import { answers } from '#modules/conditions/operations.ts'
import { cloneDatabase, type TestDatabase } from '#tests/database/test-database.ts'
import { askingOf, person, region } from './people.ts'

const county = '411528'
let now = new Date('2026-11-25T02:00:00Z')
let test: TestDatabase
let folder = ''

const people = {
  city: person('市规划', 'city-planner', region('411500')),
  statistician: person('县统计员', 'county-statistician', region(county)),
  director: person('分管副局长', 'county-director', region(county)),
  finance: person('财政', 'other-department', region(county)),
  auditor: person('审计', 'auditor', region(county)),
  neighbour: person('邻县统计员', 'county-statistician', region('411523')),
  principal: person('校长', 'school', { kind: 'school', code: '2141928001' }),
}
const scene = () => ({ database: test.database, documents: join(folder, 'documents'), now })
const { ask, answer, codeOf } = askingOf({ contract, answers }, people, scene)

beforeAll(async () => {
  test = await cloneDatabase()
  folder = await mkdtemp(join(tmpdir(), 'junheng-conditions-'))
  await loadExampleCity(test.database, { now, counties: [county] })
}, 120_000)
afterAll(async () => {
  await test.close()
  await rm(folder, { recursive: true, force: true })
})

const fileOf = async (name: string, text: string): Promise<string> => {
  const path = join(folder, name)
  await writeFile(path, text)
  return path
}

/** Values of a sheet by row. */
async function sheetsOf({ bytes }: { bytes: Uint8Array }) {
  const book = new ExcelJS.Workbook()
  await book.xlsx.load(bytes as unknown as ArrayBuffer)
  return book.worksheets.map((sheet) => ({
    name: sheet.name,
    rows: sheet.rowCount,
  }))
}

describe('class sizes', () => {
  it('are told by both lines, and every class stands in one state', async () => {
    const { figures, lines, groups, schools } = await answer('city', 'classSizes', { region: county })
    expect(figures).toEqual([{ county, countyName: '息县', year: 2025, isDraft: false }])
    expect(lines.map(({ value }) => value)).toEqual([45, 50, 56, 66])
    const big = groups.reduce((sum, { counts }) => sum + counts.big + counts.super, 0)
    expect(big).toBe(schools.reduce((sum, { counts }) => sum + (counts ? counts.big + counts.super : 0), 0))
    expect(big).toBeGreaterThan(50)
    expect(schools[0]).toMatchObject({ state: 'big', failsStandard: true })
    for (const { shares } of groups) expect(Object.values(shares!).reduce((a, b) => a + b)).toBeCloseTo(1)
  })

  it('have ways out with what they add, cost and from when they count', async () => {
    const { schools } = await answer('auditor', 'largeSchools', { region: county })
    const over = schools.find(({ state }) => state === 'over')!
    expect(over.excess).toBeGreaterThan(0)
    const { ways, forecastOrigin } = await answer('auditor', 'waysOut', { county, school: over.code })
    expect(new Set(ways.map(({ kind }) => kind))).toEqual(new Set(['section', 'cap-intake', 'move-boundary']))
    const section = ways.find(({ kind }) => kind === 'section')!
    expect([section.rooms, section.countsFrom]).toEqual([Math.ceil(over.excess / 45), 2029])
    expect(section.cost).toBe(8_000_000 + section.rooms * 450_000)
    expect(section.prices.every(({ isSample }) => isSample)).toBe(true)
    expect(forecastOrigin).toBe(2025)
    expect(ways.find(({ kind }) => kind === 'cap-intake')!.intake.length).toBeGreaterThan(3)
    expect(await codeOf(ask('auditor', 'waysOut', { county, school: '2141923001' }))).toBe('no-such-school')
    const crowded = await answer('director', 'crowdedSchools', { county })
    expect(crowded.schools[0]).toMatchObject({ code: over.code, ways })
    const sizes = (await answer('director', 'classSizes', { region: county })).schools
    const failing = new Set(sizes.filter(({ failsStandard }) => failsStandard).map(({ code }) => code))
    expect(crowded.schools.filter(({ code }) => failing.has(code)).length).toBe(failing.size)
    expect(crowded.schools.every((school) => school.ways.length > 0)).toBe(true)
  })

  it('are handed out as sheets', async () => {
    const file = await answer('city', 'exportSizes', { region: county })
    expect(file.name).toContain('内部')
    expect((await sheetsOf(file)).map(({ name }) => name)).toEqual(['分类统计', '学校', '大校', '化解办法'])
  })

  it('are not for another county', async () => {
    expect(await codeOf(ask('neighbour', 'classSizes', { region: county }))).toBe('outside-scope')
    expect(await codeOf(ask('principal', 'gaps', { county }))).toBe('not-permitted')
  })
})

describe('gaps', () => {
  it('are priced by samples until the county hands its own list in, whole or not at all', async () => {
    const before = await answer('director', 'gaps', { county })
    expect([before.samplePrices, before.notJudged.map(({ item }) => item)]).toEqual([
      true,
      ['laboratories', 'dormitory', 'track'],
    ])
    expect(before.cost).toBeCloseTo(before.totals.reduce((sum, { cost }) => sum + cost, 0))
    const bad = await fileOf('bad.csv', 'item,phase,unit,price,source\nroom_m2,,元/m²,x,\nroomm2,,,1,\n')
    const read = await answer('statistician', 'importPrices', { county, file: bad, basis: '测算会议' })
    expect([read.saved, read.problems.map(({ row, column }) => [row, column])]).toEqual([
      false,
      [
        [2, 'price'],
        [3, 'item'],
      ],
    ])
    const good = await fileOf(
      'good.csv',
      'item,phase,unit,price,source\nroom_m2,primary,元/m²,3000,县住建局\nroom_m2,junior,元/m²,3200,县住建局\n',
    )
    expect((await answer('statistician', 'checkPrices', { county, file: good })).problems).toEqual([])
    const own = await fileOf('own.csv', 'item,phase,unit,元,source\nbook,,元/册,22,采购协议\n')
    expect((await answer('statistician', 'checkPrices', { county, file: own })).rows).toBe(null)
    const joined = { county, file: own, headings: { price: '元' } }
    const { rows, problems } = await answer('statistician', 'checkPrices', joined)
    expect([rows, problems.filter(({ severity }) => severity === 'error')]).toEqual([1, []])
    expect((await answer('statistician', 'importPrices', { county, file: good, basis: '测算会议纪要' })).saved).toBe(
      true,
    )
    const { prices, isSample, document } = await answer('director', 'prices', { county })
    expect([isSample, document]).toEqual([false, '测算会议纪要'])
    expect(prices.filter(({ item }) => item === 'room_m2').map(({ price, source }) => [price, source])).toEqual([
      [3000, '县住建局'],
      [3200, '县住建局'],
    ])
    expect((await gatherPrices(test.database, county)).prices.room_m2.junior.price).toBe(3200)
    const after = await answer('director', 'gaps', { county, item: 'rooms' })
    for (const gap of after.gaps) expect(gap.cost).toBe(gap.missing! * (gap.phase === 'junior' ? 3200 : 3000))
    expect(await codeOf(ask('auditor', 'importPrices', { county, file: good, basis: '测算' }))).toBe('not-permitted')
    const template = await answer('statistician', 'priceTemplate', { county })
    expect(Buffer.from(template.bytes).toString()).toContain('room_m2,junior,元/m²,3200,县住建局')
  })

  it('have a rule with its clause each, and go out as sheets', async () => {
    const { gaps } = await answer('director', 'gaps', { county, all: true })
    expect(gaps.every(({ rule }) => rule.clause.article !== '' && rule.clause.confidence !== '')).toBe(true)
    expect(gaps.some(({ missing }) => missing === null)).toBe(true)
    const sheets = await sheetsOf(await answer('director', 'exportGaps', { county }))
    expect(sheets.map(({ name }) => name)).toEqual(['合计', '分校缺口'])
  })
})

describe('the four batches', () => {
  it('are proposed with reasons, confirmed or changed by a person, planned and followed', async () => {
    const { lines } = await answer('director', 'batchCriteria', { region: county })
    expect(lines.find(({ batch }) => batch === 'weak')!.isOurs).toBe(true)
    const { counts, schools, total } = await answer('director', 'batches', { region: county, batch: 'weak' })
    expect(counts.find(({ batch }) => batch === 'weak')!.proposed).toBe(total)
    expect(schools.every(({ proposals, state }) => proposals[0]!.reasons.length > 0 && state === 'proposed')).toBe(true)
    const [first, second, third] = schools.map(({ code }) => code)
    const plan = { county, school: first!, goal: '七项综合达标', due: 2028, measures: '补充教师，改造校舍' }
    expect(await codeOf(ask('statistician', 'planBatch', plan))).toBe('batch-not-confirmed')
    const agreed = { county, schools: [first!], batch: 'weak' as const, reason: '同意建议' }
    expect(await answer('director', 'confirmBatch', agreed)).toEqual({ confirmed: 1, changed: 0 })
    const other = { county, schools: [second!, third!], batch: 'rural' as const, reason: '按乡村学校统筹办好' }
    expect(await answer('director', 'confirmBatch', other)).toEqual({ confirmed: 2, changed: 2 })
    await answer('director', 'confirmBatch', { county, schools: [third!], batch: 'none', reason: '已列入布局调整' })
    await answer('statistician', 'planBatch', plan)
    const report = { county, school: first!, on: '2026-11-20', percent: 30, note: '已招聘教师' }
    await answer('statistician', 'reportBatch', report)
    expect(await codeOf(ask('statistician', 'reportBatch', { ...report, on: '2027-01-01' }))).toBe('day-ahead')
    const own = await answer('director', 'schoolBatch', { school: first! })
    expect(own.row).toMatchObject({
      state: 'confirmed',
      batch: 'weak',
      plan: { year: 2028 },
      progress: { percent: 30 },
    })
    expect(own.events.map(({ kind }) => kind)).toEqual(['confirmed', 'planned', 'progress'])
    expect((await answer('director', 'schoolBatch', { school: second! })).row).toMatchObject({
      state: 'changed',
      batch: 'rural',
    })
    expect((await answer('director', 'schoolBatch', { school: third! })).row).toMatchObject({
      state: 'left-out',
      batch: null,
    })
    const nowhere = { county, schools: [first!, '2141928999'], batch: 'weak' as const, reason: '全部同意' }
    expect(await codeOf(ask('director', 'confirmBatch', nowhere))).toBe('school-not-in-figures')
    expect((await sheetsOf(await answer('city', 'exportBatches', { region: county })))[0]!.rows).toBeGreaterThan(100)
  })

  it('follow the criteria that the city sets', async () => {
    const asked = { weakFails: 4, outlierDeviations: 5, newWithinYears: 1, expandUtilisation: 1.2, basis: '市局通知' }
    const before = await answer('director', 'batches', { region: county })
    await answer('city', 'setBatchCriteria', { city: '411500', ...asked })
    const after = await answer('director', 'batches', { region: county })
    const weak = (found: typeof after) => found.counts.find(({ batch }) => batch === 'weak')!.proposed
    expect(weak(after)).toBeLessThan(weak(before))
    expect((await answer('director', 'batchCriteria', { region: county })).document).toBe('市局通知')
    expect(await codeOf(ask('statistician', 'setBatchCriteria', { city: '411500', ...asked }))).toBe('not-permitted')
  })
})

describe('a project', () => {
  let id = ''
  let school = ''

  it('is entered with everything that is wrong told at once, and shown in the verdict before a yuan is spent', async () => {
    const { gaps } = await answer('statistician', 'gaps', { county, item: 'rooms' })
    const short = gaps.find(({ phase, note }) => phase === 'primary' && note === null)!
    school = short.code
    const name = `${short.name}教学楼扩建`
    const kind = 'weak-links' as const
    const wrong = [
      { item: 'classroom', school: '2141923001', phase: 'primary', quantity: 1.5 },
      { item: 'fine_art_room', school, phase: 'junior', quantity: 1 },
    ] as const
    const refused = await answer('statistician', 'enterProject', { county, name, kind, items: [...wrong] })
    expect([refused.id, refused.problems.map(({ field }) => field)]).toEqual([
      null,
      ['items.1.school', 'items.1.quantity', 'items.2.phase', 'items.2.areaEach'],
    ])
    const items = [
      { item: 'room_m2', school, phase: 'primary', quantity: Math.ceil(short.missing!), expectedOn: '2027-07-31' },
      { item: 'book', school, phase: 'primary', quantity: 1000, expectedOn: '2027-12-01' },
    ] as const
    id = (await answer('statistician', 'enterProject', { county, name, kind, items: [...items] })).id!
    const effect = await answer('director', 'projectEffect', { county, ids: [id] })
    const own = effect.schools.find(({ code }) => code === school)!
    const rooms = own.values.find(({ indicator }) => indicator === 'R4')!
    expect([rooms.outcomeAfter, rooms.after! >= rooms.threshold, rooms.before! < rooms.threshold]).toEqual([
      'met',
      true,
      true,
    ])
    expect(effect.counted).toEqual([{ project: id, items: 2, planned: 0 }])
    // Books come only in the year after: by 2027 the rooms alone count.
    const by2027 = await answer('director', 'projectEffect', { county, ids: [id], target: 2027 })
    expect([by2027.counted[0]!.items, by2027.leftOut.map(({ item }) => item)]).toEqual([1, ['book']])
    expect((await plannedProjects(test.database, county))[0]!.items.map(({ firstYear }) => firstYear)).toEqual([
      2027, 2028,
    ])
  })

  it('takes money only from a pot that allows the use', async () => {
    const { pots, isOurs } = await answer('finance', 'pots', { region: county })
    expect([isOurs, pots.every(({ source }) => source.includes('待按资金管理办法核对'))]).toEqual([true, true])
    const money = { county, id, use: 'building', amount: 1_000_000, on: '2026-11-20' } as const
    const refused = await ask('finance', 'recordMoney', { ...money, stage: 'planned', pot: 'training' })
    expect(refused).toMatchObject({ ok: false, refusal: { code: 'use-outside-pot', facts: { allowed: 'training' } } })
    for (const [stage, amount] of [
      ['planned', 1_000_000],
      ['allotted', 800_000],
      ['done', 500_000],
      ['paid', 400_000],
    ] as const) {
      await answer('finance', 'recordMoney', { ...money, stage, amount, pot: 'central-weak-links' })
    }
    await answer('finance', 'recordMoney', { ...money, stage: 'paid', amount: 900_000, pot: 'local' })
    const { project } = await answer('director', 'project', { county, id })
    expect(project.warnings.map(({ zh }) => zh)).toEqual(['支付 1300000 元超过下达 800000 元'])
    const last = project.records.at(-1)!.number
    await answer('statistician', 'withdrawRecord', { county, id, record: last, reason: '重复登记' })
    expect(await codeOf(ask('statistician', 'withdrawRecord', { county, id, record: last, reason: '再次撤回' }))).toBe(
      'no-such-record',
    )
    const mended = (await answer('director', 'project', { county, id })).project
    expect([mended.warnings, mended.money.paid, mended.records.at(-1)!.withdrawn!.reason]).toEqual([
      [],
      400_000,
      '重复登记',
    ])
    await answer('city', 'setPots', {
      city: '411500',
      pots: [{ code: 'own', name: '市本级专项', level: 'earmarked', uses: ['books'] }],
      basis: '市财政局办法',
    })
    expect(await codeOf(ask('finance', 'recordMoney', { ...money, stage: 'paid', pot: 'own' }))).toBe('use-outside-pot')
    expect((await answer('director', 'project', { county, id })).project.byPot[0]!.pot).toBe('central-weak-links')
  })

  it('comes along step by step, with papers, until it counts', async () => {
    const step = { county, id, on: '2026-11-01' } as const
    expect(await codeOf(ask('statistician', 'recordProject', { ...step, step: 'started' }))).toBe('step-out-of-turn')
    const file = await fileOf('立项批复.pdf', '批复')
    const paper = await answer('statistician', 'keepPaper', { county, title: '立项批复', file })
    await answer('statistician', 'recordProject', {
      ...step,
      step: 'approved',
      document: paper.id,
      number: '息发改〔2026〕8号',
    })
    await answer('statistician', 'recordProject', { ...step, on: '2026-11-10', step: 'started' })
    const kept = await answer('auditor', 'paper', { county, document: paper.id })
    expect([kept.name, Buffer.from(kept.bytes).toString()]).toEqual(['立项批复.pdf', '批复'])
    const missing = '00000000-0000-7000-8000-000000000000'
    expect(await codeOf(ask('statistician', 'recordProject', { ...step, step: 'stopped', document: missing }))).toBe(
      'no-such-paper',
    )
    now = new Date('2027-08-20T02:00:00Z')
    await answer('statistician', 'recordProject', { ...step, step: 'accepted', on: '2027-08-15', number: '竣验1号' })
    const { project } = await answer('director', 'project', { county, id })
    expect([project.state, project.acceptedOn, project.next]).toEqual(['accepted', '2027-08-15', ['booked', 'stopped']])
    expect(project.items.map(({ firstCounted }) => [firstCounted.year, firstCounted.isExpected])).toEqual([
      [2027, false],
      [2028, true],
    ])
    expect(project.records.find(({ step: name }) => name === 'approved')!.document!.title).toBe('立项批复')
    now = new Date('2026-11-25T02:00:00Z')
  })

  it('stands in the ledger and in the rates, and goes out as sheets', async () => {
    const { projects, money, counts } = await answer('city', 'projects', { region: '411500', kind: 'weak-links' })
    expect(projects.map(({ id: own }) => own)).toEqual([id])
    expect(money.find(({ stage }) => stage === 'paid')!.amount).toBe(400_000)
    expect(counts.find(({ state }) => state === 'accepted')!.projects).toBe(1)
    const { rates } = await answer('auditor', 'projectRates', { region: county })
    expect(rates[0]).toMatchObject({
      kind: null,
      started: { part: 1, of: 1 },
      accepted: { part: 1, of: 1 },
      invested: { part: 500_000, of: 1_000_000, rate: 0.5 },
      paid: { part: 400_000, of: 800_000, rate: 0.5 },
    })
    const sheets = await sheetsOf(await answer('city', 'exportProjects', { region: county }))
    expect(sheets.map(({ name }) => name)).toEqual(['项目', '资金', '建设内容', '比率'])
    expect(await codeOf(ask('neighbour', 'project', { county, id }))).toBe('outside-scope')
    expect(
      await codeOf(
        ask('auditor', 'recordMoney', {
          county,
          id,
          stage: 'paid',
          pot: 'local',
          use: 'building',
          amount: 1,
          on: '2026-11-01',
        }),
      ),
    ).toBe('not-permitted')
  })
})

describe('public funds', () => {
  it('are due by their clauses, small rural schools as a hundred', async () => {
    const { schools, budgetYear, clauses, totals } = await answer('finance', 'publicFunds', { county })
    expect([budgetYear, clauses.map(({ value }) => value)]).toEqual([2024, [720, 940, 300, 100, 0.05]])
    const small = schools.find(({ isSmallRural, boarders }) => isSmallRural === true && boarders === 0)!
    expect(small.due).toBe(72_000)
    expect(totals.due).toBe(schools.reduce((sum, { due }) => sum + due!, 0))
    expect((await answer('finance', 'publicFunds', { county, budgetYear: 2021 })).schools[0]!.due).toBeNull()
    expect((await sheetsOf(await answer('finance', 'exportFunds', { county })))[0]!.rows).toBeGreaterThan(100)
  })
})

describe('a school', () => {
  it('sees its own conditions and nobody else’s', async () => {
    const card = await answer('principal', 'schoolConditions', { school: '2141928001' })
    expect([card.figures!.year, card.sizes.length, card.funds.length]).toEqual([2025, 1, 1])
    expect(card.gaps.every(({ code }) => code === '2141928001')).toBe(true)
    expect(card.gaps.length).toBeGreaterThan(4)
    expect(await codeOf(ask('principal', 'schoolConditions', { school: '2141928002' }))).toBe('outside-scope')
  })
})
