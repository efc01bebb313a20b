/** How a case stands and what may follow: nobody closes their own, closing needs evidence and a second person. */
import { describe, expect, it } from 'vitest'
import { foldCase, judgeFollowing, mayFollow, type CaseEvent, type FollowingKind } from './case-state.ts'
import { caseStates } from './case-words.ts'

const county = '411523'
const today = '2027-03-01'
type Draft = CaseEvent extends infer Event ? (Event extends CaseEvent ? Pick<Event, 'kind' | 'details'> : never) : never

const moved = (from: string, to: string): Draft => ({ kind: 'transferred', details: { from, to, reason: '合并' } })

const events = (...drafts: readonly (readonly [string, Draft, (readonly string[])?])[]): CaseEvent[] =>
  drafts.map(([personName, draft, evidence = []], i): CaseEvent => ({
    number: i + 1,
    at: `2027-01-0${i + 1}T00:00:00.000Z`,
    person: null,
    personName,
    evidence,
    ...draft,
  }))

const opened: Draft = { kind: 'opened', details: { as: 'lead', owner: null, measures: null, deadline: null } }
const verified: Draft = { kind: 'verified', details: { finding: '属实', on: '2027-01-02' } }
const confirmed: Draft = { kind: 'confirmed', details: { owner: null, deadline: '2027-06-30', note: null } }
const owner = { office: '某中心小学', person: '王校长' }
const claimed: Draft = { kind: 'claimed', details: { owner, measures: '改造厕所', deadline: null } }
const submitted: Draft = { kind: 'submitted', details: { note: '已完成' } }
const rectifying = [
  ['冯督学', opened],
  ['冯督学', verified],
  ['县局长', confirmed],
  ['校办主任', claimed],
] as const
const handedIn = [...rectifying, ['校办主任', submitted, ['photo']]] as const

const judge = (
  all: readonly CaseEvent[],
  kind: FollowingKind,
  given: Partial<Parameters<typeof judgeFollowing>[3]> & { readonly name?: string } = {},
) => {
  const { name = '某人', ...more } = given
  return (
    judgeFollowing('〔2027〕1号', foldCase(county, all), kind, { by: { id: null, name }, today, ...more })?.code ?? null
  )
}

describe('a case', () => {
  it('goes from a lead to its closing', () => {
    const states = handedIn.map((_, i) => foldCase(county, events(...handedIn.slice(0, i + 1))).state)
    expect(states).toEqual(['lead', 'verified', 'problem', 'rectifying', 'to-review'])
    const closed = events(...handedIn, ['县局长', { kind: 'closed', details: { on: today, note: '到校核实' } }])
    expect(foldCase(county, closed)).toMatchObject({
      state: 'closed',
      reviewer: '县局长',
      closedOn: today,
      evidence: ['photo'],
      deadline: '2027-06-30',
      measures: '改造厕所',
    })
  })

  it('is a problem at once where a supervisor saw it', () => {
    const seen: Draft = { kind: 'opened', details: { ...opened.details, as: 'verified' } as never }
    expect(foldCase(county, events(['冯督学', seen]))).toMatchObject({ state: 'verified', verifier: '冯督学' })
  })

  it('may be followed only by what its state allows', () => {
    expect(Object.fromEntries(caseStates.map((state) => [state, mayFollow(state)]))).toEqual({
      lead: ['assigned', 'verified', 'unfounded'],
      'to-verify': ['assigned', 'verified', 'unfounded'],
      verified: ['unfounded', 'confirmed'],
      problem: ['claimed', 'planned'],
      rectifying: ['released', 'planned', 'progress', 'submitted'],
      'to-review': ['returned', 'closed'],
      closed: ['followed-up'],
      unfounded: [],
      transferred: [],
    })
    expect(judge(events(['某', opened]), 'closed')).toBe('case-not-in-this-state')
  })

  it('is not taken on by two', () => {
    expect(judge(events(...rectifying), 'claimed', { office: '另一单位' })).toBe('case-held-by-another')
    const given: Draft = { kind: 'confirmed', details: { owner, deadline: '2027-06-30', note: null } }
    const waiting = events(['某', opened], ['某', verified], ['某', given])
    expect(judge(waiting, 'claimed', { office: '另一单位' })).toBe('case-for-another-office')
    expect(judge(waiting, 'claimed', { office: owner.office })).toBeNull()
    const released = events(...rectifying, ['校办主任', { kind: 'released', details: { reason: '不归我校' } }])
    expect(foldCase(county, released).state).toBe('problem')
  })

  it('is handed in only with evidence that it was put right; what came with the finding is none', () => {
    expect(judge(events(...rectifying), 'submitted')).toBe('case-without-evidence')
    expect(judge(events(...rectifying), 'submitted', { evidence: ['photo'] })).toBeNull()
    const found = events(['某', opened, ['of the fault']], ...rectifying.slice(1))
    expect(judge(found, 'submitted')).toBe('case-without-evidence')
  })

  it('is closed by another person than who took it on, handed it in, or answers for it', () => {
    const all = events(...handedIn)
    expect(judge(all, 'closed', { name: '校办主任' })).toBe('own-case')
    expect(judge(all, 'closed', { name: '王校长' })).toBe('own-case')
    expect(judge(all, 'returned', { name: '校办主任' })).toBe('own-case')
    expect(judge(all, 'closed', { name: '县局长' })).toBeNull()
  })

  it('has neither a deadline that is past nor a day that has not come', () => {
    expect(judge(events(['某', opened], ['某', verified]), 'confirmed', { deadline: '2027-02-01' })).toBe(
      'deadline-past',
    )
    expect(judge(events(['某', opened]), 'verified', { on: '2027-03-02' })).toBe('day-ahead')
  })

  it('goes on where it is sent back, and says how often', () => {
    const returned = events(...handedIn, ['县局长', { kind: 'returned', details: { reason: '照片不清' } }])
    expect(foldCase(county, returned)).toMatchObject({ state: 'rectifying', returns: 1, submittedBy: null })
  })

  it('goes with its county and comes back as it was', () => {
    const all = events(...rectifying, ['市', moved(county, '411524')])
    expect([foldCase(county, all).state, foldCase('411524', all).state]).toEqual(['transferred', 'rectifying'])
    const back = events(...rectifying, ['市', moved(county, '411524')], ['市', moved('411524', county)])
    expect(foldCase(county, back).state).toBe('rectifying')
  })
})
