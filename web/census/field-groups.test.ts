import { describe, expect, it } from 'vitest'
import { countyFields, schoolFields, type FieldSpec } from '#modules/census/contract.ts'
import { cellText, countyGroups, readTyped, schoolGroups, type Cell } from './field-groups.ts'

describe('parts of the form', () => {
  it.each([
    ['school table', schoolGroups, Object.keys(schoolFields)],
    ['county table', countyGroups, Object.keys(countyFields)],
  ] as const)('hold every field of the %s once, in its order', (_, groups, fields) => {
    expect(groups.flatMap((group): readonly string[] => group.fields)).toEqual(fields)
  })
})

describe('what is typed into a cell', () => {
  it.each<[string, FieldSpec, Cell]>([
    ['１２００', schoolFields.pupils, 1200],
    ['  ', schoolFields.pupils, null],
    ['96；96;73.5', schoolFields.musicRooms, [96, 96, 73.5]],
    ['是', schoolFields.boarding, true],
    ['全校', schoolFields.assetBasis, 'whole-school'],
    ['12.5', schoolFields.equipmentValue, 12.5],
    ['0411523', schoolFields.village, '0411523'],
  ])('“%s” is kept', (typed, spec, value) => {
    expect(readTyped(typed, spec)).toEqual({ ok: true, value })
  })

  it.each<[string, FieldSpec]>([
    ['约1200人', schoolFields.pupils],
    ['1,200', schoolFields.pupils],
    ['12.5', schoolFields.pupils],
    ['-3', schoolFields.equipmentValue],
    ['有', schoolFields.boarding],
    ['96 96', schoolFields.musicRooms],
    ['半校', schoolFields.assetBasis],
  ])('“%s” is not taken', (typed, spec) => {
    expect(readTyped(typed, spec).ok).toBe(false)
  })

  it.each<[Cell, FieldSpec]>([
    [1200, schoolFields.pupils],
    [[96, 73], schoolFields.fineArtRooms],
    [false, schoolFields.boarding],
    ['by-stage', schoolFields.assetBasis],
    [null, schoolFields.books],
  ])('%o is read back from what is shown', (value, spec) => {
    expect(readTyped(cellText(value, spec), spec)).toEqual({ ok: true, value })
  })
})
