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

export async function gatherWays(
  database: Database,
  given: {
    readonly school: string
    readonly figures: YearFigures
    readonly register: Register
    readonly rules: ConditionRules
    readonly sizes: readonly SchoolSize[]
    readonly large: readonly LargeSchool[]
    readonly today: string
    readonly sectionYears: number
  },
): Promise<{ readonly facts: WayFacts; readonly forecastOrigin: number | null }> {
  const { school, figures, register, rules, sizes, large, today, sectionYears } = given
  const { rows, county } = figures
  const [ahead, { prices }] = await Promise.all([
    gatherPupilsAhead(database, county, 'middle'),
    gatherPrices(database, county),
  ])
  const own = rows.filter((row) => row.code === school && isOrdinary(row))
  const stages = own.flatMap((row) => {
    const isOver = sizes.some(({ phase, failsStandard }) => phase === row.stage && failsStandard === true)
    return stageFacts(row, rows, rules, ahead, isOver)
  })
  const phases = stages.map(({ phase }) => phase)
  const placeOf = (code: string) => {
    const known = register.get(code)
    return known?.status === 'open' ? known.wgs84 : null
  }
  return {
    forecastOrigin: ahead?.origin ?? null,
    facts: {
      today,
      stages,
      large,
      aheadYears: ahead?.years ?? [],
      neighbours: neighboursOf(school, phases, rows, rules, placeOf),
      prices,
      sectionYears,
    },
  }
}
