/** How far the visits of a month reach: which schools were visited often enough, whose the others are. Only 督学 counts. */

export interface CoveredSchool {
  readonly code: string
  readonly county: string
  readonly district: string | null
  readonly supervisor: string | null
}

export interface CountedVisit {
  readonly school: string
  readonly visitedOn: string
}

/** First and last day of `2026-11`. */
export function daysOfMonth(month: string): { readonly from: string; readonly to: string } {
  const [year, number] = month.split('-').map(Number) as [number, number]
  const last = new Date(Date.UTC(year, number, 0)).getUTCDate()
  return { from: `${month}-01`, to: `${month}-${String(last).padStart(2, '0')}` }
}

export function coverageOf(schools: readonly CoveredSchool[], visits: readonly CountedVisit[], asked: number) {
  const times = new Map<string, number>()
  for (const { school } of visits) times.set(school, (times.get(school) ?? 0) + 1)
  const isVisited = ({ code }: CoveredSchool): boolean => (times.get(code) ?? 0) >= asked
  const count = (own: readonly CoveredSchool[]) => ({ schools: own.length, visited: own.filter(isVisited).length })
  const byPerson = Map.groupBy(schools, ({ county, district, supervisor }) =>
    JSON.stringify([county, district, supervisor]),
  )
  return {
    counties: [...Map.groupBy(schools, ({ county }) => county)].map(([county, own]) => ({
      county,
      ...count(own),
      visits: own.reduce((sum, { code }) => sum + (times.get(code) ?? 0), 0),
    })),
    supervisors: [...byPerson.values()].map((own) => {
      const { county, district, supervisor } = own[0]!
      return { county, district, supervisor, ...count(own) }
    }),
    unvisited: schools.filter((school) => !isVisited(school)),
    times,
  }
}
