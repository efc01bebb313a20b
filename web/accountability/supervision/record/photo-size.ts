/** How large a photo is made before it is sent over a bad network: its longer side, and how strongly it is packed. */

/** Enough to read a notice on a wall. */
export const longestSide = 1600

/** Width and height within the longest side, never larger than it was. */
export function fitted(width: number, height: number, most: number): readonly [number, number] {
  const factor = Math.min(1, most / Math.max(width, height, 1))
  return [Math.max(1, Math.round(width * factor)), Math.max(1, Math.round(height * factor))]
}

/** Tried one after the other until the photo is small enough. */
export const attempts: readonly { readonly side: number; readonly quality: number }[] = [
  { side: longestSide, quality: 0.82 },
  { side: longestSide, quality: 0.65 },
  { side: 1280, quality: 0.65 },
  { side: 1024, quality: 0.6 },
  { side: 800, quality: 0.5 },
]

/** The first that fits into so many bytes; null where none does. */
export async function packed<T extends { readonly size: number }>(
  most: number,
  pack: (attempt: (typeof attempts)[number]) => Promise<T | null>,
): Promise<T | null> {
  for (const attempt of attempts) {
    const made = await pack(attempt)
    if (made !== null && made.size <= most) return made
  }
  return null
}
