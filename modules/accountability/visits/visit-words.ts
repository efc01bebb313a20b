/** The words of visits: how an item of a form is answered, what a visit leads to, how a planned one stands. Browser-safe. */
import type { Words } from '#kernel/words.ts'

/** `not-seen` says nothing, neither good nor bad: unknown is not a fault. */
export const checkAnswers = ['fine', 'problem', 'not-seen'] as const
export type CheckAnswer = (typeof checkAnswers)[number]
export const checkAnswerWords: Readonly<Record<CheckAnswer, Words>> = {
  fine: { zh: '正常', en: 'fine' },
  problem: { zh: '有问题', en: 'a problem' },
  'not-seen': { zh: '未查看', en: 'not looked at' },
}

export const noticeKinds = ['rectification', 'opinion'] as const
export type NoticeKind = (typeof noticeKinds)[number]
export const noticeKindWords: Readonly<Record<NoticeKind, Words>> = {
  rectification: { zh: '整改通知书', en: 'notice of rectification' },
  opinion: { zh: '督导意见书', en: 'letter of opinion' },
}

export const planStates = ['planned', 'due-today', 'overdue', 'done', 'cancelled'] as const
export type PlanState = (typeof planStates)[number]
export const planStateWords: Readonly<Record<PlanState, Words>> = {
  planned: { zh: '待督导', en: 'planned' },
  'due-today': { zh: '今日督导', en: 'today' },
  overdue: { zh: '已过计划日期', en: 'its day has passed' },
  done: { zh: '已督导', en: 'done' },
  cancelled: { zh: '已取消', en: 'cancelled' },
}
