/**
 * Exact fractions. A comparison with a threshold is never decided by a rounded number:
 * where doubles lie too close to call, the same comparison is made here in big integers.
 */

/** A fraction in whole numbers; the denominator is always positive. Not necessarily in lowest terms. */
export interface Ratio {
  readonly n: bigint
  readonly d: bigint
}

const gcd = (a: bigint, b: bigint): bigint => {
  let x = a < 0n ? -a : a
  let y = b
  while (y !== 0n) [x, y] = [y, x % y]
  return x
}

const reduced = (n: bigint, d: bigint): Ratio => {
  if (d === 1n) return { n, d }
  if (d === 0n) throw new RangeError('a fraction cannot have the denominator 0')
  const sign = d < 0n ? -1n : 1n
  const divisor = gcd(n, d * sign)
  return divisor === 0n ? { n: 0n, d: 1n } : { n: (n * sign) / divisor, d: (d * sign) / divisor }
}

export const zero: Ratio = { n: 0n, d: 1n }

/**
 * The decimal number that a person sees, taken exactly: 4.2 is 42/10, not the double nearest to it.
 * Takes a finite number (its shortest decimal form is used) or plain decimal text.
 */
export function ratioOf(value: number | string): Ratio {
  if (Number.isSafeInteger(value)) return { n: BigInt(value), d: 1n }
  const match = /^(-?)(\d+)(?:\.(\d+))?(?:e([+-]\d+))?$/i.exec(String(value))
  if (!match) throw new RangeError(`not a finite decimal number: ${value}`)
  const [, sign = '', whole = '', part = '', exponent = '0'] = match
  const digits = BigInt(sign + whole + part)
  const power = Number(exponent) - part.length
  return power >= 0 ? reduced(digits * 10n ** BigInt(power), 1n) : reduced(digits, 10n ** BigInt(-power))
}

export const plus = (a: Ratio, b: Ratio): Ratio => reduced(a.n * b.d + b.n * a.d, a.d * b.d)
export const minus = (a: Ratio, b: Ratio): Ratio => reduced(a.n * b.d - b.n * a.d, a.d * b.d)
export const times = (a: Ratio, b: Ratio): Ratio => reduced(a.n * b.n, a.d * b.d)
export const over = (a: Ratio, b: Ratio): Ratio => reduced(a.n * b.d, a.d * b.n)

/** −1, 0 or 1 as a is below, equal to or above b. */
export function compare(a: Ratio, b: Ratio): -1 | 0 | 1 {
  const left = a.n * b.d
  const right = b.n * a.d
  return left < right ? -1 : left > right ? 1 : 0
}

/** The smallest whole number not below the fraction. */
export function ceiling(a: Ratio): number {
  const quotient = a.n / a.d
  return Number(a.n > 0n && quotient * a.d !== a.n ? quotient + 1n : quotient)
}

/** The nearest double, also for numerators and denominators beyond 2^53 (for sizes from 1e-250 to 1e250). */
export function toNumber(a: Ratio): number {
  const limit = 9007199254740992n
  const size = a.n < 0n ? -a.n : a.n
  if (size <= limit && a.d <= limit) return Number(a.n) / Number(a.d)
  // Scale so that the integer quotient has at least 55 significant bits, then let one division round.
  const shift = BigInt(Math.max(0, a.d.toString(2).length - size.toString(2).length + 66))
  const quotient = (size << shift) / a.d
  const sticky = quotient * a.d === size << shift ? 0n : 1n
  const scaled = Number((quotient << 1n) | sticky) / 2 ** (Number(shift) + 1)
  return a.n < 0n ? -scaled : scaled
}

/** Rounds half away from zero to so many decimals, as printed tables do; exact, unlike `toFixed` on a double. */
export function rounded(a: Ratio, decimals: number): Ratio {
  const scale = 10n ** BigInt(decimals)
  const size = a.n < 0n ? -a.n : a.n
  const units = (2n * size * scale + a.d) / (2n * a.d)
  return reduced(a.n < 0n ? -units : units, scale)
}
