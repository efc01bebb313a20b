/** Short names and units of the resource indicators, cut from their official labels, for narrow column heads. */
import { unitWords } from '#kernel/unit-words.ts'
import type { Words } from '#kernel/words.ts'

export { unitWords, withUnit } from '#kernel/unit-words.ts'

export interface IndicatorLabel {
  readonly code: string
  readonly label: Words
  /** Unit of the numerator. */
  readonly unit: string
}

/** 每百名学生拥有县级以上骨干教师数 → 县级以上骨干教师. The full label belongs beside it, on hover or in a legend. */
export const shortLabel = ({ label }: IndicatorLabel): Words => ({
  zh: label.zh.replace(/^(每百名学生拥有|生均)|（.*?）|数$/g, ''),
  en: label.en.replace(/ per (hundred pupils|pupil)| \(.*?\)/g, ''),
})

/** Unit of the value itself: 人/百生, m²/生. */
export const valueUnit = ({ label, unit }: IndicatorLabel): Words =>
  label.zh.startsWith('每百名学生')
    ? { zh: `${unit}/百生`, en: `${unitWords(unit).en}/100 pupils` }
    : { zh: `${unit}/生`, en: `${unitWords(unit).en}/pupil` }
