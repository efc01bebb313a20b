/** The story of each answer about sizes: the figures of the year, the lines of the day, what stands where, and the ways out. */
import { isRefusal, refuse, type Refusal } from '#kernel/refusal.ts'
import { regionNames } from '#modules/schools/index.ts'
import type { AnswerContext, Answers } from '#platform/operations/answers.ts'
import type { contract } from '../contract.ts'
import type { ConditionRules } from '../condition-rules.ts'
import type { RuleShown } from '../fields.ts'
import { gatherFigures, gatherRegister, headOf, noFigures, type Register, type YearFigures } from '../gather.ts'
import { conditionRules } from '../gather-rules.ts'
import { linesAbove, sheetsAsDownload } from '../write-sheets.ts'
import { schoolSizes, worstFirst } from './class-states.ts'
import type { CrowdedSchool, LargeSchool, sizeOperations } from './contract.ts'
import { crowdedSchools } from './crowded-schools.ts'
import { gatherWays, sizedSchools, type WaysAsked } from './gather-ways.ts'
import { largeSchools } from './large-schools.ts'
import { sizeGroups } from './size-groups.ts'
import { sizeSheets, waysSheet } from './size-sheets.ts'
import { waysOutOf } from './ways-out.ts'

type SizeAnswers = Pick<Answers<typeof contract>, keyof typeof sizeOperations>

const townOf =
  (register: Register) =>
  (code: string): string | null =>
    register.get(code)?.townName ?? null

const linesShown = (rules: ConditionRules): RuleShown[] =>
  [rules.classSize.primary, rules.classSize.junior, rules.bigClass, rules.superClass].filter((rule) => rule !== null)

async function gatherSizes({ database, today }: AnswerContext, region: string, year: number | undefined) {
  const found = conditionRules(region, today)
  if (isRefusal(found)) return found
  const [figures, register] = await Promise.all([
    gatherFigures(database, region, year),
    gatherRegister(database, region),
  ])
  const sizes = figures.flatMap(({ rows }) => schoolSizes(rows, found.own, townOf(register)))
  return { ...found, figures, register, sizes }
}

/** Large schools of all counties, the largest excess first. */
export function largeOf(
  figures: readonly YearFigures[],
  { rules, own, register }: { rules: Parameters<typeof sizedSchools>[1]; own: ConditionRules; register: Register },
): { readonly schools: LargeSchool[]; readonly unknown: number } {
  const parts = figures.map(({ rows }) => largeSchools(sizedSchools(rows, rules), own, townOf(register)))
  return {
    schools: parts.flatMap(({ schools }) => schools).toSorted((a, b) => b.excess - a.excess),
    unknown: parts.reduce((sum, { unknown }) => sum + unknown, 0),
  }
}

const notThere = (school: string): Refusal =>
  refuse(
    'no-such-school',
    { school },
    { zh: '该学年基表中没有这所学校', en: 'the figures of that year have no such school' },
  )

type Sized = Exclude<Awaited<ReturnType<typeof gatherSizes>>, Refusal>

const waysAsked = (found: Sized, figures: YearFigures, today: string, sectionYears: number): WaysAsked => ({
  figures,
  register: found.register,
  rules: found.own,
  sizes: found.sizes,
  large: largeOf([figures], found).schools.filter(({ state }) => state === 'over'),
  today,
  sectionYears,
})

export const sizeAnswers: SizeAnswers = {
  classSizes: async ({ region, year }, context) => {
    const found = await gatherSizes(context, region, year)
    if (isRefusal(found)) return found
    const { figures, sizes, own } = found
    return {
      figures: figures.map(headOf),
      lines: linesShown(own),
      groups: sizeGroups(sizes),
      schools: worstFirst(sizes),
    }
  },

  largeSchools: async ({ region, year }, context) => {
    const found = await gatherSizes(context, region, year)
    if (isRefusal(found)) return found
    return { figures: found.figures.map(headOf), ...largeOf(found.figures, found) }
  },

  waysOut: async ({ county, school, year, section }, context) => {
    const found = await gatherSizes(context, county, year)
    if (isRefusal(found)) return found
    const figures = found.figures.find((each) => each.county === county)
    if (!figures) return noFigures(county, year)
    const sizes = found.sizes.filter(({ code }) => code === school)
    if (sizes.length === 0) return notThere(school)
    const { factsOf, forecastOrigin } = await gatherWays(
      context.database,
      waysAsked(found, figures, context.today, section),
    )
    const facts = factsOf(school)
    return {
      figures: headOf(figures),
      name: sizes[0]!.name,
      sizes,
      large: [...facts.large],
      forecastOrigin,
      ways: waysOutOf(facts),
      notes: [
        ...(forecastOrigin === null
          ? [
              {
                zh: '没有学龄人口预测，控制招生按逐年升级推算',
                en: 'there is no forecast: a cap is reckoned as grades move up',
              },
            ]
          : []),
        ...(facts.neighbours.length === 0
          ? [
              {
                zh: '没有查到有空余学位、有坐标的相邻学校',
                en: 'no school with free places and a location was found near',
              },
            ]
          : []),
      ],
    }
  },

  crowdedSchools: async ({ county, year, section }, context) => {
    const found = await gatherSizes(context, county, year)
    if (isRefusal(found)) return found
    const figures = found.figures.find((each) => each.county === county)
    if (!figures) return noFigures(county, year)
    const asked = waysAsked(found, figures, context.today, section)
    const { factsOf, forecastOrigin } = await gatherWays(context.database, asked)
    return { figures: headOf(figures), forecastOrigin, schools: crowdedSchools(found.sizes, asked.large, factsOf) }
  },

  exportSizes: async ({ region, year }, context) => {
    const found = await gatherSizes(context, region, year)
    if (isRefusal(found)) return found
    const { figures, sizes } = found
    const name = (await regionNames(context.database, [region])).get(region) ?? region
    const title = `${name}班额和大校台账`
    const { schools } = largeOf(figures, found)
    const lines = await linesAbove(context, figures)
    const crowded: CrowdedSchool[] = []
    for (const county of figures) {
      const asked = waysAsked(found, county, context.today, 2)
      const own = sizes.filter((size) => size.county === county.county)
      const { factsOf } = await gatherWays(context.database, { ...asked, sizes: own })
      crowded.push(...crowdedSchools(own, asked.large, factsOf))
    }
    const sheets = sizeSheets(sizeGroups(sizes), worstFirst(sizes), schools, title, lines)
    return sheetsAsDownload(`${title}（内部，${context.today}）.xlsx`, [...sheets, waysSheet(crowded, title, lines)])
  },
}
