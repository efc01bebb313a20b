/** Minutes between two places by the straight line: on foot where that is near enough, else by bus. */
export interface WaySpeeds {
  readonly detour: number
  /** km/h, and the longest way on foot in minutes. */
  readonly walk: number
  readonly walkLimit: number
  readonly bus: number
  readonly stops: number
}

interface Place {
  readonly longitude: number
  readonly latitude: number
}

const kilometresOfDegree = 111.32

/** On a plane, which is within a thousandth over the width of a county. */
export function kilometres(a: Place, b: Place): number {
  const shrink = Math.cos((((a.latitude + b.latitude) / 2) * Math.PI) / 180)
  return kilometresOfDegree * Math.hypot((a.longitude - b.longitude) * shrink, a.latitude - b.latitude)
}

export function minutesOf(straight: number, { detour, walk, walkLimit, bus, stops }: WaySpeeds): number {
  const onFoot = (60 * detour * straight) / walk
  return onFoot <= walkLimit ? onFoot : (60 * detour * straight) / bus + stops
}
