/** Short heads and units, from labels as the standards write them. */
import { expect, test } from 'vitest'
import { shortLabel, valueUnit, withUnit } from './indicator-words.ts'

const backbone = {
  code: 'R2',
  label: {
    zh: '每百名学生拥有县级以上骨干教师数',
    en: 'backbone teachers (county level and above) per hundred pupils',
  },
  unit: '人',
}
const equipment = { code: 'R6', label: { zh: '生均教学仪器设备值', en: 'teaching equipment per pupil' }, unit: '元' }

test('short heads', () => {
  expect(shortLabel(backbone)).toEqual({ zh: '县级以上骨干教师', en: 'backbone teachers' })
  expect(shortLabel(equipment)).toEqual({ zh: '教学仪器设备值', en: 'teaching equipment' })
})

test('units of the value, not of the numerator', () => {
  expect(valueUnit(backbone).zh).toBe('人/百生')
  expect(valueUnit(equipment).zh).toBe('元/生')
})

test('amounts in both languages', () => {
  expect(valueUnit(backbone).en).toBe('people/100 pupils')
  expect(withUnit('12', '间')).toEqual({ zh: '12间', en: '12 rooms' })
  expect(withUnit('−1', '人').en).toBe('−1 person')
  expect(withUnit('1.5', 'm²')).toEqual({ zh: '1.5m²', en: '1.5 m²' })
})
