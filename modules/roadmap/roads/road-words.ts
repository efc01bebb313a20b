/** The words of stored roads: how one stands and is being made, what its levers, items, deadlines and pots are called. Browser-safe. */
import type { Words } from '#kernel/words.ts'
import type { LeverKind } from '../road/road-model.ts'

export const levers = ['buy', 'build', 'hire', 'train', 'move'] as const satisfies readonly LeverKind[]

export const leverWords: Readonly<Record<LeverKind, Words>> = {
  buy: { zh: '购置', en: 'buy' },
  build: { zh: '建设', en: 'build' },
  hire: { zh: '招聘', en: 'hire' },
  train: { zh: '培养（学历提升、骨干认定）', en: 'train (degree, backbone title)' },
  move: { zh: '调配（交流轮岗）', en: 'move between schools' },
}

/** Items of the price list that a road uses. */
export const roadItemCodes = [
  'teacher',
  'degree',
  'backbone',
  'art_pe',
  'move',
  'room_m2',
  'sports_m2',
  'equipment_yuan',
  'multimedia_room',
] as const
export type RoadItemCode = (typeof roadItemCodes)[number]

export const roadItemWords: Readonly<Record<RoadItemCode, Words>> = {
  teacher: { zh: '新增专任教师', en: 'more full-time teachers' },
  degree: { zh: '教师学历提升', en: 'teachers brought to the higher degree' },
  backbone: { zh: '骨干教师培养认定', en: 'teachers recognised as backbone' },
  art_pe: { zh: '新增体育、音乐、美术专任教师', en: 'more teachers of PE, music or fine art' },
  move: { zh: '教师交流轮岗', en: 'teachers moved between schools' },
  room_m2: { zh: '教学及辅助用房', en: 'teaching and auxiliary rooms' },
  sports_m2: { zh: '体育运动场馆', en: 'sports grounds and halls' },
  equipment_yuan: { zh: '教学仪器设备', en: 'teaching equipment' },
  multimedia_room: { zh: '网络多媒体教室', en: 'networked multimedia classrooms' },
}

/** What an amount is counted in. */
export const roadItemUnits: Readonly<Record<RoadItemCode, string>> = {
  teacher: '人',
  degree: '人',
  backbone: '人',
  art_pe: '人',
  move: '人',
  room_m2: 'm²',
  sports_m2: 'm²',
  equipment_yuan: '元',
  multimedia_room: '间',
}

export const leverOfItem: Readonly<Record<RoadItemCode, LeverKind>> = {
  teacher: 'hire',
  degree: 'train',
  backbone: 'train',
  art_pe: 'hire',
  move: 'move',
  room_m2: 'build',
  sports_m2: 'build',
  equipment_yuan: 'buy',
  multimedia_room: 'buy',
}

/** What has to have happened by the due date so that it counts: booked, accepted, in post, title or degree held. */
export const dueSteps = ['booked', 'accepted', 'in-post', 'recognised'] as const
export type DueStep = (typeof dueSteps)[number]
export const dueStepWords: Readonly<Record<DueStep, Words>> = {
  booked: { zh: '入账（账面原值）', en: 'booked' },
  accepted: { zh: '竣工验收', en: 'completed and accepted' },
  'in-post': { zh: '到岗', en: 'in post' },
  recognised: { zh: '取得学历（认定）', en: 'degree or title held' },
}

/** 中央 / 省 / 市县 / 专款. */
export const roadPots = ['central', 'province', 'local', 'earmarked'] as const
export type RoadPot = (typeof roadPots)[number]
export const roadPotWords: Readonly<Record<RoadPot, Words>> = {
  central: { zh: '中央', en: 'central' },
  province: { zh: '省', en: 'province' },
  local: { zh: '市县', en: 'city and county' },
  earmarked: { zh: '专款', en: 'earmarked' },
}

/** How the plan was left by the planner. */
export const roadOutcomes = ['optimal', 'feasible', 'impossible', 'stopped'] as const
export type RoadOutcome = (typeof roadOutcomes)[number]
export const roadOutcomeWords: Readonly<Record<RoadOutcome, Words>> = {
  optimal: { zh: '已是最低投入（误差内）', en: 'the least that it can cost, within tolerance' },
  feasible: { zh: '可行，附理论最低投入', en: 'feasible, with a proven bound' },
  impossible: { zh: '不可行，见不可行说明', en: 'out of reach, see why' },
  stopped: { zh: '时限内未得可行方案', en: 'no plan was found in time' },
}

/** `draft` 内部比选 · `adopted` 采用 · `replaced` another road was adopted later · `withdrawn` 撤回. */
export const roadStatuses = ['draft', 'adopted', 'replaced', 'withdrawn'] as const
export type RoadStatus = (typeof roadStatuses)[number]
export const roadStatusWords: Readonly<Record<RoadStatus, Words>> = {
  draft: { zh: '比选方案（内部）', en: 'an alternative, internal' },
  adopted: { zh: '已采用', en: 'adopted' },
  replaced: { zh: '曾采用，已由新方案替代', en: 'was adopted, replaced since' },
  withdrawn: { zh: '已撤回', en: 'withdrawn' },
}

export const roadJobStates = ['waiting', 'running', 'done', 'stopped', 'impossible', 'no-plan', 'failed'] as const
export type RoadJobState = (typeof roadJobStates)[number]
export const roadJobStateWords: Readonly<Record<RoadJobState, Words>> = {
  waiting: { zh: '排队等候', en: 'waiting its turn' },
  running: { zh: '正在测算', en: 'being worked out' },
  done: { zh: '已完成', en: 'done' },
  stopped: { zh: '已按要求停止，保留已得方案', en: 'stopped when asked, with the best so far' },
  impossible: { zh: '不可行，见不可行说明', en: 'out of reach, see why' },
  'no-plan': { zh: '时限内没有得到可行方案', en: 'no plan was found in time' },
  failed: { zh: '测算没有完成', en: 'it was not finished' },
}

/** 预留余量: for how many pupils each school is provided. Ours; no document asks for one. */
export const roadMargins = ['no-margin', 'margin-90', 'margin-99'] as const
export type RoadMargin = (typeof roadMargins)[number]
export const roadMarginWords: Readonly<Record<RoadMargin, Words>> = {
  'no-margin': { zh: '不留余量', en: 'no margin' },
  'margin-90': { zh: '按预测90%上限留余量', en: 'margin for 90 % of cases' },
  'margin-99': { zh: '按预测99%上限留余量', en: 'margin for 99 % of cases' },
}
export const roadMarginNotes: Readonly<Record<RoadMargin, Words>> = {
  'no-margin': {
    zh: '各校按目标学年预测在校生数配齐，不多留',
    en: 'every school is provided for the pupils that are expected',
  },
  'margin-90': {
    zh: '各校按预测在校生数的90%上限配齐（十种情形中九种不超过；本系统设定）',
    en: 'every school is provided for pupils that nine futures in ten do not exceed (ours)',
  },
  'margin-99': {
    zh: '各校按预测在校生数的99%上限配齐（一百种情形中九十九种不超过；本系统设定）',
    en: 'every school is provided for pupils that 99 futures in 100 do not exceed (ours)',
  },
}

/** What else is worked out beside a road. */
export const variantKinds = ['more-budget', 'one-more-year', ...roadMargins] as const
export type VariantKind = (typeof variantKinds)[number]
export const variantWords: Readonly<Record<VariantKind, Words>> = {
  'more-budget': { zh: '预算增加10%', en: '10 % more money' },
  'one-more-year': { zh: '推迟一年', en: 'one more year' },
  ...roadMarginWords,
}

export const roadTakenWays = ['print', 'table'] as const
export type RoadTakenWay = (typeof roadTakenWays)[number]
export const roadTakenWords: Readonly<Record<RoadTakenWay, Words>> = {
  print: { zh: '打印', en: 'printed' },
  table: { zh: '另存表格', en: 'table saved' },
}

export const internalRoadLine: Words = {
  zh: '内部资料，未经批准不得外传；自评测算，不代表认定结果',
  en: 'internal; reckoned by ourselves, no recognition',
}
