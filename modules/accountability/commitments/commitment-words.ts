/** The words of commitments: where one comes from, its area, and its three statuses with the light. Browser-safe. */
import type { Words } from '#kernel/words.ts'

/** A line of a 责任书, a promise in a reply, a leader's 批示 or a meeting's decision, a line of the 任务分解表. */
export const sourceKinds = ['pledge', 'reply', 'decision', 'task'] as const
export type SourceKind = (typeof sourceKinds)[number]
export const sourceKindWords: Readonly<Record<SourceKind, Words>> = {
  pledge: { zh: '责任书', en: 'pledge' },
  reply: { zh: '建议提案答复', en: 'reply to a proposal' },
  decision: { zh: '批示、会议决定', en: 'instruction or decision' },
  task: { zh: '任务分解表', en: 'task' },
}

/** The six parts of the bureau's reply, which are also those of its yearly work. */
export const areas = ['duty', 'planning', 'conditions', 'staffing', 'quality', 'atmosphere'] as const
export type Area = (typeof areas)[number]
export const areaWords: Readonly<Record<Area, Words>> = {
  duty: { zh: '压实创建工作责任', en: 'making responsibilities firm' },
  planning: { zh: '优化教育资源规划', en: 'planning where schools are' },
  conditions: { zh: '持续改善办学条件', en: 'improving conditions' },
  staffing: { zh: '强化师资队伍建设', en: 'strengthening the teaching force' },
  quality: { zh: '提高教育教学质量', en: 'raising quality' },
  atmosphere: { zh: '大力营造浓厚氛围', en: 'informing and winning support' },
}

/** What the owner says. */
export const saidStatuses = ['not-begun', 'under-way', 'done', 'blocked'] as const
export type SaidStatus = (typeof saidStatuses)[number]
export const saidWords: Readonly<Record<SaidStatus, Words>> = {
  'not-begun': { zh: '未启动', en: 'not begun' },
  'under-way': { zh: '推进中', en: 'under way' },
  done: { zh: '自报完成', en: 'said to be done' },
  blocked: { zh: '受阻', en: 'blocked' },
}

/** What the evidence shows. */
export const shownStatuses = ['none', 'submitted', 'accepted', 'returned'] as const
export type ShownStatus = (typeof shownStatuses)[number]
export const shownWords: Readonly<Record<ShownStatus, Words>> = {
  none: { zh: '无佐证', en: 'no evidence' },
  submitted: { zh: '已报待审', en: 'handed in, to be reviewed' },
  accepted: { zh: '属实', en: 'found true' },
  returned: { zh: '退回', en: 'sent back' },
}

/** Whether it is on schedule, by the data where it has a data rule. */
export const paces = ['met', 'on-track', 'at-risk', 'late', 'fallen-back', 'unknown'] as const
export type Pace = (typeof paces)[number]
export const paceWords: Readonly<Record<Pace, Words>> = {
  met: { zh: '已达成', en: 'met' },
  'on-track': { zh: '正常', en: 'on track' },
  'at-risk': { zh: '预警', en: 'at risk' },
  late: { zh: '逾期', en: 'late' },
  'fallen-back': { zh: '反弹', en: 'fallen back' },
  unknown: { zh: '缺数据', en: 'data missing' },
}

export const lights = ['green', 'yellow', 'red', 'grey'] as const
export type Light = (typeof lights)[number]
export const lightWords: Readonly<Record<Light, Words>> = {
  green: { zh: '绿', en: 'green' },
  yellow: { zh: '黄', en: 'yellow' },
  red: { zh: '红', en: 'red' },
  grey: { zh: '灰', en: 'grey' },
}

/** The rules by which a light is lit, as pages state them. */
export const lightRules: Readonly<Record<Light, Words>> = {
  green: {
    zh: '已达成，或进度正常且报送与数据不矛盾',
    en: 'met, or on track with nothing said that the data contradict',
  },
  yellow: {
    zh: '预警；或自报受阻、佐证被退回、自报完成而数据未达到',
    en: 'at risk; or said to be blocked, evidence sent back, or said to be done while the data do not show it',
  },
  red: { zh: '逾期，或达成后反弹', en: 'late, or fallen back after it was met' },
  grey: { zh: '缺数据，或已撤销、已移交', en: 'data missing, or withdrawn or handed over' },
}

export const commitmentEventKinds = [
  'made',
  'amended',
  'said',
  'evidence-added',
  'evidence-reviewed',
  'measured',
  'escalated',
  'reassigned',
  'transferred',
  'withdrawn',
] as const
export type CommitmentEventKind = (typeof commitmentEventKinds)[number]
export const commitmentEventWords: Readonly<Record<CommitmentEventKind, Words>> = {
  made: { zh: '列入台账', en: 'entered' },
  amended: { zh: '变更（补充协议等）', en: 'amended' },
  said: { zh: '责任单位报送', en: 'reported by its owner' },
  'evidence-added': { zh: '提交佐证', en: 'evidence handed in' },
  'evidence-reviewed': { zh: '审核佐证', en: 'evidence reviewed' },
  measured: { zh: '数据判定', en: 'measured' },
  escalated: { zh: '督办升级', en: 'escalated' },
  reassigned: { zh: '变更责任单位', en: 'given to another owner' },
  transferred: { zh: '随区划调整移交', en: 'handed over as the county merged' },
  withdrawn: { zh: '撤销', en: 'withdrawn' },
}

export const ruleKinds = ['census', 'indicator', 'project', 'record', 'gate'] as const
export type RuleKind = (typeof ruleKinds)[number]
/** Which room's figure decides. */
export const ruleKindWords: Readonly<Record<RuleKind, Words>> = {
  census: { zh: '教育事业统计表', en: 'the yearly census' },
  indicator: { zh: '评估测算', en: 'the assessment' },
  project: { zh: '办学条件项目台账', en: 'the ledger of projects' },
  record: { zh: '年度实绩', en: 'the record of the year' },
  gate: { zh: '拟调整学校程序', en: 'the gate of adjustments' },
}
