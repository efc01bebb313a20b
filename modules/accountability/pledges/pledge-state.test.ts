import { describe, expect, it } from 'vitest'
import { isRefusal } from '#kernel/refusal.ts'
import { foldPledge, openFor, refuseDrafter, refuseSignature, type PledgeEvent } from './pledge-state.ts'

type Given = PledgeEvent extends infer Each
  ? Each extends PledgeEvent
    ? Omit<Each, 'number' | 'person' | 'at'>
    : never
  : never
const story = (...events: Given[]): PledgeEvent[] =>
  events.map((event, i) => ({ ...event, number: i + 1, person: null, at: '2026-11-20T02:00:00.000Z' }))

const head = { targetYear: 2028, applyYear: 2029, lines: 10, withRule: 8, cost: 1, road: 'r' }
const drafted = (version: number, personName = '周明远'): Given => ({
  version,
  personName,
  kind: 'drafted',
  details: { document: `d${version}`, head, reason: null },
})
const reviewed = (version: number, review: 'accepted' | 'returned' = 'accepted'): Given => ({
  version,
  personName: '田文杰',
  kind: 'reviewed',
  details: { review, note: null },
})
const signed = (version: number, side: 'city' | 'county', on = '2026-11-21'): Given => ({
  version,
  personName: '许建华',
  kind: 'signed',
  details: { side, name: '某某', position: '负责人', on, scan: null },
})
const withdrawn = (version: number): Given => ({
  version,
  personName: '周明远',
  kind: 'withdrawn',
  details: { reason: '不再签订' },
})

const first = [drafted(1), reviewed(1), signed(1, 'city'), signed(1, 'county', '2026-11-23')]

const codeOf = (events: Given[], step: 'edit' | 'review' | 'sign' | 'withdraw', seen: number) => {
  const found = openFor(foldPledge(story(...events)), step, seen)
  return isRefusal(found) ? found.code : null
}

describe('how a pledge stands', () => {
  const cases: [string, Given[], string, number | null, string | null][] = [
    ['drafted', [drafted(1)], 'drafted', null, 'drafted'],
    ['sent back', [drafted(1), reviewed(1, 'returned')], 'returned', null, 'returned'],
    ['drafted again after that', [drafted(1), reviewed(1, 'returned'), drafted(1)], 'drafted', null, 'drafted'],
    ['one signature is not enough', first.slice(0, 3), 'reviewed', null, 'reviewed'],
    ['the same side twice is not enough', [...first.slice(0, 3), signed(1, 'city')], 'reviewed', null, 'reviewed'],
    ['both signed', first, 'in-force', 1, null],
    ['a supplement on its way', [...first, drafted(2)], 'in-force', 1, 'drafted'],
    ['a supplement withdrawn', [...first, drafted(2), withdrawn(2)], 'in-force', 1, null],
    [
      'a supplement in force',
      [...first, drafted(2), reviewed(2), signed(2, 'city'), signed(2, 'county')],
      'in-force',
      2,
      null,
    ],
    ['withdrawn', [drafted(1), withdrawn(1)], 'withdrawn', null, null],
  ]
  it.each(cases)('%s', (_, events, status, inForce, open) => {
    const state = foldPledge(story(...events))
    expect([state.status, state.inForce?.version ?? null, state.open?.status ?? null]).toEqual([status, inForce, open])
  })

  it('is in force from the later of both signatures', () => {
    expect(foldPledge(story(...first)).inForce!.inForceOn).toBe('2026-11-23')
  })

  it('is altered only while it is open, and only as it was seen', () => {
    expect(codeOf([drafted(1)], 'edit', 1)).toBeNull()
    expect(codeOf([drafted(1)], 'sign', 1)).toBe('pledge-not-in-this-state')
    expect(codeOf([drafted(1), reviewed(1)], 'edit', 1)).toBe('pledge-not-in-this-state')
    expect(codeOf(first, 'edit', 1)).toBe('pledge-not-in-this-state')
    expect(codeOf([...first, drafted(2)], 'edit', 1)).toBe('pledge-changed')
  })

  it('is neither reviewed nor signed by anybody who drafted it', () => {
    const version = foldPledge(story(drafted(1), drafted(1, '罗桂英'), reviewed(1))).open!
    const who = (personName: string) => refuseDrafter(version, { person: null, personName }, 'sign')?.code ?? null
    expect(['周明远', '罗桂英', '许建华'].map(who)).toEqual(['same-person', 'same-person', null])
  })

  it('is signed once by each side, not ahead of time and not before it was drafted', () => {
    const version = foldPledge(story(...first.slice(0, 3))).open!
    const of = (side: 'city' | 'county', on: string) =>
      refuseSignature(version, { side, on }, '2026-11-25')?.code ?? null
    expect([
      of('city', '2026-11-21'),
      of('county', '2026-11-26'),
      of('county', '2026-11-19'),
      of('county', '2026-11-25'),
    ]).toEqual(['signed-already', 'day-ahead', 'day-before-draft', null])
  })
})
