/** Catchments, villages and schools as the map's sources want them. Pure. */
import type { GeoJSONSource } from 'maplibre-gl'
import { borderLines, type PlaneParts } from './catchments.ts'
import type { MapPlace, MapSite } from './catchment-map.tsx'
import { outerRings, type AreaGeometry, type Position } from './ring-centre.ts'

type FeatureCollection = Extract<Parameters<GeoJSONSource['setData']>[0], { readonly type: 'FeatureCollection' }>
type Corner = number[]

const collection = (features: FeatureCollection['features']): FeatureCollection => ({
  type: 'FeatureCollection',
  features,
})
const corners = (line: readonly Position[]): Corner[] => line.map(([x, y]) => [x, y])

export const cellData = (
  places: readonly MapPlace[],
  { rings }: PlaneParts,
  colours: ReadonlyMap<string, number>,
): FeatureCollection =>
  collection(
    places.flatMap(({ id, owner }, index) => {
      const ring = rings[index]
      if (!ring) return []
      return {
        type: 'Feature' as const,
        properties: { id, owner: owner ?? '', colour: owner === null ? -1 : (colours.get(owner) ?? -1) },
        geometry: { type: 'Polygon' as const, coordinates: [corners(ring)] },
      }
    }),
  )

/** The cells of some places alone. */
export const movingData = (
  places: readonly MapPlace[],
  { rings }: PlaneParts,
  moved: ReadonlySet<string>,
): FeatureCollection =>
  collection(
    places.flatMap(({ id }, index) => {
      const ring = rings[index]
      if (!ring || !moved.has(id)) return []
      return {
        type: 'Feature' as const,
        properties: {},
        geometry: { type: 'Polygon' as const, coordinates: [corners(ring)] },
      }
    }),
  )

export const borderData = (places: readonly MapPlace[], parts: PlaneParts): FeatureCollection =>
  collection(
    borderLines(places, parts).map(({ owners: [one, other], line }) => ({
      type: 'Feature',
      properties: { one, other },
      geometry: { type: 'LineString', coordinates: corners(line) },
    })),
  )

const world: Corner[] = [
  [60, 0],
  [150, 0],
  [150, 60],
  [60, 60],
  [60, 0],
]

/** Everything but the area: laid over the cells, it cuts them off at the border. */
export const outsideData = (outline: AreaGeometry | null): FeatureCollection =>
  collection(
    outline === null
      ? []
      : [
          {
            type: 'Feature',
            properties: {},
            geometry: { type: 'Polygon', coordinates: [world, ...outerRings(outline).map(corners)] },
          },
        ],
  )

export const outlineData = (outline: AreaGeometry | null): FeatureCollection =>
  collection(
    outline === null
      ? []
      : outerRings(outline).map((ring) => ({
          type: 'Feature',
          properties: {},
          geometry: { type: 'LineString', coordinates: corners(ring) },
        })),
  )

const point = (longitude: number, latitude: number) => ({ type: 'Point' as const, coordinates: [longitude, latitude] })

/** So many dots have room at their full size. */
const roomFor = 600

export const placeData = (
  places: readonly MapPlace[],
  chosen: string | null,
  marked: ReadonlySet<string>,
): FeatureCollection => {
  // Thousands of dots leave room for small ones only.
  const share = Math.min(1, roomFor / places.length)
  return collection(
    places.map(({ id, name, longitude, latitude, size, owner, isChanged, note }) => ({
      type: 'Feature',
      properties: {
        id,
        name,
        size: size * share,
        note,
        isChanged,
        isUnserved: owner === null,
        isChosen: id === chosen,
        isMarked: marked.has(id),
      },
      geometry: point(longitude, latitude),
    })),
  )
}

export const siteData = (sites: readonly MapSite[], chosen: string | null): FeatureCollection =>
  collection(
    sites.map(({ id, name, longitude, latitude, size, sign, note }) => ({
      type: 'Feature',
      properties: { id, name, size, sign, note, isChosen: id === chosen },
      geometry: point(longitude, latitude),
    })),
  )

export interface Way {
  readonly from: Position
  readonly to: Position
  /** Gone before, not now. */
  readonly isOld: boolean
}

export const wayData = (ways: readonly Way[]): FeatureCollection =>
  collection(
    ways.map(({ from, to, isOld }) => ({
      type: 'Feature',
      properties: { isOld },
      geometry: { type: 'LineString', coordinates: corners([from, to]) },
    })),
  )
