/** What a year asks for, in a sentence: classes, staff by ratio, teachers by periods, beds; what is unknown is left out. */
import type { Words } from '#kernel/words.ts'
import type { NeedsOfPlace } from '#modules/projection/contract.ts'
import { whole } from '#web/ui/charts/figures.ts'
import { gapWords, unknownWords } from './pressure-words.ts'

/** 教职工按生师比余423人（另3所缺数据）; null where nothing is known. */
function told(
  of: { readonly gap: number | null; readonly unknown: number } | null,
  name: Words,
  unit: string,
): Words | null {
  const words = gapWords(of?.gap ?? null)
  if (of === null || words === null) return null
  const more = unknownWords(of.unknown)
  return {
    zh: `${name.zh}${words.zh}${of.gap === 0 ? '' : unit}${more ? `（${more.zh}）` : ''}`,
    en: `${name.en}: ${words.en}${more ? ` (${more.en})` : ''}`,
  }
}

export function needsSentence(
  { primaryClasses, juniorClasses, byRatio, byPeriods, beds }: NeedsOfPlace,
  year: number,
): Words {
  const [primary, junior] = [primaryClasses.needed.middle, juniorClasses.needed.middle]
  const parts = [
    {
      zh: `${year}年需开${whole(primary + junior)}个班（小学${whole(primary)}，初中${whole(junior)}）`,
      en: `${whole(primary + junior)} classes in ${year} (primary ${whole(primary)}, junior ${whole(junior)})`,
    },
    told(byRatio, { zh: '教职工按生师比', en: 'staff by ratio' }, '人'),
    told(byPeriods, { zh: '专任教师按课时', en: 'teachers by periods' }, '人'),
    told(beds, { zh: '寄宿床位', en: 'beds' }, '张'),
  ].flatMap((words) => (words === null ? [] : [words]))
  return { zh: `${parts.map(({ zh }) => zh).join('；')}。`, en: `${parts.map(({ en }) => en).join('; ')}.` }
}
