/** The roster counted by school and stage, beside the census; no name is in it. For this room's pages and for the roadmap. */
import { compulsoryStages, type CompulsoryStage } from '#kernel/stage.ts'
import type { SchoolRow } from '#modules/census/contract.ts'
import { holdsPost } from './teacher-words.ts'
import { isAboveDegree, isBackbone, isPeArts, mayTeachIn, type Teacher } from './teacher-table.ts'

export interface RosterProfile {
  readonly school: string
  readonly stage: CompulsoryStage
  readonly teachers: number
  readonly inPost: number
  readonly contract: number
  readonly substitute: number
  readonly aboveDegree: number
  readonly backbone: number
  readonly peArts: number
  readonly certified: number
  readonly juniorCertified: number
  readonly unknown: { readonly degree: number; readonly backbone: number; readonly certificate: number }
  /** Teachers in post who are alike in what the indicators count, so that a plan can move or train them by the dozen. */
  readonly alike: readonly AlikeTeachers[]
}

export interface AlikeTeachers {
  readonly aboveDegree: boolean | null
  readonly backbone: boolean | null
  readonly peArts: boolean
  /** Holds a certificate of the junior stage or above. */
  readonly juniorCertified: boolean | null
  /** Whether the degree would be above the required one in the junior stage too. */
  readonly aboveJuniorDegree: boolean | null
  readonly count: number
}

const countOf = <T>(all: readonly T[], is: (one: T) => boolean): number => all.filter(is).length

function alike(teachers: readonly Teacher[]): AlikeTeachers[] {
  const groups = Map.groupBy(teachers, (teacher) =>
    JSON.stringify([
      isAboveDegree(teacher),
      isBackbone(teacher),
      isPeArts(teacher),
      mayTeachIn(teacher, 'junior'),
      isAboveDegree({ ...teacher, stage: 'junior' }),
    ]),
  )
  return [...groups]
    .map(([, own]): AlikeTeachers => {
      const first = own[0]!
      return {
        aboveDegree: isAboveDegree(first),
        backbone: isBackbone(first),
        peArts: isPeArts(first),
        juniorCertified: mayTeachIn(first, 'junior'),
        aboveJuniorDegree: isAboveDegree({ ...first, stage: 'junior' }),
        count: own.length,
      }
    })
    .toSorted((a, b) => b.count - a.count || (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1))
}

export function rosterProfiles(teachers: readonly Teacher[]): RosterProfile[] {
  const bySchool = Map.groupBy(teachers, ({ school }) => school)
  return [...bySchool]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([school, all]) =>
      compulsoryStages.flatMap((stage): RosterProfile[] => {
        const own = all.filter((teacher) => teacher.stage === stage)
        if (own.length === 0) return []
        return [
          {
            school,
            stage,
            teachers: own.length,
            inPost: countOf(own, ({ employment }) => holdsPost(employment)),
            contract: countOf(own, ({ employment }) => employment === 'contract'),
            substitute: countOf(own, ({ employment }) => employment === 'substitute'),
            aboveDegree: countOf(own, (teacher) => isAboveDegree(teacher) === true),
            backbone: countOf(own, (teacher) => isBackbone(teacher) === true),
            peArts: countOf(own, isPeArts),
            certified: countOf(own, (teacher) => mayTeachIn(teacher, stage) === true),
            juniorCertified: countOf(own, (teacher) => mayTeachIn(teacher, 'junior') === true),
            unknown: {
              degree: countOf(own, ({ degree }) => degree === null),
              backbone: countOf(own, ({ backbone }) => backbone === null),
              certificate: countOf(own, ({ certificate }) => certificate === null),
            },
            alike: alike(own.filter(({ employment }) => holdsPost(employment))),
          },
        ]
      }),
    )
}

const addUp = (...values: readonly (number | null)[]): number | null =>
  values.reduce<number | null>((sum, value) => (sum === null || value === null ? null : sum + value), 0)

/** What the census counts of the same things; each null where a cell of it is empty. */
export const censusProfile = (row: SchoolRow) => ({
  teachers: row.teachers,
  aboveDegree:
    row.stage === 'primary'
      ? addUp(row.teachersCollege, row.teachersBachelor, row.teachersMaster, row.teachersDoctor)
      : addUp(row.teachersBachelor, row.teachersMaster, row.teachersDoctor),
  backbone: row.backboneTeachers,
  peArts: addUp(row.peTeachers, row.musicTeachers, row.fineArtTeachers, row.artsTeachers),
})
