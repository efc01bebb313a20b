/** All rows of a sheet that the server gives page by page. */
import { useQuery, type UseQueryResult } from '@tanstack/react-query'
import { askRoom, type AnswerOf } from '#web/app/api.ts'

const size = 500

interface Page<Row> {
  readonly total: number
  readonly rows: readonly Row[]
}

async function allPages<Row>(ask: (page: number) => Promise<Page<Row>>): Promise<readonly Row[]> {
  const first = await ask(1)
  const rest = await Promise.all(
    Array.from({ length: Math.max(0, Math.ceil(first.total / size) - 1) }, (_, index) => ask(index + 2)),
  )
  return [...first.rows, ...rest.flatMap(({ rows }) => rows)]
}

export type VillageRow = AnswerOf<'network', 'villageSheet'>['rows'][number]
export type SchoolRow = AnswerOf<'network', 'schoolSheet'>['rows'][number]

export const useVillageRows = (county: string, id: string): UseQueryResult<readonly VillageRow[]> =>
  useQuery({
    queryKey: ['network', 'villageSheet', 'all', county, id],
    queryFn: ({ signal }) => allPages((page) => askRoom('network', 'villageSheet', { county, id, page, size }, signal)),
  })

export const useSchoolRows = (county: string, id: string): UseQueryResult<readonly SchoolRow[]> =>
  useQuery({
    queryKey: ['network', 'schoolSheet', 'all', county, id],
    queryFn: ({ signal }) => allPages((page) => askRoom('network', 'schoolSheet', { county, id, page, size }, signal)),
  })
