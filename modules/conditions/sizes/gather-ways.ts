/** Puts together what the ways out of one school are worked out from: its grades, its forecast, its neighbours, the prices. */
import type { SchoolRow } from '#modules/census/index.ts'
import { isCompulsory } from '#kernel/stage.ts'
import { relaxations, wholeSchools, type RulesInForce } from '#modules/standards/index.ts'
import { gatherPupilsAhead, type PupilsAhead } from '#modules/projection/index.ts'
import type { Database } from '#platform/database/database.ts'
import type { ConditionRules } from '../condition-rules.ts'
import type { Register, YearFigures } from '../gather.ts'
import { gatherPrices } from '../prices/gather-prices.ts'
import { isOrdinary } from '../school-groups.ts'
import type { LargeSchool, SchoolSize } from './contract.ts'
import type { SizedSchool } from './large-schools.ts'
import { classroomsOf, neighboursOf } from './near-schools.ts'
import type { StageFacts, WayFacts } from './ways-out.ts'

const largerSize = relaxations.find(({ code }) => code === 'X.G4.built-to-2010-or-migrants')!

/** Schools as wholes, each with whether its own figures show the condition under which the cap may be relaxed. */
export function sizedSchools(rows: readonly SchoolRow[], rules: RulesInForce): SizedSchool[] {
  const isInForce = rules.all.some(({ code }) => code === largerSize.code)
  const rowOf = new Map<unknown, SchoolRow>(rows.map((row) => [row, row]))
  return wholeSchools(rows).map((school) => ({
    code: school.code,
    rows: school.rows.map((row) => rowOf.get(row)!),
    relaxed: isInForce && largerSize.conditionHolds(school.rows, rules),
  }))
}

const gradesOf = { primary: [1, 2, 3, 4, 5, 6], junior: [7, 8, 9] } as const

function stageFacts(
  row: SchoolRow,
  rows: readonly SchoolRow[],
  rules: ConditionRules,
  ahead: PupilsAhead | null,
  isOver: boolean,
): StageFacts[] {
  if (!isCompulsory(row.stage)) return []
  const { stage } = row
  const forecast = ahead?.schools.get(row.code)
  return [
    {
      phase: stage,
      limit: rules.classSize[stage].value!,
      grades: gradesOf[stage].map((grade) => ({
        grade,
        pupils: row[`pupilsGrade${grade}`],
        classes: row[`classesGrade${grade}`],
      })),
      pupils: row.pupils,
      classes: row.classes,
      classrooms: classroomsOf(row, rows),
      isOver,
      ahead: forecast ? gradesOf[stage].map((grade) => forecast[grade]!) : null,
    },
  ]
}

export interface WaysAsked {
  readonly figures: YearFigures
  readonly register: Register
  readonly rules: ConditionRules
  /** Of all schools of the county. */
  readonly sizes: readonly SchoolSize[]
  /** Those over the cap that holds for them. */
  readonly large: readonly LargeSchool[]
  readonly today: string
  readonly sectionYears: number
}

/** Facts of any school of the county, with the forecast and the prices asked for once. */
export async function gatherWays(
  database: Database,
  { figures, register, rules, sizes, large, today, sectionYears }: WaysAsked,
): Promise<{ readonly factsOf: (school: string) => WayFacts; readonly forecastOrigin: number | null }> {
  const { rows, county } = figures
  const [ahead, { prices }] = await Promise.all([
    gatherPupilsAhead(database, county, 'middle'),
    gatherPrices(database, county),
  ])
  const rowsOf = Map.groupBy(rows.filter(isOrdinary), ({ code }) => code)
  const sizesOf = Map.groupBy(sizes, ({ code }) => code)
  const placeOf = (code: string) => {
    const known = register.get(code)
    return known?.status === 'open' ? known.wgs84 : null
  }
  const factsOf = (school: string): WayFacts => {
    const stages = (rowsOf.get(school) ?? []).flatMap((row) => {
      const own = sizesOf.get(school) ?? []
      const isOver = own.some(({ phase, failsStandard }) => phase === row.stage && failsStandard === true)
      return stageFacts(row, rows, rules, ahead, isOver)
    })
    return {
      today,
      stages,
      large: large.filter(({ code }) => code === school),
      aheadYears: ahead?.years ?? [],
      neighbours: neighboursOf(
        school,
        stages.map(({ phase }) => phase),
        rows,
        rules,
        placeOf,
      ),
      prices,
      sectionYears,
    }
  }
  return { factsOf, forecastOrigin: ahead?.origin ?? null }
}
