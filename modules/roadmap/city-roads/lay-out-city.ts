/** A city's road as it is kept, from what every county would cost in every year and what was chosen. */
import type { CityRoadFile } from './city-road-shapes.ts'
import { payLate, type Chosen, type CountyYearCost } from './choose-years.ts'
import type { RoadOutcome } from '../roads/road-words.ts'

export interface CountyYear extends CountyYearCost {
  readonly outcome: RoadOutcome
}

export interface CityFacts {
  readonly counties: readonly { readonly code: string; readonly name: string }[]
  readonly fromYear: number
  readonly toYear: number
  readonly budgets: readonly { readonly year: number; readonly amount: number }[]
  /** Counties that had what it takes to be worked out. */
  readonly asked: ReadonlySet<string>
  /** Those with a plan and those without; a plan has a finite cost. */
  readonly countyYears: readonly CountyYear[]
  readonly chosen: Chosen
  readonly seconds: number
  readonly unchecked: CityRoadFile['unchecked']
}

const yuan = (amount: number): number => Number(amount.toFixed(2))

export function layOutCity(given: CityFacts): CityRoadFile {
  const { counties, fromYear, toYear, budgets, asked, countyYears, chosen, seconds, unchecked } = given
  const taken = countyYears.filter(({ county, targetYear }) => chosen.years.get(county) === targetYear)
  const paid = payLate(taken, budgets)
  const cost = taken.reduce((sum, each) => sum + each.cost, 0)
  const bound = taken.reduce((sum, each) => sum + each.bound, 0)
  const years = [
    ...new Set([
      ...budgets.map(({ year }) => year),
      ...[...paid.values()].flatMap((own) => [...own.keys()]),
      ...taken.map(({ targetYear }) => targetYear),
    ]),
  ].toSorted((a, b) => a - b)
  const isWhole = taken.length === counties.length
  return {
    summary: {
      outcome:
        taken.length === 0 ? 'impossible' : isWhole && chosen.isProved && cost - bound < 1 ? 'optimal' : 'feasible',
      counties: counties.length,
      certified: taken.length,
      fromYear,
      toYear,
      cost: taken.length === 0 ? null : yuan(cost),
      bound: taken.length === 0 ? null : yuan(bound),
      gap: taken.length === 0 ? null : cost > 0 ? (cost - bound) / cost : 0,
      seconds: Number(seconds.toFixed(1)),
    },
    counties: counties.map(({ code, name }) => {
      const own = countyYears.filter(({ county }) => county === code)
      const year = chosen.years.get(code) ?? null
      const now = taken.find(({ county }) => county === code)
      return {
        county: code,
        countyName: name,
        chosenYear: year,
        applyYear: year === null ? null : year + 1,
        cost: now ? yuan(now.cost) : null,
        years: own.map((each) => {
          const hasPlan = Number.isFinite(each.cost)
          return {
            targetYear: each.targetYear,
            outcome: each.outcome,
            cost: hasPlan ? yuan(each.cost) : null,
            bound: each.outcome === 'impossible' ? null : yuan(each.bound),
            gap: hasPlan && each.cost > 0 ? (each.cost - each.bound) / each.cost : null,
            isChosen: each.targetYear === year,
          }
        }),
        spending: [...(paid.get(code) ?? [])]
          .toSorted((a, b) => a[0] - b[0])
          .map(([spent, amount]) => ({ year: spent, cost: yuan(amount) })),
        why: year === null ? whyNot(own, asked.has(code)) : null,
      }
    }),
    years: years.map((year) => ({
      year,
      cost: yuan([...paid.values()].reduce((sum, own) => sum + (own.get(year) ?? 0), 0)),
      budget: budgets.length === 0 ? null : (budgets.find((each) => each.year === year)?.amount ?? 0),
      certified: taken.filter(({ targetYear }) => targetYear === year).map(({ county }) => county),
    })),
    unchecked,
  }
}

function whyNot(own: readonly CountyYear[], isAsked: boolean) {
  if (own.length === 0) {
    return isAsked
      ? { zh: '停止时还没有轮到测算', en: 'it was stopped before this county’s turn' }
      : { zh: '缺少测算所需的数据', en: 'what it needs is not there' }
  }
  if (own.some(({ cost }) => Number.isFinite(cost))) {
    return { zh: '共用预算内排不进这些学年', en: 'the shared budget does not reach it within these years' }
  }
  return own.every(({ outcome }) => outcome === 'impossible')
    ? { zh: '这些学年内用现有措施不可行', en: 'it is out of reach in these years with the levers there are' }
    : { zh: '时限内没有得到方案', en: 'no plan was found in time' }
}
