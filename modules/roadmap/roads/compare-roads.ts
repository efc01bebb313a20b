/** Roads side by side: what each spends on which thing, in which year and at which school. */
import type { RoadFile } from './road-file.ts'
import { spendingByYear } from './summary-of.ts'
import { leverOfItem, roadItemCodes, roadItemUnits, roadItemWords } from './road-words.ts'

const sum = (values: readonly number[]): number => Number(values.reduce((all, value) => all + value, 0).toFixed(2))

export const compareItems = (files: readonly RoadFile[]) =>
  roadItemCodes.flatMap((item) => {
    const own = files.map(({ actions }) => actions.filter((action) => action.item === item))
    if (own.every((actions) => actions.length === 0)) return []
    return [
      {
        item,
        words: roadItemWords[item],
        kind: leverOfItem[item],
        unit: roadItemUnits[item],
        amounts: own.map((actions) => sum(actions.map(({ amount }) => amount))),
        costs: own.map((actions) => sum(actions.map(({ cost }) => cost))),
      },
    ]
  })

export function compareYears(files: readonly RoadFile[]) {
  const byYear = files.map(({ actions }) => new Map(spendingByYear(actions, []).map(({ year, cost }) => [year, cost])))
  const years = [...new Set(byYear.flatMap((own) => [...own.keys()]))].toSorted((a, b) => a - b)
  return years.map((year) => ({ year, costs: byYear.map((own) => own.get(year) ?? 0) }))
}

const mostSchools = 300

export function compareSchools(files: readonly RoadFile[]) {
  const bySchool = files.map(({ actions }) => Map.groupBy(actions, ({ school, to }) => to ?? school))
  const names = new Map(files.flatMap(({ frame }) => frame.units.map(({ code, name }) => [code, name] as const)))
  return [...new Set(bySchool.flatMap((own) => [...own.keys()]))]
    .map((code) => {
      const own = bySchool.map((each) => each.get(code) ?? [])
      return {
        code,
        name: names.get(code) ?? code,
        costs: own.map((actions) => sum(actions.map(({ cost }) => cost))),
        actions: own.map((actions) => actions.length),
      }
    })
    .filter(({ costs, actions }) => new Set(costs).size > 1 || new Set(actions).size > 1)
    .toSorted(
      (a, b) =>
        Math.max(...b.costs) - Math.min(...b.costs) - (Math.max(...a.costs) - Math.min(...a.costs)) ||
        a.code.localeCompare(b.code),
    )
    .slice(0, mostSchools)
}
