/** Rolls of schools with the pupils that are expected in a year ahead. */
import type { PupilsAhead } from '#modules/projection/index.ts'
import type { ConditionsFacts, SchoolRolls } from './check-conditions.ts'

type Rolls = Pick<ConditionsFacts, 'own' | 'receiving'>

/** All of the schools by the forecast, or all as they are: those of unlike years are not added up. */
export function withPupilsAhead(
  { own, receiving }: Rolls,
  ahead: Pick<PupilsAhead, 'origin' | 'years' | 'schools'> | null,
  year: number,
): Rolls & Pick<ConditionsFacts, 'forecast'> {
  const at = ahead?.years.indexOf(year) ?? -1
  const all = [...(own ? [own] : []), ...receiving]
  if (ahead === null || at < 0 || all.some(({ code }) => !ahead.schools.has(code)))
    return { own, receiving, forecast: null }
  const expected = (school: SchoolRolls): SchoolRolls => ({
    ...school,
    pupils: school.pupils.map((_, grade) =>
      grade === 0 ? null : Math.round(ahead.schools.get(school.code)![grade]?.[at] ?? 0),
    ),
  })
  return {
    own: own && expected(own),
    receiving: receiving.map(expected),
    forecast: { origin: ahead.origin },
  }
}
