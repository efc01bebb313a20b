/** A map of catchments: whose pupils go to which school, how full each school is; villages can be drawn to another school. */
import type { GeoJSONSource, Map as MapView, MapLayerMouseEvent } from 'maplibre-gl'
import { useEffect, useMemo, useRef, useState, type ReactNode } from 'react'
import { useWords } from '#web/ui/words.tsx'
import {
  borderData,
  cellData,
  movingData,
  outlineData,
  outsideData,
  placeData,
  siteData,
  wayData,
  type Way,
} from './catchment-data.ts'
import { catchmentStyle } from './catchment-style.ts'
import { dividePlane, ownersThatMeet } from './catchments.ts'
import { loads, type Load } from './load-look.ts'
import { letDrag, type Dragged } from './map-drag.ts'
import { fitTo, MapFrame, useMapView, type MapLook } from './map-view.tsx'
import { neighbourColours } from './neighbour-colours.ts'
import { signOf, signOfLoad, signOfNone, signOfOthers } from './patterns.ts'
import { boundsOf, type AreaGeometry } from './ring-centre.ts'

export interface MapPlace {
  readonly id: string
  readonly name: string
  readonly longitude: number
  readonly latitude: number
  /** Pupils: the size of its dot. */
  readonly size: number
  /** The school they go to; null for nobody. */
  readonly owner: string | null
  /** They go elsewhere than they did. */
  readonly isChanged: boolean
  readonly note: string
}

export interface MapSite {
  readonly id: string
  readonly name: string
  readonly longitude: number
  readonly latitude: number
  readonly size: number
  /** How full it is; `off` where it does not teach, `none` without seats that are known. */
  readonly sign: Load | 'off' | 'none' | 'unknown'
  readonly note: string
}

export interface CatchmentMapProps {
  /** The border that areas are cut off at. */
  readonly outline: AreaGeometry | null
  readonly places: readonly MapPlace[]
  readonly sites: readonly MapSite[]
  readonly chosen: { readonly kind: 'place' | 'site'; readonly id: string } | null
  readonly ways: readonly Way[]
  readonly marked: ReadonlySet<string>
  readonly isEditing: boolean
  readonly onPlace: (id: string) => void
  readonly onSite: (id: string) => void
  readonly onDrag: (dragged: Dragged | null) => void
  readonly onDrop: (dragged: Dragged) => void
  /** Stands beside the pointer while something is drawn. */
  readonly beside: ReactNode
  readonly label: string
  readonly height: number
}

function addSigns(map: MapView): void {
  for (const load of loads) map.addImage(`sign-${load}`, signOfLoad(load), { pixelRatio: 2 })
  map.addImage('sign-off', signOfNone(), { pixelRatio: 2 })
  map.addImage('sign-none', signOfOthers(), { pixelRatio: 2 })
  map.addImage('sign-unknown', signOf('unknown'), { pixelRatio: 2 })
}

const look: MapLook = {
  style: catchmentStyle,
  zoom: 8,
  minZoom: 6,
  maxZoom: 15,
  hintOffset: 12,
  addPictures: addSigns,
}

const around = (places: readonly { readonly longitude: number; readonly latitude: number }[]): AreaGeometry => ({
  type: 'Polygon',
  coordinates: [places.map(({ longitude, latitude }) => [longitude, latitude] as const)],
})

export function CatchmentMap(props: CatchmentMapProps) {
  const { outline, places, sites, chosen, ways, marked, isEditing, beside, label, height } = props
  const { pick } = useWords()
  const latest = useRef(props)
  latest.current = props
  const [pointer, setPointer] = useState<{ readonly x: number; readonly y: number } | null>(null)
  const [moving, setMoving] = useState<readonly string[]>([])

  const extent = useMemo(
    () => boundsOf(outline === null ? (places.length === 0 ? [] : [around([...places, ...sites])]) : [outline]),
    // Where things lie does not change with the year.
    [outline, places.length, sites.length],
  )
  const spot = places.map(({ id }) => id).join()
  const parts = useMemo(() => {
    if (extent === null) return { rings: [], neighbours: [] }
    const [[west, south], [east, north]] = extent
    return dividePlane(places, [
      [west - 0.2, south - 0.2],
      [east + 0.2, north + 0.2],
    ])
  }, [extent, spot])
  const before = useRef<ReadonlyMap<string, number>>(new Map())
  const colours = useMemo(() => {
    const found = neighbourColours(ownersThatMeet(places, parts), before.current)
    before.current = found
    return found
  }, [places, parts])

  const { place, map, failed, isMoved } = useMapView(look, (made, hint) => {
    let isDragging = false
    const tell = (event: MapLayerMouseEvent) => {
      if (isDragging) return
      made.getCanvas().style.cursor = 'pointer'
      hint.tell(event)
    }
    const hush = () => {
      hint.hush()
      if (!isDragging) made.getCanvas().style.cursor = ''
    }
    for (const layer of ['places', 'sites']) {
      made.on('mousemove', layer, tell)
      made.on('mouseleave', layer, hush)
    }
    made.on('mousemove', 'border-handles', () => {
      if (latest.current.isEditing && !isDragging) made.getCanvas().style.cursor = 'move'
    })
    made.on('mouseleave', 'border-handles', hush)
    made.on('click', ({ point: { x, y } }) => {
      const [top] = made.queryRenderedFeatures(
        [
          [x - 4, y - 4],
          [x + 4, y + 4],
        ],
        { layers: ['sites', 'places'] },
      )
      if (top === undefined) return
      const id = String(top.properties['id'])
      if (top.layer.id === 'sites') latest.current.onSite(id)
      else latest.current.onPlace(id)
    })
    letDrag(made, {
      isOn: () => latest.current.isEditing,
      together: (id) => (latest.current.marked.has(id) ? [...latest.current.marked] : [id]),
      ownerOf: (id) => latest.current.places.find((each) => each.id === id)?.owner ?? null,
      onDrag: (dragged, at) => {
        isDragging = true
        hint.hush()
        setPointer(at)
        setMoving(dragged.places)
        latest.current.onDrag(dragged)
      },
      onDrop: (dragged) => {
        isDragging = false
        setPointer(null)
        setMoving([])
        latest.current.onDrag(null)
        if (dragged !== null) latest.current.onDrop(dragged)
      },
    })
  })

  useEffect(() => {
    if (map === null || extent === null) return undefined
    const show = () => {
      if (!isMoved.current) fitTo(map, extent, 16)
    }
    show()
    map.on('resize', show)
    return () => {
      map.off('resize', show)
    }
  }, [map, extent])
  useEffect(() => {
    if (map === null) return
    void map.getSource<GeoJSONSource>('outside')?.setData(outsideData(outline))
    void map.getSource<GeoJSONSource>('outline')?.setData(outlineData(outline))
  }, [map, outline])
  useEffect(() => {
    if (map === null) return
    void map.getSource<GeoJSONSource>('cells')?.setData(cellData(places, parts, colours))
    void map.getSource<GeoJSONSource>('borders')?.setData(borderData(places, parts))
  }, [map, places, parts, colours])
  const [chosenPlace, chosenSite] = [
    chosen?.kind === 'place' ? chosen.id : null,
    chosen?.kind === 'site' ? chosen.id : null,
  ]
  useEffect(() => {
    if (map === null) return
    void map.getSource<GeoJSONSource>('places')?.setData(placeData(places, chosenPlace, marked))
  }, [map, places, chosenPlace, marked])
  useEffect(() => {
    if (map === null) return
    void map.getSource<GeoJSONSource>('sites')?.setData(siteData(sites, chosenSite))
    map.setFilter('chosen-cells', ['==', ['get', 'owner'], chosenSite ?? '-'])
  }, [map, sites, chosenSite])
  useEffect(() => {
    if (map !== null) void map.getSource<GeoJSONSource>('ways')?.setData(wayData(ways))
  }, [map, ways])
  useEffect(() => {
    if (map !== null) void map.getSource<GeoJSONSource>('moving')?.setData(movingData(places, parts, new Set(moving)))
  }, [map, places, parts, moving])

  if (failed)
    return (
      <p className="quiet">
        {pick(
          '此浏览器不能显示地图（需要 WebGL），内容见下面各表。',
          'This browser cannot draw the map (it needs WebGL); the tables below say the same.',
        )}
      </p>
    )
  const width = place.current?.clientWidth ?? 0
  return (
    <MapFrame place={place} label={label} height={height} isEditing={isEditing}>
      {pointer && beside && (
        <div
          className="map-beside"
          role="status"
          style={{
            top: Math.min(pointer.y + 14, height - 150),
            ...(pointer.x > width / 2 ? { right: width - pointer.x + 14 } : { left: pointer.x + 14 }),
          }}
        >
          {beside}
        </div>
      )}
    </MapFrame>
  )
}
