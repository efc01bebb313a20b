/** The tables of a county's folder, one CSV file each, and how each cell is read. The first four must be there. */
import type { FieldSpec, TableDescription } from '#modules/census/contract.ts'
import type { Words } from '#kernel/words.ts'

const must = { required: true, key: true } as const
const code = (heading: string, en: string) => ({ heading, en, kind: 'code' }) as const
const text = (heading: string, en: string) => ({ heading, en, kind: 'text' }) as const
const count = (heading: string, en: string, unit: string) => ({ heading, en, kind: 'count', unit }) as const
const number = (heading: string, en: string, unit: string) => ({ heading, en, kind: 'number', unit }) as const
const year = (heading: string, en: string) => ({ heading, en, kind: 'count', least: 1900, most: 2100 }) as const
const choice = (heading: string, en: string, choices: Readonly<Record<string, string>>) =>
  ({ heading, en, kind: 'choice', choices }) as const

const yesNo = { yes: 'yes', no: 'no', 是: 'yes', 否: 'no' } as const
const bandChoices = { '1-3': '1-3', '4-6': '4-6', '7-9': '7-9' } as const
const place = {
  x: { ...number('x', 'kilometres east on a local plane', 'km'), ...must },
  y: { ...number('y', 'kilometres north on a local plane', 'km'), ...must },
  lon: number('lon', 'longitude, CGCS2000, for maps only', '°'),
  lat: number('lat', 'latitude, CGCS2000, for maps only', '°'),
} as const

const table = (
  kind: string,
  words: Words,
  keyField: string,
  fields: Readonly<Record<string, FieldSpec>>,
): TableDescription => ({
  kind,
  sheet: kind,
  words,
  fields,
  keyField,
})

export const countyTables = {
  villages: table('villages', { zh: '村（居委会）表', en: 'villages' }, 'id', {
    id: { ...code('id', 'village code'), ...must },
    name: { ...text('name', 'name'), ...must },
    town: { ...text('town', 'township'), ...must },
    ...place,
  }),
  'villages-pupils': table('villages-pupils', { zh: '分村学生数表', en: 'pupils of villages' }, 'village', {
    village: { ...code('village', 'village code'), ...must },
    band: { ...choice('band', 'grades: 1-3, 4-6, 7-9', bandChoices), ...must },
    year: { ...year('year', 'school year'), ...must },
    pupils: { ...count('pupils', 'pupils', '人'), ...must },
  }),
  sites: table('sites', { zh: '校址表', en: 'sites' }, 'id', {
    id: { ...code('id', 'site code'), ...must },
    name: { ...text('name', 'name'), ...must },
    town: { ...text('town', 'township'), ...must },
    ...place,
    state: { ...choice('state', 'open, closed or new', { open: 'open', closed: 'closed', new: 'new' }), ...must },
    kind: {
      ...choice('kind', 'point, primary, junior or nine-year', {
        point: 'point',
        primary: 'primary',
        junior: 'junior',
        'nine-year': 'nine-year',
        教学点: 'point',
        小学: 'primary',
        初中: 'junior',
        九年一贯制: 'nine-year',
      }),
      ...must,
    },
    tier: {
      ...choice('tier', 'place tier', {
        city: 'city',
        'county-seat': 'county-seat',
        'key-town': 'key-town',
        other: 'other',
        中心城区: 'city',
        县城: 'county-seat',
        重要乡镇: 'key-town',
        其他: 'other',
      }),
      ...must,
    },
    rooms_primary: { ...count('rooms_primary', 'primary classrooms that stand', '间'), ...must },
    rooms_junior: { ...count('rooms_junior', 'junior classrooms that stand', '间'), ...must },
    most_rooms_primary: count('most_rooms_primary', 'most primary classrooms; as many as stand where empty', '间'),
    most_rooms_junior: count('most_rooms_junior', 'most junior classrooms; as many as stand where empty', '间'),
    beds: count('beds', 'beds that stand; 0 where empty', '张'),
    most_beds: count('most_beds', 'most beds; as many as stand where empty', '张'),
    buses: count('buses', 'buses that run; 0 where empty', '辆'),
    protected: choice('protected', 'yes: never closed; no where empty', yesNo),
    protected_because: text('protected_because', 'why it is protected'),
    closable: choice('closable', 'no: not closed by a plan; yes where empty', yesNo),
    opens_from: year('opens_from', 'first school year in which it may be open'),
    repair_cost: {
      heading: 'repair_cost',
      en: 'yuan to make the building fit; 0 where empty',
      kind: 'amount',
      unit: '元',
    },
    repair_by: year('repair_by', 'school year in which that is due'),
  }),
  prices: table('prices', { zh: '价格表', en: 'prices' }, 'code', {
    code: { ...text('code', 'code of the price'), ...must },
    value: { heading: 'value', en: 'value', kind: 'amount', ...must },
    unit: text('unit', 'unit, for reading only'),
    source: { ...text('source', 'where the price comes from'), ...must },
  }),
  rules: table('rules', { zh: '规则表', en: 'rules' }, 'code', {
    code: { ...text('code', 'code of the rule, or scenario'), ...must },
    value: {
      ...text(
        'value',
        'value; empty is no limit; a radius may name a row of the standards, such as 13/service-radius.rural',
      ),
      required: true,
    },
    unit: text('unit', 'unit, for reading only'),
    document: text('document', 'official document'),
    article: text('article', 'article'),
    confidence: choice('confidence', 'how sure: seen, recalled-high, recalled-medium, recalled-low, ours', {
      seen: 'seen',
      'recalled-high': 'recalled-high',
      'recalled-medium': 'recalled-medium',
      'recalled-low': 'recalled-low',
      ours: 'ours',
    }),
  }),
  budgets: table('budgets', { zh: '年度预算表', en: 'yearly budgets' }, 'year', {
    year: { ...year('year', 'school year'), ...must },
    yuan: {
      heading: 'yuan',
      en: 'yuan that may be invested; empty is no limit',
      kind: 'amount',
      unit: '元',
      required: true,
    },
  }),
  current: table('current', { zh: '现行招生范围表', en: 'present catchments' }, 'village', {
    village: { ...code('village', 'village code'), ...must },
    band: { ...choice('band', 'grades', bandChoices), ...must },
    site: { ...code('site', 'site code'), ...must },
  }),
  locks: table('locks', { zh: '锁定表', en: 'locks' }, 'year', {
    year: { ...year('year', 'school year'), ...must },
    site: { ...code('site', 'site code'), ...must },
    state: choice('state', 'open or closed; for a site', { open: 'open', closed: 'closed' }),
    village: code('village', 'village code; for a catchment'),
    band: choice('band', 'grades; for a catchment', bandChoices),
  }),
  minutes: table('minutes', { zh: '路途时间表', en: 'known minutes' }, 'village', {
    village: { ...code('village', 'village code'), ...must },
    site: { ...code('site', 'site code'), ...must },
    walk: number('walk', 'minutes on foot', '分钟'),
    bus: number('bus', 'minutes by bus, stops included', '分钟'),
  }),
  'road-nodes': table('road-nodes', { zh: '路网节点表', en: 'nodes of the roads' }, 'id', {
    id: { ...code('id', 'code of the node'), ...must },
    x: number('x', 'kilometres east, on the plane of the villages', 'km'),
    y: number('y', 'kilometres north, on the plane of the villages', 'km'),
    lon: number('lon', 'longitude, CGCS2000; used where x or y is left out', '°'),
    lat: number('lat', 'latitude, CGCS2000; used where x or y is left out', '°'),
  }),
  roads: table('roads', { zh: '路段表', en: 'roads' }, 'from', {
    from: { ...code('from', 'code of a node'), ...must },
    to: { ...code('to', 'code of a node'), ...must },
    km: { ...number('km', 'length', 'km'), ...must },
    walk: number('walk', 'minutes on foot; by length and speed where empty', '分钟'),
    bus: number('bus', 'minutes by bus without stops; by length and speed where empty', '分钟'),
    one_way: choice('one_way', 'yes: buses go from the first node to the second only; no where empty', yesNo),
  }),
} as const

export type CountyTable = keyof typeof countyTables
export const neededTables = ['villages', 'villages-pupils', 'sites'] as const satisfies readonly CountyTable[]
