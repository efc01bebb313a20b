/** Which school serves my village or estate: what was typed, and what is published about it. */
import type { ServedPlace } from './catchments.ts'
import { schoolLink } from './changes-page.ts'
import type { CountyName } from './list-pages.ts'
import { markup, type Markup } from './markup.ts'
import { chinese, linkTo, span, type Reading } from './page-words.ts'

/** Sends an address and nothing else: it works without scripts. */
export function searchForm(
  reading: Reading,
  counties: readonly CountyName[],
  search: string,
  county: string | null,
): Markup {
  const isEn = reading.language === 'en'
  return markup`<form class="find" action="/public/find" method="get" role="search">
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
            markup`<option value="${code}" ${code === county && markup` selected`}${isEn && markup` lang="zh-CN"`}>
              ${name}
            </option>`,
        )}
      </select>
    </div>
    ${isEn && markup`<input type="hidden" name="lang" value="en" />`}
    <button type="submit">${isEn ? 'Find' : '查询'}</button>
  </form>`
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
    return markup`${form}
      <p>
        ${isEn ? 'Type the name of your estate, village or school.' : '请输入小区、村（社区）或学校的名称，也可只输入一部分。'}
      </p>`
  const { places, schools, without } = found
  const many = places.length + schools.length
  return markup`${form}
    <p role="status">
      ${
        many === 0
          ? isEn
            ? markup`Nothing published matches “${chinese(reading, search)}”. Try a shorter name, or call the county.`
            : `没有查到与“${search}”相符的已公开信息。可换一个较短的名称再试，或拨打县区联系电话咨询。`
          : isEn
            ? `${places.length} places and ${schools.length} schools found.`
            : `查到 ${places.length} 个地点、${schools.length} 所学校。`
      }${many > mostShown && (isEn ? ` The first ${mostShown} are shown; type more of the name.` : `只显示前 ${mostShown} 个，请把名称写得更完整。`)}
    </p>
    ${
      places.length > 0 &&
      markup`<h2>${isEn ? 'Villages and estates' : '村、社区、小区'}</h2>
        <ul class="plain cards">
          ${places.slice(0, mostShown).map(
            ({ place, town, countyName, schools: own, saidBy }) =>
              markup`<li class="card">
                <h3>
                  ${chinese(reading, place)} <span class="note">${chinese(reading, `${countyName}${town ?? ''}`)}</span>
                </h3>
                <ul>
                  ${own.map(
                    ({ grades, from, until, school, schoolName }) =>
                      markup`<li>
                        ${schoolLink(reading, school, schoolName)}${grades.length > 0 && markup` <span class="note">${chinese(reading, grades.join('、'))}，${span(reading, from, until)}</span>`}
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
      markup`<h2>${isEn ? 'Schools' : '学校'}</h2>
        <ul>
          ${schools.slice(0, mostShown).map(
            ({ code, name, countyName }) =>
              markup`<li>
                  ${schoolLink(reading, code, name)} <span class="note">${chinese(reading, countyName)}</span>
                </li>`,
          )}
        </ul>`
    }
    ${
      without.length > 0 &&
      markup`<p class="warn">
        ${isEn ? 'No catchments are published for ' : '以下县区尚未发布招生服务范围：'}${without.map(
          ({ code, name }, i) =>
            markup`${i > 0 && (isEn ? ', ' : '、')}${linkTo(reading, `/public/county/${code}`, chinese(reading, name))}`,
        )}${isEn ? '.' : '。'}
      </p>`
    }`
}
