/** The pages about the network of schools, side by side; the county that was chosen goes along from one to the next. */
import { useRouterState } from '@tanstack/react-router'
import { PageNav, withCounty } from '#web/app/page-nav.tsx'
import { paths } from '#web/app/paths.ts'
import { useWords } from '#web/ui/words.tsx'
import './network.css'

export function NetworkNav({ county }: { readonly county: string | null }) {
  const { pick } = useWords()
  const path = useRouterState({ select: ({ location }) => location.pathname })
  const pages = [
    [paths.network, pick('布局方案', 'Plans')],
    [paths.networkCompare, pick('方案对照', 'Compare')],
    [paths.gate, pick('拟调整学校', 'Schools to be adjusted')],
    [paths.networkInputs, pick('数据准备', 'Inputs')],
  ] as const
  const isUnder = (to: string): boolean =>
    to === paths.network ? path === to || path.startsWith('/network/plan/') : path.startsWith(to)
  return (
    <PageNav
      name={pick('学校布局的各页', 'Pages about the network')}
      pages={pages}
      isUnder={isUnder}
      search={withCounty(county)}
    />
  )
}
