/** The oracle's own exact fractions: two bigints, never reduced, turned into a double only at the very end. */

/** `d` is always above zero. */
export interface Fraction {
  readonly n: bigint
  readonly d: bigint
}

export const whole = (n: bigint): Fraction => ({ n, d: 1n })
export const zero = whole(0n)

/** The decimal a number prints as, exactly: 0.1 is one tenth. */
export function decimal(x: number): Fraction {
  if (Number.isSafeInteger(x)) return whole(BigInt(x))
  const match = /^(-?)(\d+)(?:\.(\d+))?(?:e([+-]\d+))?$/u.exec(String(x))
  if (match === null) throw new Error(`not a finite number: ${x}`)
  const [, sign, integer = '', tail = '', exponent = '0'] = match
  const digits = BigInt(integer + tail) * (sign === '-' ? -1n : 1n)
  const power = Number(exponent) - tail.length
  return power >= 0 ? whole(digits * 10n ** BigInt(power)) : { n: digits, d: 10n ** BigInt(-power) }
}

export function plus(a: Fraction, b: Fraction): Fraction {
  if (a.d === b.d) return { n: a.n + b.n, d: a.d }
  return { n: a.n * b.d + b.n * a.d, d: a.d * b.d }
}

export const minus = (a: Fraction, b: Fraction): Fraction => plus(a, { n: -b.n, d: b.d })

/** `a × n / d` for whole `n` and `d`, `d` above zero. */
export const scaled = (a: Fraction, n: bigint, d: bigint): Fraction => ({ n: a.n * n, d: a.d * d })

export const atMost = (a: Fraction, b: Fraction): boolean => a.n * b.d <= b.n * a.d
export const below = (a: Fraction, b: Fraction): boolean => a.n * b.d < b.n * a.d
export const same = (a: Fraction, b: Fraction): boolean => a.n * b.d === b.n * a.d

/** The greatest whole number not above the fraction. */
export function floor({ n, d }: Fraction): bigint {
  const quotient = n / d
  return n < 0n && quotient * d !== n ? quotient - 1n : quotient
}

export const ceiling = ({ n, d }: Fraction): bigint => -floor({ n: -n, d })

/** Hundredths, rounded half up: 0.125 gives 13. */
export const hundredths = ({ n, d }: Fraction): bigint => floor({ n: 200n * n + d, d: 2n * d })

const exactIn = 2n ** 53n
const bits = (n: bigint): number => n.toString(16).length * 4

/** The nearest double, but for the last half unit of its last place. */
export function double({ n, d }: Fraction): number {
  if (n < 0n) return -double({ n: -n, d })
  if (n <= exactIn && d <= exactIn) return Number(n) / Number(d)
  const shift = 66 - bits(n) + bits(d)
  const quotient = shift >= 0 ? (n << BigInt(shift)) / d : n / (d << BigInt(-shift))
  return Number(quotient) * 2 ** -shift
}
