/** What the map paints, in which order: areas, borders, schools, names. No tiles and no glyphs come from outside. */
import type { ExpressionSpecification, StyleSpecification } from 'maplibre-gl'

const font = ['Noto Sans CJK SC']
/** Schools appear from this zoom on. */
export const schoolZoom = 9.4
const nameZoom = 11.6
/** Nearer by the schools matter, and the ground steps back. */
export const stepsBack: ExpressionSpecification = ['interpolate', ['linear'], ['zoom'], 8.4, 1, 10, 0.3]
const sizes = (far: number): ExpressionSpecification => ['interpolate', ['linear'], ['zoom'], 9, far, 12, 1]
/** Among many counties signs are small; where one fills the map there is room. */
export const [smallSigns, largeSigns] = [sizes(0.55), sizes(0.85)]
const nothing = { type: 'FeatureCollection', features: [] } as const

export const mapStyle: StyleSpecification = {
  version: 8,
  sources: {
    areas: { type: 'geojson', data: { ...nothing, features: [] }, promoteId: 'code' },
    names: { type: 'geojson', data: { ...nothing, features: [] } },
    points: { type: 'geojson', data: { ...nothing, features: [] } },
  },
  layers: [
    { id: 'ground', type: 'background', paint: { 'background-color': '#f7f9fa' } },
    {
      id: 'areas',
      type: 'fill',
      source: 'areas',
      paint: {
        'fill-pattern': ['concat', 'ground-', ['get', 'ground']],
        'fill-opacity': stepsBack,
      },
    },
    {
      id: 'hover',
      type: 'fill',
      source: 'areas',
      paint: {
        'fill-color': '#1a5fb4',
        'fill-opacity': [
          'interpolate',
          ['linear'],
          ['zoom'],
          8.4,
          ['case', ['boolean', ['feature-state', 'hover'], false], 0.12, 0],
          schoolZoom,
          0,
        ],
      },
    },
    {
      id: 'borders',
      type: 'line',
      source: 'areas',
      paint: { 'line-color': '#5b6b78', 'line-width': ['interpolate', ['linear'], ['zoom'], 7, 0.8, 11, 2] },
    },
    {
      id: 'points',
      type: 'symbol',
      source: 'points',
      minzoom: schoolZoom,
      layout: {
        'icon-image': ['concat', 'sign-', ['get', 'outcome']],
        'icon-size': smallSigns,
        'icon-allow-overlap': true,
        'icon-ignore-placement': true,
      },
    },
    {
      id: 'point-names',
      type: 'symbol',
      source: 'points',
      minzoom: nameZoom,
      layout: {
        'text-field': ['get', 'name'],
        'text-font': font,
        'text-size': 12,
        'text-anchor': 'top',
        'text-offset': [0, 0.7],
        'text-max-width': 9,
      },
      paint: { 'text-color': '#27323a', 'text-halo-color': '#fff', 'text-halo-width': 1.4 },
    },
    {
      id: 'names',
      type: 'symbol',
      source: 'names',
      layout: {
        'text-field': [
          'format',
          ['get', 'name'],
          { 'font-scale': 1 },
          '\n',
          {},
          ['get', 'note'],
          { 'font-scale': 0.8 },
        ],
        'text-font': font,
        'text-size': ['interpolate', ['linear'], ['zoom'], 6.5, 11, 9, 15],
        'text-line-height': 1.25,
        'text-allow-overlap': true,
        'text-ignore-placement': true,
      },
      paint: { 'text-color': '#1c262d', 'text-halo-color': '#fff', 'text-halo-width': 1.6 },
    },
  ],
}
