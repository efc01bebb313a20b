/** The language of the page: which one is chosen, and the choice of one text out of two. */
import { createContext, use, useMemo, type ReactNode } from 'react'
import type { Language, Words } from '#kernel/words.ts'

export interface Speech {
  readonly language: Language
  readonly say: (words: Words) => string
  /** For prose of a page that stands nowhere else: both languages on the spot. */
  readonly pick: (zh: string, en: string) => string
}

const SpeechContext = createContext<Speech | null>(null)

export const speechIn = (language: Language): Speech => ({
  language,
  say: (words) => words[language],
  pick: (zh, en) => (language === 'zh' ? zh : en),
})

export function WordsProvider({ language, children }: { readonly language: Language; readonly children: ReactNode }) {
  const speech = useMemo(() => speechIn(language), [language])
  return <SpeechContext value={speech}>{children}</SpeechContext>
}

/** `say(words)` and `pick(zh, en)` in the language of the page. */
export function useWords(): Speech {
  const speech = use(SpeechContext)
  if (!speech) throw new Error('useWords outside WordsProvider')
  return speech
}
