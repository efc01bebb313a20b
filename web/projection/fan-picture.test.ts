import { describe, expect, it } from 'vitest'
import { speechIn } from '#web/ui/words.tsx'
import { fanPicture, pastLines, scenarioLines, sinceOpened } from './fan-picture.ts'

const speech = speechIn('zh')
const span = { knownYears: [2023, 2024], years: [2025, 2026] }
const values = { known: [90, 100], pupils: [95, 85], low: [92, 78], high: [99, 93] }

describe('the picture of a fan', () => {
  it('known years and those ahead on one axis, joined at the origin', () => {
    expect(fanPicture(speech, span, values)).toMatchObject({
      years: [2023, 2024, 2025, 2026],
      known: [90, 100, null, null],
      middle: [null, 100, 95, 85],
      low: [null, 100, 92, 78],
      high: [null, 100, 99, 93],
      origin: 2024,
    })
  })

  it('before it opened a school had no pupils to draw', () => {
    expect(sinceOpened([0, null, 0, 12, 0])).toEqual([null, null, null, 12, 0])
    expect(sinceOpened([0, 0])).toEqual([0, 0])
  })

  it('a stage without an interval has no band', () => {
    expect(fanPicture(speech, span, { known: [90, 100], pupils: [95, 85] }).low).toEqual([null, null, null, null])
  })

  it('scenarios that were not worked out are no lines', () => {
    expect(scenarioLines(speech, span, values.known, [], [97, 90]).map(({ name }) => name)).toEqual(['高方案'])
  })

  it('an earlier forecast begins at what was known then; one from before the axis is only its forecasts', () => {
    const made = { id: 'x', madeAt: '', low: [], high: [] }
    const lines = pastLines(speech, span, values.known, [
      { ...made, origin: 2023, years: [2024, 2025], pupils: [97, 94] },
      { ...made, origin: 2021, years: [2022, 2023], pupils: [80, 88] },
      { ...made, origin: 2010, years: [2011], pupils: [5] },
    ])
    expect(lines.map(({ mark, values: drawn }) => [mark, drawn])).toEqual([
      ['2023', [90, 97, 94, null]],
      ['2021', [88, null, null, null]],
    ])
  })
})
