import { expect, it } from 'vitest'
import type { NeedsOfPlace } from '#modules/projection/contract.ts'
import { needsSentence } from './needs-words.ts'

const range = (middle: number) => ({ low: middle - 5, middle, high: middle + 5 })
const county: NeedsOfPlace = {
  code: '411528',
  name: '息县',
  level: 'county',
  parent: null,
  pupils: range(102_672),
  primaryClasses: { needed: range(2059), now: 2044 },
  juniorClasses: { needed: range(787), now: null },
  byRatio: {
    needed: range(6736),
    staff: 7159,
    gap: -423,
    unknown: 0,
    establishment: null,
    establishmentGap: null,
    vacant: null,
  },
  byPeriods: null,
  beds: { expected: range(9000), there: 8000, gap: 1000, unknown: 3 },
}

it('classes, staff and beds; what is not known is left out', () => {
  expect(needsSentence(county, 2026).zh).toBe(
    '2026年需开2,846个班（小学2,059，初中787）；教职工按生师比余423人；寄宿床位缺1,000张（另3所缺数据）。',
  )
})
