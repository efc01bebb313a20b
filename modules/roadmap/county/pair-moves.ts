/** Who goes where: as many leave as arrive, nobody stays, and the nearest go together as far as places are known. */

export interface Pairing {
  readonly from: number
  readonly to: number
  readonly many: number
}

type Counted = readonly [unit: number, many: number, ...rest: unknown[]]

/** Kilometres between two units; null where a place is unknown: these are paired last, in the order of the table. */
export type DistanceOf = (from: number, to: number) => number | null

/** Pairs those who leave with those who are awaited. Sums have to be equal. */
export function pairMoves(outs: readonly Counted[], ins: readonly Counted[], distanceOf: DistanceOf): Pairing[] {
  const left = outs.map(([unit, many]) => ({ unit, many }))
  const open = ins.map(([unit, many]) => ({ unit, many }))
  const pairs: { from: number; to: number; many: number }[] = []
  const ways = open
    .flatMap((into) => left.map((out) => ({ out, into, away: distanceOf(out.unit, into.unit) ?? Infinity })))
    .filter(({ out, into }) => out.unit !== into.unit)
    .toSorted((a, b) => (a.away === b.away ? 0 : a.away - b.away))
  for (const { out, into } of ways) {
    const many = Math.min(out.many, into.many)
    if (many <= 0) continue
    out.many -= many
    into.many -= many
    pairs.push({ from: out.unit, to: into.unit, many })
  }
  // Only a school's own teachers may be left: they change places with a pair in which it has no part.
  for (const into of open.filter(({ many }) => many > 0)) {
    for (const own of left.filter(({ unit, many }) => unit === into.unit && many > 0)) {
      for (const other of pairs.slice()) {
        const many = Math.min(into.many, own.many, other.many)
        if (many <= 0 || other.from === into.unit || other.to === into.unit) continue
        other.many -= many
        own.many -= many
        into.many -= many
        pairs.push({ from: into.unit, to: other.to, many }, { from: other.from, to: into.unit, many })
      }
    }
  }
  const merged = new Map<string, { from: number; to: number; many: number }>()
  for (const { from, to, many } of pairs) {
    if (many <= 0) continue
    const known = merged.get(`${from} ${to}`)
    if (known) known.many += many
    else merged.set(`${from} ${to}`, { from, to, many })
  }
  return [...merged.values()]
}
