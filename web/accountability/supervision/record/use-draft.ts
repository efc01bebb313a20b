/** One draft while it is written: every change is kept on the phone a moment later, and at once when the page is left. */
import { useCallback, useEffect, useRef, useState } from 'react'
import type { VisitDraft } from './draft.ts'
import { draftOf, keepDraft, watchDrafts } from './draft-store.ts'

const pause = 350

export interface DraftInHand {
  /** Undefined while it is read, null where there is none. */
  readonly draft: VisitDraft | null | undefined
  readonly change: (next: (draft: VisitDraft) => VisitDraft) => void
  /** When it was last kept; null while something is not yet. */
  readonly keptAt: string | null
  /** Keeps it now, such as before it is handed over to be sent. */
  readonly keep: () => Promise<void>
}

export function useDraft(id: string): DraftInHand {
  const [draft, setDraft] = useState<VisitDraft | null>()
  const [keptAt, setKeptAt] = useState<string | null>(null)
  const newest = useRef<VisitDraft | null>(null)
  const isDirty = useRef(false)

  const keep = useCallback(async () => {
    const now = newest.current
    if (now === null || !isDirty.current) return
    isDirty.current = false
    try {
      await keepDraft(now)
      setKeptAt(new Date().toISOString())
    } catch {
      isDirty.current = true
      setKeptAt(null)
    }
  }, [])

  useEffect(() => {
    let isHere = true
    const read = () =>
      void draftOf(id).then(
        (found) => {
          // What is being written is newer than what was kept.
          if (!isHere || isDirty.current) return
          newest.current = found
          setDraft(found)
          if (found) setKeptAt(found.changedAt)
        },
        () => isHere && setDraft(null),
      )
    read()
    const leave = watchDrafts(read)
    return () => {
      isHere = false
      leave()
    }
  }, [id])

  useEffect(() => {
    const now = () => void keep()
    window.addEventListener('pagehide', now)
    document.addEventListener('visibilitychange', now)
    return () => {
      window.removeEventListener('pagehide', now)
      document.removeEventListener('visibilitychange', now)
      void keep()
    }
  }, [keep])

  useEffect(() => {
    if (!isDirty.current) return undefined
    const timer = setTimeout(() => void keep(), pause)
    return () => clearTimeout(timer)
  }, [draft, keep])

  const change = useCallback((next: (before: VisitDraft) => VisitDraft) => {
    if (newest.current === null) return
    newest.current = { ...next(newest.current), changedAt: new Date().toISOString() }
    isDirty.current = true
    // Until it is kept the page must not say that it is.
    setKeptAt(null)
    setDraft(newest.current)
  }, [])

  return { draft, change, keptAt, keep }
}
