/** Units as headings write them, for a reader of English; signs such as m² and ° are the same in both languages. */
import type { Language } from '#kernel/words.ts'

const inEnglish: Readonly<Record<string, string>> = {
  人: 'people',
  个: '',
  间: 'rooms',
  张: 'beds',
  册: 'volumes',
  台: 'devices',
  份: 'sheets',
  项: '',
  元: 'yuan',
  万元: '10,000 yuan',
  比例: 'share',
  年: 'years',
  学时: 'hours',
}

export const unitWords = (unit: string, language: Language): string =>
  language === 'zh' ? unit : (inEnglish[unit] ?? unit)
