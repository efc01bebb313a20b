/**
 * The text of a siting file, in one of five formats, as a problem; or all that is wrong with it. Four are those in which test
 * cases are published: `pmed` and `cap` (OR-Library, J. E. Beasley), `pmedcap` (Osman and Christofides 1994), `sjc` (Lorena and
 * Senne 2003). `table` is the plain one: `ID Demand x y Fcand Fcost Fcap`, metres, distances in kilometres.
 */
import type { Problem } from '#kernel/problem.ts'
import { distancesBetweenAll, type Road } from './shortest-paths.ts'
import { siteStates, type SitingProblem } from './siting-problem.ts'

export const formats = ['pmed', 'cap', 'pmedcap', 'sjc', 'table'] as const
export type Format = (typeof formats)[number]

export interface Asked {
  readonly format?: Format | undefined
  /** Sites to open; in a table without it fixed costs decide. */
  readonly p?: number | undefined
  /** A table's capacities count, and each demand is served whole. */
  readonly isCapacitated: boolean
  /** Fills the word `capacity` in files that leave it open. */
  readonly capacity?: number | undefined
  /** Demands of a `cap` file are served whole, not split. */
  readonly isSingleSource: boolean
  /** Nobody further away than this: kilometres in a table, else in the file's own unit. Not for `cap`, which has no distances. */
  readonly maxDistance?: number | undefined
  /** Least and greatest load of an open site. */
  readonly minSize?: number | undefined
  readonly maxSize?: number | undefined
  /** Ids of sites that stay open, and of those that are left out. */
  readonly keep?: readonly string[] | undefined
  readonly leaveOut?: readonly string[] | undefined
}

/** Every question that has an answer without more being said. */
export const plainlyAsked: Asked = { isCapacitated: false, isSingleSource: false }

export interface Instance {
  readonly format: Format
  readonly problem: SitingProblem
}

export type Parsed = { readonly instance: Instance } | { readonly problems: readonly Problem[] }

/** At most so many pairs of a demand and a site are held at once. */
const mostPairs = 64_000_000

const fault = (code: string, what: Problem['what'], todo: Problem['todo'], row?: number): Problem => ({
  severity: 'error',
  code,
  ...(row === undefined ? {} : { row }),
  what,
  why: { zh: '读不全的数据不能用来选址', en: 'siting cannot start from data that are not whole' },
  todo,
})

const checkFile = { zh: '请核对文件，或用 --format 写明格式', en: 'check the file, or name its format by --format' }

const words = (line: string): string[] => line.trim().split(/[\s,;]+/)

/** The format by how the first lines look; undefined where nothing fits. */
function formatOf(lines: readonly string[]): Format | undefined {
  const [first, second] = [words(lines[0] ?? ''), words(lines[1] ?? '')]
  if (first.some((word) => word.toLowerCase() === 'demand')) return 'table'
  if (first.length === 3 && second.length === 3) return 'pmed'
  if (first.length === 2 && second.length === 2) return 'cap'
  if (first.length === 2 && second.length === 3) return 'pmedcap'
  if (first.length === 2 && second.length === 4) return 'sjc'
  return undefined
}

interface Line {
  /** As a person counts lines, the first being 1. */
  readonly row: number
  readonly cells: readonly string[]
}

export function parseInstance(text: string, asked: Asked): Parsed {
  const lines: Line[] = text
    .replace(/^\uFEFF/, '')
    .split(/\r?\n|\r/)
    .map((line, i) => ({ row: i + 1, line }))
    .filter(({ line }) => line.trim() !== '')
    .map(({ row, line }) => ({ row, cells: words(line) }))
  if (lines.length === 0) {
    return { problems: [fault('empty-file', { zh: '文件是空的', en: 'the file is empty' }, checkFile)] }
  }
  const format = asked.format ?? formatOf(lines.map(({ cells }) => cells.join(' ')))
  if (format === undefined) {
    const what = { zh: '认不出是哪一种格式', en: 'the format of the file is not known' }
    return { problems: [fault('unknown-format', what, checkFile)] }
  }
  const problems: Problem[] = []
  const problem = readers[format](lines, asked, problems)
  if (problem === null || problems.length > 0) return { problems }
  const narrowed = narrow(problem, format, asked, problems)
  problems.push(...checkAsked(narrowed))
  return problems.length > 0 ? { problems } : { instance: { format, problem: narrowed } }
}

/** Distance behind a cost: a table's cost is people times kilometres. */
export const distanceOf = (format: Format, cost: number, demand: number): number =>
  format === 'table' ? (demand > 0 ? cost / demand : 0) : cost

/** What was asked beyond the file: distances, sizes, sites that stay or are left out. */
function narrow(problem: SitingProblem, format: Format, asked: Asked, problems: Problem[]): SitingProblem {
  const { maxDistance, minSize, maxSize, keep = [], leaveOut = [] } = asked
  const sites = problem.siteIds.length
  const states = new Int8Array(sites)
  const numbers = new Map(problem.siteIds.map((id, i) => [id, i]))
  for (const [ids, state] of [
    [keep, siteStates.open],
    [leaveOut, siteStates.closed],
  ] as const) {
    for (const id of ids) {
      const i = numbers.get(id)
      if (i === undefined) {
        const what = { zh: `没有编号为 ${id} 的候选点`, en: `there is no candidate with the id ${id}` }
        problems.push(fault('unknown-site', what, checkFile))
      } else states[i] = state
    }
  }
  if ((minSize ?? 0) > 0 && problem.isSplit) {
    const what = { zh: '需求可拆分时不能要求最小规模', en: 'a least size asks for demands that are served whole' }
    problems.push(fault('least-size-of-split', what, { zh: '请加 --single-source', en: 'add --single-source' }))
  }
  let { cost } = problem
  if (maxDistance !== undefined) {
    if (format === 'cap') {
      const what = { zh: 'cap 格式只有费用，没有距离', en: 'a cap file has costs and no distances' }
      const todo = { zh: '请去掉 --max-distance', en: 'leave --max-distance out' }
      problems.push(fault('no-distances', what, todo))
    }
    cost = cost.map((each, at) =>
      distanceOf(format, each, problem.demand[Math.floor(at / sites)]!) > maxDistance ? Infinity : each,
    )
  }
  return {
    ...problem,
    cost,
    states,
    capacity: maxSize === undefined ? problem.capacity : problem.capacity.map((most) => Math.min(most, maxSize)),
    least: problem.least.map(() => minSize ?? 0),
  }
}

function checkAsked({ p, siteIds }: SitingProblem): Problem[] {
  if (p === null || (Number.isInteger(p) && p >= 1 && p <= siteIds.length)) return []
  const what = {
    zh: `要设 ${p} 处，候选点有 ${siteIds.length} 处`,
    en: `${p} sites are asked for, of ${siteIds.length} candidates`,
  }
  const todo = { zh: '请把 --p 写成 1 到候选点数之间的整数', en: 'give --p as a whole number from 1 to the candidates' }
  return [fault('p-out-of-range', what, todo)]
}

type Reader = (lines: readonly Line[], asked: Asked, problems: Problem[]) => SitingProblem | null

/** A number of the file; problems are told with their row. */
function numberIn(word: string | undefined, row: number, problems: Problem[], least = -Infinity): number {
  const value = word === undefined || word === '' ? NaN : Number(word)
  if (Number.isFinite(value) && value >= least) return value
  if (problems.length < 50) {
    const shown = word ?? ''
    const what =
      shown === ''
        ? { zh: '缺少一个数', en: 'a number is missing' }
        : Number.isFinite(value)
          ? { zh: `“${shown}”不应小于 ${least}`, en: `"${shown}" must not be below ${least}` }
          : { zh: `“${shown}”不是数`, en: `"${shown}" is not a number` }
    problems.push(fault('not-a-number', what, checkFile, row))
  }
  return NaN
}

const numbered = (count: number): string[] => Array.from({ length: count }, (_, i) => String(i + 1))

function isTooLarge(demands: number, sites: number, problems: Problem[]): boolean {
  if (demands * sites <= mostPairs) return false
  const what = {
    zh: `${demands} 个需求点 × ${sites} 个候选点，超过一次能测算的 ${mostPairs} 对`,
    en: `${demands} demands × ${sites} candidates are more than the ${mostPairs} pairs of one run`,
  }
  problems.push(
    fault('too-large', what, { zh: '请分片测算，或减少候选点', en: 'split the area, or leave candidates out' }),
  )
  return true
}

const plain = (
  demandIds: readonly string[],
  siteIds: readonly string[],
  given: Omit<SitingProblem, 'demandIds' | 'siteIds' | 'least' | 'states'>,
): SitingProblem => ({
  demandIds,
  siteIds,
  ...given,
  least: new Float64Array(siteIds.length),
  states: new Int8Array(siteIds.length),
})

/** `n m p`, then roads `i j length`; every place is a demand of 1 and a candidate. Of equal roads the last counts. */
const readPmed: Reader = ([head, ...rest], asked, problems) => {
  const places = numberIn(head?.cells[0], head!.row, problems, 1)
  const count = numberIn(head?.cells[1], head!.row, problems, 0)
  const p = asked.p ?? numberIn(head?.cells[2], head!.row, problems, 1)
  if (problems.length > 0 || isTooLarge(places, places, problems)) return null
  if (rest.length < count) tellShort(rest.length, count, problems)
  const roads: Road[] = rest.slice(0, count).map(({ cells, row }) => {
    const [from, to, length] = [0, 1, 2].map((at) => numberIn(cells[at], row, problems, at === 2 ? 0 : 1)) as [
      number,
      number,
      number,
    ]
    if (from > places || to > places) tellStranger(Math.max(from, to), places, row, problems)
    return { from: from - 1, to: to - 1, length }
  })
  if (problems.length > 0) return null
  const ids = numbered(places)
  return plain(ids, ids, {
    demand: new Float64Array(places).fill(1),
    cost: distancesBetweenAll(places, roads),
    fixed: new Float64Array(places),
    capacity: new Float64Array(places).fill(Infinity),
    p,
    isSplit: false,
    at: null,
  })
}

function tellShort(found: number, wanted: number, problems: Problem[]): void {
  const what = { zh: `应有 ${wanted} 行，只有 ${found} 行`, en: `${wanted} lines are announced, ${found} are there` }
  problems.push(fault('lines-missing', what, checkFile))
}

function tellStranger(place: number, places: number, row: number, problems: Problem[]): void {
  if (problems.length >= 50) return
  const what = { zh: `没有第 ${place} 个点，共 ${places} 个`, en: `there is no place ${place}, only ${places}` }
  problems.push(fault('unknown-place', what, checkFile, row))
}

/** `m n`; m times `capacity fixed`; for each customer its demand and m costs of serving all of it. Lines may be wrapped. */
const readCap: Reader = (lines, asked, problems) => {
  const cells = lines.flatMap(({ cells: own, row }) => own.map((word) => ({ word, row })))
  let at = 0
  const next = (least = 0): number => {
    const cell = cells[at++]
    return numberIn(cell?.word, cell?.row ?? lines.at(-1)!.row, problems, least)
  }
  const sites = next(1)
  const demands = next(1)
  if (problems.length > 0 || isTooLarge(demands, sites, problems)) return null
  const capacity = new Float64Array(sites)
  const fixed = new Float64Array(sites)
  for (let i = 0; i < sites; i++) {
    const cell = cells[at]
    if (cell?.word.toLowerCase() === 'capacity') {
      at++
      if (asked.capacity === undefined) {
        const what = { zh: '文件里容量写作 capacity，没有给出数', en: 'the file leaves the capacity open' }
        const todo = { zh: '请加 --capacity 和每处的容量', en: 'add --capacity and the capacity of each site' }
        problems.push(fault('capacity-open', what, todo, cell.row))
        return null
      }
      capacity[i] = asked.capacity
    } else capacity[i] = next()
    fixed[i] = next()
  }
  const demand = new Float64Array(demands)
  const cost = new Float64Array(demands * sites)
  for (let j = 0; j < demands && problems.length === 0; j++) {
    demand[j] = next()
    for (let i = 0; i < sites; i++) cost[j * sites + i] = next()
  }
  if (problems.length > 0) return null
  const given = { demand, cost, capacity, isSplit: !asked.isSingleSource }
  return plain(numbered(demands), numbered(sites), {
    ...given,
    fixed: asked.p === undefined ? fixed : new Float64Array(sites),
    p: asked.p ?? null,
    at: null,
  })
}

/** Straight-line costs between points that are demands and candidates at once. */
function distances(x: readonly number[], y: readonly number[], measure: (far: number) => number): Float64Array {
  const count = x.length
  const cost = new Float64Array(count * count)
  for (let j = 0; j < count; j++) {
    for (let i = 0; i < count; i++) {
      const [dx, dy] = [x[j]! - x[i]!, y[j]! - y[i]!]
      cost[j * count + i] = measure(Math.sqrt(dx * dx + dy * dy))
    }
  }
  return cost
}

const placesOf = (rows: readonly { readonly x: number; readonly y: number }[]) => ({
  x: Float64Array.from(rows, ({ x }) => x),
  y: Float64Array.from(rows, ({ y }) => y),
})

/** `id optimum`, `n p Q`, then `id x y demand`; distances rounded down, all capacities alike. */
const readPmedcap: Reader = ([, head, ...rest], asked, problems) => {
  if (!head) {
    tellShort(1, 2, problems)
    return null
  }
  const count = numberIn(head.cells[0], head.row, problems, 1)
  const p = asked.p ?? numberIn(head.cells[1], head.row, problems, 1)
  const capacity = numberIn(head.cells[2], head.row, problems, 0)
  if (problems.length > 0 || isTooLarge(count, count, problems)) return null
  if (rest.length < count) tellShort(rest.length, count, problems)
  const rows = rest.slice(0, count).map(({ cells, row }) => ({
    id: cells[0] ?? '',
    x: numberIn(cells[1], row, problems),
    y: numberIn(cells[2], row, problems),
    demand: numberIn(cells[3], row, problems, 0),
  }))
  if (problems.length > 0) return null
  const ids = rows.map(({ id }) => id)
  return plain(ids, ids, {
    demand: Float64Array.from(rows, ({ demand }) => demand),
    cost: distances(
      rows.map(({ x }) => x),
      rows.map(({ y }) => y),
      Math.floor,
    ),
    fixed: new Float64Array(count),
    capacity: new Float64Array(count).fill(capacity),
    p,
    isSplit: false,
    at: placesOf(rows),
  })
}

/** `n p`, then `x y capacity demand`; distances as they are. */
const readSjc: Reader = ([head, ...rest], asked, problems) => {
  const count = numberIn(head?.cells[0], head!.row, problems, 1)
  const p = asked.p ?? numberIn(head?.cells[1], head!.row, problems, 1)
  if (problems.length > 0 || isTooLarge(count, count, problems)) return null
  if (rest.length < count) tellShort(rest.length, count, problems)
  const rows = rest.slice(0, count).map(({ cells, row }) => ({
    x: numberIn(cells[0], row, problems),
    y: numberIn(cells[1], row, problems),
    capacity: numberIn(cells[2], row, problems, 0),
    demand: numberIn(cells[3], row, problems, 0),
  }))
  if (problems.length > 0) return null
  const ids = numbered(count)
  return plain(ids, ids, {
    demand: Float64Array.from(rows, ({ demand }) => demand),
    cost: distances(
      rows.map(({ x }) => x),
      rows.map(({ y }) => y),
      (far) => far,
    ),
    fixed: new Float64Array(count),
    capacity: Float64Array.from(rows, ({ capacity }) => capacity),
    p,
    isSplit: false,
    at: placesOf(rows),
  })
}

const headings = ['id', 'demand', 'x', 'y', 'fcost', 'fcap'] as const

/** Rows with a capacity are candidates as well; coordinates in metres, distances in kilometres. */
const readTable: Reader = ([head, ...rest], asked, problems) => {
  const found = head!.cells.map((word) => word.toLowerCase())
  const missing = headings.filter((name) => !found.includes(name) && !(name === 'fcost' && asked.p !== undefined))
  if (missing.length > 0) {
    const what = { zh: `缺少列 ${missing.join('、')}`, en: `the columns ${missing.join(', ')} are missing` }
    const todo = {
      zh: '表头应为 ID Demand x y Fcand Fcost Fcap',
      en: 'the first line should read ID Demand x y Fcand Fcost Fcap',
    }
    problems.push(fault('columns-missing', what, todo, head!.row))
    return null
  }
  const at = (name: string): number => found.indexOf(name)
  const seen = new Set<string>()
  const rows = rest.map(({ cells, row }) => {
    const id = cells[at('id')] ?? ''
    if (seen.has(id) && problems.length < 50) {
      const what = { zh: `编号 ${id} 出现了不止一次`, en: `the id ${id} stands there more than once` }
      problems.push(fault('id-twice', what, checkFile, row))
    }
    seen.add(id)
    return {
      id,
      demand: numberIn(cells[at('demand')], row, problems, 0),
      x: numberIn(cells[at('x')], row, problems),
      y: numberIn(cells[at('y')], row, problems),
      fixed: at('fcost') < 0 ? 0 : numberIn(cells[at('fcost')], row, problems, 0),
      capacity: numberIn(cells[at('fcap')], row, problems, 0),
    }
  })
  if (problems.length > 0) return null
  const sites = rows.filter(({ capacity }) => capacity > 0)
  if (sites.length === 0) {
    const what = { zh: '没有一行的 Fcap 大于 0', en: 'no row has an Fcap above 0' }
    problems.push(fault('no-candidates', what, checkFile))
    return null
  }
  if (isTooLarge(rows.length, sites.length, problems)) return null
  const cost = new Float64Array(rows.length * sites.length)
  rows.forEach((row, j) =>
    sites.forEach((site, i) => {
      const [dx, dy] = [row.x - site.x, row.y - site.y]
      cost[j * sites.length + i] = (row.demand * Math.sqrt(dx * dx + dy * dy)) / 1000
    }),
  )
  return plain(
    rows.map(({ id }) => id),
    sites.map(({ id }) => id),
    {
      demand: Float64Array.from(rows, ({ demand }) => demand),
      cost,
      fixed: Float64Array.from(sites, ({ fixed }) => (asked.p === undefined ? fixed : 0)),
      capacity: Float64Array.from(sites, ({ capacity }) => (asked.isCapacitated ? capacity : Infinity)),
      p: asked.p ?? null,
      isSplit: false,
      at: placesOf(sites),
    },
  )
}

const readers: Readonly<Record<Format, Reader>> = {
  pmed: readPmed,
  cap: readCap,
  pmedcap: readPmedcap,
  sjc: readSjc,
  table: readTable,
}
