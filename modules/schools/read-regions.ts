/**
 * Reads a region tree from a table of two columns (代码, 名称) as the statistics bureau publishes it: six digits for a
 * city or county (GB/T 2260), nine for a township, twelve for a village. Every problem is told at once.
 */
import { hasErrors, type Problem } from '#kernel/problem.ts'
import { columnLetters, type Cell } from '#platform/files/grid.ts'
import { readWorkbook } from '#platform/files/read-workbook.ts'
import type { Region } from './contract.ts'

export interface RegionReading {
  /** Empty where there is any error. */
  readonly regions: readonly Region[]
  readonly problems: readonly Problem[]
}

const codeHeadings = new Set(['代码', '区划代码', 'code'])
const nameHeadings = new Set(['名称', '区划名称', 'name'])

const textOf = (cell: Cell | undefined): string =>
  typeof cell === 'string' || typeof cell === 'number' ? String(cell).trim() : ''

/** `411500000000`, as the statistics bureau writes a city in twelve digits, becomes 411500. */
export const shortCode = (code: string): string => {
  if (!/^\d{12}$/.test(code)) return code
  if (code.endsWith('000000')) return code.slice(0, 6)
  return code.endsWith('000') ? code.slice(0, 9) : code
}

/** Level and parent of a code; undefined where it is none, or a province's. */
export function standing(code: string): Pick<Region, 'level' | 'parent'> | undefined {
  if (/^\d{12}$/.test(code)) return { level: 'village', parent: code.slice(0, 9) }
  if (/^\d{9}$/.test(code)) return { level: 'town', parent: code.slice(0, 6) }
  if (!/^\d{6}$/.test(code) || code.endsWith('0000')) return undefined
  return code.endsWith('00') ? { level: 'city', parent: null } : { level: 'county', parent: `${code.slice(0, 4)}00` }
}

interface Columns {
  readonly headingRow: number
  readonly code: number
  readonly name: number
}

function columnsOf(grid: readonly (readonly Cell[])[]): Columns | null {
  for (const [headingRow, row] of grid.slice(0, 10).entries()) {
    const code = row.findIndex((cell) => codeHeadings.has(textOf(cell).toLowerCase()))
    const name = row.findIndex((cell) => nameHeadings.has(textOf(cell).toLowerCase()))
    if (code >= 0 && name >= 0) return { headingRow, code, name }
  }
  return null
}

/** Judges the rows of one sheet. `city` is the only city whose tree may be given; `known` are codes that are there already. */
export function judgeRegions(
  file: string,
  grid: readonly (readonly Cell[])[],
  city: string,
  known: ReadonlySet<string>,
): RegionReading {
  const columns = columnsOf(grid)
  if (columns === null) {
    const problem: Problem = {
      severity: 'error',
      code: 'region-headings',
      file,
      what: { zh: '没有找到“代码”和“名称”两个表头', en: 'the headings 代码 (code) and 名称 (name) were not found' },
      why: { zh: '不知道哪一列是区划代码', en: 'it is not known which column holds the codes' },
      todo: { zh: '请在前十行内写上表头“代码”和“名称”', en: 'write both headings within the first ten rows' },
    }
    return { regions: [], problems: [problem] }
  }
  const problems: Problem[] = []
  const found = new Map<string, Region & { readonly row: number }>()
  for (const [index, cells] of grid.entries()) {
    const row = index + 1
    if (index <= columns.headingRow || cells.every((cell) => textOf(cell) === '')) continue
    const given = textOf(cells[columns.code])
    const code = shortCode(given)
    const name = textOf(cells[columns.name])
    const place = standing(code)
    const say = (kind: string, what: Problem['what'], todo: Problem['todo'], column = columns.code): void => {
      const why = { zh: '区划树有误，学校就归不到县区', en: 'with a faulty tree schools cannot be placed' }
      problems.push({
        severity: 'error',
        code: kind,
        file,
        row,
        cell: `${columnLetters(column + 1)}${row}`,
        what,
        why,
        todo,
      })
    }
    if (!place) {
      say(
        'region-code',
        {
          zh: `“${given}”不是市、县、乡镇或村的代码`,
          en: `"${given}" is the code of no city, county, township or village`,
        },
        { zh: '请填 6 位（市、县）、9 位（乡镇）或 12 位（村）代码', en: 'give six, nine or twelve digits' },
      )
    } else if (!code.startsWith(city.slice(0, 4))) {
      say(
        'region-elsewhere',
        { zh: `${code} 不属于 ${city}`, en: `${code} is not part of ${city}` },
        { zh: '请只导入本市的区划', en: 'give the regions of this city only' },
      )
    } else if (name === '') {
      say(
        'region-name',
        { zh: `${code} 没有名称`, en: `${code} has no name` },
        { zh: '请补填名称', en: 'fill in its name' },
        columns.name,
      )
    } else if (found.has(code)) {
      say(
        'region-twice',
        {
          zh: `${code} 与第 ${found.get(code)!.row} 行重复`,
          en: `${code} stands in row ${found.get(code)!.row} already`,
        },
        { zh: '请删除其中一行', en: 'delete one of them' },
      )
    } else found.set(code, { code, name, ...place, row })
  }
  for (const { code, parent, row } of found.values()) {
    if (parent === null || found.has(parent) || known.has(parent)) continue
    problems.push({
      severity: 'error',
      code: 'region-parent',
      file,
      row,
      what: { zh: `${code} 的上级 ${parent} 不在表中`, en: `${parent}, above ${code}, is not in the table` },
      why: { zh: '每个区划都要有上级', en: 'every region lies in one above it' },
      todo: { zh: '请补上上级的一行', en: 'add the row of the region above' },
    })
  }
  const regions = [...found.values()].map(({ code, name, level, parent }) => ({ code, name, level, parent }))
  return { regions: hasErrors(problems) ? [] : regions, problems }
}

export async function readRegions(path: string, city: string, known: ReadonlySet<string>): Promise<RegionReading> {
  const { file, sheets, problems } = await readWorkbook(path)
  const [sheet] = sheets
  return sheet ? judgeRegions(file, sheet.grid, city, known) : { regions: [], problems }
}
