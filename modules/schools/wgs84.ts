/** Coordinates of any datum in WGS84, for maps. Converted by gcoord; nothing is ever converted back and stored. */
import library from 'gcoord'
import type { Datum } from './contract.ts'

export interface Point {
  readonly longitude: number
  readonly latitude: number
  readonly datum: Datum
}

// The package's types say that what it exports stands under `default` once more; it does not.
const gcoord = library as unknown as typeof library.default

type Position = [longitude: number, latitude: number]

/** CGCS2000 and WGS84 differ by less than a metre, far below what a map of a county shows; GCJ-02 and BD-09 by hundreds. */
const systemOf = {
  CGCS2000: gcoord.WGS84,
  WGS84: gcoord.WGS84,
  'GCJ-02': gcoord.GCJ02,
  'BD-09': gcoord.BD09,
} as const satisfies Readonly<Record<Datum, unknown>>

/** Degrees to six decimals, which is a tenth of a metre. */
const degrees = (value: number): number => Math.round(value * 1e6) / 1e6

const convert = (at: Position, datum: Datum): Position => {
  const [longitude, latitude] = gcoord.transform([...at] as Position, systemOf[datum], gcoord.WGS84)
  return [degrees(longitude), degrees(latitude)]
}

export function toWgs84({ longitude, latitude, datum }: Point): { longitude: number; latitude: number } {
  const [x, y] = convert([longitude, latitude], datum)
  return { longitude: x, latitude: y }
}

const isPosition = (value: unknown): value is Position => Array.isArray(value) && typeof value[0] === 'number'

/** Coordinates of a GeoJSON geometry, however deep they are nested. */
export const coordinatesToWgs84 = (coordinates: readonly unknown[], datum: Datum): unknown[] =>
  coordinates.map((part) =>
    isPosition(part) ? convert(part, datum) : coordinatesToWgs84(part as readonly unknown[], datum),
  )
