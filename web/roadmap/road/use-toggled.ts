/** Which actions are switched on: at once on the page, and a moment later in its address, where that is not too long for one. */
import { useCallback, useEffect, useState, type RefObject } from 'react'
import { z } from 'zod'
import { usePageState } from '#web/app/page-state.ts'
import { toggledFromText, toggledText, type Toggled } from './toggled.ts'

/** Longer ones stay on the page only: not every server takes them. */
const longest = 3000
const calm = 400

const choices = z.object({ on: z.string().max(longest).optional() })

/** Where the page keeps them while another of its tabs is open; a switch does not draw the whole page anew. */
export type KeptToggled = RefObject<Toggled | null>

export function useToggled(kept: KeptToggled): [Toggled, (change: (toggled: Toggled) => Toggled) => void] {
  const [{ on }, choose] = usePageState(choices)
  const [toggled, setToggled] = useState(() => kept.current ?? toggledFromText(on))
  const [text, setText] = useState(on ?? '')
  useEffect(() => {
    kept.current = toggled
    const next = toggledText(toggled)
    const shown = next.length > longest ? '' : next
    if (shown === text) return undefined
    const timer = setTimeout(() => {
      setText(shown)
      choose({ on: shown === '' ? undefined : shown })
    }, calm)
    return () => clearTimeout(timer)
  }, [kept, toggled, text, choose])
  return [toggled, useCallback((change) => setToggled(change), [])]
}
