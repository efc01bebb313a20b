/** What a year asks for, in a sentence: classes, staff by ratio, teachers by periods, beds; what is unknown is left out. */
import type { Words } from '#kernel/words.ts'
import type { NeedsOfPlace } from '#modules/projection/contract.ts'
import { whole } from '#web/ui/charts/figures.ts'
import { gapWords } from './pressure-words.ts'

export function needsSentence(county: NeedsOfPlace, year: number): Words {
  const ratio = gapWords(county.byRatio.gap)
  const periods = gapWords(county.byPeriods?.gap ?? null)
  const beds = gapWords(county.beds.gap)
  const classes = whole(county.primaryClasses.needed.middle + county.juniorClasses.needed.middle)
  return {
    zh: [
      `${year}年需开${classes}个班（小学${whole(county.primaryClasses.needed.middle)}，初中${whole(county.juniorClasses.needed.middle)}）`,
      ratio && `教职工按生师比${ratio.zh}人`,
      periods && `专任教师按课时${periods.zh}人`,
      beds && `寄宿床位${beds.zh}张`,
    ]
      .filter(Boolean)
      .join('；')
      .concat('。'),
    en: [
      `${classes} classes in ${year} (primary ${whole(county.primaryClasses.needed.middle)}, junior ${whole(county.juniorClasses.needed.middle)})`,
      ratio && `staff by ratio: ${ratio.en}`,
      periods && `teachers by periods: ${periods.en}`,
      beds && `beds: ${beds.en}`,
    ]
      .filter(Boolean)
      .join('; ')
      .concat('.'),
  }
}
