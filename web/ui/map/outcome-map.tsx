/** A map of areas by outcome, share or how full they are and, nearer by, of schools as points. Shows where; a table beside it must show what. */
import type { GeoJSONSource, Map as MapView } from 'maplibre-gl'
import { useEffect, useRef } from 'react'
import type { Outcome } from '#kernel/outcome.ts'
import { useWords } from '#web/ui/words.tsx'
import { largeSigns, mapStyle, schoolZoom, smallSigns, stepsBack } from './map-style.ts'
import { loads, type Load } from './load-look.ts'
import { fitTo, MapFrame, textOf, useMapView, type MapLook } from './map-view.tsx'
import { groundOf, groundOfLoad, groundOfStep, signOf, signOfLoad, signOfOthers, type Step } from './patterns.ts'
import { boundsOf, ringCentre, type AreaGeometry } from './ring-centre.ts'

export interface MapArea {
  readonly code: string
  readonly name: string
  /** An outcome, a step of a scale from light (0) to dark (4), or how full places are. */
  readonly ground: Outcome | Step | Load
  /** Second line of the name: the outcome in words with its mark, or the value. */
  readonly note: string
  readonly geometry: AreaGeometry
}

export interface MapPoint {
  readonly id: string
  readonly name: string
  readonly longitude: number
  readonly latitude: number
  /** Null for one that is not judged by itself. */
  readonly outcome: Outcome | Load | null
  /** Shown on hover below the name. */
  readonly note: string
}

export interface OutcomeMapProps {
  readonly areas: readonly MapArea[]
  readonly points: readonly MapPoint[]
  readonly onArea: (code: string) => void
  readonly onPoint: (id: string) => void
  /** The area under the middle of the map once it is near enough for schools; null while it is not. */
  readonly onNear?: (code: string | null) => void
  readonly label: string
  readonly height: number
}

type SourceData = Parameters<GeoJSONSource['setData']>[0]

const areaData = (areas: readonly MapArea[]): SourceData => {
  const features = areas.map(({ code, name, ground, geometry }) => ({
    type: 'Feature',
    properties: { code, name, ground: String(ground) },
    geometry,
  }))
  return { type: 'FeatureCollection', features } as SourceData
}

const pointFeature = (at: readonly [number, number], properties: Readonly<Record<string, string>>) => ({
  type: 'Feature' as const,
  properties,
  geometry: { type: 'Point' as const, coordinates: [...at] },
})

const nameData = (areas: readonly MapArea[]) => ({
  type: 'FeatureCollection' as const,
  features: areas.map(({ name, note, geometry }) => pointFeature(ringCentre(geometry), { name, note })),
})

const pointData = (points: readonly MapPoint[]) => ({
  type: 'FeatureCollection' as const,
  features: points.map(({ id, name, outcome, note, longitude, latitude }) =>
    pointFeature([longitude, latitude], { id, name, outcome: outcome ?? 'none', note }),
  ),
})

function addPictures(map: MapView): void {
  for (const outcome of ['met', 'unmet', 'unknown'] as const) {
    map.addImage(`ground-${outcome}`, groundOf(outcome), { pixelRatio: 2 })
    map.addImage(`sign-${outcome}`, signOf(outcome), { pixelRatio: 2 })
  }
  for (const step of [0, 1, 2, 3, 4] as const) map.addImage(`ground-${step}`, groundOfStep(step), { pixelRatio: 2 })
  for (const load of loads) {
    map.addImage(`ground-${load}`, groundOfLoad(load), { pixelRatio: 2 })
    map.addImage(`sign-${load}`, signOfLoad(load), { pixelRatio: 2 })
  }
  map.addImage('sign-none', signOfOthers(), { pixelRatio: 2 })
}

function showAll(map: MapView, areas: readonly MapArea[]): void {
  const bounds = boundsOf(areas.map(({ geometry }) => geometry))
  if (bounds !== null) fitTo(map, bounds, 24)
}

const look: MapLook = { style: mapStyle, zoom: 7, minZoom: 5, maxZoom: 13.5, hintOffset: 10, addPictures }

export function OutcomeMap(props: OutcomeMapProps) {
  const { areas, points, label, height } = props
  const { pick } = useWords()
  const latest = useRef(props)
  latest.current = props
  const { place, map, failed, isMoved } = useMapView(look, (made, hint) => {
    let hovered: string | null = null
    const hover = (code: string | null) => {
      if (hovered !== null) made.setFeatureState({ source: 'areas', id: hovered }, { hover: false })
      hovered = code
      if (code !== null) made.setFeatureState({ source: 'areas', id: code }, { hover: true })
    }
    made.on('mousemove', 'areas', (event) => {
      hover(textOf(event, 'code'))
      made.getCanvas().style.cursor = 'pointer'
    })
    made.on('mouseleave', 'areas', () => {
      hover(null)
      made.getCanvas().style.cursor = ''
    })
    made.on('mousemove', 'points', hint.tell)
    made.on('mouseleave', 'points', hint.hush)
    made.on('click', (event) => {
      const [top] = made.queryRenderedFeatures(event.point, { layers: ['points', 'areas'] })
      const id = String(top?.properties['id'] ?? '')
      const code = String(top?.properties['code'] ?? '')
      if (id !== '') latest.current.onPoint(id)
      else if (code !== '') latest.current.onArea(code)
    })
    const tellNear = () => {
      const [only, ...more] = latest.current.areas
      // One county alone has room for its schools from the beginning.
      if (only !== undefined && more.length === 0) return latest.current.onNear?.(only.code)
      const near = made.getZoom() >= schoolZoom - 0.3
      const [under] = near ? made.queryRenderedFeatures(made.project(made.getCenter()), { layers: ['areas'] }) : []
      return latest.current.onNear?.(under === undefined ? null : String(under.properties['code']))
    }
    made.on('moveend', tellNear)
    // Turned, widened or laid out for paper, the map shows the whole again, unless somebody has moved it.
    // Turned, widened or laid out for paper, the map shows the whole again, unless somebody has moved it.
    made.on('resize', () => {
      if (!isMoved.current) showAll(made, latest.current.areas)
    })
  })

  useEffect(() => {
    if (map === null) return
    void map.getSource<GeoJSONSource>('areas')?.setData(areaData(areas))
    void map.getSource<GeoJSONSource>('names')?.setData(nameData(areas))
  }, [map, areas])

  // The view is set once the areas are known, and not again when only their outcomes change.
  const extent = areas.map(({ code }) => code).join()
  useEffect(() => {
    if (map === null || latest.current.areas.length === 0) return
    const isOne = latest.current.areas.length === 1
    map.setLayerZoomRange('points', isOne ? 0 : schoolZoom, 24)
    map.setLayoutProperty('points', 'icon-size', isOne ? largeSigns : smallSigns)
    map.setPaintProperty('areas', 'fill-opacity', isOne ? 0.3 : stepsBack)
    showAll(map, latest.current.areas)
    if (isOne) latest.current.onNear?.(latest.current.areas[0]?.code ?? null)
  }, [map, extent])

  useEffect(() => {
    if (map !== null) void map.getSource<GeoJSONSource>('points')?.setData(pointData(points))
  }, [map, points])

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
