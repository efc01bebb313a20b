/**
 * The bell-shaped error that a forecast's interval is read as: how wide it is at a school, and how many pupils a share of all cases does not
 * exceed. Ours: the forecast gives the interval that four in five keep, and no shape.
 */
import type { CompulsoryStage } from '#kernel/stage.ts'
import type { RoadMargin } from '../roads/road-words.ts'
import type { PupilsInterval } from './rows-ahead.ts'

/** Deviations within which 80 % of cases lie; nine in ten are then not above. */
const deviationsOf80 = 1.2816
const deviationsAbove: Readonly<Record<RoadMargin, number>> = {
  'no-margin': 0,
  'margin-90': deviationsOf80,
  'margin-99': 2.3263,
}

export const deviationOf = ({ low, high }: Pick<PupilsInterval, 'low' | 'high'>): number =>
  (high - low) / 2 / deviationsOf80

export type ProvideFor = (code: string, stage: CompulsoryStage) => number | null

/** For how many pupils a school is provided; none where no more than are expected. */
export function provideFor(intervals: readonly PupilsInterval[], margin: RoadMargin): ProvideFor | undefined {
  if (margin === 'no-margin') return undefined
  const pupils = new Map(
    intervals.map((each) => [
      `${each.code} ${each.stage}`,
      Math.ceil(each.pupils + deviationsAbove[margin] * deviationOf(each)),
    ]),
  )
  return (code, stage) => pupils.get(`${code} ${stage}`) ?? null
}
