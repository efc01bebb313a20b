import { expect, it } from 'vitest'
import { cohortRows, gradeCell, isTaught, type GradeLine } from './cohort-rows.ts'

const span = { knownYears: [2023, 2024], years: [2025] }
const said = { year: String, known: '实际', ahead: '预测', missing: '未知', births: '对应出生' }
const line = (grade: number, known: (number | null)[], pupils: number[]): GradeLine => ({
  grade,
  known,
  pupils,
  low: pupils.map((each) => each - 2),
  high: pupils.map((each) => each + 3),
})
const lines = [line(0, [9, 9], [9]), line(1, [30, 28], [20]), line(2, [31, null], [27]), line(3, [0, 0], [0])]

it('a cohort moves one grade up from year to year', () => {
  const { taught, rows } = cohortRows(span, lines, [null, 33, 21], said)
  expect(taught).toEqual([1, 2])
  expect(rows.map(({ head, cells }) => [head, ...cells.map((cell) => cell && `${cell.kind} ${cell.text}`)])).toEqual([
    ['2022', null, null, 'known 31'],
    ['2023', null, 'known 30', 'missing ?'],
    ['2024', 'known 33', 'known 28', 'ahead 27'],
    ['2025', 'known 21', 'ahead 20', null],
  ])
})

it('a forecast bears its interval', () => {
  expect(gradeCell(span, lines[1], 2025, said)).toMatchObject({ text: '20', small: '18–23' })
  expect(gradeCell(span, lines[1], 2030, said)).toBeNull()
})

it('a grade without pupils in any year is not taught', () => {
  expect(lines.map(isTaught)).toEqual([true, true, true, false])
})
