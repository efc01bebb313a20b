/** The details of what happened to a proposal in words, in the order in which they are read; codes become words, inner numbers stay out. */
import type { Words } from '#kernel/words.ts'
import {
  attitudeWords,
  contactWayWords,
  proposalCategoryWords,
  type Attitude,
  type ContactWay,
  type ProposalCategory,
} from '#modules/engagement/contract.ts'

const same = (text: string): Words => ({ zh: text, en: text })
const listed = (values: readonly string[]): Words => ({ zh: values.join('、'), en: values.join(', ') })
const named = (value: unknown): string =>
  typeof value === 'object' && value !== null && 'name' in value ? String(value.name) : String(value)

interface Told {
  readonly words: Words
  readonly value?: (value: unknown) => Words
}

/** In this order; what does not stand here is an inner number. */
const told: Readonly<Record<string, Told>> = {
  on: { words: { zh: '日期', en: 'day' } },
  main: { words: { zh: '主办', en: 'main office' } },
  joint: { words: { zh: '会办', en: 'joint offices' } },
  office: { words: { zh: '单位', en: 'office' } },
  from: { words: { zh: '由', en: 'from' } },
  to: { words: { zh: '至', en: 'to' } },
  way: { words: { zh: '方式', en: 'way' }, value: (way) => contactWayWords[way as ContactWay] ?? same(String(way)) },
  with: { words: { zh: '对象', en: 'with' } },
  by: { words: { zh: '联系人', en: 'by' } },
  consentBy: { words: { zh: '同意机构', en: 'consent of' } },
  lead: { words: { zh: '领办', en: 'led by' } },
  supervisor: { words: { zh: '督办', en: 'supervised by' } },
  signer: { words: { zh: '签发人', en: 'signed by' } },
  proposer: { words: { zh: '代表（委员）', en: 'proposer' } },
  attitude: {
    words: { zh: '态度', en: 'attitude' },
    value: (attitude) => attitudeWords[attitude as Attitude] ?? same(String(attitude)),
  },
  result: { words: { zh: '办理结果', en: 'class' } },
  furtherOn: { words: { zh: '再次答复日期', en: 'further reply on' } },
  contact: { words: { zh: '联系人', en: 'contact' } },
  phone: { words: { zh: '电话', en: 'phone' } },
  isRestricted: {
    words: { zh: '公开', en: 'publicity' },
    value: (closed) => (closed ? { zh: '不公开', en: 'restricted' } : { zh: '可以公开', en: 'may be made public' }),
  },
  title: { words: { zh: '标题', en: 'title' } },
  category: {
    words: { zh: '主题', en: 'subject' },
    value: (category) => proposalCategoryWords[category as ProposalCategory] ?? same(String(category)),
  },
  text: { words: { zh: '内容', en: 'text' }, value: (text) => shortened(String(text)) },
  words: { words: { zh: '意见', en: 'words' }, value: (text) => shortened(String(text)) },
  reason: { words: { zh: '理由', en: 'reason' } },
}

const most = 160
const shortened = (text: string): Words => same(text.length > most ? `${text.slice(0, most)}…` : text)

const valueWords = (value: unknown): Words =>
  Array.isArray(value) ? listed(value.map((each) => named(each))) : same(named(value))

export function detailWords(details: Readonly<Record<string, unknown>>): Words {
  const parts = Object.entries(told).flatMap(([name, { words, value }]): Words[] => {
    const given = details[name]
    if (given === null || given === undefined || given === '' || (Array.isArray(given) && given.length === 0)) return []
    const said = (value ?? valueWords)(given)
    return [{ zh: `${words.zh}：${said.zh}`, en: `${words.en}: ${said.en}` }]
  })
  return { zh: parts.map(({ zh }) => zh).join('；'), en: parts.map(({ en }) => en).join('; ') }
}
