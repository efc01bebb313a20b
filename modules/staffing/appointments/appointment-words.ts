/** The words of 县管校聘: its rounds in their order, how far a campaign is, and what became of a teacher. */
import type { Words } from '#kernel/words.ts'

export const rounds = ['school', 'district', 'assignment'] as const
export type Round = (typeof rounds)[number]
export const roundWords: Readonly<Record<Round, Words>> = {
  school: { zh: '校内竞聘', en: 'competition within the school' },
  district: { zh: '学区（跨校）竞聘', en: 'competition across schools' },
  assignment: { zh: '组织调剂', en: 'assignment by the bureau' },
}

export const campaignStages = ['preparing', 'announced', 'round', 'between', 'training', 'filed'] as const
export type CampaignStage = (typeof campaignStages)[number]
export const campaignStageWords: Readonly<Record<CampaignStage, Words>> = {
  preparing: { zh: '核定总量、设置岗位', en: 'setting totals and posts' },
  announced: { zh: '岗位已公布', en: 'posts announced' },
  round: { zh: '竞聘进行中', en: 'a round is open' },
  between: { zh: '一轮已结束', en: 'a round has closed' },
  training: { zh: '待岗培训、聘用', en: 'training and contracts' },
  filed: { zh: '已备案', en: 'filed' },
}

export const results = ['appointed', 'training', 'waiting'] as const
export type AppointmentResult = (typeof results)[number]
export const resultWords: Readonly<Record<AppointmentResult, Words>> = {
  appointed: { zh: '已聘', en: 'appointed' },
  training: { zh: '待岗培训', en: 'in training, without a post' },
  waiting: { zh: '未落聘岗位', en: 'not appointed yet' },
}

export const campaignEventKinds = [
  'total-announced',
  'posts-announced',
  'round-opened',
  'appointed',
  'vacated',
  'exception',
  'round-closed',
  'training',
  'contract',
  'filed',
] as const
export type CampaignEventKind = (typeof campaignEventKinds)[number]
export const campaignEventWords: Readonly<Record<CampaignEventKind, Words>> = {
  'total-announced': { zh: '公布编制和岗位总量', en: 'total of posts announced' },
  'posts-announced': { zh: '公布分校岗位', en: 'posts of schools announced' },
  'round-opened': { zh: '开始一轮', en: 'round opened' },
  appointed: { zh: '聘任', en: 'appointed' },
  vacated: { zh: '撤销聘任', en: 'appointment taken back' },
  exception: { zh: '小规模学校空岗说明', en: 'why a post of a small school stays free' },
  'round-closed': { zh: '结束一轮', en: 'round closed' },
  training: { zh: '待岗培训', en: 'sent to training' },
  contract: { zh: '签订聘用合同', en: 'contract signed' },
  filed: { zh: '公示、备案', en: 'made public and filed' },
}
