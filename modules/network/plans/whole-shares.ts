/** Shares a total out by weights in whole numbers: what is left after rounding down goes to the largest remainders. */
export function wholeShares(weights: readonly number[], total: number): number[] {
  const sum = weights.reduce((all, weight) => all + weight, 0)
  if (sum <= 0 || total <= 0) return weights.map(() => 0)
  const parts = weights.map((weight) => (total * weight) / sum)
  const whole = parts.map(Math.floor)
  const left = total - whole.reduce((all, part) => all + part, 0)
  const order = parts.map((part, i) => ({ i, rest: part - whole[i]! })).toSorted((a, b) => b.rest - a.rest || a.i - b.i)
  for (const { i } of order.slice(0, left)) whole[i]! += 1
  return whole
}
