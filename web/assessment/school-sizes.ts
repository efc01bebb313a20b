/** Schools by number of pupils against their cap: one line for each kind, since nine-year schools are counted as a whole. */
import type { Outcome } from '#kernel/outcome.ts'
import type { SchoolSize } from './class-bands.ts'

export const sizeKinds = ['primary', 'junior', 'nine-year'] as const
export type SizeKind = (typeof sizeKinds)[number]

export interface SizedSchool {
  readonly code: string
  readonly name: string
  readonly pupils: number | null
  readonly outcome: Outcome
}

/** 九年一贯制 and 十二年一贯制: judged with their compulsory stages together (第七条（四）). */
const wholeTypes: ReadonlySet<string> = new Set(['312', '345'])

export function schoolsBySize(
  sizes: readonly SchoolSize[],
  typeOf: ReadonlyMap<string, string>,
  caps: Readonly<Record<SizeKind, number | null>>,
): Record<SizeKind, SizedSchool[]> {
  const found: Record<SizeKind, SizedSchool[]> = { primary: [], junior: [], 'nine-year': [] }
  for (const [code, stages] of Map.groupBy(sizes, (size) => size.code)) {
    const isWhole = wholeTypes.has(typeOf.get(code) ?? '')
    for (const part of isWhole ? [stages] : stages.map((stage) => [stage])) {
      const kind = isWhole ? 'nine-year' : part[0]!.phase
      const pupils = part.some((stage) => stage.pupils === null)
        ? null
        : part.reduce((sum, stage) => sum + (stage.pupils ?? 0), 0)
      const cap = caps[kind]
      const outcome = pupils === null || cap === null ? 'unknown' : pupils > cap ? 'unmet' : 'met'
      found[kind].push({ code, name: part[0]!.name, pupils, outcome })
    }
  }
  return found
}
