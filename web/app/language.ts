/** Which language the page speaks: the address says it (`?lang=en`), else what was chosen last, else Chinese. */
import { useNavigate, useSearch } from '@tanstack/react-router'
import type { Language } from '#kernel/words.ts'

const kept = 'junheng-language'

export const isLanguage = (text: unknown): text is Language => text === 'zh' || text === 'en'

export const languageOf = (inAddress: unknown, chosenLast: unknown): Language => {
  if (isLanguage(inAddress)) return inAddress
  return isLanguage(chosenLast) ? chosenLast : 'zh'
}

export function useLanguage(): { language: Language; speak: (language: Language) => void } {
  const search = useSearch({ strict: false }) as { lang?: string }
  const navigate = useNavigate()
  return {
    language: languageOf(search.lang, localStorage.getItem(kept)),
    speak: (language) => {
      localStorage.setItem(kept, language)
      void navigate({ to: '.', replace: true, search: (now: object) => ({ ...now, lang: language }) } as never)
    },
  }
}
