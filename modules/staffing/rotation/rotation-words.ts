/** The words of 交流轮岗: who is eligible and why, which way a move goes, how a plan and a move stand, why a wish was not met. */
import type { Words } from '#kernel/words.ts'

/** `unknown`: what would decide is missing; never the same as not eligible. `outside`: holds no post (编外、代课). */
export const eligibilityVerdicts = ['eligible', 'exempt', 'not-yet', 'unknown', 'outside'] as const
export type EligibilityVerdict = (typeof eligibilityVerdicts)[number]
export const eligibilityWords: Readonly<Record<EligibilityVerdict, Words>> = {
  eligible: { zh: '符合交流条件', en: 'eligible' },
  exempt: { zh: '暂缓交流', en: 'exempt for now' },
  'not-yet': { zh: '未到年限', en: 'not yet' },
  unknown: { zh: '缺数据', en: 'data missing' },
  outside: { zh: '不在编制内', en: 'holds no post' },
}

export const eligibilityReasons = [
  'years-reached',
  'years-short',
  'years-unknown',
  'terms-reached',
  'principal-years-reached',
  'terms-short',
  'terms-unknown',
  'pregnancy-nursing',
  'serious-illness',
  'near-retirement',
  'near-retirement-age',
  'graduating-class',
  'no-post',
] as const
export type EligibilityReason = (typeof eligibilityReasons)[number]
export const eligibilityReasonWords: Readonly<Record<EligibilityReason, Words>> = {
  'years-reached': { zh: '在现校连续任教已满规定年限', en: 'has taught at this school for the years asked for' },
  'years-short': { zh: '在现校连续任教未满规定年限', en: 'has not yet taught at this school for the years asked for' },
  'years-unknown': { zh: '名册未填现校任教年限', en: 'the roster lacks the years at this school' },
  'terms-reached': { zh: '校长任满规定届数', en: 'a principal who has served the terms asked for' },
  'principal-years-reached': {
    zh: '校长在现校已满必须轮岗的年限',
    en: 'a principal for as many years as may be at one school',
  },
  'terms-short': { zh: '校长任期未满规定届数', en: 'a principal whose terms are not over' },
  'terms-unknown': { zh: '名册未填校长任满届数', en: 'the roster lacks the terms of the principal' },
  'pregnancy-nursing': { zh: '孕期或哺乳期，暂缓', en: 'pregnant or nursing, put off' },
  'serious-illness': { zh: '重大疾病，暂缓', en: 'seriously ill, put off' },
  'near-retirement': { zh: '临近退休，暂缓', en: 'near retirement, put off' },
  'near-retirement-age': { zh: '已到临近退休年龄，暂缓', en: 'at the age that counts as near retirement, put off' },
  'graduating-class': { zh: '在教毕业班，本轮结束前暂缓', en: 'teaches a graduating class, put off until it has left' },
  'no-post': { zh: '编外聘任或代课，不参加交流', en: 'on contract or a substitute; takes no part' },
}

/** Which way a move goes; the first that holds, in this order. Definitions stand in `direction.ts` and on every plan. */
export const directions = [
  'urban-to-rural',
  'strong-to-weak',
  'central-to-village',
  'level',
  'reverse',
  'unknown',
] as const
export type Direction = (typeof directions)[number]
export const directionWords: Readonly<Record<Direction, Words>> = {
  'urban-to-rural': { zh: '城镇→乡村', en: 'town to country' },
  'strong-to-weak': { zh: '优质→薄弱', en: 'strong to weak' },
  'central-to-village': { zh: '中心校→村小、教学点', en: 'central school to village school or point' },
  level: { zh: '同类学校之间', en: 'between schools alike' },
  reverse: { zh: '乡村→城镇、薄弱→优质', en: 'country to town, weak to strong' },
  unknown: { zh: '缺数据', en: 'data missing' },
}

/** `published` is internal (内部公布): to the schools and teachers concerned, never to the public. */
export const rotationStatuses = ['draft', 'reviewed', 'published', 'carried-out', 'withdrawn'] as const
export type RotationStatus = (typeof rotationStatuses)[number]
export const rotationStatusWords: Readonly<Record<RotationStatus, Words>> = {
  draft: { zh: '拟稿（内部）', en: 'draft, internal' },
  reviewed: { zh: '已审核（内部）', en: 'reviewed, internal' },
  published: { zh: '已内部公布', en: 'published internally' },
  'carried-out': { zh: '已执行', en: 'carried out' },
  withdrawn: { zh: '已撤回', en: 'withdrawn' },
}

export const moveStatuses = ['planned', 'objected', 'cancelled', 'carried-out'] as const
export type MoveStatus = (typeof moveStatuses)[number]
export const moveStatusWords: Readonly<Record<MoveStatus, Words>> = {
  planned: { zh: '待执行', en: 'to be carried out' },
  objected: { zh: '有异议，待答复', en: 'objected to, to be answered' },
  cancelled: { zh: '异议成立，已取消', en: 'objection upheld, cancelled' },
  'carried-out': { zh: '已执行', en: 'carried out' },
}

/** How a teacher came to the post. */
export const moveWays = ['vacancy', 'exchange', 'couple'] as const
export type MoveWay = (typeof moveWays)[number]
export const moveWayWords: Readonly<Record<MoveWay, Words>> = {
  vacancy: { zh: '补缺岗', en: 'into a post that was free' },
  exchange: { zh: '对调或顶岗（接替本次交出岗位的教师）', en: 'into the post of a teacher who moves as well' },
  couple: { zh: '夫妻同调', en: 'together with the spouse' },
}

/** Why a school is not open to a teacher at all: public facts, whatever anybody wishes. */
export const pairFaults = [
  'no-such-school',
  'same-school',
  'not-open',
  'stage-missing',
  'certificate',
  'certificate-unknown',
  'direction',
  'direction-unknown',
  'distance',
  'distance-unknown',
  'spouse',
] as const
export type PairFault = (typeof pairFaults)[number]

/** What became of a wish. */
export const wishOutcomes = [
  'given',
  'lower',
  'taken',
  'no-post',
  'no-room',
  'not-reached',
  'no-exchange',
  'not-shared',
  'spouse-goes',
  ...pairFaults,
] as const
export type WishOutcome = (typeof wishOutcomes)[number]
export const wishOutcomeWords: Readonly<Record<WishOutcome, Words>> = {
  given: { zh: '按此志愿安排', en: 'given' },
  lower: { zh: '已按更靠前的志愿安排', en: 'an earlier wish was given' },
  taken: { zh: '该校本学科岗位已由顺序在前的教师选定', en: 'the post went to someone before in the public order' },
  'no-post': { zh: '该校本学科没有可接收的岗位', en: 'the school takes nobody in for the subject' },
  'no-room': { zh: '该校没有空编', en: 'no post of the establishment is free there' },
  'not-reached': {
    zh: '现任教学校该学科不能再减少教师，须有人接替，未能对调',
    en: 'the own school cannot spare the post, and nobody came in exchange',
  },
  'no-exchange': {
    zh: '回城镇、回优质学校只能与调出教师对调，没有可对调的教师',
    en: 'up to town one goes only in exchange for somebody who leaves there, and nobody was left',
  },
  'not-shared': {
    zh: '夫妻一并考虑，没有双方都填报且都有岗位的学校',
    en: 'spouses are thought of as one, and no school that both named had a post for both',
  },
  'spouse-goes': {
    zh: '夫妻一并考虑，没有可同去的学校，本次由配偶就近交流',
    en: 'spouses are thought of as one; there was no school for both, and the other moves nearby',
  },
  'no-such-school': { zh: '本县没有这所学校', en: 'there is no such school in the county' },
  'same-school': { zh: '就是现任教学校', en: 'is the present school' },
  'not-open': { zh: '学校已停办或撤并', en: 'the school is no longer run' },
  'stage-missing': { zh: '该校没有所教学段', en: 'the school lacks the stage' },
  certificate: { zh: '教师资格证不符合该学段要求', en: 'the certificate does not hold for the stage' },
  'certificate-unknown': { zh: '名册未填资格证，不能跨学段', en: 'the certificate is not known; no other stage' },
  direction: { zh: '不属于本次交流方向', en: 'is not in a direction of this exchange' },
  'direction-unknown': {
    zh: '学校城乡或优弱类别缺数据，不能判断方向',
    en: 'the direction cannot be told: data missing',
  },
  distance: { zh: '超过路程上限', en: 'is further than the limit' },
  'distance-unknown': {
    zh: '缺坐标或路程，不能核对上限',
    en: 'the way is not known and cannot be held against the limit',
  },
  spouse: { zh: '与配偶学校相距超过约定', en: "is too far from the spouse's school" },
}

/** Why somebody who was called stays. */
export const stayReasons = ['no-wishes', 'none-admissible', 'none-left'] as const
export type StayReason = (typeof stayReasons)[number]
export const stayReasonWords: Readonly<Record<StayReason, Words>> = {
  'no-wishes': { zh: '没有填报可接受学校', en: 'named no acceptable school' },
  'none-admissible': { zh: '所填学校都不符合公开条件', en: 'no school that was named meets the public conditions' },
  'none-left': { zh: '所填学校的岗位已满或不能对调', en: 'no post was left at the schools that were named' },
}

/** How strong and weak schools are told apart, for the direction 优质→薄弱. */
export const qualityBases = ['listed', 'backbone', 'none'] as const
export type QualityBasis = (typeof qualityBases)[number]
export const qualityBasisWords: Readonly<Record<QualityBasis, Words>> = {
  listed: { zh: '县里公布的优质学校、薄弱学校名单', en: 'lists of strong and weak schools of the county' },
  backbone: {
    zh: '每百名学生拥有县级以上骨干教师数：达到标准为优质，未达到为薄弱',
    en: 'backbone teachers for a hundred pupils: strong where the standard is met, weak where it is not',
  },
  none: { zh: '不用优弱方向', en: 'not used' },
}

/** Stands on every page and sheet of a plan. */
export const rotationLine: Words = {
  zh: '内部资料，含个人信息，不得外传',
  en: 'internal, with personal data; not to be passed on',
}
