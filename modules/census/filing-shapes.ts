/**
 * The shapes of the filing workflow: a school's yearly figures go school → 中心校 → county statistician → deputy director
 * → city and are then locked. Nobody above the school alters a figure; what is wrong goes back (退回更正).
 */
import { z } from 'zod'
import type { Words } from '#kernel/words.ts'

export const filingStates = ['imported', 'returned', 'signed', 'endorsed', 'locked'] as const
export type FilingState = (typeof filingStates)[number]

export const filingStateWords: Readonly<Record<FilingState, Words>> = {
  imported: { zh: '待学校核对签字', en: 'waits for the school to check and sign' },
  returned: { zh: '退回更正', en: 'returned for correction' },
  signed: { zh: '学校已签字', en: 'signed by the school' },
  endorsed: { zh: '中心校已审核', en: 'endorsed by the central school' },
  locked: { zh: '已锁定', en: 'locked' },
}

export const countyFilingStates = ['collecting', 'submitted', 'approved', 'locked'] as const
export type CountyFilingState = (typeof countyFilingStates)[number]

export const countyFilingStateWords: Readonly<Record<CountyFilingState, Words>> = {
  collecting: { zh: '县区收集中', en: 'being collected' },
  submitted: { zh: '待分管副局长审签', en: 'waits for the deputy director' },
  approved: { zh: '待市级核收', en: 'waits for the city' },
  locked: { zh: '市级已核收，锁定', en: 'accepted by the city, locked' },
}

export const filingEventKinds = [
  'imported',
  'corrected',
  'explained',
  'signed',
  'signed-on-paper',
  'endorsed',
  'returned',
  'submitted',
  'approved',
  'accepted',
] as const
export type FilingEventKind = (typeof filingEventKinds)[number]

export const filingEventWords: Readonly<Record<FilingEventKind, Words>> = {
  imported: { zh: '导入', en: 'imported' },
  corrected: { zh: '学校更正', en: 'corrected by the school' },
  explained: { zh: '情况说明', en: 'explained' },
  signed: { zh: '学校签字', en: 'signed by the school' },
  'signed-on-paper': { zh: '纸质签字盖章登记', en: 'signed on paper, recorded' },
  endorsed: { zh: '中心校审核', en: 'endorsed by the central school' },
  returned: { zh: '退回更正', en: 'returned for correction' },
  submitted: { zh: '县区统计员提交', en: 'submitted by the county statistician' },
  approved: { zh: '分管副局长审签', en: 'approved by the deputy director' },
  accepted: { zh: '市级核收并锁定', en: 'accepted and locked by the city' },
}

export const filingEventShape = z.object({
  number: z.number(),
  kind: z.enum(filingEventKinds),
  at: z.string(),
  personName: z.string(),
  /** Reason of a return, text of an explanation, names on a signature. */
  note: z.string().nullable(),
})
export type FilingEvent = z.infer<typeof filingEventShape>

/** A school's filing of one year in a list. */
export const filingShape = z.object({
  school: z.string(),
  name: z.string(),
  county: z.string(),
  /** Code of the township; null where the school lies in none that is known. */
  town: z.string().nullable(),
  townName: z.string().nullable(),
  year: z.number(),
  state: z.enum(filingStates),
  /** Number of the last event; a command must name it (`expected`), so that two people cannot both act on one state. */
  number: z.number(),
  pupils: z.number().nullable(),
  /** Warnings that have no 情况说明 yet; signing waits for them. */
  openWarnings: z.number(),
  changedAt: z.string(),
})
export type Filing = z.infer<typeof filingShape>

export const countyFilingShape = z.object({
  county: z.string(),
  countyName: z.string(),
  year: z.number(),
  state: z.enum(countyFilingStates),
  number: z.number(),
  /** How many times the year has been locked; the version that reports name. 0 before the first time. */
  version: z.number(),
  schools: z.number(),
  byState: z.record(z.enum(filingStates), z.number()),
  openWarnings: z.number(),
  /** ISO instant of the last lock. */
  lockedAt: z.string().nullable(),
})
export type CountyFiling = z.infer<typeof countyFilingShape>

export const taskKinds = ['import', 'sign', 'correct', 'endorse', 'collect', 'approve', 'accept'] as const
export type TaskKind = (typeof taskKinds)[number]

export const taskWords: Readonly<Record<TaskKind, Words>> = {
  import: { zh: '导入本学年数据表', en: "hand in this year's tables" },
  sign: { zh: '核对并签字', en: 'check and sign' },
  correct: { zh: '退回更正', en: 'correct what was returned' },
  endorse: { zh: '中心校审核', en: 'endorse' },
  collect: { zh: '收齐后提交', en: 'submit when all are in' },
  approve: { zh: '分管副局长审签', en: 'approve' },
  accept: { zh: '市级核收', en: 'accept' },
}

export const importStates = ['waiting', 'reading', 'faulty', 'ready', 'saved', 'failed'] as const
export type ImportState = (typeof importStates)[number]

export const importStateWords: Readonly<Record<ImportState, Words>> = {
  waiting: { zh: '排队中', en: 'in the queue' },
  reading: { zh: '读取核查中', en: 'being read and checked' },
  faulty: { zh: '有错误，未保存', en: 'has errors, nothing saved' },
  ready: { zh: '可以保存', en: 'ready to be saved' },
  saved: { zh: '已保存', en: 'saved' },
  failed: { zh: '读取失败', en: 'could not be read' },
}
