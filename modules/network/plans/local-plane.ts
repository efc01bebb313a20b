/** Degrees as kilometres on a plane around the middle of a county. */
interface Place {
  readonly longitude: number
  readonly latitude: number
}

export interface Plane {
  readonly at: (place: Place) => { readonly x: number; readonly y: number }
}

const kilometresOfDegree = 111.32
const metres = (kilometres: number): number => Math.round(kilometres * 1000) / 1000

export function planeAround(places: readonly Place[]): Plane {
  const mean = (pick: (place: Place) => number): number =>
    places.reduce((sum, place) => sum + pick(place), 0) / Math.max(1, places.length)
  const middle = { longitude: mean(({ longitude }) => longitude), latitude: mean(({ latitude }) => latitude) }
  const shrink = Math.cos((middle.latitude * Math.PI) / 180)
  return {
    at: ({ longitude, latitude }) => ({
      x: metres((longitude - middle.longitude) * shrink * kilometresOfDegree),
      y: metres((latitude - middle.latitude) * kilometresOfDegree),
    }),
  }
}
