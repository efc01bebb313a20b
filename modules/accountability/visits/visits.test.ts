/** Visits worked out from plain values: months and coverage, plans, going back, what a photo hides, the forms themselves. */
import { describe, expect, it } from 'vitest'
import { coverageOf, daysOfMonth } from './coverage.ts'
import { noticeNumber } from './notice-paper.ts'
import { photoKind, withoutHiddenData } from './photo-bytes.ts'
import { readVisitForms } from './read-visit-forms.ts'
import { returnsDue } from './returns.ts'
import { foldPlan, foldVisit, type PlanEvent } from './visit-state.ts'

const school = (code: string, supervisor: string | null) => ({
  code,
  county: '411523',
  district: supervisor === null ? null : '一区',
  supervisor,
})

const visitTo = (own: string) => ({ school: own, visitedOn: '2026-11-03' })

describe('coverageOf', () => {
  it.each([
    ['2026-02', '2026-02-28'],
    ['2028-02', '2028-02-29'],
    ['2026-12', '2026-12-31'],
  ])('%s ends on %s', (month, to) => {
    expect(daysOfMonth(month)).toEqual({ from: `${month}-01`, to })
  })

  it('counts a school once however often it was visited, and as often as the rule asks', () => {
    const schools = [school('1', '冯国庆'), school('2', '冯国庆'), school('3', null)]
    const visits = [visitTo('1'), visitTo('1'), visitTo('2'), visitTo('9')]
    const once = coverageOf(schools, visits, 1)
    expect(once.counties).toEqual([{ county: '411523', schools: 3, visited: 2, visits: 3 }])
    expect(once.unvisited.map(({ code }) => code)).toEqual(['3'])
    expect(once.supervisors.map(({ supervisor, visited }) => [supervisor, visited])).toEqual([
      ['冯国庆', 2],
      [null, 0],
    ])
    expect(coverageOf(schools, visits, 2).unvisited.map(({ code }) => code)).toEqual(['2', '3'])
  })
})

describe('plans and visits', () => {
  const moved: PlanEvent = {
    number: 1,
    at: '',
    personName: '',
    kind: 'moved',
    details: { on: '2026-12-01', reason: '学校开运动会' },
  }
  const cancelled: PlanEvent = { number: 2, at: '', personName: '', kind: 'cancelled', details: { reason: '学校停课' } }
  it.each([
    [[], null, '2026-11-24', 'planned'],
    [[], null, '2026-11-25', 'due-today'],
    [[], null, '2026-11-26', 'overdue'],
    [[moved], null, '2026-11-26', 'planned'],
    [[moved, cancelled], null, '2026-12-09', 'cancelled'],
    // What was done was done, even after it had been cancelled.
    [[cancelled], 'visit', '2026-11-26', 'done'],
  ] as const)('%j, visit %s, on %s: %s', (events, visit, today, state) => {
    expect(foldPlan({ plannedOn: '2026-11-25' }, events, visit, today).state).toBe(state)
  })

  it('tell what was added and why they no longer count', () => {
    const head = { at: '2026-11-26T00:00:00.000Z', personName: '冯国庆' }
    const folded = foldVisit([
      { ...head, number: 1, kind: 'added', details: { text: '补充' } },
      { ...head, number: 2, kind: 'withdrawn', details: { reason: '学校选错' } },
    ])
    expect(folded.additions.map(({ text }) => text)).toEqual(['补充'])
    expect(folded.withdrawn).toEqual({ ...head, reason: '学校选错' })
  })
})

describe('returnsDue', () => {
  const notice = { id: 'n', visit: 'v', issuedOn: '2026-11-25', dueOn: '2026-12-20' }
  const due = (today: string, visits: { follows: string | null; visitedOn: string }[] = []) =>
    returnsDue([notice], visits, 10, today)

  it('shows a notice a week before its deadline and is late after the days of the rule', () => {
    expect(due('2026-12-12')).toEqual([])
    expect(due('2026-12-13')).toEqual([{ notice, returnBy: '2026-12-30', isLate: false }])
    expect(due('2026-12-30')[0]!.isLate).toBe(false)
    expect(due('2026-12-31')[0]!.isLate).toBe(true)
  })

  it('ends with the first visit that goes back to it, not with another one', () => {
    expect(due('2026-12-31', [{ follows: 'v', visitedOn: '2026-12-21' }])).toEqual([])
    expect(due('2026-12-31', [{ follows: null, visitedOn: '2026-12-21' }])).toHaveLength(1)
    expect(due('2026-12-31', [{ follows: 'v', visitedOn: '2026-11-24' }])).toHaveLength(1)
  })
})

const chunk = (name: string, body: string): Buffer => {
  const head = Buffer.alloc(8)
  head.writeUInt32BE(body.length, 0)
  head.write(name, 4, 'latin1')
  return Buffer.concat([head, Buffer.from(body), Buffer.alloc(4)])
}

describe('photos', () => {
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])

  it('are known by their bytes, not by their names', () => {
    expect(photoKind(signature)).toBe('png')
    expect(photoKind(Buffer.from([0xff, 0xd8, 0xff, 0xe0]))).toBe('jpg')
    expect(photoKind(Buffer.from('<svg/>'))).toBeNull()
  })

  it('lose what is hidden in them and nothing else; one that is cut off is none', () => {
    const whole = Buffer.concat([
      signature,
      chunk('IHDR', '0123456789012'),
      chunk('eXIf', 'GPS'),
      chunk('IDAT', 'pixels'),
      chunk('IEND', ''),
    ])
    const kept = Buffer.from(withoutHiddenData(whole, 'png')!)
    expect(kept.length).toBe(whole.length - 15)
    expect(kept.includes('GPS')).toBe(false)
    expect(kept.includes('pixels')).toBe(true)
    expect(withoutHiddenData(whole.subarray(0, 40), 'png')).toBeNull()
    expect(withoutHiddenData(Buffer.from([0xff, 0xd8, 0xff, 0xe1, 0xff, 0xff, 1]), 'jpg')).toBeNull()
  })
})

describe('forms', () => {
  it('keep 督政, 督学 and 评估监测 apart, and every item has its own code', () => {
    const forms = readVisitForms()
    expect(new Set(forms.map(({ kind }) => kind)).size).toBe(3)
    expect(new Set(forms.map(({ code }) => code)).size).toBe(forms.length)
    for (const { items, mark } of forms) {
      expect(new Set(items.map(({ code }) => code)).size).toBe(items.length)
      expect(mark).toBe('ours')
    }
    expect(noticeNumber('新县', 'opinion', 2026, 4)).toBe('新县教督意〔2026〕4号')
  })
})
