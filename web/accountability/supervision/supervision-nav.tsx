/** The pages about supervision, side by side; the county that was chosen goes along. Drafts that wait are sent from any of them. */
import { useRouterState } from '@tanstack/react-router'
import { useMayIn } from '#web/app/me.ts'
import { PageNav, withCounty } from '#web/app/page-nav.tsx'
import { paths } from '#web/app/paths.ts'
import { useWords } from '#web/ui/words.tsx'
import { OutboxNote } from './record/outbox-note.tsx'
import './supervision.css'

interface Props {
  /** County that is looked at; null where it is a whole city. */
  readonly county: string | null
  /** Whether it is chosen among others, and so stands in the address. */
  readonly isChosen: boolean
}

export function SupervisionNav({ county, isChosen }: Props) {
  const { pick } = useWords()
  const path = useRouterState({ select: ({ location }) => location.pathname })
  const mayVisit = useMayIn(county)('accountability.visit')
  const pages = [
    [paths.supervision, pick('今日', 'Today')],
    [paths.visitPlans, pick('督导安排', 'Plans')],
    [paths.visits, pick('督导记录', 'Visits')],
    [paths.coverage, pick('月度覆盖', 'Coverage')],
    [paths.cases, pick('整改台账', 'Cases')],
    [paths.casesBoard, pick('整改看板', 'Board')],
    [paths.digest, pick('督导月报', 'Digest')],
    [paths.districts, pick('督学责任区', 'Districts')],
  ] as const
  const isUnder = (to: string): boolean =>
    to === paths.supervision
      ? path === to || path.startsWith('/supervision/record') || path.startsWith('/supervision/school/')
      : to === paths.cases
        ? path.startsWith(to) && !path.startsWith(paths.casesBoard)
        : path.startsWith(to)
  return (
    <>
      <PageNav
        name={pick('督导的各页', 'Pages about supervision')}
        pages={pages}
        isUnder={isUnder}
        search={withCounty(isChosen ? county : null)}
      />
      {mayVisit && <OutboxNote />}
    </>
  )
}
