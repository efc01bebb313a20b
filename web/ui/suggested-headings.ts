/** Which headings of a file are proposed for ours before the person has chosen any. */

/** A heading of ours that no heading of the file feeds; `nearest` is the most alike of those that feed nothing. */
export interface MissingHeading {
  readonly heading: string
  readonly required: boolean
  readonly nearest: string | null
}

/** Suggestions that do not stand for two of ours at once. */
export function suggested(missing: readonly MissingHeading[]): Record<string, string> {
  const taken = new Set<string>()
  return Object.fromEntries(
    missing.flatMap(({ heading, nearest }): [string, string][] => {
      if (nearest === null || taken.has(nearest)) return []
      taken.add(nearest)
      return [[heading, nearest]]
    }),
  )
}
