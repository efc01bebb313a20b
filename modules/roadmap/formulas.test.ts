/** The sums of a page: small counties by hand, and how long a large one takes. That they agree with the assessment: tests/stories/roadmap.test.ts. */
import { describe, expect, it } from 'vitest'
import { judgeFrame, type FrameUnit, type RoadFrame } from './formulas.ts'

const seven = (value: number | null) => Array.from({ length: 7 }, () => value)
const unit = (code: string, have: (number | null)[], pupils = 100): FrameUnit => ({
  code,
  name: code,
  phase: 'primary',
  pupils,
  have,
  need: seven(10),
  floor: seven(8.5),
})
const frame = (...units: FrameUnit[]): RoadFrame => ({
  units,
  cvLimit: { primary: 0.5, junior: 0.45 },
  mayFallShort: 1,
})
const outcome = (have: (number | null)[]) => judgeFrame(frame(unit('a', have)), []).units[0]

describe('a school', () => {
  it('meets six of seven with the other at 85 %', () => {
    expect(outcome([8.5, ...seven(10).slice(1)])).toBe('met')
    expect(outcome([8.4, ...seven(10).slice(1)])).toBe('unmet')
    expect(outcome([8.5, 9, ...seven(10).slice(2)])).toBe('unmet')
  })

  it('is unknown where a missing figure decides', () => {
    expect(outcome([null, ...seven(10).slice(1)])).toBe('unknown')
    expect(outcome([null, 8, ...seven(10).slice(2)])).toBe('unmet')
  })
})

describe('a county', () => {
  const effects = [{ school: 'b', phase: 'primary', R1: 18 }] as const
  it('is judged with the actions that are on', () => {
    const two = frame(unit('a', seven(20)), unit('b', [2, ...seven(20).slice(1)]))
    const off = judgeFrame(two, [])
    expect(off.units).toEqual(['met', 'unmet'])
    expect(off.spreads[0]).toMatchObject({ indicator: 0, outcome: 'unmet' })
    expect(off.spreads[0]!.cv).toBeCloseTo(9 / 11)
    const on = judgeFrame(two, [{ id: 'x', cost: 5, effects }])
    expect([on.outcome, on.cost, on.spreads[0]!.cv]).toEqual(['met', 5, 0])
    expect(on.counts).toEqual({ met: 2, unmet: 0, unknown: 0, cvsOver: 0 })
    // What was judged before is left as it was.
    expect(judgeFrame(two, []).units).toEqual(['met', 'unmet'])
  })

  it('of 300 schools and 2 000 actions is judged within a frame', () => {
    const units = Array.from({ length: 300 }, (_, i) => unit(String(i), seven(9 + (i % 7)), 100 + i))
    const actions = Array.from({ length: 2000 }, (_, i) => ({
      id: String(i),
      cost: 1,
      effects: [{ school: String(i % 300), phase: 'primary' as const, R3: 0.1, R5: 0.2 }],
    }))
    const large = frame(...units)
    for (let i = 0; i < 20; i++) judgeFrame(large, actions)
    const from = performance.now()
    for (let i = 0; i < 20; i++) judgeFrame(large, actions)
    expect((performance.now() - from) / 20).toBeLessThan(16)
  })
})
