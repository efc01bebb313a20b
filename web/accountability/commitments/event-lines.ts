/** What an event of a commitment says, in lines; what is empty is left out. */
import type { Words } from '#kernel/words.ts'
import { figure } from './figure.ts'
import { saidStatuses, saidWords } from '#modules/accountability/contract.ts'

const asWritten = (text: string): Words => ({ zh: text, en: text })

const names: Readonly<Record<string, Words>> = {
  said: { zh: '进展', en: 'says' },
  title: { zh: '材料', en: 'evidence' },
  review: { zh: '审核意见', en: 'review' },
  outcome: { zh: '判定', en: 'outcome' },
  value: { zh: '数据', en: 'figure' },
  target: { zh: '目标', en: 'target' },
  asOf: { zh: '数据时点', en: 'as of' },
  source: { zh: '来源', en: 'source' },
  step: { zh: '督办步骤', en: 'step' },
  on: { zh: '日期', en: 'day' },
  owner: { zh: '责任单位', en: 'owner' },
  from: { zh: '原属', en: 'from' },
  to: { zh: '移交', en: 'to' },
  basis: { zh: '依据', en: 'rests on' },
  reason: { zh: '原因', en: 'reason' },
  note: { zh: '说明', en: 'note' },
}

const reviews: Readonly<Record<string, Words>> = {
  accepted: { zh: '属实', en: 'found true' },
  returned: { zh: '退回', en: 'sent back' },
}
const outcomes: Readonly<Record<string, Words>> = {
  met: { zh: '已达到', en: 'met' },
  unmet: { zh: '未达到', en: 'not met' },
  unknown: { zh: '缺数据', en: 'data missing' },
}

function textOf(field: string, value: unknown): Words | null {
  if (typeof value === 'number') return asWritten(figure(value))
  if (typeof value === 'string') {
    if (value === '') return null
    const said = saidStatuses.find((each) => each === value)
    if (field === 'said' && said) return saidWords[said]
    if (field === 'review') return reviews[value] ?? asWritten(value)
    if (field === 'outcome') return outcomes[value] ?? asWritten(value)
    return asWritten(value)
  }
  if (typeof value !== 'object' || value === null) return null
  if ('zh' in value && 'en' in value) return value as Words
  if ('office' in value) {
    const { office, person } = value as { readonly office: string; readonly person?: string | null }
    return asWritten(person ? `${office}，${person}` : office)
  }
  return null
}

export const eventLines = (
  details: Readonly<Record<string, unknown>>,
): { readonly words: Words; readonly text: Words }[] =>
  Object.entries(names).flatMap(([field, words]) => {
    const text = textOf(field, details[field])
    return text === null ? [] : [{ words, text }]
  })
