/** The story of the stored half on a real database: a city is loaded, its reports are kept, looked at, judged anew, proved. */
import { randomUUID } from 'node:crypto'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { z } from 'zod'
import { saveFact } from '#modules/access/index.ts'
import { contract as censusContract } from '#modules/census/contract.ts'
import { answers as census } from '#modules/census/operations.ts'
import { placeOf, schoolsIn } from '#modules/schools/index.ts'
import { documentStore } from '#platform/files/document-store.ts'
import { readWorkbook } from '#platform/files/read-workbook.ts'
import { startJobQueue } from '#platform/jobs/job-queue.ts'
import type { AnswerContext } from '#platform/operations/answers.ts'
import { bareContext, operatorWith } from '#platform/operations/bare-context.ts'
import type { Caller } from '#platform/operations/caller.ts'
import { runOperation } from '#platform/operations/run-operation.ts'
import { demoCounties, demoYears } from '#database/demo/counties.ts'
import { loadExampleCity } from '#database/demo/load-city.ts'
import { makeCounty } from '#database/demo/made-schools.ts'
import { madeTables } from '#database/demo/made-tables.ts'
import { cloneDatabase, type TestDatabase } from '#tests/database/test-database.ts'
import { contract, type operations } from './contract.ts'
import { standardOn } from './gather-census.ts'
import { judgeWhatIsMissing, startAssessmentJobs } from './index.ts'
import { judgeFigures } from './judge-figures.ts'
import { answers } from './operations.ts'

/** Nearly there, all years locked; and one that is still collecting its last year. */
const locked = '411523'
const collecting = '411527'
const now = new Date('2026-11-25T08:00:00Z')

let test: TestDatabase
let folder: string

type Operations = typeof operations
type Output<Name extends keyof Operations> = z.output<Operations[Name]['output']>

function contextFor(caller: Caller): AnswerContext {
  return Object.create(bareContext(caller, now), {
    database: { value: test.database },
    documents: { value: documentStore(join(folder, 'documents')) },
  }) as AnswerContext
}

const officer = operatorWith(Object.keys(contract.permissions))
const run = (name: string, input: object, caller = officer, room = { contract, answers }) =>
  runOperation(room, name, input, {
    caller,
    context: contextFor(caller),
    placeOf: (ref) => placeOf(test.database, ref),
  })

const inCensus = (name: string, input: object, caller: Caller) =>
  run(name, input, caller, { contract: censusContract, answers: census } as never)

async function ask<Name extends keyof Operations>(name: Name, input: object): Promise<Output<Name>> {
  const result = await run(name, input)
  if (!result.ok) throw new Error(JSON.stringify(result))
  return result.output as Output<Name>
}

async function refusalOf(name: keyof Operations, input: object): Promise<string | null> {
  const result = await run(name, input)
  return !result.ok && 'refusal' in result ? result.refusal.code : null
}

const byCode = (a: { code: string; phase: string }, b: { code: string; phase: string }) =>
  a.phase.localeCompare(b.phase) || a.code.localeCompare(b.code)

beforeAll(async () => {
  test = await cloneDatabase()
  folder = await mkdtemp(join(tmpdir(), 'junheng-assessment-'))
  await loadExampleCity(test.database, { counties: [locked, collecting], now })
})
afterAll(async () => {
  await test.close()
  await rm(folder, { recursive: true })
})

describe('assessment, stored', () => {
  it('has judged every locked year once, and judges nothing twice', async () => {
    const { rows } = await sql<{ county: string; year: number }>`
      select county, year from assessment.reports order by county, year`.execute(test.database)
    expect(rows).toEqual([
      ...demoYears.map((year) => ({ county: locked, year })),
      ...demoYears.slice(0, -1).map((year) => ({ county: collecting, year })),
    ])
    expect(await judgeWhatIsMissing(test.database, now)).toBe(0)
    expect(await ask('rejudge', { county: locked, year: 2025 })).toEqual({ changed: false })
    expect(await refusalOf('rejudge', { county: collecting, year: 2026 })).toBe('not-locked')
  })

  it('keeps to the last digit what judging the tables themselves gives', async () => {
    const made = makeCounty(demoCounties.find(({ code }) => code === locked)!)
    const { schools, counties } = await madeTables(made, 2024)
    const standard = standardOn(locked, '2026-11-25')
    if ('refused' in standard) throw new Error(standard.code)
    const facts = {
      county: locked,
      year: 2024,
      rows: schools.rows,
      countyRow: counties.rows[0]!,
      grants: [],
      excludePrivate: false,
    }
    const when = { countyName: '新县', version: 1, judgedAt: now.toISOString() }
    const direct = judgeFigures(facts, standard, when)
    const stored = await ask('report', { county: locked, year: 2024 })
    expect(stored.basis).toEqual(direct.basis)
    expect(stored.report.phases).toEqual(direct.report.phases)
    expect(stored.report.schools.toSorted(byCode)).toEqual(direct.report.schools.toSorted(byCode))
    expect(stored.report.parts).toEqual(direct.report.parts)
    expect(stored.sizes.toSorted(byCode)).toEqual(direct.sizes.toSorted(byCode))
    expect(stored.versions).toMatchObject([{ version: 1, cause: 'locked', outcome: direct.report.outcome }])
  })

  it('shows the city at a glance, with a preview where a year is not locked, beside the year before', async () => {
    const overview = await ask('overview', { region: '411500' })
    expect(overview.year).toBe(2026)
    expect(overview.years).toEqual(demoYears.toReversed())
    expect(overview.counties).toMatchObject([
      { county: locked, countyName: '新县', isDraft: false, version: 1 },
      { county: collecting, countyName: '淮滨县', isDraft: true, version: 0 },
    ])
    expect(overview.before.map(({ year }) => year)).toEqual([2025, 2025])
    const one = await ask('overview', { region: collecting, year: 2025 })
    expect(one.counties).toMatchObject([{ county: collecting, year: 2025, isDraft: false }])
    const { schools, worstCv } = one.counties[0]!
    const { report } = await ask('report', { county: collecting, year: 2025 })
    expect(schools.met + schools.unmet + schools.unknown).toBe(report.schools.length)
    const shares = Object.values(report.phases).flatMap(({ indicators }) =>
      Object.values(indicators).map(({ cv, limit }) => cv! / limit),
    )
    expect(worstCv!.cv / worstCv!.limit).toBe(Math.max(...shares))
  })

  it('compares a county and a school over the years', async () => {
    const { years } = await ask('history', { county: collecting })
    expect(years.map(({ summary }) => [summary.year, summary.isDraft])).toEqual([
      [2022, false],
      [2023, false],
      [2024, false],
      [2025, false],
      [2026, true],
    ])
    const { report } = await ask('report', { county: collecting, year: 2025 })
    const [school] = report.schools
    const card = await ask('school', { school: school!.code })
    expect(card.indicators.map(({ code }) => code)).toEqual(['R1', 'R2', 'R3', 'R4', 'R5', 'R6', 'R7'])
    expect(card.years.map(({ basis }) => [basis.year, basis.version])).toEqual([
      [2022, 1],
      [2023, 1],
      [2024, 1],
      [2025, 1],
      [2026, 0],
    ])
    const shown = card.years.find(({ basis }) => basis.year === 2025)!
    expect(shown.phases).toEqual(report.schools.filter(({ code }) => code === school!.code))
    expect(shown.gaps).toEqual(report.gaps.filter(({ code }) => code === school!.code))
  })

  it('says why a school has no card of its own: merged points and small ones', async () => {
    const { report } = await ask('report', { county: collecting, year: 2025 })
    const point = report.excluded.find(({ reasonCode }) => reasonCode === 'merged')!
    const card = await ask('school', { school: point.code })
    const shown = card.years.find(({ basis }) => basis.year === 2025)!
    expect(shown).toMatchObject({ phases: [], gaps: [], excluded: [{ reasonCode: 'merged' }] })
  })

  it('traces a figure to its cells, of a stored report and of a preview', async () => {
    const { report } = await ask('report', { county: locked, year: 2025 })
    const { trace: cv } = await ask('trace', { county: locked, year: 2025, name: 'primary/R5' })
    expect(cv.value).toBe(report.phases.primary!.indicators['R5']!.cv)
    const school = report.schools.find(({ phase }) => phase === 'primary')!
    const { trace } = await ask('schoolTrace', { school: school.code, year: 2025, phase: 'primary', indicator: 'R5' })
    expect(trace.value).toBe(school.values['R5']!.value)
    expect(trace.clause?.number).toBe('教督〔2017〕6号')
    const cells = trace.from!.flatMap((part) => part.cells ?? [])
    expect(cells.find(({ heading }) => heading === '在校生数')).toMatchObject({
      file: '新县2025学年基表.xlsx',
      sheet: '学校基表',
      value: school.pupils,
    })
    const draft = await ask('trace', { county: collecting, year: 2026, name: 'primary/R5' })
    expect(draft.trace.value).not.toBeNull()
    expect(await refusalOf('trace', { county: locked, year: 2025, name: 'primary/R9' })).toBe('no-such-figure')
    expect(await refusalOf('trace', { county: locked, year: 2025, name: 'constructor' })).toBe('no-such-figure')
    expect(await refusalOf('report', { county: locked, year: 2019 })).toBe('nothing-to-judge')
    expect(await refusalOf('report', { county: locked, year: 2025, version: 7 })).toBe('no-such-version')
  })

  it('lets a preview follow the figures as schools correct them', async () => {
    const before = await ask('report', { county: collecting, year: 2026 })
    const schools = await schoolsIn(test.database, collecting)
    const school = before.report.schools.find(
      ({ code, phase, values }) =>
        phase === 'primary' &&
        values['R6']!.reason === null &&
        schools.find((each) => each.code === code)?.type === '211',
    )!
    const scope = { kind: 'school', code: school.code } as const
    const principal: Caller = {
      ...officer,
      grants: Object.keys(censusContract.permissions).map((permission) => ({ permission, scope })),
    }
    const filing = await inCensus('filing', { school: school.code, year: 2026 }, principal)
    if (!filing.ok) throw new Error(JSON.stringify(filing))
    const { filing: head } = filing.output as { filing: { number: number; state: string } }
    const county = operatorWith(Object.keys(censusContract.permissions))
    const reason = '设备数与台账不一致，请核对'
    let expected = head.number
    if (!['imported', 'returned'].includes(head.state)) {
      await inCensus('returnFiling', { school: school.code, year: 2026, expected, reason }, county)
      expected += 1
    }
    const changes = { equipmentValue: 12.5 }
    const input = { school: school.code, year: 2026, expected, stage: 'primary', changes, reason }
    expect(await inCensus('correct', input, principal)).toMatchObject({ ok: true, output: { saved: true } })
    const after = await ask('report', { county: collecting, year: 2026 })
    const now6 = after.report.schools.find(({ code, phase }) => code === school.code && phase === 'primary')!.values
    expect(now6['R6']!.value).toBe(125_000 / school.pupils!)
    const { trace } = await ask('trace', { county: collecting, year: 2026, name: `${school.code}/primary/R6` })
    const cell = trace.from![0]!.cells![0]!
    expect(cell).toMatchObject({ cell: null, value: 12.5 })
    expect(cell.heading).toContain('学校更正')
  })

  it('judges anew when the rules have changed, and keeps what was said before', async () => {
    await sql`update assessment.reports set rules_version = 'as-it-was' where county = ${locked} and year = 2023`.execute(
      test.database,
    )
    expect(await refusalOf('trace', { county: locked, year: 2023, name: 'primary/R1' })).toBe('rules-have-changed')
    expect(await judgeWhatIsMissing(test.database, new Date('2026-11-26T00:00:00Z'))).toBe(1)
    const { versions, basis } = await ask('report', { county: locked, year: 2023 })
    expect(versions.map(({ rulesVersion, cause }) => [rulesVersion, cause])).toEqual([
      [basis.rulesVersion, 'rules-changed'],
      ['as-it-was', 'locked'],
    ])
    expect(basis.on).toBe('2026-11-26')
  })

  it('judges when a lock is told of, and at the start what is missing', async () => {
    const forget = async (year: number) => {
      const where = sql`county = ${locked} and year = ${year}`
      await sql`delete from assessment.school_results result using assessment.reports report
        where report.county = result.county and report.id = result.report and report.county = ${locked} and report.year = ${year}`.execute(
        test.database,
      )
      await sql`delete from assessment.reports where ${where}`.execute(test.database)
    }
    const until = async (year: number) => {
      for (let tries = 0; tries < 100; tries++) {
        const { versions } = await ask('report', { county: locked, year })
        if (versions.length > 0) return versions.length
        await new Promise((resolve) => setTimeout(resolve, 100))
      }
      return 0
    }
    await forget(2022)
    // Nothing is kept yet, but what was locked is shown all the same.
    const meanwhile = await ask('report', { county: locked, year: 2022 })
    expect([meanwhile.basis.isDraft, meanwhile.versions]).toEqual([false, []])
    const troubles: unknown[] = []
    const queue = await startJobQueue(test.url, (error) => troubles.push(error))
    try {
      await startAssessmentJobs({ database: test.database, queue })
      expect(await until(2022)).toBe(1)
      await forget(2024)
      await queue.tell('census.locked', { county: locked, year: 2024, version: 1 }, `${locked}-2024`)
      expect(await until(2024)).toBe(1)
    } finally {
      await queue.stop()
    }
    expect(troubles).toEqual([])
  })

  it('keeps evidence with its reviews', async () => {
    const file = join(folder, 'plan.pdf')
    await writeFile(file, '%PDF-1.7 规划')
    const where = { county: locked, year: 2025 }
    expect(await refusalOf('addEvidence', { ...where, item: 'G1', title: '县域规划' })).toBe('nothing-handed-in')
    expect(await refusalOf('addEvidence', { ...where, item: 'G16', title: '县域规划', file })).toBe('no-such-item')
    const given = { ...where, item: 'G1', title: '县域规划', file, fileName: 'C:\\材料\\规划.pdf' }
    const { id } = await ask('addEvidence', given)
    await ask('addEvidence', { ...where, item: 'G2', title: '统一建设标准', note: '见县政府常务会议纪要' })
    expect(await refusalOf('reviewEvidence', { county: locked, evidence: id, review: 'rejected' })).toBe('no-reason')
    await ask('reviewEvidence', { county: locked, evidence: id, review: 'rejected', note: '缺盖章页' })
    await ask('reviewEvidence', { county: locked, evidence: id, review: 'accepted' })
    expect(await refusalOf('reviewEvidence', { county: collecting, evidence: id, review: 'accepted' })).toBe(
      'no-such-evidence',
    )
    expect((await ask('evidence', where)).evidence).toMatchObject([
      { item: 'G1', review: 'accepted', reviewNote: null, fileName: '规划.pdf', addedBy: 'operator' },
      { item: 'G2', review: 'waiting', fileName: null, note: '见县政府常务会议纪要' },
    ])
    const back = await ask('evidenceFile', { county: locked, evidence: id })
    expect([back.name, back.mediaType, Buffer.from(back.bytes).toString()]).toEqual([
      '规划.pdf',
      'application/pdf',
      '%PDF-1.7 规划',
    ])
    expect(await refusalOf('evidenceFile', { county: locked, evidence: randomUUID() })).toBe('no-such-evidence')
    expect(await refusalOf('evidenceFile', { county: locked, evidence: 'nonsense' })).toBe('no-such-evidence')
  })

  it('exports a workbook that says what it is', async () => {
    const bytesOf = async (input: object) => await ask('exportReport', input)
    const plain = await bytesOf({ county: locked, year: 2025 })
    expect(plain.name).toBe('新县2025—2026学年优质均衡自评测算.xlsx')
    await saveFact(test.database, 'is-demo', true)
    const draft = await bytesOf({ county: collecting, year: 2026 })
    expect(draft.name).toBe('淮滨县2026—2027学年优质均衡自评测算（未定稿）（模拟数据）.xlsx')
    const { sheets, problems } = await readWorkbook({ name: 'a.xlsx', bytes: Buffer.from(draft.bytes) })
    expect(problems).toEqual([])
    expect(sheets.map(({ name }) => name)).toEqual([
      '结论',
      '差异系数',
      '学校七项',
      '缺口',
      '政府保障等项目',
      '不参加测算',
      '说明',
    ])
    for (const { grid } of sheets) expect(grid[1]![0]).toMatch(/自评测算.*未定稿.*模拟数据/)
    const { report } = await ask('report', { county: collecting, year: 2026 })
    const table = sheets[2]!.grid
    const at = table.findIndex((row) => row[0] === report.schools[0]!.code)
    expect(table[at]![4]).toBe(report.schools[0]!.values['R1']!.value)
    expect(table.length - at).toBe(report.schools.length)
    const english = await bytesOf({ county: locked, year: 2025, language: 'en' })
    const { sheets: inEnglish } = await readWorkbook({ name: 'a.xlsx', bytes: Buffer.from(english.bytes) })
    expect(inEnglish.map(({ name }) => name)).toContain('Not judged')
    expect(inEnglish[0]!.grid[1]![0]).toMatch(/self-assessment.*Simulated data/)
  })
})
