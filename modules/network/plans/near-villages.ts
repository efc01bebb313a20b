/** The villages next to each village: its six nearest. Worked out once for a plan, whose villages do not move. */
interface Point {
  readonly x: number
  readonly y: number
}

export const nearCount = 6

const known = new WeakMap<readonly Point[], Int32Array>()

/** `[village × 6 + n]`, the nearest first; −1 where there are fewer. */
export function nearVillages(villages: readonly Point[]): Int32Array {
  const found = known.get(villages) ?? search(villages)
  known.set(villages, found)
  return found
}

function search(villages: readonly Point[]): Int32Array {
  const xs = Float64Array.from(villages, ({ x }) => x)
  const ys = Float64Array.from(villages, ({ y }) => y)
  const near = new Int32Array(villages.length * nearCount).fill(-1)
  const distances = new Float64Array(nearCount)
  for (let v = 0; v < villages.length; v += 1) {
    distances.fill(Number.POSITIVE_INFINITY)
    const own = near.subarray(v * nearCount, (v + 1) * nearCount)
    for (let w = 0; w < villages.length; w += 1) {
      if (w === v) continue
      const distance = (xs[w]! - xs[v]!) ** 2 + (ys[w]! - ys[v]!) ** 2
      if (distance >= distances[nearCount - 1]!) continue
      let at = nearCount - 1
      while (at > 0 && distances[at - 1]! > distance) {
        distances[at] = distances[at - 1]!
        own[at] = own[at - 1]!
        at -= 1
      }
      distances[at] = distance
      own[at] = w
    }
  }
  return near
}
