/** Which single figure of a school, changed by how little, turns the school's own result over. */
import type { ResourceIndicator } from '#modules/standards/contract.ts'
import type { SchoolReport, ValueReport } from './contract.ts'

export interface Tip {
  readonly indicator: ResourceIndicator
  /** Signed change of the numerator, a whole number. */
  readonly change: number
  /** The change as a share of what the school has, or for a gain of what is asked. */
  readonly share: number
}

/** The whole units a school can lose before a value falls below a limit, and one more. */
const lossBelow = (limit: number, { value }: ValueReport, pupils: number, per: number): number =>
  Math.floor(((value! - limit) * pupils) / per + 1e-9) + 1

/** Share of 85 % that the reports carry only as a threshold; kept here so that a loss can be measured against it. */
function lossOf(values: readonly ValueReport[], mayStay: number, pupils: number, floorShare: number) {
  const near = values.filter(({ outcome }) => outcome === 'near').length
  return (value: ValueReport, per: number): number => {
    const mayFallShort = value.outcome === 'near' || near < mayStay
    return lossBelow(mayFallShort ? value.threshold * floorShare : value.threshold, value, pupils, per)
  }
}

/**
 * The change of one figure that turns the school's result over and is the smallest share of what the school has (for a
 * gain: of what is asked). Null where no single figure can. `mayStay` is how many of the seven may fall short (1).
 */
export function tippingFigure(
  school: SchoolReport,
  indicators: readonly ResourceIndicator[],
  mayStay: number,
  floorShare: number,
): Tip | null {
  if (school.outcome === 'unknown' || school.pupils === null) return null
  const values = indicators.map(({ code }) => school.values[code]!)
  if (values.some(({ outcome }) => outcome === 'unknown')) return null
  const pupils = school.pupils
  let best = null as Tip | null
  const offer = (indicator: ResourceIndicator, change: number, of: number) => {
    const share = Math.abs(change) / of
    if (best === null || share < best.share) best = { indicator, change, share }
  }
  if (school.outcome === 'met') {
    const loss = lossOf(values, mayStay, pupils, floorShare)
    indicators.forEach((indicator, k) => {
      const have = (values[k]!.value! * pupils) / indicator.per
      const lost = loss(values[k]!, indicator.per)
      if (lost <= have) offer(indicator, -lost, have)
    })
  } else {
    const below = indicators.filter((_, k) => values[k]!.outcome !== 'met')
    for (const indicator of below) {
      const others = below.filter((other) => other !== indicator)
      const othersMayStay =
        others.length <= mayStay && others.every(({ code }) => school.values[code]!.outcome === 'near')
      if (!othersMayStay) continue
      const { threshold, missing, missingToFloor } = school.values[indicator.code]!
      const gain = Math.ceil((others.length < mayStay ? missingToFloor! : missing!) - 1e-9)
      offer(indicator, gain, (threshold * pupils) / indicator.per)
    }
  }
  return best
}
