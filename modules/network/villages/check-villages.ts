/** Holds a table of villages against itself, the region tree, the register of schools and their rolls. */
import type { Finding, ReadRow } from '#modules/census/index.ts'
import type { Words } from '#kernel/words.ts'
import { bands, bandWords } from '../county/county-words.ts'
import { pupilFields, schoolFields } from './village-table.ts'

/** What the register knows, as villages are held against it. */
export interface VillageGround {
  readonly county: string
  readonly countyName: string
  readonly towns: ReadonlyMap<string, string>
  readonly schools: ReadonlyMap<
    string,
    {
      readonly county: string
      readonly name: string
      readonly isOpen: boolean
      readonly bands: readonly boolean[] | null
    }
  >
  /** Middle of the schools of the county; null where none has a place. */
  readonly middle: { readonly longitude: number; readonly latitude: number } | null
  /** Pupils of each school by band in the newest census year. */
  readonly rolls: ReadonlyMap<string, readonly (number | null)[]>
}

/** Ours: further than this from the middle of the county's schools a village is asked about. In degrees, some 90 km. */
const widest = 0.9
/** Ours: a school's villages and its rolls may differ by so much before it is asked about. */
const widestShare = 0.1

const why = {
  place: { zh: '位置或归属不清的村庄会被算到别处', en: 'a village that lies nowhere would be reckoned elsewhere' },
  school: { zh: '现就读学校用于核对路程增减和在校生去向', en: 'gains and losses are told against the school of now' },
  once: { zh: '同一村庄同一学年只能有一行', en: 'a village has one row for a year' },
} satisfies Record<string, Words>

const finding = (
  severity: Finding['severity'],
  code: string,
  row: number | null,
  field: string | null,
  what: Words,
  reason: Words,
  todo: Words,
): Finding => ({
  severity,
  code,
  ...(row === null ? {} : { row }),
  ...(field === null ? {} : { field }),
  what,
  why: reason,
  todo,
})

function placeFaults({ row, values }: ReadRow, ground: VillageGround): Finding[] {
  const found: Finding[] = []
  const code = String(values['code'] ?? '')
  const town = code.slice(0, 9)
  if (!/^\d{12,15}$/.test(code)) {
    found.push(
      finding(
        'error',
        'village-form',
        row,
        'code',
        { zh: `“${code}”不是村庄代码`, en: `"${code}" is no code of a village` },
        why.place,
        {
          zh: '请填 12 位村级代码；自然村可在其后再加 1 至 3 位',
          en: 'give its twelve digits, and up to three more for a hamlet',
        },
      ),
    )
  } else if (!ground.towns.has(town)) {
    found.push(
      finding(
        'error',
        'no-such-town',
        row,
        'code',
        { zh: `${ground.countyName}没有代码为 ${town} 的乡镇`, en: `there is no township ${town} in this county` },
        why.place,
        { zh: '请核对村庄代码的前 9 位', en: 'check the first nine digits' },
      ),
    )
  }
  const { longitude, latitude } = values
  if (typeof longitude !== 'number' || typeof latitude !== 'number') return found
  const isEarthly = longitude >= 70 && longitude <= 140 && latitude >= 15 && latitude <= 56
  if (!isEarthly) {
    const isSwapped = latitude >= 70 && longitude <= 56
    found.push(
      finding(
        'error',
        'no-such-point',
        row,
        'longitude',
        { zh: `坐标（${longitude}, ${latitude}）不在国内`, en: `(${longitude}, ${latitude}) lies elsewhere` },
        why.place,
        isSwapped
          ? { zh: '经度和纬度似乎填反了', en: 'longitude and latitude seem to be swapped' }
          : { zh: '请填以度为单位的经纬度', en: 'give both in degrees' },
      ),
    )
  } else if (
    ground.middle &&
    Math.hypot(longitude - ground.middle.longitude, latitude - ground.middle.latitude) > widest
  ) {
    found.push(
      finding(
        'warning',
        'far-away',
        row,
        'longitude',
        { zh: '坐标离本县学校很远', en: 'it lies far from the schools of the county' },
        why.place,
        { zh: '请核对经纬度和坐标系', en: 'check the coordinates and their datum' },
      ),
    )
  }
  return found
}

function schoolFaults({ row, values }: ReadRow, ground: VillageGround): Finding[] {
  return schoolFields.flatMap((field, b): Finding[] => {
    const code = values[field]
    const pupils = values[pupilFields[b]!]
    const band = bandWords[bands[b]!]
    if (typeof code !== 'string') {
      if (typeof pupils !== 'number' || pupils === 0 || (values['year'] ?? null) !== null) return []
      return [
        finding(
          'note',
          'school-not-given',
          row,
          field,
          { zh: `${band.zh}有学生，没有写现就读学校`, en: `it has pupils of ${band.en} and names no school of now` },
          why.school,
          {
            zh: '知道的请填写；不填的按新安排处理',
            en: 'give it where it is known; else they count as newly assigned',
          },
        ),
      ]
    }
    const known = ground.schools.get(code)
    if (!known) {
      return [
        finding(
          'error',
          'no-such-school',
          row,
          field,
          { zh: `名录中没有学校 ${code}`, en: `the register has no school ${code}` },
          why.school,
          { zh: '请核对学校标识码', en: 'check the code of the school' },
        ),
      ]
    }
    if (known.county !== ground.county) {
      return [
        finding(
          'warning',
          'school-elsewhere',
          row,
          field,
          {
            zh: `${known.name}在外县，按新安排处理`,
            en: `${known.name} lies in another county; they count as newly assigned`,
          },
          why.school,
          { zh: '长期在外县就读的学生，可不计入本表', en: 'pupils who stay there need not stand in this table' },
        ),
      ]
    }
    if (!known.isOpen || known.bands?.[b] === false) {
      return [
        finding(
          'warning',
          'school-without-band',
          row,
          field,
          known.isOpen
            ? { zh: `${known.name}没有${band.zh}`, en: `${known.name} does not teach ${band.en}` }
            : { zh: `${known.name}已不在办`, en: `${known.name} is no longer open` },
          why.school,
          { zh: '请核对；不改的按新安排处理', en: 'check it; else they count as newly assigned' },
        ),
      ]
    }
    return []
  })
}

function rollFaults(rows: readonly ReadRow[], { rolls, schools }: VillageGround): Finding[] {
  const sums = new Map<string, number[]>()
  for (const { values } of rows) {
    if ((values['year'] ?? null) !== null) continue
    for (const [b, field] of schoolFields.entries()) {
      const code = values[field]
      const pupils = values[pupilFields[b]!]
      if (typeof code !== 'string' || typeof pupils !== 'number') continue
      const own = sums.get(code) ?? [0, 0, 0]
      own[b]! += pupils
      sums.set(code, own)
    }
  }
  return [...sums].flatMap(([code, own]) =>
    own.flatMap((pupils, b): Finding[] => {
      const there = rolls.get(code)?.[b] ?? null
      if (there === null || Math.abs(pupils - there) <= Math.max(3, widestShare * there)) return []
      const name = schools.get(code)?.name ?? code
      const band = bandWords[bands[b]!]
      return [
        finding(
          'warning',
          'rolls-differ',
          null,
          schoolFields[b]!,
          {
            zh: `${name}${band.zh}：各村合计 ${pupils} 人，在校生 ${there} 人`,
            en: `${name}, ${band.en}: ${pupils} from its villages, ${there} on its rolls`,
          },
          { zh: '两数相差较大，方案的学位会算多或算少', en: 'places would be reckoned too many or too few' },
          { zh: '请核对；住在外县的学生可不计入', en: 'check both; pupils from elsewhere need not stand here' },
        ),
      ]
    }),
  )
}

export function checkVillages(rows: readonly ReadRow[], ground: VillageGround): Finding[] {
  const seen = new Map<string, number>()
  const twice = rows.flatMap(({ row, values }): Finding[] => {
    const key = `${String(values['code'])} ${String(values['year'] ?? '')}`
    const before = seen.get(key)
    seen.set(key, row)
    if (before === undefined) return []
    return [
      finding(
        'error',
        'row-twice',
        row,
        'code',
        { zh: `与第 ${before} 行重复`, en: `it repeats row ${before}` },
        why.once,
        { zh: '请合并或删去一行', en: 'put both together, or take one out' },
      ),
    ]
  })
  return [
    ...twice,
    ...rows.flatMap((row) => [...placeFaults(row, ground), ...schoolFaults(row, ground)]),
    ...rollFaults(rows, ground),
  ]
}
