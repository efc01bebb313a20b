import { expect, it } from 'vitest'
import { groupUnchecked } from './unchecked-groups.ts'

const words = (zh: string) => ({ zh, en: zh })
const one = (county: string | null, what: string, why: string) => ({
  county,
  rule: 'rule',
  what: words(what),
  why: words(why),
})

it('says each rule once with its counties, what most share first', () => {
  const groups = groupUnchecked([
    one(null, '预算', '没有'),
    one('1', '提前量', '本系统'),
    one('2', '提前量', '本系统'),
    one('2', '提前量', '另一原因'),
  ])
  expect(groups.map(({ what, why, counties }) => [what.zh, why.zh, counties])).toEqual([
    ['提前量', '本系统', ['1', '2']],
    ['提前量', '另一原因', ['2']],
    ['预算', '没有', []],
  ])
})
