/** The drafts of whoever is signed in, as they are on this phone. Undefined while they are being read, null where none can be kept. */
import { useEffect, useState } from 'react'
import { useMe } from '#web/app/me.ts'
import type { VisitDraft } from './draft.ts'
import { draftsOf, watchDrafts } from './draft-store.ts'

export function useDrafts(): readonly VisitDraft[] | null | undefined {
  const person = useMe().data?.id ?? null
  const [drafts, setDrafts] = useState<readonly VisitDraft[] | null>()
  useEffect(() => {
    if (person === null) return undefined
    let isHere = true
    const read = () =>
      void draftsOf(person).then(
        (found) => isHere && setDrafts(found),
        () => isHere && setDrafts(null),
      )
    read()
    const leave = watchDrafts(read)
    return () => {
      isHere = false
      leave()
    }
  }, [person])
  return drafts
}
