/** Promises on printed pages: each with its time, figures and office, and how many stand how. */
import type { Language } from '#kernel/words.ts'
import { day, figure, schoolYear } from '../portal/page-words.ts'
import { paceTotals } from '../publication/progress-facts.ts'
import { publicPaces, publicPaceWords } from '../publication/publication-words.ts'
import type { PublicPromise, Snapshots } from '../publication/snapshot-shapes.ts'
import { either, firstOf } from './print-frame.ts'
import type { PrintBlock, PrintItem, PrintSection } from './print-shapes.ts'

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

function countsBlocks(language: Language, { counts, countedOnly }: Snapshots['progress']): PrintBlock[] {
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
