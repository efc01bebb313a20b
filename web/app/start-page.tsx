/** Leads whoever opens the bare address, or has just signed in, to where their work is. */
import { Navigate } from '@tanstack/react-router'
import { schoolYearOf } from '#kernel/school-year.ts'
import { Loading } from '#web/ui/loading.tsx'
import { startPage } from './home-region.ts'
import { useMe } from './me.ts'
import type { paths } from './paths.ts'
import { today } from './when.ts'

export function StartPage() {
  const me = useMe().data
  if (me === undefined) return <Loading />
  // Any of the addresses; the router's types want one by name.
  const address = startPage(me, schoolYearOf(today())) as typeof paths.overview
  return <Navigate to={address} search replace />
}
