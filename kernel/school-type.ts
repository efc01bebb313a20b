/**
 * School types (办学类型代码, GB/T 33782-2017 table 4): which stages a type holds and which of them the seven
 * resource indicators judge. 教督〔2017〕6号 leaves out special schools, vocational schools and what is no school of its own.
 */
import type { CompulsoryStage, Stage } from './stage.ts'
import type { Words } from './words.ts'

export interface SchoolType extends Words {
  /** Stages that a row of this type may have; the compulsory ones among them are all expected. */
  readonly stages: readonly Stage[]
  /** Stages judged by the seven resource indicators. */
  readonly judged: readonly CompulsoryStage[]
  /** Why a type is not judged at all. */
  readonly outside?: Words
}

const special: Words = {
  zh: '特殊教育学校不参加七项资源配置指标测算',
  en: 'special schools are not judged by the seven resource indicators',
}
const vocational: Words = {
  zh: '职业学校不参加七项资源配置指标测算',
  en: 'vocational schools are not judged by the seven resource indicators',
}
const kindergarten: Words = { zh: '学前教育不属于义务教育', en: 'pre-school education is not compulsory schooling' }
const adult: Words = { zh: '成人教育不属于义务教育', en: 'adult education is not compulsory schooling' }
const seniorOnly: Words = { zh: '高中阶段不属于义务教育', en: 'senior secondary schooling is not compulsory schooling' }

const outside = (zh: string, en: string, stages: readonly Stage[], why: Words): SchoolType => ({
  zh,
  en,
  stages,
  judged: [],
  outside: why,
})

const secondaryVocational = outside('中等职业教育', 'secondary vocational school', ['senior'], vocational)

const compulsory: readonly Stage[] = ['primary', 'junior']

export const schoolTypes: Readonly<Record<string, SchoolType>> = {
  111: outside('幼儿园', 'kindergarten', [], kindergarten),
  119: outside('附设幼儿班', 'attached kindergarten classes', [], kindergarten),
  211: { zh: '小学', en: 'primary school', stages: ['primary'], judged: ['primary'] },
  218: { zh: '小学教学点', en: 'primary teaching point', stages: ['primary'], judged: ['primary'] },
  219: { zh: '附设小学班', en: 'attached primary classes', stages: ['primary'], judged: ['primary'] },
  221: outside('职工小学', "workers' primary school", ['primary'], adult),
  222: outside('农民小学', "farmers' primary school", ['primary'], adult),
  228: outside('小学班', 'adult primary classes', ['primary'], adult),
  229: outside('扫盲班', 'literacy classes', ['primary'], adult),
  311: { zh: '初级中学', en: 'junior secondary school', stages: ['junior'], judged: ['junior'] },
  312: { zh: '九年一贯制学校', en: 'nine-year school', stages: ['primary', 'junior'], judged: ['primary', 'junior'] },
  319: { zh: '附设普通初中班', en: 'attached junior secondary classes', stages: ['junior'], judged: ['junior'] },
  321: outside('职业初中', 'vocational junior school', ['junior'], vocational),
  329: outside('附设职业初中班', 'attached vocational junior classes', ['junior'], vocational),
  331: outside('成人职工初中', "workers' junior school", ['junior'], adult),
  332: outside('成人农民初中', "farmers' junior school", ['junior'], adult),
  341: { zh: '完全中学', en: 'complete secondary school', stages: ['junior', 'senior'], judged: ['junior'] },
  342: outside('高级中学', 'senior secondary school', ['senior'], seniorOnly),
  345: {
    zh: '十二年一贯制学校',
    en: 'twelve-year school',
    stages: ['primary', 'junior', 'senior'],
    judged: ['primary', 'junior'],
  },
  349: outside('附设普通高中班', 'attached senior secondary classes', ['senior'], seniorOnly),
  361: secondaryVocational,
  362: secondaryVocational,
  363: secondaryVocational,
  364: secondaryVocational,
  365: secondaryVocational,
  366: secondaryVocational,
  511: outside('盲人学校', 'school for the blind', compulsory, special),
  512: outside('聋人学校', 'school for the deaf', compulsory, special),
  513: outside('培智学校', 'school for the intellectually disabled', compulsory, special),
  514: outside('其他特教学校', 'other special school', compulsory, special),
}

/** The type of a code. Any other code of the 5xx group is a special school; undefined for a code that does not exist. */
export const schoolTypeOf = (code: string): SchoolType | undefined =>
  schoolTypes[code] ?? (/^5\d\d$/.test(code) ? schoolTypes['514'] : undefined)

/** Teaching points (教学点) are left out below a number of pupils, which the standards room knows. */
export const teachingPoint = '218'
