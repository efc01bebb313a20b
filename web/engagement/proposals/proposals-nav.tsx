/** The pages about proposals, side by side; the county that was chosen goes along from one to the next. */
import { Link, useRouterState } from '@tanstack/react-router'
import { useMay } from '#web/app/me.ts'
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
    <nav className="page-nav no-print" aria-label={pick('建议提案的各页', 'Pages about proposals')}>
      {pages
        .filter(([, , shown]) => shown)
        .map(([to, name]) => (
          <Link
            key={to}
            to={to}
            activeOptions={{ exact: true, includeSearch: false }}
            search={county === null ? {} : { county }}
            {...(isUnder(to) ? { 'aria-current': 'page' as const } : {})}
          >
            {name}
          </Link>
        ))}
    </nav>
  )
}
