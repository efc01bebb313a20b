/** The words of 责任书: how one stands, what its lines, steps and signatures are called. Browser-safe. */
import type { Words } from '#kernel/words.ts'

/** `drafted` 拟稿 · `reviewed` 已审核 · `in-force` signed by both · `withdrawn` 撤回. */
export const pledgeStatuses = ['drafted', 'returned', 'reviewed', 'in-force', 'withdrawn'] as const
export type PledgeStatus = (typeof pledgeStatuses)[number]
export const pledgeStatusWords: Readonly<Record<PledgeStatus, Words>> = {
  drafted: { zh: '拟稿，待审核', en: 'drafted, to be reviewed' },
  returned: { zh: '审核退回', en: 'sent back' },
  reviewed: { zh: '已审核，待签订', en: 'reviewed, to be signed' },
  'in-force': { zh: '已签订生效', en: 'signed and in force' },
  withdrawn: { zh: '已撤回', en: 'withdrawn' },
}

export const pledgeSides = ['city', 'county'] as const
export type PledgeSide = (typeof pledgeSides)[number]
export const pledgeSideWords: Readonly<Record<PledgeSide, Words>> = {
  city: { zh: '市方', en: 'the city' },
  county: { zh: '县方', en: 'the county' },
}

export const pledgeEventKinds = ['drafted', 'reviewed', 'signed', 'withdrawn'] as const
export type PledgeEventKind = (typeof pledgeEventKinds)[number]

/** What a line promises: how many schools meet an indicator, a CV, an item of the standard, money, or a deed of the road. */
export const pledgeLineKinds = ['schools', 'spread', 'item', 'money', 'action'] as const
export type PledgeLineKind = (typeof pledgeLineKinds)[number]
export const pledgeLineKindWords: Readonly<Record<PledgeLineKind, Words>> = {
  schools: { zh: '年度分指标', en: 'yearly target of an indicator' },
  spread: { zh: '差异系数', en: 'CV' },
  item: { zh: '部门任务', en: 'task of a department' },
  money: { zh: '资金落实', en: 'money' },
  action: { zh: '分校措施', en: 'measure at a school' },
}

export const scheduleKinds = ['fund', 'approve', 'begin', 'finish', 'count'] as const
export type ScheduleKind = (typeof scheduleKinds)[number]

/** Where the year of a county on the 路线图 is from. */
export const orderSources = ['pledge', 'road', 'city-road'] as const
export type OrderSource = (typeof orderSources)[number]
export const orderSourceWords: Readonly<Record<OrderSource, Words>> = {
  pledge: { zh: '已签订的责任书', en: 'the pledge in force' },
  road: { zh: '县区已采用的路线图', en: 'the road that the county adopted' },
  'city-road': { zh: '已采用的全市路线图', en: 'the road that the city adopted' },
}

export const changeKindWords: Readonly<Record<'added' | 'changed' | 'dropped', Words>> = {
  added: { zh: '新增', en: 'added' },
  changed: { zh: '调整', en: 'changed' },
  dropped: { zh: '取消', en: 'dropped' },
}
