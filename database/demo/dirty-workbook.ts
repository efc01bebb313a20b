/**
 * The workbook that 息县 hands in for 2026 in the demonstration (模拟数据): as people send it, with a heading of their own,
 * a total row and slips of every common kind; and the same one mended, in which two figures still jump over the year.
 */
import type { Cell, Worksheet } from 'exceljs'
import { schoolFields, type SchoolField } from '#modules/census/contract.ts'
import { workbookBytes } from '#platform/files/write-table.ts'
import { countyRow } from './county-years.ts'
import { demoCounties, demoYears } from './counties.ts'
import { filledTable } from './filled-table.ts'
import { makeCounty } from './made-schools.ts'
import { importingCounty, samplePeople } from './sample-people.ts'
import { schoolTable, type SchoolYear } from './school-years.ts'

export const faults = [
  'other-heading',
  'total-row',
  'text-in-number',
  'unit-slip',
  'negative',
  'duplicate',
  'formula',
  'yearly-jumps',
] as const
export type Fault = (typeof faults)[number]

export const dirtyYear = demoYears.at(-1)!
export const importName = `息县${dirtyYear}学年基表.xlsx`

/** What the county's own software calls 网络多媒体教室间数. */
export const otherHeading = '网络多媒体教室数'

const made = makeCounty(demoCounties.find(({ code }) => code === importingCounty)!)
const principals = new Set(
  samplePeople.flatMap(({ assignments }) =>
    assignments.flatMap(({ assignment: { role, scope } }) => (role === 'school' ? [scope.code] : [])),
  ),
)

/** Half the sports ground is gone in the schools of the two sample principals, whom the county will ask. */
function jump(row: SchoolYear): SchoolYear {
  if (!principals.has(row.school.code)) return row
  return { ...row, cells: { ...row.cells, sportsGroundArea: Math.round(Number(row.cells.sportsGroundArea) * 0.45) } }
}

const columnOf = (field: SchoolField): number => Object.keys(schoolFields).indexOf(field) + 1

interface Slip {
  readonly fault: Fault
  readonly field: SchoolField
  readonly change: (cell: Cell) => unknown
}

const slips: readonly Slip[] = [
  { fault: 'text-in-number', field: 'backboneTeachers', change: ({ value }) => `约${Number(value)}人` },
  // The column of equipment is in 万元.
  { fault: 'unit-slip', field: 'equipmentValue', change: ({ value }) => Math.round(Number(value) * 10_000) },
  { fault: 'negative', field: 'leftBehindPupils', change: ({ value }) => -Number(value) - 1 },
  {
    fault: 'formula',
    field: 'staff',
    change: ({ value }) => ({ formula: `${Number(value) - 2}+2`, result: Number(value) }),
  },
]

/** Rows that are spoiled lie apart, so that each slip is seen by itself; the first from there on that has a figure. */
function cellToSpoil(sheet: Worksheet, index: number, field: SchoolField): Cell {
  for (let row = 24 + 17 * index; row <= sheet.rowCount; row++) {
    const cell = sheet.getCell(row, columnOf(field))
    if (Number(cell.value) > 0) return cell
  }
  throw new Error(`no row to spoil ${field} in`)
}

function spoil(sheet: Worksheet, wanted: ReadonlySet<Fault>): void {
  slips.forEach(({ fault, field, change }, index) => {
    if (!wanted.has(fault)) return
    const cell = cellToSpoil(sheet, index, field)
    cell.value = change(cell) as Cell['value']
  })
  if (wanted.has('other-heading')) sheet.getCell(1, columnOf('multimediaRooms')).value = otherHeading
  const rows = sheet.rowCount
  if (wanted.has('duplicate')) sheet.getRow(rows + 1).values = sheet.getRow(12).values
  if (wanted.has('total-row')) {
    const total = sheet.getRow(sheet.rowCount + 1)
    total.getCell(columnOf('name')).value = '合计'
    let pupils = 0
    for (let row = 2; row <= rows; row++) pupils += Number(sheet.getCell(row, columnOf('pupils')).value)
    total.getCell(columnOf('pupils')).value = pupils
  }
}

/** The workbook with these faults and no others. */
async function workbookWith(wanted: readonly Fault[]): Promise<Uint8Array> {
  const plain = schoolTable(made, dirtyYear, demoYears[0])
  const schools = wanted.includes('yearly-jumps') ? plain.map(jump) : plain
  const bytes = await workbookBytes([
    filledTable(
      'school',
      schools.map(({ cells }) => cells),
    ),
    filledTable('county', [countyRow(made, plain, dirtyYear)]),
  ])
  const { default: exceljs } = await import('exceljs')
  const workbook = new exceljs.Workbook()
  await workbook.xlsx.load(bytes.buffer as ArrayBuffer)
  spoil(workbook.worksheets[0]!, new Set(wanted))
  return new Uint8Array(await workbook.xlsx.writeBuffer())
}

/** As it was sent: every fault at once. */
export const dirtyWorkbook = (): Promise<Uint8Array> => workbookWith(faults)

/** Mended: nothing keeps it out any more; the two jumps are figures that a school must answer for. */
export const cleanWorkbook = (): Promise<Uint8Array> => workbookWith(['yearly-jumps'])

/** Mended but for the heading, which is mended in place by a mapping. */
export const otherHeadingWorkbook = (): Promise<Uint8Array> => workbookWith(['other-heading', 'yearly-jumps'])
