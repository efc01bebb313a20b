/** Every school of a county with what this room reckons of it: needs of subjects, counsellors, posts. */
import type { Ratio } from '#kernel/ratio.ts'
import { toNumber } from '#kernel/ratio.ts'
import type { Reckoning } from './settings/county-settings.ts'
import { counsellorNeed, type CounsellorNeed } from './subjects/counsellors.ts'
import { lackingSubjects } from './subjects/lacking-subjects.ts'
import { resourceNeed } from './subjects/resource-need.ts'
import {
  settledClasses,
  subjectNeeds,
  type GradeClasses,
  type PeriodTable,
  type SubjectNeed,
} from './subjects/subject-needs.ts'
import { schoolPosts, type SchoolPosts } from './establishment/school-posts.ts'
import { sumOf, type StaffedRow, type StaffedSchool } from './staffed-schools.ts'
import { holdsPost } from './teachers/teacher-words.ts'
import type { Teacher } from './teachers/teacher-table.ts'
import { censusProfile } from './teachers/roster-profiles.ts'

export interface StageNeeds {
  readonly row: StaffedRow
  readonly classes: readonly GradeClasses[]
  readonly needs: readonly SubjectNeed[]
  /** Null where no roster stands for the school. */
  readonly roster: readonly Teacher[] | null
  readonly generalists: number | null
  readonly byRule: { readonly needed: number | null; readonly inPost: number | null; readonly byPeriods: number | null }
}

export interface SchoolReckoned {
  readonly school: StaffedSchool
  readonly stages: readonly StageNeeds[]
  /** Null for a point or a part of another school, which its main school looks after. */
  readonly counsellors: (CounsellorNeed & { readonly source: 'roster' | 'census' | 'unknown' }) | null
  readonly posts: SchoolPosts
}

export interface CountyFacts {
  readonly schools: readonly StaffedSchool[]
  /** Teachers of the roster by school; null where no roster stands. */
  readonly roster: ReadonlyMap<string, readonly Teacher[]> | null
  readonly table: PeriodTable
  readonly reckoning: Reckoning
  /** PE and arts teachers for a hundred pupils (R3), by stage. */
  readonly perHundred: Readonly<Record<'primary' | 'junior', number>>
  readonly counsellors: { readonly least: number; readonly pupils: number }
  /** Whether the class ratio holds for a school with so many pupils. */
  readonly usesClassRatio: (school: StaffedSchool, pupils: number) => boolean
}

/** A roster that has nobody of a school which the census gives teachers does not tell of it. */
function rosterOf({ code, rows }: StaffedSchool, roster: CountyFacts['roster']): readonly Teacher[] | null {
  if (roster === null) return null
  const own = roster.get(code)
  return own ?? (rows.every(({ teachers }) => teachers === 0) ? [] : null)
}

function stageNeeds(row: StaffedRow, all: readonly Teacher[] | null, facts: CountyFacts): StageNeeds {
  const roster = all?.filter(({ stage }) => stage === row.stage) ?? null
  const needs = subjectNeeds(row, roster, facts.table, facts.reckoning.staffing)
  const peArts = needs.filter(({ subject }) => subject === 'physical-education' || subject === 'arts')
  return {
    row,
    classes: settledClasses(row),
    needs,
    roster,
    generalists: roster?.filter(({ subject }) => subject === 'generalist').length ?? null,
    byRule: {
      needed: resourceNeed(row.pupils, facts.perHundred[row.stage]),
      inPost: censusProfile(row).peArts,
      byPeriods: needs.length === 0 ? null : peArts.reduce((sum, { posts }) => sum + posts, 0),
    },
  }
}

function counsellorsOf(school: StaffedSchool, roster: readonly Teacher[] | null, facts: CountyFacts) {
  if (!school.isWhole) return null
  const counted = roster === null ? sumOf(school.rows, (row) => row.counsellors) : null
  // 专兼职: who does it besides another subject counts too.
  const listed =
    roster?.filter(({ subject, otherSubjects }) => subject === 'counselling' || otherSubjects.includes('counselling'))
      .length ?? counted
  const pupils = sumOf(school.rows, (row) => row.pupils)
  const source = roster !== null ? ('roster' as const) : counted !== null ? ('census' as const) : ('unknown' as const)
  return { ...counsellorNeed(pupils, listed, facts.counsellors), source }
}

function schoolReckoned(school: StaffedSchool, facts: CountyFacts): SchoolReckoned {
  const roster = rosterOf(school, facts.roster)
  const stages = school.rows.map((row) => stageNeeds(row, roster, facts))
  const counsellors = counsellorsOf(school, roster, facts)
  const pupils = sumOf(school.rows, (row) => row.pupils)
  const generalists = stages.reduce((sum, each) => sum + (each.generalists ?? 0), 0)
  const { staffing, point } = facts.reckoning
  const posts = schoolPosts(
    {
      school: school.code,
      isSmall: pupils !== null && facts.usesClassRatio(school, pupils),
      isPoint: school.isPoint,
      stages: school.rows.map((row) => ({ stage: row.stage, pupils: row.pupils, classes: row.classes })),
      approved: sumOf(school.rows, (row) => row.establishment),
      staff: sumOf(school.rows, (row) => row.staff),
      roster: roster && {
        inPost: roster.filter(({ employment }) => holdsPost(employment)).length,
        contract: roster.filter(({ employment }) => employment === 'contract').length,
        substitute: roster.filter(({ employment }) => employment === 'substitute').length,
      },
      lacking: lackingSubjects(
        stages.flatMap(({ needs }) => needs),
        generalists,
        counsellors,
      ),
    },
    { pupilsPerPost: staffing.pupilsPerPost, postsPerClass: staffing.postsPerClass, point },
  )
  return { school, stages, counsellors, posts }
}

export const reckonSchools = (facts: CountyFacts): SchoolReckoned[] =>
  facts.schools.map((school) => schoolReckoned(school, facts))

export const printable = (exact: Ratio | null): number | null => (exact === null ? null : toNumber(exact))
