/** Holds a whole roster against itself and the census: nobody twice, couples that name each other, counts by school. */
import type { Finding, ReadRow } from '#modules/census/index.ts'
import { checkTeacher } from './check-teachers.ts'
import { same, told, why, type RosterGround } from './roster-finding.ts'

/** Ours: a school's roster and its census may differ by so much before it is asked about. */
const widestShare = 0.1
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

function twiceFaults(rows: readonly ReadRow[]): Finding[] {
  const seen = new Map<string, number>()
  return rows.flatMap(({ row, values }): Finding[] => {
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
}

export const checkRoster = (rows: readonly ReadRow[], ground: RosterGround): Finding[] => [
  ...twiceFaults(rows),
  ...rows.flatMap((row) => checkTeacher(row, ground)),
  ...coupleFaults(rows),
  ...censusFaults(rows, ground),
]
