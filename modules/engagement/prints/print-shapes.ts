/** What stands on printed pages: sections of plain blocks in one language; how they look is for the templates beside this file. */
import type { Language, Words } from '#kernel/words.ts'
import type { PublicPace } from '../publication/publication-words.ts'

export const countyPrints = ['brochure', 'slides'] as const
export type CountyPrint = (typeof countyPrints)[number]
export const printKinds = ['notice', ...countyPrints] as const
export type PrintKind = (typeof printKinds)[number]

export const printWords: Readonly<Record<PrintKind, Words>> = {
  notice: { zh: '学校宣传栏', en: 'School notice' },
  brochure: { zh: '宣传图册', en: 'Brochure' },
  slides: { zh: '家长会课件', en: "Slides for a parents' meeting" },
}

export interface PrintItem {
  readonly text: string
  /** Smaller, below it. */
  readonly note: string | null
  readonly pace: { readonly code: PublicPace; readonly words: string } | null
}

export interface PrintChart {
  readonly kind: 'chart'
  readonly caption: string
  /** The year it goes out from first; its low and high are its value. */
  readonly years: readonly string[]
  readonly values: readonly number[]
  readonly low: readonly number[]
  readonly high: readonly number[]
  readonly actual: string
  readonly forecast: string
}

export type PrintBlock =
  | { readonly kind: 'text'; readonly text: string; readonly isStrong?: boolean }
  | { readonly kind: 'facts'; readonly facts: readonly { readonly name: string; readonly value: string }[] }
  | { readonly kind: 'items'; readonly items: readonly PrintItem[] }
  /** Promises by how they stand, as a bar with its legend. */
  | {
      readonly kind: 'counts'
      readonly all: number
      readonly counts: readonly { readonly code: PublicPace; readonly words: string; readonly count: number }[]
    }
  | {
      readonly kind: 'table'
      readonly caption: string
      readonly head: readonly string[]
      /** Columns of figures stand right. */
      readonly figures: readonly boolean[]
      readonly rows: readonly (readonly string[])[]
    }
  | PrintChart
  | { readonly kind: 'note'; readonly text: string }

export interface PrintSection {
  readonly heading: string
  readonly blocks: readonly PrintBlock[]
}

export interface Print {
  readonly kind: PrintKind
  readonly lang: Language
  /** Size of the letters of the text, in points. */
  readonly letters: number
  readonly title: string
  readonly subtitle: string
  /** Where the data are made up. */
  readonly label: string | null
  readonly office: string
  readonly sections: readonly PrintSection[]
  /** 单位、联系人、电话、12345. */
  readonly contact: PrintSection
  /** Where everything is from, when published, how counted. */
  readonly sources: PrintSection
}
