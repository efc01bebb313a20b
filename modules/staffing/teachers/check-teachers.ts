/** Holds a roster against itself, the register of schools, the townships and the census counts of teachers. */
import type { Words } from '#kernel/words.ts'
import type { Finding, ReadRow } from '#modules/census/index.ts'
import { listedFields, partsOf, unknownParts, type ListedField } from './listed.ts'
import { teacherFields } from './teacher-table.ts'

export interface RosterGround {
  readonly county: string
  readonly countyName: string
  /** School year of the roster. */
  readonly year: number
  /** Codes of the county's townships. */
  readonly towns: ReadonlySet<string>
  readonly schools: ReadonlyMap<
    string,
    {
      readonly county: string
      readonly name: string
      readonly isOpen: boolean
      /** Full-time teachers by stage in the census; null where the census does not have the school. */
      readonly teachers: ReadonlyMap<string, number | null> | null
    }
  >
}

/** Ours: a school's roster and its census may differ by so much before it is asked about. */
const widestShare = 0.1
/** Ours: nobody teaches before this age. */
const youngest = 16

const why = {
  once: { zh: '同一名教师只能有一行，否则会重复计数', en: 'a teacher has one row, else they would be counted twice' },
  place: {
    zh: '编制、学科和交流都按教师所在学校计算',
    en: 'posts, subjects and exchange go by the school of a teacher',
  },
  years: {
    zh: '年限用于判断职称渠道、交流资格和补助',
    en: 'years decide on title routes, exchange and subsidies',
  },
  listed: { zh: '认不出的内容不能计入', en: 'what is not known cannot be counted' },
  couple: { zh: '安排交流时照顾夫妻，要找得到对方', en: 'couples are looked after, so the other must be found' },
  census: { zh: '两数相差较大，需求和缺口会算多或算少', en: 'needs would be reckoned too many or too few' },
} satisfies Record<string, Words>

type Told = Pick<Finding, 'severity' | 'code' | 'what' | 'why' | 'todo'> & {
  readonly row: number | null
  readonly field: string
}
const told = ({ row, ...rest }: Told): Finding => ({ ...rest, ...(row === null ? {} : { row }) })

const same: Words = { zh: '请核对并改正', en: 'check and correct it' }

function placeFaults({ row, values }: ReadRow, { schools, county, countyName, towns }: RosterGround): Finding[] {
  const found: Finding[] = []
  const code = String(values['school'])
  const school = schools.get(code)
  const at = { row, field: 'school', why: why.place } as const
  if (!school || school.county !== county) {
    found.push(
      told({
        ...at,
        severity: 'error',
        code: school ? 'school-elsewhere' : 'no-such-school',
        what: school
          ? { zh: `${school.name}不在${countyName}`, en: `${school.name} lies in another county` }
          : { zh: `名录中没有学校 ${code}`, en: `the register has no school ${code}` },
        todo: { zh: '请核对学校标识码', en: 'check the code of the school' },
      }),
    )
  } else if (!school.isOpen) {
    found.push(
      told({
        ...at,
        severity: 'warning',
        code: 'school-gone',
        what: { zh: `${school.name}已不在办`, en: `${school.name} is no longer open` },
        todo: { zh: '请改为教师现在的学校', en: 'give the school of now' },
      }),
    )
  } else if (school.teachers !== null && !school.teachers.has(String(values['stage']))) {
    found.push(
      told({
        ...at,
        field: 'stage',
        severity: 'warning',
        code: 'school-without-stage',
        what: { zh: `统计数据中${school.name}没有这个学段`, en: `the census has no such stage of ${school.name}` },
        todo: same,
      }),
    )
  }
  const home = values['homeTown']
  if (typeof home === 'string' && home.startsWith(county) && !towns.has(home)) {
    found.push(
      told({
        ...at,
        field: 'homeTown',
        severity: 'warning',
        code: 'no-such-town',
        what: { zh: `${countyName}没有代码为 ${home} 的乡镇`, en: `there is no township ${home} in this county` },
        todo: same,
      }),
    )
  }
  for (const other of partsOf(values['acceptable'])) {
    const known = schools.get(other)
    if (known && known.county === county) continue
    found.push(
      told({
        ...at,
        field: 'acceptable',
        severity: 'warning',
        code: 'acceptable-unknown',
        what: { zh: `可接受学校 ${other} 不在本县名录中`, en: `${other} is no school of this county` },
        todo: same,
      }),
    )
  }
  return found
}

/** Pairs of which the first may not be larger than the second. */
const ordered = [
  ['schoolYears', 'serviceYears'],
  ['ruralYears', 'serviceYears'],
  ['ruralYearsUnbroken', 'ruralYears'],
] as const

function yearFaults({ row, values }: ReadRow, { year }: RosterGround): Finding[] {
  const found: Finding[] = []
  for (const [less, more] of ordered) {
    const a = values[less]
    const b = values[more]
    if (typeof a !== 'number' || typeof b !== 'number' || a <= b) continue
    const [own, other] = [teacherFields[less], teacherFields[more]]
    found.push(
      told({
        row,
        field: less,
        severity: 'error',
        code: 'years-contradict',
        what: {
          zh: `${own.heading.replace('(年)', '')}（${a}年）多于${other.heading.replace('(年)', '')}（${b}年）`,
          en: `${own.en} (${a}) are more than ${other.en} (${b})`,
        },
        why: why.years,
        todo: same,
      }),
    )
  }
  const { birthYear, serviceYears, lastExchange } = values
  if (typeof birthYear === 'number') {
    const since = typeof serviceYears === 'number' ? year - serviceYears : year
    if (since - birthYear < youngest) {
      found.push(
        told({
          row,
          field: 'birthYear',
          severity: 'error',
          code: 'too-young',
          what: {
            zh: `按出生年份和教龄，任教时不满${youngest}岁`,
            en: `by year of birth and service, taught before the age of ${youngest}`,
          },
          why: why.years,
          todo: same,
        }),
      )
    }
  }
  if (typeof lastExchange === 'number' && lastExchange > year) {
    found.push(
      told({
        row,
        field: 'lastExchange',
        severity: 'error',
        code: 'exchange-ahead',
        what: { zh: `最近一次交流学年晚于名册学年`, en: 'the last exchange is later than the roster' },
        why: why.years,
        todo: same,
      }),
    )
  }
  return found
}

const listFaults = ({ row, values }: ReadRow): Finding[] =>
  (Object.keys(listedFields) as ListedField[]).flatMap((field) =>
    unknownParts(field, values[field]).map((part) =>
      told({
        row,
        field,
        severity: 'error',
        code: 'not-listed',
        what: { zh: `不认识“${part}”`, en: `"${part}" is not known` },
        why: why.listed,
        todo: {
          zh: `可填：${Object.keys(listedFields[field]).join('、')}`,
          en: `one of ${Object.keys(listedFields[field]).join(', ')}`,
        },
      }),
    ),
  )

function coupleFaults(rows: readonly ReadRow[]): Finding[] {
  const byId = new Map(rows.map((row) => [String(row.values['id']), row]))
  return rows.flatMap(({ row, values }): Finding[] => {
    const spouse = values['spouse']
    if (typeof spouse !== 'string') return []
    const at = { row, field: 'spouse', severity: 'warning', why: why.couple } as const
    const other = byId.get(spouse)
    if (!other) {
      return [
        told({
          ...at,
          code: 'no-such-spouse',
          what: { zh: `名册中没有编号为 ${spouse} 的教师`, en: `the roster has no teacher ${spouse}` },
          todo: { zh: '配偶不在本县任教的，请留空', en: 'leave it empty where they teach elsewhere' },
        }),
      ]
    }
    if (spouse !== String(values['id']) && other.values['spouse'] === values['id']) return []
    return [
      told({
        ...at,
        code: 'spouse-not-mutual',
        what: { zh: '双方填写的配偶编号不一致', en: 'the two do not name each other' },
        todo: same,
      }),
    ]
  })
}

function censusFaults(rows: readonly ReadRow[], { schools }: RosterGround): Finding[] {
  const counts = new Map<string, number>()
  for (const { values } of rows) {
    const key = `${String(values['school'])} ${String(values['stage'])}`
    counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  return [...counts].flatMap(([key, count]): Finding[] => {
    const [code = '', stage = ''] = key.split(' ')
    const there = schools.get(code)?.teachers?.get(stage) ?? null
    if (there === null || Math.abs(count - there) <= Math.max(2, widestShare * there)) return []
    const name = schools.get(code)?.name ?? code
    return [
      told({
        row: null,
        field: 'school',
        severity: 'warning',
        code: 'census-differs',
        what: {
          zh: `${name}${stage === 'junior' ? '初中' : '小学'}：名册 ${count} 人，统计数据专任教师 ${there} 人`,
          en: `${name}, ${stage}: ${count} in the roster, ${there} teachers in the census`,
        },
        why: why.census,
        todo: { zh: '请核对两处数据', en: 'check both' },
      }),
    ]
  })
}

export function checkTeachers(rows: readonly ReadRow[], ground: RosterGround): Finding[] {
  const seen = new Map<string, number>()
  const twice = rows.flatMap(({ row, values }): Finding[] => {
    const id = String(values['id'])
    const before = seen.get(id)
    seen.set(id, row)
    return before === undefined
      ? []
      : [
          told({
            row,
            field: 'id',
            severity: 'error',
            code: 'teacher-twice',
            what: { zh: `教师编号与第 ${before} 行重复`, en: `its number repeats row ${before}` },
            why: why.once,
            todo: { zh: '请删去一行，或改正编号', en: 'take one out, or correct the number' },
          }),
        ]
  })
  return [
    ...twice,
    ...rows.flatMap((row) => [...placeFaults(row, ground), ...yearFaults(row, ground), ...listFaults(row)]),
    ...coupleFaults(rows),
    ...censusFaults(rows, ground),
  ]
}
