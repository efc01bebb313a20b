/**
 * The seven resource indicators of 教督〔2017〕6号 art. 6: which columns of the school table make each numerator.
 * The denominator is always the pupils of that stage on 1 September.
 */
import type { CompulsoryStage } from '#kernel/stage.ts'
import type { Words } from '#kernel/words.ts'
import type { NumeratorTerm, ResourceIndicator } from '../contract.ts'

const add = (...fields: string[]): readonly NumeratorTerm[] => fields.map((field) => ({ field, times: 1 }))

/** The same columns in both stages. */
const both = <T>(one: T): Readonly<Record<CompulsoryStage, T>> => ({ primary: one, junior: one })

const perHundred = (zh: string, en: string): Words => ({
  zh: `${zh} ÷ 在校生数 × 100`,
  en: `${en} ÷ pupils × 100`,
})
const perPupil = (zh: string, en: string): Words => ({ zh: `${zh} ÷ 在校生数`, en: `${en} ÷ pupils` })

export const resourceIndicators: readonly ResourceIndicator[] = [
  {
    code: 'R1',
    label: {
      zh: '每百名学生拥有高于规定学历教师数',
      en: 'teachers above the required degree per hundred pupils',
    },
    unit: '人',
    kind: 'staff',
    whole: true,
    per: 100,
    // The required degree is 中师 for primary and 专科 for junior schools (教师法 art. 11): only what is above it counts.
    numerator: {
      primary: add('teachersCollege', 'teachersBachelor', 'teachersMaster', 'teachersDoctor'),
      junior: add('teachersBachelor', 'teachersMaster', 'teachersDoctor'),
    },
    formula: {
      primary: perHundred(
        '专科及以上学历专任教师数（专科＋本科＋硕士＋博士）',
        'full-time teachers with a college diploma or higher (college + bachelor + master + doctor)',
      ),
      junior: perHundred(
        '本科及以上学历专任教师数（本科＋硕士＋博士）',
        'full-time teachers with a bachelor degree or higher (bachelor + master + doctor)',
      ),
    },
  },
  {
    code: 'R2',
    label: {
      zh: '每百名学生拥有县级以上骨干教师数',
      en: 'backbone teachers of county level or above per hundred pupils',
    },
    unit: '人',
    kind: 'staff',
    whole: true,
    per: 100,
    numerator: both(add('backboneTeachers')),
    formula: both(perHundred('县级及以上骨干教师数', 'backbone teachers, county level and above')),
  },
  {
    code: 'R3',
    label: {
      zh: '每百名学生拥有体育、艺术（美术、音乐）专任教师数',
      en: 'full-time PE and arts (fine art, music) teachers per hundred pupils',
    },
    unit: '人',
    kind: 'staff',
    whole: true,
    per: 100,
    numerator: both(add('peTeachers', 'musicTeachers', 'fineArtTeachers', 'artsTeachers')),
    formula: both(
      perHundred('（体育＋音乐＋美术＋艺术）专任教师数', '(PE + music + fine art + arts) full-time teachers'),
    ),
  },
  {
    code: 'R4',
    label: { zh: '生均教学及辅助用房面积', en: 'teaching and auxiliary rooms per pupil' },
    unit: 'm²',
    kind: 'physical',
    whole: false,
    per: 1,
    // Indoor sports stands inside the column of teaching rooms in the form, and counts with R5.
    numerator: both([...add('teachingArea'), { field: 'indoorSportsArea', times: -1 }]),
    formula: both(
      perPupil('（教学及辅助用房面积 − 室内体育用房面积）', '(teaching and auxiliary rooms − indoor sports)'),
    ),
  },
  {
    code: 'R5',
    label: { zh: '生均体育运动场馆面积', en: 'sports grounds and halls per pupil' },
    unit: 'm²',
    kind: 'physical',
    whole: false,
    per: 1,
    numerator: both(add('sportsGroundArea', 'indoorSportsArea')),
    formula: both(perPupil('（运动场地面积 ＋ 室内体育用房面积）', '(sports ground + indoor sports)')),
  },
  {
    code: 'R6',
    label: { zh: '生均教学仪器设备值', en: 'value of teaching equipment per pupil' },
    unit: '元',
    kind: 'physical',
    whole: false,
    per: 1,
    numerator: both([{ field: 'equipmentValue', times: 10000 }]),
    formula: both(
      perPupil(
        '教学仪器设备资产值（账面原值，万元 × 10000）',
        'teaching equipment at book cost (in ten thousand yuan, × 10 000)',
      ),
    ),
  },
  {
    code: 'R7',
    label: {
      zh: '每百名学生拥有网络多媒体教室数',
      en: 'networked multimedia classrooms per hundred pupils',
    },
    unit: '间',
    kind: 'physical',
    whole: true,
    per: 100,
    numerator: both(add('multimediaRooms')),
    formula: both(perHundred('网络多媒体教室间数', 'networked multimedia classrooms')),
  },
]
