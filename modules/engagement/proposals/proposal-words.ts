/** The words of proposals: kinds, how one stands, what happens to it, how a deputy was met and what they think of the reply. */
import type { Words } from '#kernel/words.ts'

/** 人大代表建议 is never called 提案; 政协提案 never 建议. */
export const proposalKinds = ['deputy', 'cppcc'] as const
export type ProposalKind = (typeof proposalKinds)[number]
export const proposalKindWords: Readonly<Record<ProposalKind, Words>> = {
  deputy: { zh: '人大代表建议', en: "suggestion of deputies (people's congress)" },
  cppcc: { zh: '政协提案', en: 'proposal of the CPPCC' },
}

/** What one is called inside a sentence, and who proposes. */
export const shortKindWords: Readonly<Record<ProposalKind, Words>> = {
  deputy: { zh: '建议', en: 'suggestion' },
  cppcc: { zh: '提案', en: 'proposal' },
}
export const proposerTitles: Readonly<Record<ProposalKind, Words>> = {
  deputy: { zh: '代表', en: 'deputy' },
  cppcc: { zh: '委员', en: 'member' },
}

/**
 * `registered` nobody has it yet · `returned` sent back as not one's own · `handling` with its office, no reply handed in ·
 * `in-review` · `reviewed` waits for the signature · `signed` to be handed over · `replied` no answer of the proposer yet ·
 * `again` not satisfied, answered once more · `further` class B or C: a further reply is due · `closed` · `withdrawn` ·
 * `transferred` kept by another region.
 */
export const proposalStatuses = [
  'registered',
  'returned',
  'handling',
  'in-review',
  'reviewed',
  'signed',
  'replied',
  'again',
  'further',
  'closed',
  'withdrawn',
  'transferred',
] as const
export type ProposalStatus = (typeof proposalStatuses)[number]
export const proposalStatusWords: Readonly<Record<ProposalStatus, Words>> = {
  registered: { zh: '已登记，待交办', en: 'registered, to be assigned' },
  returned: { zh: '已退回，待重新交办', en: 'returned, to be assigned again' },
  handling: { zh: '办理中', en: 'being handled' },
  'in-review': { zh: '待审核', en: 'waits for review' },
  reviewed: { zh: '待签发', en: 'waits for signature' },
  signed: { zh: '已签发，待送达', en: 'signed, to be handed over' },
  replied: { zh: '已答复，待征询意见', en: 'replied, opinion to be asked' },
  again: { zh: '不满意，再次办理', en: 'not satisfied, handled again' },
  further: { zh: '跟踪办理，待再次答复', en: 'followed, a further reply is due' },
  closed: { zh: '办结', en: 'closed' },
  withdrawn: { zh: '已撤回', en: 'withdrawn' },
  transferred: { zh: '已移交', en: 'transferred' },
}

export const proposalEventKinds = [
  'assigned',
  'returned',
  'extended',
  'opinion',
  'contacted',
  'drafted',
  'reviewed',
  'sent-back',
  'signed',
  'imported',
  'delivered',
  'rated',
  'further',
  'marked-key',
  'corrected',
  'publicity',
  'office-replaced',
  'withdrawn',
  'transferred',
  'taken-over',
] as const
export type ProposalEventKind = (typeof proposalEventKinds)[number]
export const proposalEventWords: Readonly<Record<ProposalEventKind, Words>> = {
  assigned: { zh: '交办', en: 'assigned' },
  returned: { zh: '退回', en: 'returned' },
  extended: { zh: '延期', en: 'extended' },
  opinion: { zh: '会办意见', en: 'opinion of a joint office' },
  contacted: { zh: '联系代表（委员）', en: 'proposer contacted' },
  drafted: { zh: '拟稿', en: 'drafted' },
  reviewed: { zh: '审核', en: 'reviewed' },
  'sent-back': { zh: '退回修改', en: 'sent back to be mended' },
  signed: { zh: '签发', en: 'signed' },
  imported: { zh: '录入已有答复', en: 'an earlier reply entered' },
  delivered: { zh: '送达', en: 'handed over' },
  rated: { zh: '征询意见', en: 'opinion of the proposer' },
  further: { zh: '启动再次答复', en: 'a further reply begun' },
  'marked-key': { zh: '列为重点', en: 'made a key proposal' },
  corrected: { zh: '更正登记', en: 'registration corrected' },
  publicity: { zh: '公开范围', en: 'publicity' },
  'office-replaced': { zh: '承办单位更换', en: 'office replaced' },
  withdrawn: { zh: '撤回', en: 'withdrawn' },
  transferred: { zh: '移交', en: 'transferred' },
  'taken-over': { zh: '接收移交', en: 'taken over' },
}

export const contactWays = ['visit', 'meeting', 'phone', 'written'] as const
export type ContactWay = (typeof contactWays)[number]
/** The first two are 面商: they count in 见面率. */
export const faceToFace: readonly ContactWay[] = ['visit', 'meeting']
export const contactWayWords: Readonly<Record<ContactWay, Words>> = {
  visit: { zh: '登门走访（面商）', en: 'visit, face to face' },
  meeting: { zh: '座谈（面商）', en: 'meeting, face to face' },
  phone: { zh: '电话沟通', en: 'by phone' },
  written: { zh: '书面沟通', en: 'in writing' },
}

export const attitudes = ['satisfied', 'fairly', 'not'] as const
export type Attitude = (typeof attitudes)[number]
export const attitudeWords: Readonly<Record<Attitude, Words>> = {
  satisfied: { zh: '满意', en: 'satisfied' },
  fairly: { zh: '基本满意', en: 'fairly satisfied' },
  not: { zh: '不满意', en: 'not satisfied' },
}

export const resultClasses = ['A', 'B', 'C', 'D'] as const
export type ResultClass = (typeof resultClasses)[number]

export const proposalCategories = [
  'duty',
  'planning',
  'conditions',
  'staffing',
  'quality',
  'atmosphere',
  'other',
] as const
export type ProposalCategory = (typeof proposalCategories)[number]
export const proposalCategoryWords: Readonly<Record<ProposalCategory, Words>> = {
  duty: { zh: '创建工作责任', en: 'duties' },
  planning: { zh: '教育资源规划', en: 'planning of resources' },
  conditions: { zh: '办学条件', en: 'conditions of schools' },
  staffing: { zh: '师资队伍', en: 'teachers' },
  quality: { zh: '教育教学质量', en: 'quality of teaching' },
  atmosphere: { zh: '社会氛围', en: 'public support' },
  other: { zh: '其他', en: 'other' },
}

/** Why a round of handling began: the first, because the proposer was not satisfied, or because class B asks for more. */
export const roundReasons = ['first', 'dissatisfied', 'further'] as const
export type RoundReason = (typeof roundReasons)[number]
export const roundReasonWords: Readonly<Record<RoundReason, Words>> = {
  first: { zh: '首次办理', en: 'first handling' },
  dissatisfied: { zh: '不满意，再次办理', en: 'handled again, not satisfied' },
  further: { zh: '跟踪办理，再次答复', en: 'further reply' },
}

export const clockCodes = ['return', 'opinion', 'reply', 'again', 'further'] as const
export type ClockCode = (typeof clockCodes)[number]
export const clockWords: Readonly<Record<ClockCode, Words>> = {
  return: { zh: '退回期限', en: 'time for returning it' },
  opinion: { zh: '会办意见期限', en: 'time for joint opinions' },
  reply: { zh: '答复期限', en: 'time for the reply' },
  again: { zh: '再次答复期限', en: 'time for answering again' },
  further: { zh: '跟踪答复期限', en: 'time for the further reply' },
}

/** How a rule of ours is known; shown beside it. */
export const markWords = {
  seen: { zh: '已见原文', en: 'seen' },
  'seen-local': { zh: '见于其他地方的规定，可设置', en: 'seen in rules of other places, configurable' },
  'recalled-high': { zh: '凭记忆，把握大', en: 'recalled, high' },
  'recalled-medium': { zh: '凭记忆，把握中等', en: 'recalled, medium' },
  ours: { zh: '本系统设置', en: 'ours' },
} as const satisfies Readonly<Record<string, Words>>
export type Mark = keyof typeof markWords
