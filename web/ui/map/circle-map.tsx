/** A map of circles over borders: how much of something each place lacks by size, each state by colour and by what stands in the circle. A table beside it must say the same. */
import type { GeoJSONSource, Map as MapView, StyleSpecification } from 'maplibre-gl'
import { useEffect, useRef } from 'react'
import { useWords } from '#web/ui/words.tsx'
import { fitTo, MapFrame, textOf, useMapView, type MapLook } from './map-view.tsx'
import { boundsOf, type AreaGeometry } from './ring-centre.ts'

export const circleStates = ['lacking', 'enough', 'over', 'unknown'] as const
export type CircleState = (typeof circleStates)[number]

/** Fill, rim and ink; the sign in the circle tells states apart in black and white. */
export const circleLooks: Readonly<
  Record<CircleState, { readonly fill: string; readonly rim: string; readonly ink: string }>
> = {
  lacking: { fill: '#c0392b', rim: '#7f2219', ink: '#ffffff' },
  enough: { fill: '#ffffff', rim: '#2b7a4b', ink: '#1e5c37' },
  over: { fill: '#dbe9f8', rim: '#1a5fb4', ink: '#0f4a92' },
  unknown: { fill: '#eef0f2', rim: '#7d8790', ink: '#4d565e' },
}

export interface MapCircle {
  readonly id: string
  readonly name: string
  readonly longitude: number
  readonly latitude: number
  readonly state: CircleState
  /** 0 for the smallest circle; areas grow with it. */
  readonly size: number
  /** Stands in the circle, short. */
  readonly sign: string
  /** Shown on hover below the name. */
  readonly note: string
}

interface Props {
  readonly areas: readonly { readonly code: string; readonly geometry: AreaGeometry }[]
  readonly circles: readonly MapCircle[]
  readonly chosen: string | null
  readonly onCircle: (id: string) => void
  readonly label: string
  readonly height: number
}

const font = ['Noto Sans CJK SC']
const empty = () => ({ type: 'geojson' as const, data: { type: 'FeatureCollection' as const, features: [] } })
/** Areas in proportion: four lacking is a circle twice as wide as one. */
export const radiusOf = (size: number): number => (size <= 0 ? 7 : Math.min(30, 5 + 5 * Math.sqrt(size)))

const style: StyleSpecification = {
  version: 8,
  sources: { areas: empty(), circles: empty() },
  layers: [
    { id: 'ground', type: 'background', paint: { 'background-color': '#f7f9fa' } },
    { id: 'areas', type: 'fill', source: 'areas', paint: { 'fill-color': '#eef2f5' } },
    { id: 'borders', type: 'line', source: 'areas', paint: { 'line-color': '#5b6b78', 'line-width': 1.4 } },
    {
      id: 'circles',
      type: 'circle',
      source: 'circles',
      layout: { 'circle-sort-key': ['-', ['get', 'order']] },
      paint: {
        'circle-radius': ['interpolate', ['linear'], ['zoom'], 8, ['*', 0.7, ['get', 'radius']], 11, ['get', 'radius']],
        'circle-color': ['get', 'fill'],
        'circle-opacity': 0.88,
        'circle-stroke-color': ['get', 'rim'],
        'circle-stroke-width': ['case', ['get', 'isChosen'], 4, 1.4],
      },
    },
    {
      id: 'signs',
      type: 'symbol',
      source: 'circles',
      layout: {
        'text-field': ['get', 'sign'],
        'text-font': font,
        'text-size': 11,
        'text-allow-overlap': true,
        'text-ignore-placement': true,
      },
      paint: { 'text-color': ['get', 'ink'] },
    },
    {
      id: 'names',
      type: 'symbol',
      source: 'circles',
      minzoom: 10.6,
      layout: {
        'text-field': ['get', 'name'],
        'text-font': font,
        'text-size': 12,
        'text-anchor': 'top',
        'text-offset': [0, 1.2],
        'text-max-width': 9,
      },
      paint: { 'text-color': '#27323a', 'text-halo-color': '#fff', 'text-halo-width': 1.4 },
    },
  ],
}

const look: MapLook = { style, zoom: 8, minZoom: 5, maxZoom: 13.5, hintOffset: 10, addPictures: () => {} }

type SourceData = Parameters<GeoJSONSource['setData']>[0]

const areaData = (areas: Props['areas']): SourceData =>
  ({
    type: 'FeatureCollection',
    features: areas.map(({ code, geometry }) => ({ type: 'Feature', properties: { code }, geometry })),
  }) as SourceData

const circleData = (circles: readonly MapCircle[], chosen: string | null): SourceData => ({
  type: 'FeatureCollection',
  features: circles.map(({ id, name, longitude, latitude, state, size, sign, note }) => ({
    type: 'Feature',
    // The small ones lie on top, so that none is hidden.
    properties: {
      id,
      name,
      sign,
      note,
      radius: radiusOf(size),
      order: -size,
      isChosen: id === chosen,
      ...circleLooks[state],
    },
    geometry: { type: 'Point', coordinates: [longitude, latitude] },
  })),
})

const showAll = (map: MapView, areas: Props['areas']): void => {
  const bounds = boundsOf(areas.map(({ geometry }) => geometry))
  if (bounds !== null) fitTo(map, bounds, 20)
}

export function CircleMap(props: Props) {
  const { areas, circles, chosen, label, height } = props
  const { pick } = useWords()
  const latest = useRef(props)
  latest.current = props
  const { place, map, failed, isMoved } = useMapView(look, (made, hint) => {
    made.on('mousemove', 'circles', (event) => {
      hint.tell(event)
      made.getCanvas().style.cursor = 'pointer'
    })
    made.on('mouseleave', 'circles', () => {
      hint.hush()
      made.getCanvas().style.cursor = ''
    })
    made.on('click', 'circles', (event) => latest.current.onCircle(textOf(event, 'id')))
    made.on('resize', () => {
      if (!isMoved.current) showAll(made, latest.current.areas)
    })
  })
  useEffect(() => {
    if (map === null) return
    void map.getSource<GeoJSONSource>('areas')?.setData(areaData(areas))
    showAll(map, areas)
  }, [map, areas])
  useEffect(() => {
    if (map !== null) void map.getSource<GeoJSONSource>('circles')?.setData(circleData(circles, chosen))
  }, [map, circles, chosen])
  if (failed)
    return (
      <p className="quiet">
        {pick(
          '此浏览器不能显示地图（需要 WebGL），内容见下表。',
          'This browser cannot draw the map (it needs WebGL); the table below says the same.',
        )}
      </p>
    )
  return <MapFrame place={place} label={label} height={height} />
}
