/** The table 年度事件表: a row for each event, members of groups as rows of their own. */
import type { TableDescription } from '#modules/census/contract.ts'
import { yearEventKinds, yearEventWords } from './record-words.ts'

export const eventFields = {
  kind: {
    heading: '类别',
    en: 'kind of event',
    kind: 'choice',
    choices: Object.fromEntries(yearEventKinds.map((kind) => [yearEventWords[kind].zh, kind])),
    required: true,
    key: true,
  },
  on: { heading: '日期', en: 'day', kind: 'date', required: true, key: true },
  place: { heading: '县区代码', en: 'county code; empty for that of the school', kind: 'code' },
  school: { heading: '学校标识码', en: 'school code', kind: 'code', required: true },
  schoolName: { heading: '学校名称', en: 'school', kind: 'text', required: true },
  group: { heading: '教育集团', en: 'group', kind: 'text', required: true },
  name: { heading: '名称', en: 'name of the award, case or project', kind: 'text', required: true },
  level: { heading: '级别或等次', en: 'level or class', kind: 'text' },
  reference: { heading: '文号或依据', en: 'number of the paper', kind: 'text' },
  note: { heading: '说明', en: 'note', kind: 'text' },
} as const

export const eventTable: TableDescription = {
  kind: 'year-events',
  sheet: '年度事件表',
  words: { zh: '年度事件表', en: 'events of a year' },
  fields: eventFields,
  keyField: 'kind',
}
