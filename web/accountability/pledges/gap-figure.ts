/** A value below its standard, with as many decimals as it takes to be seen below it: 2.397 beside 2.4 is not 2.40. */
import { fixed } from '#web/ui/charts/figures.ts'

export function gapFigure(value: number | null, threshold: number | null, missing: string): string {
  if (value === null || threshold === null || value >= threshold) return fixed(value, 2, missing)
  const decimals = [2, 3, 4, 5, 6].find((each) => Number(value.toFixed(each)) < threshold) ?? 6
  return fixed(value, decimals)
}
