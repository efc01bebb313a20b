/** The words that several parts of this room use: states of classes, batches, kinds of projects, stages of money. */
import type { Words } from '#kernel/words.ts'

/** Both lines of a class: the standard (45 / 50) and 大班额 (56) with 超大班额 (66). */
export const classStates = ['ok', 'over_standard', 'big', 'super'] as const
export type ClassState = (typeof classStates)[number]
export const classStateWords: Readonly<Record<ClassState, Words>> = {
  ok: { zh: '标准班额以内', en: 'within the standard' },
  over_standard: { zh: '超标准班额（未到大班额）', en: 'over the standard, not yet a big class' },
  big: { zh: '大班额', en: 'big class' },
  super: { zh: '超大班额', en: 'super-big class' },
}

export const settlementGroups = ['city', 'town', 'village', 'unknown'] as const
export type Settlement = (typeof settlementGroups)[number]
export const settlementGroupWords: Readonly<Record<Settlement, Words>> = {
  city: { zh: '城区', en: 'city' },
  town: { zh: '镇区', en: 'town' },
  village: { zh: '乡村', en: 'village' },
  unknown: { zh: '城乡未填', en: 'not given' },
}

export const sponsorGroups = ['public', 'private', 'unknown'] as const
export type SponsorGroup = (typeof sponsorGroups)[number]
export const sponsorGroupWords: Readonly<Record<SponsorGroup, Words>> = {
  public: { zh: '公办', en: 'public' },
  private: { zh: '民办', en: 'private' },
  unknown: { zh: '举办者未填', en: 'not given' },
}

export const waysOut = ['split', 'section', 'cap-intake', 'move-boundary'] as const
export type WayOut = (typeof waysOut)[number]
export const wayOutWords: Readonly<Record<WayOut, Words>> = {
  split: { zh: '用富余教室分班', en: 'split classes into free classrooms' },
  section: { zh: '新建校区、增建教室', en: 'a new campus or more classrooms' },
  'cap-intake': { zh: '控制起始年级招生', en: 'cap the intake' },
  'move-boundary': { zh: '调整招生服务范围', en: 'move the boundary of the catchment' },
}

export const gapItems = [
  'rooms',
  'sports',
  'equipment',
  'multimedia',
  'books',
  'terminals',
  'music-rooms',
  'fine-art-rooms',
  'laboratories',
  'beds',
  'dormitory',
  'track',
] as const
export type GapItem = (typeof gapItems)[number]
export const gapItemWords: Readonly<Record<GapItem, Words>> = {
  rooms: { zh: '教学及辅助用房', en: 'teaching and auxiliary rooms' },
  sports: { zh: '体育运动场馆', en: 'sports grounds and halls' },
  equipment: { zh: '教学仪器设备', en: 'teaching equipment' },
  multimedia: { zh: '网络多媒体教室', en: 'networked multimedia classrooms' },
  books: { zh: '图书', en: 'books' },
  terminals: { zh: '数字终端', en: 'digital terminals' },
  'music-rooms': { zh: '音乐专用教室', en: 'music rooms' },
  'fine-art-rooms': { zh: '美术专用教室', en: 'fine art rooms' },
  laboratories: { zh: '实验室', en: 'laboratories' },
  beds: { zh: '寄宿床位', en: 'boarding beds' },
  dormitory: { zh: '宿舍面积', en: 'dormitory area' },
  track: { zh: '环形跑道', en: 'running track' },
}

/** 四个一批. */
export const batches = ['expand', 'new-quality', 'weak', 'rural'] as const
export type Batch = (typeof batches)[number]
export const batchWords: Readonly<Record<Batch, Words>> = {
  expand: { zh: '挖潜扩容优质学校', en: 'good schools to expand' },
  'new-quality': { zh: '新优质学校', en: 'new quality schools' },
  weak: { zh: '薄弱学校', en: 'weak schools' },
  rural: { zh: '乡村学校', en: 'rural schools' },
}

/** `proposed` by the criteria, nobody has looked · `confirmed` as proposed · `changed` by a person · `left-out` by a person. */
export const batchStates = ['proposed', 'confirmed', 'changed', 'left-out', 'none'] as const
export type BatchState = (typeof batchStates)[number]
export const batchStateWords: Readonly<Record<BatchState, Words>> = {
  proposed: { zh: '系统建议，待确认', en: 'proposed, to be confirmed' },
  confirmed: { zh: '已确认', en: 'confirmed' },
  changed: { zh: '人工调整', en: 'changed by a person' },
  'left-out': { zh: '确认不纳入', en: 'left out by a person' },
  none: { zh: '不符合任一条件', en: 'meets none of the criteria' },
}

export const projectKinds = ['weak-links', 'repair', 'conditions', 'new-build'] as const
export type ProjectKind = (typeof projectKinds)[number]
export const projectKindWords: Readonly<Record<ProjectKind, Words>> = {
  'weak-links': { zh: '薄弱环节改善与能力提升', en: 'weak links and capacity' },
  repair: { zh: '校舍维修改造', en: 'repair of school buildings' },
  conditions: { zh: '改善办学条件', en: 'better conditions' },
  'new-build': { zh: '新建', en: 'new building' },
}

/** What is recorded of a project besides money. */
export const projectSteps = [
  'approved',
  'started',
  'accepted',
  'booked',
  'in-post',
  'stopped',
  'resumed',
  'cancelled',
] as const
export type ProjectStep = (typeof projectSteps)[number]
export const projectStepWords: Readonly<Record<ProjectStep, Words>> = {
  approved: { zh: '立项批复', en: 'approved' },
  started: { zh: '开工（启动采购）', en: 'started' },
  accepted: { zh: '竣工验收', en: 'completed and accepted' },
  booked: { zh: '入账（账面原值）', en: 'booked' },
  'in-post': { zh: '人员到岗', en: 'in post' },
  stopped: { zh: '停建', en: 'stopped' },
  resumed: { zh: '复工', en: 'resumed' },
  cancelled: { zh: '撤销项目', en: 'cancelled' },
}

export const projectStates = ['planned', 'approved', 'started', 'accepted', 'done', 'stopped', 'cancelled'] as const
export type ProjectStateName = (typeof projectStates)[number]
export const projectStateWords: Readonly<Record<ProjectStateName, Words>> = {
  planned: { zh: '谋划', en: 'planned' },
  approved: { zh: '已立项，未开工', en: 'approved, not started' },
  started: { zh: '在建', en: 'under way' },
  accepted: { zh: '已竣工验收', en: 'accepted' },
  done: { zh: '已全部入账、到岗', en: 'booked and in post' },
  stopped: { zh: '停建', en: 'stopped' },
  cancelled: { zh: '已撤销', en: 'cancelled' },
}

/** Money on its way: planned, 下达, work done (完成投资), paid. */
export const moneyStages = ['planned', 'allotted', 'done', 'paid'] as const
export type MoneyStage = (typeof moneyStages)[number]
export const moneyStageWords: Readonly<Record<MoneyStage, Words>> = {
  planned: { zh: '计划投资', en: 'planned' },
  allotted: { zh: '资金下达', en: 'allotted' },
  done: { zh: '完成投资', en: 'work done' },
  paid: { zh: '资金支付', en: 'paid' },
}

export const potLevels = ['central', 'province', 'local', 'earmarked'] as const
export type PotLevel = (typeof potLevels)[number]
export const potLevelWords: Readonly<Record<PotLevel, Words>> = {
  central: { zh: '中央', en: 'central' },
  province: { zh: '省级', en: 'province' },
  local: { zh: '市县', en: 'city and county' },
  earmarked: { zh: '专款', en: 'earmarked' },
}

/** What money is spent on. */
export const moneyUses = [
  'building',
  'repair',
  'sports-ground',
  'boarding',
  'equipment',
  'information',
  'books',
  'furniture',
  'land',
  'training',
] as const
export type MoneyUse = (typeof moneyUses)[number]
export const moneyUseWords: Readonly<Record<MoneyUse, Words>> = {
  building: { zh: '新建、改扩建校舍', en: 'building and extending' },
  repair: { zh: '校舍维修改造', en: 'repair' },
  'sports-ground': { zh: '运动场地', en: 'sports grounds' },
  boarding: { zh: '寄宿生活设施', en: 'boarding' },
  equipment: { zh: '教学仪器设备', en: 'teaching equipment' },
  information: { zh: '信息化设备', en: 'digital equipment' },
  books: { zh: '图书', en: 'books' },
  furniture: { zh: '课桌凳等家具', en: 'furniture' },
  land: { zh: '征地、前期费用', en: 'land and preparation' },
  training: { zh: '教师培训', en: 'training of teachers' },
}

/** What a project brings, and how it comes to count: areas by 竣工验收, equipment by 入账, people by being in post on 1 September. */
export const projectItems = {
  room_m2: { words: { zh: '教学及辅助用房', en: 'teaching and auxiliary rooms' }, unit: 'm²', countsBy: 'accepted' },
  sports_m2: { words: { zh: '运动场地', en: 'sports ground' }, unit: 'm²', countsBy: 'accepted' },
  classroom: { words: { zh: '普通教室', en: 'classrooms' }, unit: '间', countsBy: 'accepted' },
  music_room: { words: { zh: '音乐专用教室', en: 'music rooms' }, unit: '间', countsBy: 'accepted' },
  fine_art_room: { words: { zh: '美术专用教室', en: 'fine art rooms' }, unit: '间', countsBy: 'accepted' },
  laboratory: { words: { zh: '实验室', en: 'laboratories' }, unit: '间', countsBy: 'accepted' },
  bed: { words: { zh: '寄宿床位', en: 'boarding beds' }, unit: '张', countsBy: 'accepted' },
  equipment_yuan: { words: { zh: '教学仪器设备', en: 'teaching equipment' }, unit: '元', countsBy: 'booked' },
  multimedia_room: { words: { zh: '网络多媒体教室', en: 'multimedia classrooms' }, unit: '间', countsBy: 'booked' },
  book: { words: { zh: '图书', en: 'books' }, unit: '册', countsBy: 'booked' },
  terminal: { words: { zh: '数字终端', en: 'digital terminals' }, unit: '台', countsBy: 'booked' },
  degree: {
    words: { zh: '高于规定学历教师', en: 'teachers above the required degree' },
    unit: '人',
    countsBy: 'in-post',
  },
  backbone: { words: { zh: '县级及以上骨干教师', en: 'backbone teachers' }, unit: '人', countsBy: 'in-post' },
  art_pe: { words: { zh: '体育、艺术专任教师', en: 'teachers of PE and arts' }, unit: '人', countsBy: 'in-post' },
} as const satisfies Readonly<
  Record<string, { readonly words: Words; readonly unit: string; readonly countsBy: 'accepted' | 'booked' | 'in-post' }>
>
export type ProjectItemCode = keyof typeof projectItems
export const projectItemCodes = Object.keys(projectItems) as ProjectItemCode[]

/** Stands on every sheet and page of this room until something is published. */
export const internalLine: Words = { zh: '内部资料，未经发布不得外传', en: 'internal until published' }
