/** Short names and units of the resource indicators, cut from their official labels, for narrow column heads. */
import type { Words } from '#kernel/words.ts'

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

const unitsInEnglish: Readonly<Record<string, string>> = { 人: 'people', 间: 'rooms', 元: 'yuan', 个: '' }

const oneInEnglish: Readonly<Record<string, string>> = { 人: 'person', 间: 'room' }

/** 人 · 间 · 元 · m² in both languages; one that is not known here is shown as it is. */
export const unitWords = (unit: string): Words => ({ zh: unit, en: unitsInEnglish[unit] ?? unit })

/** An amount with its unit, as either language writes it: 2人, 2 people. */
export const withUnit = (figure: string, unit: string): Words => ({
  zh: `${figure}${unit}`,
  en: `${figure} ${/^[+−]?1$/.test(figure) ? (oneInEnglish[unit] ?? unitWords(unit).en) : unitWords(unit).en}`.trim(),
})

/** Unit of the value itself: 人/百生, m²/生. */
export const valueUnit = ({ label, unit }: IndicatorLabel): Words =>
  label.zh.startsWith('每百名学生')
    ? { zh: `${unit}/百生`, en: `${unitWords(unit).en}/100 pupils` }
    : { zh: `${unit}/生`, en: `${unitWords(unit).en}/pupil` }
