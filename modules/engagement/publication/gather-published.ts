/** What the public reads now: the published version of each publication, and what was withdrawn with its reason. Nothing else. */
import type { Words } from '#kernel/words.ts'
import type { Database } from '#platform/database/database.ts'
import { foldPublication } from './publication-state.ts'
import type { PublicationKind } from './publication-words.ts'
import { snapshotShapes, type Snapshots } from './snapshot-shapes.ts'
import { contentsOf, publicationEvents, publicationsOf, versionsOf, type Asked } from './store.ts'

export interface PublishedHead<K extends PublicationKind = PublicationKind> {
  readonly county: string
  readonly id: string
  readonly kind: K
  readonly subject: string
  readonly version: number
  readonly publishedAt: string
  readonly title: Words
  readonly sha256: string
  /** Of a correction: why the version before was replaced. */
  readonly correction: string | null
}

export interface Published<K extends PublicationKind = PublicationKind> extends PublishedHead<K> {
  readonly content: Snapshots[K]
}

export interface Withdrawn {
  readonly county: string
  readonly id: string
  readonly kind: PublicationKind
  readonly subject: string
  readonly title: Words
  readonly withdrawnAt: string
  readonly reason: string
}

/** Heads of what stands published in the counties (and under the city's own code), and of what was withdrawn. */
export async function publishedHeads(
  database: Database,
  counties: readonly string[],
  asked: Asked = {},
): Promise<{ readonly published: readonly PublishedHead[]; readonly withdrawn: readonly Withdrawn[] }> {
  const stored = await publicationsOf(database, counties, asked)
  const ids = stored.map(({ id }) => id)
  const [events, versions] = await Promise.all([
    publicationEvents(database, counties, ids),
    versionsOf(database, counties, ids),
  ])
  const ofPublication = Map.groupBy(versions, ({ publication }) => publication)
  const published: PublishedHead[] = []
  const withdrawn: Withdrawn[] = []
  for (const { county, id, kind, subject } of stored) {
    const own = events.get(id) ?? []
    const state = foldPublication(own)
    const at = (version: number) => ofPublication.get(id)?.find((each) => each.version === version)
    if (state.published) {
      const { title, sha256, reason } = at(state.published.version)!
      const { version, at: publishedAt } = state.published
      published.push({ county, id, kind, subject, version, publishedAt, title, sha256, correction: reason })
    } else if (state.withdrawn) {
      const last = own.findLast((event) => event.kind === 'withdrawn')!
      const { at: withdrawnAt, reason } = state.withdrawn
      withdrawn.push({ county, id, kind, subject, title: at(last.version)!.title, withdrawnAt, reason })
    }
  }
  return { published, withdrawn }
}

/** Contents never change, so each is read and parsed once; the oldest are let go of. */
const kept = new Map<string, unknown>()
const keepAtMost = 400

/** The frozen contents of published heads, in their order. */
export async function contentsOfHeads<K extends PublicationKind>(
  database: Database,
  heads: readonly PublishedHead<K>[],
): Promise<Published<K>[]> {
  const missing = heads.filter(({ sha256 }) => !kept.has(sha256))
  const found = await contentsOf(
    database,
    missing.map(({ county, id, version }) => ({ county, publication: id, version })),
  )
  const fresh = new Map<string, unknown>()
  for (const { publication, sha256, content } of found) {
    const { kind } = missing.find(({ id }) => id === publication)!
    fresh.set(sha256, snapshotShapes[kind].parse(content))
  }
  const contents = heads.map((head) => ({
    ...head,
    content: (fresh.get(head.sha256) ?? kept.get(head.sha256)) as Snapshots[K],
  }))
  for (const [sha256, content] of fresh) kept.set(sha256, content)
  for (const sha256 of [...kept.keys()].slice(0, Math.max(0, kept.size - keepAtMost))) kept.delete(sha256)
  return contents
}

/** Published snapshots of one kind. */
export async function publishedOf<K extends PublicationKind>(
  database: Database,
  kind: K,
  counties: readonly string[],
  subject?: string,
): Promise<Published<K>[]> {
  const asked = { kinds: [kind], ...(subject === undefined ? {} : { subject }) }
  const { published } = await publishedHeads(database, counties, asked)
  return contentsOfHeads(database, published as PublishedHead<K>[])
}
