/** What other rooms may use of the conditions room: prices, projects with the years from which they count, and rows with their things added. */
import type { Database } from '#platform/database/database.ts'
import type { ProjectItemCode, ProjectKind, ProjectStateName } from './conditions-words.ts'
import { gatherProjects } from './projects/gather-projects.ts'

export { gatherPrices, type GatheredPrices } from './prices/gather-prices.ts'
export { readPrices, type PricesReading } from './prices/read-prices.ts'
export {
  defaultPrices,
  priceCodes,
  priceItems,
  pricesOf,
  type Price,
  type PriceCode,
  type PriceItem,
  type PriceList,
  type PriceRow,
} from './prices/price-list.ts'
export { parsePrices, type ParsedPrices, type PriceFault, type RawPriceRow } from './prices/parse-prices.ts'
export {
  firstCounted,
  firstYearFrom,
  yearsAfter,
  type CountingStep,
  type FirstCounted,
} from './projects/first-counted.ts'
export { acceptedProjects, type AcceptedProject } from './projects/gather-accepted.ts'
export { projectStandings, type ProjectStanding } from './projects/gather-standings.ts'
export { projectChanged } from './projects/project-changed.ts'
export { withItems, type WithItems } from './projects/with-items.ts'
export { saveProject, appendProjectEvent, type NewProjectEvent } from './projects/store.ts'
export { appendBatchEvent, type NewBatchEvent } from './batches/store.ts'
export type { ProjectItem } from './projects/project-state.ts'

/** A project that is not cancelled, with what it brings and the school year from which each thing counts. */
export interface PlannedProject {
  readonly id: string
  readonly name: string
  readonly kind: ProjectKind
  readonly state: ProjectStateName
  /** Yuan. */
  readonly planned: number
  readonly items: readonly {
    readonly number: number
    readonly item: ProjectItemCode
    readonly school: string
    readonly phase: 'primary' | 'junior'
    readonly quantity: number
    readonly areaEach: number | null
    /** 首个计入统计学年; null while neither a day nor an expected one is known. */
    readonly firstYear: number | null
    readonly isExpected: boolean
  }[]
}

export async function plannedProjects(database: Database, county: string): Promise<PlannedProject[]> {
  const { cases } = await gatherProjects(database, county)
  return cases
    .filter(({ state }) => state.state !== 'cancelled')
    .map(({ project, state }) => ({
      id: project.id,
      name: project.name,
      kind: project.kind,
      state: state.state,
      planned: state.money.planned,
      items: project.items.map(({ number, item, school, phase, quantity, areaEach }) => {
        const { year, isExpected } = state.firstCounted.get(number)!
        return { number, item, school, phase, quantity, areaEach, firstYear: year, isExpected }
      }),
    }))
}
