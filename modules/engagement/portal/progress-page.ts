/** What a county promised by when, and what became of each promise. */
import { withUnit } from '#kernel/unit-words.ts'
import { paceTotals } from '../publication/progress-facts.ts'
import { publicPaceMarks, publicPaces, publicPaceWords, type PublicPace } from '../publication/publication-words.ts'
import type { PublicPromise, Snapshots } from '../publication/snapshot-shapes.ts'
import { markup, type Markup } from './markup.ts'
import { countyTabs, pager, scrolling, sourceLines } from './page-layout.ts'
import { chinese, day, figure, linkTo, schoolYear, told, type Reading } from './page-words.ts'

/** Promises on one page. */
export const promisesAPage = 40

export const paceTag = (pace: PublicPace, { language }: Reading): Markup =>
  markup`<span class="pace ${pace}"
    ><span aria-hidden="true">${publicPaceMarks[pace]} </span>${publicPaceWords[pace][language]}</span
  >`

function figures(reading: Reading, promise: PublicPromise): Markup | null {
  const { baseline, target, value, valueOn, valueFrom, unit } = promise
  const isEn = reading.language === 'en'
  if (baseline === null && target === null && value === null) return null
  const one = (words: string, number: number | null): Markup[] =>
    number === null ? [] : [markup`${words} ${told(reading, withUnit(figure(number), unit ?? ''))}`]
  const parts = [
    ...one(isEn ? 'when promised' : '承诺时', baseline),
    ...one(isEn ? 'now' : '目前', value),
    ...one(isEn ? 'target' : '目标', target),
  ]
  return markup`<dt>${isEn ? 'Figures' : '数据'}</dt>
    <dd>
      ${parts.map((part, i) => markup`${i > 0 && (isEn ? ', ' : '，')}${part}`)}${
        valueOn !== null &&
        markup`<br /><span class="note"
            >${day(valueOn, reading.language)}${valueFrom !== null && markup` · ${told(reading, valueFrom)}`}</span
          >`
      }
    </dd>`
}

export function promiseCard(reading: Reading, promise: PublicPromise): Markup {
  const { text, school, schoolName, source, office, dueOn, measure, pace, scoresItself } = promise
  const isEn = reading.language === 'en'
  return markup`<li class="card promise">
    ${paceTag(pace, reading)}
    <h3>${chinese(reading, text)}</h3>
    <dl>
      ${
        school !== null &&
        markup`<dt>${isEn ? 'School' : '学校'}</dt>
          <dd>${linkTo(reading, `/public/school/${school}`, chinese(reading, schoolName ?? school))}</dd>`
      }
      <dt>${isEn ? 'Promised for' : '承诺时限'}</dt>
      <dd>${day(dueOn, reading.language)}</dd>
      ${
        measure !== null &&
        markup`<dt>${isEn ? 'Kept when' : '完成标志'}</dt>
          <dd>${chinese(reading, measure)}</dd>`
      }
      ${figures(reading, promise)}
      <dt>${isEn ? 'In charge' : '责任单位'}</dt>
      <dd>${chinese(reading, office)}</dd>
      <dt>${isEn ? 'Promised in' : '出处'}</dt>
      <dd>
        ${chinese(reading, source)}${scoresItself && markup` <span class="note">${isEn ? '(judged by data)' : '（由数据自动判定）'}</span>`}
      </dd>
    </dl>
  </li>`
}

export function progressMain(
  reading: Reading,
  content: Snapshots['progress'],
  {
    publishedAt,
    correction,
    page,
  }: { readonly publishedAt: string; readonly correction: string | null; readonly page: number },
): Markup {
  const { language } = reading
  const isEn = language === 'en'
  const { counts, promises, countedOnly, targetYear, countyName } = content
  const totals = paceTotals(counts)
  const all = counts.reduce((sum, { total }) => sum + total, 0)
  const pages = Math.max(1, Math.ceil(promises.length / promisesAPage))
  const shown = promises.slice((page - 1) * promisesAPage, page * promisesAPage)
  const groups = [...Map.groupBy(shown, ({ area }) => area.zh)]
  return markup`${countyTabs(reading, content.county)}
    <p>
      ${
        isEn
          ? markup`${chinese(reading, countyName)}: ${all} promises. Our own reckoning, not an official recognition.`
          : `${countyName}共有承诺 ${all} 条。自评测算，不是认定结论。`
      }${
        targetYear !== null &&
        (isEn
          ? ` Aimed at: school year ${schoolYear(targetYear, language)}.`
          : `目标：${schoolYear(targetYear, language)}达到标准。`)
      }
    </p>
    <ul class="sum">
      ${publicPaces
        .filter((pace) => totals[pace] > 0)
        .map((pace) => markup`<li><b>${totals[pace]}</b>${paceTag(pace, reading)}</li>`)}
    </ul>
    ${scrolling(
      isEn ? 'Promises by area' : '各方面承诺进展',
      markup`<table>
        <caption>
          ${isEn ? `Promises by area, ${day(content.asOf, language)}` : `各方面承诺进展（${day(content.asOf, language)}，条）`}
        </caption>
        <thead>
          <tr>
            <th scope="col">${isEn ? 'Area' : '工作方面'}</th>
            <th scope="col" class="n">${isEn ? 'All' : '合计'}</th>
            ${publicPaces.map((pace) => markup`<th scope="col" class="n">${publicPaceWords[pace][language]}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${counts.map(
            ({ area, total, byPace }) =>
              markup`<tr>
                <th scope="row">${told(reading, area)}</th>
                <td class="n">${total}</td>
                ${publicPaces.map((pace) => markup`<td class="n">${byPace[pace]}</td>`)}
              </tr>`,
          )}
        </tbody>
      </table>`,
    )}
    ${
      countedOnly > 0 &&
      markup`<p class="note">
        ${
          isEn
            ? `${countedOnly} promises rest on census figures of single schools; they are counted above and not shown one by one.`
            : `其中 ${countedOnly} 条涉及单个学校的统计数据，依规定只计数、不逐条公开。`
        }
      </p>`
    }
    ${pages > 1 && markup`<p class="note">${isEn ? `${promises.length} promises are shown, ${promisesAPage} a page.` : `逐条公开 ${promises.length} 条，每页 ${promisesAPage} 条。`}</p>`}
    ${groups.map(
      ([, own]) =>
        markup`<h2>${told(reading, own[0]!.area)}</h2>
          <ol class="plain cards">
            ${own.map((promise) => promiseCard(reading, promise))}
          </ol>`,
    )}
    ${pager(reading, page, pages)} ${sourceLines(reading, content, publishedAt, correction)}`
}
