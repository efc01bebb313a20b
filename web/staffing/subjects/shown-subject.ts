/** Which subject and stage a page is about, told as one list: shortage subjects first, mental health beside the subjects of the plan. */
import type { CompulsoryStage } from '#kernel/stage.ts'
import type { Words } from '#kernel/words.ts'
import type { SchoolNeeds } from '#modules/staffing/contract.ts'
import { subjects, subjectWords, type Subject } from '#modules/standards/contract.ts'
import type { CircleState } from '#web/ui/map/circle-map.tsx'

/** Mental health teachers are asked for by school, not by periods. */
export const counselling = 'counselling'
export type Asked = Subject | typeof counselling

const first: readonly Asked[] = ['physical-education', 'arts', counselling]
/** 体育、艺术（音乐、美术）、心理健康 before all others. */
export const askedSubjects: readonly Asked[] = [...first, ...subjects.filter((each) => !first.includes(each))]

export const askedWords = (asked: Asked): Words =>
  asked === counselling ? { zh: '心理健康', en: 'Mental health' } : subjectWords[asked]

/** What one school needs and has of the subject; null where it does not teach it or its classes are not known. */
export interface SchoolNeed {
  readonly school: string
  readonly schoolName: string
  readonly townName: string | null
  readonly location: SchoolNeeds['location']
  readonly needed: number | null
  readonly inPost: number | null
  readonly gap: number | null
  readonly fullTime: number | null
  readonly periods: number | null
  readonly also: number | null
  readonly source: 'roster' | 'census' | 'unknown'
}

interface Counselled {
  readonly school: string
  readonly schoolName: string
  readonly townName: string | null
  readonly needed: number | null
  readonly inPost: number | null
  readonly gap: number | null
  readonly source: 'roster' | 'census' | 'unknown'
}

export function needsOf(
  asked: Asked,
  stage: CompulsoryStage,
  schools: readonly SchoolNeeds[],
  counsellors: readonly Counselled[],
): SchoolNeed[] {
  if (asked === counselling) {
    const at = new Map(schools.map(({ school, location }) => [school, location]))
    return counsellors.map((own) => ({
      ...own,
      location: at.get(own.school) ?? null,
      fullTime: null,
      periods: null,
      also: null,
    }))
  }
  return schools.flatMap((own): SchoolNeed[] => {
    if (own.stage !== stage) return []
    const { school, schoolName, townName, location } = own
    const place = { school, schoolName, townName, location }
    const need = own.subjects.find(({ subject }) => subject === asked)
    if (need === undefined) {
      // Its classes are not known: that is not the same as needing nobody.
      return own.subjects.length > 0
        ? []
        : [
            {
              ...place,
              needed: null,
              inPost: null,
              gap: null,
              fullTime: null,
              periods: null,
              also: null,
              source: 'unknown',
            },
          ]
    }
    const { posts, inPost, gap, fullTime, periods, also, source } = need
    return [{ ...place, needed: posts, inPost, gap, fullTime, periods, also, source }]
  })
}

export const stateOf = (gap: number | null): CircleState =>
  gap === null ? 'unknown' : gap > 0 ? 'lacking' : gap < 0 ? 'over' : 'enough'

/** What stands in a circle. */
export const signOf = (gap: number | null): string =>
  gap === null ? '?' : gap > 0 ? String(gap) : gap < 0 ? `+${-gap}` : '✓'
