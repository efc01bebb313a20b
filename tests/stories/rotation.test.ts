/**
 * The story of a county's exchange of teachers on a real database (新县 of the example city, simulated): conditions are set, who is
 * eligible is told, a plan is made, reviewed, published; a teacher reads why, another objects; the moves are carried out, and who
 * moved comes later in the next plan.
 */
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import ExcelJS from 'exceljs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { loadExampleCity } from '#database/demo/load-city.ts'
import { contract } from '#modules/staffing/contract.ts'
import { answers } from '#modules/staffing/operations.ts'
import { cloneDatabase, type TestDatabase } from '#tests/database/test-database.ts'
import { askingOf, person, region } from './people.ts'

const county = '411523'
const year = 2027
let now = new Date('2026-11-26T02:00:00Z')
let test: TestDatabase
let folder = ''

const people: Record<string, ReturnType<typeof person>> = {
  officer: person('县人事股', 'county-staffing', region(county)),
  colleague: person('县人事股副股长', 'county-staffing', region(county)),
  director: person('分管副局长', 'county-director', region(county)),
  statistician: person('县统计员', 'county-statistician', region(county)),
  neighbour: person('邻县人事股', 'county-staffing', region('411526')),
}
const scene = () => ({ database: test.database, documents: join(folder, 'documents'), now })
const { ask, answer, codeOf } = askingOf({ contract, answers }, people, scene)

beforeAll(async () => {
  test = await cloneDatabase()
  folder = await mkdtemp(join(tmpdir(), 'junheng-rotation-'))
  await loadExampleCity(test.database, { now, counties: [county] })
}, 120_000)

afterAll(async () => {
  await test.close()
  await rm(folder, { recursive: true, force: true })
})

const principalOf = (school: string): string => {
  people[school] ??= person(`校长${school}`, 'school', { kind: 'school', code: school })
  return school
}

describe('who is eligible', () => {
  it('is told teacher by teacher, with the reason and the row, unknown apart', async () => {
    const { counts, rows, total } = await answer('officer', 'eligibility', {
      county,
      year,
      size: 500,
      verdict: 'eligible',
    })
    const of = (verdict: string) => counts.find((each) => each.verdict === verdict)!
    expect(of('eligible').teachers).toBeGreaterThan(300)
    expect(of('exempt').teachers).toBeGreaterThan(20)
    expect(of('not-yet').teachers).toBeGreaterThan(300)
    expect(total).toBe(of('eligible').teachers + of('eligible').principals)
    expect(rows.map(({ order }) => order)).toEqual(rows.map((_, i) => i + 1))
    expect(rows.every(({ duty, years }) => duty === 'principal' || years! >= 6)).toBe(true)
    // Who moved before comes later.
    const moves = rows.map((row) => row.moves)
    expect(moves).toEqual(moves.toSorted((a, b) => a - b))
    expect(rows[0]!.clause).toMatchObject({ document: 'teacher-exchange-practice' })
    const found = await answer('officer', 'eligibility', { county, year, search: rows[3]!.teacher })
    expect(found.rows.map(({ teacher }) => teacher)).toEqual([rows[3]!.teacher])
    const { lookups } = await answer('director', 'lookups', { county })
    expect(lookups[0]).toMatchObject({ personName: '县人事股', kind: 'list' })
  })

  it('is for those who work with it only', async () => {
    expect(await codeOf(ask('statistician', 'eligibility', { county, year }))).toBe('not-permitted')
    expect(await codeOf(ask('neighbour', 'eligibility', { county, year }))).toBe('outside-scope')
  })

  it('follows what the county sets, which names its document', async () => {
    const before = await answer('officer', 'rotationRules', { county })
    expect(before.rules.find(({ code }) => code === 'exchange.years')!.value.zh).toBe('6年')
    const settings = { years: 8, contact: '县教体局人事股 0376-2980000', objections: '公布后5个工作日内' }
    await answer('officer', 'setRotationRules', { county, settings, document: '新县教师交流轮岗办法（试行）' })
    const after = await answer('officer', 'rotationRules', { county })
    expect(after.rules.find(({ code }) => code === 'exchange.years')).toMatchObject({
      value: { zh: '8年' },
      clause: null,
      setBy: '新县教师交流轮岗办法（试行）',
    })
    const stricter = await answer('officer', 'eligibility', { county, year, verdict: 'eligible' })
    await answer('officer', 'setRotationRules', {
      county,
      settings: { ...settings, years: 6 },
      document: '新县教师交流轮岗办法（试行）',
    })
    const again = await answer('officer', 'eligibility', { county, year, verdict: 'eligible' })
    expect(stricter.total).toBeLessThan(again.total)
  })
})

describe('a plan', () => {
  let id = ''

  it('is made from what is known and checked again, and says what could not be held', async () => {
    const made = await answer('officer', 'makeRotation', { county, year, name: '2027年交流方案' })
    expect(made.lacks).toEqual([])
    id = made.id!
    const { plans } = await answer('officer', 'rotations', { county })
    const [plan] = plans
    expect(plan).toMatchObject({ id, status: 'draft', isVerified: true, isStale: false, isSimulated: false })
    expect(plan!.seconds).toBeLessThan(5)
    expect(plan!.rule.moved).toBeGreaterThan(0)
    expect(plan!.called).toBe(plan!.stayed + plan!.rule.moved + plan!.principals.moved)
    expect(plan!.mostPossible).toBeGreaterThanOrEqual(plan!.rule.moved + plan!.principals.moved)
    // Fulfilled, or told why not: never in silence.
    expect(plan!.rule.share.outcome === 'met' || plan!.notes.length > 0).toBe(true)
  })

  it('shows schools before and after, and who moves where by which wish', async () => {
    const { schools, plan, mayPlan } = await answer('director', 'rotation', { county, id })
    const sum = (pick: (each: (typeof schools)[number]) => number) => schools.reduce((all, each) => all + pick(each), 0)
    expect(mayPlan).toBe(false)
    expect(sum(({ leaves }) => leaves)).toBe(sum(({ comes }) => comes))
    expect(sum(({ leaves }) => leaves)).toBe(plan.rule.moved + plan.principals.moved)
    for (const { approved, inPost, inPostAfter, posts } of schools) {
      expect(inPostAfter).toBeLessThanOrEqual(Math.max(approved ?? Infinity, inPost))
      for (const { inPost: before, after } of posts) expect(after).toBeGreaterThanOrEqual(Math.min(1, before))
    }
    const { moves, total } = await answer('director', 'rotationMoves', { county, id, size: 500 })
    expect(total).toBe(plan.rule.moved + plan.principals.moved)
    for (const { wish, wishes, from, to } of moves) {
      expect(wish).toBeGreaterThanOrEqual(1)
      expect(wish).toBeLessThanOrEqual(wishes)
      expect(from).not.toBe(to)
    }
    const { stays } = await answer('director', 'rotationMoves', { county, id, stays: true, size: 500 })
    expect(stays.length).toBe(Math.min(500, plan.stayed))
  })

  it('is kept from schools until it is published, by others than who drafted it', async () => {
    const { moves } = await answer('officer', 'rotationMoves', { county, id })
    const { from: school, teacher } = moves[0]!
    const notice = { county, school, id, teacher }
    expect(await codeOf(ask(principalOf(school), 'rotationNotice', notice))).toBe('not-published')
    expect((await answer('officer', 'rotationNotice', notice)).planStatus).toBe('draft')
    const step = { county, id, reason: '经局务会研究' }
    expect(await codeOf(ask('director', 'publishRotation', step))).toBe('rotation-not-in-this-state')
    expect(await codeOf(ask('officer', 'reviewRotation', step))).toBe('same-person')
    await answer('colleague', 'reviewRotation', step)
    expect(await codeOf(ask('colleague', 'publishRotation', step))).toBe('not-permitted')
    await answer('director', 'publishRotation', step)
    const [plan] = (await answer('officer', 'rotations', { county })).plans
    expect([plan!.status, plan!.publishedAt === null]).toEqual(['published', false])
  })

  it('is explained to the teacher on one page that names nobody else', async () => {
    const { moves } = await answer('officer', 'rotationMoves', { county, id, size: 500 })
    const move = moves.find(({ duty }) => duty === 'teacher')!
    const notice = await answer(principalOf(move.from), 'rotationNotice', {
      county,
      school: move.from,
      id,
      teacher: move.teacher,
    })
    expect(notice).toMatchObject({ outcome: 'moves', to: move.to, status: 'planned', planStatus: 'published' })
    expect(notice.sections.map(({ code }) => code)).toEqual(['why-me', 'why-there', 'wishes', 'rules', 'ask', 'object'])
    const text = JSON.stringify(notice.sections)
    // Who follows into a post is told that somebody leaves it, not that the school needs more.
    expect(text.includes('由您接替')).toBe(move.way === 'exchange')
    expect(text).toContain('0376-2980000')
    expect(text).toContain('公布后5个工作日内')
    expect(notice.wishes[move.wish - 1]!.outcome).toBe('given')
    for (const { heading, lines } of notice.sections) {
      for (const words of [heading, ...lines]) expect([words.zh, words.en].every((each) => each.length > 1)).toBe(true)
    }
    const named = moves.filter(({ teacher }) => teacher !== move.teacher && text.includes(teacher))
    expect(named).toEqual([])
    // A teacher of another school is not hers to see.
    const foreign = moves.find(({ from }) => from !== move.from)!
    expect(
      await codeOf(
        ask(principalOf(move.from), 'rotationNotice', { county, school: foreign.from, id, teacher: foreign.teacher }),
      ),
    ).toBe('outside-scope')
    expect(
      await codeOf(
        ask(principalOf(move.from), 'rotationNotice', { county, school: move.from, id, teacher: foreign.teacher }),
      ),
    ).toBe('no-such-teacher')
    const own = await answer(principalOf(move.from), 'rotationNotices', { county, school: move.from })
    expect(own.plans[0]!.moves.map(({ teacher }) => teacher)).toContain(move.teacher)
  })

  it('is told to who was called and stays, and to who was not called', async () => {
    const { stays } = await answer('officer', 'rotationMoves', { county, id, stays: true })
    expect(stays.some(({ isAsked }) => isAsked)).toBe(true)
    const stay = stays.find(({ isAsked }) => !isAsked)!
    const notice = await answer('officer', 'rotationNotice', { county, school: stay.school, id, teacher: stay.teacher })
    expect([notice.outcome, notice.to]).toEqual(['stays', null])
    const { rows } = await answer('officer', 'eligibility', { county, year, verdict: 'not-yet' })
    const other = await answer('officer', 'rotationNotice', {
      county,
      school: rows[0]!.school,
      id,
      teacher: rows[0]!.teacher,
    })
    expect([other.outcome, other.sections[0]!.code]).toEqual(['not-called', 'why-me'])
  })

  it('waits for an answer where somebody objects, and lets off whose objection is upheld', async () => {
    const { moves } = await answer('officer', 'rotationMoves', { county, id, size: 500 })
    const follows = (move: (typeof moves)[number]) =>
      moves.find(
        ({ way, to, post, toStage }) =>
          way === 'exchange' && to === move.from && post === move.post && toStage === move.stage,
      )
    const teachers = moves.filter(({ duty, direction }) => duty === 'teacher' && direction !== 'reverse')
    // One goes alone, into the post of the other somebody follows.
    const second = teachers.find((move) => move.way === 'vacancy' && !follows(move))!
    const first = teachers.find((move) => follows(move) && move !== second)!
    const object = (move: typeof first) =>
      answer(principalOf(move.from), 'objectToMove', {
        county,
        school: move.from,
        id,
        teacher: move.teacher,
        text: '家中老人需要照料',
      })
    const { number } = await object(first)
    const { number: other } = await object(second)
    expect(
      await codeOf(
        ask(principalOf(first.from), 'objectToMove', {
          county,
          school: first.from,
          id,
          teacher: first.teacher,
          text: '再次提出异议',
        }),
      ),
    ).toBe('nothing-to-object-to')
    expect(
      await codeOf(ask('officer', 'carryOutRotation', { county, id, on: '2027-09-01', teachers: [first.teacher] })),
    ).toBe('not-to-be-carried-out')
    const reply = (to: number, isUpheld: boolean, text: string) =>
      ask('director', 'answerObjection', { county, id, number: to, isUpheld, text })
    expect(await codeOf(reply(number, true, '情况属实，予以取消'))).toBe('others-depend-on-it')
    expect((await reply(number, false, '可申请本乡镇学校，已解释')).ok).toBe(true)
    expect((await reply(other, true, '情况属实，予以取消')).ok).toBe(true)
    expect(
      await codeOf(
        ask('director', 'answerObjection', { county, id, number: other, isUpheld: false, text: '重复答复' }),
      ),
    ).toBe('no-such-objection')
    const { plan, objections } = await answer('officer', 'rotation', { county, id })
    expect(plan.objections.open).toBe(0)
    expect(objections).toHaveLength(2)
    const shown = await answer('officer', 'rotationMoves', { county, id, size: 500 })
    expect(shown.moves.find(({ teacher }) => teacher === first.teacher)!.status).toBe('planned')
    expect(shown.moves.find(({ teacher }) => teacher === second.teacher)!.status).toBe('cancelled')
  })

  it('leaves the house as a workbook, written down', async () => {
    const { name, bytes } = await answer('director', 'exportRotation', { county, id })
    expect(name).toContain('交流轮岗方案')
    const workbook = new ExcelJS.Workbook()
    await workbook.xlsx.load(bytes as unknown as ArrayBuffer)
    expect(workbook.worksheets.map((sheet) => sheet.name)).toEqual([
      '办法',
      '概要',
      '交流教师',
      '列入未落实',
      '分校进出',
    ])
    expect((await answer('director', 'lookups', { county })).lookups[0]).toMatchObject({
      kind: 'export',
      personName: '分管副局长',
    })
  })

  it('is carried out, counts once in the rule, and who moved comes later next time', async () => {
    now = new Date('2027-09-02T02:00:00Z')
    const done = await answer('officer', 'carryOutRotation', { county, id, on: '2027-09-01' })
    const [plan] = (await answer('officer', 'rotations', { county })).plans
    expect(plan).toMatchObject({ status: 'carried-out', carriedOut: done.carriedOut })
    expect(await codeOf(ask('officer', 'withdrawRotation', { county, id, reason: '已经执行完毕' }))).toBe(
      'rotation-not-in-this-state',
    )
    const rule = await answer('director', 'exchangeRule', { county, year })
    const upheld = plan!.objections.upheld
    expect(rule.judged!.moved).toBe(plan!.rule.moved - upheld)
    expect(rule.counted).toMatchObject({ plans: plan!.rule.moved - upheld, twice: 0 })
    const { moves } = await answer('officer', 'rotationMoves', { county, id })
    const moved = moves.find(({ status, duty }) => status === 'carried-out' && duty === 'teacher')!
    const row = (await answer('officer', 'eligibility', { county, year: 2028, search: moved.teacher })).rows[0]!
    expect([row.moves > 0, row.lastMove]).toEqual([true, 2027])
  })

  it('may be limited by minutes, whose table is read whole or not at all', async () => {
    const table = join(folder, 'ways.csv')
    const { schools } = await answer('officer', 'rotation', { county, id })
    const heading = '出发学校标识码,到达学校标识码,单程时间(分钟)'
    const given = { county, year: 2028, limitMinutes: 30 }
    await writeFile(
      table,
      `${heading}\r\n${schools[0]!.school},2149999999,12\r\n${schools[0]!.school},${schools[1]!.school},很近\r\n`,
    )
    const bad = await answer('officer', 'makeRotation', { ...given, name: '试算', ways: table })
    expect(bad.id).toBeNull()
    expect(bad.problems.filter(({ severity }) => severity === 'error').map(({ row }) => row)).toEqual([2, 3])
    expect((await answer('officer', 'makeRotation', { ...given, name: '试算' })).lacks.map(({ code }) => code)).toEqual(
      ['no-ways'],
    )
    const lines = schools.flatMap((a) =>
      schools.filter((b) => b !== a && b.town === a.town).map((b) => `${a.school},${b.school},12`),
    )
    await writeFile(table, `${heading}\r\n${lines.join('\r\n')}\r\n`)
    const good = await answer('officer', 'makeRotation', { ...given, name: '同乡镇内交流', ways: table })
    const { moves } = await answer('officer', 'rotationMoves', { county, id: good.id!, size: 500 })
    const town = new Map(schools.map((each) => [each.school, each.town]))
    expect(moves.every(({ from, to }) => town.get(from) === town.get(to))).toBe(true)
    await answer('officer', 'withdrawRotation', { county, id: good.id!, reason: '试算方案，撤回' })
  })

  it('is stale once another roster or other conditions stand', async () => {
    await answer('officer', 'setRotationRules', { county, settings: { limitKm: 20 }, document: '补充通知' })
    const { plans } = await answer('officer', 'rotations', { county })
    expect(plans.every(({ isStale }) => isStale)).toBe(true)
  })
})
