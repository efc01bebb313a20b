/** Holds each row of a roster against the register of schools, the townships, and itself. */
import type { Finding, ReadRow } from '#modules/census/index.ts'
import { listedFields, partsOf, unknownParts, type ListedField } from './listed.ts'
import { same, told, why, type RosterGround } from './roster-finding.ts'
import { teacherFields } from './teacher-table.ts'

/** Ours: nobody teaches before this age. */
const youngest = 16

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

export const checkTeacher = (row: ReadRow, ground: RosterGround): Finding[] => [
  ...placeFaults(row, ground),
  ...yearFaults(row, ground),
  ...listFaults(row),
]
