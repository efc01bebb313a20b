/** Which place a school counts as. */
import { expect, it } from 'vitest'
import { placeOfSchool } from './place-of-school.ts'

it.each([
  ['218', '220', '双河镇', 'point'],
  ['211', '220', '双河镇', 'village'],
  ['211', '210', '青龙乡', 'town'],
  ['211', '121', '双河镇', 'town'],
  ['211', '121', '新集街道', 'seat'],
  ['211', '121', '城关镇', 'seat'],
  ['211', '111', null, 'seat'],
  ['211', '122', null, 'town'],
  ['211', null, '双河镇', null],
] as const)('a school of type %s, code %s, in %s is a %s', (type, settlement, town, place) => {
  expect(placeOfSchool({ type, settlement, town })).toBe(place)
})
