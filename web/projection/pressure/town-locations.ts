/** Where a township's sign stands: in the middle of its schools that have a position, for its borders are not known here. */
import type { PressurePlace } from '#modules/projection/contract.ts'

type Location = NonNullable<PressurePlace['location']>

export function townLocations(places: readonly PressurePlace[]): ReadonlyMap<string, Location> {
  const sums = new Map<string, { longitude: number; latitude: number; count: number }>()
  for (const { level, parent, location } of places) {
    if (level !== 'school' || parent === null || location === null) continue
    const sum = sums.get(parent) ?? { longitude: 0, latitude: 0, count: 0 }
    sums.set(parent, {
      longitude: sum.longitude + location.longitude,
      latitude: sum.latitude + location.latitude,
      count: sum.count + 1,
    })
  }
  return new Map(
    [...sums].map(([town, { longitude, latitude, count }]) => [
      town,
      { longitude: longitude / count, latitude: latitude / count },
    ]),
  )
}
