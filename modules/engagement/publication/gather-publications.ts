/** The publications of a region with how each stands, for those who work on them. */
import { countiesUnder, regionNames } from '#modules/schools/index.ts'
import type { AnswerContext } from '#platform/operations/answers.ts'
import { mayAt, pathOfRegion } from '#platform/operations/caller.ts'
import type { PublicationRow } from './contract.ts'
import { foldPublication, type PublicationEvent } from './publication-state.ts'
import { rowOf } from './rows-shown.ts'
import { publicationEvents, publicationsOf, versionsOf, type Asked, type StoredVersion } from './store.ts'

export interface GatheredPublication {
  readonly row: PublicationRow
  readonly events: readonly PublicationEvent[]
  /** Oldest first. */
  readonly versions: readonly StoredVersion[]
}

/** Those of a county, or of a city with all its counties; the newest first. */
export async function gatherPublications(
  { database, caller }: Pick<AnswerContext, 'database' | 'caller'>,
  region: string,
  asked: Asked = {},
): Promise<GatheredPublication[]> {
  const counties = [region, ...(await countiesUnder(database, region)).map(({ code }) => code)]
  const codes = [...new Set(counties)]
  const stored = await publicationsOf(database, codes, asked)
  const ids = stored.map(({ id }) => id)
  const [events, versions, names] = await Promise.all([
    publicationEvents(database, codes, ids),
    versionsOf(database, codes, ids),
    regionNames(database, codes),
  ])
  const ofPublication = Map.groupBy(versions, ({ publication }) => publication)
  return stored
    .map(({ county, id, kind, subject }): GatheredPublication => {
      const own = events.get(id) ?? []
      const all = ofPublication.get(id) ?? []
      const newest = all.at(-1)!
      const known = {
        county,
        countyName: names.get(county) ?? county,
        id,
        kind,
        subject,
        title: newest.title,
        sha256: newest.sha256,
        state: foldPublication(own),
      }
      const place = [pathOfRegion(county)]
      const row = rowOf(known, caller.name, (permission) => mayAt(caller, permission, place))
      return { row, events: own, versions: all }
    })
    .toSorted((a, b) => b.versions.at(-1)!.at.localeCompare(a.versions.at(-1)!.at) || a.row.id.localeCompare(b.row.id))
}
