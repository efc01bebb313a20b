/** Pages that lead to others: the start, the search, schools of a county, replies, data, what was corrected and withdrawn. */
import type { PublishedHead, Withdrawn } from '../publication/gather-published.ts'
import { paceTotals } from '../publication/progress-facts.ts'
import { publicationKindWords, publicPaces } from '../publication/publication-words.ts'
import { addressOf } from '../publication/rows-shown.ts'
import type { Snapshots } from '../publication/snapshot-shapes.ts'
import { opennessWords } from '../publication/openness.ts'
import type { Words } from '#kernel/words.ts'
import type { ServedPlace } from './catchments.ts'
import { schoolLink } from './changes-page.ts'
import { html, type Markup } from './html.ts'
import { countyTabs, pager } from './page-layout.ts'
import { address, chinese, day, linkTo, told, type Reading } from './page-words.ts'
import { paceTag } from './progress-page.ts'
import { span } from './school-page.ts'

export interface CountyName {
  readonly code: string
  readonly name: string
}

/** Sends an address and nothing else: it works without scripts. */
export function searchForm(
  reading: Reading,
  counties: readonly CountyName[],
  search: string,
  county: string | null,
): Markup {
  const isEn = reading.language === 'en'
  return html`<form class="find" action="/public/find" method="get" role="search">
    <div>
      <label for="q">${isEn ? 'Estate, village or school' : '小区、村（社区）或学校名称'}</label
      ><input id="q" name="q" type="search" maxlength="60" autocomplete="off" value="${search}" />
    </div>
    <div>
      <label for="county">${isEn ? 'County' : '县区'}</label
      ><select id="county" name="county">
        <option value="">${isEn ? 'All counties' : '全部县区'}</option>
        ${counties.map(
          ({ code, name }) =>
            html`<option value="${code}" ${code === county && html` selected`}${isEn && html` lang="zh-CN"`}>
              ${name}
            </option>`,
        )}
      </select>
    </div>
    ${isEn && html`<input type="hidden" name="lang" value="en" />`}
    <button type="submit">${isEn ? 'Find' : '查询'}</button>
  </form>`
}

export function homeMain(
  reading: Reading,
  counties: readonly (CountyName & { readonly progress: Snapshots['progress'] | null })[],
  latest: readonly PublishedHead[],
): Markup {
  const { language } = reading
  const isEn = language === 'en'
  return html`<h2>${isEn ? 'Which school is mine?' : '我家对应哪所学校？'}</h2>
    ${searchForm(reading, counties, '', null)}
    <h2>${isEn ? 'What was promised in my county?' : '各县区的承诺与进展'}</h2>
    <ul class="plain grid">
      ${counties.map(({ code, name, progress }) => {
        if (!progress)
          return html`<li class="card">
            <h3>${chinese(reading, name)}</h3>
            <p class="note">${isEn ? 'Promises are not published yet.' : '承诺与进展尚未发布。'}</p>
            ${linkTo(reading, `/public/county/${code}`, isEn ? 'Other pages' : '查看其他公开内容')}
          </li>`
        const totals = paceTotals(progress.counts)
        return html`<li class="card">
          <h3>${linkTo(reading, `/public/county/${code}`, chinese(reading, name))}</h3>
          <ul class="plain">
            ${publicPaces
              .filter((pace) => totals[pace] > 0)
              .map((pace) => html`<li>${paceTag(pace, reading)} ${totals[pace]}</li>`)}
          </ul>
          <p class="note">${isEn ? 'As of' : '截至'}${isEn ? ' ' : ''}${day(progress.asOf, language)}</p>
        </li>`
      })}
    </ul>
    <h2>${isEn ? 'Published lately' : '最近发布'}</h2>
    ${
      latest.length === 0
        ? html`<p>${isEn ? 'Nothing has been published yet.' : '尚未发布任何内容。'}</p>`
        : html`<ul>
            ${latest.map((head) => html`<li>${linkTo(reading, addressOf(head), told(reading, head.title))} <span class="note">${day(head.publishedAt, language)}</span></li>`)}
          </ul>`
    }`
}

const mostShown = 60

export function findMain(
  reading: Reading,
  counties: readonly CountyName[],
  { search, county }: { readonly search: string; readonly county: string | null },
  found: {
    readonly places: readonly ServedPlace[]
    readonly schools: readonly { readonly code: string; readonly name: string; readonly countyName: string }[]
    /** Counties asked about for which no catchments are published. */
    readonly without: readonly CountyName[]
  },
): Markup {
  const isEn = reading.language === 'en'
  const form = searchForm(reading, counties, search, county)
  if (search === '')
    return html`${form}
      <p>
        ${isEn ? 'Type the name of your estate, village or school.' : '请输入小区、村（社区）或学校的名称，也可只输入一部分。'}
      </p>`
  const { places, schools, without } = found
  const many = places.length + schools.length
  return html`${form}
    <p role="status">
      ${
        many === 0
          ? isEn
            ? html`Nothing published matches “${chinese(reading, search)}”. Try a shorter name, or call the county.`
            : `没有查到与“${search}”相符的已公开信息。可换一个较短的名称再试，或拨打县区联系电话咨询。`
          : isEn
            ? `${places.length} places and ${schools.length} schools found.`
            : `查到 ${places.length} 个地点、${schools.length} 所学校。`
      }${many > mostShown && (isEn ? ` The first ${mostShown} are shown; type more of the name.` : `只显示前 ${mostShown} 个，请把名称写得更完整。`)}
    </p>
    ${
      places.length > 0 &&
      html`<h2>${isEn ? 'Villages and estates' : '村、社区、小区'}</h2>
        <ul class="plain cards">
          ${places.slice(0, mostShown).map(
            ({ place, town, countyName, schools: own, saidBy }) =>
              html`<li class="card">
                <h3>
                  ${chinese(reading, place)} <span class="note">${chinese(reading, `${countyName}${town ?? ''}`)}</span>
                </h3>
                <ul>
                  ${own.map(
                    ({ grades, from, until, school, schoolName }) =>
                      html`<li>
                        ${schoolLink(reading, school, schoolName)}${grades.length > 0 && html` <span class="note">${chinese(reading, grades.join('、'))}，${span(reading, from, until)}</span>`}
                      </li>`,
                  )}
                </ul>
                <p class="note">
                  ${
                    saidBy === 'plan'
                      ? isEn
                        ? 'By the published plan; the admission notice of the year decides.'
                        : '依据已发布的布局方案；以当年招生办法为准。'
                      : isEn
                        ? 'By the school’s own entry; the admission notice of the year decides.'
                        : '依据学校信息公开；以当年招生办法为准。'
                  }
                </p>
              </li>`,
          )}
        </ul>`
    }
    ${
      schools.length > 0 &&
      html`<h2>${isEn ? 'Schools' : '学校'}</h2>
        <ul>
          ${schools
            .slice(0, mostShown)
            .map(
              ({ code, name, countyName }) =>
                html`<li>
                  ${schoolLink(reading, code, name)} <span class="note">${chinese(reading, countyName)}</span>
                </li>`,
            )}
        </ul>`
    }
    ${
      without.length > 0 &&
      html`<p class="warn">
        ${isEn ? 'No catchments are published for ' : '以下县区尚未发布招生服务范围：'}${without.map(
          ({ code, name }, i) =>
            html`${i > 0 && (isEn ? ', ' : '、')}${linkTo(reading, `/public/county/${code}`, chinese(reading, name))}`,
        )}${isEn ? '.' : '。'}
      </p>`
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
  return html`${countyTabs(reading, county)}
  ${
    schools.length === 0
      ? html`<p>
          ${isEn ? 'No school of this county is named in anything published yet.' : '本县区尚无学校公布信息。'}
        </p>`
      : html`<ul>
          ${shown.map(
            ({ code, name, town, hasEntry }) =>
              html`<li>
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
  return html`<p>${words.about[language]}</p>
    ${
      heads.length === 0
        ? html`<p>${words.none[language]}</p>`
        : html`<ul>
            ${heads.slice((page - 1) * listAPage, page * listAPage).map((head) => {
              const isFile = head.kind === 'table' || head.kind === 'reply'
              const more = isFile
                ? null
                : html` · <a href="${address(`/public/data/${head.id}.csv`, language)}">CSV</a> ·
                    <a href="${address(`/public/data/${head.id}.txt`, language)}"
                      >${language === 'en' ? 'method' : '口径'}</a
                    >`
              return html`<li>
                ${linkTo(reading, addressOf(head), told(reading, head.title))}
                <span class="note">${day(head.publishedAt, language)}</span>${more}
              </li>`
            })}
          </ul>`
    }
    ${pager(reading, page, pages)}`
}

export function notesMain(
  reading: Reading,
  clauses: readonly Words[],
  corrections: readonly PublishedHead[],
  withdrawn: readonly Withdrawn[],
): Markup {
  const { language } = reading
  const isEn = language === 'en'
  return html`<h2>${isEn ? 'How things come to stand here' : '这些内容是怎样发布的'}</h2>
    <p>
      ${
        isEn
          ? 'Each item is drafted from the data, reviewed, signed by a responsible leader, checked for secrets and published, each step by another person. What is published is frozen; a correction is a new version with its reason.'
          : '每项内容由数据生成初稿，依次经科室审核、分管领导签发、保密审查后发布，各步由不同的人办理。发布的是固定的快照；更正另出新版本并写明原因。'
      }
    </p>
    <h2>${isEn ? 'What is not shown' : '哪些不公开'}</h2>
    <ul>
      ${clauses.map((clause) => html`<li>${clause[language]}</li>`)}
      <li>
        ${
          isEn
            ? `Each field is marked ${opennessWords.open.en}, ${opennessWords['on-request'].en} or ${opennessWords.internal.en}; only the first kind stands here. What is given on request can be asked for from the county.`
            : `每个数据项都标明“${opennessWords.open.zh}”“${opennessWords['on-request'].zh}”或“${opennessWords.internal.zh}”，本站只登载主动公开的；依申请公开的可向县区提出申请。`
        }
      </li>
    </ul>
    <h2>${isEn ? 'Corrections' : '更正'}</h2>
    ${
      corrections.length === 0
        ? html`<p>${isEn ? 'None so far.' : '暂无。'}</p>`
        : html`<ul>
            ${corrections.map((head) => html`<li>${day(head.publishedAt, language)} ${linkTo(reading, addressOf(head), told(reading, head.title))}${isEn ? ': ' : '：'}${chinese(reading, head.correction ?? '')}</li>`)}
          </ul>`
    }
    <h2>${isEn ? 'Withdrawn' : '撤回'}</h2>
    ${
      withdrawn.length === 0
        ? html`<p>${isEn ? 'None so far.' : '暂无。'}</p>`
        : html`<ul>
            ${withdrawn.map(({ withdrawnAt, title, kind, reason }) => html`<li>${day(withdrawnAt, language)} ${told(reading, title)} <span class="note">${publicationKindWords[kind][language]}</span>${isEn ? ': ' : '：'}${chinese(reading, reason)}</li>`)}
          </ul>`
    }`
}
