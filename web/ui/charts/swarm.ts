/** Moves dots of a strip plot up or down just so far that they do not hide one another. Everything is in pixels. */

export interface Dot {
  readonly x: number
  readonly radius: number
}

/**
 * An offset from the middle line for each dot, at most `half`. Dots are placed from left to right at the nearest free
 * place; where a crowd leaves none, the last one tried is taken and dots overlap.
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
    const isFree = (offset: number) =>
      near.every((other) => {
        const reach = radius + dots[other]!.radius
        const [dx, dy] = [x - dots[other]!.x, offset - offsets[other]!]
        return dx * dx + dy * dy >= reach * reach
      })
    const most = Math.max(0, half - radius)
    let offset = 0
    for (let step = 0; step <= most; step += 1) {
      offset = step
      if (isFree(step)) break
      offset = -step
      if (isFree(-step)) break
    }
    offsets[index] = offset
  })
  return offsets
}
