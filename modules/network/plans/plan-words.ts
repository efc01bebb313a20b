/** The words of kept plans: how one stands and is being made, who gains and loses, the parts of its cost. */
import type { Words } from '#kernel/words.ts'
import type { costParts } from '../county/plan-file.ts'

export type CostPart = (typeof costParts)[number]

/** `draft` 内部 · `submitted` waits for review · `reviewed` waits for issue · `published` a frozen snapshot · `withdrawn`. */
export const planStatuses = ['draft', 'submitted', 'reviewed', 'published', 'withdrawn'] as const
export type PlanStatus = (typeof planStatuses)[number]

export const planStatusWords: Readonly<Record<PlanStatus, Words>> = {
  draft: { zh: '拟稿（内部）', en: 'draft, internal' },
  submitted: { zh: '待审核（内部）', en: 'waiting for review, internal' },
  reviewed: { zh: '待签发（内部）', en: 'waiting for issue, internal' },
  published: { zh: '已发布', en: 'published' },
  withdrawn: { zh: '已撤回', en: 'withdrawn' },
}

export const verdicts = ['gains', 'same', 'loses', 'unknown'] as const
export type Verdict = (typeof verdicts)[number]

export const verdictWords: Readonly<Record<Verdict, Words>> = {
  gains: { zh: '路程缩短', en: 'shorter' },
  same: { zh: '不变', en: 'the same' },
  loses: { zh: '路程变长', en: 'longer' },
  unknown: { zh: '缺数据', en: 'unknown' },
}

/** Parts of what a plan comes to; the last two are weights, no money that is spent. */
export const costPartWords: Readonly<Record<CostPart, Words>> = {
  build: { zh: '建设（新建、扩建、维修、改分校）', en: 'building, repairs, turning into branches' },
  run: { zh: '运行', en: 'running' },
  travel: { zh: '路途（折算）', en: 'travel, reckoned in money' },
  beds: { zh: '寄宿', en: 'boarding' },
  buses: { zh: '校车', en: 'buses' },
  close: { zh: '停办后的安置', en: 'settling after an adjustment' },
  overfull: { zh: '超班额（折算）', en: 'overfull classes, a weight' },
  policy: { zh: '集中办学意向（折算）', en: 'taught away from where the scenario wants, a weight' },
}

export const jobStates = ['waiting', 'running', 'done', 'stopped', 'impossible', 'failed'] as const
export type JobState = (typeof jobStates)[number]

export const jobStateWords: Readonly<Record<JobState, Words>> = {
  waiting: { zh: '排队中', en: 'waiting' },
  running: { zh: '测算中', en: 'running' },
  done: { zh: '已完成', en: 'done' },
  stopped: { zh: '已停止，保留已得方案', en: 'stopped, with the best so far' },
  impossible: { zh: '不可行，见说明', en: 'impossible, see why' },
  failed: { zh: '测算失败', en: 'failed' },
}

/** How something of a plan leaves the page; a workbook that the room makes is written down by the room. */
export const takenWays = ['print', 'table'] as const
export type TakenWay = (typeof takenWays)[number]

export const takenWords: Readonly<Record<TakenWay, Words>> = {
  print: { zh: '打印', en: 'printed' },
  table: { zh: '另存表格', en: 'table saved' },
}

/** Every map and sheet of a plan bears both lines. */
export const internalLine: Words = { zh: '内部资料，未经发布不得外传', en: 'internal until published' }
export const sketchLine: Words = { zh: '示意图，不作划界依据', en: 'a sketch, not for demarcation' }
