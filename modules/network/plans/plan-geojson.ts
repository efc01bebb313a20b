/** A plan in one year as GeoJSON (WGS84): villages with where they go, and sites. */
import { bands, bandWords } from '../county/county-words.ts'
import { modeName } from './plan-sheets.ts'
import type { PlanView } from './plan-view.ts'
import { yearView } from './year-view.ts'

const point = ({ longitude, latitude }: { longitude: number; latitude: number }) => ({
  type: 'Point',
  coordinates: [longitude, latitude],
})

export function planGeojson(view: PlanView, year: number, about: Readonly<Record<string, string>>): string {
  const { villages, sites } = yearView(view, year)
  const features = [
    ...villages.map((village) => ({
      type: 'Feature',
      geometry: point(village),
      properties: {
        kind: 'village',
        id: village.id,
        name: village.name,
        year,
        ...Object.fromEntries(
          bands.flatMap((band, b) => [
            [`${bandWords[band].zh}学生`, village.pupils[b]],
            [`${bandWords[band].zh}学校`, village.sites[b] ?? null],
            [`${bandWords[band].zh}单程分钟`, village.minutes[b] ?? null],
            [`${bandWords[band].zh}方式`, modeName(village.modes[b] ?? null)],
          ]),
        ),
      },
    })),
    ...sites.map((site) => ({
      type: 'Feature',
      geometry: point(site),
      properties: {
        kind: 'site',
        id: site.id,
        name: site.name,
        year,
        办学: site.isOpen,
        学生: site.pupils,
        学位: site.seats,
        利用率: site.use,
      },
    })),
  ]
  return JSON.stringify({ type: 'FeatureCollection', ...about, features })
}
