import { describe, expect, it } from 'vitest'
import type { SchoolRow } from '#modules/census/contract.ts'
import { schoolRow } from '#tests/oracle/school-row.ts'
import { boardingBeds } from './boarding-beds.ts'
import { exactly, type Range } from './range.ts'

const grades = (...pupils: readonly number[]): Partial<SchoolRow> =>
  Object.fromEntries(pupils.map((count, i) => [`pupilsGrade${i + 1}`, count]))
const expected = (...pupils: readonly number[]): Range[] => Array.from({ length: 9 }, (_, i) => exactly(pupils[i] ?? 0))
const primary = (cells: Partial<SchoolRow>) => schoolRow({ ...grades(50, 50, 50, 40, 40, 40), pupils: 270, ...cells })

describe('beds for boarders', () => {
  it.each([
    // 60 of 120 in grades 4–6 boarded; 101 pupils there make 50.5, so 51.
    ['short', { boarders: 60, dormitoryBeds: 50 }, 51, 1, 0, 'shortage'],
    ['to spare', { boarders: 60, dormitoryBeds: 60 }, 51, 0, 9, 'surplus'],
    ['even', { boarders: 60, dormitoryBeds: 51 }, 51, 0, 0, 'even'],
  ])('%s', (_, cells, boarders, shortage, surplus, state) => {
    const found = boardingBeds([primary(cells)], expected(90, 90, 90, 30, 30, 41), 4)
    expect(found).toMatchObject({
      expected: exactly(boarders),
      shortage: exactly(shortage),
      surplus: exactly(surplus),
      state,
    })
  })

  it('show boarders of grades 1–3 and do not go on with them', () => {
    const [stage] = boardingBeds(
      [primary({ boarders: 130, dormitoryBeds: 130 })],
      expected(90, 90, 90, 20, 20, 20),
      4,
    ).stages
    expect(stage).toMatchObject({ lastYear: 130, tooYoung: 10, expected: exactly(60) })
    expect(stage!.share).toEqual({ boarders: 120, pupils: 120, ofGrades: true })
  })

  it('take the share of the whole stage where rolls by grade are not there, and say so', () => {
    const row = schoolRow({ pupils: 200, boarders: 50, dormitoryBeds: 60 })
    const found = boardingBeds([row], expected(20, 20, 20, 20, 20, 20), 4)
    expect(found.stages[0]!.share).toEqual({ boarders: 50, pupils: 200, ofGrades: false })
    expect(found.expected).toEqual(exactly(30))
  })

  it.each([
    ['beds', { boarders: 60, dormitoryBeds: null }],
    ['boarders', { boarders: null, dormitoryBeds: 50, boarding: true }],
    ['boarders, whatever the school says', { boarders: null, dormitoryBeds: 50, boarding: false }],
  ])('stay unknown without %s', (_, cells) => {
    expect(boardingBeds([primary(cells)], expected(1, 1, 1, 1, 1, 1), 4)).toMatchObject({
      shortage: null,
      surplus: null,
      state: 'unknown',
    })
  })

  it.each([
    ['nobody boards', { boarders: 0, dormitoryBeds: null }, 'day-school'],
    ['no boarding school', { boarders: null, boarding: false, dormitoryBeds: null }, 'day-school'],
    ['nobody boards, beds stand empty', { boarders: 0, dormitoryBeds: 20 }, 'surplus'],
    ['pupils unknown', { boarders: 5, dormitoryBeds: 5, pupils: null, pupilsGrade4: null }, 'unknown'],
  ])('%s', (_, cells, state) => {
    expect(boardingBeds([primary(cells)], expected(10, 10, 10, 10, 10, 10), 4).state).toBe(state)
  })

  it('are those of the whole school where it reports once, and senior boarders stay as they are', () => {
    const whole = { type: '345', assetBasis: 'whole-school' } as const
    const rows = [
      primary({ ...whole, boarders: 12, dormitoryBeds: 200 }),
      schoolRow({ ...whole, stage: 'junior', boarders: 60, pupilsGrade7: 40, pupilsGrade8: 40, pupilsGrade9: 40 }),
      schoolRow({ ...whole, stage: 'senior', boarders: 100 }),
    ]
    // 12/120 of 120, 60/120 of 100, and 100.
    const found = boardingBeds(rows, expected(0, 0, 0, 40, 40, 40, 50, 25, 25), 4)
    expect(found).toMatchObject({ seniorBoarders: 100, beds: 200, expected: exactly(162), surplus: exactly(38) })
    const contradicting = rows.map((row, i) => (i === 1 ? { ...row, dormitoryBeds: 100 } : row))
    expect(boardingBeds(contradicting, expected(), 4).beds).toBeNull()
    const byStage = rows.map((row) => ({ ...row, assetBasis: 'by-stage' as const, dormitoryBeds: 40 }))
    expect(boardingBeds(byStage, expected(), 4).beds).toBe(120)
  })

  it('follow the interval', () => {
    const row = primary({ boarders: 60, dormitoryBeds: 20 })
    const ahead = expected().with(4, { low: 30, middle: 40, high: 50 })
    expect(boardingBeds([row], ahead, 4)).toMatchObject({
      expected: { low: 15, middle: 20, high: 25 },
      shortage: { low: 0, middle: 0, high: 5 },
      surplus: { low: 0, middle: 0, high: 5 },
      state: 'even',
    })
  })
})
