/** The forecast on printed pages: the line with its interval, the townships, and how wrong earlier ones were. */
import type { Language } from '#kernel/words.ts'
import { day, figure, schoolYear } from '../portal/page-words.ts'
import { forecastSentence } from '../publication/publication-words.ts'
import type { PublicCell, Snapshots } from '../publication/snapshot-shapes.ts'
import { either, firstOf } from './print-frame.ts'
import type { PrintBlock, PrintSection } from './print-shapes.ts'

const known = (cell: PublicCell | undefined): cell is number => typeof cell === 'number'

function cellWords(language: Language, cell: PublicCell | undefined): string {
  if (known(cell)) return figure(cell)
  return cell === 'withheld' ? either(language, '不公开', 'withheld') : either(language, '缺数据', 'no data')
}

export function forecastSection(language: Language, content: Snapshots['forecast']): PrintSection {
  const heading = either(language, '在校生预测', 'How many pupils there will be')
  const sentence: PrintBlock = { kind: 'text', text: forecastSentence[language], isStrong: true }
  const whole = content.places.find(({ level, stage }) => level === 'county' && stage === 'all')
  if (!whole || !known(whole.now)) return { heading, blocks: [sentence] }
  const { now } = whole
  // A year that is withheld ends the line: a line over a gap would tell what is not told.
  const ends = content.years.findIndex((_, index) => !known(whole.pupils[index]))
  const years = ends < 0 ? content.years : content.years.slice(0, ends)
  const of = (cells: readonly PublicCell[], otherwise: readonly PublicCell[]): number[] =>
    years.map((_, index) => {
      const cell = cells[index]
      return known(cell) ? cell : (otherwise[index] as number)
    })
  return {
    heading,
    blocks: [
      sentence,
      {
        kind: 'chart',
        caption: either(
          language,
          `${content.countyName}1—9年级在校生（人）：实线为预测，浅色为区间`,
          `${content.countyName}, pupils of grades 1 to 9: the line is the forecast, the pale band its interval`,
        ),
        years: [content.origin, ...years].map(String),
        values: [now, ...of(whole.pupils, whole.pupils)],
        low: [now, ...of(whole.low, whole.pupils)],
        high: [now, ...of(whole.high, whole.pupils)],
        actual: either(language, '实际', 'actual'),
        forecast: either(language, '预测', 'forecast'),
      },
    ],
  }
}

/** Townships now and at the end of the years ahead. */
export function townsSection(language: Language, content: Snapshots['forecast'], most: number): PrintSection | null {
  const towns = content.places.filter(({ level, stage }) => level === 'town' && stage === 'all')
  if (towns.length === 0) return null
  const { shown, more } = firstOf(language, towns, most)
  const at = [...new Set([0, Math.floor((content.years.length - 1) / 2), content.years.length - 1])].filter(
    (i) => i >= 0,
  )
  return {
    heading: either(language, '各乡镇在校生预测', 'By township'),
    blocks: [
      {
        kind: 'table',
        caption: either(language, '1—9年级在校生（人）', 'Pupils of grades 1 to 9'),
        head: [
          either(language, '乡镇', 'Township'),
          `${content.origin} ${either(language, '实际', 'actual')}`,
          ...at.map((index) => String(content.years[index])),
        ],
        figures: [false, true, ...at.map(() => true)],
        rows: shown.map(({ name, now, pupils }) => [
          name,
          cellWords(language, now),
          ...at.map((index) => cellWords(language, pupils[index])),
        ]),
      },
      ...more,
      { kind: 'note', text: forecastSentence[language] },
    ],
  }
}

export function pastSection(language: Language, { past }: Snapshots['forecast'], most: number): PrintSection {
  const heading = either(language, '以前的预测准不准', 'How wrong earlier forecasts were')
  if (past.length === 0) {
    const text = either(
      language,
      '还没有可与实际对照的历次预测。',
      'No earlier forecast can be held against what came yet.',
    )
    return { heading, blocks: [{ kind: 'text', text }] }
  }
  const { shown, more } = firstOf(
    language,
    past.toSorted((a, b) => b.year - a.year),
    most,
  )
  return {
    heading,
    blocks: [
      {
        kind: 'table',
        caption: either(language, '全县在校生（人）', 'Pupils of the county'),
        head: either(language, '学年 测算日期 当时预测 实际 误差', 'Year Made Forecast Actual Off').split(' '),
        figures: [false, false, true, true, true],
        rows: shown.map(({ year, madeAt, forecast, actual, error }) => [
          schoolYear(year, language),
          day(madeAt, language),
          figure(forecast),
          figure(actual),
          `${error > 0 ? '+' : error < 0 ? '−' : ''}${figure(Math.abs(error))}`,
        ]),
      },
      ...more,
    ],
  }
}
