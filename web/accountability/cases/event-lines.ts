/** The details of an event of a case as lines with their names; what is empty is left out. */
import type { Words } from '#kernel/words.ts'

const names: readonly (readonly [field: string, words: Words])[] = [
  ['verifier', { zh: '核实人', en: 'verified by' }],
  ['finding', { zh: '核实情况', en: 'found' }],
  ['owner', { zh: '责任单位', en: 'owner' }],
  ['measures', { zh: '整改措施', en: 'measures' }],
  ['deadline', { zh: '整改期限', en: 'deadline' }],
  ['note', { zh: '说明', en: 'note' }],
  ['reason', { zh: '原因', en: 'reason' }],
  ['on', { zh: '日期', en: 'day' }],
  ['holds', { zh: '整改是否保持', en: 'still holds' }],
  ['from', { zh: '原属', en: 'from' }],
  ['to', { zh: '移交', en: 'to' }],
]

const yes: Words = { zh: '是', en: 'yes' }
const no: Words = { zh: '否（反弹）', en: 'no: it came back' }

const asWritten = (text: string): Words => ({ zh: text, en: text })

function textOf(value: unknown): Words | null {
  if (typeof value === 'string') return value === '' ? null : asWritten(value)
  if (typeof value === 'boolean') return value ? yes : no
  if (typeof value === 'object' && value !== null && 'office' in value) {
    const { office, person } = value as { readonly office: string; readonly person?: string | null }
    return asWritten(person ? `${office}，${person}` : office)
  }
  return null
}

export const eventLines = (
  details: Readonly<Record<string, unknown>>,
): { readonly words: Words; readonly text: Words }[] =>
  names.flatMap(([field, words]) => {
    const text = textOf(details[field])
    return text === null ? [] : [{ words, text }]
  })
