/** A year's account over counties: every figure is the length of its list. */
import { expect, test } from 'vitest'
import { sumFigures } from './account-sums.ts'

const school = (id: string) => ({ id, school: '2141923061', schoolName: id, on: '2026-05-01' })

test('schools of all counties stand in their outcome, with county and kind', () => {
  const sums = sumFigures([
    { county: '411523', figures: [{ kind: 'merge', outcome: 'approved', schools: [school('a'), school('b')] }] },
    {
      county: '411528',
      figures: [
        { kind: 'suspend', outcome: 'approved', schools: [school('c')] },
        { kind: 'merge', outcome: 'stopped', schools: [] },
      ],
    },
  ])
  expect(sums.get('approved')?.map(({ id, county, kind }) => [id, county, kind])).toEqual([
    ['a', '411523', 'merge'],
    ['b', '411523', 'merge'],
    ['c', '411528', 'suspend'],
  ])
  expect(sums.get('stopped')).toEqual([])
  expect(sums.get('followed')).toBeUndefined()
})
