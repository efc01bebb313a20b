/** One page for the wall of a school (宣传栏): what it says of itself, whom it serves, what changes, what is promised, whom to call. */
import type { Language } from '#kernel/words.ts'
import type { Published } from '../publication/gather-published.ts'
import { simulatedSentence } from '../publication/publication-words.ts'
import type { PublicContact } from '../publication/snapshot-shapes.ts'
import type { SchoolFacts } from '../portal/school-page.ts'
import { contactSection, firstOf, missingSection, sourcesSection } from './print-frame.ts'
import { progressSection, promiseItem } from './promise-sections.ts'
import { changesSection, schoolSection, servesSection } from './school-sections.ts'
import { printWords, type Print, type PrintSection } from './print-shapes.ts'

export interface NoticeFacts {
  readonly school: SchoolFacts
  readonly progress: Published<'progress'> | null
  readonly contact: PublicContact | null
  readonly countyName: string
  readonly isSimulated: boolean
}

/**
 * How much stands on the page: places, changes and promises of each list, characters of what the school writes about itself, and
 * the size of the letters in points. The first that leaves it one page is taken.
 */
export const noticeRooms = [
  { places: 60, changes: 6, promises: 6, words: 500, letters: 15 },
  { places: 60, changes: 6, promises: 6, words: 500, letters: 13 },
  { places: 60, changes: 6, promises: 6, words: 500, letters: 11.5 },
  { places: 40, changes: 5, promises: 4, words: 500, letters: 11.5 },
  { places: 26, changes: 4, promises: 3, words: 500, letters: 11.5 },
  { places: 20, changes: 3, promises: 2, words: 200, letters: 11.5 },
  { places: 14, changes: 2, promises: 2, words: 120, letters: 11 },
  { places: 10, changes: 2, promises: 1, words: 90, letters: 10.5 },
  { places: 6, changes: 1, promises: 1, words: 60, letters: 10 },
] as const
export type NoticeRoom = (typeof noticeRooms)[number]

function promises(language: Language, { promises: all }: SchoolFacts, most: number): PrintSection[] {
  if (all.length === 0) return []
  const { shown, more } = firstOf(language, all, most)
  return [
    {
      heading: language === 'zh' ? '有关本校的承诺' : 'Promises about this school',
      blocks: [{ kind: 'items', items: shown.map((each) => promiseItem(language, each)) }, ...more],
    },
  ]
}

export function schoolNotice(language: Language, facts: NoticeFacts, room: NoticeRoom): Print {
  const { school, progress, contact, countyName, isSimulated } = facts
  const serves = servesSection(language, school, room.places)
  const sources = [school.entry, school.changesFrom, progress].filter((each) => each !== null)
  return {
    kind: 'notice',
    letters: room.letters,
    lang: language,
    title: school.name,
    subtitle: `${countyName} · ${printWords.notice[language]}`,
    label: isSimulated ? simulatedSentence[language] : null,
    office: contact?.office ?? countyName,
    sections: [
      schoolSection(language, school, room.words),
      ...(serves ? [serves] : []),
      school.changesFrom
        ? changesSection(language, school, { most: room.changes, withSchool: false })
        : missingSection(language, '学校变动', 'What will change, and when'),
      ...promises(language, school, room.promises),
      ...(progress ? [progressSection(language, progress.content)] : []),
    ],
    contact: contactSection(language, contact),
    sources: sourcesSection(language, sources, false),
  }
}
