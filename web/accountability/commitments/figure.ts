/** A figure of a commitment as people read it: whole as it is, ratios to four decimals, areas and money to two. Never compared as shown. */
import { fixed, whole } from '#web/ui/charts/figures.ts'

export function figure(value: number | null): string {
  if (value === null || Number.isInteger(value)) return whole(value)
  return Math.abs(value) < 10 ? fixed(value, 4) : fixed(value, 2)
}
