/** The pledges of counties as they stand. */
import { isRefusal, refuse, type Refusal } from '#kernel/refusal.ts'
import type { AnswerContext } from '#platform/operations/answers.ts'
import { foldPledge, type PledgeEvent, type PledgeState, type VersionState } from './pledge-state.ts'
import type { PledgeRow } from './pledge-shapes.ts'
import { pledgeEventsOf, pledgeRows, type StoredPledge } from './store.ts'

export interface PledgeCase {
  readonly stored: StoredPledge
  readonly events: readonly PledgeEvent[]
  readonly state: PledgeState
}

/** The newest first. */
export async function gatherPledges(
  { database }: Pick<AnswerContext, 'database'>,
  counties: readonly string[],
): Promise<readonly PledgeCase[]> {
  const [rows, events] = await Promise.all([pledgeRows(database, counties), pledgeEventsOf(database, counties)])
  return rows.map((stored) => {
    const own = events.get(stored.id) ?? []
    return { stored, events: own, state: foldPledge(own) }
  })
}

export async function gatherPledge(
  context: Pick<AnswerContext, 'database'>,
  county: string,
  id: string,
): Promise<PledgeCase | Refusal> {
  const found = (await gatherPledges(context, [county])).find(({ stored }) => stored.id === id)
  return (
    found ??
    refuse('no-such-pledge', { id }, { zh: '没有这份责任书，请刷新后重试', en: 'there is no such pledge; reload' })
  )
}

/** The version asked for; else the one on its way, the one in force, or the last that was withdrawn. */
export function versionOf({ state }: PledgeCase, asked: number | undefined): VersionState | Refusal {
  const version =
    asked === undefined
      ? (state.open ?? state.inForce ?? state.versions.at(-1))
      : state.versions.find((each) => each.version === asked)
  return (
    version ??
    refuse(
      'no-such-version',
      { version: asked ?? 0 },
      { zh: `责任书没有第${asked}版`, en: `the pledge has no version ${asked}` },
    )
  )
}

export async function gatherVersion(
  context: Pick<AnswerContext, 'database'>,
  county: string,
  id: string,
  asked: number | undefined,
): Promise<{ readonly own: PledgeCase; readonly version: VersionState } | Refusal> {
  const own = await gatherPledge(context, county, id)
  if (isRefusal(own)) return own
  const version = versionOf(own, asked)
  return isRefusal(version) ? version : { own, version }
}

export function pledgeRow({ stored, state }: PledgeCase, countyName: string): PledgeRow {
  const shown = state.inForce ?? state.open ?? state.versions.at(-1)!
  const { targetYear, applyYear, lines, withRule, cost } = shown.head
  return {
    id: stored.id,
    county: stored.county,
    countyName,
    number: stored.number,
    status: state.status,
    version: shown.version,
    supplement: state.inForce && state.open ? state.open.status : null,
    targetYear,
    applyYear,
    lines,
    withRule,
    share: lines > 0 ? withRule / lines : null,
    cost,
    signedOn: state.inForce?.inForceOn ?? null,
    draftedAt: shown.draftedAt,
  }
}
