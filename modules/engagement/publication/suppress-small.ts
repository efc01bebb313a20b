/**
 * The one place where small figures are withheld from what is published: groups below a number, figures made of too few schools,
 * and as many others as it takes so that none of them can be worked out from rows, columns and totals.
 *
 * The figures of a table that are bound by sums are the edges of a graph: a row with its total is one node, a column with its total
 * another, and a cell joins its row to its column. A withheld cell is determined by the others exactly when no circle of withheld
 * cells leads through it. So for each cell that must go, the cheapest circle goes with it; on a circle one can always be added to
 * every other cell and taken from the rest without any sum changing. Only cells of 1 and more are put on circles: nobody who knows
 * that counts are never negative learns more.
 */

export interface SmallRules {
  /** Groups of fewer are withheld; 0 is shown, for it is nobody. */
  readonly smallestGroup: number
  /** Figures made of fewer schools are withheld. */
  readonly leastSchools: number
}

export interface TableCell {
  /** null: not known; it is shown as such and bound by no sum. */
  readonly value: number | null
  /** How many schools it is made of; null where schools stand behind nothing of it. */
  readonly schools: number | null
}

/** Inner cells in rows; sums where the table prints them. */
export interface SummedTable {
  readonly cells: readonly (readonly TableCell[])[]
  readonly rowTotals: readonly TableCell[] | null
  readonly columnTotals: readonly TableCell[] | null
  readonly total: TableCell | null
}

export type ShownCell = number | 'withheld' | null

export interface ShownTable {
  readonly cells: readonly (readonly ShownCell[])[]
  readonly rowTotals: readonly ShownCell[] | null
  readonly columnTotals: readonly ShownCell[] | null
  readonly total: ShownCell
  readonly withheld: number
}

interface Edge {
  readonly row: number
  readonly column: number
  /** Two nodes of the graph. */
  readonly from: number
  readonly to: number
  readonly cell: TableCell
  readonly isTotal: boolean
}

export const isSmall = ({ value, schools }: TableCell, { smallestGroup, leastSchools }: SmallRules): boolean =>
  value !== null && value > 0 && (value < smallestGroup || (schools !== null && schools > 0 && schools < leastSchools))

/** Cells and totals as edges. Where a table prints no sums of its rows, all rows are one node: their cells are bound by columns alone. */
function edgesOf({ cells, rowTotals, columnTotals, total }: SummedTable): Edge[] {
  const [rows, columns] = [cells.length, cells[0]?.length ?? 0]
  const rowNode = (row: number): number => (rowTotals ? row : 0)
  const columnNode = (column: number): number => rows + 1 + (columnTotals ? column : 0)
  const edge = (row: number, column: number, cell: TableCell, isTotal: boolean): Edge => ({
    row,
    column,
    from: rowNode(row),
    to: columnNode(column),
    cell,
    isTotal,
  })
  const edges = cells.flatMap((line, row) => line.map((cell, column) => edge(row, column, cell, false)))
  for (const [row, cell] of (rowTotals ?? []).entries()) edges.push(edge(row, columns, cell, true))
  for (const [column, cell] of (columnTotals ?? []).entries()) edges.push(edge(rows, column, cell, true))
  if (rowTotals && columnTotals && total) edges.push(edge(rows, columns, total, true))
  return edges
}

/** A total is the last thing to go: it is often printed elsewhere, too. */
const costOf = ({ cell, isTotal }: Edge, largest: number): number => (cell.value ?? 0) + (isTotal ? largest * 100 : 0)

/** The cheapest way from one end of an edge to its other end by other edges: withheld ones cost nothing. Null where there is none. */
function circleThrough(start: Edge, edges: readonly Edge[], gone: ReadonlySet<Edge>, largest: number): Edge[] | null {
  const best = new Map<number, { readonly cost: number; readonly by: Edge | null }>([
    [start.from, { cost: 0, by: null }],
  ])
  const done = new Set<number>()
  for (;;) {
    let node: number | null = null
    for (const [each, { cost }] of best) {
      if (!done.has(each) && (node === null || cost < best.get(node)!.cost)) node = each
    }
    if (node === null) return null
    if (node === start.to) break
    done.add(node)
    for (const edge of edges) {
      if (edge === start || (edge.from !== node && edge.to !== node)) continue
      if (!gone.has(edge) && (edge.cell.value === null || edge.cell.value < 1)) continue
      const next = edge.from === node ? edge.to : edge.from
      const cost = best.get(node)!.cost + (gone.has(edge) ? 0 : costOf(edge, largest))
      if (cost < (best.get(next)?.cost ?? Infinity)) best.set(next, { cost, by: edge })
    }
  }
  const way: Edge[] = []
  for (let node = start.to; node !== start.from;) {
    const { by } = best.get(node)!
    way.push(by!)
    node = by!.from === node ? by!.to : by!.from
  }
  return way
}

/** What may be shown of a table. Where no circle can be closed, all that is not 0 is withheld. */
export function suppressSmall(table: SummedTable, rules: SmallRules): ShownTable {
  const edges = edgesOf(table)
  const largest = edges.reduce((most, { cell }) => Math.max(most, cell.value ?? 0), 1)
  const gone = new Set(edges.filter(({ cell }) => isSmall(cell, rules)))
  const isSummed = table.rowTotals !== null || table.columnTotals !== null
  for (const edge of isSummed ? [...gone] : []) {
    const circle = circleThrough(edge, edges, gone, largest)
    const more = circle ?? edges.filter(({ cell }) => cell.value !== null && cell.value > 0)
    for (const each of more) gone.add(each)
  }
  const at = new Map(edges.map((edge) => [`${edge.row} ${edge.column}`, edge]))
  const shown = (row: number, column: number): ShownCell => {
    const edge = at.get(`${row} ${column}`)!
    return gone.has(edge) ? 'withheld' : edge.cell.value
  }
  const [rows, columns] = [table.cells.length, table.cells[0]?.length ?? 0]
  return {
    cells: table.cells.map((line, row) => line.map((_, column) => shown(row, column))),
    rowTotals: table.rowTotals?.map((_, row) => shown(row, columns)) ?? null,
    columnTotals: table.columnTotals?.map((_, column) => shown(rows, column)) ?? null,
    total: table.rowTotals && table.columnTotals && table.total ? shown(rows, columns) : (table.total?.value ?? null),
    withheld: gone.size,
  }
}

/** A list with its sum: one column. */
export function suppressList(
  values: readonly TableCell[],
  total: TableCell | null,
  rules: SmallRules,
): { readonly values: readonly ShownCell[]; readonly total: ShownCell; readonly withheld: number } {
  const { cells, columnTotals, withheld } = suppressSmall(
    { cells: values.map((value) => [value]), rowTotals: null, columnTotals: total ? [total] : null, total: null },
    rules,
  )
  return { values: cells.map(([cell]) => cell!), total: columnTotals?.[0] ?? null, withheld }
}
