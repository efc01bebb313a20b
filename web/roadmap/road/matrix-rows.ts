/** Rows of the school × indicator matrix of a road, and what each cell says before and after the actions that are switched on. */
import type { CellOutcome, FrameVerdict, RoadFrame } from '#modules/roadmap/formulas.ts'

export interface RoadMatrixRow {
  readonly key: string
  /** Its place in the frame. */
  readonly unit: number
  readonly code: string
  readonly name: string
  readonly phase: 'primary' | 'junior'
  readonly town: string | null
  readonly pupils: number
  /** Actions of the road that change something here. */
  readonly actions: readonly string[]
}

interface Doing {
  readonly id: string
  readonly effects: readonly { readonly school: string; readonly phase: 'primary' | 'junior' }[]
}

export function roadMatrixRows(
  { units }: Pick<RoadFrame, 'units'>,
  actions: readonly Doing[],
  towns: readonly { readonly school: string; readonly town: string | null }[],
): RoadMatrixRow[] {
  const townOf = new Map(towns.map(({ school, town }) => [school, town]))
  const doing = new Map<string, string[]>()
  for (const { id, effects } of actions) {
    for (const { school, phase } of effects) {
      const key = `${school} ${phase}`
      const own = doing.get(key)
      if (own) own.push(id)
      else doing.set(key, [id])
    }
  }
  return units.map(({ code, name, phase, pupils }, unit) => ({
    key: `${code} ${phase}`,
    unit,
    code,
    name,
    phase,
    town: townOf.get(code) ?? null,
    pupils,
    actions: doing.get(`${code} ${phase}`) ?? [],
  }))
}

export interface MatrixCell {
  /** In the threshold's unit; null is unknown. */
  readonly value: number | null
  readonly before: number | null
  readonly outcome: CellOutcome
  /** Met now, and not without the actions. */
  readonly isFilled: boolean
}

const ratio = (numerator: number | null | undefined, pupils: number, per: number): number | null =>
  numerator === null || numerator === undefined || pupils <= 0 ? null : (numerator * per) / pupils

export function matrixCell(
  { unit, pupils }: Pick<RoadMatrixRow, 'unit' | 'pupils'>,
  indicator: number,
  per: number,
  now: FrameVerdict,
  first: FrameVerdict,
): MatrixCell {
  const outcome = now.cells[unit]?.[indicator] ?? 'unknown'
  return {
    value: ratio(now.values[unit]?.[indicator], pupils, per),
    before: ratio(first.values[unit]?.[indicator], pupils, per),
    outcome,
    isFilled: outcome === 'met' && first.cells[unit]?.[indicator] !== 'met',
  }
}

export interface RoadMatrixFilter {
  readonly q: string
  readonly phase: string
  readonly town: string
  /** `touched` by an action, `open` still failing, `filled` met through actions; empty for all. */
  readonly show: string
}

export function filterRoadRows(
  rows: readonly RoadMatrixRow[],
  { q, phase, town, show }: RoadMatrixFilter,
  now: FrameVerdict,
  first: FrameVerdict,
): readonly RoadMatrixRow[] {
  const search = q.trim().toLowerCase()
  if (search === '' && phase === '' && town === '' && show === '') return rows
  return rows.filter(
    (row) =>
      (search === '' || row.name.toLowerCase().includes(search) || row.code.includes(search)) &&
      (phase === '' || row.phase === phase) &&
      (town === '' || row.town === town) &&
      (show !== 'touched' || row.actions.length > 0) &&
      (show !== 'open' || now.units[row.unit] !== 'met') &&
      (show !== 'filled' || (now.units[row.unit] === 'met' && first.units[row.unit] !== 'met')),
  )
}
