/** The page of one snapshot, as the public sees it; for the portal, and beforehand for those who review it. */
import type { Language } from '#kernel/words.ts'
import type { Published } from '../publication/gather-published.ts'
import type { PublicationKind } from '../publication/publication-words.ts'
import { addressOf } from '../publication/rows-shown.ts'
import { changesMain } from './changes-page.ts'
import { forecastMain } from './forecast-page.ts'
import type { Markup } from './markup.ts'
import { pageText } from './page-layout.ts'
import type { Reading } from './page-words.ts'
import { progressMain } from './progress-page.ts'
import { replyMain } from './reply-page.ts'
import { schoolMain } from './school-page.ts'
import { tableMain } from './table-page.ts'

type Mains = {
  readonly [K in PublicationKind]: (reading: Reading, published: Published<K>, page: number) => Markup
}

const mains: Mains = {
  progress: (reading, { content, ...at }, page) => progressMain(reading, content, { ...at, page }),
  changes: (reading, { content, ...at }) => changesMain(reading, content, at),
  forecast: (reading, { content, ...at }) => forecastMain(reading, content, at),
  reply: (reading, { content, ...at }) => replyMain(reading, content, at),
  table: (reading, { content, ...at }) => tableMain(reading, content, at),
  school: (reading, published) =>
    schoolMain(reading, {
      code: published.content.school,
      name: published.content.entry.name,
      county: published.county,
      entry: published,
      changes: [],
      projects: [],
      changesFrom: null,
      serves: [],
      promises: [],
    }),
}

export function renderSnapshot<K extends PublicationKind>(
  published: Published<K>,
  language: Language,
  { page = 1, isSimulated = false }: { readonly page?: number; readonly isSimulated?: boolean } = {},
): string {
  const reading: Reading = { language, path: addressOf(published) }
  const main = mains[published.kind](reading, published, page)
  const { title, content } = published
  return pageText(reading, { title, main, isSimulated: isSimulated || content.isSimulated, contact: content.contact })
}
