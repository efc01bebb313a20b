/** Carries out a command of a page and says how it went: a short word of success, or why not. */
import { App } from 'antd'
import { useCallback } from 'react'
import { useWords } from '#web/ui/words.tsx'
import { errorWords } from './errors.ts'

/** True where it was done. The words of success may look at the answer. */
export type Run = <T>(work: () => Promise<T>, done: (answer: T) => string | null) => Promise<boolean>

export function useRun(): Run {
  const { message } = App.useApp()
  const { say } = useWords()
  return useCallback(
    async (work, done) => {
      try {
        const words = done(await work())
        if (words !== null) void message.success(words)
        return true
      } catch (error) {
        void message.error({ content: say(errorWords(error)), duration: 8 })
        return false
      }
    },
    [message, say],
  )
}
