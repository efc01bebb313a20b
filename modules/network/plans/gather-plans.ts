/** The plans that are kept, with how each stands and whether this caller may read it; and what one of them would adjust. */
import { isRefusal, refuse, type Refusal } from '#kernel/refusal.ts'
import { countiesUnder } from '#modules/schools/index.ts'
import type { AnswerContext } from '#platform/operations/answers.ts'
import { mayAt, pathOfRegion } from '#platform/operations/caller.ts'
import { gatherPupilsAhead } from '#modules/projection/index.ts'
import type { AdjustmentKind } from '../gate/gate-words.ts'
import { newestPrices, villageBatches } from '../villages/store.ts'
import { planRules } from './gather-rules.ts'
import type { PlanBasis, PlanShown } from './plan-shapes.ts'
import { foldPlan, mayRead, type PlanEvent, type PlanState } from './plan-state.ts'
import type { PlanView } from './plan-view.ts'
import { adjustmentsOf } from './plan-adjustments.ts'
import { readPlanFile } from './read-plan-file.ts'
import { planEvents, plansOf, type StoredPlan } from './store.ts'

export interface KeptPlan {
  readonly stored: StoredPlan
  readonly events: readonly PlanEvent[]
  readonly state: PlanState
  readonly shown: PlanShown
  readonly mayRead: boolean
}

export const noSuchPlan = (id: string): Refusal =>
  refuse('no-such-plan', { id }, { zh: '没有这个方案，请刷新页面', en: 'there is no such plan; reload the page' })

/** Told alike whether it exists: who is no reader need not know. */
const notYourPlan = (id: string): Refusal =>
  refuse(
    'not-a-reader',
    { id },
    {
      zh: '方案未发布，仅本县（市）规划人员和指定阅读人可看，送审后审核、签发人员也可看；需要的，请规划人员添加为阅读人',
      en: 'the plan is internal, and handed in to those who review and issue it; ask a planner to name you as a reader',
    },
  )

/** What plans of a county would stand on now; another one means that a plan is stale. */
async function standingBasis({ database, today }: AnswerContext, county: string) {
  const [batches, set, ahead] = await Promise.all([
    villageBatches(database, county),
    newestPrices(database, county),
    gatherPupilsAhead(database, county, 'middle'),
  ])
  return {
    villages: batches.findLast(({ withdrawn }) => withdrawn === null)?.id ?? null,
    prices: set?.at ?? null,
    forecast: ahead?.id ?? null,
    rules: planRules(county, today).version,
  }
}

type Standing = Awaited<ReturnType<typeof standingBasis>>

const isStale = ({ forecast, villages, prices, rulesVersion }: PlanBasis, now: Standing): boolean =>
  forecast?.id !== now.forecast ||
  villages?.id !== now.villages ||
  prices.setAt !== now.prices ||
  rulesVersion !== now.rules

export async function gatherPlans(
  context: AnswerContext,
  region: string,
  ids?: readonly string[],
): Promise<readonly KeptPlan[]> {
  const { database, caller } = context
  const counties = await countiesUnder(database, region)
  const codes = counties.map(({ code }) => code)
  const [stored, events] = await Promise.all([plansOf(database, codes, ids), planEvents(database, codes)])
  const names = new Map(counties.map(({ code, name }) => [code, name]))
  const standing = new Map<string, Standing>()
  for (const code of new Set(stored.map(({ county }) => county))) standing.set(code, await standingBasis(context, code))
  return stored.map((plan): KeptPlan => {
    const { id, county, name, scenario, at, personName, parent, basis, summary } = plan
    const own = events.get(id) ?? []
    const state = foldPlan(own)
    const place = [pathOfRegion(county)]
    const reader = {
      name: caller.name,
      plans: mayAt(caller, 'network.plan', place),
      decides: mayAt(caller, 'network.review', place) || mayAt(caller, 'network.publish', place),
    }
    return {
      stored: plan,
      events: own,
      state,
      mayRead: mayRead(state, reader),
      shown: {
        id,
        county,
        countyName: names.get(county) ?? county,
        name,
        scenario,
        status: state.status,
        madeAt: at,
        madeBy: personName,
        parent,
        basis,
        isStale: isStale(basis, standing.get(county)!),
        adopted: state.adopted,
        publishedAt: state.publishedAt,
        readers: state.readers.length,
        ...summary,
      },
    }
  })
}

/** One plan that this caller may read. */
export async function gatherPlan(context: AnswerContext, county: string, id: string): Promise<KeptPlan | Refusal> {
  const plans = await gatherReadable(context, county, [id])
  return isRefusal(plans) ? plans : plans[0]!
}

/** Plans that this caller may read, in the order of their ids; all of them or none. */
export async function gatherReadable(
  context: AnswerContext,
  county: string,
  ids: readonly string[],
): Promise<readonly KeptPlan[] | Refusal> {
  const found = new Map((await gatherPlans(context, county, ids)).map((plan) => [plan.stored.id, plan]))
  const plans: KeptPlan[] = []
  for (const id of ids) {
    const plan = found.get(id)
    if (!plan) return noSuchPlan(id)
    if (!plan.mayRead) return notYourPlan(id)
    plans.push(plan)
  }
  return plans
}

export async function gatherView(
  context: AnswerContext,
  county: string,
  id: string,
): Promise<{ readonly plan: KeptPlan; readonly view: PlanView } | Refusal> {
  const plan = await gatherPlan(context, county, id)
  return isRefusal(plan) ? plan : { plan, view: await readPlanFile(context.documents, plan.stored.document) }
}

/** The schools that a plan would adjust, as candidates could be proposed from it. */
export async function planAdjustments(
  context: AnswerContext,
  county: string,
  id: string,
): Promise<
  | readonly {
      readonly school: string
      readonly kind: AdjustmentKind
      readonly year: number
      readonly receiving: readonly string[]
    }[]
  | Refusal
> {
  const found = await gatherView(context, county, id)
  return isRefusal(found) ? found : adjustmentsOf(found.view)
}
