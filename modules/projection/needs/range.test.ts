import { describe, expect, it } from 'vitest'
import { forecastRolls } from '../forecast/forecast.ts'
import { below, beyond, exactly, pupilsByGrade, pupilsOfStages } from './range.ts'

const rolls = [2018, 2019, 2020, 2021, 2022].flatMap((year) =>
  [1, 2, 3, 4, 5, 6].flatMap((grade) => [
    { school: 'a', group: 'north', grade, year, pupils: 90 - 2 * (year - 2018) },
    { school: 'b', group: 'north', grade, year, pupils: 40 },
  ]),
)
const forecast = forecastRolls({ rolls, births: [], origin: 2022, horizon: 3 })
const whole = forecast.levels.whole

describe('figures taken out of a forecast', () => {
  it('are those of grades 1–9, and their middles add up to the stage', () => {
    const grades = pupilsByGrade(forecast, 'whole', 0, 2)
    expect(grades).toHaveLength(9)
    expect(grades.slice(6)).toEqual([exactly(0), exactly(0), exactly(0)])
    const stage = pupilsOfStages(forecast, 'whole', 0, 2, ['primary'])
    expect(stage.middle).toBe(grades.reduce((sum, { middle }) => sum + middle, 0))
    expect(stage.low).toBeLessThanOrEqual(stage.middle)
    expect(stage.high).toBeGreaterThanOrEqual(stage.middle)
    expect(stage).toEqual(pupilsOfStages(forecast, 'whole', 0, 2))
    expect(whole.units).toEqual([''])
  })

  it('have no interval in grades that a school does not have, whatever the forecast widens', () => {
    const school = { ...forecast.levels.school, high: forecast.levels.school.high.map((pupils) => pupils + 3) }
    const widened = { ...forecast, levels: { ...forecast.levels, school } }
    const grades = pupilsByGrade(widened, 'school', 0, 1)
    expect(grades[0]!.high).toBeGreaterThan(grades[0]!.middle)
    expect(grades.slice(6)).toEqual([exactly(0), exactly(0), exactly(0)])
  })

  it('say that nobody is where a school has no such grades', () => {
    expect(pupilsOfStages(forecast, 'school', 0, 1, ['junior'])).toEqual(exactly(0))
  })
})

describe('what goes beyond what is there, and what stays below', () => {
  it.each([
    [{ low: 90, middle: 100, high: 130 }, 110, { low: 0, middle: 0, high: 20 }, { low: 0, middle: 10, high: 20 }],
    [{ low: 120, middle: 125, high: 130 }, 110, { low: 10, middle: 15, high: 20 }, exactly(0)],
    [exactly(110), 110, exactly(0), exactly(0)],
  ])('%j beside %i', (range, there, over, under) => {
    expect(beyond(range, there)).toEqual(over)
    expect(below(range, there)).toEqual(under)
  })
})
