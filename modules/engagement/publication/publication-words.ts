/** Words of publications: what can be published, how it stands, what happens to it, and what the public reads of a promise. */
import type { Words } from '#kernel/words.ts'

export const publicationKinds = ['progress', 'changes', 'forecast', 'reply', 'table', 'school'] as const
export type PublicationKind = (typeof publicationKinds)[number]

export const publicationKindWords: Readonly<Record<PublicationKind, Words>> = {
  progress: { zh: '承诺与进展', en: 'promises and what became of them' },
  changes: { zh: '学校变动与招生服务范围', en: 'changes of schools, and catchments' },
  forecast: { zh: '在校生预测', en: 'forecast of pupils' },
  reply: { zh: '建议提案答复', en: 'reply to a proposal' },
  table: { zh: '数据表', en: 'data table' },
  school: { zh: '学校信息公开', en: "a school's own public facts" },
}

/** 拟稿 → 科室审核 → 分管领导签发 → 保密审查 → 发布; `returned` goes back to whoever drafted. */
export const publicationStatuses = [
  'drafted',
  'returned',
  'reviewed',
  'signed',
  'cleared',
  'published',
  'withdrawn',
  'discarded',
] as const
export type PublicationStatus = (typeof publicationStatuses)[number]

export const publicationStatusWords: Readonly<Record<PublicationStatus, Words>> = {
  drafted: { zh: '已拟稿，待科室审核', en: 'drafted, waits for review' },
  returned: { zh: '已退回', en: 'returned' },
  reviewed: { zh: '已审核，待签发', en: 'reviewed, waits for a signature' },
  signed: { zh: '已签发，待保密审查', en: 'signed, waits for the secrecy check' },
  cleared: { zh: '保密审查通过，待发布', en: 'cleared, waits to be published' },
  published: { zh: '已发布', en: 'published' },
  withdrawn: { zh: '已撤回', en: 'withdrawn' },
  discarded: { zh: '已作废', en: 'discarded' },
}

export const publicationSteps = ['drafted', 'reviewed', 'signed', 'cleared', 'published'] as const
export type PublicationStep = (typeof publicationSteps)[number]

export const publicationStepWords: Readonly<Record<PublicationStep, Words>> = {
  drafted: { zh: '拟稿', en: 'draft' },
  reviewed: { zh: '科室审核', en: 'review' },
  signed: { zh: '分管领导签发', en: 'signature' },
  cleared: { zh: '保密审查', en: 'secrecy check' },
  published: { zh: '发布', en: 'publication' },
}

export const publicationEventKinds = [...publicationSteps, 'returned', 'withdrawn', 'discarded'] as const
export type PublicationEventKind = (typeof publicationEventKinds)[number]

/** What the public is told of a promise; a word and a mark, never a colour alone. */
export const publicPaces = ['met', 'on-track', 'at-risk', 'late', 'fallen-back', 'unknown'] as const
export type PublicPace = (typeof publicPaces)[number]

export const publicPaceWords: Readonly<Record<PublicPace, Words>> = {
  met: { zh: '已兑现', en: 'kept' },
  'on-track': { zh: '正常推进', en: 'on the way' },
  'at-risk': { zh: '可能延期', en: 'may be late' },
  late: { zh: '已逾期', en: 'overdue' },
  'fallen-back': { zh: '曾兑现，现回落', en: 'was kept, has fallen back' },
  unknown: { zh: '暂缺数据', en: 'no data yet' },
}

export const publicPaceMarks: Readonly<Record<PublicPace, string>> = {
  met: '✓',
  'on-track': '→',
  'at-risk': '!',
  late: '✕',
  'fallen-back': '↓',
  unknown: '?',
}

/** What the officer of 保密审查 answers for, each point apart (政府信息公开条例 art. 17: reviewed before it is disclosed). */
export const secrecyPoints = ['no-secret', 'no-personal-data', 'no-school-census-figure', 'stable'] as const
export type SecrecyPoint = (typeof secrecyPoints)[number]

export const secrecyPointWords: Readonly<Record<SecrecyPoint, Words>> = {
  'no-secret': { zh: '不含国家秘密、工作秘密', en: 'nothing classified and no working secret' },
  'no-personal-data': { zh: '不含学生、教师个人信息', en: 'no personal data of pupils or teachers' },
  'no-school-census-figure': {
    zh: '不含能识别单个学校的统计数据',
    en: 'no census figure that identifies a school',
  },
  stable: {
    zh: '不危及国家安全、公共安全、经济安全和社会稳定',
    en: 'nothing that endangers security or social stability',
  },
}

export const dataTables = ['pupils-by-town', 'schools-by-town'] as const
export type DataTable = (typeof dataTables)[number]

export const dataTableWords: Readonly<Record<DataTable, Words>> = {
  'pupils-by-town': { zh: '各乡镇义务教育在校生数', en: 'pupils in compulsory education by township' },
  'schools-by-town': { zh: '各乡镇义务教育学校数', en: 'schools of compulsory education by township' },
}

/** On every page of a forecast. */
export const forecastSentence: Words = { zh: '预测，不作入学承诺', en: 'a forecast, no promise of a place' }
export const simulatedSentence: Words = {
  zh: '模拟数据：本页全部数据均为演示用的虚构数据',
  en: 'Simulated data: everything on this page is made up for demonstration',
}
/** The citizens' hotline of every city in the country. */
export const hotline = '12345'
