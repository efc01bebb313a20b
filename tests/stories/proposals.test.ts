/**
 * The story of a deputies' proposal on a real database (新县 of the example city, simulated): registered, assigned, the proposer met,
 * answered with live figures, signed by a third person, not liked, answered again, its promises in the ledger, and what became of it.
 * Long, as it is one story: each step stands on those before it.
 */
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { loadExampleCity } from '#database/demo/load-city.ts'
import { contract as accountabilityContract } from '#modules/accountability/contract.ts'
import { commitmentsChanged, commitmentsOf } from '#modules/accountability/index.ts'
import { answers as accountabilityAnswers } from '#modules/accountability/operations.ts'
import { contract } from '#modules/engagement/contract.ts'
import { answers } from '#modules/engagement/operations.ts'
import { loadRegions, schoolsIn } from '#modules/schools/index.ts'
import { cloneDatabase, type TestDatabase } from '#tests/database/test-database.ts'
import { measurePaper } from '#tests/papers/measure-paper.ts'
import { askingOf, person, region } from './people.ts'

const city = '411500'
const county = '411523'
const neighbour = '411526'
let now = new Date('2026-03-10T02:00:00Z')
const on = (day: string): string => {
  now = new Date(`${day}T02:00:00Z`)
  return day
}
let test: TestDatabase
let folder = ''

const people = {
  office: person('罗桂英', 'city-office', region(city)),
  planner: person('周明远', 'city-planner', region(city)),
  reviewer: person('田文杰', 'city-planner', region(city)),
  leader: person('许建华', 'city-leader', region(city)),
  statistician: person('吴静', 'county-statistician', region(county)),
  neighbour: person('邻县统计员', 'county-statistician', region(neighbour)),
  auditor: person('审计', 'auditor', region(city)),
  deputy: person('公众', 'public', { kind: 'everywhere' }),
}
const heard: unknown[] = []
const jobs = { send: () => Promise.resolve(), tell: (...event: unknown[]) => Promise.resolve(void heard.push(event)) }
const scene = () => ({ database: test.database, documents: join(folder, 'documents'), now, jobs })
const { ask, answer, codeOf } = askingOf({ contract, answers }, people, scene)
const record = askingOf({ contract: accountabilityContract, answers: accountabilityAnswers }, people, scene)

const bureau = { name: '信阳市教育体育局' }
const countyBureau = { name: '新县教育体育局', county }
const session = '市六届人大四次会议'
const given = {
  county: city,
  kind: 'deputy' as const,
  session,
  title: '关于推进我市义务教育优质均衡发展的建议',
  text: '一是压实责任；二是科学规划学校布局；三是补充紧缺学科教师。',
  category: 'planning' as const,
  proposers: [{ name: '李向前', unit: '新县代表团' }, { name: '王玉兰' }],
  receivedOn: '2026-03-02',
}

const codes = (problems: readonly { readonly code: string }[]): string[] => problems.map(({ code }) => code)
const fileOf = async (name: string, content: string | Uint8Array): Promise<string> => {
  const path = join(folder, name)
  await writeFile(path, content)
  return path
}
const shown = async (id: string) => (await answer('office', 'proposal', { county: city, id })).proposal

async function registered(number: number, more: Partial<Parameters<typeof answer<'registerProposal'>>[2]> = {}) {
  const { id } = await answer('office', 'registerProposal', { ...given, number, ...more })
  return id!
}

beforeAll(async () => {
  test = await cloneDatabase()
  folder = await mkdtemp(join(tmpdir(), 'junheng-proposals-'))
  await loadExampleCity(test.database, { now: new Date('2026-02-25T02:00:00Z'), counties: [county] })
  await loadRegions(test.database, [{ code: neighbour, name: '潢川县', level: 'county', parent: city }])
  // Of the neighbour nothing else is known; sums over the city would be unknown with it, so that the story's city is 新县 alone.
  const schools = (await schoolsIn(test.database, county)).filter(({ status }) => status === 'open')
  const enter = (input: object) =>
    record.answer('planner', 'enterYearEvent', { region: city, ...input } as Parameters<
      typeof record.answer<'enterYearEvent'>
    >[2])
  for (const { code } of schools.slice(0, 3)) await enter({ kind: 'point-merged', on: '2025-08-20', school: code })
  await enter({
    kind: 'group-founded',
    on: '2025-05-10',
    name: '新县第一小学教育集团',
    place: county,
    members: schools.slice(3, 8).map(({ code }) => code),
  })
}, 180_000)
afterAll(async () => {
  await test.close()
  await rm(folder, { recursive: true, force: true })
})

describe('a proposal', () => {
  let id = ''
  let text = ''
  let draft = 0

  it('is registered once, with all that is wrong told at once', async () => {
    const bad = await answer('office', 'registerProposal', {
      ...given,
      number: 88,
      receivedOn: '2026-04-01',
      proposers: [{ name: '李向前' }, { name: '李向前' }],
    })
    expect([bad.id, codes(bad.problems)]).toEqual([null, ['day-to-come', 'proposer-twice']])
    id = await registered(88)
    const again = await answer('office', 'registerProposal', { ...given, number: 88 })
    expect([codes(again.problems), again.problems[0]!.what.zh]).toEqual([
      ['already-registered'],
      expect.stringContaining('罗桂英登记'),
    ])
    expect(await codeOf(ask('planner', 'registerProposal', { ...given, number: 89 }))).toBe('not-permitted')
    expect((await shown(id)).status).toBe('registered')
  })

  it('goes to one main office; a second that claims it is told who has it', async () => {
    const assign = (main: { name: string }, joint: { name: string; county?: string }[] = []) =>
      answer('office', 'assignProposal', { county: city, id, on: on('2026-03-10'), main, joint })
    expect(codes((await assign(bureau, [bureau, countyBureau, countyBureau])).problems)).toEqual([
      'main-and-joint',
      'joint-twice',
    ])
    expect((await assign(bureau, [countyBureau, { name: '信阳市财政局' }])).recorded).toBe(true)
    const second = await assign({ name: '信阳市自然资源和规划局' })
    expect([codes(second.problems), second.problems[0]!.what.zh]).toEqual([
      ['already-held'],
      expect.stringContaining('信阳市教育体育局（2026-03-10交办）'),
    ])
    const { clocks, status } = await shown(id)
    expect([status, clocks.map(({ code, office, dueOn }) => [code, office, dueOn])]).toEqual([
      'handling',
      [
        ['return', null, '2026-03-20'],
        ['opinion', '新县教育体育局', '2026-04-10'],
        ['opinion', '信阳市财政局', '2026-04-10'],
        ['reply', null, '2026-06-10'],
      ],
    ])
    expect(clocks.map(({ mark }) => mark)).toEqual(['seen-local', 'seen-local', 'seen-local', 'recalled-high'])
  })

  it('comes back from a wrong office within its time, and not after', async () => {
    const give = (from: string, day: string) =>
      answer('planner', 'returnProposal', { county: city, id, from, on: on(day), reason: '不属本单位职责' })
    expect(codes((await give('信阳市水利局', '2026-03-12')).problems)).toEqual(['not-an-office'])
    expect((await give('信阳市财政局', '2026-03-12')).recorded).toBe(true)
    expect((await shown(id)).joint).toEqual([{ ...countyBureau }])
    expect(codes((await give(bureau.name, '2026-03-30')).problems)).toEqual(['return-too-late'])
    const other = await registered(90)
    const assign = (main: { name: string }, day: string) =>
      answer('office', 'assignProposal', { county: city, id: other, on: on(day), main })
    await assign({ name: '信阳市财政局' }, '2026-03-12')
    await answer('planner', 'returnProposal', {
      county: city,
      id: other,
      from: '信阳市财政局',
      on: on('2026-03-13'),
      reason: '属教育部门',
    })
    expect((await shown(other)).status).toBe('returned')
    await assign(bureau, '2026-03-16')
    expect((await shown(other)).clocks.find(({ code }) => code === 'reply')!.dueOn).toBe('2026-06-16')
  })

  it('is extended once, with consent, before its time ends', async () => {
    const extend = (day: string) =>
      answer('office', 'extendProposal', {
        county: city,
        id,
        on: on(day),
        consentBy: '市人大选工委',
        reason: '情况复杂，需会商',
      })
    expect((await extend('2026-03-31')).recorded).toBe(true)
    expect(codes((await extend('2026-04-01')).problems)).toEqual(['extended-before'])
    // 10 July 2026 is a Friday.
    expect((await shown(id)).clocks.find(({ code }) => code === 'reply')!.dueOn).toBe('2026-07-10')
  })

  it('is seen and answered by the county bureau that has a part in it, and by no other', async () => {
    on('2026-04-02')
    const named = { county: city, id, office: county }
    expect((await answer('statistician', 'proposal', named)).proposal.status).toBe('handling')
    expect(
      (await answer('statistician', 'proposalBoard', { region: county })).proposals.map(({ number }) => number),
    ).toEqual([88])
    expect(await codeOf(ask('neighbour', 'proposal', { ...named, office: neighbour }))).toBe('no-such-proposal')
    expect(await codeOf(ask('statistician', 'proposal', { county: city, id }))).toBe('outside-scope')
    const opinion = await answer('statistician', 'giveOpinion', {
      ...named,
      from: countyBureau.name,
      on: '2026-04-02',
      text: '新县已完成学校布局专项规划。',
    })
    expect([opinion.recorded, (await shown(id)).missingOpinions]).toEqual([true, []])
  })

  it('is composed from live figures, each with its source; what is not known is left out', async () => {
    const composed = await answer('planner', 'composeReply', { county: city, id })
    ;({ text } = composed)
    const byCode = new Map(composed.figures.map((figure) => [figure.code, figure]))
    expect(byCode.get('points-merged')).toMatchObject({
      value: 3,
      printed: '3个',
      source: { zh: expect.stringContaining('年度实绩（2025年，3条记录') as string },
    })
    expect(byCode.get('group-schools')!.value).toBe(5)
    expect(byCode.get('group-share')!.source.zh).toContain('分母')
    for (const { source, asOf } of composed.figures)
      expect([source.zh.length > 3, asOf.zh.length > 3]).toEqual([true, true])
    expect(text).toContain('{figure:points-merged}')
    expect(text.replaceAll(/\{figure:[a-z-]+\}/gu, '')).not.toMatch(/\d/u)
    expect(text.split('\n').filter((line) => /^[一二三四五六]、/u.test(line))).toHaveLength(6)
    // The neighbour has no tables, so that no sum over the city is told.
    expect(byCode.get('pupils-primary')).toMatchObject({
      value: null,
      missing: { zh: expect.stringContaining('潢川县') as string },
    })
    expect(composed.leftOut.some(({ figures }) => figures.includes('pupils-primary'))).toBe(true)
    expect(text).not.toContain('pupils-primary')
  })

  const reply = (over: { text?: string; result?: 'A' | 'B' | 'C'; furtherOn?: string } = {}) => ({
    county: city,
    id,
    text,
    result: 'A' as const,
    contact: '周明远',
    phone: '0376-6360000',
    ...over,
  })

  it('is not answered before the proposer has been spoken to', async () => {
    expect(codes((await answer('planner', 'saveDraft', reply())).problems)).toEqual(['contact-first'])
    const contact = (day: string, names: string[]) =>
      answer('planner', 'recordContact', {
        county: city,
        id,
        way: 'visit',
        on: day,
        with: names,
        by: '周明远',
        words: '希望写明各校何时达标。',
      })
    expect(codes((await contact('2026-03-01', ['张三'])).problems)).toEqual(['day-too-early', 'not-a-proposer'])
    expect((await contact(on('2026-04-08'), ['李向前'])).recorded).toBe(true)
  })

  it('is edited in words and not in numbers', async () => {
    const notes = async (edited: string) =>
      (await answer('planner', 'checkReplyText', { county: city, id, text: edited })).notes
    const severe = (all: Awaited<ReturnType<typeof notes>>) =>
      all.filter(({ severity }) => severity === 'error').map(({ code }) => code)
    expect(await notes(text)).toEqual([])
    expect(severe(await notes(text.replace('{figure:points-merged}', '326个')))).toEqual(['figure-replaced'])
    expect(severe(await notes(text.replace('{figure:points-merged}', '{figure:points-merge')))).toEqual([
      'broken-token',
    ])
    expect(severe(await notes(`${text}\n另有{figure:nothing}。`))).toEqual(['unknown-token'])
    expect(severe(await notes(`${text}\n小学在校生{figure:pupils-primary}。`))).toEqual(['figure-missing'])
    const refused = await answer(
      'planner',
      'saveDraft',
      reply({ text: text.replace('{figure:points-merged}', '326个') }),
    )
    expect([refused.draft, refused.notes[0]!.what.zh]).toEqual([
      null,
      expect.stringContaining('“撤并教学点”的数据标记'),
    ])
    const byHand = `${text.replace('非常中肯', '十分中肯')}\n2026年底前与新县签订责任书，新增学位500个。`
    expect((await notes(byHand)).map(({ code, at }) => [code, at])).toEqual([
      ['typed-figure', '500'],
      ['typed-date', '2026年'],
    ])
    text = byHand
  })

  it('has a class of the dictionary that holds, and a day to come where the class asks for one', async () => {
    expect(codes((await answer('planner', 'saveDraft', reply({ result: 'C' }))).problems)).toEqual(['no-such-class'])
    expect(codes((await answer('planner', 'saveDraft', reply({ result: 'B' }))).problems)).toEqual([
      'further-day-missing',
    ])
    const past = await answer('planner', 'saveDraft', reply({ result: 'B', furtherOn: '2026-01-01' }))
    expect([past.draft, codes(past.problems)]).toEqual([null, ['day-in-past']])
    draft = (await answer('planner', 'saveDraft', reply())).draft!
    expect((await shown(id)).status).toBe('in-review')
  })

  it('is drafted, reviewed and signed by three people, with the figures that they have seen', async () => {
    const at = { county: city, id, draft }
    const review = (who: string, more: object = {}) => answer(who, 'reviewReply', { ...at, pass: true, ...more })
    expect(codes((await review('planner')).problems)).toEqual(['same-person'])
    expect(codes((await review('reviewer', { pass: false })).problems)).toEqual(['words-missing'])
    expect((await review('reviewer', { pass: false, words: '请写明时限' })).recorded).toBe(true)
    expect(await shown(id)).toMatchObject({ status: 'handling', rounds: [{ sentBack: { words: '请写明时限' } }] })
    draft = (await answer('planner', 'saveDraft', reply())).draft!
    expect(codes((await review('reviewer')).problems)).toEqual(['changed-meanwhile'])
    at.draft = draft
    expect((await review('reviewer')).recorded).toBe(true)

    const { draft: seen } = await answer('leader', 'replyDraft', { county: city, id })
    expect([
      seen.number,
      seen.figures.every(({ hasChanged }) => !hasChanged),
      seen.notes.map(({ code }) => code),
    ]).toEqual([draft, true, ['typed-figure', 'typed-date']])
    const sign = (mark: string, day: string) => answer('leader', 'signReply', { ...at, mark, on: day })
    const gone = (await schoolsIn(test.database, county)).filter(({ status }) => status === 'open')[20]!
    await record.answer('planner', 'enterYearEvent', {
      region: city,
      kind: 'point-merged',
      on: '2025-09-01',
      school: gone.code,
    })
    const changed = await sign(seen.mark, '2026-04-08')
    expect([codes(changed.problems), changed.problems[0]!.what.zh]).toEqual([
      ['figures-changed'],
      expect.stringContaining('撤并教学点 3个 → 4个'),
    ])
    const { draft: fresh } = await answer('leader', 'replyDraft', { county: city, id })
    expect(fresh.figures.find(({ code }) => code === 'points-merged')).toMatchObject({
      value: 3,
      now: '4个',
      hasChanged: true,
    })
    expect(codes((await sign(fresh.mark, '2026-05-01')).problems)).toEqual(['day-to-come'])
    expect((await sign(fresh.mark, on('2026-04-10'))).recorded).toBe(true)
    expect(await shown(id)).toMatchObject({
      status: 'signed',
      result: 'A',
      rounds: [{ signed: { by: '许建华' }, notAnswered: ['李向前', '王玉兰'] }],
    })
  })

  it('is printed in the layout of the real reply, and its figures stay as they were signed', async () => {
    const gone = (await schoolsIn(test.database, county)).filter(({ status }) => status === 'open')[30]!
    await record.answer('planner', 'enterYearEvent', {
      region: city,
      kind: 'point-merged',
      on: '2025-09-02',
      school: gone.code,
    })
    const { name, bytes } = await answer('office', 'replyPaper', { county: city, id })
    expect(name).toBe('市六届人大四次会议第88号答复.docx')
    const paper = await measurePaper(bytes)
    const words = paper.text.replaceAll(/\s/gu, '')
    for (const line of [
      '信阳市教育体育局',
      '签发人：许建华',
      '办理结果：A',
      '对市六届人大四次会议第88号建议的答复',
      '李向前、王玉兰代表：',
      '撤并乡村小学教学点4个',
      '一、压实创建工作责任。',
      '六、大力营造浓厚氛围。',
      '严格执行国家规定的班额标准，集中力量化解“大校”“大班”问题',
      '主办单位：信阳市教育体育局，联系人：周明远，电话：0376-6360000。',
      '2026年4月10日',
      '送：市人大选工委（2份），市政府督查室（1份）。',
      '主动公开',
      '2026年4月10日印发',
      '答复所用数据的来源',
    ])
      expect(words).toContain(line)
    expect(words).not.toContain('{figure')
    expect(words).not.toContain('草稿')
    // What is read in public bears nobody's name, and waits for its own review.
    expect(await codeOf(ask('planner', 'publishReply', { county: city, id }))).toBe('no-public-contact')
    await answer('planner', 'setPublicContact', {
      county: city,
      office: '信阳市教育体育局',
      name: '值班室',
      phone: '0376-6360000',
    })
    const { publication } = await answer('planner', 'publishReply', { county: city, id })
    const { content, row } = await answer('office', 'publication', { county: city, id: publication })
    const told = JSON.stringify(content)
    expect([row.status, told.includes('李向前'), told.includes('×××代表'), told.includes('撤并教学点：4个')]).toEqual([
      'drafted',
      false,
      true,
      true,
    ])
    await answer('office', 'setProposalPublicity', { county: city, id, isRestricted: true, reason: '涉及个人' })
    expect(await codeOf(ask('planner', 'publishReply', { county: city, id, reason: '再次提交' }))).toBe('restricted')
    await answer('office', 'setProposalPublicity', { county: city, id, isRestricted: false, reason: '可以公开' })
    // What we write, the reader of replies reads.
    const read = await answer('auditor', 'readReply', { file: await fileOf('88.docx', bytes) })
    expect(read.reply).toMatchObject({
      head: { result: 'A', number: 88, session, on: '2026-04-10', signer: '许建华', contact: '周明远' },
      lost: 0,
    })
    expect(read.reply!.parts.map(({ area }) => area)).toEqual([
      'duty',
      'planning',
      'conditions',
      'staffing',
      'quality',
      'atmosphere',
    ])
  })

  it('reaches each proposer; one who is not satisfied is answered again', async () => {
    const deliver = (to: string[]) =>
      answer('office', 'deliverReply', { county: city, id, on: on('2026-04-13'), to, way: '送达' })
    const rate = (proposer: string, attitude: 'satisfied' | 'fairly' | 'not', day: string) =>
      answer('office', 'recordRating', { county: city, id, proposer, attitude, on: on(day), words: '没有写明时限' })
    expect((await deliver(['李向前'])).recorded).toBe(true)
    expect((await shown(id)).status).toBe('signed')
    expect(codes((await deliver(['李向前'])).problems)).toEqual(['had-it'])
    expect(codes((await rate('王玉兰', 'satisfied', '2026-04-14')).problems)).toEqual(['not-answered-yet'])
    await deliver(['王玉兰'])
    expect((await shown(id)).status).toBe('replied')
    await rate('王玉兰', 'fairly', '2026-04-15')
    await rate('李向前', 'not', '2026-04-20')
    const { status, round, clocks } = await shown(id)
    expect([status, round, clocks.find(({ code }) => code === 'again')!.dueOn]).toEqual(['again', 2, '2026-05-20'])
    expect(codes((await answer('planner', 'saveDraft', reply())).problems)).toEqual(['contact-first'])
    await answer('planner', 'recordContact', {
      county: city,
      id,
      way: 'meeting',
      on: on('2026-04-22'),
      with: ['李向前'],
      by: '周明远',
      words: '当面说明',
    })
    const second = (
      await answer('planner', 'saveDraft', reply({ text: `${text}\n2026年12月31日前制定新县教师交流轮岗实施方案。` }))
    ).draft!
    await answer('reviewer', 'reviewReply', { county: city, id, draft: second, pass: true })
    const { draft: seen } = await answer('leader', 'replyDraft', { county: city, id })
    await answer('leader', 'signReply', { county: city, id, draft: second, mark: seen.mark, on: '2026-04-22' })
    await answer('office', 'deliverReply', {
      county: city,
      id,
      on: on('2026-04-24'),
      to: ['李向前', '王玉兰'],
      way: '送达',
    })
    await rate('李向前', 'satisfied', '2026-04-27')
    expect(await shown(id)).toMatchObject({ status: 'closed', attitude: 'satisfied' })
  })

  it('has clauses that a person confirms; only verifiable promises enter the ledger', async () => {
    expect((await answer('planner', 'proposeClauses', { county: city, id })).proposed).toBeGreaterThan(10)
    expect(codes((await answer('planner', 'proposeClauses', { county: city, id })).problems)).toEqual(['read-already'])
    const { clauses } = await answer('planner', 'clauses', { county: city, id })
    const promises = clauses.filter(({ kind }) => kind === 'promise')
    const scheme = promises.find((clause) => clause.text.includes('实施方案'))!
    expect(scheme).toMatchObject({
      dueOn: '2026-12-31',
      rule: 'dated',
      owner: '信阳市教育体育局',
      ownerFrom: 'head',
      state: 'proposed',
    })
    const before = await shown(id)
    expect([before.openPromises, before.warning?.zh]).toEqual([
      promises.length,
      expect.stringContaining('A类但有未完成承诺'),
    ])

    const decide = (more: object) =>
      answer('planner', 'decideClauses', {
        county: city,
        id,
        decisions: [
          { code: scheme.code, isConfirmed: true, kind: 'promise', area: 'staffing', text: scheme.text, ...more },
        ],
      })
    expect(codes((await decide({})).problems)).toEqual(['owner-missing', 'day-missing', 'measure-missing'])
    expect(codes((await decide({ owner: '新县教体局', measure: '方案印发', dueOn: '2025-12-31' })).problems)).toEqual([
      'day-in-past',
    ])
    expect(codes((await decide({ isConfirmed: false })).problems)).toEqual(['reason-missing'])
    heard.length = 0
    const done = await decide({ owner: '新县教体局', measure: '方案印发', dueOn: '2026-12-31' })
    expect([done.confirmed, done.promises.length]).toEqual([1, 1])
    expect(heard).toEqual([[commitmentsChanged, { county: city }, city]])
    expect(codes((await decide({ owner: '新县教体局', measure: '方案印发', dueOn: '2026-12-31' })).problems)).toEqual([
      'already-a-promise',
    ])
    const rest = promises.filter(({ code }) => code !== scheme.code)
    await answer('planner', 'decideClauses', {
      county: city,
      id,
      decisions: rest.map(({ code, text: words, area }) => ({
        code,
        isConfirmed: false,
        kind: 'promise',
        area: area ?? 'duty',
        text: words,
        reason: '与责任书重复',
      })),
    })
    const [made] = await commitmentsOf(test.database, { counties: [city], today: '2026-04-27' })
    expect(made).toMatchObject({
      source: { kind: 'reply', id, title: '对市六届人大四次会议第88号建议的答复' },
      area: 'staffing',
      owner: { office: '新县教体局' },
      dueOn: '2026-12-31',
    })
    const after = await answer('auditor', 'clauses', { county: city, id })
    expect([after.promises.map(({ text: words }) => words), after.warnings[0]?.words.zh]).toEqual([
      [scheme.text],
      'A类但有未完成承诺：还有1条',
    ])
    // A later reply may quote it, without its being proposed again.
    const composed = await answer('planner', 'composeReply', { county: city, id })
    expect(composed.text).toContain(`{promise:${made!.id}}`)
    expect(composed.figures.find(({ code }) => code === 'promises')!.value).toBe(1)
  })

  it('is followed by its proposer with a code, who may say what they think', async () => {
    const { code } = await answer('office', 'issueProposerLink', { county: city, id, proposer: '王玉兰' })
    const seen = await answer('deputy', 'proposalProgress', { code })
    expect(seen).toMatchObject({
      number: 88,
      status: 'closed',
      main: bureau.name,
      proposer: '王玉兰',
      attitude: null,
      mayRate: true,
      isSimulated: false,
    })
    expect(seen.replies).toHaveLength(2)
    expect(seen.replies[0]!.paragraphs.join('')).toContain('撤并乡村小学教学点4个')
    expect(seen.replies[1]!.result.words.zh).toBe('已经解决或基本解决')
    expect(seen.promises.map(({ dueOn, light }) => [dueOn, typeof light])).toEqual([['2026-12-31', 'string']])
    expect((await answer('deputy', 'rateByLink', { code, attitude: 'satisfied' })).recorded).toBe(true)
    expect((await answer('deputy', 'proposalProgress', { code })).attitude).toBe('satisfied')
    const { code: newer } = await answer('office', 'issueProposerLink', { county: city, id, proposer: '王玉兰' })
    expect(await codeOf(ask('deputy', 'proposalProgress', { code }))).toBe('no-such-code')
    expect(await codeOf(ask('deputy', 'proposalProgress', { code: `${newer}x` }))).toBe('no-such-code')
    expect(await codeOf(ask('deputy', 'proposal', { county: city, id }))).toBe('not-permitted')
  })
})

describe('class B, a key proposal of the CPPCC, and one that is withdrawn', () => {
  it('asks for a further reply on the day that the reply names', async () => {
    on('2026-05-06')
    const id = await registered(45, {
      kind: 'cppcc',
      session: '市政协六届四次会议',
      proposers: [{ name: '民进信阳市委' }],
      title: '关于加强课后服务的提案',
    })
    await answer('office', 'assignProposal', { county: city, id, on: '2026-05-06', main: bureau })
    await answer('office', 'markKeyProposal', {
      county: city,
      id,
      lead: '分管副市长',
      supervisor: '市政协提案委',
      on: '2026-05-06',
    })
    await answer('planner', 'recordContact', {
      county: city,
      id,
      way: 'phone',
      on: '2026-05-06',
      with: ['民进信阳市委'],
      by: '周明远',
      words: '电话沟通',
    })
    const { text } = await answer('planner', 'composeReply', { county: city, id })
    const draft = (
      await answer('planner', 'saveDraft', {
        county: city,
        id,
        text,
        result: 'B',
        furtherOn: '2026-10-30',
        contact: '周明远',
        phone: '0376-6360000',
      })
    ).draft!
    expect(
      codes(
        (await answer('leader', 'signReply', { county: city, id, draft, mark: 'x'.repeat(32), on: '2026-05-06' }))
          .problems,
      ),
    ).toEqual(['not-in-this-state'])
    await answer('reviewer', 'reviewReply', { county: city, id, draft, pass: true })
    const paper = await measurePaper((await answer('planner', 'replyPaper', { county: city, id })).bytes)
    expect(paper.text + paper.headers).toContain('草稿')
    const { draft: seen } = await answer('leader', 'replyDraft', { county: city, id })
    await answer('leader', 'signReply', { county: city, id, draft, mark: seen.mark, on: '2026-05-06' })
    await answer('office', 'deliverReply', { county: city, id, on: '2026-05-06', to: ['民进信阳市委'], way: '送达' })
    await answer('office', 'recordRating', {
      county: city,
      id,
      proposer: '民进信阳市委',
      attitude: 'fairly',
      on: '2026-05-06',
    })
    expect(await shown(id)).toMatchObject({
      status: 'further',
      isKey: true,
      hasMet: false,
      clock: { code: 'further', dueOn: '2026-10-30', isLate: false },
    })
    on('2026-11-05')
    expect(await shown(id)).toMatchObject({ clock: { isLate: true, daysLeft: -6 } })
    const words = (
      await measurePaper((await answer('office', 'replyPaper', { county: city, id })).bytes)
    ).text.replaceAll(/\s/gu, '')
    expect(words).toContain('第45号提案的答复')
    expect(words).toContain('民进信阳市委委员：')
    expect(
      (await answer('planner', 'beginFurtherReply', { county: city, id, on: '2026-11-05', words: '平台已经启用' }))
        .recorded,
    ).toBe(true)
    expect(
      codes(
        (await answer('planner', 'beginFurtherReply', { county: city, id, on: '2026-11-05', words: '平台已经启用' }))
          .problems,
      ),
    ).toEqual(['begun'])
    expect(await shown(id)).toMatchObject({ status: 'further', round: 2 })
  })

  it('stays to be read once it is withdrawn, and nothing more is done with it', async () => {
    on('2026-05-08')
    const id = await registered(120, { proposers: [{ name: '赵明' }] })
    await answer('office', 'assignProposal', { county: city, id, on: '2026-05-08', main: bureau })
    expect(
      (await answer('office', 'withdrawProposal', { county: city, id, on: '2026-05-08', reason: '与第88号合并' }))
        .recorded,
    ).toBe(true)
    const contact = await answer('planner', 'recordContact', {
      county: city,
      id,
      way: 'visit',
      on: '2026-05-08',
      with: ['赵明'],
      by: '周明远',
      words: '已知悉',
    })
    expect([codes(contact.problems), contact.problems[0]!.todo.zh]).toEqual([
      ['withdrawn'],
      expect.stringContaining('记录全部保留'),
    ])
    const seen = await shown(id)
    expect([seen.status, seen.text, seen.events.map(({ kind }) => kind)]).toEqual([
      'withdrawn',
      given.text,
      ['assigned', 'withdrawn'],
    ])
    // The same number may be proposed anew.
    expect(await registered(120, { proposers: [{ name: '赵明' }] })).not.toBeNull()
  })
})

describe('a reply that was sent before', () => {
  it('is read from its file; what cannot be read is told and nothing is lost', async () => {
    on('2026-05-11')
    const id = await registered(150, { proposers: [{ name: '孙丽' }], receivedOn: '2026-03-02' })
    await answer('office', 'assignProposal', { county: city, id, on: '2026-03-20', main: bureau })
    const head = { county: city, id, signer: '许建华', on: '2026-05-08', result: 'A' as const }
    const broken = await answer('office', 'importReply', {
      ...head,
      file: await fileOf('scan.docx', new Uint8Array([0x50, 0x4b, 3, 4, 1, 2, 3])),
    })
    expect([broken.draft, broken.problems.length, broken.problems[0]!.todo.zh.length > 3]).toEqual([null, 1, true])
    const nothing = await answer('office', 'importReply', head)
    expect(nothing.problems.map(({ code }) => code)).toEqual(['no-reply-given'])
    const early = await answer('office', 'importReply', { ...head, on: '2026-03-01', text: '全文如下，请查收。' })
    expect(codes(early.faults)).toEqual(['day-too-early'])
    expect((await shown(id)).status).toBe('handling')
    const letter = [
      '信阳市教育体育局',
      '签发人：许建华',
      '办理结果：A',
      '对市六届人大四次会议第150号建议的答复',
      '孙丽代表：',
      '您提出的建议已收悉。2025年，全市撤并乡村小学教学点5个，成立教育集团2个，基本实现集团化办学全覆盖。',
      '一、持续改善办学条件。严格执行国家规定的班额标准，加强校舍建设，不断缩小校际差距。',
      '主办单位：信阳市教育体育局，联系人：周明远，电话：0376-6360000。',
      '2026年5月8日',
    ].join('\n')
    expect((await answer('office', 'importReply', { ...head, text: letter })).faults).toEqual([])
    expect((await answer('planner', 'proposeClauses', { county: city, id })).proposed).toBe(3)
    const { claims, clauses, warnings } = await answer('auditor', 'clauses', { county: city, id })
    expect(claims.map(({ code, claimed, counted, verdict }) => [code, claimed, counted, verdict])).toEqual([
      ['points-merged', 5, 5, 'agrees'],
      ['groups', 2, 1, 'differs'],
      ['full-coverage', null, null, 'no-figure'],
    ])
    expect(clauses.map(({ kind }) => kind)).toEqual(['promise', 'measure', 'stance'])
    expect(warnings[0]!.words.zh).toContain('A类但有未完成承诺：还有1条（其中1条条款待人确认）')
    expect(await codeOf(ask('office', 'replyPaper', { county: city, id }))).toBe('was-imported')
  })
})

describe('the register as a whole', () => {
  it('counts the rates with their denominators, shows what is late, and goes out as sheets', async () => {
    on('2026-06-30')
    const board = await answer('auditor', 'proposalBoard', { region: city, session })
    const rate = (code: string) => {
      const { numerator, denominator } = board.rates.find((each) => each.code === code)!
      return [numerator, denominator]
    }
    // 88 was answered after a visit, 150 has not reached its deputy, 90 and the second 120 are with their offices or with none.
    expect([rate('replied'), rate('met'), rate('replied-in-time'), rate('satisfied')]).toEqual([
      [1, 3],
      [1, 1],
      [1, 1],
      [1, 1],
    ])
    expect(board.late).toBe(2)
    expect(board.proposals[0]!.clock).toMatchObject({ isLate: true })
    expect(board.counts.find(({ status }) => status === 'withdrawn')!.proposals).toBe(1)
    const { name, bytes } = await answer('auditor', 'exportProposals', { region: city })
    expect([name.endsWith('.xlsx'), bytes.length > 4000]).toEqual([true, true])
  })

  it('keeps to what a city has set, and says whose rule it is', async () => {
    await answer('office', 'setProposalRules', {
      city,
      dictionary: 'planned',
      times: [{ code: 'reply', value: 6, unit: 'months' }],
      document: '市人大常委会办理办法',
    })
    const { times, dictionary } = await answer('auditor', 'proposalRules', { region: county })
    expect([times.find(({ code }) => code === 'reply'), dictionary.classes.length]).toEqual([
      expect.objectContaining({ value: 6, isSet: true, document: '市人大常委会办理办法' }),
      4,
    ])
    expect(
      await codeOf(ask('office', 'setProposalRules', { city, dictionary: 'none', times: [], document: '没有' })),
    ).toBe('no-such-rule')
    expect((await answer('auditor', 'proposalBoard', { region: city, session })).late).toBe(0)
  })

  it('loses nothing when a county merges: offices are replaced, proposals are handed over with all that happened', async () => {
    const id = (
      await answer('statistician', 'registerProposal', {
        ...given,
        county,
        session: '县十五届人大五次会议',
        number: 7,
        proposers: [{ name: '陈光' }],
        receivedOn: '2026-06-01',
      })
    ).id!
    await answer('statistician', 'assignProposal', { county, id, on: '2026-06-02', main: countyBureau })
    const { code } = await answer('statistician', 'issueProposerLink', { county, id, proposer: '陈光' })
    const replaced = await answer('office', 'replaceOffice', {
      county: city,
      from: bureau.name,
      successor: { name: '信阳市教育局' },
      reason: '机构改革',
    })
    expect(replaced.replaced).toBeGreaterThan(1)
    expect(
      await codeOf(
        ask('office', 'replaceOffice', { county: city, from: '没有这个局', successor: bureau, reason: '机构改革' }),
      ),
    ).toBe('not-an-office')
    expect(await codeOf(ask('office', 'transferProposals', { county, to: county, reason: '区划调整' }))).toBe(
      'same-region',
    )
    expect(
      (await answer('office', 'transferProposals', { county, to: neighbour, reason: '国函〔2026〕1号（模拟）' }))
        .transferred,
    ).toBe(1)
    expect(
      (await answer('office', 'transferProposals', { county, to: neighbour, reason: '再点一次' })).transferred,
    ).toBe(0)
    const old = (await answer('office', 'proposal', { county, id })).proposal
    const kept = (await answer('neighbour', 'proposal', { county: neighbour, id })).proposal
    expect([old.status, old.transferredTo?.regionName, kept.status, kept.takenFrom?.regionName]).toEqual([
      'transferred',
      '潢川县',
      'handling',
      '新县',
    ])
    expect(kept.events.map(({ kind }) => kind)).toEqual(['assigned', 'taken-over'])
    expect(kept.clocks.find((clock) => clock.code === 'reply')!.dueOn).toBe('2026-12-02')
    const refused = await answer('statistician', 'recordContact', {
      county,
      id,
      way: 'visit',
      on: '2026-06-10',
      with: ['陈光'],
      by: '吴静',
      words: '已知悉',
    })
    expect(codes(refused.problems)).toEqual(['transferred'])
    expect((await answer('deputy', 'proposalProgress', { code })).status).toBe('handling')
  })
})
