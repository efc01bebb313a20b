/** The edits by hand of a plan, kept in this browser until they are saved, and what the room says of them. */
import { useCallback, useEffect, useMemo, useState } from 'react'
import type { PlanEdit } from '#modules/network/contract.ts'
import { useAnswer } from '#web/app/api.ts'

const keyOf = (plan: string): string => `network-edits-${plan}`

function kept(plan: string): readonly PlanEdit[] {
  try {
    return JSON.parse(sessionStorage.getItem(keyOf(plan)) ?? '[]') as PlanEdit[]
  } catch {
    return []
  }
}

export function useEdits(plan: string): readonly [readonly PlanEdit[], (edits: readonly PlanEdit[]) => void] {
  const [edits, setEdits] = useState(() => kept(plan))
  const set = useCallback(
    (next: readonly PlanEdit[]) => {
      setEdits(next)
      try {
        sessionStorage.setItem(keyOf(plan), JSON.stringify(next))
      } catch {
        // A browser that keeps nothing: they last as long as the page.
      }
    },
    [plan],
  )
  return [edits, set]
}

/** What is asked for changes with every school that is passed: the room hears of the one that is stayed at. */
function useSettled<T>(value: T, wait: number): T {
  const [settled, setSettled] = useState(value)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), wait)
    return () => clearTimeout(timer)
  }, [value, wait])
  return settled
}

/** The room's judgement of all edits together; undefined while there are none. */
export function useJudged(county: string, plan: string, edits: readonly PlanEdit[]) {
  const asked = useSettled(
    useMemo(() => JSON.stringify(edits), [edits]),
    120,
  )
  const list = useMemo(() => JSON.parse(asked) as PlanEdit[], [asked])
  return useAnswer(
    'network',
    'judgeEdit',
    { county, id: plan, edits: list },
    {
      enabled: list.length > 0,
      staleTime: 60_000,
      placeholderData: (before) => (list.length > 0 ? before : undefined),
    },
  )
}
