/** Which kept things an address names for a comparison: ids joined by dots, as far as they are there. */

/** More than these do not fit side by side. */
export const mostCompared = 5

export function namedIn(asked: string, all: readonly { readonly id: string }[]): string[] {
  const there = new Set(all.map(({ id }) => id))
  return [...new Set(asked.split('.'))].filter((id) => there.has(id)).slice(0, mostCompared)
}
