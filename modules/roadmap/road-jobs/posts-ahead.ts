/**
 * Approved posts of the target year: the county's total stays, and schools get their part of it by the pupils they will have (县域总量内动态调整,
 * 县管校聘). Ours: no document says how a later year's posts are shared out, and a county may have them kept as they were approved.
 */
import type { SchoolRow } from '#modules/census/contract.ts'
import { isCompulsory } from '#kernel/stage.ts'

export const postRules = ['follow-pupils', 'kept'] as const
export type PostRule = (typeof postRules)[number]

/** Rows with posts and pupils in both years take part; every other row stays as it is. */
export function postsAhead(now: readonly SchoolRow[], ahead: readonly SchoolRow[]): readonly SchoolRow[] {
  const shares = ahead.flatMap((row, i) => {
    const { establishment, pupils } = now[i]!
    if (!isCompulsory(row.stage) || establishment === null || !pupils || row.pupils === null) return []
    return [{ i, posts: establishment, wanted: (establishment * row.pupils) / pupils }]
  })
  const total = shares.reduce((sum, { posts }) => sum + posts, 0)
  const wanted = shares.reduce((sum, each) => sum + each.wanted, 0)
  if (wanted === 0) return ahead
  const parts = shares.map((each) => {
    const exact = (each.wanted * total) / wanted
    return { i: each.i, whole: Math.floor(exact), rest: exact - Math.floor(exact) }
  })
  const left = total - parts.reduce((sum, { whole }) => sum + whole, 0)
  // What is left over goes to the largest remainders, in the order of the table where they are equal.
  const more = new Set(
    parts
      .toSorted((a, b) => b.rest - a.rest || a.i - b.i)
      .slice(0, left)
      .map(({ i }) => i),
  )
  const posts = new Map(parts.map(({ i, whole }) => [i, whole + (more.has(i) ? 1 : 0)]))
  return ahead.map((row, i) => (posts.has(i) ? { ...row, establishment: posts.get(i)! } : row))
}
