/** Nine-year schools are sized as a whole, others by stage; an unknown number is never taken as small. */
import { expect, test } from 'vitest'
import type { SchoolSize } from './class-bands.ts'
import { schoolsBySize } from './school-sizes.ts'

const size = (code: string, phase: SchoolSize['phase'], pupils: number | null): SchoolSize => ({
  code,
  name: code,
  phase,
  pupils,
  classes: 1,
  largestClass: null,
  bands: [],
})
const caps = { primary: 2000, junior: 2000, 'nine-year': 2500 }

test('each kind has its own cap', () => {
  const types = new Map([
    ['1', '211'],
    ['2', '312'],
    ['3', '341'],
  ])
  const sizes = [
    size('1', 'primary', 2001),
    size('2', 'primary', 1900),
    size('2', 'junior', 600),
    size('3', 'junior', 2000),
  ]
  const found = schoolsBySize(sizes, types, caps)
  expect(found.primary).toMatchObject([{ code: '1', pupils: 2001, outcome: 'unmet' }])
  expect(found.junior).toMatchObject([{ code: '3', pupils: 2000, outcome: 'met' }])
  expect(found['nine-year']).toMatchObject([{ code: '2', pupils: 2500, outcome: 'met' }])
})

test('one unknown stage makes the whole unknown', () => {
  const found = schoolsBySize([size('2', 'primary', 900), size('2', 'junior', null)], new Map([['2', '312']]), caps)
  expect(found['nine-year']).toMatchObject([{ pupils: null, outcome: 'unknown' }])
})
