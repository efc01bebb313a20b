/** Sections of printed pages out of what is published: each figure with its day, each list with what it leaves out. */
import type { Language, Words } from '#kernel/words.ts'
import { day, figure, schoolYear } from '../portal/page-words.ts'
import type { SchoolFacts } from '../portal/school-page.ts'
import { paceTotals } from '../publication/progress-facts.ts'
import { forecastSentence, hotline, publicPaces, publicPaceWords } from '../publication/publication-words.ts'
import type { PublicCell, PublicContact, PublicPromise, Snapshots } from '../publication/snapshot-shapes.ts'
import type { PrintBlock, PrintItem, PrintSection } from './print-shapes.ts'

const either = (language: Language, zh: string, en: string): string => (language === 'zh' ? zh : en)

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

const schoolYearOf = (language: Language, year: number | null, isExpected: boolean): string => {
  if (year === null) return either(language, '时间尚未确定', 'year not yet known')
  const name = schoolYear(year, language)
  return isExpected ? either(language, `${name}（预计）`, `${name} (expected)`) : name
}

function promiseFigures(language: Language, promise: PublicPromise): string | null {
  const { value, target, unit, valueOn } = promise
  if (value === null && target === null) return null
  const of = (number: number): string => `${figure(number)}${unit ?? ''}`
  const parts = [
    value === null ? null : `${either(language, '目前', 'now')} ${of(value)}`,
    target === null ? null : `${either(language, '目标', 'target')} ${of(target)}`,
  ].filter((part) => part !== null)
  const from =
    valueOn === null || value === null
      ? ''
      : either(language, `（${day(valueOn, 'zh')}数据）`, ` (${day(valueOn, 'en')})`)
  return `${parts.join(either(language, '，', ', '))}${from}`
}

export function promiseItem(language: Language, promise: PublicPromise): PrintItem {
  const { text, dueOn, office, pace } = promise
  const due = either(language, `${day(dueOn, 'zh')}前`, `by ${day(dueOn, 'en')}`)
  const parts = [due, promiseFigures(language, promise), office].filter((part) => part !== null)
  return { text, note: parts.join(' · '), pace: { code: pace, words: publicPaceWords[pace][language] } }
}

const shortened = (language: Language, text: string, most: number): string =>
  text.length <= most
    ? text
    : `${text.slice(0, most)}${either(language, '……（全文见公开网页）', '… (more on the public pages)')}`

export function schoolSection(language: Language, { entry }: SchoolFacts, most: number): PrintSection {
  const heading = either(language, '学校公开信息', 'About the school')
  if (!entry) {
    const text = either(
      language,
      '该校尚未公布学校信息，可向下方联系人咨询。',
      'This school has not published its own facts yet; the contact below helps.',
    )
    return { heading, blocks: [{ kind: 'text', text }] }
  }
  const own = entry.content.entry
  const places = own.places.map(({ grade, year, places: count }) =>
    either(
      language,
      `${grade} ${count} 人（${schoolYear(year, 'zh')}）`,
      `${grade} ${count} (${schoolYear(year, 'en')})`,
    ),
  )
  const facts = [
    [either(language, '地址', 'Address'), own.address],
    [either(language, '学校电话', 'Telephone'), own.phone],
    [either(language, '招生咨询', 'For admission'), `${own.contactName} ${own.contactPhone}`],
    [either(language, '招生计划', 'Places offered'), places.join(either(language, '；', '; '))],
    [either(language, '交通', 'Transport'), own.transport],
    [either(language, '寄宿', 'Boarding'), own.boarding],
    [either(language, '食堂', 'Meals'), own.meals],
    [either(language, '其他', 'More'), own.note],
  ] as const
  const told = facts
    .filter(([, value]) => value !== '')
    .map(([name, value]) => ({ name, value: shortened(language, value, most) }))
  return { heading, blocks: [{ kind: 'facts', facts: told }] }
}

/** Villages and estates: by the published plan where there is one, else as the school says. */
export function servesSection(language: Language, facts: SchoolFacts, most: number): PrintSection | null {
  const planned = facts.serves.map(({ place }) => place)
  const said = facts.entry?.content.entry.serves ?? []
  const places = planned.length > 0 ? planned : said
  if (places.length === 0) return null
  const left = places.length - most
  const names = places.slice(0, most).join('、')
  const text = left > 0 ? either(language, `${names}等 ${places.length} 处`, `${names} and ${left} more`) : names
  const from =
    planned.length > 0
      ? either(language, '依据已发布的布局方案', 'by the published plan')
      : either(language, '学校公布', 'as the school says')
  return {
    heading: either(language, '招生服务范围', 'Whom it serves'),
    blocks: [
      { kind: 'text', text },
      { kind: 'note', text: from },
    ],
  }
}

type Changes = Snapshots['changes']

/** Changes of schools and projects in the order of their years. */
export function changesSection(
  language: Language,
  { changes, projects }: Pick<Changes, 'changes' | 'projects'>,
  { most, withSchool }: { readonly most: number; readonly withSchool: boolean },
): PrintSection {
  const heading = either(language, '将有哪些变动', 'What will change, and when')
  const named = (name: string, what: string): string => either(language, `${name}：${what}`, `${name}: ${what}`)
  const items = [
    ...changes.map(({ schoolName, year, words, plan }) => ({
      year,
      item: {
        text: withSchool ? named(schoolName, words[language]) : words[language],
        note: `${schoolYearOf(language, year, false)} · ${plan}`,
        pace: null,
      },
    })),
    ...projects.map(({ schoolName, name, brings, state, year, isExpected }) => ({
      year: year ?? Number.MAX_SAFE_INTEGER,
      item: {
        text: withSchool ? named(schoolName, name) : name,
        note: [brings[language], state[language], schoolYearOf(language, year, isExpected)].join(' · '),
        pace: null,
      },
    })),
  ].toSorted((a, b) => a.year - b.year)
  if (items.length === 0) {
    const text = either(language, '已发布的方案和项目没有涉及的变动。', 'Nothing that is published changes.')
    return { heading, blocks: [{ kind: 'text', text }] }
  }
  const { shown, more } = firstOf(
    language,
    items.map(({ item }) => item),
    most,
  )
  const isProposal = changes.some(({ action }) => action === 'close' || action === 'to-point')
  const proposal = either(
    language,
    '“拟调整”是规划安排：须经听证（座谈）、公示和县级人民政府批准后才实施。',
    '“To be adjusted” is a proposal: it needs a hearing, publicity and the approval of the county government.',
  )
  return {
    heading,
    blocks: [
      { kind: 'items', items: shown },
      ...more,
      ...(isProposal ? [{ kind: 'note', text: proposal } as const] : []),
    ],
  }
}

export function countsBlocks(language: Language, { counts, countedOnly }: Snapshots['progress']): PrintBlock[] {
  const totals = paceTotals(counts)
  const blocks: PrintBlock[] = [
    {
      kind: 'counts',
      all: counts.reduce((sum, { total }) => sum + total, 0),
      counts: publicPaces.flatMap((code) =>
        totals[code] > 0 ? [{ code, words: publicPaceWords[code][language], count: totals[code] }] : [],
      ),
    },
  ]
  if (countedOnly > 0) {
    const text = either(
      language,
      `其中 ${countedOnly} 条涉及单个学校的统计数据，依规定只计数、不逐条公开。`,
      `${countedOnly} of them rest on census figures of single schools; they are counted and not shown one by one.`,
    )
    blocks.push({ kind: 'note', text })
  }
  return blocks
}

export function progressSection(language: Language, content: Snapshots['progress']): PrintSection {
  const { targetYear, countyName, asOf } = content
  const aim =
    targetYear === null
      ? ''
      : either(
          language,
          `目标：${schoolYear(targetYear, 'zh')}达到县域义务教育优质均衡发展标准。`,
          `Aimed at: the standard of quality and balanced compulsory education in ${schoolYear(targetYear, 'en')}. `,
        )
  const own = either(
    language,
    `${countyName}的承诺，截至${day(asOf, 'zh')}；自评测算，不是认定结论。`,
    `Promises for ${countyName} as of ${day(asOf, 'en')}; our own reckoning, no official recognition.`,
  )
  return {
    heading: either(language, '承诺了什么，做到了多少', 'What was promised, and what became of it'),
    blocks: [{ kind: 'text', text: aim + own }, ...countsBlocks(language, content)],
  }
}

/** Promises of one area after the other. */
export function promiseSections(language: Language, { promises }: Snapshots['progress'], most: number): PrintSection[] {
  return [...Map.groupBy(promises, ({ area }) => area.zh).values()].map((own) => {
    const { shown, more } = firstOf(language, own, most)
    return {
      heading: own[0]?.area[language] ?? '',
      blocks: [{ kind: 'items', items: shown.map((each) => promiseItem(language, each)) }, ...more],
    }
  })
}

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
  readonly content: Pick<Changes, 'asOf' | 'sources' | 'method'>
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
