/** Pages that lead to others: the start, schools of a county, replies, data. */
import type { Words } from '#kernel/words.ts'
import type { PublishedHead } from '../publication/gather-published.ts'
import { paceTotals } from '../publication/progress-facts.ts'
import { publicPaces, type PublicPace } from '../publication/publication-words.ts'
import { addressOf } from '../publication/rows-shown.ts'
import type { Snapshots } from '../publication/snapshot-shapes.ts'
import { schoolLink } from './changes-page.ts'
import { searchForm } from './find-page.ts'
import { markup, type Markup } from './markup.ts'
import { countyTabs, pager } from './page-layout.ts'
import { address, chinese, day, linkTo, told, type Reading } from './page-words.ts'
import { paceTag } from './progress-page.ts'

export interface CountyName {
  readonly code: string
  readonly name: string
}

interface CountySums extends CountyName {
  readonly totals: Readonly<Record<PublicPace, number>>
  readonly asOf: string
}

function countyCard(reading: Reading, { code, name, totals, asOf }: CountySums): Markup {
  const { language } = reading
  return markup`<li class="card">
    <h3>${linkTo(reading, `/public/county/${code}`, chinese(reading, name))}</h3>
    <ul class="plain">
      ${publicPaces
        .filter((pace) => totals[pace] > 0)
        .map((pace) => markup`<li>${paceTag(pace, reading)} ${totals[pace]}</li>`)}
    </ul>
    <p class="note">${language === 'en' ? 'As of ' : '截至'}${day(asOf, language)}</p>
  </li>`
}

export function homeMain(
  reading: Reading,
  counties: readonly (CountyName & { readonly progress: Snapshots['progress'] | null })[],
  latest: readonly PublishedHead[],
): Markup {
  const { language } = reading
  const isEn = language === 'en'
  const withProgress = counties.flatMap(({ code, name, progress }) =>
    progress ? [{ code, name, totals: paceTotals(progress.counts), asOf: progress.asOf }] : [],
  )
  const without = counties.filter(({ progress }) => progress === null)
  return markup`<h2>${isEn ? 'Which school is mine?' : '我家对应哪所学校？'}</h2>
    ${searchForm(reading, counties, '', null)}
    <h2>${isEn ? 'What was promised in my county?' : '各县区的承诺与进展'}</h2>
    ${
      withProgress.length > 0 &&
      markup`<ul class="plain grid">
        ${withProgress.map(({ code, name, totals, asOf }) => countyCard(reading, { code, name, totals, asOf }))}
      </ul>`
    }
    ${
      without.length > 0 &&
      markup`<p>
        ${isEn ? 'Not published yet; other pages of ' : '承诺与进展尚未发布的县区（可查看其他公开内容）：'}${without.map(
          ({ code, name }, i) =>
            markup`${i > 0 && (isEn ? ', ' : '、')}${linkTo(reading, `/public/county/${code}`, chinese(reading, name))}`,
        )}
      </p>`
    }
    <h2>${isEn ? 'Published lately' : '最近发布'}</h2>
    ${
      latest.length === 0
        ? markup`<p>${isEn ? 'Nothing has been published yet.' : '尚未发布任何内容。'}</p>`
        : markup`<ul>
            ${latest.map((head) => markup`<li>${linkTo(reading, addressOf(head), told(reading, head.title))} <span class="note">${day(head.publishedAt, language)}</span></li>`)}
          </ul>`
    }`
}

const schoolsAPage = 100

export function schoolsMain(
  reading: Reading,
  county: string,
  schools: readonly {
    readonly code: string
    readonly name: string
    readonly town: string | null
    readonly hasEntry: boolean
  }[],
  page: number,
): Markup {
  const isEn = reading.language === 'en'
  const pages = Math.max(1, Math.ceil(schools.length / schoolsAPage))
  const shown = schools.slice((page - 1) * schoolsAPage, page * schoolsAPage)
  return markup`${countyTabs(reading, county)}
  ${
    schools.length === 0
      ? markup`<p>
          ${isEn ? 'No school of this county is named in anything published yet.' : '本县区尚无学校公布信息。'}
        </p>`
      : markup`<ul>
          ${shown.map(
            ({ code, name, town, hasEntry }) =>
              markup`<li>
                ${schoolLink(reading, code, name)}
                <span class="note"
                  >${town !== null && chinese(reading, town)}${
                    !hasEntry && (isEn ? ' (only plan and projects)' : '（仅有规划和项目信息）')
                  }</span
                >
              </li>`,
          )}
        </ul>`
  }
  ${pager(reading, page, pages)}`
}

const listAPage = 50

/** Replies, or data: titles with their days. */
export function headsMain(
  reading: Reading,
  heads: readonly PublishedHead[],
  page: number,
  words: { readonly about: Words; readonly none: Words },
): Markup {
  const { language } = reading
  const pages = Math.max(1, Math.ceil(heads.length / listAPage))
  return markup`<p>${words.about[language]}</p>
    ${
      heads.length === 0
        ? markup`<p>${words.none[language]}</p>`
        : markup`<ul>
            ${heads.slice((page - 1) * listAPage, page * listAPage).map((head) => {
              const isFile = head.kind === 'table' || head.kind === 'reply'
              const more = isFile
                ? null
                : markup` · <a href="${address(`/public/data/${head.id}.csv`, language)}">CSV</a> ·
                    <a href="${address(`/public/data/${head.id}.txt`, language)}"
                      >${language === 'en' ? 'method' : '口径'}</a
                    >`
              return markup`<li>
                ${linkTo(reading, addressOf(head), told(reading, head.title))}
                <span class="note">${day(head.publishedAt, language)}</span>${more}
              </li>`
            })}
          </ul>`
    }
    ${pager(reading, page, pages)}`
}
