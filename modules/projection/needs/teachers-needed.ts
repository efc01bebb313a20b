/**
 * Teachers needed by the staffing ratio and by the weekly periods, side by side, against those that are there. The ratio counts
 * the whole staff (教职工), the periods only those who teach (专任教师): each is held against its own figure of the census.
 */
import type { SchoolRow } from '#modules/census/contract.ts'
import { isCompulsory } from '#kernel/stage.ts'
import type { Subject } from '#modules/standards/contract.ts'
import { mapRange, type Range } from './range.ts'
import type { PeriodPosts } from './posts-by-periods.ts'

type StaffCells = Pick<
  SchoolRow,
  'stage' | 'staff' | 'establishment' | 'teachers' | 'peTeachers' | 'musicTeachers' | 'fineArtTeachers' | 'artsTeachers'
>

/** Who is there by the census (人); null where any row leaves it empty, which is unknown and never 0. */
export interface StaffThere {
  /** 教职工数, whole staff. */
  readonly staff: number | null
  /** 核定编制数, approved posts. */
  readonly establishment: number | null
  /** 专任教师数. */
  readonly teachers: number | null
  /** Of the subjects that the census counts: PE; music, fine art and other arts together. */
  readonly bySubject: Readonly<Partial<Record<Subject, number | null>>>
}

/** `rows`: of one school, or of all schools of a place, in one year. Senior stages are left out; their teachers are their own. */
export function staffThere(rows: readonly StaffCells[]): StaffThere {
  const own = rows.filter(({ stage }) => isCompulsory(stage))
  const sum = (...fields: readonly Exclude<keyof StaffCells, 'stage'>[]): number | null => {
    const cells = own.flatMap((row) => fields.map((field) => row[field]))
    return cells.length === 0 || cells.includes(null) ? null : cells.reduce<number>((all, cell) => all + cell!, 0)
  }
  return {
    staff: sum('staff'),
    establishment: sum('establishment'),
    teachers: sum('teachers'),
    bySubject: {
      'physical-education': sum('peTeachers'),
      arts: sum('musicTeachers', 'fineArtTeachers', 'artsTeachers'),
    },
  }
}

/** Needed less what is there: above 0 is lacking (缺), below 0 more than needed (超); null where what is there is unknown. */
const gapOf = (needed: Range, there: number | null | undefined): Range | null =>
  there === null || there === undefined ? null : mapRange(needed, (posts) => posts - there)

export interface TeachersNeeded {
  /** Posts of the whole staff (人). */
  readonly byRatio: {
    readonly needed: Range
    readonly there: number | null
    readonly gap: Range | null
    readonly establishment: number | null
    /** Needed by the standard less approved: posts that would have to be approved, or given back where below 0. */
    readonly establishmentGap: Range | null
    /** 空编: approved less in post today, what could be hired at once; below 0 is 超编. */
    readonly vacant: number | null
  }
  /** Teachers (人). */
  readonly byPeriods: {
    /** Every subject with teachers of its own, and the fewest where teachers teach several. */
    readonly needed: Range
    readonly fewest: Range
    readonly there: number | null
    /** Of `needed` and of `fewest`. */
    readonly gap: Range | null
    readonly gapOfFewest: Range | null
    /** 结构性缺编 shows here; `there` is null for subjects that the census does not count. */
    readonly subjects: readonly {
      readonly subject: Subject
      readonly needed: Range
      readonly there: number | null
      readonly gap: Range | null
    }[]
    readonly isDefaultTable: boolean
  } | null
}

/** `byRatio`: posts of a school, or either sum of a place. `byPeriods`: null before there was a plan of periods (2022). */
export function teachersNeeded(byRatio: Range, byPeriods: PeriodPosts | null, there: StaffThere): TeachersNeeded {
  const { staff, establishment, teachers, bySubject } = there
  return {
    byRatio: {
      needed: byRatio,
      there: staff,
      gap: gapOf(byRatio, staff),
      establishment,
      establishmentGap: gapOf(byRatio, establishment),
      vacant: establishment === null || staff === null ? null : establishment - staff,
    },
    byPeriods: byPeriods && {
      needed: byPeriods.posts,
      fewest: byPeriods.together,
      there: teachers,
      gap: gapOf(byPeriods.posts, teachers),
      gapOfFewest: gapOf(byPeriods.together, teachers),
      subjects: byPeriods.subjects.map(({ subject, posts }) => ({
        subject,
        needed: posts,
        there: bySubject[subject] ?? null,
        gap: gapOf(posts, bySubject[subject]),
      })),
      isDefaultTable: byPeriods.isDefaultTable,
    },
  }
}
