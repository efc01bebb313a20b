/** Colours of areas so that no two that meet are alike; those of before stay where they can, so that the eye keeps its hold. */

/**
 * The area with fewest neighbours left is put aside again and again; given back in reverse, each finds a colour that none
 * of its neighbours has. Areas of one piece need six at most.
 */
export function neighbourColours(
  meet: ReadonlyMap<string, ReadonlySet<string>>,
  before: ReadonlyMap<string, number> = new Map(),
): Map<string, number> {
  const left = new Map([...meet].map(([owner, others]) => [owner, others.size]))
  const order: string[] = []
  while (left.size > 0) {
    const [owner] = [...left].reduce((least, each) => (each[1] < least[1] ? each : least))
    left.delete(owner)
    order.push(owner)
    for (const other of meet.get(owner)!) {
      const count = left.get(other)
      if (count !== undefined) left.set(other, count - 1)
    }
  }
  const colours = new Map<string, number>()
  const isFree = (owner: string, colour: number): boolean =>
    [...meet.get(owner)!].every((other) => colours.get(other) !== colour)
  // First those that may keep theirs, then the others around them.
  for (const owner of order.toReversed()) {
    const kept = before.get(owner)
    if (kept !== undefined && isFree(owner, kept)) colours.set(owner, kept)
  }
  for (const owner of order.toReversed()) {
    if (colours.has(owner)) continue
    let colour = 0
    while (!isFree(owner, colour)) colour += 1
    colours.set(owner, colour)
  }
  return colours
}
