/** What the verdict of a county would be with projects carried out: its figures judged as they stand, and once more with what they bring. */
import { isRefusal, type Refusal } from '#kernel/refusal.ts'
import type { AnswerContext } from '#platform/operations/answers.ts'
import { judged } from '../gaps/gather-gaps.ts'
import { figuresOfCounty, headOf, noFigures } from '../gather.ts'
import { changedSchools, verdictOf } from './compare-verdicts.ts'
import { gatherProjects } from './gather-projects.ts'
import type { ProjectEffect } from './project-shapes.ts'
import type { ProjectCase } from './project-shown.ts'
import type { ProjectItem } from './project-state.ts'
import { withItems } from './with-items.ts'

type LeftOut = ProjectEffect['leftOut'][number]

/**
 * Items of a project that its county's figures do not have yet and that count by the target year; the others with why not. A stopped
 * project is looked at only where it is named.
 */
function itemsOf(own: ProjectCase, figuresYear: number, target: number | undefined, isNamed: boolean) {
  const counted: ProjectItem[] = []
  const leftOut: LeftOut[] = []
  for (const item of own.project.items) {
    const { year, isExpected } = own.state.firstCounted.get(item.number)!
    const out = (zh: string, en: string) =>
      leftOut.push({
        project: own.project.id,
        item: item.item,
        school: own.schoolNames.get(item.school) ?? item.school,
        why: { zh, en },
      })
    if (own.state.state === 'stopped' && !isNamed) {
      out('项目停建，复工前不计', 'the project is stopped and is not counted before it is resumed')
    } else if (year !== null && !isExpected && year <= figuresYear) {
      out(`${year}学年起已计入，现有数据中应已包括`, `counted since ${year}: the figures have it already`)
    } else if (target !== undefined && (year === null || year > target)) {
      out(
        year === null ? '不知道何时计入' : `${year}学年才计入，晚于目标学年 ${target}`,
        year === null ? 'it is not known when it counts' : `it counts only from ${year}, after ${target}`,
      )
    } else counted.push(item)
  }
  return { counted, leftOut }
}

export async function gatherEffect(
  { database, today, now }: AnswerContext,
  asked: { county: string; ids: readonly string[] | undefined; year: number | undefined; target: number | undefined },
): Promise<ProjectEffect | Refusal> {
  const { county, ids, year, target } = asked
  const [figures, { cases }] = await Promise.all([
    figuresOfCounty(database, county, year),
    gatherProjects(database, county, ids),
  ])
  if (!figures) return noFigures(county, year)
  const live = cases.filter(({ state }) => state.state !== 'cancelled')
  const chosen = live.map((own) => ({ own, ...itemsOf(own, figures.year, target, ids !== undefined) }))
  const items = chosen.flatMap(({ own, counted }) => counted.map((item) => ({ own, item })))
  const { rows, leftOut } = withItems(
    figures.rows,
    items.map(({ item }) => item),
  )
  const before = judged(figures, figures.rows, today, now)
  if (isRefusal(before)) return before
  const after = judged(figures, rows, today, now)
  if (isRefusal(after)) return after
  const caseOf = new Map(items.map(({ own, item }) => [item, own]))
  const notAdded = leftOut.map(({ item, why }): LeftOut => {
    const own = caseOf.get(item)!
    return {
      project: own.project.id,
      item: item.item,
      school: own.schoolNames.get(item.school) ?? item.school,
      why,
    }
  })
  return {
    figures: headOf(figures),
    before: verdictOf(before),
    after: verdictOf(after),
    schools: changedSchools(before, after),
    counted: chosen.map(({ own, counted }) => ({
      project: own.project.id,
      items: counted.length,
      planned: own.state.money.planned,
    })),
    leftOut: [...chosen.flatMap((each) => each.leftOut), ...notAdded],
    planned: live.reduce((sum, { state }) => sum + state.money.planned, 0),
  }
}
