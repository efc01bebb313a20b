import { describe, expect, it } from 'vitest'
import { headline } from './headline.ts'

const years = [2026, 2027, 2028, 2029, 2030, 2031]
const series = (now: number | null, pupils: number[]) => ({
  known: [now],
  pupils,
  low: pupils.map((each) => each * 0.94),
  high: pupils.map((each) => each * 1.07),
})
const all = series(123_000, [121_000, 118_000, 112_000, 105_000, 98_000, 93_000])
const primary = { known: [80_000], pupils: [75_000, 70_000, 66_000, 60_000, 54_000, 52_000] }
const junior = { known: [43_000], pupils: [46_000, 48_000, 46_000, 45_000, 44_000, 41_000] }

describe('a forecast in one sentence', () => {
  it('now, in five years with its interval, and each stage', () => {
    expect(headline({ all, primary, junior }, 2025, years)).toEqual({
      zh: '2025年在校生12.3万人，2030年约9.8万人（9.2万—10.5万），比2025年少20%；小学从现在起减少，初中2027年到顶，之后减少。',
      en: '123,000 pupils in 2025, about 98,000 in 2030 (92,100–104,900), 20 % fewer than in 2025; primary falls from now on, junior peaks in 2027 and falls afterwards.',
    })
  })

  it('a school without a junior stage, and figures of now that are not known', () => {
    const none = { known: [0], pupils: [0, 0] }
    const words = headline(
      { all: series(null, [90, 80]), primary: { known: [null], pupils: [90, 80] }, junior: none },
      2025,
      [2026, 2027],
    )
    expect(words?.zh).toBe('2027年约80人（75—86）；小学从现在起减少。')
  })

  it('nothing where nothing is forecast', () =>
    expect(headline({ all: series(1, []), primary, junior }, 2025, [])).toBeNull())
})
