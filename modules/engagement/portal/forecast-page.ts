/** How many pupils are expected where, with how sure that is and how wrong earlier forecasts were. */
import { forecastSentence } from '../publication/publication-words.ts'
import type { Snapshots } from '../publication/snapshot-shapes.ts'
import { markup, type Markup } from './markup.ts'
import { countyTabs, scrolling, sourceLines } from './page-layout.ts'
import { cell, chinese, day, figure, schoolYear, type Reading } from './page-words.ts'

type Forecast = Snapshots['forecast']
type Place = Forecast['places'][number]

const number = (value: Place['now']): number | null => (typeof value === 'number' ? value : null)

/** A line with its band. What it shows stands in the table below it, too. */
function chart(reading: Reading, { origin, years }: Forecast, place: Place): Markup {
  const isEn = reading.language === 'en'
  const now = number(place.now)
  const points = [{ year: origin, value: now, low: now, high: now }].concat(
    years.map((year, i) => ({
      year,
      value: number(place.pupils[i]!),
      low: number(place.low[i]!),
      high: number(place.high[i]!),
    })),
  )
  const known = points.flatMap(({ year, value, low, high }) =>
    value === null || low === null || high === null ? [] : [{ year, value, low, high }],
  )
  if (known.length < 2) return markup``
  const [width, height, left, bottom] = [480, 230, 62, 30]
  const top = Math.max(...known.map(({ high }) => high)) * 1.05
  const floor = Math.min(...known.map(({ low }) => low)) * 0.9
  const x = (i: number): number => Math.round(left + (i * (width - left - 16)) / (known.length - 1))
  const y = (value: number): number => Math.round(12 + ((top - value) / (top - floor)) * (height - bottom - 12))
  const line = known.map(({ value }, i) => `${x(i)},${y(value)}`).join(' ')
  const band = [
    ...known.map(({ high }, i) => `${x(i)},${y(high)}`),
    ...known.map(({ low }, i) => `${x(i)},${y(low)}`).toReversed(),
  ].join(' ')
  const ticks = [floor, (floor + top) / 2, top].map((value) => Math.round(value / 100) * 100)
  const every = Math.ceil(known.length / 5)
  return markup`<figure>
    <svg
      viewBox="0 0 ${width} ${height}"
      role="img"
      aria-label="${
        isEn
          ? 'Pupils now and as forecast, with the interval; the figures are in the table'
          : '目前与预测在校生及区间，数字见下表'
      }"
    >
      ${ticks.map((value) => markup`<line x1="${left}" x2="${width - 8}" y1="${y(value)}" y2="${y(value)}" stroke="#dde4ea" /><text x="${left - 8}" y="${y(value) + 5}" text-anchor="end" font-size="15" fill="#4a5560">${figure(value)}</text>`)}
      <polygon points="${band}" fill="#cfe0ef" />
      <polyline points="${line}" fill="none" stroke="#0b4f8a" stroke-width="3" />
      ${known.map(({ value }, i) => markup`<circle cx="${x(i)}" cy="${y(value)}" r="3.5" fill="#0b4f8a" />`)}
      ${known.map(({ year }, i) => (i % every === 0 ? markup`<text x="${x(i)}" y="${height - 8}" text-anchor="middle" font-size="15" fill="#4a5560">${year}</text>` : ''))}
    </svg>
  </figure>`
}

const stageWords = {
  zh: { all: '合计', primary: '小学', junior: '初中' },
  en: { all: 'All', primary: 'Primary', junior: 'Junior secondary' },
} as const

function countyTable(reading: Reading, content: Forecast): Markup {
  const { language } = reading
  const isEn = language === 'en'
  const own = content.places.filter(({ level }) => level === 'county')
  const caption = isEn ? 'Whole county, grades 1 to 9' : '全县1—9年级在校生：预测数与区间（人）'
  return scrolling(
    caption,
    markup`<table>
      <caption>
        ${caption}
      </caption>
      <thead>
        <tr>
          <th scope="col">${isEn ? 'School year' : '学年'}</th>
          ${own.map(({ stage }) => markup`<th scope="col" class="n">${stageWords[language][stage]}</th>`)}
        </tr>
      </thead>
      <tbody>
        <tr>
          <th scope="row">
            ${schoolYear(content.origin, language)}<br /><span class="note">${isEn ? 'actual' : '实际'}</span>
          </th>
          ${own.map(({ now }) => markup`<td class="n">${cell(now, language)}</td>`)}
        </tr>
        ${content.years.map(
          (year, i) =>
            markup`<tr>
              <th scope="row">${schoolYear(year, language)}</th>
              ${own.map(
                ({ pupils, low, high }) =>
                  markup`<td class="n">
                    ${cell(pupils[i]!, language)}<br /><span class="note"
                      >${cell(low[i]!, language)}–${cell(high[i]!, language)}</span
                    >
                  </td>`,
              )}
            </tr>`,
        )}
      </tbody>
    </table>`,
  )
}

function townTable(reading: Reading, content: Forecast): Markup {
  const { language } = reading
  const isEn = language === 'en'
  const towns = content.places.filter(({ level }) => level === 'town')
  if (towns.length === 0) return markup``
  const caption = isEn ? 'By township: pupils of grades 1 to 9' : '各乡镇1—9年级在校生预测（人）'
  return markup`<h2>${isEn ? 'My area' : '我所在的乡镇'}</h2>
    ${scrolling(
      caption,
      markup`<table>
        <caption>
          ${caption}
        </caption>
        <thead>
          <tr>
            <th scope="col">${isEn ? 'Township' : '乡镇'}</th>
            <th scope="col" class="n">${schoolYear(content.origin, language)}<br />${isEn ? 'actual' : '实际'}</th>
            ${content.years.map((year) => markup`<th scope="col" class="n">${schoolYear(year, language)}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${towns.map(
            ({ name, now, pupils }) =>
              markup`<tr>
                <th scope="row">${chinese(reading, name)}</th>
                <td class="n">${cell(now, language)}</td>
                ${pupils.map((value) => markup`<td class="n">${cell(value, language)}</td>`)}
              </tr>`,
          )}
        </tbody>
      </table>`,
      true,
    )}`
}

function pastTable(reading: Reading, { past }: Forecast): Markup {
  const { language } = reading
  const isEn = language === 'en'
  if (past.length === 0) {
    return markup`<p>
      ${isEn ? 'No earlier forecast can be held against what came yet.' : '还没有可与实际对照的历次预测。'}
    </p>`
  }
  const caption = isEn ? 'Earlier forecasts and what came (whole county)' : '历次预测与实际对照（全县）'
  return scrolling(
    caption,
    markup`<table>
      <caption>
        ${caption}
      </caption>
      <thead>
        <tr>
          <th scope="col">${isEn ? 'School year' : '学年'}</th>
          <th scope="col">${isEn ? 'Made on' : '测算日期'}</th>
          <th scope="col" class="n">${isEn ? 'Forecast' : '当时预测'}</th>
          <th scope="col" class="n">${isEn ? 'Actual' : '实际'}</th>
          <th scope="col" class="n">${isEn ? 'Pupils off' : '误差（人）'}</th>
        </tr>
      </thead>
      <tbody>
        ${past.map(
          ({ year, madeAt, forecast, low, high, actual, error }) =>
            markup`<tr>
              <th scope="row">${schoolYear(year, language)}</th>
              <td>${day(madeAt, language)}</td>
              <td class="n">${figure(forecast)}<br /><span class="note">${figure(low)}–${figure(high)}</span></td>
              <td class="n">${figure(actual)}</td>
              <td class="n">${error > 0 ? '+' : error < 0 ? '−' : ''}${figure(Math.abs(error))}</td>
            </tr>`,
        )}
      </tbody>
    </table>`,
  )
}

export function forecastMain(
  reading: Reading,
  content: Forecast,
  { publishedAt, correction }: { readonly publishedAt: string; readonly correction: string | null },
): Markup {
  const isEn = reading.language === 'en'
  const whole = content.places.find(({ level, stage }) => level === 'county' && stage === 'all')
  return markup`${countyTabs(reading, content.county)}
    <p class="warn"><strong>${forecastSentence[reading.language]}</strong></p>
    ${whole && chart(reading, content, whole)} ${countyTable(reading, content)} ${townTable(reading, content)}
    <h2>${isEn ? 'How wrong earlier forecasts were' : '以前的预测准不准'}</h2>
    ${pastTable(reading, content)} ${sourceLines(reading, content, publishedAt, correction)}`
}
