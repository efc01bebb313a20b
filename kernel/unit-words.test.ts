import { describe, expect, it } from 'vitest'
import { withUnit, unitWords } from './unit-words.ts'

describe('units in words', () => {
  it('stand behind their amount in both languages', () => {
    expect(withUnit(3, '间')).toEqual({ zh: '3间', en: '3 rooms' })
    expect(withUnit('3344.40', 'm²')).toEqual({ zh: '3344.40m²', en: '3344.40 m²' })
    expect(withUnit(5, '个')).toEqual({ zh: '5个', en: '5' })
  })

  it.each([
    ['1', '1 person'],
    ['-1', '-1 person'],
    ['11', '11 people'],
    ['0', '0 people'],
  ])('know one from many: %s', (amount, en) => expect(withUnit(amount, '人').en).toBe(en))

  it('are left as they are where they are signs', () => expect(unitWords('°')).toEqual({ zh: '°', en: '°' }))
})
