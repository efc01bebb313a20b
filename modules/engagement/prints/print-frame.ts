/** What every printed page is made with: both languages, lists that say what they leave out, whom to call, where it is from. */
import type { Language, Words } from '#kernel/words.ts'
import { day } from '../portal/page-words.ts'
import { hotline } from '../publication/publication-words.ts'
import type { PublicContact, Snapshots } from '../publication/snapshot-shapes.ts'
import type { PrintBlock, PrintSection } from './print-shapes.ts'

export const either = (language: Language, zh: string, en: string): string => (language === 'zh' ? zh : en)

/** The first of a list, and how many more there are; nothing is left out in silence. */
export function firstOf<T>(
  language: Language,
  all: readonly T[],
  most: number,
): { readonly shown: readonly T[]; readonly more: PrintBlock[] } {
  const left = all.length - most
  if (left <= 0) return { shown: all, more: [] }
  const text = either(
    language,
    `另有 ${left} 项，见公开网页。`,
    `${left} more ${left === 1 ? 'is' : 'are'} on the public pages.`,
  )
  return { shown: all.slice(0, most), more: [{ kind: 'note', text }] }
}

export const shortened = (language: Language, text: string, most: number): string =>
  text.length <= most
    ? text
    : `${text.slice(0, most)}${either(language, '……（全文见公开网页）', '… (more on the public pages)')}`

/** Of what no snapshot is published. */
export function missingSection(language: Language, zh: string, en: string): PrintSection {
  const text = either(language, `${zh}尚未发布。`, 'Nothing of this has been published yet.')
  return { heading: either(language, zh, en), blocks: [{ kind: 'text', text }] }
}

export function contactSection(language: Language, contact: PublicContact | null): PrintSection {
  const facts = [
    ...(contact
      ? [
          { name: either(language, '单位', 'Office'), value: contact.office },
          { name: either(language, '联系人', 'Person'), value: contact.name },
          { name: either(language, '电话', 'Telephone'), value: contact.phone },
        ]
      : []),
    { name: either(language, '热线', 'Hotline'), value: hotline },
  ]
  return { heading: either(language, '有问题找谁', 'Whom to call'), blocks: [{ kind: 'facts', facts }] }
}

interface Source {
  readonly title: Words
  readonly publishedAt: string
  readonly version: number
  readonly content: Pick<Snapshots['changes'], 'asOf' | 'sources' | 'method'>
}

/** Every snapshot that stands on the pages: published when, data of when, from where, counted how. */
export function sourcesSection(language: Language, all: readonly Source[], withMethod: boolean): PrintSection {
  const blocks = all.flatMap(({ title, publishedAt, version, content }): PrintBlock[] => {
    const from = content.sources
      .map(({ words, asOf }) =>
        either(language, `${words.zh}（${day(asOf, 'zh')}）`, `${words.en} (${day(asOf, 'en')})`),
      )
      .join(either(language, '；', '; '))
    const text = either(
      language,
      `《${title.zh}》${day(publishedAt, 'zh')}发布，第 ${version} 版，数据截至${day(content.asOf, 'zh')}；来源：${from}。`,
      `“${title.en}”, published ${day(publishedAt, 'en')}, version ${version}, data as of ${day(content.asOf, 'en')}; sources: ${from}.`,
    )
    const method = { kind: 'note', text: content.method[language] } as const
    return [{ kind: 'note', text }, ...(withMethod ? [method] : [])]
  })
  return { heading: either(language, '数据来源', 'Sources'), blocks }
}
