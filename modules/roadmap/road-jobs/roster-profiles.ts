/**
 * Who of a school's teachers counts for which of R1–R3 together, from the roster. Used only where the roster fits the census: with more
 * such teachers in the roster than in the figures a plan could move somebody whom the figures do not have.
 */
import type { SchoolRow } from '#modules/census/contract.ts'
import type { AlikeTeachers, RosterProfile } from '#modules/staffing/index.ts'
import { isCompulsory } from '#kernel/stage.ts'
import type { RoadSchool } from '../road/road-facts.ts'

type Profiles = NonNullable<RoadSchool['profiles']>

export interface ProfilesFound {
  /** By `code stage`. */
  readonly profiles: ReadonlyMap<string, Profiles>
  /** 小学转岗初中: of a school's primary teachers those who hold the certificate and would count for the same there; by code. */
  readonly mayTeachJunior: ReadonlyMap<string, Profiles>
  /** Schools with a stage whose roster and census contradict each other. */
  readonly unlike: readonly string[]
}

const sum = (...values: readonly (number | null)[]): number | null =>
  values.reduce<number | null>((all, value) => (all === null || value === null ? null : all + value), 0)

const countsAlikeInJunior = ({ juniorCertified, aboveDegree, aboveJuniorDegree }: AlikeTeachers): boolean =>
  juniorCertified === true && aboveDegree === aboveJuniorDegree

/** Teachers of whom something is not known stay where they are. */
function profilesOf({ alike }: RosterProfile, who: (one: AlikeTeachers) => boolean = () => true): Profiles {
  const found = new Map<string, number>()
  for (const one of alike) {
    const { aboveDegree, backbone, peArts, count } = one
    if (aboveDegree === null || backbone === null || !who(one)) continue
    const profile = `${aboveDegree ? 1 : ''}${backbone ? 2 : ''}${peArts ? 3 : ''}` || '-'
    found.set(profile, (found.get(profile) ?? 0) + count)
  }
  return [...found].map(([profile, teachers]) => ({ profile, teachers }))
}

export function roadProfiles(roster: readonly RosterProfile[], rows: readonly SchoolRow[]): ProfilesFound {
  const rowAt = new Map(rows.map((row) => [`${row.code} ${row.stage}`, row]))
  const profiles = new Map<string, Profiles>()
  const mayTeachJunior = new Map<string, Profiles>()
  const unlike: string[] = []
  for (const own of roster) {
    const key = `${own.school} ${own.stage}`
    const row = rowAt.get(key)
    if (!row || !isCompulsory(row.stage)) continue
    const higher = sum(row.teachersBachelor, row.teachersMaster, row.teachersDoctor)
    const figures = [
      row.stage === 'primary' ? sum(higher, row.teachersCollege) : higher,
      row.backboneTeachers,
      sum(row.peTeachers, row.musicTeachers, row.fineArtTeachers, row.artsTeachers),
      row.teachers,
    ]
    const counts = [own.aboveDegree, own.backbone, own.peArts, own.teachers]
    const fits = figures.every((figure, i) => figure === null || counts[i]! <= figure)
    if (!fits) {
      unlike.push(row.name)
      continue
    }
    profiles.set(key, profilesOf(own))
    if (row.stage === 'primary') mayTeachJunior.set(own.school, profilesOf(own, countsAlikeInJunior))
  }
  return { profiles, mayTeachJunior, unlike }
}
