/** Straight-line kilometres between two places (WGS84), by the haversine formula. */
interface Place {
  readonly longitude: number
  readonly latitude: number
}

const radius = 6371.0088
const radians = (degrees: number): number => (degrees * Math.PI) / 180

export function kilometres(a: Place, b: Place): number
export function kilometres(a: Place | null, b: Place | null): number | null
export function kilometres(a: Place | null, b: Place | null): number | null {
  if (!a || !b) return null
  const [latA, latB] = [radians(a.latitude), radians(b.latitude)]
  const half =
    Math.sin((latB - latA) / 2) ** 2 +
    Math.cos(latA) * Math.cos(latB) * Math.sin(radians(b.longitude - a.longitude) / 2) ** 2
  return 2 * radius * Math.asin(Math.min(1, Math.sqrt(half)))
}
