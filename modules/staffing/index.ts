/** What other rooms may use of the staffing room, and how rosters get into it without an operation. */
import { hasErrors, type Problem } from '#kernel/problem.ts'
import type { Database } from '#platform/database/database.ts'
import type { NamedBytes } from '#platform/files/read-workbook.ts'
import { gatherGround } from './teachers/gather.ts'
import { readTeachers } from './teachers/read-teachers.ts'
import { saveRosterBatch } from './teachers/store.ts'

export { gatherRoster, type Roster } from './teachers/gather.ts'
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
