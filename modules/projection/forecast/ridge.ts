/** Ridge regression on weighted samples in classes, with samples that lie far off weighing less (after Huber). */

/** Rows of `width` features with what came of them; `group` is the class of each sample, from 0. */
export interface Samples {
  readonly width: number
  readonly count: number
  readonly x: Float64Array
  readonly y: Float64Array
  readonly weight: Float64Array
  readonly group: Uint8Array
}

/** Solves A·x = b for a symmetric positive definite A (row by row) by Cholesky; A is overwritten. */
export function solveSymmetric(a: Float64Array, b: Float64Array): Float64Array {
  const n = b.length
  for (let j = 0; j < n; j += 1) {
    for (let i = j; i < n; i += 1) {
      let sum = a[i * n + j]!
      for (let k = 0; k < j; k += 1) sum -= a[i * n + k]! * a[j * n + k]!
      a[i * n + j] = i === j ? Math.sqrt(Math.max(sum, 1e-12)) : sum / a[j * n + j]!
    }
  }
  const x = Float64Array.from(b)
  for (let i = 0; i < n; i += 1) {
    for (let k = 0; k < i; k += 1) x[i]! -= a[i * n + k]! * x[k]!
    x[i]! /= a[i * n + i]!
  }
  for (let i = n - 1; i >= 0; i -= 1) {
    for (let k = i + 1; k < n; k += 1) x[i]! -= a[k * n + i]! * x[k]!
    x[i]! /= a[i * n + i]!
  }
  return x
}

/** Sums of products of features (lower half) and with what came, for one class. */
interface Products {
  readonly a: Float64Array
  readonly b: Float64Array
}

const noProducts = (width: number): Products => ({ a: new Float64Array(width * width), b: new Float64Array(width) })

function productsByClass({ width, count, x, y, group }: Samples, classes: number, weights: Float64Array): Products[] {
  const products = Array.from({ length: classes }, () => noProducts(width))
  for (let i = 0; i < count; i += 1) {
    const { a, b } = products[group[i]!]!
    const row = i * width
    const w = weights[i]!
    const target = y[i]!
    for (let f = 0; f < width; f += 1) {
      const weighed = w * x[row + f]!
      if (weighed === 0) continue
      b[f]! += weighed * target
      const to = f * width
      for (let k = 0; k <= f; k += 1) a[to + k]! += weighed * x[row + k]!
    }
  }
  return products
}

function together(products: readonly Products[], width: number): Products {
  const sum = noProducts(width)
  for (const { a, b } of products) {
    for (let k = 0; k < a.length; k += 1) sum.a[k]! += a[k]!
    for (let k = 0; k < width; k += 1) sum.b[k]! += b[k]!
  }
  return sum
}

/** Coefficients near `prior`, each feature measured in its own `scale`. */
function solve({ a, b }: Products, prior: Float64Array, scale: Float64Array, lambda: number): Float64Array {
  const width = b.length
  const scaled = new Float64Array(width * width)
  const target = new Float64Array(width)
  for (let f = 0; f < width; f += 1) {
    let expected = 0
    for (let k = 0; k < width; k += 1) expected += (k <= f ? a[f * width + k]! : a[k * width + f]!) * prior[k]!
    target[f] = (b[f]! - expected) / scale[f]!
    for (let k = 0; k <= f; k += 1) scaled[f * width + k] = a[f * width + k]! / (scale[f]! * scale[k]!)
    scaled[f * width + f]! += lambda
  }
  return solveSymmetric(scaled, target).map((value, f) => value / scale[f]! + prior[f]!)
}

export interface Fitted {
  /** Coefficients of all samples together. */
  readonly everywhere: Float64Array
  /** Those of each class: the fewer its samples, the nearer to all together. */
  readonly byClass: readonly Float64Array[]
}

/** `lambda` is worth that many samples of mean weight at one standard deviation of a feature. */
export function fitByClass(samples: Samples, classes: number, lambda: number): Fitted {
  const { width, count, x, y, weight } = samples
  const zero = new Float64Array(width)
  let sum = 0
  for (let i = 0; i < count; i += 1) sum += weight[i]!
  if (count === 0 || sum <= 0) return { everywhere: zero, byClass: Array.from({ length: classes }, () => zero) }
  const weights = new Float64Array(count)
  const scale = new Float64Array(width)
  for (let i = 0; i < count; i += 1) {
    weights[i] = (weight[i]! * count) / sum
    for (let f = 0; f < width; f += 1) scale[f]! += x[i * width + f]! ** 2
  }
  for (let f = 0; f < width; f += 1) scale[f] = Math.sqrt(scale[f]! / count) + 1e-9
  const first = solve(together(productsByClass(samples, classes, weights), width), zero, scale, lambda)
  const off = new Float64Array(count)
  let typical = 0
  for (let i = 0; i < count; i += 1) {
    let at = 0
    for (let f = 0; f < width; f += 1) at += x[i * width + f]! * first[f]!
    off[i] = Math.abs(y[i]! - at)
    typical += weights[i]! * off[i]!
  }
  typical = (1.5 * typical) / count + 1e-9
  for (let i = 0; i < count; i += 1) if (off[i]! > typical) weights[i]! *= typical / off[i]!
  const products = productsByClass(samples, classes, weights)
  const everywhere = solve(together(products, width), zero, scale, lambda)
  return { everywhere, byClass: products.map((each) => solve(each, everywhere, scale, lambda)) }
}
