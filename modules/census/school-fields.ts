/** The headings of the yearly school table (学校基表, one row per school, stage and school year), in their order. */
import type { Words } from '#kernel/words.ts'

/**
 * How a cell is read:
 * `count` whole number ≥ 0 · `amount` number ≥ 0 · `number` any number · `year` four digits · `code` text that may stand
 * as a number in the sheet · `text` · `flag` 是/否 · `areas` list such as `96;96;73` · `choice` one of `choices` · `date` a day.
 */
export type CellKind = 'count' | 'amount' | 'number' | 'year' | 'code' | 'text' | 'flag' | 'areas' | 'choice' | 'date'

export interface FieldSpec {
  readonly heading: string
  readonly en: string
  readonly kind: CellKind
  readonly unit?: string
  /** The heading must be there; without it the table is not read. */
  readonly required?: true
  /** The cell must be filled: without it the row cannot be placed. */
  readonly key?: true
  /** An empty cell of a required heading that counts as 0, with a note (艺术, 博士, 室内体育). */
  readonly emptyIsZero?: true
  /** For `choice`: what may stand in the cell and what it is kept as. */
  readonly choices?: Readonly<Record<string, string>>
  /** For `year`: the earliest that is possible; 1990 where it is not said. */
  readonly earliest?: number
  /** For numbers: the least and the most that the thing itself allows, such as a month or a grade. */
  readonly least?: number
  readonly most?: number
}

const count = (heading: string, en: string, unit: string) => ({ heading, en, kind: 'count', unit }) as const
const amount = (heading: string, en: string, unit: string) => ({ heading, en, kind: 'amount', unit }) as const
const required = { required: true } as const
const emptyIsZero = { emptyIsZero: true } as const

const gradeNames = ['一', '二', '三', '四', '五', '六', '七', '八', '九'] as const
type Grade = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9
type PerGrade<Prefix extends string> = Record<`${Prefix}${Grade}`, ReturnType<typeof count>>

/** One field for each grade 1–9; `head` makes the heading from the Chinese numeral. */
const perGrade = <Prefix extends string>(
  prefix: Prefix,
  head: (numeral: string) => string,
  en: string,
  unit: string,
): PerGrade<Prefix> =>
  Object.fromEntries(
    gradeNames.map((numeral, index) => [
      `${prefix}${index + 1}`,
      count(head(numeral), `${en}, grade ${index + 1}`, unit),
    ]),
  ) as PerGrade<Prefix>

/** The size bands of the class-size form, from the smallest to the largest. */
export const classBands = [
  { field: 'classesTo25', heading: '班额25人及以下班数', from: 0, to: 25 },
  { field: 'classes26To30', heading: '班额26-30人班数', from: 26, to: 30 },
  { field: 'classes31To35', heading: '班额31-35人班数', from: 31, to: 35 },
  { field: 'classes36To40', heading: '班额36-40人班数', from: 36, to: 40 },
  { field: 'classes41To45', heading: '班额41-45人班数', from: 41, to: 45 },
  { field: 'classes46To50', heading: '班额46-50人班数', from: 46, to: 50 },
  { field: 'classes51To55', heading: '班额51-55人班数', from: 51, to: 55 },
  { field: 'classes56To60', heading: '班额56-60人班数', from: 56, to: 60 },
  { field: 'classes61To65', heading: '班额61-65人班数', from: 61, to: 65 },
  { field: 'classesFrom66', heading: '班额66人及以上班数', from: 66, to: Number.POSITIVE_INFINITY },
] as const

type BandField = (typeof classBands)[number]['field']
const bandFields = Object.fromEntries(
  classBands.map((band) => [
    band.field,
    count(
      band.heading,
      `classes of ${band.to === Number.POSITIVE_INFINITY ? '66 or more' : `${band.from}–${band.to}`}`,
      '个',
    ),
  ]),
) as Record<BandField, ReturnType<typeof count>>

export const schoolFields = {
  year: { heading: '学年', en: 'school year', kind: 'year' },
  code: { heading: '学校标识码', en: 'school code', kind: 'code', ...required, key: true },
  name: { heading: '学校名称', en: 'school name', kind: 'text', ...required },
  type: { heading: '办学类型代码', en: 'school type code', kind: 'code', ...required, key: true },
  stage: {
    heading: '学段',
    en: 'stage',
    kind: 'choice',
    choices: { 小学: 'primary', 初中: 'junior', 高中: 'senior' },
    ...required,
    key: true,
  },
  county: { heading: '县区代码', en: 'county code', kind: 'code', ...required, key: true },
  authority: { heading: '主管部门代码', en: 'authority code', kind: 'code' },
  town: { heading: '乡镇', en: 'township', kind: 'text' },
  village: { heading: '村级代码', en: 'village code', kind: 'code' },
  longitude: { heading: '经度', en: 'longitude', kind: 'number', unit: '°' },
  latitude: { heading: '纬度', en: 'latitude', kind: 'number', unit: '°' },
  datum: {
    heading: '坐标系',
    en: 'datum',
    kind: 'choice',
    choices: { CGCS2000: 'CGCS2000', WGS84: 'WGS84', 'GCJ-02': 'GCJ-02', 'BD-09': 'BD-09' },
  },
  settlement: { heading: '城乡分类代码', en: 'urban-rural code', kind: 'code' },
  sponsor: { heading: '举办者', en: 'sponsor', kind: 'text' },
  boarding: { heading: '是否寄宿制', en: 'boarding school', kind: 'flag' },
  builtYear: { heading: '建校年份', en: 'year of building', kind: 'year', earliest: 1000 },
  counted: { heading: '是否计校数', en: 'counted as a school', kind: 'flag' },
  mainSchool: { heading: '主校标识码', en: 'code of the main school', kind: 'code' },

  pupils: { ...count('在校生数', 'pupils', '人'), ...required },
  ...perGrade('pupilsGrade', (numeral) => `${numeral}年级在校生数`, 'pupils', '人'),
  classes: count('班级数', 'classes', '个'),
  ...perGrade('classesGrade', (numeral) => `${numeral}年级班数`, 'classes', '个'),
  largestClass: count('最大班额', 'largest class', '人'),
  ...bandFields,

  boarders: count('寄宿生数', 'boarders', '人'),
  migrantPupils: count('随迁子女数', 'children of migrant workers', '人'),
  leftBehindPupils: count('留守儿童数', 'left-behind children', '人'),
  inclusivePupils: count('随班就读数', 'disabled pupils in ordinary classes', '人'),
  homeTaughtPupils: count('送教上门数', 'pupils taught at home', '人'),
  inZonePupils: count('就近划片入学学生数', 'pupils enrolled by zone', '人'),

  staff: count('教职工数', 'staff', '人'),
  establishment: count('核定编制数', 'approved posts', '人'),
  teachers: count('专任教师数', 'full-time teachers', '人'),
  teachersCollege: { ...count('专科学历教师数', 'teachers with a college diploma', '人'), ...required },
  teachersBachelor: { ...count('本科学历教师数', 'teachers with a bachelor degree', '人'), ...required },
  teachersMaster: { ...count('硕士学历教师数', 'teachers with a master degree', '人'), ...required },
  teachersDoctor: { ...count('博士学历教师数', 'teachers with a doctorate', '人'), ...required, ...emptyIsZero },
  backboneTeachers: {
    ...count('县级及以上骨干教师数', 'backbone teachers, county level and above', '人'),
    ...required,
  },
  peTeachers: { ...count('体育教师数', 'PE teachers', '人'), ...required },
  musicTeachers: { ...count('音乐教师数', 'music teachers', '人'), ...required },
  fineArtTeachers: { ...count('美术教师数', 'fine art teachers', '人'), ...required },
  artsTeachers: { ...count('艺术教师数', 'arts teachers', '人'), ...required, ...emptyIsZero },
  counsellors: count('心理健康教师数', 'mental health teachers', '人'),
  visitingPeArtsTeachers: count(
    '轮岗兼职走教体艺教师数',
    'rotating, part-time and visiting PE and arts teachers',
    '人',
  ),
  certifiedTeachers: count('持证教师数', 'teachers with a certificate', '人'),
  trainedTeachers: count('完成360学时教师数', 'teachers with 360 hours of training done', '人'),

  assetBasis: {
    heading: '资产填报口径',
    en: 'how assets are reported',
    kind: 'choice',
    choices: { 全校: 'whole-school', 分学段: 'by-stage' },
  },
  landArea: amount('占地面积(平方米)', 'land', 'm²'),
  floorArea: amount('校舍建筑面积(平方米)', 'building floor area', 'm²'),
  teachingArea: { ...amount('教学及辅助用房面积(平方米)', 'teaching and auxiliary rooms', 'm²'), ...required },
  indoorSportsArea: {
    ...amount('其中室内体育用房面积(平方米)', 'of which indoor sports', 'm²'),
    ...required,
    ...emptyIsZero,
  },
  sportsGroundArea: { ...amount('运动场地面积(平方米)', 'sports ground', 'm²'), ...required },
  leasedSportsArea: amount('校外租赁场馆面积(平方米)', 'leased sports venues outside', 'm²'),
  equipmentValue: { ...amount('教学仪器设备资产值(万元)', 'teaching equipment at book cost', '万元'), ...required },
  multimediaRooms: { ...count('网络多媒体教室间数', 'networked multimedia classrooms', '间'), ...required },
  classrooms: count('普通教室间数', 'classrooms', '间'),
  laboratories: count('实验室间数', 'laboratories', '间'),
  dormitoryBeds: count('学生宿舍床位数', 'dormitory beds', '张'),
  musicRooms: { heading: '音乐专用教室面积清单(平方米)', en: 'areas of music rooms', kind: 'areas', unit: 'm²' },
  fineArtRooms: { heading: '美术专用教室面积清单(平方米)', en: 'areas of fine art rooms', kind: 'areas', unit: 'm²' },
  books: count('图书册数', 'books', '册'),
  terminals: count('数字终端数', 'digital terminals', '台'),
  publicFunds: amount('上年公用经费预算(元)', 'public funds budget of last year', '元'),
  trainingFunds: amount('上年教师培训经费(元)', 'teacher training funds of last year', '元'),
} as const satisfies Readonly<Record<string, FieldSpec>>

export type SchoolField = keyof typeof schoolFields

/** The five required physical columns that decide, where 资产填报口径 is empty, how a school reports its assets. */
export const physicalFields = [
  'teachingArea',
  'indoorSportsArea',
  'sportsGroundArea',
  'equipmentValue',
  'multimediaRooms',
] as const satisfies readonly SchoolField[]

export const fieldWords = (spec: FieldSpec): Words => ({ zh: spec.heading, en: spec.en })
