/** All rows of a sheet that the server gives page by page. */
import { useQuery, type UseQueryResult } from '@tanstack/react-query'
import { askRoom, type AnswerOf } from '#web/app/api.ts'

const size = 500

interface Page<Row> {
  readonly total: number
  readonly rows: readonly Row[]
}

/** Some pages at a time: a county has up to twenty, and others are served too. */
const together = 4

async function allPages<Row>(ask: (page: number) => Promise<Page<Row>>): Promise<readonly Row[]> {
  const { total, rows } = await ask(1)
  const all = [...rows]
  const last = Math.ceil(total / size)
  for (let page = 2; page <= last; page += together) {
    const asked = Array.from({ length: Math.min(together, last - page + 1) }, (_, index) => ask(page + index))
    for (const each of await Promise.all(asked)) all.push(...each.rows)
  }
  return all
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
