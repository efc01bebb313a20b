/**
 * The pots of money (中央 / 省 / 市县 / 专款) and what each may be spent on. This list is ours, from memory and with low confidence: a
 * city sets its own from the rules of each fund, and until then every page says so.
 */
import { refuse, type Refusal } from '#kernel/refusal.ts'
import { moneyUses, moneyUseWords, type MoneyUse } from '../conditions-words.ts'
import type { Pot } from '../projects/project-shapes.ts'

const recalled = '本系统设定（据记忆，把握较小，待按资金管理办法核对）'
const works: readonly MoneyUse[] = [
  'building',
  'repair',
  'sports-ground',
  'boarding',
  'equipment',
  'information',
  'books',
  'furniture',
]

export const defaultPots: readonly Pot[] = [
  {
    code: 'central-weak-links',
    name: '义务教育薄弱环节改善与能力提升补助资金（中央）',
    level: 'central',
    uses: [...works],
    source: recalled,
  },
  {
    code: 'central-repair',
    name: '校舍安全保障长效机制补助（中央）',
    level: 'central',
    uses: ['repair', 'building'],
    source: recalled,
  },
  { code: 'province', name: '省级配套资金', level: 'province', uses: [...works], source: recalled },
  { code: 'local', name: '市县财政预算', level: 'local', uses: [...moneyUses], source: recalled },
  {
    code: 'bond',
    name: '地方政府专项债券',
    level: 'earmarked',
    uses: ['building', 'sports-ground', 'boarding', 'land'],
    source: recalled,
  },
  { code: 'training', name: '教师培训专款', level: 'earmarked', uses: ['training'], source: recalled },
]

/** Refuses a use that the pot is not for, with what it is for. */
export function checkUse(pots: readonly Pot[], code: string, use: MoneyUse): Refusal | null {
  const pot = pots.find((each) => each.code === code)
  if (!pot) {
    const known = pots.map((each) => `${each.code}（${each.name}）`).join('、')
    return refuse(
      'no-such-pot',
      { pot: code },
      { zh: `没有资金来源“${code}”；现有：${known}`, en: `there is no pot "${code}"; there are: ${known}` },
    )
  }
  if (pot.uses.includes(use)) return null
  const zh = pot.uses.map((each) => moneyUseWords[each].zh).join('、')
  const en = pot.uses.map((each) => moneyUseWords[each].en).join(', ')
  return refuse(
    'use-outside-pot',
    { pot: pot.code, name: pot.name, use, allowed: pot.uses.join(', ') },
    {
      zh: `“${pot.name}”不能用于${moneyUseWords[use].zh}；允许用途：${zh}。请改用途，或换一个资金来源`,
      en: `"${pot.name}" is not for ${moneyUseWords[use].en}; it is for: ${en}. Choose another use or pot`,
    },
  )
}
