/** The frame of every public page: language, skip link, what is made up, navigation, one heading, whom to call. No scripts. */
import type { Words } from '#kernel/words.ts'
import { hotline, simulatedSentence } from '../publication/publication-words.ts'
import type { PublicContact } from '../publication/snapshot-shapes.ts'
import { markup, type Markup } from './markup.ts'
import { address, chinese, day, linkTo, told, type Reading } from './page-words.ts'
import { portalStyle } from './portal-style.ts'

const siteWords: Words = { zh: '义务教育公开信息', en: 'Compulsory education: public information' }

const places: readonly (readonly [path: string, words: Words])[] = [
  ['/public', { zh: '首页', en: 'Home' }],
  ['/public/find', { zh: '查学校', en: 'Find my school' }],
  ['/public/replies', { zh: '建议提案答复', en: 'Replies to proposals' }],
  ['/public/data', { zh: '数据下载', en: 'Data' }],
  ['/public/notes', { zh: '说明与更正', en: 'Method and corrections' }],
]

export interface PageParts {
  readonly title: Words
  readonly main: Markup
  readonly isSimulated: boolean
  /** Whom to call about this page; null where a county named nobody, left out where the page is of the whole city. */
  readonly contact?: PublicContact | null | undefined
  /** Kept when the language changes, such as what was searched for. */
  readonly query?: Readonly<Record<string, string | number>> | undefined
}

const calling = (reading: Reading, contact: PublicContact | null | undefined): Markup => {
  const { language } = reading
  const isEn = language === 'en'
  const nobody =
    contact === null
      ? { zh: '本县区尚未公布联系人，请拨打热线。', en: 'This county has named nobody to call yet; the hotline helps.' }
      : {
          zh: '各县区的联系人和电话见该县区页面。',
          en: 'Each county names a person and a telephone number on its pages.',
        }
  const who = contact
    ? markup`<p>${isEn ? 'Contact: ' : '联系：'}${chinese(reading, `${contact.office} ${contact.name}`)}${isEn ? ', ' : '，'}<a href="tel:${contact.phone.replaceAll(/[^\d+]/g, '')}">${contact.phone}</a></p>`
    : markup`<p>${nobody[language]}</p>`
  return markup`${who}
    <p>
      ${isEn ? 'Citizens’ hotline: ' : '政务服务便民热线：'}<strong><a href="tel:${hotline}">${hotline}</a></strong>
    </p>`
}

export function pageText(reading: Reading, { title, main, isSimulated, contact, query = {} }: PageParts): string {
  const { language, path } = reading
  const other = language === 'zh' ? 'en' : 'zh'
  const isEn = language === 'en'
  const navigation = places.map(([to, words]) => {
    const isHere = path === to
    return markup`<li>
      <a href="${address(to, language)}" ${isHere ? markup` aria-current="page"` : ''}>${words[language]}</a>
    </li>`
  })
  return markup`<!doctype html>
    <html lang="${isEn ? 'en' : 'zh-CN'}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title[language]} · ${siteWords[language]}</title>
        <style>${{ html: portalStyle }}</style>
      </head>
      <body>
        <a class="skip" href="#main">${isEn ? 'Skip to the content' : '跳到正文'}</a>
        ${isSimulated && markup`<div class="made-up" role="note"><div class="in">${simulatedSentence[language]}</div></div>`}
        <header>
          <div class="in">
            <a class="site" href="${address('/public', language)}">${siteWords[language]}</a>
            <nav aria-label="${isEn ? 'Pages' : '栏目'}">
              <ul>
                ${navigation}
                <li>
                  <a href="${address(path, other, query)}" lang="${isEn ? 'zh-CN' : 'en'}">${isEn ? '中文' : 'English'}</a>
                </li>
              </ul>
            </nav>
          </div>
        </header>
        <main id="main" tabindex="-1">
          <div class="in">
            <h1>${told(reading, title)}</h1>
            ${main}
          </div>
        </main>
        <footer>
          <div class="in">
            ${calling(reading, contact)}
            <p class="note">
              ${
                isEn
                  ? 'Only what was reviewed, signed, checked and published stands here. Every figure bears its day, source and method.'
                  : '本站只登载经审核、签发、保密审查后发布的内容；每个数字均注明日期、来源和口径。'
              }
            </p>
          </div>
        </footer>
      </body>
    </html> `.html.replaceAll(/\n\s+/g, '\n')
}

interface Sourced {
  readonly asOf: string
  readonly sources: readonly { readonly words: Words; readonly asOf: string }[]
  readonly method: Words
}

/** Day, source and method of all figures of a page. */
export function sourceLines(
  reading: Reading,
  { asOf, sources, method }: Sourced,
  publishedAt: string,
  correction: string | null,
): Markup {
  const { language } = reading
  const isEn = language === 'en'
  return markup`<section class="source" aria-labelledby="source">
    <h2 id="source">${isEn ? 'Day, source and method' : '日期、来源与口径'}</h2>
    <dl class="facts">
      <dt>${isEn ? 'Data as of' : '数据截止日'}</dt>
      <dd>${day(asOf, language)}</dd>
      <dt>${isEn ? 'Published' : '发布日期'}</dt>
      <dd>${day(publishedAt, language)}</dd>
      <dt>${isEn ? 'Source' : '来源'}</dt>
      <dd>
        ${sources.map(({ words, asOf: on }) => markup`${told(reading, words)}${isEn ? ` (${day(on, language)})` : `（${day(on, language)}）`} `)}
      </dd>
      <dt>${isEn ? 'Method' : '口径与方法'}</dt>
      <dd>${told(reading, method)}</dd>
      ${
        correction !== null &&
        markup`<dt>${isEn ? 'Corrected' : '更正说明'}</dt>
          <dd>${chinese(reading, correction)}</dd>`
      }
    </dl>
  </section>`
}

/** Pages of a county, side by side. */
export function countyTabs(reading: Reading, county: string): Markup {
  const tabs: readonly (readonly [string, Words])[] = [
    [`/public/county/${county}`, { zh: '承诺与进展', en: 'Promises' }],
    [`/public/county/${county}/changes`, { zh: '学校变动', en: 'Changes of schools' }],
    [`/public/county/${county}/forecast`, { zh: '在校生预测', en: 'Forecast' }],
    [`/public/county/${county}/schools`, { zh: '学校', en: 'Schools' }],
  ]
  return markup`<nav aria-label="${reading.language === 'en' ? 'This county' : '本县区'}">
    <ul class="tabs">
      ${tabs.map(
        ([to, words]) =>
          markup`<li>
            <a href="${address(to, reading.language)}" ${reading.path === to ? markup` aria-current="page"` : ''}
              >${words[reading.language]}</a
            >
          </li>`,
      )}
    </ul>
  </nav>`
}

/** Leads from page to page of a long list. */
export function pager(
  reading: Reading,
  page: number,
  pages: number,
  query: Readonly<Record<string, string | number>> = {},
): Markup {
  if (pages <= 1) return markup``
  const { language, path } = reading
  const isEn = language === 'en'
  return markup`<nav class="pages" aria-label="${isEn ? 'More of the list' : '翻页'}">
    <p>
      ${page > 1 && linkTo(reading, path, isEn ? 'Previous page' : '上一页', { ...query, page: page - 1 })}
      ${isEn ? `Page ${page} of ${pages}` : `第 ${page} 页，共 ${pages} 页`}
      ${page < pages && linkTo(reading, path, isEn ? 'Next page' : '下一页', { ...query, page: page + 1 })}
    </p>
  </nav>`
}

/** A table that may be wider than a phone: it scrolls by itself and can be reached by keyboard. A wide one is printed small. */
export const scrolling = (label: string, table: Markup, isWide = false): Markup =>
  markup`<div class="${isWide ? 'scroll wide' : 'scroll'}" role="region" aria-label="${label}" tabindex="0">${table}</div>`
