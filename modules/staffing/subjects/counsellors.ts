/** Mental health teachers of each school: one at least, full or part time, and one for so many pupils. */
import { ceiling, over, ratioOf } from '#kernel/ratio.ts'

export interface CounsellorNeed {
  /** Null unknown. */
  readonly needed: number | null
  readonly inPost: number | null
  readonly gap: number | null
  /** With fewer pupils than the ratio one who also teaches something else is enough. */
  readonly mayBePartTime: boolean
}

export function counsellorNeed(
  pupils: number | null,
  inPost: number | null,
  rules: { readonly least: number; readonly pupils: number },
): CounsellorNeed {
  const needed = pupils === null ? null : Math.max(rules.least, ceiling(over(ratioOf(pupils), ratioOf(rules.pupils))))
  return {
    needed,
    inPost,
    gap: needed === null || inPost === null ? null : needed - inPost,
    mayBePartTime: pupils !== null && pupils < rules.pupils,
  }
}
