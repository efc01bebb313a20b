import { array, assert, constantFrom, property, tuple } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { deriveClauses } from './derive-clauses.ts'
import { checkClaim } from './record-claims.ts'
import { readClauseRules } from './read-clause-rules.ts'
import { paragraphsOf } from './reply-parts.ts'
import { lostOf, splitClauses } from './split-clauses.ts'

const rules = readClauseRules()

/** A reply of our own in the form of the real ones. */
const letter = (...parts: readonly string[]): string =>
  [
    '某某市教育体育局',
    '签发人：张三',
    '办理结果：A',
    '对市七届人大一次会议 第 12 号建议的答复',
    '李四代表：',
    '您提出的建议已收悉。2025 年，全市撤并乡村小学教学点 31 个，新建、改扩建中小学校 12 所，成立教育集团 4 个。',
    ...parts,
    '衷心感谢您的关心和支持。',
    '主办单位：某某市教育体育局，联系人：王五，电话：0376-1234567。',
    '2026年5月8日',
    '送：市人大选工委（2份）。',
    '主动公开',
    '2026年5月8日印发',
  ].join('\n\n')

const only = (sentence: string) => deriveClauses(letter(`**一、持续改善办学条件。**${sentence}`), rules).clauses

describe('kinds of clauses', () => {
  it.each([
    ['与各县区政府签订责任书', 'promise', 'signed'],
    ['2026年底前新建寄宿制学校3所', 'promise', 'counted'],
    ['9月30日前出台校车管理办法', 'promise', 'dated'],
    ['制定教师交流轮岗实施方案', 'promise', 'drawn-up'],
    ['建立学位预警机制', 'promise', 'established'],
    ['加快推进课后服务平台建设', 'promise', 'platform'],
    ['严格执行国家规定的班额标准', 'promise', 'to-the-standard'],
    ['全面落实义务教育质量评价指南', 'measure', 'work'],
    ['集中力量化解“大校”“大班”问题', 'promise', 'large-classes'],
    ['加强学龄人口变化预测', 'measure', 'work'],
    ['不断缩小校际差距', 'stance', 'goal'],
    ['让教师“留得住”', 'stance', 'purpose'],
    ['春暖花开', 'stance', 'nothing-fits'],
  ])('%s: %s, by %s', (sentence, kind, rule) => {
    expect(only(`${sentence}。`).map((clause) => [clause.text, clause.kind, clause.rule])).toEqual([
      [sentence, kind, rule],
    ])
  })

  it('say why, and where they are in doubt', () => {
    const [doubtful] = only('建立学位预警机制。')
    expect([doubtful!.isDoubtful, doubtful!.doubt?.zh, doubtful!.why.zh]).toEqual([
      true,
      expect.stringContaining('没有统一标准'),
      expect.stringContaining('制度文件'),
    ])
    expect(only('2026年底前新建学校3所。')[0]).toMatchObject({
      isDoubtful: false,
      amount: 3,
      unit: '所',
      dueOn: '2026-12-31',
    })
  })
})

describe('times', () => {
  it.each([
    ['2026年9月底前完成改造', '2026-09-30'],
    ['2026年11月15日前完成改造', '2026-11-15'],
    ['明年底前完成改造', '2027-12-31'],
    ['年底前完成改造', '2026-12-31'],
    ['2026年2月30日前完成改造', null],
    ['如期完成改造', null],
  ])('%s: %s', (sentence, dueOn) => {
    expect(only(`${sentence}。`)[0]!.dueOn).toBe(dueOn)
  })
})

describe('owners', () => {
  it('are named by the clause, or are the office that replies', () => {
    const clauses = only('由市财政局牵头落实补助资金，加强督导。')
    expect(clauses.map(({ owner, ownerFrom }) => [owner, ownerFrom])).toEqual([
      ['市财政局', 'text'],
      ['某某市教育体育局', 'head'],
    ])
  })
})

describe('means, lists and brackets', () => {
  it('go with what they are for, or stand one by one', () => {
    expect(only('根据“路线图”，加强督导。以家长会等形式，强化协同。').map(({ means, text }) => [means, text])).toEqual([
      ['根据“路线图”', '加强督导'],
      ['以家长会等形式', '强化协同'],
    ])
    expect(only('重点抓好薄弱环节项目、校舍维修项目。').map(({ text }) => text)).toEqual([
      '重点抓好薄弱环节项目',
      '重点抓好校舍维修项目',
    ])
    expect(
      only('通过“四个一批”（挖潜扩容一批优质学校、转化提升一批薄弱学校）扩充资源。').map(({ text }) => text),
    ).toEqual(['通过“四个一批”扩充资源', '挖潜扩容一批优质学校', '转化提升一批薄弱学校'])
  })

  it('lose no letter, whatever the text is', () => {
    const word = constantFrom(
      '加强督导',
      '根据方案',
      '以校为抓手',
      '甲项目',
      '（乙一批好学校、丙一批好学校）',
      '“引号，内”',
      '一是',
      '推进',
    )
    const mark = constantFrom('，', '。', '、', '；', '\n')
    const text = array(tuple(word, mark), { minLength: 1, maxLength: 30 }).map((all) => all.flat().join(''))
    assert(property(text, (given) => lostOf(given, splitClauses(given, rules)) === 0))
    expect(lostOf('加强督导，推进改革', splitClauses('加强督导', rules))).toBe(4)
  })
})

describe('a reply as a whole', () => {
  it('tells its head, its counts and where it contradicts itself', () => {
    const read = deriveClauses(
      letter('一、压实创建工作责任', '与各县区签订责任书。', '二、大力营造浓厚氛围', '召开家长会。'),
      rules,
    )
    expect(read.head).toMatchObject({
      office: '某某市教育体育局',
      signer: '张三',
      result: 'A',
      session: '市七届人大一次会议',
      number: 12,
      salutation: '李四代表',
      contact: '王五',
      phone: '0376-1234567',
      on: '2026-05-08',
      printedOn: '2026-05-08',
      publicity: '主动公开',
    })
    expect(read.parts.map(({ area }) => area)).toEqual(['duty', 'atmosphere'])
    expect(read.claims.map(({ code, year, claimed }) => [code, year, claimed])).toEqual([
      ['points-merged', 2025, 31],
      ['schools-improved', 2025, 12],
      ['groups', 2025, 4],
    ])
    expect(read.warnings[0]).toMatchObject({ code: 'solved-with-open-promises' })
    expect(read.lost).toBe(0)
  })

  it('without numbered parts is read as one, and says so', () => {
    const read = deriveClauses('加强督导，制定实施方案。', rules)
    expect(read.clauses.map(({ code, kind }) => [code, kind])).toEqual([
      ['1.1', 'measure'],
      ['1.2', 'promise'],
    ])
    expect(read.warnings.map(({ code }) => code)).toContain('no-parts')
    expect(deriveClauses('', rules).clauses).toEqual([])
  })

  it('broken by a page in the midst of a sentence is one sentence again', () => {
    const long = '完善教师激励保障机制，在职称评聘、评优评先等方面向长期在农村学校任教教师倾斜，让教师“留得住”。深'
    expect(paragraphsOf(`${long}\n\n入推进“县管校聘”改革。`)).toEqual([`${long}入推进“县管校聘”改革。`])
    expect(paragraphsOf('如期完成\n\n**二、优化规划。**指导各县区。')).toHaveLength(2)
  })
})

describe('claims of a year', () => {
  const { claims } = deriveClauses(letter('一、质量', '加强督导。'), rules)
  const source = { zh: '年度实绩', en: 'record' }
  const verdicts = (counted: Readonly<Record<string, number | null>>) =>
    claims.map((claim) => {
      const checked = checkClaim(claim, rules, (figure, year) =>
        year === 2025 && figure in counted ? { value: counted[figure]!, source } : undefined,
      )
      return [checked.code, checked.verdict, checked.counted]
    })

  it('agree, differ, or have nothing to be held against; a group may be of the year or of all years', () => {
    expect(verdicts({ 'points-merged': 31, 'schools-improved': 10, 'groups-founded': 2, groups: 4 })).toEqual([
      ['points-merged', 'agrees', 31],
      ['schools-improved', 'differs', 10],
      ['groups', 'agrees', 4],
    ])
    expect(verdicts({ 'points-merged': null })).toEqual([
      ['points-merged', 'no-record', null],
      ['schools-improved', 'no-record', null],
      ['groups', 'no-record', null],
    ])
  })
})
