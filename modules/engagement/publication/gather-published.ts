/** What the public reads now: the published version of each publication, and what was withdrawn with its reason. Nothing else. */
import type { Words } from '#kernel/words.ts'
import type { Database } from '#platform/database/database.ts'
import type { PublicationKind } from './publication-words.ts'
import type { Snapshots } from './snapshot-shapes.ts'
import { contentsOf, countPublicationEvents, standingPublications, type Asked } from './store.ts'

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

interface Standing {
  readonly events: number
  readonly published: readonly PublishedHead[]
  readonly withdrawn: readonly Withdrawn[]
}

/** The last of each database, for as long as nothing happens to any publication. */
const standings = new WeakMap<Database, Standing>()

async function gatherStanding(database: Database): Promise<Standing> {
  const events = await countPublicationEvents(database)
  const known = standings.get(database)
  if (known?.events === events) return known
  const published: PublishedHead[] = []
  const withdrawn: Withdrawn[] = []
  for (const { county, id, kind, subject, event, at, reason, version, title, sha256 } of await standingPublications(
    database,
  )) {
    const head = { county, id, kind, subject, title }
    if (event === 'withdrawn') withdrawn.push({ ...head, withdrawnAt: at, reason: reason ?? '' })
    else published.push({ ...head, version, publishedAt: at, sha256, correction: reason })
  }
  const standing = { events, published, withdrawn }
  standings.set(database, standing)
  return standing
}

/** Heads of what stands published in the counties (and under the city's own code), and of what was withdrawn. */
export async function publishedHeads(
  database: Database,
  counties: readonly string[],
  { kinds, ids, subject }: Asked = {},
): Promise<{ readonly published: readonly PublishedHead[]; readonly withdrawn: readonly Withdrawn[] }> {
  const { published, withdrawn } = await gatherStanding(database)
  const isAsked = (head: Pick<PublishedHead, 'county' | 'kind' | 'id' | 'subject'>): boolean =>
    counties.includes(head.county) &&
    (kinds?.includes(head.kind) ?? true) &&
    (ids?.includes(head.id) ?? true) &&
    (subject === undefined || head.subject === subject)
  return { published: published.filter(isAsked), withdrawn: withdrawn.filter(isAsked) }
}

/**
 * Contents never change and had their shape when they were frozen, so each is read once; the oldest are let go of. A city has some two thousand schools and a few
 * hundred other publications.
 */
const kept = new Map<string, unknown>()
const keepAtMost = 4000

/** The frozen contents of published heads, in their order. */
export async function contentsOfHeads<K extends PublicationKind>(
  database: Database,
  heads: readonly PublishedHead<K>[],
): Promise<Published<K>[]> {
  const contents = new Map<string, unknown>()
  for (const { sha256 } of heads) if (kept.has(sha256)) contents.set(sha256, kept.get(sha256))
  const missing = heads.filter(({ sha256 }) => !contents.has(sha256))
  const found = await contentsOf(
    database,
    missing.map(({ county, id, version }) => ({ county, publication: id, version })),
  )
  for (const { sha256, content } of found) {
    contents.set(sha256, content)
    kept.set(sha256, content)
  }
  for (const oldest of kept.keys()) {
    if (kept.size <= keepAtMost) break
    kept.delete(oldest)
  }
  return heads.map((head) => ({ ...head, content: contents.get(head.sha256) as Snapshots[K] }))
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
