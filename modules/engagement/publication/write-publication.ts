/** Freezes a snapshot as the next version of a publication, and takes it from step to step. */
import { createHash } from 'node:crypto'
import { canonicalJson } from '#kernel/canonical-json.ts'
import { isRefusal, refuse, type Refusal } from '#kernel/refusal.ts'
import type { AnswerContext } from '#platform/operations/answers.ts'
import { fieldsOf, pickOpen } from './openness.ts'
import { foldPublication, refuseDraft, refuseReturn, refuseStep, type PublicationState } from './publication-state.ts'
import type { PublicationKind, PublicationStep } from './publication-words.ts'
import { snapshotShapes, type SnapshotFacts } from './snapshot-shapes.ts'
import {
  appendPublicationEvent,
  holdPublications,
  publicationEvents,
  publicationsOf,
  savePublication,
  saveVersion,
  versionsOf,
  type StoredPublication,
} from './store.ts'

export const hashOf = (content: unknown): string => createHash('sha256').update(canonicalJson(content)).digest('hex')

export interface NewDraft<K extends PublicationKind = PublicationKind> {
  /** The city's code for what is of the whole city. */
  readonly county: string
  readonly kind: K
  /** What it is about within its kind: a school, a proposal, a table. */
  readonly subject: string
  readonly facts: SnapshotFacts[K]
  /** Why what is published is corrected. */
  readonly reason?: string | undefined
}

export interface DraftedVersion {
  readonly id: string
  readonly version: number
  readonly sha256: string
}

type Desk = Pick<AnswerContext, 'database' | 'caller' | 'now'>

/** 拟稿. Only what is 主动公开 is kept. */
export async function draftSnapshot<K extends PublicationKind>(
  { database, caller, now }: Desk,
  { county, kind, subject, facts, reason }: NewDraft<K>,
): Promise<DraftedVersion | Refusal> {
  await holdPublications(database, county)
  const [known] = await publicationsOf(database, [county], { kinds: [kind], subject })
  const events = known ? ((await publicationEvents(database, [county], [known.id])).get(known.id) ?? []) : []
  const refusal = refuseDraft(foldPublication(events), reason ?? null)
  if (refusal) return refusal
  const by = { at: now, person: caller.id, personName: caller.name }
  const id = known?.id ?? (await savePublication(database, { county, kind, subject, ...by }))
  const version = Math.max(0, ...events.map((event) => event.version)) + 1
  const shape = snapshotShapes[kind]
  const content = pickOpen(shape, facts as never)
  const sha256 = hashOf(content)
  const withheld = fieldsOf(shape).flatMap(({ path, openness }) => (openness === 'open' ? [] : [path]))
  const key = { county, publication: id, version }
  await saveVersion(database, { ...key, title: facts.title, content, sha256, withheld, reason: reason ?? null, ...by })
  await appendPublicationEvent(database, { ...key, kind: 'drafted', reason: reason ?? null, ...by })
  return { id, version, sha256 }
}

export interface SeenItem {
  readonly id: string
  /** Hash of the content that was seen. */
  readonly sha256: string
}

const noSuchPublication = (id: string): Refusal =>
  refuse(
    'no-such-publication',
    { id },
    { zh: '没有这份发布件，请刷新页面', en: 'there is no such publication; reload the page' },
  )

const changedMeanwhile = (id: string): Refusal =>
  refuse(
    'changed-meanwhile',
    { id },
    { zh: '内容已有新版本，请刷新后重新阅读再办理', en: 'there is a newer version; reload and read it first' },
  )

export interface HeldPublication {
  readonly stored: StoredPublication
  readonly state: PublicationState
}

/** The named publications as they stand, held until the transaction ends; all of them or a refusal. */
export async function holdNamed(
  { database }: Desk,
  county: string,
  items: readonly (Pick<SeenItem, 'id'> & Partial<SeenItem>)[],
): Promise<readonly HeldPublication[] | Refusal> {
  await holdPublications(database, county)
  const ids = items.map(({ id }) => id)
  const [stored, events, versions] = await Promise.all([
    publicationsOf(database, [county], { ids }),
    publicationEvents(database, [county], ids),
    versionsOf(database, [county], ids),
  ])
  const held: HeldPublication[] = []
  for (const { id, sha256 } of items) {
    const own = stored.find((each) => each.id === id)
    if (!own) return noSuchPublication(id)
    const state = foldPublication(events.get(id) ?? [])
    const newest = versions.findLast(({ publication }) => publication === id)!
    if (sha256 !== undefined && newest.sha256 !== sha256) return changedMeanwhile(id)
    held.push({ stored: own, state })
  }
  return held
}

const wrongDesk = (isSchool: boolean): Refusal =>
  refuse(
    'other-desk',
    {},
    isSchool
      ? {
          zh: '学校信息公开请在“学校信息公开”中审核、签发',
          en: "a school's entry is reviewed and signed among the entries",
        }
      : { zh: '这不是学校信息公开', en: 'this is no entry of a school' },
  )

/** One step for several publications of a county; all of them or none. `desk` says whose entries are handled here. */
export async function takeStep(
  context: Desk,
  {
    county,
    items,
    step,
    desk = 'any',
    details,
  }: {
    readonly county: string
    readonly items: readonly SeenItem[]
    readonly step: Exclude<PublicationStep, 'drafted'>
    readonly desk?: 'schools' | 'others' | 'any'
    readonly details?: unknown
  },
): Promise<{ passed: number } | Refusal> {
  const held = await holdNamed(context, county, items)
  if (isRefusal(held)) return held
  const { database, caller, now } = context
  for (const { stored, state } of held) {
    const isSchool = stored.kind === 'school'
    if (desk !== 'any' && isSchool !== (desk === 'schools')) return wrongDesk(isSchool)
    const refusal = refuseStep(step, state, caller.name)
    if (refusal) return refusal
    await appendPublicationEvent(database, {
      county,
      publication: stored.id,
      version: state.version,
      kind: step,
      reason: null,
      details,
      at: now,
      person: caller.id,
      personName: caller.name,
    })
  }
  return { passed: held.length }
}

/** Sends back, withdraws or gives up, with a reason. */
export async function endWith(
  context: Desk,
  {
    county,
    items,
    kind,
    reason,
    refusal,
  }: {
    readonly county: string
    readonly items: readonly (Pick<SeenItem, 'id'> & Partial<SeenItem>)[]
    readonly kind: 'returned' | 'withdrawn' | 'discarded'
    readonly reason: string
    readonly refusal: typeof refuseReturn
  },
): Promise<{ passed: number } | Refusal> {
  const held = await holdNamed(context, county, items)
  if (isRefusal(held)) return held
  const { database, caller, now } = context
  for (const { stored, state } of held) {
    const refused = refusal(state)
    if (refused) return refused
    const version = kind === 'withdrawn' ? state.published!.version : state.version
    await appendPublicationEvent(database, {
      county,
      publication: stored.id,
      version,
      kind,
      reason,
      at: now,
      person: caller.id,
      personName: caller.name,
    })
  }
  return { passed: held.length }
}
