/** The pages about conditions of schools, side by side; the county and the year that were chosen go along from one to the next. */
import { useRouterState, useSearch } from '@tanstack/react-router'
import { PageNav, withCounty } from '#web/app/page-nav.tsx'
import { paths } from '#web/app/paths.ts'
import { useWords } from '#web/ui/words.tsx'
import './conditions.css'

export function ConditionsNav({ county }: { readonly county: string | null }) {
  const { pick } = useWords()
  const path = useRouterState({ select: ({ location }) => location.pathname })
  const { year } = useSearch({ strict: false }) as { readonly year?: string }
  const pages = [
    [paths.conditions, pick('班额与大校', 'Class and school sizes')],
    [paths.conditionGaps, pick('标准化差额', 'Gaps to the standard')],
    [paths.batches, pick('四个一批', 'Four batches')],
    [paths.projects, pick('项目台账', 'Projects')],
    [paths.publicFunds, pick('公用经费', 'Public funds')],
  ] as const
  const isUnder = (to: string): boolean => (to === paths.conditions ? path === to : path.startsWith(to))
  return (
    <PageNav
      name={pick('办学条件的各页', 'Pages about conditions')}
      pages={pages}
      isUnder={isUnder}
      search={{ ...withCounty(county), ...(year === undefined ? {} : { year }) }}
    />
  )
}
