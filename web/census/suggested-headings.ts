/** Which headings of a file are proposed for ours before the person has chosen any. */
import type { ImportReport } from '#modules/census/contract.ts'

type Missing = ImportReport['missing'][number]

/** Suggestions that do not stand for two of ours at once. */
export function suggested(missing: readonly Missing[]): Record<string, string> {
  const taken = new Set<string>()
  return Object.fromEntries(
    missing.flatMap(({ heading, nearest }): [string, string][] => {
      if (nearest === null || taken.has(nearest)) return []
      taken.add(nearest)
      return [[heading, nearest]]
    }),
  )
}
