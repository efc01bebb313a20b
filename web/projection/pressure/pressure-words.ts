/** What the warning says in words: how many places are full or empty in a year, and when one turns. */
import type { Words } from '#kernel/words.ts'
import type { PressurePlace, SeatState } from '#modules/projection/contract.ts'
import { people } from '../people-words.ts'

export interface Turning {
  readonly middle: number | null
  readonly earliest: number | null
  readonly latest: number | null
}

/** 2027年（2026—2029年）; what lies beyond the forecast is said. `never` where it does not come. */
export function turningWords({ middle, earliest, latest }: Turning, never: Words = { zh: '—', en: '—' }): Words {
  if (middle === null) {
    if (earliest === null) return never
    return { zh: `可能（最早${earliest}年）`, en: `perhaps (${earliest} at the earliest)` }
  }
  const around = (zh: string, en: string): Words => ({ zh: `${middle}年（${zh}）`, en: `${middle} (${en})` })
  if (latest === null) {
    return earliest === null || earliest === middle
      ? around('也可能不会', 'perhaps never')
      : around(`最早${earliest}年，也可能不会`, `${earliest} at the earliest, perhaps never`)
  }
  if (latest === middle && (earliest ?? middle) === middle) return { zh: `${middle}年`, en: String(middle) }
  return around(`${earliest ?? middle}—${latest}年`, `${earliest ?? middle}–${latest}`)
}

export type PressureYear = PressurePlace['years'][number]

export const yearOf = ({ years }: PressurePlace, year: number): PressureYear | undefined =>
  years.find((each) => each.year === year)

export interface StateCount {
  readonly places: number
  readonly shortage: number
  readonly surplus: number
}

/** How many places are in each state in a year, with the pupils without a place and the places without a pupil. */
export function stateCounts(places: readonly PressurePlace[], year: number): ReadonlyMap<SeatState, StateCount> {
  const counts = new Map<SeatState, StateCount>()
  for (const place of places) {
    const found = yearOf(place, year)
    if (found === undefined) continue
    const before = counts.get(found.state) ?? { places: 0, shortage: 0, surplus: 0 }
    counts.set(found.state, {
      places: before.places + 1,
      shortage: before.shortage + (found.shortage ?? 0),
      surplus: before.surplus + (found.surplus ?? 0),
    })
  }
  return counts
}

const full: readonly SeatState[] = ['short', 'severe']

/** Shortage and surplus both, in one sentence; `unit` is 所学校, 个乡镇 or 个县区. */
export function pressureSentence(places: readonly PressurePlace[], year: number, unit: Words): Words {
  const counts = stateCounts(places, year)
  const sum = (states: readonly SeatState[], key: keyof StateCount): number =>
    states.reduce((all, state) => all + (counts.get(state)?.[key] ?? 0), 0)
  const every: readonly SeatState[] = [...counts.keys()]
  const [tooFull, lacking] = [sum(full, 'places'), sum(every, 'shortage')]
  const [empty, spare] = [sum(['surplus'], 'places'), sum(every, 'surplus')]
  const unknown = sum(['unknown'], 'places')
  const told: Words[] = [
    tooFull === 0
      ? { zh: '没有学位不足的', en: 'none is short of places' }
      : {
          zh: `${tooFull}${unit.zh}学位不足，缺${people(lacking).zh}个`,
          en: `${unit.en} short of places: ${tooFull} (${people(lacking).en} lacking)`,
        },
    empty === 0
      ? { zh: '没有达到富余线的', en: 'none beyond the line of surplus' }
      : { zh: `${empty}${unit.zh}学位富余`, en: `with a surplus: ${empty}` },
    { zh: `空余学位共${people(spare).zh}个`, en: `places to spare in all: ${people(spare).en}` },
  ]
  if (unknown > 0) told.push({ zh: `${unknown}${unit.zh}缺学位数据`, en: `places not known: ${unknown}` })
  return {
    zh: `${year}年：${told.map(({ zh }) => zh).join('；')}。`,
    en: `${year}: ${told.map(({ en }) => en).join('; ')}.`,
  }
}

/** The range of utilisation of each band, as its limits are set. */
export function bandRange(
  state: SeatState,
  bands: {
    readonly surplusBelow: number
    readonly balancedTo: number
    readonly tightTo: number
    readonly shortTo: number
  },
): string {
  const { surplusBelow, balancedTo, tightTo, shortTo } = bands
  switch (state) {
    case 'surplus':
      return `＜${surplusBelow}%`
    case 'balanced':
      return `${surplusBelow}—${balancedTo}%`
    case 'tight':
      return `${balancedTo}—${tightTo}%`
    case 'short':
      return `${tightTo}—${shortTo}%`
    case 'severe':
      return `＞${shortTo}%`
    default:
      return ''
  }
}

/** Said behind a gap that was taken over those schools only whose figures are known. */
export const unknownWords = (schools: number): Words | null =>
  schools === 0 ? null : { zh: `另${schools}所缺数据`, en: `${schools} more unknown` }

/** 缺127 or 余423; null where either side is unknown. */
export function gapWords(gap: number | null): Words | null {
  if (gap === null) return null
  const amount = Math.abs(gap).toLocaleString('en-US')
  if (gap === 0) return { zh: '持平', en: 'even' }
  return gap > 0 ? { zh: `缺${amount}`, en: `${amount} short` } : { zh: `余${amount}`, en: `${amount} over` }
}
