/** Subjects of which a school lacks a whole post or more; parts of posts are for sharing (走教) and no structural shortage. */
import { compare, minus, ratioOf, type Ratio } from '#kernel/ratio.ts'
import type { TaughtSubject } from '../teachers/teacher-words.ts'
import { shortageSubjects, type SubjectNeed } from './subject-needs.ts'

const one = ratioOf(1)

const deficit = ({ fullTime, inPost }: SubjectNeed): Ratio | null =>
  inPost === null ? null : minus(fullTime, ratioOf(inPost))

/**
 * 体育、艺术 by themselves; other subjects only where the 全科 teachers of the school are too few to fill in for them. A school that
 * may have a part-time counsellor lacks none.
 */
export function lackingSubjects(
  needs: readonly SubjectNeed[],
  generalists: number,
  counsellors: { readonly gap: number | null; readonly mayBePartTime: boolean } | null,
): TaughtSubject[] {
  const lacks = needs.filter((need) => {
    const own = deficit(need)
    return own !== null && compare(own, one) >= 0
  })
  const first = lacks.filter(({ subject }) => shortageSubjects.includes(subject))
  const others = lacks.filter(({ subject }) => !shortageSubjects.includes(subject))
  return [
    ...first.map(({ subject }) => subject),
    ...(others.length > generalists ? others.map(({ subject }) => subject) : []),
    ...(counsellors && !counsellors.mayBePartTime && (counsellors.gap ?? 0) > 0 ? (['counselling'] as const) : []),
  ]
}
