/** The shared budget and the years of a city's road; what nobody set is ours and named as such. */
import type { Words } from '#kernel/words.ts'
import { refuse, type Refusal } from '#kernel/refusal.ts'

export interface OwnCitySettings {
  readonly budgets?: readonly { readonly year: number; readonly amount: number }[]
  readonly fromYear?: number
  readonly toYear?: number
}

export interface CitySettings {
  readonly budgets: readonly { readonly year: number; readonly amount: number }[]
  readonly fromYear: number
  readonly toYear: number
  readonly unset: readonly { readonly code: string; readonly what: Words; readonly ours: Words }[]
}

/** Ours: years that are looked at. */
const yearsAhead = 5

export function citySettings(own: OwnCitySettings, today: string): CitySettings {
  const fromYear = own.fromYear ?? Number(today.slice(0, 4)) + 1
  const toYear = own.toYear ?? fromYear + yearsAhead - 1
  const unset = [
    ...(own.budgets?.length
      ? []
      : [
          {
            code: 'budgets',
            what: { zh: '全市共用预算', en: 'the shared budget' },
            ours: { zh: '不限金额，各县取最早可达标的学年', en: 'no limit: each county in its first possible year' },
          },
        ]),
    ...(own.fromYear === undefined || own.toYear === undefined
      ? [
          {
            code: 'years',
            what: { zh: '目标学年范围', en: 'target years' },
            ours: { zh: `${fromYear}—${toYear}学年`, en: `${fromYear} to ${toYear}` },
          },
        ]
      : []),
  ]
  return { budgets: own.budgets ?? [], fromYear, toYear, unset }
}

/** Ours: more target years than this take too long. */
const mostYears = 10

export function checkCitySettings({ budgets, fromYear, toYear }: CitySettings): Refusal | null {
  const years = budgets.map(({ year }) => year)
  const twice = years.filter((year, i) => years.indexOf(year) !== i)
  if (twice.length > 0) {
    return refuse(
      'year-twice',
      { years: twice.join(' ') },
      { zh: `${twice.join('、')}年的预算写了两次，请合并`, en: `the budget of ${twice.join(', ')} stands twice` },
    )
  }
  if (toYear >= fromYear && toYear - fromYear < mostYears) return null
  return refuse(
    'years-contradict',
    { fromYear, toYear },
    {
      zh: `目标学年应从早到晚，且不超过${mostYears}个学年；现为${fromYear}至${toYear}，请改正`,
      en: `target years run from early to late and are ${mostYears} at most; now ${fromYear} to ${toYear}`,
    },
  )
}
