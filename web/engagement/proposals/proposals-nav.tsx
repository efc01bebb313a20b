/** The pages about proposals, side by side; the county that was chosen goes along from one to the next. */
import { useRouterState } from '@tanstack/react-router'
import { useMay } from '#web/app/me.ts'
import { PageNav, withCounty } from '#web/app/page-nav.tsx'
import { paths } from '#web/app/paths.ts'
import { useWords } from '#web/ui/words.tsx'
import './proposals.css'

export function ProposalsNav({ county }: { readonly county: string | null }) {
  const { pick } = useWords()
  const may = useMay()
  const path = useRouterState({ select: ({ location }) => location.pathname })
  const pages = [
    [paths.proposals, pick('办理一览', 'Board'), true],
    [paths.proposalRegister, pick('登记', 'Register'), may('engagement.proposals.register')],
    [paths.readReply, pick('读一份答复', 'Read a reply'), may('engagement.clauses.read')],
    [paths.proposalSettings, pick('期限与分类', 'Times and classes'), true],
  ] as const
  const own: ReadonlySet<string> = new Set([paths.proposalRegister, paths.readReply, paths.proposalSettings])
  const isUnder = (to: string): boolean => (to === paths.proposals ? !own.has(path) : path === to)
  return (
    <PageNav
      name={pick('建议提案的各页', 'Pages about proposals')}
      pages={pages.filter(([, , shown]) => shown)}
      isUnder={isUnder}
      search={withCounty(county)}
    />
  )
}
