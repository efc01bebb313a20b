import { describe, expect, it } from 'vitest'
import type { DistrictShown } from '#modules/accountability/contract.ts'
import {
  districtInput,
  draftOfDistrict,
  draftOfProposal,
  loadOf,
  nobody,
  removeSupervisor,
  type DistrictDraft,
} from './district-draft.ts'

const school = (code: string, supervisor: number | null) => ({ code, name: `学校${code}`, townName: null, supervisor })
const draft: DistrictDraft = {
  name: '第一责任区',
  supervisors: [
    { ...nobody, name: '甲某' },
    nobody,
    { ...nobody, name: ' 乙某 ', phone: '0376-2960000', duty: 'full-time' },
  ],
  schools: [school('1', 0), school('2', 1), school('3', 2), school('4', null)],
}

describe('a district while it is set up', () => {
  it('goes to the room with named supervisors only; schools of the others are vacant', () => {
    expect(districtInput(draft)).toEqual({
      name: '第一责任区',
      supervisors: [
        { name: '甲某', duty: 'part-time' },
        { name: '乙某', duty: 'full-time', phone: '0376-2960000' },
      ],
      schools: [{ school: '1', supervisor: 1 }, { school: '2' }, { school: '3', supervisor: 2 }, { school: '4' }],
    })
  })

  it('keeps schools with their supervisors when one is taken out', () => {
    const fewer = removeSupervisor(draft, 1)
    expect(fewer.schools.map(({ supervisor }) => supervisor)).toEqual([0, null, 1, null])
    expect(loadOf(fewer, 1)).toBe(1)
  })

  it('comes from a proposal with places to be filled in, or from one that stands without schools that are gone', () => {
    const proposed = draftOfProposal({ name: 'A', supervisors: 2, schools: [{ ...school('1', null), supervisor: 2 }] })
    expect(proposed).toMatchObject({ supervisors: [nobody, nobody], schools: [{ code: '1', supervisor: 1 }] })
    const shown = {
      name: 'A',
      supervisors: [
        { number: 1, name: '甲某', phone: null, duty: 'part-time', appointedOn: null, termEndsOn: null, schools: 1 },
      ],
      schools: [
        { ...school('1', 1), isOpen: true },
        { ...school('2', 1), isOpen: false },
        { ...school('3', null), isOpen: true },
      ],
    } as unknown as DistrictShown
    expect(draftOfDistrict(shown).schools.map(({ code, supervisor }) => [code, supervisor])).toEqual([
      ['1', 0],
      ['3', null],
    ])
  })
})
