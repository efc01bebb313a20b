import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { classesNeeded, classesOfPlace } from './classes-needed.ts'
import { exactly, type Range } from './range.ts'

const sizes = { primary: 45, junior: 50 }
const school = (pupils: readonly number[]): Range[] => Array.from({ length: 9 }, (_, i) => exactly(pupils[i] ?? 0))

describe('classes needed', () => {
  it.each([
    [0, 0, 0],
    [1, 1, 1],
    [45, 1, 1],
    [46, 2, 1],
    [50, 2, 1],
    [51, 2, 2],
    [90, 2, 2],
    [91, 3, 2],
  ])('%i in a grade: %i primary, %i junior', (pupils, primary, junior) => {
    const { stages } = classesNeeded(school([pupils, 0, 0, 0, 0, 0, pupils]), sizes)
    expect(stages.primary).toEqual({ classes: exactly(primary), seats: exactly(primary * 45) })
    expect(stages.junior).toEqual({ classes: exactly(junior), seats: exactly(junior * 50) })
  })

  it('are counted grade by grade: six grades of 46 need twelve classes, not seven', () => {
    expect(classesNeeded(school([46, 46, 46, 46, 46, 46]), sizes).stages.primary.classes).toEqual(exactly(12))
  })

  it('follow the interval of each grade', () => {
    const { grades, stages } = classesNeeded([{ low: 40, middle: 45, high: 46 }, ...school([]).slice(1)], sizes)
    expect(grades[0]).toMatchObject({ grade: 1, stage: 'primary', classes: { low: 1, middle: 1, high: 2 } })
    expect(stages.primary.seats).toEqual({ low: 45, middle: 45, high: 90 })
  })

  it('hold all pupils, and no class could be spared in any grade', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(400), { minLength: 9, maxLength: 9 }), (pupils) => {
        for (const { classes, stage, pupils: inGrade } of classesNeeded(school(pupils), sizes).grades) {
          expect(classes.middle * sizes[stage]).toBeGreaterThanOrEqual(inGrade.middle)
          expect((classes.middle - 1) * sizes[stage]).toBeLessThan(Math.max(inGrade.middle, 0.5))
        }
      }),
    )
  })

  it('of a place are those of its schools, which are never pooled', () => {
    const small = classesNeeded(school([20]), sizes)
    expect(classesOfPlace([small, small]).primary).toEqual({ classes: exactly(2), seats: exactly(90) })
  })
})
