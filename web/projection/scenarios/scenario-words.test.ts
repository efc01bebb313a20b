import { describe, expect, it } from 'vitest'
import { assumptionWords, lacksOf, type ScenarioChange } from './scenario-words.ts'

const middle = { entryPercent: 0, migrationPercent: 0, usesChanges: true, usesHousing: true, changes: [] }
const merger: ScenarioChange = { kind: 'merger', school: '4115280001', other: '4115280002', year: 2027 }

describe('what a scenario assumes', () => {
  it.each([
    ['按近年的变化推算，计入已知变化和住宅交付', middle],
    ['2028年起入学人数−10%', { ...middle, entryPercent: -10, entryFrom: 2028 }],
    ['每年净迁出0.5%；不计住宅交付', { ...middle, migrationPercent: -0.5, usesHousing: false }],
    ['入学人数+5%；撤并2项', { ...middle, entryPercent: 5, changes: [merger, merger] }],
  ])('%s', (zh, given) =>
    expect(
      assumptionWords(given)
        .map((words) => words.zh)
        .join('；'),
    ).toBe(zh),
  )
})

describe('what a change lacks', () => {
  it.each([
    ['', merger],
    ['两所不同的学校', { ...merger, other: merger.school }],
    ['另一所学校、比例', { kind: 'zone' as const, school: '4115280001', year: 2027 }],
    ['所在乡镇、年级、每年级人数', { kind: 'opening' as const, school: '新城小学', year: 2027 }],
    ['学校、年份', { kind: 'no-entry' as const }],
  ])('%s', (zh, change) =>
    expect(
      lacksOf(change)
        .map((words) => words.zh)
        .join('、'),
    ).toBe(zh),
  )
})
