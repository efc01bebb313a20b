/** The words of the teacher roster: what stands in its cells, what it is kept as, and what each is called. */
import type { Words } from '#kernel/words.ts'
import { subjectWords, type Subject } from '#modules/standards/contract.ts'

/** What a teacher teaches: the subjects of the plan, with the arts told apart, and what is no subject of the plan. */
export const taughtSubjects = [
  'morality-law',
  'chinese',
  'mathematics',
  'foreign-language',
  'history',
  'geography',
  'science',
  'biology',
  'physics',
  'chemistry',
  'information-technology',
  'physical-education',
  'music',
  'fine-art',
  'arts',
  'labour-practice-local',
  'counselling',
  'generalist',
  'other',
] as const
export type TaughtSubject = (typeof taughtSubjects)[number]

export const taughtSubjectWords: Readonly<Record<TaughtSubject, Words>> = {
  ...subjectWords,
  music: { zh: '音乐', en: 'Music' },
  'fine-art': { zh: '美术', en: 'Fine art' },
  arts: { zh: '艺术', en: 'Arts' },
  counselling: { zh: '心理健康', en: 'Mental health' },
  generalist: { zh: '全科', en: 'All subjects' },
  other: { zh: '其他', en: 'Other' },
}

/** The subject of the plan whose periods a teacher takes; null for one who is bound to none (全科、心理健康、其他). */
export const planSubjectOf = (taught: TaughtSubject): Subject | null =>
  taught === 'music' || taught === 'fine-art'
    ? 'arts'
    : taught === 'counselling' || taught === 'generalist' || taught === 'other'
      ? null
      : taught

export const degrees = ['below-college', 'college', 'bachelor', 'master', 'doctor'] as const
export type Degree = (typeof degrees)[number]
export const degreeWords: Readonly<Record<Degree, Words>> = {
  'below-college': { zh: '专科以下', en: 'below a college diploma' },
  college: { zh: '专科', en: 'college diploma' },
  bachelor: { zh: '本科', en: 'bachelor degree' },
  master: { zh: '硕士研究生', en: 'master degree' },
  doctor: { zh: '博士研究生', en: 'doctorate' },
}

export const backboneLevels = ['none', 'school', 'county', 'city', 'province', 'nation'] as const
export type BackboneLevel = (typeof backboneLevels)[number]
export const backboneWords: Readonly<Record<BackboneLevel, Words>> = {
  none: { zh: '无', en: 'none' },
  school: { zh: '校级骨干教师', en: 'backbone teacher of the school' },
  county: { zh: '县级骨干教师', en: 'backbone teacher of the county' },
  city: { zh: '市级骨干教师', en: 'backbone teacher of the city' },
  province: { zh: '省级骨干教师', en: 'backbone teacher of the province' },
  nation: { zh: '国家级骨干教师', en: 'backbone teacher of the nation' },
}

/** 职称, from the lowest to the highest. */
export const titles = ['none', 'third', 'second', 'first', 'senior', 'principal-senior'] as const
export type Title = (typeof titles)[number]
export const titleWords: Readonly<Record<Title, Words>> = {
  none: { zh: '未定级', en: 'no title yet' },
  third: { zh: '三级教师', en: 'third grade' },
  second: { zh: '二级教师', en: 'second grade' },
  first: { zh: '一级教师', en: 'first grade' },
  senior: { zh: '高级教师', en: 'senior' },
  'principal-senior': { zh: '正高级教师', en: 'senior, full' },
}

/** 特岗 are hired within 空编 and count as in post; 聘任 (编外) and 代课 do not (field practice, "Planning"). */
export const employments = ['established', 'special-post', 'contract', 'substitute'] as const
export type Employment = (typeof employments)[number]
export const employmentWords: Readonly<Record<Employment, Words>> = {
  established: { zh: '编内', en: 'in the establishment' },
  'special-post': { zh: '特岗', en: 'special post, within the establishment' },
  contract: { zh: '聘任', en: 'on contract, outside the establishment' },
  substitute: { zh: '代课', en: 'substitute, outside the establishment' },
}
export const holdsPost = (employment: Employment): boolean =>
  employment === 'established' || employment === 'special-post'

export const sexes = ['male', 'female'] as const
export type Sex = (typeof sexes)[number]
export const sexWords: Readonly<Record<Sex, Words>> = {
  male: { zh: '男', en: 'male' },
  female: { zh: '女', en: 'female' },
}

/** 教师资格证种类: of the highest; it also holds for what lies below (教师资格条例 art. 5). */
export const certificates = ['none', 'primary', 'junior', 'senior'] as const
export type Certificate = (typeof certificates)[number]
export const certificateWords: Readonly<Record<Certificate, Words>> = {
  none: { zh: '无', en: 'none' },
  primary: { zh: '小学', en: 'primary' },
  junior: { zh: '初级中学', en: 'junior secondary' },
  senior: { zh: '高级中学', en: 'senior secondary' },
}

export const duties = ['teacher', 'middle', 'vice-principal', 'principal'] as const
export type Duty = (typeof duties)[number]
export const dutyWords: Readonly<Record<Duty, Words>> = {
  teacher: { zh: '教师', en: 'teacher' },
  middle: { zh: '中层干部', en: 'head of a section' },
  'vice-principal': { zh: '副校长', en: 'vice principal' },
  principal: { zh: '校长', en: 'principal' },
}

/** 暂缓交流情形: common exemptions; which of them a county takes is the rotation's setting. */
export const exemptions = ['pregnancy-nursing', 'serious-illness', 'near-retirement', 'graduating-class'] as const
export type Exemption = (typeof exemptions)[number]
export const exemptionWords: Readonly<Record<Exemption, Words>> = {
  'pregnancy-nursing': { zh: '孕期或哺乳期', en: 'pregnant or nursing' },
  'serious-illness': { zh: '重大疾病', en: 'seriously ill' },
  'near-retirement': { zh: '临近退休', en: 'near retirement' },
  'graduating-class': { zh: '在教毕业班', en: 'teaching a graduating class' },
}

/** 绿色通道 of the higher titles in Henan. */
export const honours = [
  'model-of-the-times',
  'master-teacher',
  'special-grade',
  'provincial-excellent',
  'ethics-model',
  'national-achievement',
] as const
export type Honour = (typeof honours)[number]
export const honourWords: Readonly<Record<Honour, Words>> = {
  'model-of-the-times': { zh: '时代楷模', en: 'model of the times' },
  'master-teacher': { zh: '中原名师', en: 'master teacher of the central plains' },
  'special-grade': { zh: '省特级教师', en: 'special-grade teacher of the province' },
  'provincial-excellent': { zh: '省级优秀教师', en: 'excellent teacher of the province' },
  'ethics-model': { zh: '师德标兵', en: 'model of professional ethics' },
  'national-achievement': { zh: '国家教学成果二等奖以上', en: 'national teaching achievement, second prize or above' },
}
