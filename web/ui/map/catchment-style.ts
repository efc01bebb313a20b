/** What the map of catchments paints, in which order: areas, what lies outside, borders, ways, villages, schools, names. */
import type { ExpressionSpecification, StyleSpecification } from 'maplibre-gl'

const font = ['Noto Sans CJK SC']
const nothing = { type: 'FeatureCollection', features: [] } as const
const empty = () => ({ type: 'geojson' as const, data: { ...nothing, features: [] } })

/** They only tell neighbours apart and mean nothing; lines run between them too. */
export const areaColours = [
  '#cfe3f2',
  '#f6e2b8',
  '#d3ead0',
  '#f2d3d0',
  '#ded7ee',
  '#cfe9e6',
  '#efe9c9',
  '#e6d9cc',
] as const

const areaColour: ExpressionSpecification = [
  'match',
  ['get', 'colour'],
  ...areaColours.flatMap((colour, index) => [index, colour]),
  '#eceff1',
] as unknown as ExpressionSpecification

export const sizeLimits = { least: 2.4, most: 11, people: 260 } as const
/** Smaller where a whole county has the width of a phone. */
const sized = (by: number): ExpressionSpecification => [
  'interpolate',
  ['linear'],
  ['sqrt', ['get', 'size']],
  0,
  sizeLimits.least * by,
  Math.sqrt(sizeLimits.people),
  sizeLimits.most * by,
]
const dotSize: ExpressionSpecification = [
  'interpolate',
  ['linear'],
  ['zoom'],
  8,
  sized(0.5),
  9.4,
  sized(1),
  12,
  sized(1.5),
]

const teaches: ExpressionSpecification = ['!=', ['get', 'sign'], 'off']
const bySign = (open: number, off: number): ExpressionSpecification => ['case', teaches, open, off]
/** Those that do not teach step back. */
const signSize: ExpressionSpecification = [
  'interpolate',
  ['linear'],
  ['zoom'],
  8,
  bySign(0.9, 0.42),
  11,
  bySign(1.2, 0.75),
]

export const changedColour = '#b4540a'
export const dotColour = '#41525f'
export const chosenColour = '#c2185b'

export const catchmentStyle: StyleSpecification = {
  version: 8,
  sources: {
    cells: empty(),
    outside: empty(),
    borders: empty(),
    outline: empty(),
    ways: empty(),
    moving: empty(),
    places: empty(),
    sites: empty(),
  },
  layers: [
    { id: 'ground', type: 'background', paint: { 'background-color': '#f7f9fa' } },
    { id: 'cells', type: 'fill', source: 'cells', paint: { 'fill-color': areaColour, 'fill-antialias': false } },
    {
      id: 'chosen-cells',
      type: 'fill',
      source: 'cells',
      filter: ['==', ['get', 'owner'], ''],
      paint: { 'fill-color': chosenColour, 'fill-opacity': 0.16 },
    },
    { id: 'moving', type: 'fill', source: 'moving', paint: { 'fill-color': '#1a5fb4', 'fill-opacity': 0.4 } },
    {
      id: 'borders',
      type: 'line',
      source: 'borders',
      paint: { 'line-color': '#74828e', 'line-width': 1.3, 'line-dasharray': [3, 2] },
    },
    // Wide enough to be taken hold of.
    {
      id: 'border-handles',
      type: 'line',
      source: 'borders',
      paint: { 'line-color': '#000', 'line-opacity': 0, 'line-width': 12 },
    },
    // Villages may lie beyond a simplified border: what they stand on shines through.
    { id: 'outside', type: 'fill', source: 'outside', paint: { 'fill-color': '#f7f9fa', 'fill-opacity': 0.78 } },
    { id: 'outline', type: 'line', source: 'outline', paint: { 'line-color': '#3e4d59', 'line-width': 2 } },
    {
      id: 'ways',
      type: 'line',
      source: 'ways',
      paint: {
        'line-color': ['case', ['get', 'isOld'], '#6b7780', chosenColour],
        'line-width': ['case', ['get', 'isOld'], 1, 1.6],
        'line-opacity': 0.8,
      },
    },
    {
      id: 'places',
      type: 'circle',
      source: 'places',
      layout: { 'circle-sort-key': ['-', 0, ['get', 'size']] },
      paint: {
        'circle-radius': dotSize,
        'circle-color': [
          'case',
          ['get', 'isMarked'],
          '#1a5fb4',
          ['get', 'isUnserved'],
          '#fff',
          ['get', 'isChanged'],
          '#fff',
          dotColour,
        ],
        'circle-opacity': 0.9,
        'circle-stroke-width': ['case', ['get', 'isChosen'], 3.5, ['get', 'isChanged'], 2.2, 1],
        'circle-stroke-color': [
          'case',
          ['get', 'isChosen'],
          chosenColour,
          ['get', 'isChanged'],
          changedColour,
          ['get', 'isUnserved'],
          '#8c979f',
          '#fff',
        ],
      },
    },
    {
      id: 'chosen-site',
      type: 'circle',
      source: 'sites',
      filter: ['==', ['get', 'isChosen'], true],
      paint: {
        'circle-radius': 15,
        'circle-color': 'rgba(0,0,0,0)',
        'circle-stroke-color': chosenColour,
        'circle-stroke-width': 3,
      },
    },
    {
      id: 'sites',
      type: 'symbol',
      source: 'sites',
      layout: {
        'icon-image': ['concat', 'sign-', ['get', 'sign']],
        'icon-size': signSize,
        'symbol-sort-key': ['case', teaches, 1, 0],
        'icon-allow-overlap': true,
        'icon-ignore-placement': true,
      },
    },
    {
      id: 'site-names',
      type: 'symbol',
      source: 'sites',
      filter: ['step', ['zoom'], teaches, 11, true],
      minzoom: 8.4,
      layout: {
        'text-field': ['get', 'name'],
        'text-font': font,
        'text-size': 12,
        'text-anchor': 'top',
        'text-offset': [0, 0.8],
        'text-max-width': 9,
        'symbol-sort-key': ['-', 0, ['get', 'size']],
      },
      paint: { 'text-color': '#1c262d', 'text-halo-color': '#fff', 'text-halo-width': 1.6 },
    },
    {
      id: 'place-names',
      type: 'symbol',
      source: 'places',
      minzoom: 11.4,
      layout: {
        'text-field': ['get', 'name'],
        'text-font': font,
        'text-size': 11,
        'text-anchor': 'left',
        'text-offset': [0.8, 0],
        'text-max-width': 8,
      },
      paint: { 'text-color': '#4d565e', 'text-halo-color': '#fff', 'text-halo-width': 1.3 },
    },
  ],
}
