/** Gathers the projects of a region with how each stands, the names of their schools, and the pots of the city. */
import { countiesUnder, schoolsByCode } from '#modules/schools/index.ts'
import type { Database } from '#platform/database/database.ts'
import { defaultPots } from '../money/pots.ts'
import { newestPots } from '../money/store.ts'
import type { ProjectCase } from './project-shown.ts'
import { foldProject } from './project-state.ts'
import { projectEventsOf, projectsOf } from './store.ts'

export async function gatherPots(database: Database, region: string) {
  const stored = await newestPots(database, `${region.slice(0, 4)}00`)
  return { pots: stored?.pots ?? defaultPots, stored }
}

export async function gatherProjects(
  database: Database,
  region: string,
  ids?: readonly string[],
): Promise<{ readonly cases: readonly ProjectCase[]; readonly counties: readonly { code: string; name: string }[] }> {
  const counties = await countiesUnder(database, region)
  const codes = counties.map(({ code }) => code)
  const [projects, events, { pots }] = await Promise.all([
    projectsOf(database, codes, ids),
    projectEventsOf(database, codes, ids),
    gatherPots(database, region),
  ])
  const schools = await schoolsByCode(database, [
    ...new Set(projects.flatMap(({ items }) => items.map(({ school }) => school))),
  ])
  const schoolNames = new Map(schools.map(({ code, name }) => [code, name]))
  const countyNames = new Map(counties.map(({ code, name }) => [code, name]))
  const cases = projects.map((project): ProjectCase => {
    const own = events.get(project.id) ?? []
    return {
      project,
      events: own,
      state: foldProject({ kind: project.kind, items: project.items, events: own }),
      countyName: countyNames.get(project.county) ?? project.county,
      schoolNames,
      pots,
    }
  })
  return { cases, counties: counties.map(({ code, name }) => ({ code, name })) }
}
