/** Forecasts from files that lie on a machine: read, forecast, lay out. Reaches no database, nor loads what does. */
import { hasErrors, type Problem } from '#kernel/problem.ts'
import type { Answers } from '#platform/operations/answers.ts'
import type { contract } from '../contract.ts'
import { methodsWithErrors } from '../forecast/back-test.ts'
import { allGrades, cellOf, forecastRolls, type LevelForecast } from '../forecast/forecast.ts'
import { gradeCount } from '../forecast/levels.ts'
import type { Note } from '../forecast/notes.ts'
import { readBirths, readRolls } from './read-rolls.ts'

interface Span {
  readonly grade: number | 'all'
  readonly year: number
  readonly pupils: number
  readonly low: number
  readonly high: number
}

/** The grades that a unit has, and all of them together, year by year. */
function spansOf({ offered, pupils, low, high }: LevelForecast, unit: number, origin: number, horizon: number): Span[] {
  const grades = Array.from({ length: gradeCount }, (_, g) => g).filter((g) => offered[unit * gradeCount + g])
  if (grades.length === 0) return []
  return [...grades, allGrades].flatMap((g) =>
    Array.from({ length: horizon }, (_, k): Span => {
      const at = cellOf(unit, g, k + 1, horizon)
      return {
        grade: g === allGrades ? 'all' : g,
        year: origin + k + 1,
        pupils: pupils[at]!,
        low: low[at]!,
        high: high[at]!,
      }
    }),
  )
}

const asProblem = ({ code, words, todo }: Note): Problem => ({
  severity: 'note',
  code,
  what: words,
  why: {
    zh: '缺少的数据会降低预测精度，这里说明是怎样代替的',
    en: 'what is missing makes a forecast weaker; this tells what was done instead',
  },
  todo,
})

const noRolls: Problem = {
  severity: 'error',
  code: 'no-rolls',
  what: { zh: '基准学年及以前没有任何在校生数', en: 'there are no pupils in the year of origin or before' },
  why: { zh: '没有可以推算的基础', en: 'there is nothing to go on from' },
  todo: { zh: '请检查 --origin 和表中的学年', en: 'look at --origin and the years of the table' },
}

export const fileAnswers: Pick<Answers<typeof contract>, 'project'> = {
  project: async ({ rolls, births, origin: asked, horizon }) => {
    const [pupils, born] = await Promise.all([
      readRolls(rolls),
      births === undefined ? { rows: [], problems: [] } : readBirths(births),
    ])
    const problems = [...pupils.problems, ...born.problems]
    const nothing = { forecast: [], groups: [], total: [], methods: [] }
    if (hasErrors(problems)) return { ...nothing, problems }
    const last = pupils.rows.reduce(
      (most, { year, pupils: count }) => (count === null ? most : Math.max(most, year)),
      0,
    )
    const origin = asked ?? last
    if (!pupils.rows.some(({ year, pupils: count }) => year <= origin && count !== null && count > 0)) {
      return { ...nothing, problems: [...problems, noRolls] }
    }
    const forecast = forecastRolls({ rolls: pupils.rows, births: born.rows, origin, horizon })
    const { whole, group, school } = forecast.levels
    return {
      forecast: school.units.flatMap((name, u) =>
        spansOf(school, u, origin, horizon).map((span) => ({
          school: name,
          group: group.units[forecast.groupOf[u]!]!,
          ...span,
        })),
      ),
      groups: group.units.flatMap((name, u) =>
        spansOf(group, u, origin, horizon).map((span) => ({ group: name, ...span })),
      ),
      total: spansOf(whole, 0, origin, horizon),
      methods: methodsWithErrors(forecast),
      problems: [...problems, ...forecast.notes.map(asProblem)],
    }
  },
}
