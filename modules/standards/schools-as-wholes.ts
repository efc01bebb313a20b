/** Rows of the school table put together into whole schools: stages of one code, and points with their main school. */
import { schoolTypeOf } from '#kernel/school-type.ts'
import type { SchoolFacts } from './contract.ts'

/** Every item asks the same of the same rows: what was put together for a list of rows is kept as long as the list. */
function keptFor<Answer>(derive: (schools: readonly SchoolFacts[]) => Answer) {
  const kept = new WeakMap<readonly SchoolFacts[], Answer>()
  return (schools: readonly SchoolFacts[]): Answer => {
    const known = kept.get(schools)
    if (known !== undefined) return known
    const answer = derive(schools)
    kept.set(schools, answer)
    return answer
  }
}

/** Rows that art. 7 and 8 look at: compulsory stages of ordinary schools that have pupils (unknown counts as having). */
export const ordinaryRows = keptFor((schools): readonly SchoolFacts[] =>
  schools.filter(
    ({ type, stage, pupils }) => schoolTypeOf(type)?.outside === undefined && stage !== 'senior' && pupils !== 0,
  ),
)

/** Rows of one school; never empty. The rows of its own code stand first. */
export interface WholeSchool {
  readonly code: string
  readonly rows: readonly [SchoolFacts, ...SchoolFacts[]]
}

/** Ordinary rows by school. What is not counted as a school (是否计校数 = 否) goes with its main school. */
export const wholeSchools = keptFor((schools): readonly WholeSchool[] => {
  const rows = ordinaryRows(schools)
  const mainOf = new Map(rows.map(({ code, counted, mainSchool }) => [code, counted === false ? mainSchool : null]))
  const homeOf = (code: string): string => {
    const seen = new Set<string>()
    let home = code
    for (let next = mainOf.get(home); next && mainOf.has(next) && !seen.has(next); next = mainOf.get(home)) {
      seen.add(next)
      home = next
    }
    return home
  }
  const groups = Map.groupBy(rows, ({ code }) => homeOf(code))
  return [...groups].map(([code, members]) => ({
    code,
    rows: members.toSorted((a, b) => Number(b.code === code) - Number(a.code === code)) as [
      SchoolFacts,
      ...SchoolFacts[],
    ],
  }))
})

/** A sum as far as it is known: `complete` is false where a row has an empty cell, and then `known` is a lower bound. */
export function sumOf(rows: readonly SchoolFacts[], field: 'pupils' | 'classes' | 'migrantPupils') {
  const known = rows.reduce((sum, row) => sum + (row[field] ?? 0), 0)
  return { known, complete: rows.every((row) => row[field] !== null) }
}

/** 乡村 by 城乡分类代码 (GB/T 33782-2017 table 5): 210 乡中心区, 220 村庄. */
export const isRural = ({ settlement }: SchoolFacts): boolean => settlement === '210' || settlement === '220'

/** 城区和镇区: 111, 112 and 121, 122, 123. */
export const isUrbanOrTown = ({ settlement }: SchoolFacts): boolean =>
  settlement !== null && ['111', '112', '121', '122', '123'].includes(settlement)

/** The smaller the share, the worse; used to list failing schools. */
export const distanceBelow = (part: number, whole: number): number => (whole === 0 ? 0 : 1 - part / whole)
