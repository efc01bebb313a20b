/** The three states of an answer in one place: on its way, not to be had, here. */
import type { UseQueryResult } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { Loading } from '#web/ui/loading.tsx'
import { Trouble } from './trouble.tsx'

interface Props<T> {
  readonly of: UseQueryResult<T>
  readonly children: (answer: T) => ReactNode
}

export function Answered<T>({ of, children }: Props<T>) {
  // What was there stays on the page while it is asked anew, even when that fails.
  if (of.data !== undefined) return <>{children(of.data)}</>
  if (of.isError) return <Trouble error={of.error} again={() => void of.refetch()} />
  return <Loading />
}
