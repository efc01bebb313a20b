/** The dictionary of the schools room: the region tree, and every school with its history. */
import { z } from 'zod'
import { describeOperation, isoDate, labelled } from '#kernel/contract.ts'
import type { Words } from '#kernel/words.ts'

export const datums = ['CGCS2000', 'WGS84', 'GCJ-02', 'BD-09'] as const
export type Datum = (typeof datums)[number]

export const regionLevels = ['city', 'county', 'town', 'village'] as const

const regionShape = z.object({
  /** GB/T 2260 for city and county (six digits), statistical codes below (nine for a town, twelve for a village). */
  code: z.string(),
  name: z.string(),
  level: z.enum(regionLevels),
  parent: z.string().nullable(),
})
export type Region = z.infer<typeof regionShape>

const pointShape = z.object({ longitude: z.number(), latitude: z.number(), datum: z.enum(datums) })

/** What may happen to a school. A code is never used again; a merged or closed school stays in the register. */
export const schoolEventKinds = [
  'opened',
  'renamed',
  'type-changed',
  'merged-into',
  'split-off',
  'became-point',
  'suspended',
  'closed',
  'reopened',
  'moved',
] as const
export type SchoolEventKind = (typeof schoolEventKinds)[number]

export const schoolEventWords: Readonly<Record<SchoolEventKind, Words>> = {
  opened: { zh: '设立', en: 'opened' },
  renamed: { zh: '更名', en: 'renamed' },
  'type-changed': { zh: '变更办学类型', en: 'changed its type' },
  'merged-into': { zh: '并入', en: 'merged into' },
  'split-off': { zh: '分设', en: 'split off' },
  'became-point': { zh: '改为教学点', en: 'became a teaching point' },
  suspended: { zh: '停办（保留校舍）', en: 'suspended, buildings kept' },
  closed: { zh: '撤销', en: 'closed' },
  reopened: { zh: '恢复办学', en: 'reopened' },
  moved: { zh: '迁址', en: 'moved' },
}

export const schoolEventShape = z.object({
  kind: z.enum(schoolEventKinds),
  /** Day from which it holds, or the year alone where no more is known. */
  on: z.string(),
  /** The other school of a merger or split. */
  other: z.string().nullable(),
  otherName: z.string().nullable(),
  /** Document that decided it, as named by whoever recorded it. */
  document: z.string().nullable(),
  from: z.string().nullable(),
  to: z.string().nullable(),
  recordedAt: z.string(),
  recordedBy: z.string(),
})
export type SchoolEvent = z.infer<typeof schoolEventShape>

export const schoolShape = z.object({
  code: z.string(),
  name: z.string(),
  /** 办学类型代码, GB/T 33782-2017 table 4. */
  type: z.string(),
  county: z.string(),
  countyName: z.string(),
  town: z.string().nullable(),
  townName: z.string().nullable(),
  village: z.string().nullable(),
  /** 主管部门代码; null where it was not given. */
  authority: z.string().nullable(),
  /** 城乡分类代码. */
  settlement: z.string().nullable(),
  sponsor: z.string().nullable(),
  status: z.enum(['open', 'suspended', 'closed', 'merged']),
  /** A day, or the year alone where no more is known. */
  openedOn: z.string().nullable(),
  closedOn: z.string().nullable(),
  /** As given, with its datum. */
  location: pointShape.nullable(),
  /** The same in WGS84, converted by a library; for maps. */
  wgs84: z.object({ longitude: z.number(), latitude: z.number() }).nullable(),
})
export type School = z.infer<typeof schoolShape>

/** A problem of a file that was handed in, as doors show it. */
const problemShape = z.object({
  severity: z.enum(['error', 'warning', 'note']),
  code: z.string(),
  file: z.string().exactOptional(),
  row: z.number().exactOptional(),
  cell: z.string().exactOptional(),
  what: z.object({ zh: z.string(), en: z.string() }),
  why: z.object({ zh: z.string(), en: z.string() }),
  todo: z.object({ zh: z.string(), en: z.string() }),
})

export const permissions = {
  'schools.read': { zh: '查看区划和学校名录', en: 'see regions and schools' },
  'schools.regions': { zh: '导入区划和边界', en: 'take in regions and borders' },
  'schools.register': { zh: '登记学校设立、更名、撤并等', en: 'record openings, renamings, mergers and closures' },
} as const

const schoolCode = () => labelled(z.string().regex(/^\d{10}$/), '学校标识码', 'school code', { positional: true })
const day = () => labelled(isoDate(), '生效日期', 'day from which it holds')
const document = () => labelled(z.string().max(200).optional(), '依据文件', 'document that decided it')

const event = <Shape extends z.ZodRawShape>(about: Words, more: Shape) =>
  describeOperation({
    kind: 'command',
    about,
    needs: 'schools.register',
    at: (input) => [{ kind: 'school', code: (input as { school: string }).school }],
    input: z.object({ school: schoolCode(), on: day(), document: document(), ...more }),
    output: z.object({}),
  })

export const operations = {
  /** The regions directly below a code; without one the cities and their counties. */
  regions: describeOperation({
    kind: 'query',
    about: { zh: '区划（市、县、乡镇、村）', en: 'regions: city, counties, towns, villages' },
    needs: 'schools.read',
    at: 'everywhere',
    input: z.object({
      under: labelled(
        z
          .string()
          .regex(/^\d{6,9}$/)
          .optional(),
        '上级代码',
        'code of the region above',
        {
          positional: true,
        },
      ),
    }),
    output: z.object({ regions: z.array(regionShape) }),
  }),
  borders: describeOperation({
    kind: 'query',
    about: { zh: '县区边界（示意图，不作划界依据）', en: 'county borders (a sketch, not for demarcation)' },
    needs: 'schools.read',
    at: 'everywhere',
    input: z.object({}),
    output: z.object({
      /** GeoJSON in WGS84. */
      features: z.array(
        z.object({
          type: z.literal('Feature'),
          properties: z.object({ code: z.string(), name: z.string() }),
          geometry: z.object({ type: z.enum(['Polygon', 'MultiPolygon']), coordinates: z.array(z.unknown()) }),
        }),
      ),
      credit: z.object({ zh: z.string(), en: z.string() }),
    }),
  }),
  importRegions: describeOperation({
    kind: 'command',
    about: { zh: '导入区划（市、县、乡镇、村的代码和名称）', en: 'take in the region tree of a city' },
    needs: 'schools.regions',
    at: ({ city }) => [{ kind: 'region', code: city }],
    input: z.object({
      city: labelled(z.string().regex(/^\d{4}00$/), '市级代码', 'city code', { positional: true }),
      file: labelled(z.string().min(1), '区划表（.xlsx、.xls 或 .csv，两列：代码、名称）', 'table of codes and names', {
        positional: true,
        path: true,
      }),
    }),
    /** With any error nothing is taken in. */
    output: z.object({ regions: z.number(), problems: z.array(problemShape) }),
  }),
  importBorders: describeOperation({
    kind: 'command',
    about: { zh: '导入县区边界（GeoJSON）', en: 'take in the borders of the counties (GeoJSON)' },
    needs: 'schools.regions',
    at: ({ city }) => [{ kind: 'region', code: city }],
    input: z.object({
      city: labelled(z.string().regex(/^\d{4}00$/), '市级代码', 'city code', { positional: true }),
      file: labelled(z.string().min(1), '边界文件（GeoJSON，面，属性 code）', 'GeoJSON of polygons, property code', {
        positional: true,
        path: true,
      }),
      datum: labelled(z.enum(datums), '坐标系', 'datum'),
      credit: labelled(
        z.string().min(2).max(200),
        '来源或审图号，显示在图旁',
        'source or map approval number, shown beside the map',
      ),
    }),
    output: z.object({ borders: z.number(), problems: z.array(problemShape) }),
  }),
  schools: describeOperation({
    kind: 'query',
    about: { zh: '学校名录', en: 'schools of a region' },
    needs: 'schools.read',
    at: ({ region }) => [{ kind: 'region', code: region }],
    input: z.object({
      region: labelled(z.string().regex(/^\d{6,9}$/), '地区代码', 'region code', { positional: true }),
      search: labelled(z.string().optional(), '名称或标识码', 'name or code'),
      closed: labelled(z.boolean().default(false), '含已撤并学校', 'with schools that are gone'),
    }),
    output: z.object({ schools: z.array(schoolShape) }),
  }),
  school: describeOperation({
    kind: 'query',
    about: { zh: '一所学校和它的沿革', en: 'one school and its history' },
    needs: 'schools.read',
    at: ({ school }) => [{ kind: 'school', code: school }],
    input: z.object({ school: schoolCode() }),
    output: z.object({ school: schoolShape, history: z.array(schoolEventShape) }),
  }),
  open: describeOperation({
    kind: 'command',
    about: { zh: '登记新设学校', en: 'record a new school' },
    needs: 'schools.register',
    at: ({ county }) => [{ kind: 'region', code: county }],
    input: z.object({
      school: schoolCode(),
      name: labelled(z.string().min(2).max(80), '学校名称', 'name'),
      type: labelled(z.string().regex(/^\d{3}$/), '办学类型代码', 'school type code'),
      county: labelled(z.string().regex(/^\d{6}$/), '县区代码', 'county code'),
      town: labelled(
        z
          .string()
          .regex(/^\d{9}$/)
          .optional(),
        '乡镇代码',
        'town code',
      ),
      authority: labelled(
        z
          .string()
          .regex(/^\d{6}$/)
          .optional(),
        '主管部门代码',
        'authority code',
      ),
      splitFrom: labelled(
        z
          .string()
          .regex(/^\d{10}$/)
          .optional(),
        '由哪所学校分设',
        'school it was split off',
      ),
      on: day(),
      document: document(),
    }),
    output: z.object({}),
  }),
  rename: event(
    { zh: '更名', en: 'rename a school' },
    { name: labelled(z.string().min(2).max(80), '新名称', 'new name') },
  ),
  merge: event(
    { zh: '并入另一所学校', en: 'merge a school into another' },
    { into: labelled(z.string().regex(/^\d{10}$/), '并入学校标识码', 'code of the school that takes it in') },
  ),
  turnIntoPoint: event(
    { zh: '改为教学点', en: 'turn a school into a teaching point' },
    { mainSchool: labelled(z.string().regex(/^\d{10}$/), '主校标识码', 'code of its main school') },
  ),
  suspend: event({ zh: '停办（保留校舍）', en: 'suspend a school and keep its buildings' }, {}),
  close: event({ zh: '撤销', en: 'close a school' }, {}),
  reopen: event({ zh: '恢复办学', en: 'reopen a school' }, {}),
  move: event(
    { zh: '登记或更正坐标', en: 'record where a school is' },
    {
      longitude: labelled(z.number().min(70).max(140), '经度', 'longitude', { unit: '°' }),
      latitude: labelled(z.number().min(15).max(56), '纬度', 'latitude', { unit: '°' }),
      datum: labelled(z.enum(datums), '坐标系', 'datum'),
    },
  ),
} as const

export const contract = {
  room: 'schools',
  about: { zh: '区划与学校名录', en: 'regions and schools' },
  permissions,
  operations,
} as const
