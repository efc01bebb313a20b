/** A school's entry as its form holds it: villages one a line, empty rows of places left out; and what is missing before it can be handed in. */
import type { SchoolEntry } from '#modules/engagement/contract.ts'
import type { Words } from '#kernel/words.ts'

export interface DraftPlace {
  readonly grade?: string | null
  readonly places?: number | null
  readonly year?: number | null
}

/** As the server keeps it. */
export interface KeptEntry extends Omit<SchoolEntry, 'places' | 'serves'> {
  readonly places: { readonly grade: string; readonly places: number | null; readonly year: number | null }[]
  readonly serves: string[]
}

/** As the form holds it. */
export interface EntryForm extends Omit<SchoolEntry, 'places' | 'serves'> {
  readonly places: readonly DraftPlace[]
  /** One a line. */
  readonly serves: string
}

export const toForm = ({ serves, ...entry }: KeptEntry): EntryForm => ({ ...entry, serves: serves.join('\n') })

const isEmpty = ({ grade, places }: DraftPlace): boolean => !grade?.trim() && (places ?? null) === null

/** Names apart by line, comma or 顿号; twice the same is once. */
export const namesIn = (text: string): string[] => [
  ...new Set(
    text
      .split(/[\n,，、;；]+/)
      .map((name) => name.trim())
      .filter((name) => name !== ''),
  ),
]

export function toKept({ serves, places, filledBy, filledByPhone, ...entry }: EntryForm): KeptEntry {
  const trimmed = Object.fromEntries(
    Object.entries(entry).map(([name, text]) => [name, (text ?? '').trim()]),
  ) as unknown as Omit<KeptEntry, 'places' | 'serves'>
  return {
    ...trimmed,
    serves: namesIn(serves ?? ''),
    places: (places ?? [])
      .filter((place) => !isEmpty(place ?? {}))
      .map(({ grade, places: count, year }) => ({
        grade: grade?.trim() ?? '',
        places: count ?? null,
        year: year ?? null,
      })),
    ...(filledBy?.trim() ? { filledBy: filledBy.trim() } : {}),
    ...(filledByPhone?.trim() ? { filledByPhone: filledByPhone.trim() } : {}),
  }
}

/** Rows of places that are begun and not complete. */
export const openPlaces = ({ places }: KeptEntry): Words | null =>
  places.every(({ grade, places: count, year }) => grade.length >= 2 && count !== null && year !== null)
    ? null
    : { zh: '招生计划每行都要填写年级、人数和学年', en: 'each row of places needs a grade, a number and a school year' }

/** What is handed in; null while rows of places are not complete. */
export const toHandIn = (entry: KeptEntry): SchoolEntry | null =>
  openPlaces(entry) === null
    ? { ...entry, places: entry.places.map(({ grade, places, year }) => ({ grade, places: places!, year: year! })) }
    : null
