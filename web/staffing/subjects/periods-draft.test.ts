/** Editing a table of weekly periods leaves all other cells as they were, and adds up each week. */
import { describe, expect, it } from 'vitest'
import { subjects } from '#modules/standards/contract.ts'
import { changedCells, grades, isChanged, weekOf, withCell, type Periods } from './periods-draft.ts'

const table = Object.fromEntries(subjects.map((subject) => [subject, grades.map(() => 2)])) as unknown as Periods

describe('a table of periods being edited', () => {
  it('adds up the week of a grade, halves too', () => {
    expect(weekOf(table, 1)).toBe(subjects.length * 2)
    expect(weekOf(withCell(table, 'arts', 1, 2.5), 1)).toBe(subjects.length * 2 + 0.5)
  })
  it('changes one cell only', () => {
    const after = withCell(table, 'arts', 9, 1)
    expect(changedCells(table, after)).toBe(1)
    expect([isChanged(table, after, 'arts', 9), isChanged(table, after, 'arts', 8)]).toEqual([true, false])
    expect(table.arts[8]).toBe(2)
    expect(changedCells(table, withCell(after, 'arts', 9, 2))).toBe(0)
  })
})
