/** The plan that a county has adopted, with what it does to schools year by year. For other rooms. */
import type { Database } from '#platform/database/database.ts'
import type { DocumentStore } from '#platform/files/document-store.ts'
import { foldPlan } from './plan-state.ts'
import { readPlanFile } from './read-plan-file.ts'
import { planEvents, plansOf } from './store.ts'

export interface AdoptedPlan {
  readonly id: string
  readonly name: string
  readonly adoptedAt: string
  /** What happens at a site from a school year on; `keep` is left out. */
  readonly changes: readonly {
    readonly site: string
    readonly name: string
    readonly year: number
    readonly action: string
  }[]
}

/** The last one that was adopted and is not withdrawn; null where there is none. */
export async function adoptedPlan(
  { database, documents }: { readonly database: Database; readonly documents: DocumentStore },
  county: string,
): Promise<AdoptedPlan | null> {
  const [plans, events] = await Promise.all([plansOf(database, [county]), planEvents(database, [county])])
  const adopted = plans
    .map((plan) => ({ plan, state: foldPlan(events.get(plan.id) ?? []) }))
    .filter(({ state }) => state.adopted !== null && state.status !== 'withdrawn')
    .toSorted((a, b) => (a.state.adopted!.at < b.state.adopted!.at ? 1 : -1))[0]
  if (!adopted) return null
  const { plan, state } = adopted
  const view = await readPlanFile(documents, plan.document)
  const names = new Map(view.problem.sites.map(({ id, name }) => [id, name]))
  return {
    id: plan.id,
    name: plan.name,
    adoptedAt: new Date(state.adopted!.at).toISOString(),
    changes: view.plan.actions
      .filter(({ action }) => action !== 'keep')
      .map(({ site, year, action }) => ({ site, name: names.get(site) ?? site, year, action })),
  }
}
