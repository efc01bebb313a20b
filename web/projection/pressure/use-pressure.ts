/** The warning of one county, or of all counties of a city as they come in, each asked for by itself. */
import { useQueries, type UseQueryResult } from '@tanstack/react-query'
import { askRoom, useAnswer, type AnswerOf } from '#web/app/api.ts'
import type { RegionChoice } from '#web/app/region-choice.ts'

export type Pressure = AnswerOf<'projection', 'pressure'>

export interface CountyPressures {
  readonly found: readonly Pressure[]
  readonly asked: number
  readonly error: unknown
}

/** A new list only where an answer has come: the map and the table are drawn from it. */
const together = (answers: readonly UseQueryResult<Pressure>[]) => ({
  found: answers.flatMap(({ data }) => (data === undefined ? [] : [data])),
  error: answers.find(({ isError }) => isError)?.error ?? null,
})

export function usePressures({ city, county }: RegionChoice, scenario: string | undefined): CountyPressures {
  const list = useAnswer(
    'schools',
    'regions',
    { under: city ?? '' },
    { enabled: city !== null && county === null, staleTime: 600_000 },
  )
  const counties = county === null ? (list.data?.regions ?? []).map(({ code }) => code) : [county]
  const under = scenario === undefined ? {} : { scenario }
  const { found, error } = useQueries({
    queries: counties.map((code) => ({
      queryKey: ['projection', 'pressure', { county: code, ...under }],
      queryFn: ({ signal }: { readonly signal: AbortSignal }) =>
        askRoom('projection', 'pressure', { county: code, ...under }, signal),
      staleTime: 300_000,
    })),
    combine: together,
  })
  return { found, asked: counties.length, error: error ?? list.error }
}
