/** Classes of a county by size: the ten bands of the statistics form, which of them lie over which line. */
import type { CompulsoryStage } from '#kernel/stage.ts'
import { classBands } from '#modules/census/contract.ts'
import type { Band } from '#web/ui/charts/band-bars.tsx'

export interface SchoolSize {
  readonly code: string
  readonly name: string
  readonly phase: CompulsoryStage
  readonly pupils: number | null
  readonly classes: number | null
  readonly largestClass: number | null
  readonly bands: readonly (number | null)[]
}

/** Lines between bands, from the rules in force; null where there is none. */
export interface ClassLines {
  /** 小学45、初中50: no class may have more. */
  readonly limit: number | null
  /** 大班额: from this number on. */
  readonly big: number | null
  readonly superBig: number | null
}

export interface ClassBandFigures {
  readonly bands: readonly Band[]
  /** Index of the first band over each line; null where the line falls within a band or is not known. */
  readonly lines: { readonly limit: number | null; readonly big: number | null; readonly superBig: number | null }
  readonly classes: number
  readonly over: number
  /** Schools whose bands are not filled in. */
  readonly missing: number
}

const from = (line: number | null): number | null => {
  if (line === null) return null
  const index = classBands.findIndex((band) => band.from === line)
  return index < 0 ? null : index
}

export function classBandFigures(
  sizes: readonly SchoolSize[],
  stage: CompulsoryStage,
  { limit, big, superBig }: ClassLines,
): ClassBandFigures {
  const own = sizes.filter(({ phase }) => phase === stage)
  const filled = own.filter(({ bands }) => bands.length === classBands.length && bands.every((count) => count !== null))
  const bands = classBands.map((band, index) => {
    const reaches = (line: number | null) => line !== null && band.from >= line
    const level = reaches(superBig) ? 3 : reaches(big) ? 2 : reaches(limit === null ? null : limit + 1) ? 1 : 0
    const label =
      index === 0 ? `≤${band.to}` : band.to === Number.POSITIVE_INFINITY ? `≥${band.from}` : `${band.from}–${band.to}`
    return { label, level, count: filled.reduce((sum, school) => sum + (school.bands[index] ?? 0), 0) } as const
  })
  return {
    bands,
    lines: { limit: from(limit === null ? null : limit + 1), big: from(big), superBig: from(superBig) },
    classes: bands.reduce((sum, { count }) => sum + count, 0),
    over: bands.reduce((sum, { level, count }) => sum + (level > 0 ? count : 0), 0),
    missing: own.length - filled.length,
  }
}
