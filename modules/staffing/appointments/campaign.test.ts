/** The way of a campaign: what may be recorded when, and what it adds up to. */
import { describe, expect, it } from 'vitest'
import { teacher } from '../teachers/sample-teacher.ts'
import { foldCampaign, nextKinds, type CampaignEvent } from './campaign-state.ts'
import { judgeAppointments, judgeClosing, judgeException, judgeVacating } from './judge-appointments.ts'
import { judgeContracts, judgeFiling, judgeTraining } from './judge-completion.ts'
import { judgePosts, judgeRound, judgeTotal } from './judge-preparation.ts'

type Told = {
  [K in CampaignEvent['kind']]: Pick<Extract<CampaignEvent, { kind: K }>, 'kind' | 'details'>
}[CampaignEvent['kind']]
const after = (...told: Told[]) =>
  foldCampaign(told.map((each, i) => ({ ...each, number: i + 1, at: '2026-07-01T00:00:00Z', personName: '甲' })))

const total: Told = { kind: 'total-announced', details: { posts: 4, document: '县编办〔2026〕3号' } }
const post = (code: string, school: string, isSmall: boolean, count = 1) =>
  ({ post: code, school, stage: 'primary', subject: 'chinese', count, isSmall }) as const
const posts: Told = {
  kind: 'posts-announced',
  details: { posts: [post('P1', 'big', false, 2), post('P2', 'small', true)] },
}
const open = (round: 'school' | 'district' | 'assignment'): Told => ({ kind: 'round-opened', details: { round } })
const close = (round: 'school' | 'district' | 'assignment'): Told => ({ kind: 'round-closed', details: { round } })
const appointed = (code: string, id: string, round: 'school' | 'district' | 'assignment' = 'school'): Told => ({
  kind: 'appointed',
  details: { round, appointments: [{ post: code, teacher: id, origin: 'big', reason: null }] },
})
const rosterOf = (...all: ReturnType<typeof teacher>[]) => new Map(all.map((each) => [each.id, each]))
const roster = rosterOf(
  teacher({ id: 'A', school: 'big' }),
  teacher({ id: 'B', school: 'big' }),
  teacher({ id: 'C', school: 'small' }),
  teacher({ id: 'S', school: 'big', employment: 'substitute' }),
  teacher({ id: 'N', school: 'big', certificate: 'none' }),
)
const codes = (faults: readonly { readonly code: string }[]): string[] => faults.map(({ code }) => code)
const schools = new Map([
  ['big', { name: '中心小学', isOpen: true }],
  ['gone', { name: '旧村小', isOpen: false }],
])

describe('posts', () => {
  it('are announced after the total, within it, once each, for schools that are there', () => {
    expect(codes(judgePosts(after(), [post('P1', 'big', false)], schools))).toEqual(['no-total'])
    const asked = [post('P1', 'big', false, 3), post('P1', 'gone', false), post('P3', 'nowhere', false)]
    expect(codes(judgePosts(after(total), asked, schools))).toEqual([
      'post-twice',
      'no-such-school',
      'no-such-school',
      'over-total',
    ])
    expect(codes(judgePosts(after(total, posts, open('school')), [post('P9', 'big', false)], schools))).toEqual([
      'not-now',
    ])
    expect(codes(judgeTotal(after(total, posts), 2))).toEqual(['total-too-small'])
    expect(codes(judgeTotal(after(total, posts, open('school')), 9))).toEqual(['round-begun'])
  })
})

describe('rounds', () => {
  it('come in their order, one at a time', () => {
    expect(codes(judgeRound(after(total), 'school'))).toEqual(['no-posts'])
    expect(codes(judgeRound(after(total, posts), 'district'))).toEqual(['round-order'])
    expect(judgeRound(after(total, posts), 'school')).toEqual([])
    expect(codes(judgeRound(after(total, posts, open('school')), 'district'))).toEqual(['round-order'])
  })

  it('close only when posts of small schools are filled, or it is said why not, round by round', () => {
    const first = [total, posts, open('school')]
    expect(codes(judgeClosing(after(...first)))).toEqual(['small-school-free'])
    expect(judgeClosing(after(...first, appointed('P2', 'C')))).toEqual([])
    const told: Told = { kind: 'exception', details: { post: 'P2', round: 'school', reason: '本校无人报名' } }
    expect(judgeClosing(after(...first, told))).toEqual([])
    expect(codes(judgeClosing(after(...first, told, close('school'), open('district'))))).toEqual(['small-school-free'])
    expect(codes(judgeException(after(...first), 'P1'))).toEqual(['no-exception'])
    expect(judgeException(after(...first), 'P2')).toEqual([])
  })
})

describe('an appointment', () => {
  const first = after(total, posts, open('school'), appointed('P1', 'A'))
  it.each([
    ['a post that was not announced', first, [{ post: 'P7', teacher: 'B' }], ['not-announced']],
    ['a teacher who holds one', first, [{ post: 'P1', teacher: 'A' }], ['holds-one']],
    [
      'a teacher named twice',
      first,
      [
        { post: 'P1', teacher: 'B' },
        { post: 'P2', teacher: 'B' },
      ],
      ['holds-one', 'other-school'],
    ],
    [
      'more than there are posts',
      after(total, posts, open('district'), appointed('P1', 'A')),
      [
        { post: 'P1', teacher: 'B' },
        { post: 'P1', teacher: 'C' },
      ],
      ['post-full'],
    ],
    ['another school in the first round', first, [{ post: 'P2', teacher: 'B' }], ['other-school']],
    ['a substitute', first, [{ post: 'P1', teacher: 'S' }], ['outside-establishment']],
    ['without a certificate', first, [{ post: 'P1', teacher: 'N' }], ['no-certificate']],
    ['nobody of the roster', first, [{ post: 'P1', teacher: 'X' }], ['no-such-teacher']],
    [
      'assigned without a reason',
      after(total, posts, open('assignment')),
      [{ post: 'P2', teacher: 'A' }],
      ['reason-missing'],
    ],
    ['outside a round', after(total, posts), [{ post: 'P1', teacher: 'B' }], ['no-round']],
  ])('is kept out: %s', (_, state, asked, expected) => {
    expect(codes(judgeAppointments(state, asked, roster))).toEqual(expected)
  })

  it('counts until it is taken back, and the post is free again', () => {
    expect(first).toMatchObject({ announced: 3, filled: 1, left: 2, smallLeft: 1, stage: 'round' })
    const back = after(total, posts, open('school'), appointed('P1', 'A'), {
      kind: 'vacated',
      details: { teacher: 'A', reason: '本人放弃' },
    })
    expect(back).toMatchObject({ filled: 0, left: 3 })
    expect(back.teachers.get('A')).toMatchObject({ result: 'waiting', post: null, reason: '本人放弃' })
    expect(codes(judgeVacating(back, 'A'))).toEqual(['not-appointed'])
    expect(judgeAppointments(back, [{ post: 'P1', teacher: 'A' }], roster)).toEqual([])
  })
})

describe('after the rounds', () => {
  const all = [total, posts, open('school'), appointed('P1', 'A'), appointed('P2', 'C')]
  const ended = [...all, close('school'), open('district'), close('district'), open('assignment'), close('assignment')]
  const contract = { teachers: ['A', 'C'], number: '1', from: '2026-09-01', to: '2029-08-31' }

  it('who has no post goes to training, and no sooner', () => {
    expect(codes(judgeTraining(after(...all), ['B'], roster))).toEqual(['rounds-open'])
    expect(codes(judgeTraining(after(...ended), ['A', 'B', 'B', 'X'], roster))).toEqual(
      Array(3).fill('not-for-training'),
    )
    expect(judgeTraining(after(...ended), ['B'], roster)).toEqual([])
  })

  it('contracts are signed once by those appointed, then all is filed and nothing more recorded', () => {
    expect(codes(judgeContracts(after(...ended), { ...contract, teachers: ['B'], to: '2026-08-31' }))).toEqual([
      'dates-reversed',
      'not-appointed',
    ])
    expect(codes(judgeFiling(after(...ended)))).toEqual(['contracts-missing'])
    const signed: Told[] = [...ended, { kind: 'contract', details: contract }]
    expect(codes(judgeContracts(after(...signed), contract))).toEqual(['signed-already', 'signed-already'])
    expect(judgeFiling(after(...signed))).toEqual([])
    const filed = after(...signed, { kind: 'filed', details: { on: '2026-08-30', document: '备案' } })
    expect([filed.stage, nextKinds(filed)]).toEqual(['filed', []])
    expect(codes(judgeVacating(filed, 'A'))).toEqual(['filed-already'])
  })

  it('what may come next is told at every step', () => {
    expect(nextKinds(after())).toEqual(['total-announced'])
    expect(nextKinds(after(total))).toEqual(['total-announced', 'posts-announced'])
    expect(nextKinds(after(total, posts))).toEqual(['total-announced', 'posts-announced', 'round-opened'])
    expect(nextKinds(after(total, posts, open('school')))).toEqual(['appointed', 'exception', 'round-closed'])
    expect(nextKinds(after(...ended))).toEqual(['vacated', 'training', 'contract', 'filed'])
  })
})
