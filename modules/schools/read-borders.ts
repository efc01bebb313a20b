/** Reads county borders from a GeoJSON file: features whose properties name the county by its code. */
import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { z } from 'zod'
import type { Problem } from '#kernel/problem.ts'

const position = z.array(z.number()).min(2)
const geometryShape = z.discriminatedUnion('type', [
  z.object({ type: z.literal('Polygon'), coordinates: z.array(z.array(position).min(4)).min(1) }),
  z.object({ type: z.literal('MultiPolygon'), coordinates: z.array(z.array(z.array(position).min(4)).min(1)).min(1) }),
])
const fileShape = z.object({
  type: z.literal('FeatureCollection'),
  features: z.array(z.object({ properties: z.record(z.string(), z.unknown()), geometry: geometryShape })).min(1),
})

export interface ReadBorder {
  readonly code: string
  readonly geometry: z.infer<typeof geometryShape>
}

export interface BorderReading {
  /** Empty where there is any error. */
  readonly borders: readonly ReadBorder[]
  readonly problems: readonly Problem[]
}

const refuse = (file: string, code: string, what: Problem['what'], todo: Problem['todo']): Problem => ({
  severity: 'error',
  code,
  file,
  what,
  why: { zh: '边界文件有误时不采用', en: 'a faulty file of borders is not used' },
  todo,
})

const codeOf = (properties: Readonly<Record<string, unknown>>): string | undefined => {
  const given = ['code', 'adcode', '代码'].map((name) => properties[name]).find((value) => value !== undefined)
  const code = typeof given === 'number' || typeof given === 'string' ? String(given) : ''
  return /^\d{6}$/.test(code) ? code : undefined
}

/** `counties` are the codes that the region tree knows. */
export async function readBorders(path: string, counties: ReadonlySet<string>): Promise<BorderReading> {
  const file = basename(path)
  const notGeoJson = refuse(
    file,
    'not-geojson',
    { zh: `“${file}”不是面状 GeoJSON 要素集`, en: `"${file}" is no GeoJSON collection of polygons` },
    { zh: '请导出为 GeoJSON（FeatureCollection，面）', en: 'export it as GeoJSON, a FeatureCollection of polygons' },
  )
  let parsed: z.infer<typeof fileShape>
  try {
    parsed = fileShape.parse(JSON.parse(await readFile(path, 'utf8')))
  } catch {
    return { borders: [], problems: [notGeoJson] }
  }
  const problems: Problem[] = []
  const borders = parsed.features.flatMap(({ properties, geometry }, index): ReadBorder[] => {
    const code = codeOf(properties)
    if (code !== undefined && counties.has(code)) return [{ code, geometry }]
    const name = typeof properties['name'] === 'string' ? properties['name'] : String(index + 1)
    problems.push(
      refuse(
        file,
        'border-of-no-county',
        { zh: `要素“${name}”没有本市县区的代码`, en: `the feature "${name}" bears no code of a county of the city` },
        {
          zh: '请在属性 code（或 adcode）中写六位县区代码',
          en: 'give the six digits of the county as its property code',
        },
      ),
    )
    return []
  })
  return { borders: problems.length > 0 ? [] : borders, problems }
}
