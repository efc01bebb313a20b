/** Whole pupils that add up: what is left after rounding down goes to the largest remainders. */

/**
 * Whole numbers near `parts` whose sum is `total` exactly (parts must add up to about it). Equal remainders are told
 * apart by size and then by place, so units must stand in an order that does not depend on how they came in.
 */
export function wholeParts(parts: readonly number[], total: number): number[] {
  const whole = parts.map((part) => Math.floor(Math.max(0, part)))
  let left = total - whole.reduce((sum, part) => sum + part, 0)
  const order = parts
    .map((part, index) => ({ index, part, remainder: Math.max(0, part) - whole[index]! }))
    .toSorted((a, b) => b.remainder - a.remainder || b.part - a.part || a.index - b.index)
  for (let k = 0; left > 0 && order.length > 0; k = (k + 1) % order.length, left -= 1) whole[order[k]!.index]! += 1
  // Remainders that sum to less than the whole can only be taken back where something stands.
  for (let k = order.length - 1; left < 0 && k >= 0; k -= 1) {
    const { index } = order[k]!
    const taken = Math.min(whole[index]!, -left)
    whole[index]! -= taken
    left += taken
  }
  return whole
}
