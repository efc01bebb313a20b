/** What other rooms may use of the staffing room, and how rosters get into it without an operation. */
import { hasErrors, type Problem } from '#kernel/problem.ts'
import { isRefusal, type Refusal } from '#kernel/refusal.ts'
import type { Database } from '#platform/database/database.ts'
import type { NamedBytes } from '#platform/files/read-workbook.ts'
import { countyPosts } from './establishment/school-posts.ts'
import { gatherCounty } from './gather-county.ts'
import { gatherGround } from './teachers/gather.ts'
import { readTeachers } from './teachers/read-teachers.ts'
import { rosterProfiles, type RosterProfile } from './teachers/roster-profiles.ts'
import { saveRosterBatch } from './teachers/store.ts'

export { gatherRoster, standingRoster, type Roster } from './teachers/gather.ts'
export { rosterProfiles, type AlikeTeachers, type RosterProfile } from './teachers/roster-profiles.ts'
export {
  isAboveDegree,
  isBackbone,
  isPeArts,
  mayTeachIn,
  teacherTable,
  type Teacher,
} from './teachers/teacher-table.ts'

/** Takes a whole roster in as an import would. With any error nothing is saved. */
export async function storeRoster(
  database: Database,
  given: {
    readonly county: string
    readonly year: number
    readonly file: NamedBytes
    readonly by: { readonly name: string }
    readonly at: string
  },
): Promise<{ readonly problems: readonly Problem[]; readonly id: string | null }> {
  const { county, year, file, by, at } = given
  const { problems, teachers } = await readTeachers(file, await gatherGround(database, county, year))
  if (teachers === null || hasErrors(problems)) return { problems, id: null }
  const head = { county, year, fileName: file.name, document: null, at, person: null, personName: by.name, problems }
  return { problems, id: await saveRosterBatch(database, { ...head, rows: teachers }) }
}

export interface CountyStaffing {
  /** School year of the census; null where there is none. */
  readonly year: number | null
  readonly rosterYear: number | null
  readonly posts: readonly {
    readonly school: string
    readonly approved: number | null
    readonly inPost: number | null
    /** By the standard, rounded up for the school. */
    readonly needed: number | null
    /** 空编: approved − in post, negative where there are too many; null unknown, and then nobody may be hired by it. */
    readonly headroom: number | null
    readonly standardGap: number | null
  }[]
  /** Of the county; null while any school's is unknown. */
  readonly headroom: number | null
  /** Counts of the roster by school and stage; empty where no roster stands. */
  readonly profiles: readonly RosterProfile[]
}

/** What a plan of the county may hire within, and whom it may move or train, without a name. */
export async function staffingOf(database: Database, county: string, today: string): Promise<CountyStaffing | Refusal> {
  const own = await gatherCounty(database, county, today)
  if (isRefusal(own)) return own
  const posts = own.schools.map((each) => each.posts)
  return {
    year: own.year,
    rosterYear: own.roster?.batch.year ?? null,
    posts: posts.map(({ facts, inPost, needed, headroom, standardGap }) => ({
      school: facts.school,
      approved: facts.approved,
      inPost,
      needed,
      headroom,
      standardGap,
    })),
    headroom: countyPosts(posts, own.reckoning.rounding).headroom,
    profiles: rosterProfiles(own.roster?.teachers ?? []),
  }
}
