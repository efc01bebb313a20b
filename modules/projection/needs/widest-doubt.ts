/**
 * Which single missing input would narrow a forecast most. An estimate: each input takes away a stated part of the squared width
 * that comes from certain sources (`doubtBySource`); the parts are measured where that can be, else assumed by us and say so.
 */
import type { Words } from '#kernel/words.ts'
import { lessKnown } from '../forecast/intervals.ts'
import type { LevelName } from '../forecast/settings.ts'
import { doubtSources, type DoubtBySource, type DoubtSource } from './doubt-by-source.ts'

export const missingInputs = [
  'births',
  'town-births',
  'monthly-births',
  'resident-births',
  'kindergarten',
  'rolls',
  'flows',
  'housing',
] as const
/** `rolls`: three more years of rolls by grade. The others are whole inputs, or births in a finer form. */
export type MissingInput = (typeof missingInputs)[number]

/** Of each source's squared width, how much an input takes away (0–1). */
export type Cuts = Readonly<Partial<Record<DoubtSource, number>>>

/** Ours (本系统设定，可调整), until a back-test with and without the input says better. */
export const assumedCuts: Readonly<Record<Exclude<MissingInput, 'rolls'>, Cuts>> = {
  // Children already born are counted instead of carried on; what becomes of them until they enter stays uncertain.
  births: { nextEntry: 0.5, laterEntry: 0.5 },
  // Entries of a township by its own children instead of its recent share; many of them still go elsewhere.
  'town-births': { entryMoves: 0.3 },
  // September to August exactly, instead of a third of one year and two thirds of the next.
  'monthly-births': { nextEntry: 0.1, laterEntry: 0.1 },
  // Those who live there instead of those registered, whose ratio to entry changes with migration.
  'resident-births': { nextEntry: 0.2, laterEntry: 0.2 },
  // The very children who enter next September are counted in their last year before it.
  kindergarten: { nextEntry: 0.7 },
  // From which township to which school children go.
  flows: { entryMoves: 0.4, otherMoves: 0.2 },
  // Who comes with new homes, where and when.
  housing: { entryMoves: 0.15, otherMoves: 0.15 },
}

const inputWords: Readonly<Record<MissingInput, Words>> = {
  births: { zh: '出生人口', en: 'births' },
  'town-births': { zh: '分乡镇出生人口', en: 'births by township' },
  'monthly-births': { zh: '分月出生人口', en: 'births by month' },
  'resident-births': { zh: '常住口径出生人口', en: 'resident births' },
  kindergarten: { zh: '幼儿园大班在园幼儿数', en: 'final-year kindergarten rolls' },
  rolls: { zh: '再往前三年的分年级在校生', en: 'three more earlier years of rolls by grade' },
  flows: { zh: '户籍乡镇就读去向', en: 'flows from townships to schools' },
  housing: { zh: '住宅交付计划', en: 'homes handed over' },
}

const sourceWords: Readonly<Record<DoubtSource, Words>> = {
  nextEntry: { zh: '明年小学新生数', en: 'next year’s entry' },
  laterEntry: { zh: '以后各年小学新生数', en: 'entry of later years' },
  progression: {
    zh: '年级递进（含全县共同的流入流出）',
    en: 'moving up, with coming and going as in the whole county',
  },
  entryMoves: { zh: '新生到哪里就读', en: 'where those entering go' },
  otherMoves: { zh: '在校生在各地各校间的流动', en: 'changes between places and schools' },
  chance: { zh: '小规模的偶然波动', en: 'chance in small numbers' },
}

export const doubtBases = ['measured', 'elsewhere', 'assumed'] as const
/**
 * Where the parts come from: a measurement of this forecast's own past · what more years were worth on long rolls of another
 * place (docs/measurements.md), which is all that is known of `rolls` · `assumedCuts`.
 */
export type DoubtBasis = (typeof doubtBases)[number]

const basisWords: Readonly<Record<DoubtBasis, Words>> = {
  measured: { zh: '据本地回测', en: 'by a back-test here' },
  elsewhere: { zh: '据其他地区长期数据测得', en: 'as measured on long rolls of another place' },
  assumed: { zh: '本系统假定', en: 'as we assume' },
}

export interface Doubt {
  readonly input: MissingInput
  /** Estimated part of the squared width of the interval that it would take away, 0–1. */
  readonly share: number
  /** The same as how much narrower the interval would be, 0–1. */
  readonly narrower: number
  readonly basis: DoubtBasis
  /** What it would bring, and how that was worked out. */
  readonly words: Words
}

export interface DoubtQuestion {
  readonly doubt: DoubtBySource
  readonly missing: readonly MissingInput[]
  /** Of which forecast: its level, years ahead and how many years of rolls it knew. */
  readonly level: LevelName
  readonly step: number
  readonly knownYears: number
  readonly cuts?: Readonly<Record<Exclude<MissingInput, 'rolls'>, Cuts>>
  /** Parts that were measured, as by a back-test with and without; they take the place of the assumed ones. */
  readonly measured?: Readonly<Partial<Record<MissingInput, Cuts>>>
}

const moreYears = 3

/** Chance stays; everything else becomes narrower as the intervals themselves do with more years known. */
function cutsOfRolls(level: LevelName, step: number, knownYears: number): Cuts {
  const ratio = lessKnown(level, step, knownYears + moreYears) / lessKnown(level, step, knownYears)
  const cut = Math.max(0, 1 - ratio ** 2)
  return Object.fromEntries(doubtSources.flatMap((source) => (source === 'chance' ? [] : [[source, cut]])))
}

const percent = (share: number): string => (share < 0.01 ? '<1' : String(Math.round(share * 100)))

function wordsOf(input: MissingInput, cuts: Cuts, share: number, narrower: number, basis: DoubtBasis): Words {
  const parts = doubtSources.filter((source) => cuts[source])
  const list = (language: 'zh' | 'en') =>
    parts
      .map((source) => `${sourceWords[source][language]} ${Math.round(cuts[source]! * 100)}%`)
      .join(language === 'zh' ? '、' : ', ')
  const how = basisWords[basis]
  return {
    zh: `补充${inputWords[input].zh}，估计可使区间宽度的平方减少${percent(share)}%，区间缩窄约${percent(narrower)}%。算法：各来源占区间宽度平方的份额由本预测的区间估出，${how.zh}可消去${list('zh')}。`,
    en: `With ${inputWords[input].en} the squared width of the interval would shrink by about ${percent(share)}%, the interval by about ${percent(narrower)}%. How: each source’s part of the squared width is estimated from this forecast’s intervals; ${how.en} it takes away of ${list('en')}.`,
  }
}

/** Finer forms of births mean nothing while there are none at all. */
const finerBirths: ReadonlySet<MissingInput> = new Set(['town-births', 'monthly-births', 'resident-births'])

/** The most useful first; what would change nothing is left out. Empty where the forecast has no width or lacks nothing. */
export function rankDoubts({
  doubt,
  missing,
  level,
  step,
  knownYears,
  cuts = assumedCuts,
  measured = {},
}: DoubtQuestion): readonly Doubt[] {
  const all = doubtSources.reduce((sum, source) => sum + doubt[source], 0)
  if (!(all > 0)) return []
  return missingInputs
    .filter((input) => missing.includes(input) && !(missing.includes('births') && finerBirths.has(input)))
    .map((input): Doubt => {
      const own = measured[input]
      const taken = own ?? (input === 'rolls' ? cutsOfRolls(level, step, knownYears) : cuts[input])
      const share = doubtSources.reduce((sum, source) => sum + (taken[source] ?? 0) * doubt[source], 0) / all
      const narrower = 1 - Math.sqrt(Math.max(0, 1 - share))
      const basis = own ? 'measured' : input === 'rolls' ? 'elsewhere' : 'assumed'
      return { input, share, narrower, basis, words: wordsOf(input, taken, share, narrower, basis) }
    })
    .filter(({ share }) => share > 0)
    .toSorted((a, b) => b.share - a.share)
}

/** Each source's part of the squared width (0–1), the largest first, in words. */
export function doubtParts(
  doubt: DoubtBySource,
): readonly { readonly source: DoubtSource; readonly share: number; readonly words: Words }[] {
  const all = doubtSources.reduce((sum, source) => sum + doubt[source], 0)
  if (!(all > 0)) return []
  return doubtSources
    .map((source) => ({ source, share: doubt[source] / all, words: sourceWords[source] }))
    .filter(({ share }) => share > 0)
    .toSorted((a, b) => b.share - a.share)
}
