/** Units as headings, labels and rule rows write them, for a reader of English; signs such as m² and ° are the same in both languages. */
import type { Words } from './words.ts'

const inEnglish: Readonly<Record<string, string>> = {
  人: 'people',
  个: '',
  间: 'rooms',
  班: 'classes',
  张: 'beds',
  册: 'volumes',
  'm²/座': 'm² a seat',
  台: 'devices',
  份: 'sheets',
  项: '',
  元: 'yuan',
  万元: '10,000 yuan',
  比例: 'share',
  年: 'years',
  岁: 'years of age',
  届: 'terms',
  学时: 'hours',
  课时: 'periods',
  周: 'weeks',
  分钟: 'minutes',
}

const oneInEnglish: Readonly<Record<string, string>> = {
  元: 'yuan',
  处: 'place',
  人: 'person',
  间: 'room',
  班: 'class',
  张: 'bed',
  册: 'volume',
  台: 'device',
  份: 'sheet',
  年: 'year',
  岁: 'year of age',
  届: 'term',
  学时: 'hour',
  课时: 'period',
  周: 'week',
  分钟: 'minute',
}

/** A price is an amount for one of something: 元/人, yuan a person. */
function english(unit: string): string {
  const [amount, one] = unit.split('/') as [string, string?]
  if (inEnglish[unit] !== undefined || one === undefined) return inEnglish[unit] ?? unit
  return `${inEnglish[amount] ?? amount} a ${oneInEnglish[one] ?? one}`
}

/** One that is not known here is shown as it is. */
export const unitWords = (unit: string): Words => ({ zh: unit, en: english(unit) })

/** An amount with its unit, as either language writes it: 2人, 2 people. */
export function withUnit(amount: number | string, unit: string): Words {
  const isOne = /^[+−-]?1$/.test(String(amount))
  const en = (isOne ? oneInEnglish[unit] : undefined) ?? unitWords(unit).en
  return { zh: `${amount}${unit}`, en: `${amount} ${en}`.trim() }
}
