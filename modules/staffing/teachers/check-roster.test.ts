/** What is told of a roster before it is taken. */
import { describe, expect, it } from 'vitest'
import type { ReadRow } from '#modules/census/index.ts'
import { checkRoster } from './check-roster.ts'
import type { RosterGround } from './roster-finding.ts'
import { teacherFields } from './teacher-table.ts'
import { teachersOf } from './teachers-of.ts'

const ground: RosterGround = {
  county: '411523',
  countyName: '新县',
  year: 2026,
  towns: new Set(['411523901']),
  schools: new Map([
    ['2141923001', { county: '411523', name: '中心小学', isOpen: true, teachers: new Map([['primary', 3]]) }],
    ['2141923002', { county: '411523', name: '旧村小', isOpen: false, teachers: null }],
    ['2141928001', { county: '411528', name: '邻县小学', isOpen: true, teachers: null }],
  ]),
}
const blank = Object.fromEntries(Object.keys(teacherFields).map((field) => [field, null]))
const row = (number: number, values: Record<string, string | number | boolean | null> = {}): ReadRow => ({
  row: number,
  values: {
    ...blank,
    id: `T${number}`,
    name: '甲',
    school: '2141923001',
    stage: 'primary',
    subject: 'chinese',
    employment: 'established',
    ...values,
  },
  faulty: new Set(),
})
const codes = (...rows: ReadRow[]): string[] =>
  checkRoster(rows, ground).map(({ code, row: at }) => `${at ?? '-'} ${code}`)

describe('a roster', () => {
  it.each([
    ['nothing', {}, []],
    ['a school elsewhere', { school: '2141928001' }, ['2 school-elsewhere']],
    ['an unknown school', { school: '2141929999' }, ['2 no-such-school']],
    ['a school that is gone', { school: '2141923002' }, ['2 school-gone']],
    ['a stage that the school does not have', { stage: 'junior' }, ['2 school-without-stage']],
    ['a town that is not there', { homeTown: '411523999' }, ['2 no-such-town']],
    ['a town of another county is no fault', { homeTown: '411528901' }, []],
    ['a wish for no school of the county', { acceptable: '2141923001;2141928001' }, ['2 acceptable-unknown']],
    ['more years here than in all', { schoolYears: 5, serviceYears: 4 }, ['2 years-contradict']],
    ['equal years are no fault', { schoolYears: 4, serviceYears: 4, ruralYears: 4, ruralYearsUnbroken: 4 }, []],
    ['unbroken years beyond rural ones', { ruralYears: 3, ruralYearsUnbroken: 4 }, ['2 years-contradict']],
    ['too young', { birthYear: 2000, serviceYears: 12 }, ['2 too-young']],
    ['an exchange ahead', { lastExchange: 2027 }, ['2 exchange-ahead']],
    ['an exemption that is not known', { exemptions: '孕期或哺乳期、出差' }, ['2 not-listed']],
    ['a spouse who is not there', { spouse: 'T9' }, ['2 no-such-spouse']],
  ])('tells of %s', (_, values, expected) => {
    expect(codes(row(2, values))).toEqual(expected)
  })

  it('tells of a number twice, of couples that do not agree, and of counts that differ from the census', () => {
    expect(codes(row(2), row(3, { id: 'T2' }))).toEqual(['3 teacher-twice'])
    expect(codes(row(2, { spouse: 'T3' }), row(3, { spouse: 'T2' }))).toEqual([])
    expect(codes(row(2, { spouse: 'T3' }), row(3))).toEqual(['2 spouse-not-mutual'])
    expect(codes(row(2, { spouse: 'T2' }))).toEqual(['2 spouse-not-mutual'])
    expect(codes(...[2, 3, 4, 5, 6, 7].map((number) => row(number)))).toEqual(['- census-differs'])
  })

  it('keeps an empty cell unknown, and lists by their codes', () => {
    const [plain, full] = teachersOf(
      [row(2), row(3, { otherSubjects: '体育、音乐 体育', exemptions: '无', acceptable: '2;1，2', homeroom: true })],
      (at) => at,
    )
    expect(plain).toMatchObject({ degree: null, serviceYears: null, acceptable: null, homeroom: null, duty: 'teacher' })
    expect(full).toMatchObject({
      otherSubjects: ['physical-education', 'music'],
      exemptions: [],
      acceptable: ['2', '1'],
      homeroom: true,
    })
  })
})
