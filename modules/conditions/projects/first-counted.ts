/**
 * 首个计入统计学年: the first school year in whose figures a thing stands. Delivered is not yet counted: areas count once they
 * are accepted (竣工验收), equipment at 账面原值 once it is booked (入账), people who are in post by 1 September.
 */
import { countingDay, schoolYearName, schoolYearOf } from '#kernel/school-year.ts'
import type { Words } from '#kernel/words.ts'

export const countingSteps = ['accepted', 'booked', 'in-post'] as const
export type CountingStep = (typeof countingSteps)[number]

export interface FirstCounted {
  readonly year: number | null
  /** The day that decides it. */
  readonly on: string | null
  /** The day is only expected. */
  readonly isExpected: boolean
  readonly why: Words
}

const stepWords: Readonly<Record<CountingStep, Words>> = {
  accepted: { zh: '竣工验收', en: 'acceptance' },
  booked: { zh: '入账', en: 'booking' },
  'in-post': { zh: '到岗', en: 'taking up the post' },
}

/** The school year whose counting day (1 September) is the first on or after the day. */
export const firstYearFrom = (day: string): number => {
  const year = schoolYearOf(day)
  return day <= countingDay(year) ? year : year + 1
}

/** `2026-11-26` and 2 give `2028-11-26`; 29 February gives 28 February where the year has none. */
export const yearsAfter = (day: string, years: number): string => {
  const year = Number(day.slice(0, 4)) + years
  const rest = day.slice(4)
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
  return rest === '-02-29' && !isLeap ? `${year}-02-28` : `${year}${rest}`
}

/** `recordedOn` goes before `expectedOn`; with neither nothing can be said. */
export function firstCounted(
  step: CountingStep,
  { recordedOn, expectedOn }: { readonly recordedOn: string | null; readonly expectedOn: string | null },
): FirstCounted {
  const on = recordedOn ?? expectedOn
  const words = stepWords[step]
  if (on === null) {
    return {
      year: null,
      on: null,
      isExpected: false,
      why: {
        zh: `没有${words.zh}日期，也没有预计日期，暂不能判断`,
        en: `neither a day of ${words.en} nor an expected one`,
      },
    }
  }
  const year = firstYearFrom(on)
  const isExpected = recordedOn === null
  const verb = isExpected ? { zh: '预计', en: 'expected ' } : { zh: '', en: '' }
  const day = countingDay(year)
  return {
    year,
    on,
    isExpected,
    why: {
      zh: `${verb.zh}${on} ${words.zh}，最早计入 ${day} 时点的统计（${schoolYearName(year)}）`,
      en: `${verb.en}${words.en} on ${on}: first counted on ${day}`,
    },
  }
}
