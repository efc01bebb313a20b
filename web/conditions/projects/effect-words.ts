/** What changes in the verdict with projects carried out, sorted for reading: which CVs, which schools, and how many. */
import type { ProjectEffect } from '#modules/conditions/contract.ts'

type Cv = ProjectEffect['before']['cvs'][number]
export interface CvChange {
  readonly key: string
  readonly before: Cv
  readonly after: Cv
  readonly isChanged: boolean
}

/** Each of the fourteen before and after, in their usual order. */
export const cvChanges = ({ before, after }: Pick<ProjectEffect, 'before' | 'after'>): CvChange[] =>
  before.cvs.flatMap((own) => {
    const then = after.cvs.find(({ phase, indicator }) => phase === own.phase && indicator === own.indicator)
    if (!then) return []
    return [{ key: `${own.phase} ${own.indicator}`, before: own, after: then, isChanged: own.cv !== then.cv }]
  })

const rank = { unmet: 0, unknown: 1, met: 2 } as const
type Changed = ProjectEffect['schools'][number]

/** Schools whose verdict turns stand first, then by how many of their values turn. */
export const turnedFirst = (schools: readonly Changed[]): Changed[] => schools.toSorted((a, b) => weight(b) - weight(a))

const turns = (school: Changed): number =>
  school.values.filter(({ outcomeBefore, outcomeAfter }) => outcomeBefore !== outcomeAfter).length
const weight = (school: Changed): number => (rank[school.after] - rank[school.before]) * 10 + turns(school)
