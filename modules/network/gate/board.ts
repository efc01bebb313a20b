/** The board of candidates: counts by status and step over a region and year, and the rows that the filters leave. */
import type { CandidateCase } from './candidate-shown.ts'
import type { GateStep } from './gate-steps.ts'
import { gateStatuses, type AdjustmentKind, type GateStatus } from './gate-words.ts'

export interface BoardFilters {
  readonly year?: number | undefined
  readonly status?: GateStatus | undefined
  readonly step?: string | undefined
  readonly kind?: AdjustmentKind | undefined
  readonly search?: string | undefined
  readonly isStarving?: boolean | undefined
  readonly isLate?: boolean | undefined
}

const ofYear = (cases: readonly CandidateCase[], year: number | undefined): readonly CandidateCase[] =>
  year === undefined ? cases : cases.filter(({ candidate }) => candidate.year === year)

/** Late follow-ups first, then what is stopped, then by county and name. */
const urgency = ({ state }: CandidateCase): number => (state.due?.isLate ? 0 : state.status === 'stopped' ? 1 : 2)

export function filterCases(cases: readonly CandidateCase[], filters: BoardFilters): CandidateCase[] {
  const { year, status, step, kind, search, isStarving, isLate } = filters
  return ofYear(cases, year)
    .filter(
      ({ candidate, state, schoolName }) =>
        (status === undefined || state.status === status) &&
        (step === undefined || state.at === step) &&
        (kind === undefined || candidate.kind === kind) &&
        (isStarving !== true || candidate.facts.starving?.isStarving === true) &&
        (isLate !== true || state.due?.isLate === true) &&
        (search === undefined || schoolName.includes(search) || candidate.school.includes(search)),
    )
    .toSorted(
      (a, b) =>
        urgency(a) - urgency(b) ||
        a.candidate.county.localeCompare(b.candidate.county) ||
        a.schoolName.localeCompare(b.schoolName, 'zh') ||
        a.candidate.id.localeCompare(b.candidate.id),
    )
}

export function countCases(all: readonly CandidateCase[], steps: readonly GateStep[], year: number | undefined) {
  const cases = ofYear(all, year)
  return {
    counts: gateStatuses.map((status) => ({
      status,
      candidates: cases.filter(({ state }) => state.status === status).length,
    })),
    steps: steps.map(({ code, words }) => ({
      code,
      words,
      here: cases.filter(({ state }) => state.at === code).length,
      passed: cases.filter(({ state }) =>
        state.steps.some((each) => each.step.code === code && each.state === 'passed'),
      ).length,
    })),
    starving: cases.filter(({ candidate }) => candidate.facts.starving?.isStarving).length,
    late: cases.filter(({ state }) => state.due?.isLate).length,
    years: [...new Set(all.map(({ candidate }) => candidate.year))].toSorted((a, b) => a - b),
  }
}
