/**
 * Which sites to take when all demand must find room in them: a price on room makes the larger ones more attractive, and the
 * bound is best at the price where just enough room is taken.
 */

export interface Cover {
  /** A lower bound of the sum of worth of every choice with room enough. */
  readonly value: number
  /** The price at which the choice holds enough. */
  readonly price: number
}

/** `choose` gives value and room of the best choice at a price on room. Undefined where no price makes it hold enough. */
export function coverBy(
  choose: (price: number) => { readonly value: number; readonly room: number },
  needed: number,
): Cover | undefined {
  const valued = (price: number): { value: number; room: number } => {
    const { value, room } = choose(price)
    return { value: value + price * needed, room }
  }
  let low = 0
  let high = 1e-6
  let above = valued(high)
  for (let time = 0; above.room < needed && time < 80; time++) {
    low = high
    high *= 4
    above = valued(high)
  }
  if (above.room < needed || above.value === Infinity) return undefined
  let value = above.value
  for (let time = 0; time < 24; time++) {
    const middle = (low + high) / 2
    const tried = valued(middle)
    value = Math.max(value, tried.value)
    if (tried.room >= needed) high = middle
    else low = middle
  }
  return { value, price: high }
}
