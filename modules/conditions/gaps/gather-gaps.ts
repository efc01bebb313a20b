/** Gathers what gaps are worked out from: the figures of the year judged as they stand, special rooms by their rule, the prices. */
import { isRefusal, type Refusal } from '#kernel/refusal.ts'
import { factsOf, judgeFigures, standardOn, type CountyReport } from '#modules/assessment/index.ts'
import { specialRooms, wholeSchools, type RulesInForce } from '#modules/standards/index.ts'
import type { SchoolRow } from '#modules/census/index.ts'
import type { AnswerContext } from '#platform/operations/answers.ts'
import { figuresOfCounty, gatherRegister, noFigures, type YearFigures } from '../gather.ts'
import { conditionRules } from '../gather-rules.ts'
import { gatherPrices } from '../prices/gather-prices.ts'
import type { GapFacts, JudgedValue, RoomsOf } from './gap-facts.ts'

const physical = ['R4', 'R5', 'R6', 'R7'] as const

/** The report of a county's figures by the rules of today; no relaxation is granted here. */
export function judged(
  figures: YearFigures,
  rows: readonly SchoolRow[],
  today: string,
  now: string,
): CountyReport | Refusal {
  const standard = standardOn(figures.county, today)
  if (isRefusal(standard)) return standard
  const { county, year, countyName } = figures
  const facts = factsOf({
    county,
    year,
    version: 0,
    schools: { source: { file: '', sheet: '' }, columns: {}, rows },
    counties: null,
  })
  return judgeFigures(facts, standard, { countyName, version: 0, judgedAt: now }).report
}

export function valuesOf(report: CountyReport): JudgedValue[] {
  const wholeOf = new Map(report.gaps.map((gap) => [`${gap.code} ${gap.phase}`, gap.wholeSchool]))
  return report.schools.flatMap(({ code, name, phase, pupils, values }) =>
    physical.flatMap((indicator): JudgedValue[] => {
      const value = values[indicator]
      if (!value) return []
      return [
        {
          code,
          name,
          phase,
          indicator,
          pupils,
          value: value.value,
          threshold: value.threshold,
          missing: value.missing,
          wholeSchool: wholeOf.get(`${code} ${phase}`)?.[indicator] ?? null,
        },
      ]
    }),
  )
}

const roomsOf = (rows: readonly SchoolRow[], rules: RulesInForce): RoomsOf[] =>
  wholeSchools(rows).map((school) => {
    const { needed, classesComplete, music, art } = specialRooms(school, [], rules)
    const shown = ({ fit, complete, bar }: typeof music) => ({ fit, complete, least: bar.value! })
    return {
      code: school.code,
      name: school.rows[0].name,
      needed,
      classesComplete,
      music: shown(music),
      art: shown(art),
    }
  })

export async function gatherGaps(
  { database, today, now }: AnswerContext,
  county: string,
  year: number | undefined,
): Promise<{ readonly figures: YearFigures; readonly facts: GapFacts } | Refusal> {
  const found = conditionRules(county, today)
  if (isRefusal(found)) return found
  const [figures, register, { prices }] = await Promise.all([
    figuresOfCounty(database, county, year),
    gatherRegister(database, county),
    gatherPrices(database, county),
  ])
  if (!figures) return noFigures(county, year)
  const report = judged(figures, figures.rows, today, now)
  if (isRefusal(report)) return report
  return {
    figures,
    facts: {
      rows: figures.rows,
      values: valuesOf(report),
      rooms: roomsOf(figures.rows, found.rules),
      rules: found.own,
      prices,
      townNames: (code) => register.get(code)?.townName ?? null,
    },
  }
}
