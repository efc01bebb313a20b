import { describe, expect, it } from 'vitest'
import { namesIn, openPlaces, toForm, toHandIn, toKept, type KeptEntry } from './entry-draft.ts'

const kept: KeptEntry = {
  name: '新县第一小学',
  address: '新县城关18号',
  phone: '0376-0000100',
  contactName: '王老师',
  contactPhone: '0376-0000101',
  places: [{ grade: '一年级', places: 135, year: 2027 }],
  serves: ['金兰湾小区', '京九社区'],
  transport: '',
  boarding: '',
  meals: '',
  note: '',
}

describe('the form of an entry', () => {
  it('comes back as it was kept', () => {
    expect(toKept(toForm(kept))).toEqual(kept)
  })

  it.each([
    ['甲村\n乙村\n\n', ['甲村', '乙村']],
    ['甲村、乙村，丙社区;甲村', ['甲村', '乙村', '丙社区']],
    ['  ', []],
  ])('reads %j as %j', (text, names) => {
    expect(namesIn(text)).toEqual(names)
  })

  it('leaves out what is empty, and is handed in only when each row is complete', () => {
    const entry = toKept({
      ...toForm(kept),
      filledBy: ' ',
      places: [{}, { grade: '一年级', places: null, year: 2027 }],
    })
    expect(entry.places).toEqual([{ grade: '一年级', places: null, year: 2027 }])
    expect(entry).not.toHaveProperty('filledBy')
    expect(openPlaces(entry)?.zh).toContain('每行')
    expect(toHandIn(entry)).toBeNull()
    expect(toHandIn(kept)).toEqual(kept)
  })
})
