/** How parts with gaps compare with their whole: what is surely wrong, what may be, and what agrees. */

export type PartsFinding =
  | { readonly kind: 'agrees' | 'unknown' }
  | { readonly kind: 'too-much' | 'unequal' | 'incomplete'; readonly sum: number }

/**
 * Blank parts among filled ones count as 0. More than the whole is wrong in any case; less is wrong only where every
 * part that must be there (`needed`) is filled, for a blank one may hold the rest.
 */
export function comparePartsWithWhole(
  parts: readonly (number | null)[],
  whole: number | null,
  needed: readonly (number | null)[] = parts,
): PartsFinding {
  const filled = parts.filter((part) => part !== null)
  if (filled.length === 0 || whole === null) return { kind: 'unknown' }
  const sum = filled.reduce((total, part) => total + part, 0)
  if (sum === whole) return { kind: 'agrees' }
  if (sum > whole) return { kind: 'too-much', sum }
  return { kind: needed.includes(null) ? 'incomplete' : 'unequal', sum }
}
