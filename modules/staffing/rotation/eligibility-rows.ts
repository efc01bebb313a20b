/** The list of who is eligible, a row for each teacher, with counts. */
import type { Clause } from '#kernel/trace.ts'
import { isBackbone } from '../teachers/teacher-table.ts'
import type { ExchangeFacts } from './problem-of.ts'
import { judgeTeachers, postOf, type JudgedTeacher } from './problem-of.ts'
import { inPublicOrder } from './public-order.ts'
import type { EligibilityRow } from './rotation-shapes.ts'
import { eligibilityVerdicts, type EligibilityReason, type EligibilityVerdict } from './rotation-words.ts'
import type { Post } from './rotation-problem.ts'
import type { Roster } from '../teachers/gather.ts'
import type { RotationRules } from './rotation-rules.ts'

type Given = Pick<ExchangeFacts, 'registered' | 'pastMoves' | 'year'> & {
  readonly roster: Roster | null
  readonly conditions: RotationRules
  readonly draw: string
}

export function eligibilityRows({ registered, pastMoves, year, roster, conditions, draw }: Given): EligibilityRow[] {
  const judged = judgeTeachers({ teachers: roster?.teachers ?? [], pastMoves, rules: conditions, year })
  const clauses = new Map<string, Clause | null>(conditions.lines.map(({ code, clause }) => [code, clause]))
  const placed = judged
    .filter(({ found }) => found.verdict === 'eligible')
    .map(({ teacher, moves, lastMove }) => ({ id: teacher.id, moves, lastMove, years: teacher.schoolYears }))
  const order = new Map(inPublicOrder(placed, draw).map(({ id }, i) => [id, i + 1]))
  const row = ({ teacher, found, moves, lastMove }: JudgedTeacher): EligibilityRow => {
    const school = registered.get(teacher.school)
    return {
      teacher: teacher.id,
      name: teacher.name,
      school: teacher.school,
      schoolName: school?.name ?? teacher.school,
      townName: school?.townName ?? null,
      stage: teacher.stage,
      post: postOf(teacher),
      duty: teacher.duty,
      isBackbone: isBackbone(teacher),
      years: teacher.schoolYears,
      terms: teacher.terms,
      moves,
      lastMove,
      verdict: found.verdict,
      reason: found.reason,
      why: found.why,
      clause: found.rule === null ? null : (clauses.get(found.rule) ?? null),
      order: order.get(teacher.id) ?? null,
      wishes: teacher.acceptable?.length ?? null,
    }
  }
  return judged
    .map(row)
    .toSorted((a, b) => (a.order ?? Infinity) - (b.order ?? Infinity) || (a.teacher < b.teacher ? -1 : 1))
}

export const eligibilityCounts = (rows: readonly EligibilityRow[]) =>
  eligibilityVerdicts.map((verdict) => {
    const own = rows.filter((each) => each.verdict === verdict)
    const teachers = own.filter(({ duty }) => duty !== 'principal')
    return {
      verdict,
      teachers: teachers.length,
      backbone: teachers.filter((each) => each.isBackbone === true).length,
      principals: own.length - teachers.length,
    }
  })

export interface EligibilityFilters {
  readonly verdict?: EligibilityVerdict | undefined
  readonly reason?: EligibilityReason | undefined
  readonly school?: string | undefined
  readonly post?: Post | undefined
  readonly stage?: EligibilityRow['stage'] | undefined
  readonly search?: string | undefined
}

export const matchingRows = (rows: readonly EligibilityRow[], filters: EligibilityFilters): EligibilityRow[] =>
  rows.filter(
    (row) =>
      (filters.verdict === undefined || row.verdict === filters.verdict) &&
      (filters.reason === undefined || row.reason === filters.reason) &&
      (filters.school === undefined || row.school === filters.school) &&
      (filters.post === undefined || row.post === filters.post) &&
      (filters.stage === undefined || row.stage === filters.stage) &&
      (filters.search === undefined || row.name.includes(filters.search) || row.teacher.includes(filters.search)),
  )
