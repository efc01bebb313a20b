/** For tests: one school without any problem, as cells by field, to be changed one cell at a time. */
import type { RawCell } from './sheet/cells.ts'
import type { RawMerge } from './sheet/heading-row.ts'
import { countyFields, type CountyField } from './county-fields.ts'
import { readSchoolSheet, type ReadingOptions, type SchoolTableReading } from './school-table.ts'
import { schoolFields, type SchoolField } from './school-fields.ts'

export type SchoolCells = Partial<Record<SchoolField, RawCell>>
export type CountyCells = Partial<Record<CountyField, RawCell>>

export const goodSchool: SchoolCells = {
  year: 2024,
  code: '2141000001',
  name: '第一小学',
  type: '211',
  stage: '小学',
  county: '411525',
  settlement: '111',
  counted: '是',
  pupils: 600,
  pupilsGrade1: 100,
  pupilsGrade2: 100,
  pupilsGrade3: 100,
  pupilsGrade4: 100,
  pupilsGrade5: 100,
  pupilsGrade6: 100,
  classes: 14,
  largestClass: 44,
  classes36To40: 2,
  classes41To45: 12,
  inZonePupils: 590,
  staff: 45,
  teachers: 40,
  teachersCollege: 10,
  teachersBachelor: 25,
  teachersMaster: 1,
  teachersDoctor: 0,
  backboneTeachers: 7,
  peTeachers: 3,
  musicTeachers: 2,
  fineArtTeachers: 2,
  artsTeachers: 0,
  certifiedTeachers: 40,
  landArea: 12_000,
  floorArea: 5000,
  teachingArea: 3000,
  indoorSportsArea: 300,
  sportsGroundArea: 5000,
  equipmentValue: 130,
  multimediaRooms: 16,
  musicRooms: '96;96;73',
  publicFunds: 480_000,
}

/** A nine-year school: its primary row carries what the school has, its junior row only its own people. */
const physical: SchoolCells = {
  landArea: null,
  floorArea: null,
  teachingArea: null,
  indoorSportsArea: null,
  sportsGroundArea: null,
  equipmentValue: null,
  multimediaRooms: null,
  musicRooms: null,
}
export const nineYear: readonly [SchoolCells, SchoolCells] = [
  { ...goodSchool, code: '3141000002', name: '九年一贯制学校', type: '312' },
  {
    ...goodSchool,
    ...physical,
    code: '3141000002',
    name: '九年一贯制学校',
    type: '312',
    stage: '初中',
    ...Object.fromEntries([1, 2, 3, 4, 5, 6].map((grade) => [`pupilsGrade${grade}`, null])),
    pupilsGrade7: 200,
    pupilsGrade8: 200,
    pupilsGrade9: 200,
  },
]

/** Headings and rows as they would stand in a sheet; columns are those that any of the rows has. */
export function schoolGrid(rows: readonly SchoolCells[]): RawCell[][] {
  const fields = (Object.keys(schoolFields) as SchoolField[]).filter((field) => rows.some((row) => field in row))
  return [
    fields.map((field) => schoolFields[field].heading),
    ...rows.map((row) => fields.map((field) => row[field] ?? null)),
  ]
}

export function countyGrid(rows: readonly CountyCells[]): RawCell[][] {
  const fields = (Object.keys(countyFields) as CountyField[]).filter((field) => rows.some((row) => field in row))
  return [
    fields.map((field) => countyFields[field].heading),
    ...rows.map((row) => fields.map((field) => row[field] ?? null)),
  ]
}

export const asCsv = (grid: readonly (readonly RawCell[])[]): string =>
  grid
    .map((row) => row.map((cell) => (cell === null || cell === undefined ? '' : `"${cell as string}"`)).join(','))
    .join('\r\n')

const usual: ReadingOptions = { mapping: null, textIsUsual: false, currentYear: 2024 }

export const readGrid = (
  grid: readonly (readonly RawCell[])[],
  options: Partial<ReadingOptions> = {},
  merges: readonly RawMerge[] = [],
): SchoolTableReading => readSchoolSheet('a.xlsx', { name: '学校基表', grid, merges }, { ...usual, ...options })

/** `severity code field-heading row` of all problems found in these schools. */
export const problemsOf = (rows: readonly SchoolCells[], options: Partial<ReadingOptions> = {}): string[] =>
  readGrid(schoolGrid(rows), options).problems.map(({ severity, code }) => `${severity} ${code}`)
