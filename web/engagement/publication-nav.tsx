/** The pages about what is made public, side by side; the county that was chosen goes along from one to the next. */
import { useRouterState } from '@tanstack/react-router'
import { useMay } from '#web/app/me.ts'
import { PageNav, withCounty } from '#web/app/page-nav.tsx'
import { paths } from '#web/app/paths.ts'
import { useWords } from '#web/ui/words.tsx'
import './publication.css'

export function PublicationNav({ county }: { readonly county: string | null }) {
  const { pick } = useWords()
  const may = useMay()
  const path = useRouterState({ select: ({ location }) => location.pathname })
  const pages = [
    [paths.publications, pick('发布工作台', 'Desk'), may('engagement.read')],
    [paths.entries, pick('学校信息公开', 'Entries of schools'), may('engagement.entries.list')],
    [paths.prints, pick('宣传材料', 'Printed pages'), may('engagement.read')],
    [paths.publicContact, pick('对外联系人', 'Whom to call'), may('engagement.read')],
  ] as const
  const isUnder = (to: string): boolean => {
    const of = [paths.entries, paths.prints, paths.publicContact].find((own) => path.startsWith(own))
    return to === (of ?? paths.publications)
  }
  return (
    <PageNav
      name={pick('信息公开的各页', 'Pages about publication')}
      pages={pages.filter(([, , shown]) => shown)}
      isUnder={isUnder}
      search={withCounty(county)}
    />
  )
}
