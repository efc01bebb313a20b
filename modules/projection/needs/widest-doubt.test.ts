import { describe, expect, it } from 'vitest'
import { cellOf, forecastRolls } from '../forecast/forecast.ts'
import { gradeCount } from '../forecast/levels.ts'
import { doubtBySource, type DoubtBySource } from './doubt-by-source.ts'
import { assumedCuts, doubtParts, missingInputs, rankDoubts, type DoubtQuestion } from './widest-doubt.ts'

const doubt: DoubtBySource = {
  nextEntry: 10,
  laterEntry: 40,
  progression: 20,
  entryMoves: 15,
  otherMoves: 5,
  chance: 10,
}
const ask = (more: Partial<DoubtQuestion>) =>
  rankDoubts({ doubt, missing: missingInputs, level: 'group', step: 5, knownYears: 5, ...more })

describe('the input that would narrow a forecast most', () => {
  it('comes first, with its estimated share of the squared width and how that was worked out', () => {
    const [first] = ask({ missing: ['births', 'kindergarten', 'flows'] })
    // Half of next and later entry: (0.5 × 10 + 0.5 × 40) ÷ 100.
    expect(first).toMatchObject({ input: 'births', share: 0.25, basis: 'assumed' })
    expect(first!.narrower).toBeCloseTo(1 - Math.sqrt(0.75), 12)
    expect(first!.words.zh).toContain('减少25%')
    expect(first!.words.zh).toContain('本系统假定可消去明年小学新生数 50%、以后各年小学新生数 50%')
    expect(first!.words.en).toContain('about 25%')
    expect(first!.words.en).not.toMatch(/\p{Script=Han}/u)
  })

  it.each([
    ['kindergarten', 0.07],
    ['flows', 0.07],
    ['housing', 0.03],
  ] as const)('%s alone would take away %d', (input, share) => {
    expect(ask({ missing: [input] })[0]!.share).toBeCloseTo(share, 12)
  })

  it('asks for no finer births while there are none', () => {
    expect(ask({}).map(({ input }) => input)).not.toContain('town-births')
    const finer = ask({ missing: ['monthly-births', 'town-births'] }).map(({ input, share }) => [input, share])
    expect(finer).toEqual([
      ['monthly-births', 0.05],
      ['town-births', 0.045],
    ])
  })

  it('knows what more years are worth: much for a county of three years, little for one of twelve', () => {
    const few = ask({ missing: ['rolls'], knownYears: 3 })[0]!
    const many = ask({ missing: ['rolls'], knownYears: 12 })[0]!
    expect(few.basis).toBe('elsewhere')
    expect(few.share).toBeGreaterThan(many.share)
    expect(many.share).toBeLessThan(0.05)
    // Chance never becomes less.
    expect(rankDoubts({ ...question, doubt: { ...none, chance: 9 }, missing: ['rolls'] })).toEqual([])
  })

  it('prefers what was measured to what is assumed', () => {
    const found = ask({ missing: ['births'], measured: { births: { laterEntry: 0.1 } } })
    expect(found[0]).toMatchObject({ basis: 'measured', share: 0.04 })
    expect(found[0]!.words.zh).toContain('据本地回测')
  })

  it('is none where nothing is missing, or nothing uncertain', () => {
    expect(ask({ missing: [] })).toEqual([])
    expect(rankDoubts({ ...question, doubt: none })).toEqual([])
    expect(doubtParts(none)).toEqual([])
  })

  it('never assumes that an input takes away more than all', () => {
    for (const cuts of Object.values(assumedCuts)) {
      for (const cut of Object.values(cuts)) expect(cut > 0 && cut < 1).toBe(true)
    }
  })
})

const none: DoubtBySource = {
  nextEntry: 0,
  laterEntry: 0,
  progression: 0,
  entryMoves: 0,
  otherMoves: 0,
  chance: 0,
}
const question: DoubtQuestion = { doubt: none, missing: missingInputs, level: 'group', step: 3, knownYears: 6 }

describe('where the width of a forecast comes from', () => {
  const rolls = ['a', 'b', 'c', 'd'].flatMap((school, s) =>
    [2016, 2017, 2018, 2019, 2020, 2021, 2022].flatMap((year) =>
      [1, 2, 3, 4, 5, 6].map((grade) => ({
        school,
        group: s < 2 ? 'north' : 'south',
        grade,
        year,
        // Every cohort of a school, and every year of it, differs much from the next.
        pupils: 600 + 100 * s + 25 * ((7 * (year - grade) + 3 * s) % 11) + 30 * ((5 * year + grade + s) % 4),
      })),
    ),
  )
  const forecast = forecastRolls({ rolls, births: [], origin: 2022, horizon: 4 })

  it.each(['whole', 'group', 'school'] as const)('adds up to the squares of its intervals: %s', (level) => {
    const parts = doubtBySource(forecast, level, 0, 3)
    const { pupils, high } = forecast.levels[level]
    let squares = 0
    for (let grade = 1; grade < gradeCount; grade += 1) {
      const at = cellOf(0, grade, 3, forecast.horizon)
      if (pupils[at]! > 0) squares += (high[at]! - pupils[at]!) ** 2
    }
    expect(Object.values(parts).reduce((sum, part) => sum + part, 0)).toBeCloseTo(squares, 6)
    expect(Math.min(...Object.values(parts))).toBeGreaterThanOrEqual(0)
    expect(doubtParts(parts).reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 12)
  })

  it('has nothing of entry in what has only moved up, and nothing of moves in the whole', () => {
    const next = doubtBySource(forecast, 'whole', 0, 1)
    expect(next.laterEntry).toBe(0)
    expect(next.nextEntry).toBeGreaterThan(0)
    expect(next.progression).toBeGreaterThan(next.nextEntry)
    expect(next.entryMoves + next.otherMoves).toBe(0)
  })
})
