/** Two counties as their own rows, small enough to work out by hand: what is judged, what is left out, what is merged. */
import ExcelJS from 'exceljs'
import { goodSchool, nineYear, schoolGrid, type SchoolCells } from '#modules/census/good-school.ts'
import type { RawCell } from '#modules/census/sheet/cells.ts'

export type Grid = RawCell[][]

/** As many pupils as do not divide evenly, spread over six grades, so that ratios are endless fractions. */
const withPupils = (pupils: number): SchoolCells => ({
  pupils,
  ...Object.fromEntries([1, 2, 3, 4, 5, 6].map((grade) => [`pupilsGrade${grade}`, grade === 1 ? pupils - 500 : 100])),
})

export const exactSchool: SchoolCells = { ...goodSchool, ...withPupils(599), inZonePupils: 590 }

export const weakSchool: SchoolCells = {
  ...goodSchool,
  code: '2141000003',
  name: '第三小学',
  sportsGroundArea: 4100,
  multimediaRooms: 3,
}

const point: SchoolCells = {
  ...goodSchool,
  code: '2141000004',
  name: '李庄教学点',
  type: '218',
  pupils: 30,
  ...Object.fromEntries([1, 2, 3, 4, 5, 6].map((grade) => [`pupilsGrade${grade}`, 5])),
  inZonePupils: 30,
  largestClass: 5,
  classes: 6,
  classesTo25: 6,
  classes36To40: 0,
  classes41To45: 0,
}

/** Of no stage that is judged: a senior secondary school, and a special school. */
const senior: SchoolCells = { ...goodSchool, code: '3441000005', name: '第一高级中学', type: '342', stage: '高中' }
const special: SchoolCells = { ...goodSchool, code: '5141000006', name: '启智学校', type: '514' }

/** A campus that does not count as a school: it goes into its main school. */
const campus: SchoolCells = {
  ...goodSchool,
  code: '2141000007',
  name: '第一小学东校区',
  counted: '否',
  mainSchool: '2141000001',
}

export const xiCounty: readonly SchoolCells[] = [exactSchool, weakSchool, ...nineYear, point, senior, special]
export const withCampus: readonly SchoolCells[] = [goodSchool, campus]

const elsewhere = (county: string, rows: readonly SchoolCells[]): SchoolCells[] =>
  rows.map((row, index) => ({ ...row, county, code: `21419${county.slice(-2)}00${index}` }))

export const otherCounty = elsewhere('411526', [goodSchool, weakSchool])
export const yearBefore: readonly SchoolCells[] = xiCounty.map((row) => ({ ...row, year: 2023 }))

export const gridOf = (...rows: readonly (readonly SchoolCells[])[]): Grid => schoolGrid(rows.flat())

/** A workbook with these sheets; `change` may do to it what people do to workbooks. */
export async function workbook(
  sheets: Readonly<Record<string, Grid>>,
  change: (book: ExcelJS.Workbook) => void = () => undefined,
): Promise<Buffer> {
  const book = new ExcelJS.Workbook()
  for (const [name, grid] of Object.entries(sheets)) book.addWorksheet(name).addRows(grid as never[][])
  change(book)
  return Buffer.from(await book.xlsx.writeBuffer())
}
