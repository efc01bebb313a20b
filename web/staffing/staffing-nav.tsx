/** The pages about teachers, side by side; the county that was chosen goes along from one to the next. */
import { useRouterState } from '@tanstack/react-router'
import { mayDo, useMe } from '#web/app/me.ts'
import { PageNav, withCounty } from '#web/app/page-nav.tsx'
import { paths } from '#web/app/paths.ts'
import { useWords } from '#web/ui/words.tsx'

export function StaffingNav({ county }: { readonly county: string | null }) {
  const { pick } = useWords()
  const me = useMe().data
  const path = useRouterState({ select: ({ location }) => location.pathname })
  const pages = [
    [paths.staffing, pick('编制', 'Posts'), 'staffing.read'],
    [paths.staffingSubjects, pick('学科缺口', 'Subjects'), 'staffing.read'],
    [paths.sharedPosts, pick('走教', 'Shared posts'), 'staffing.read'],
    [paths.roster, pick('教师名册', 'Roster'), 'staffing.read'],
    [paths.rotation, pick('交流轮岗', 'Exchange'), 'staffing.rotation.read'],
    [paths.appointments, pick('县管校聘', 'Appointments'), 'staffing.read'],
    [paths.incentives, pick('职称与待遇', 'Titles, subsidies'), 'staffing.read'],
  ] as const
  const isUnder = (to: string): boolean => (to === paths.staffing ? path === to : path.startsWith(to))
  return (
    <PageNav
      name={pick('师资队伍的各页', 'Pages about teachers')}
      pages={pages.filter(([, , permission]) => mayDo(me, permission))}
      isUnder={isUnder}
      search={withCounty(county)}
    />
  )
}
