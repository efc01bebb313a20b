/** The table 教师名册: a row for each teacher of the county, as of one school year. Personal data. */
import type { TableDescription } from '#modules/census/contract.ts'
import type { CompulsoryStage } from '#kernel/stage.ts'
import type {
  BackboneLevel,
  Certificate,
  Degree,
  Duty,
  Employment,
  Exemption,
  Honour,
  Sex,
  TaughtSubject,
  Title,
} from './teacher-words.ts'

const must = { required: true, key: true } as const
const required = { required: true } as const
const years = (heading: string, en: string) => ({ heading, en, kind: 'count', unit: '年', most: 60 }) as const

export const subjectChoices: Readonly<Record<string, TaughtSubject>> = {
  道德与法治: 'morality-law',
  语文: 'chinese',
  数学: 'mathematics',
  外语: 'foreign-language',
  英语: 'foreign-language',
  历史: 'history',
  地理: 'geography',
  科学: 'science',
  生物: 'biology',
  生物学: 'biology',
  物理: 'physics',
  化学: 'chemistry',
  信息科技: 'information-technology',
  体育: 'physical-education',
  体育与健康: 'physical-education',
  音乐: 'music',
  美术: 'fine-art',
  艺术: 'arts',
  劳动: 'labour-practice-local',
  综合实践: 'labour-practice-local',
  心理健康: 'counselling',
  全科: 'generalist',
  其他: 'other',
}

export const teacherFields = {
  id: { heading: '教师编号', en: 'teacher number', kind: 'code', ...must },
  name: { heading: '姓名', en: 'name', kind: 'text', ...must },
  school: { heading: '学校标识码', en: 'school code', kind: 'code', ...must },
  stage: {
    heading: '任教学段',
    en: 'stage taught',
    kind: 'choice',
    choices: { 小学: 'primary', 初中: 'junior' },
    ...must,
  },
  subject: { heading: '任教学科', en: 'subject taught', kind: 'choice', choices: subjectChoices, ...must },
  otherSubjects: { heading: '兼教学科', en: 'other subjects taught, 、 between', kind: 'text' },
  degree: {
    heading: '最高学历',
    en: 'highest degree',
    kind: 'choice',
    choices: {
      专科以下: 'below-college',
      专科: 'college',
      本科: 'bachelor',
      硕士研究生: 'master',
      硕士: 'master',
      博士研究生: 'doctor',
      博士: 'doctor',
    },
    ...required,
  },
  backbone: {
    heading: '骨干教师称号',
    en: 'backbone title',
    kind: 'choice',
    choices: { 无: 'none', 校级: 'school', 县级: 'county', 市级: 'city', 省级: 'province', 国家级: 'nation' },
    ...required,
  },
  title: {
    heading: '职称',
    en: 'title',
    kind: 'choice',
    choices: {
      未定级: 'none',
      三级教师: 'third',
      二级教师: 'second',
      一级教师: 'first',
      高级教师: 'senior',
      正高级教师: 'principal-senior',
    },
    ...required,
  },
  employment: {
    heading: '聘用方式',
    en: 'kind of employment',
    kind: 'choice',
    choices: { 编内: 'established', 特岗: 'special-post', 聘任: 'contract', 代课: 'substitute' },
    ...must,
  },
  sex: { heading: '性别', en: 'sex', kind: 'choice', choices: { 男: 'male', 女: 'female' }, ...required },
  birthYear: { heading: '出生年份', en: 'year of birth', kind: 'year', earliest: 1940, ...required },
  serviceYears: { ...years('教龄(年)', 'years of service'), ...required },
  schoolYears: { ...years('现校任教年限(年)', 'years in the present school'), ...required },
  ruralYears: { ...years('农村学校任教年限(年)', 'years in rural schools'), ...required },
  ruralYearsUnbroken: years('其中连续农村任教(年)', 'of which without a break until now'),
  certificate: {
    heading: '教师资格证种类',
    en: 'kind of certificate, the highest',
    kind: 'choice',
    choices: { 无: 'none', 小学: 'primary', 初级中学: 'junior', 初中: 'junior', 高级中学: 'senior', 高中: 'senior' },
    ...required,
  },
  duty: {
    heading: '职务',
    en: 'duty',
    kind: 'choice',
    choices: { 教师: 'teacher', 中层干部: 'middle', 副校长: 'vice-principal', 校长: 'principal' },
  },
  terms: { heading: '现职任满届数(届)', en: 'terms served in the present duty', kind: 'count', most: 10 },
  homeroom: { heading: '是否班主任', en: 'homeroom teacher', kind: 'flag' },
  spouse: { heading: '配偶教师编号', en: 'number of the spouse, where a teacher of the county', kind: 'code' },
  homeTown: { heading: '家庭所在乡镇代码', en: 'township of the home', kind: 'code' },
  longitude: { heading: '家庭住址经度', en: 'longitude of the home', kind: 'number', unit: '°' },
  latitude: { heading: '家庭住址纬度', en: 'latitude of the home', kind: 'number', unit: '°' },
  datum: {
    heading: '坐标系',
    en: 'datum',
    kind: 'choice',
    choices: { CGCS2000: 'CGCS2000', WGS84: 'WGS84', 'GCJ-02': 'GCJ-02', 'BD-09': 'BD-09' },
  },
  exemptions: { heading: '暂缓交流情形', en: 'exemptions from exchange, 、 between', kind: 'text' },
  lastExchange: { heading: '最近一次交流学年', en: 'school year of the last exchange', kind: 'year', earliest: 1980 },
  acceptable: { heading: '可接受学校标识码', en: 'acceptable schools by preference, ; between', kind: 'text' },
  honours: { heading: '荣誉称号', en: 'honours, 、 between', kind: 'text' },
} as const

export const teacherTable: TableDescription = {
  kind: 'teachers',
  sheet: '教师名册',
  words: { zh: '教师名册', en: 'teacher roster' },
  fields: teacherFields,
  keyField: 'id',
  nameField: 'name',
}

/** A teacher as kept. Null is an empty cell: unknown, never none. Counts of years are those of the roster's school year. */
export interface Teacher {
  readonly id: string
  readonly name: string
  readonly school: string
  readonly stage: CompulsoryStage
  readonly subject: TaughtSubject
  readonly otherSubjects: readonly TaughtSubject[]
  readonly degree: Degree | null
  readonly backbone: BackboneLevel | null
  readonly title: Title | null
  readonly employment: Employment
  readonly sex: Sex | null
  readonly birthYear: number | null
  readonly serviceYears: number | null
  readonly schoolYears: number | null
  readonly ruralYears: number | null
  readonly ruralYearsUnbroken: number | null
  readonly certificate: Certificate | null
  /** An empty cell is a teacher. */
  readonly duty: Duty
  readonly terms: number | null
  readonly homeroom: boolean | null
  readonly spouse: string | null
  /** Code of the township; null where it is not given. */
  readonly homeTown: string | null
  /** Of the home, WGS84. */
  readonly home: { readonly longitude: number; readonly latitude: number } | null
  readonly exemptions: readonly Exemption[]
  /** School year that began in it. */
  readonly lastExchange: number | null
  /** Codes of schools, the most wished first; null where the cell is empty: nothing was asked or said. */
  readonly acceptable: readonly string[] | null
  readonly honours: readonly Honour[]
}

/** What the seven indicators count: above the degree a stage asks for (小学专科、初中本科 and above). Null unknown. */
export const isAboveDegree = ({ stage, degree }: Pick<Teacher, 'stage' | 'degree'>): boolean | null =>
  degree === null ? null : degree !== 'below-college' && (stage === 'primary' || degree !== 'college')

/** 县级及以上骨干教师. Null unknown. */
export const isBackbone = ({ backbone }: Pick<Teacher, 'backbone'>): boolean | null =>
  backbone === null ? null : backbone !== 'none' && backbone !== 'school'

/** 体育、音乐、美术、艺术 by the main subject. */
export const isPeArts = ({ subject }: Pick<Teacher, 'subject'>): boolean =>
  subject === 'physical-education' || subject === 'music' || subject === 'fine-art' || subject === 'arts'

/** Whether the certificate lets the teacher teach in a stage; it holds for its own and what lies below. Null unknown. */
export function mayTeachIn({ certificate }: Pick<Teacher, 'certificate'>, stage: CompulsoryStage): boolean | null {
  if (certificate === null) return null
  return certificate === 'senior' || certificate === 'junior' || (certificate === 'primary' && stage === 'primary')
}
