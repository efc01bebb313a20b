/** The two languages of the product: every word a person reads exists in both, Chinese first. */

export type Language = 'zh' | 'en'

/** One text in both languages. Both are always present; a missing translation does not compile. */
export interface Words {
  readonly zh: string
  readonly en: string
}

/** Picks one language. */
export const say = (words: Words, language: Language): string => words[language]
