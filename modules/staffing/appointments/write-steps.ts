/** Writes a step of a campaign down once nothing stands against it; all of what was handed in, or nothing. */
import { isRefusal, refuse, type Refusal } from '#kernel/refusal.ts'
import type { AnswerContext } from '#platform/operations/answers.ts'
import type { CampaignEventKind } from './appointment-words.ts'
import { foldCampaign, type CampaignDetails, type CampaignState } from './campaign-state.ts'
import type { StepFault } from './step-fault.ts'
import { appendCampaignEvent, campaignEvents, campaignsOf, holdCampaigns, type StoredCampaign } from './store.ts'

export interface Which {
  readonly county: string
  readonly campaign: string
}

export const noSuchCampaign = (campaign: string): Refusal =>
  refuse(
    'no-such-campaign',
    { campaign },
    { zh: '没有这个竞聘批次，请刷新页面', en: 'there is no such campaign; reload' },
  )

export async function gatherCampaign({ database }: Pick<AnswerContext, 'database'>, { county, campaign }: Which) {
  const head = (await campaignsOf(database, county)).find(({ id }) => id === campaign)
  if (!head) return noSuchCampaign(campaign)
  const events = (await campaignEvents(database, county, campaign)).get(campaign) ?? []
  return { head, events, state: foldCampaign(events) }
}

/** What a step works out to: what stands against it, and how much is recorded where nothing does. */
export interface Step<K extends CampaignEventKind> {
  readonly faults: readonly StepFault[]
  readonly details: CampaignDetails[K]
  readonly count: number
}

export async function recordStep<K extends CampaignEventKind>(
  context: AnswerContext,
  which: Which,
  kind: K,
  work: (state: CampaignState, head: StoredCampaign) => Step<K> | Promise<Step<K>>,
) {
  const { database, caller, now } = context
  await holdCampaigns(database, which.county)
  const gathered = await gatherCampaign(context, which)
  if (isRefusal(gathered)) return gathered
  const { faults, details, count } = await work(gathered.state, gathered.head)
  if (faults.length > 0) return { recorded: 0, problems: faults.map((fault) => ({ ...fault })) }
  await appendCampaignEvent(database, { ...which, kind, details, at: now, person: caller.id, personName: caller.name })
  return { recorded: count, problems: [] }
}
