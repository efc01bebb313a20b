/** The simplified borders of the ten counties, and places scattered evenly within one. GCJ-02, as the source is. */
import { readFileSync } from 'node:fs'
import type { SeededRandom } from '#kernel/seeded-random.ts'

/** Degrees; datum GCJ-02. */
export interface Place {
  readonly longitude: number
  readonly latitude: number
}

type Ring = readonly (readonly [longitude: number, latitude: number])[]

interface BorderFile {
  readonly features: readonly {
    readonly properties: { readonly code: string; readonly name: string; readonly center: readonly [number, number] }
    readonly geometry:
      | { readonly type: 'Polygon'; readonly coordinates: readonly Ring[] }
      | { readonly type: 'MultiPolygon'; readonly coordinates: readonly (readonly Ring[])[] }
  }[]
}

export interface Border {
  readonly centre: Place
  readonly rings: readonly Ring[]
}

export const bordersFile = new URL('county-borders.geojson', import.meta.url)
const borders = JSON.parse(readFileSync(bordersFile, 'utf8')) as BorderFile

export function borderOf(code: string): Border {
  const feature = borders.features.find(({ properties }) => properties.code === code)
  if (!feature) throw new Error(`no border for the county ${code}`)
  const [longitude, latitude] = feature.properties.center
  const { geometry } = feature
  return {
    centre: { longitude, latitude },
    rings: geometry.type === 'Polygon' ? [geometry.coordinates[0]!] : geometry.coordinates.map((part) => part[0]!),
  }
}

/** Counts the edges that a ray to the east crosses. */
const isInside = ({ longitude: x, latitude: y }: Place, ring: Ring): boolean => {
  let inside = false
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
    const [xi, yi] = ring[i]!
    const [xj, yj] = ring[j]!
    if (yi > y !== yj > y && x < ((xj - xi) * (y - yi)) / (yj - yi) + xi) inside = !inside
  }
  return inside
}

/** So many places inside the border: each the farthest from the others among a few that chance proposes. */
export function scatter(random: SeededRandom, border: Border, count: number): Place[] {
  const all = border.rings.flat()
  const [west, east] = [Math.min(...all.map(([x]) => x)), Math.max(...all.map(([x]) => x))]
  const [south, north] = [Math.min(...all.map(([, y]) => y)), Math.max(...all.map(([, y]) => y))]
  const propose = (): Place => {
    for (;;) {
      const place = { longitude: random.range(west, east), latitude: random.range(south, north) }
      if (border.rings.some((ring) => isInside(place, ring))) return place
    }
  }
  const places: Place[] = []
  const distance = (a: Place, b: Place): number => Math.hypot(a.longitude - b.longitude, a.latitude - b.latitude)
  while (places.length < count) {
    const proposals = Array.from({ length: 12 }, propose)
    const room = (place: Place): number =>
      Math.min(...[border.centre, ...places].map((other) => distance(place, other)))
    places.push(proposals.reduce((best, each) => (room(each) > room(best) ? each : best)))
  }
  return places
}
