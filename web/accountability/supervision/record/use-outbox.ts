/** Keeps trying to send what waits while a page of supervision is open: at once, when the network is back, and every so often. */
import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useSyncExternalStore } from 'react'
import { useMe } from '#web/app/me.ts'
import { outboxState, sendWaiting, watchOutbox, type OutboxState } from './outbox.ts'
import { useDrafts } from './use-drafts.ts'

const every = 20_000

export function useOutbox(): OutboxState & { readonly waiting: number; readonly send: () => void } {
  const state = useSyncExternalStore(watchOutbox, outboxState)
  const client = useQueryClient()
  const person = useMe().data?.id ?? null
  const waiting = useDrafts()?.filter((draft) => draft.state === 'waiting').length ?? 0
  const send = useCallback(() => {
    if (person === null) return
    void sendWaiting(person).then((sent) => (sent > 0 ? client.invalidateQueries() : undefined))
  }, [client, person])
  useEffect(() => {
    if (waiting === 0) return undefined
    send()
    const timer = setInterval(send, every)
    window.addEventListener('online', send)
    return () => {
      clearInterval(timer)
      window.removeEventListener('online', send)
    }
  }, [send, waiting])
  return { ...state, waiting, send }
}
