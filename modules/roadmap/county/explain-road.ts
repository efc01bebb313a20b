/** The reasons of a road in words: the 不可行说明 where there is none, and what the proof of a plan rests on. */
import type { Words } from '#kernel/words.ts'
import { stageWords, type CompulsoryStage } from '#kernel/stage.ts'
import { indicatorCodes } from '../road/road-facts.ts'
import type { Impossible } from '../road/explain-impossible.ts'
import type { LeverKind, RoadModel } from '../road/road-model.ts'

export const leverWords: Readonly<Record<LeverKind, Words>> = {
  buy: { zh: '购置', en: 'buying' },
  build: { zh: '建设', en: 'building' },
  hire: { zh: '招聘', en: 'hiring' },
  train: { zh: '培养（学历提升、骨干认定）', en: 'training (degrees, backbone titles)' },
  move: { zh: '教师调配', en: 'moving teachers' },
}

const units = ['人', '人', '人', '平方米', '平方米', '元', '间'] as const
const englishUnits = ['teachers', 'teachers', 'teachers', 'm²', 'm²', 'yuan', 'rooms'] as const

const amountOf = (amount: number, indicator: number): Words => {
  const text = String(Number(amount.toFixed(indicator === 6 ? 1 : 2)))
  return { zh: `${text}${units[indicator]}`, en: `${text} ${englishUnits[indicator]}` }
}

const listOf = (items: readonly Words[], most = 8): Words => {
  const shown = items.slice(0, most)
  const more = items.length - shown.length
  return {
    zh: shown.map(({ zh }) => zh).join('、') + (more > 0 ? `等${items.length}处` : ''),
    en: shown.map(({ en }) => en).join('; ') + (more > 0 ? ` and ${more} more` : ''),
  }
}

/** 不可行说明: sentence by sentence, each of which can be checked against the table. */
export function impossibleWords(road: RoadModel, found: Impossible, levers: ReadonlySet<LeverKind>): Words[] {
  const placeOf = (unit: number, indicator: number): Words => {
    const { name, stage } = road.units[unit]!
    const code = indicatorCodes[indicator]!
    return { zh: `${name}（${stageWords[stage].zh}）${code}`, en: `${name} (${stageWords[stage].en}) ${code}` }
  }
  const shortAt = ({ unit, indicator, amount }: Impossible['shortfalls'][number]): Words => {
    const place = placeOf(unit, indicator)
    const lack = amountOf(amount, indicator)
    return { zh: `${place.zh}还差${lack.zh}`, en: `${place.en} lacks ${lack.en}` }
  }
  const allowed = listOf([...levers].map((kind) => leverWords[kind]))
  const sentences: Words[] = []
  if (found.outOfReach.length > 0) {
    const list = listOf(found.outOfReach.map(shortAt))
    sentences.push({
      zh: `只用${allowed.zh}，即使把允许的措施全部用到这些学校，仍然不够：${list.zh}。`,
      en: `With ${allowed.en} only, even if all that is allowed were done at these schools, it is not enough: ${list.en}.`,
    })
  }
  for (const { stage, indicator, needed, there } of found.tooFew) {
    const words = stageWords[stage as CompulsoryStage]
    const [want, have, lack] = [needed, there, needed - there].map((amount) => amountOf(amount, indicator))
    sentences.push({
      zh: `全县${words.zh}${indicatorCodes[indicator]}合计${have!.zh}，即使全部按需调配，各校都到85%也要${want!.zh}，还差${lack!.zh}。`,
      en: `All ${words.en} schools together have ${have!.en} for ${indicatorCodes[indicator]}; even if every one moved where it is needed, 85 % everywhere asks for ${want!.en}: ${lack!.en} too few.`,
    })
  }
  if (sentences.length === 0 && found.kind === 'multipliers') {
    const schools = listOf(found.carriedBy.map(({ unit, indicator }) => placeOf(unit, indicator)))
    sentences.push({
      zh: `只用${allowed.zh}，这些学校和指标不可能同时达到要求：${schools.zh}。不论怎样安排，合计至少缺标准量的${(found.proven * 100).toFixed(2)}%（可用乘数逐项复算）。`,
      en: `With ${allowed.en} only, these schools and indicators cannot all reach what is asked at once: ${schools.en}. However it is arranged, at least ${(found.proven * 100).toFixed(2)} % of a threshold stays missing in sum (the multipliers can be added up again).`,
    })
  }
  if (sentences.length === 0) {
    sentences.push({
      zh: '把人和间按整数安排时没有可行办法：按小数可以，取整后逐一搜索都不成立。此结论来自完整搜索，没有更短的证明。',
      en: 'In whole people and rooms there is no way: fractions would do, but the search of all whole amounts found none. This rests on the search; there is no shorter proof.',
    })
  }
  if (found.rows.length > 0) {
    // The county's own limits before those of single schools.
    const rows = found.rows.toSorted((a, b) => road.rows[b]!.entries.length - road.rows[a]!.entries.length)
    const list = listOf(
      rows.map((r) => road.rows[r]!.about),
      4,
    )
    sentences.push({ zh: `其中起限制作用的是：${list.zh}。`, en: `What holds it back: ${list.en}.` })
  }
  if (found.shortfalls.length > 0) {
    const list = listOf(found.shortfalls.map(shortAt))
    sentences.push({
      zh: `离得最近的一种安排还差：${list.zh}；另外增加这些就可行。`,
      en: `The nearest arrangement still lacks: ${list.en}; with that much more it would be possible.`,
    })
  }
  if (found.spreads.length > 0) {
    const list = listOf(
      found.spreads.map((s) => {
        const { stage, indicator } = road.spreads[s]!
        return {
          zh: `${stageWords[stage].zh}${indicatorCodes[indicator]}`,
          en: `${stageWords[stage].en} ${indicatorCodes[indicator]}`,
        }
      }),
    )
    sentences.push({ zh: `差异系数仍超过上限的：${list.zh}。`, en: `CVs that stay over their limit: ${list.en}.` })
  }
  return sentences
}
