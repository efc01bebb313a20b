/** Which of the known words was meant: the one that takes the fewest changed letters. */

/** How many single letters must change to make one text the other. */
function distance(a: string, b: string): number {
  let above = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i]
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1
      row.push(Math.min((above[j] as number) + 1, (row[j - 1] as number) + 1, (above[j - 1] as number) + same))
    }
    above = row
  }
  return above[b.length] as number
}

/** The candidate spelled most like the given text; undefined where none agrees in at least half of its letters. */
export function nearestSpelling<T>(
  text: string,
  candidates: Iterable<T>,
  spelled: (candidate: T) => string,
): T | undefined {
  let best: T | undefined
  let least = Number.POSITIVE_INFINITY
  for (const candidate of candidates) {
    const other = spelled(candidate)
    const most = Math.max(text.length, other.length) / 2
    // Texts of very different length are never alike, and comparing them letter by letter takes long.
    if (Math.abs(text.length - other.length) > most) continue
    const far = distance(text, other)
    // Of two that are equally far, a text of the same length is more likely meant: --josn is --json, not --on.
    const rank = far + Math.abs(text.length - other.length) / 1000
    if (rank < least && far <= most) {
      least = rank
      best = candidate
    }
  }
  return best
}
