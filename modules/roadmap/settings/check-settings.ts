/** Settings that cannot hold together, all told at once. */
import { refuse, type Refusal } from '#kernel/refusal.ts'
import type { Words } from '#kernel/words.ts'
import type { RoadSettings } from './effective-settings.ts'
import { roadPotWords } from '../roads/road-words.ts'

export function checkSettings({ budgets, firstYear, targetYear, applyYear }: RoadSettings): Refusal | null {
  const faults: Words[] = []
  if (targetYear < firstYear) {
    faults.push({
      zh: `目标统计学年${targetYear}早于首个可用资金的年度${firstYear}，请改其中之一`,
      en: `the target ${targetYear} is before the first year of money ${firstYear}; change one of them`,
    })
  }
  if (applyYear < targetYear) {
    faults.push({
      zh: `申报年${applyYear}早于目标统计学年${targetYear}，届时还没有该学年数据，请改其中之一`,
      en: `the application in ${applyYear} is before the figures of ${targetYear}; change one of them`,
    })
  }
  for (const { year } of budgets.filter((each) => each.year < firstYear)) {
    faults.push({
      zh: `${year}年的预算早于首个可用资金的年度${firstYear}，请删去或改年度`,
      en: `the budget of ${year} is before the first year ${firstYear}; take it out or change its year`,
    })
  }
  const seen = new Set<string>()
  for (const { year, pot, items } of budgets) {
    const key = `${year} ${pot} ${items.toSorted().join(' ')}`
    if (seen.has(key)) {
      faults.push({
        zh: `${year}年${roadPotWords[pot].zh}资金、同样用途的预算写了两次，请合并`,
        en: `the ${roadPotWords[pot].en} budget of ${year} for the same items stands twice; add them up`,
      })
    }
    seen.add(key)
  }
  if (faults.length === 0) return null
  return refuse(
    'settings-contradict',
    { faults: faults.length },
    { zh: faults.map(({ zh }) => zh).join('；'), en: faults.map(({ en }) => en).join('; ') },
  )
}
