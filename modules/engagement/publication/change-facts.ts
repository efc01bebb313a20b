/** What changes at the schools of a county and which school serves which village, as it may be drafted for the public. */
import type { PlannedProject } from '#modules/conditions/index.ts'
import { projectItems, projectStateWords } from '#modules/conditions/contract.ts'
import { actionWords, bandWords } from '#modules/network/contract.ts'
import type { PublishedPlan } from '#modules/network/index.ts'
import type { SnapshotFacts } from './snapshot-shapes.ts'

type Parts = Pick<SnapshotFacts['changes'], 'plan' | 'changes' | 'projects' | 'catchments'>

/** Of some things no amount is told: money, and people. */
const withoutAmount = new Set(['equipment_yuan', 'degree', 'backbone', 'art_pe'])

function bringsOf(items: PlannedProject['items']) {
  const sums = new Map<PlannedProject['items'][number]['item'], number>()
  for (const { item, quantity } of items) sums.set(item, (sums.get(item) ?? 0) + quantity)
  const told = [...sums].map(([item, quantity]) => {
    const { words, unit } = projectItems[item]
    if (withoutAmount.has(item)) return words
    return {
      zh: `${words.zh}${quantity}${unit}`,
      en: unit === 'm²' ? `${words.en} ${quantity} m²` : `${quantity} ${words.en}`,
    }
  })
  return { zh: told.map(({ zh }) => zh).join('、'), en: told.map(({ en }) => en).join(', ') }
}

/** A project by school: what it brings there, and when all of it is in use. */
function projectsOf(projects: readonly PlannedProject[], schoolNames: ReadonlyMap<string, string>): Parts['projects'] {
  return projects.flatMap(({ id, name, state, planned, items }) =>
    [...Map.groupBy(items, ({ school }) => school)].map(([school, own]) => {
      const years = own.map(({ firstYear }) => firstYear)
      return {
        id,
        name,
        school,
        schoolName: schoolNames.get(school) ?? school,
        brings: bringsOf(own),
        state: projectStateWords[state],
        year: years.some((year) => year === null) ? null : Math.max(...years.map((year) => year!)),
        isExpected: own.some(({ isExpected }) => isExpected),
        planned,
      }
    }),
  )
}

type Change = PublishedPlan['changes'][number]

/** That rooms are given back changes nothing for a family. */
const isNoticed = ({ action }: Change): boolean => action !== 'shrink'

/** Several buses of a year are one change. */
const isFirst = ({ site, year, action }: Change, i: number, all: readonly Change[]): boolean =>
  all.findIndex((each) => each.site === site && each.year === year && each.action === action) === i

export function changeParts(
  plan: PublishedPlan | null,
  projects: readonly PlannedProject[],
  schoolNames: ReadonlyMap<string, string>,
): Parts {
  const shownProjects = projectsOf(projects, schoolNames)
  if (plan === null) return { plan: null, changes: [], projects: shownProjects, catchments: [] }
  const { id, name, publishedAt, years, siteNames } = plan
  const nameOf = (site: string): string => schoolNames.get(site) ?? siteNames.get(site) ?? site
  const last = years.at(-1)!
  return {
    plan: { id, name, publishedAt: publishedAt.slice(0, 10), firstYear: years[0]!, lastYear: last },
    changes: plan.changes
      .filter(isNoticed)
      .filter(isFirst)
      .map(({ site, year, action }) => ({
        school: site,
        schoolName: nameOf(site),
        year,
        action,
        words: actionWords[action],
        plan: name,
      }))
      .toSorted((a, b) => a.year - b.year || a.schoolName.localeCompare(b.schoolName, 'zh')),
    projects: shownProjects,
    catchments: plan.catchments.map(({ village, town, band, from, until, site, pupils }) => ({
      place: village,
      town,
      grades: bandWords[band].zh,
      from,
      until: until >= last ? null : until,
      school: site,
      schoolName: nameOf(site),
      pupils,
    })),
  }
}
