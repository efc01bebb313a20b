/** What every map of ours begins with: its buttons, its scale, hints on hover, and the frame it stands in. */
import {
  Map as MapView,
  NavigationControl,
  Popup,
  ScaleControl,
  setWorkerUrl,
  type MapLayerMouseEvent,
  type StyleSpecification,
} from 'maplibre-gl'
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?url'
import 'maplibre-gl/dist/maplibre-gl.css'
import { useEffect, useRef, useState, type ReactNode, type RefObject } from 'react'
import { useWords } from '#web/ui/words.tsx'
import { mapLocale } from './map-words.ts'
import './map-view.css'
import type { boundsOf } from './ring-centre.ts'

setWorkerUrl(workerUrl)

export interface MapLook {
  readonly style: StyleSpecification
  readonly zoom: number
  readonly minZoom: number
  readonly maxZoom: number
  /** How far a hint stands from what it is about. */
  readonly hintOffset: number
  readonly addPictures: (map: MapView) => void
}

/** Name and note of what is under the pointer. */
export interface MapHint {
  readonly tell: (event: MapLayerMouseEvent) => void
  readonly hush: () => void
}

export const textOf = (event: MapLayerMouseEvent, property: string): string =>
  String(event.features?.[0]?.properties[property] ?? '')

function hintOn(map: MapView, offset: number): MapHint {
  const popup = new Popup({ closeButton: false, closeOnClick: false, offset })
  return {
    tell: (event) => {
      const words = document.createElement('div')
      const name = document.createElement('b')
      name.textContent = textOf(event, 'name')
      words.append(name)
      for (const line of textOf(event, 'note').split('\n')) words.append(document.createElement('br'), line)
      popup.setLngLat(event.lngLat).setDOMContent(words).addTo(map)
    },
    hush: () => popup.remove(),
  }
}

/**
 * Makes a map in `place` once. `begin` listens to it and is called that once, so it looks at refs, not at props.
 * `map` is null until it may be given data; `isMoved` says whether a person has moved it.
 */
export function useMapView(look: MapLook, begin: (map: MapView, hint: MapHint) => void) {
  const { pick } = useWords()
  const place = useRef<HTMLDivElement>(null)
  const isMoved = useRef(false)
  const first = useRef({ look, begin, pick })
  const [map, setMap] = useState<MapView | null>(null)
  const [failed, setFailed] = useState(false)

  useEffect(() => {
    const element = place.current
    if (element === null) return undefined
    const {
      look: { style, zoom, minZoom, maxZoom, hintOffset, addPictures },
      ...given
    } = first.current
    let made: MapView
    try {
      made = new MapView({
        container: element,
        style,
        center: [114.9, 32.1],
        zoom,
        minZoom,
        maxZoom,
        attributionControl: false,
        dragRotate: false,
        pitchWithRotate: false,
        cooperativeGestures: true,
        canvasContextAttributes: { preserveDrawingBuffer: true },
        locale: mapLocale(given.pick),
      })
    } catch {
      // A browser without WebGL: the tables beside the map say the same.
      setFailed(true)
      return undefined
    }
    made.touchZoomRotate.disableRotation()
    made.addControl(new NavigationControl({ showCompass: false }), 'top-right')
    made.addControl(new ScaleControl({ unit: 'metric' }), 'bottom-left')
    const hint = hintOn(made, hintOffset)
    made.on('load', () => {
      addPictures(made)
      setMap(made)
    })
    given.begin(made, hint)
    made.on('movestart', ({ originalEvent }) => {
      if (originalEvent !== undefined) isMoved.current = true
    })
    return () => {
      setMap(null)
      hint.hush()
      made.remove()
    }
  }, [])
  return { place, map, failed, isMoved }
}

/** Shows the whole of what the bounds hold. */
export function fitTo(map: MapView, bounds: NonNullable<ReturnType<typeof boundsOf>>, padding: number): void {
  map.fitBounds([[...bounds[0]], [...bounds[1]]], { padding, animate: false })
}

interface FrameProps {
  readonly place: RefObject<HTMLDivElement | null>
  readonly label: string
  readonly height: number
  readonly isEditing?: boolean
  readonly children?: ReactNode
}

export function MapFrame({ place, label, height, isEditing, children }: FrameProps) {
  const { pick } = useWords()
  return (
    <div className="outcome-map" style={{ height }} data-editing={isEditing}>
      <div ref={place} className="outcome-map-place" role="application" aria-label={label} />
      {children}
      <div className="outcome-map-notice">{pick('示意图，不作划界依据', 'A sketch, not for demarcation')}</div>
    </div>
  )
}
