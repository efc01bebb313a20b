/** Whose turn it is with a publication, and why it is or is not that of whoever looks. */
import type { Words } from '#kernel/words.ts'
import type { PublicationKind, PublicationRow, PublicationStep } from '#modules/engagement/contract.ts'

export type NextStep = Exclude<PublicationStep, 'drafted'>

/** The desk at which a step is taken; entries of schools are reviewed and signed in their county. */
export function deskOf(step: NextStep, kind: PublicationKind): Words {
  if (step === 'published') return { zh: '市教体局办公室（政务公开）', en: "the city bureau's office (publicity)" }
  if (step === 'cleared') return { zh: '市教体局办公室（保密审查）', en: "the city bureau's office (secrecy)" }
  if (step === 'reviewed') {
    return kind === 'school'
      ? { zh: '县区教体局（审核人）', en: "the county's bureau (reviewer)" }
      : { zh: '市教体局业务科室（审核人）', en: "the city bureau's section (reviewer)" }
  }
  return kind === 'school'
    ? { zh: '县区教体局负责人', en: "the head of the county's bureau" }
    : { zh: '市教体局分管领导', en: "the city bureau's leader in charge" }
}

/** The press that takes each step. */
export const actWords: Readonly<Record<NextStep, Words>> = {
  reviewed: { zh: '审核通过', en: 'Approve' },
  signed: { zh: '签发', en: 'Sign' },
  cleared: { zh: '保密审查通过', en: 'Clear' },
  published: { zh: '发布', en: 'Publish' },
}

export const doneWords: Readonly<Record<NextStep, Words>> = {
  reviewed: { zh: '已审核，转分管领导签发', en: 'reviewed; it waits for a signature' },
  signed: { zh: '已签发，转保密审查', en: 'signed; it waits for the secrecy check' },
  cleared: { zh: '保密审查已通过，待发布', en: 'cleared; it waits to be published' },
  published: { zh: '已发布，公众可以看到', en: 'published; the public can read it' },
}

export interface Taken {
  readonly kind: string
  readonly version: number
  readonly at: string
  readonly personName: string
}

/** Steps of a version since it was last drafted, by step: who took it and when. */
export function takenSteps(events: readonly Taken[], version: number): ReadonlyMap<string, Taken> {
  const own = events.filter((event) => event.version === version)
  const from = own.findLastIndex(({ kind }) => kind === 'drafted')
  return new Map(own.slice(Math.max(0, from)).map((event) => [event.kind, event]))
}

/** Selected rows as the commands want them: one call for a county and a step. */
export function batchesOf(
  rows: readonly PublicationRow[],
): { readonly county: string; readonly step: NextStep; readonly rows: readonly PublicationRow[] }[] {
  const turns = rows.filter((row) => row.isYours && row.next !== null)
  return [...Map.groupBy(turns, ({ county, next }) => `${county} ${next}`).values()].map((some) => ({
    county: some[0]!.county,
    step: some[0]!.next as NextStep,
    rows: some,
  }))
}
