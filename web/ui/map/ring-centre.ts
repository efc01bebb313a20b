/** Where the name of an area is written: the centre of gravity of its largest ring. */

export type Position = readonly [number, number]
type Ring = readonly Position[]

export interface AreaGeometry {
  readonly type: 'Polygon' | 'MultiPolygon'
  /** GeoJSON coordinates in WGS84. */
  readonly coordinates: readonly unknown[]
}

/** Twice the signed area of a ring, and its centre. */
function measure(ring: Ring): { readonly twice: number; readonly centre: Position } {
  let [twice, x, y] = [0, 0, 0]
  ring.forEach(([x1, y1], index) => {
    const [x2, y2] = ring[(index + 1) % ring.length]!
    const cross = x1 * y2 - x2 * y1
    twice += cross
    x += (x1 + x2) * cross
    y += (y1 + y2) * cross
  })
  return { twice, centre: [x / (3 * twice), y / (3 * twice)] }
}

export const outerRings = ({ type, coordinates }: AreaGeometry): readonly Ring[] =>
  type === 'Polygon'
    ? [coordinates[0] as Ring]
    : (coordinates as readonly (readonly Ring[])[]).map((polygon) => polygon[0]!)

export function ringCentre(geometry: AreaGeometry): Position {
  const measured = outerRings(geometry).map(measure)
  return measured.reduce((most, each) => (Math.abs(each.twice) > Math.abs(most.twice) ? each : most)).centre
}

/** South-west and north-east corner of all areas together; null where there are none. */
export function boundsOf(geometries: readonly AreaGeometry[]): readonly [Position, Position] | null {
  const points = geometries.flatMap((geometry) => outerRings(geometry).flat())
  if (points.length === 0) return null
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)]
  return [
    [Math.min(...xs), Math.min(...ys)],
    [Math.max(...xs), Math.max(...ys)],
  ]
}
