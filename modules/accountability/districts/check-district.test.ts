/** What stands in the way of a district, and what is only told. */
import { describe, expect, it } from 'vitest'
import { checkDistrict, districtWarnings, termEndsOn } from './check-district.ts'
import { foldDistrict, schoolsOfSupervisor, supervisorOf, type District, type DistrictEvent } from './district-state.ts'
import { readSupervisionRules } from './read-supervision-rules.ts'
import { noSettings, numbersOf } from './supervision-rules.ts'

const numbers = numbersOf(readSupervisionRules(), noSettings)
const supervisor = (number: number, more: object = {}) => ({
  number,
  name: `督学${number}`,
  phone: '0376-0000000',
  duty: 'part-time' as const,
  appointedOn: null,
  ...more,
})
const district = (name: string, schools: number, more: Partial<District> = {}): District => ({
  county: '411523',
  id: name,
  name,
  supervisors: [supervisor(1)],
  schools: Array.from({ length: schools }, (_, i) => ({ school: `${i + 1}`, supervisor: 1 })),
  reason: null,
  setAt: '',
  setBy: '',
  ...more,
})

describe('checkDistrict', () => {
  const schools = new Map([
    ['1', { county: '411523', name: '甲校', isOpen: true }],
    ['2', { county: '411523', name: '乙校', isOpen: false }],
    ['3', { county: '411528', name: '丙校', isOpen: true }],
  ])
  const ground = { county: '411523', schools, others: [district('一区', 1)] }

  it.each([
    [{ name: '二区', supervisors: [], schools: [] }, []],
    [{ name: '一区', supervisors: [], schools: [] }, ['已有名为“一区”的责任区']],
    [{ name: '二区', supervisors: [], schools: [{ school: '1' }] }, ['甲校已在“一区”']],
    [
      { name: '二区', supervisors: [], schools: [{ school: '2' }, { school: '3' }] },
      ['乙校已不在办', '本县名录中没有学校 丙校'],
    ],
    [{ name: '二区', supervisors: [{ name: '甲' }, { name: '甲' }], schools: [] }, ['督学甲写了两次']],
  ])('%j: %j', (entered, told) => {
    expect(checkDistrict(entered, ground).map(({ what }) => what.zh)).toEqual(told)
  })
})

const told = (own: District, today = '2026-11-25') =>
  districtWarnings(own, numbers, (school) => school !== '21', today).map(({ zh }) => zh)

describe('districtWarnings', () => {
  it('tells what is over the usual numbers, missing, over or gone, and says nothing of what is right', () => {
    expect(told(district('一区', 5))).toEqual([])
    const schools = Array.from({ length: 21 }, (_, i) => ({ school: `${i + 1}`, supervisor: i < 6 ? 1 : null }))
    const supervisors = [supervisor(1, { phone: null, appointedOn: '2023-11-25' })]
    expect(told(district('一区', 0, { schools, supervisors }))).toEqual([
      '21所学校，超过20所',
      '督学1负责6所，超过5所左右',
      '督学1没有公示电话',
      '督学1的任期已于2026-11-25届满',
      '15所学校还没有责任督学',
      '1所学校已不在办，请调出',
    ])
    expect(termEndsOn({ appointedOn: '2024-03-01' }, 3)).toBe('2027-03-01')
  })
})

const set = (number: number, name: string): DistrictEvent => ({
  number,
  at: '',
  personName: '孙志伟',
  kind: 'set',
  details: district(name, number),
})

describe('foldDistrict', () => {
  it('is the newest, and nothing once dissolved', () => {
    const two = foldDistrict('411523', 'x', [set(1, '一区'), set(2, '一区（调整）')])!
    expect([two.name, two.schools.length]).toEqual(['一区（调整）', 2])
    expect(supervisorOf([two], '2').supervisor?.name).toBe('督学1')
    expect(supervisorOf([two], '9')).toEqual({ district: null, supervisor: null })
    expect(schoolsOfSupervisor([two], '督学1')).toEqual(['1', '2'])
    const gone = { number: 3, at: '', personName: '', kind: 'dissolved', details: { reason: '撤并' } } as const
    expect(foldDistrict('411523', 'x', [set(1, '一区'), gone])).toBeNull()
  })
})
