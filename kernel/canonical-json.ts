/** A value as text that is the same for the same content: keys in one order at every depth. What is hashed is written so. */

function ordered(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(ordered)
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).filter(([, each]) => each !== undefined)
  return Object.fromEntries(entries.toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([key, each]) => [key, ordered(each)]))
}

export const canonicalJson = (value: unknown): string => JSON.stringify(ordered(value))
