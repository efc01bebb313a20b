/** Makes the picture of a fan out of an answer: known years and those ahead on one axis, lines joined at the origin. */
import type { AnswerOf } from '#web/app/api.ts'
import type { FanLine, FanPicture } from '#web/ui/charts/fan-option.ts'
import { highLook, lowLook, pastLook } from '#web/ui/charts/line-looks.ts'
import type { Speech } from '#web/ui/words.tsx'
import { people } from './people-words.ts'

type Past = AnswerOf<'projection', 'placeForecast'>['past'][number]

export interface Span {
  readonly knownYears: readonly number[]
  readonly years: readonly number[]
}

interface Values {
  readonly known: readonly (number | null)[]
  readonly pupils: readonly number[]
  readonly low?: readonly number[]
  readonly high?: readonly number[]
}

/** Zeros before the first pupils are no pupils of a school that was not there yet. */
export function sinceOpened(known: readonly (number | null)[]): readonly (number | null)[] {
  const first = known.findIndex((value) => value !== null && value > 0)
  return known.map((value, index) => (value === 0 && index < first ? null : value))
}

/** The words of every fan of pupils; figures with 人 in Chinese. */
export const fanWords = ({ pick, say, language }: Speech): FanPicture['words'] => ({
  known: pick('在校生（实际）', 'pupils, known'),
  middle: pick('预测（中间值）', 'forecast, middle'),
  band: pick('八成把握区间', '80 % interval'),
  origin: pick('基准', 'origin'),
  seats: pick('学位数', 'places'),
  year: String,
  figure: (value) => `${Math.round(value).toLocaleString('en-US')}${language === 'zh' ? '人' : ''}`,
  tick: (value) => (value === 0 ? '0' : say(people(value)).replace('.0', '')),
})

/** Values of years ahead behind what is known at the origin, so that the line begins where the other ends. */
export function joined({ knownYears, years }: Span, known: readonly (number | null)[], ahead: readonly number[]) {
  const before: (number | null)[] = knownYears.map((_, index) =>
    index === knownYears.length - 1 ? (known[index] ?? null) : null,
  )
  return [...before, ...years.map((_, index) => ahead[index] ?? null)]
}

export function fanPicture(speech: Speech, span: Span, values: Values, others: readonly FanLine[] = []): FanPicture {
  const { known, pupils, low, high } = values
  const nothing = [...span.knownYears, ...span.years].map(() => null)
  return {
    years: [...span.knownYears, ...span.years],
    known: [...sinceOpened(known), ...span.years.map(() => null)],
    middle: joined(span, known, pupils),
    low: low ? joined(span, known, low) : nothing,
    high: high ? joined(span, known, high) : nothing,
    others,
    origin: span.knownYears.at(-1) ?? null,
    seats: null,
    words: fanWords(speech),
  }
}

/** Lines of the given low and high assumptions; none where they were not worked out. */
export function scenarioLines(
  { pick }: Speech,
  span: Span,
  known: readonly (number | null)[],
  low: readonly number[],
  high: readonly number[],
): FanLine[] {
  const line = (name: string, values: readonly number[], look: FanLine['look']): FanLine[] =>
    values.length === 0 ? [] : [{ name, mark: '', values: joined(span, known, values), look }]
  return [
    ...line(pick('低方案', 'low scenario'), low, lowLook),
    ...line(pick('高方案', 'high scenario'), high, highLook),
  ]
}

/** Earlier forecasts on the same axis, each beginning at what was known then; at most so many, the latest first. */
export function pastLines(
  { pick }: Speech,
  { knownYears, years }: Span,
  known: readonly (number | null)[],
  past: readonly Past[],
  most = 4,
): FanLine[] {
  const axis = [...knownYears, ...years]
  return past.slice(0, most).flatMap(({ origin, years: told, pupils }) => {
    const values = axis.map((year) =>
      year === origin ? (known[knownYears.indexOf(year)] ?? null) : (pupils[told.indexOf(year)] ?? null),
    )
    if (values.every((value) => value === null)) return []
    const name = pick(`以${origin}年为基准的预测`, `forecast from ${origin}`)
    return [
      {
        name,
        legend: pick('历次预测（线端为当时的基准年）', 'earlier forecasts, by their origin'),
        mark: String(origin),
        values,
        look: pastLook,
      },
    ]
  })
}
