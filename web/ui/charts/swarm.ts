/** Moves dots of a strip plot up or down just so far that they do not hide one another. Everything is in pixels. */

export interface Dot {
  readonly x: number
  readonly radius: number
}

/**
 * An offset from the middle line for each dot, at most `half`. Dots are placed from left to right, each at the free
 * place nearest to the middle; where a crowd leaves none, where it overlaps the others least.
 */
export function swarm(dots: readonly Dot[], half: number): number[] {
  const offsets = dots.map(() => 0)
  const order = dots.map((_, index) => index).sort((a, b) => dots[a]!.x - dots[b]!.x)
  const widest = Math.max(0, ...dots.map(({ radius }) => radius))
  order.forEach((index, place) => {
    const { x, radius } = dots[index]!
    const near: number[] = []
    for (let before = place - 1; before >= 0 && x - dots[order[before]!]!.x < radius + widest; before -= 1) {
      near.push(order[before]!)
    }
    /** How deep the dot would lie in the others; 0 where it touches none. */
    const depth = (offset: number): number =>
      near.reduce((sum, other) => {
        const distance = Math.hypot(x - dots[other]!.x, offset - offsets[other]!)
        return sum + Math.max(0, radius + dots[other]!.radius - distance)
      }, 0)
    const most = Math.max(0, half - radius)
    let [best, least] = [0, Number.POSITIVE_INFINITY]
    for (let step = 0; step <= most && least > 0; step += 1) {
      for (const offset of step === 0 ? [0] : [step, -step]) {
        const overlap = depth(offset)
        if (overlap < least) [best, least] = [offset, overlap]
      }
    }
    offsets[index] = best
  })
  return offsets
}
