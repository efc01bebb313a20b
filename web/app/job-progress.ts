/** Following a job that runs on the server: how often it is asked about, and what is asked anew once it has made something. */
import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import type { OperationOf, Room } from './api.ts'
import { isSomebodyHere } from './presence.ts'

interface Standing {
  readonly state: string
}

export const isUnderWay = (state: string | undefined): boolean => state === 'running' || state === 'waiting'

/** Milliseconds until a job is asked about again; false once it has ended. */
export function untilAskedAgain(standing: Standing | undefined, now?: number): number | false {
  if (standing !== undefined && !isUnderWay(standing.state)) return false
  return isSomebodyHere(now) ? 1000 : 10_000
}

/** For the query of a job's progress. */
export const askedWhileUnderWay = {
  refetchInterval: (query: { readonly state: { readonly data: Standing | undefined } }) =>
    untilAskedAgain(query.state.data),
}

/** The list has one more entry once the job has made it. */
export function useMadeEntry<R extends Room>(made: string | null, room: R, list: OperationOf<R>): void {
  const client = useQueryClient()
  useEffect(() => {
    if (made !== null) void client.invalidateQueries({ queryKey: [room, list] })
  }, [client, made, room, list])
}
