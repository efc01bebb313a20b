/** Who goes where: as many leave as arrive, and nobody stays. */

export interface Pairing {
  readonly from: number
  readonly to: number
  readonly many: number
}

type Counted = readonly [unit: number, many: number, ...rest: unknown[]]

/** Pairs those who leave with those who are awaited, in the order of the table. Sums have to be equal. */
export function pairMoves(outs: readonly Counted[], ins: readonly Counted[]): Pairing[] {
  const left = outs.map(([unit, many]) => ({ unit, many }))
  const pairs: { from: number; to: number; many: number }[] = []
  for (const [to, wanted] of ins) {
    let open = wanted
    for (const out of left) {
      const many = Math.min(open, out.many)
      if (many <= 0 || out.unit === to) continue
      out.many -= many
      open -= many
      pairs.push({ from: out.unit, to, many })
    }
    // Only the school's own teachers are left: they change places with a pair in which it has no part.
    for (const own of left.filter(({ unit, many }) => unit === to && many > 0)) {
      for (const other of pairs.slice()) {
        const many = Math.min(open, own.many, other.many)
        if (many <= 0 || other.from === to || other.to === to) continue
        other.many -= many
        own.many -= many
        open -= many
        pairs.push({ from: to, to: other.to, many }, { from: other.from, to, many })
      }
    }
  }
  const merged = new Map<string, { from: number; to: number; many: number }>()
  for (const { from, to, many } of pairs) {
    if (many <= 0) continue
    const key = `${from} ${to}`
    const known = merged.get(key)
    if (known) known.many += many
    else merged.set(key, { from, to, many })
  }
  return [...merged.values()]
}
