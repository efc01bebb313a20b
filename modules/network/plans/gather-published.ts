/** The plan of a county that was published, with what it does to schools and whom each serves, year by year. For other rooms. */
import type { Database } from '#platform/database/database.ts'
import type { DocumentStore } from '#platform/files/document-store.ts'
import { bands, type ActionName, type Band } from '../county/county-words.ts'
import { foldPlan } from './plan-state.ts'
import { readPlanFile } from './read-plan-file.ts'
import { planEvents, plansOf } from './store.ts'

export interface PublishedPlan {
  readonly id: string
  readonly name: string
  readonly publishedAt: string
  readonly years: readonly number[]
  /** Sites that are no school yet bear an id of the plan. */
  readonly siteNames: ReadonlyMap<string, string>
  /** What happens at a site from a school year on; `keep` is left out. */
  readonly changes: readonly { readonly site: string; readonly year: number; readonly action: ActionName }[]
  /** The site that takes in the entry grade of a band of a village, both years included; pupils are those of the first. */
  readonly catchments: readonly {
    readonly village: string
    readonly town: string | null
    readonly band: Band
    readonly from: number
    readonly until: number
    readonly site: string
    readonly pupils: number
  }[]
}

/** The last one that was adopted and is published; null where there is none: what is internal is nobody's elsewhere. */
export async function publishedPlan(
  { database, documents }: { readonly database: Database; readonly documents: DocumentStore },
  county: string,
): Promise<PublishedPlan | null> {
  const [plans, events] = await Promise.all([plansOf(database, [county]), planEvents(database, [county])])
  const found = plans
    .map((plan) => ({ plan, state: foldPlan(events.get(plan.id) ?? []) }))
    .filter(({ state }) => state.status === 'published' && state.adopted !== null)
    .toSorted((a, b) => (a.state.adopted!.at < b.state.adopted!.at ? 1 : -1))[0]
  if (!found) return null
  const { plan, state } = found
  const view = await readPlanFile(documents, plan.document)
  const { villages, sites } = view.problem
  return {
    id: plan.id,
    name: plan.name,
    publishedAt: new Date(state.publishedAt!).toISOString(),
    years: [...view.plan.years],
    siteNames: new Map(sites.map(({ id, name }) => [id, name])),
    changes: view.plan.actions
      .filter(({ action }) => action !== 'keep')
      .map(({ site, year, action }) => ({ site, year, action })),
    catchments: view.plan.catchments.map(({ village, band, from, until, site }) => {
      const at = view.villageAt.get(village)!
      const { name, town } = villages[at]!
      const pupils = view.pupils(at, bands.indexOf(band), from)
      return { village: name, town: town === '' ? null : town, band, from, until, site, pupils }
    }),
  }
}
