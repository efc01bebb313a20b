/** Which units a mapping may convert, exactly: 元 ⇄ 万元 and 公顷 ⇄ 平方米. */
import { over, ratioOf, times, toNumber, type Ratio } from '#kernel/ratio.ts'
import { headingUnit } from '../sheet/headings.ts'

const inSmallest: Readonly<Record<string, { readonly kind: string; readonly size: Ratio }>> = {
  元: { kind: 'money', size: ratioOf(1) },
  万元: { kind: 'money', size: ratioOf(10_000) },
  平方米: { kind: 'area', size: ratioOf(1) },
  公顷: { kind: 'area', size: ratioOf(10_000) },
}

export const convertibleUnits = Object.keys(inSmallest)

/** The unit that a heading of ours wants, where it is one that can be converted to. */
export function unitOf(heading: string): string | undefined {
  const unit = headingUnit(heading)
  return unit !== undefined && unit in inSmallest ? unit : undefined
}

/** What a figure in `from` must be multiplied by to be in `to`; undefined where that makes no sense. */
export function factorBetween(from: string, to: string): Ratio | undefined {
  const source = inSmallest[from]
  const target = inSmallest[to]
  if (!source || !target || source.kind !== target.kind) return undefined
  return over(source.size, target.size)
}

/** The converted decimal, exact before it becomes a number again: 12345 元 → 1.2345 万元. */
export const converted = (value: number, factor: Ratio): number => toNumber(times(ratioOf(value), factor))
