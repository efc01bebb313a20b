/** Taking hold of villages, or of a border between two schools, on the map, and drawing them to another school. */
import type { Map as MapView, MapMouseEvent, MapTouchEvent, PointLike } from 'maplibre-gl'

export interface Dragged {
  readonly places: readonly string[]
  /** The school whose sign or area lies under the pointer; null outside of all. */
  readonly owner: string | null
}

export interface DragRules {
  readonly isOn: () => boolean
  /** All that move when this one is taken hold of. */
  readonly together: (place: string) => readonly string[]
  readonly ownerOf: (place: string) => string | null
  readonly onDrag: (dragged: Dragged, at: { readonly x: number; readonly y: number }) => void
  /** Null where it was given up. */
  readonly onDrop: (dragged: Dragged | null) => void
}

type Held =
  | { readonly kind: 'places'; readonly places: readonly string[] }
  | {
      readonly kind: 'border'
      readonly owners: readonly [string, string]
      readonly from: { readonly x: number; readonly y: number }
      readonly swept: Set<string>
      giver: string | null
    }

/** So far a border must be drawn before it is clear to which side. */
const clear = 8

const around = ({ x, y }: { readonly x: number; readonly y: number }, by: number): [PointLike, PointLike] => [
  [x - by, y - by],
  [x + by, y + by],
]

export function letDrag(map: MapView, rules: DragRules): void {
  let held: Held | null = null
  let last: Dragged | null = null

  const first = (at: PointLike, layers: string[], property: string): string | null => {
    const [found] = map.queryRenderedFeatures(at, { layers })
    return found === undefined ? null : String(found.properties[property] ?? '') || null
  }
  const siteAt = (at: { x: number; y: number }): string | null => {
    const [found] = map.queryRenderedFeatures(around(at, 8), { layers: ['sites'] })
    return found === undefined ? null : String(found.properties['id'])
  }
  const take = (event: MapMouseEvent | MapTouchEvent): void => {
    if (!rules.isOn()) return
    if ('points' in event && event.points.length > 1) return
    const { point } = event
    const place = first(point, ['places'], 'id')
    if (place !== null) held = { kind: 'places', places: rules.together(place) }
    else if (siteAt(point) === null) {
      const [border] = map.queryRenderedFeatures(point, { layers: ['border-handles'] })
      if (border !== undefined) {
        const owners = [String(border.properties['one']), String(border.properties['other'])] as const
        held = { kind: 'border', owners, from: { x: point.x, y: point.y }, swept: new Set(), giver: null }
      }
    }
    if (held !== null) event.preventDefault()
  }
  const sweep = (border: Extract<Held, { kind: 'border' }>, at: { x: number; y: number }): Dragged | null => {
    if (border.giver === null && Math.hypot(at.x - border.from.x, at.y - border.from.y) < clear) return null
    const place = first([at.x, at.y], ['cells'], 'id')
    const owner = place === null ? null : rules.ownerOf(place)
    if (place !== null && owner !== null && border.owners.includes(owner)) {
      border.giver ??= owner
      if (owner === border.giver) border.swept.add(place)
    }
    const [one, other] = border.owners
    return border.swept.size === 0 ? null : { places: [...border.swept], owner: border.giver === one ? other : one }
  }
  const move = ({ point }: MapMouseEvent | MapTouchEvent): void => {
    if (held === null) return
    map.getCanvas().style.cursor = 'grabbing'
    const dragged =
      held.kind === 'border'
        ? sweep(held, point)
        : { places: held.places, owner: siteAt(point) ?? first(point, ['cells'], 'owner') }
    if (dragged === null) return
    last = dragged
    rules.onDrag(dragged, { x: point.x, y: point.y })
  }
  const drop = (): void => {
    if (held === null) return
    const dropped = last
    held = null
    last = null
    map.getCanvas().style.cursor = ''
    rules.onDrop(dropped)
  }
  map.on('mousedown', take)
  map.on('touchstart', take)
  map.on('mousemove', move)
  map.on('touchmove', move)
  map.on('mouseup', drop)
  map.on('touchend', drop)
  const giveUp = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || held === null) return
    last = null
    drop()
  }
  window.addEventListener('keydown', giveUp)
  map.on('remove', () => window.removeEventListener('keydown', giveUp))
}
