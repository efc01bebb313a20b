/** What a made-up county has published, for the tests of its printed pages. */
import type { Published } from '../publication/gather-published.ts'
import { publicPaces, type PublicationKind } from '../publication/publication-words.ts'
import type { PublicPromise, Snapshots } from '../publication/snapshot-shapes.ts'
import type { SchoolFacts } from '../portal/school-page.ts'
import type { CountyFacts } from './county-prints.ts'
import type { NoticeFacts } from './school-notice.ts'

const county = '411523'
const countyName = '新县'
const school = '3141008001'
const schoolName = '新县香山湖小学'

const head = {
  county,
  countyName,
  asOf: '2026-11-01',
  sources: [
    { words: { zh: '教育事业统计2026—2027学年', en: 'school census 2026/27' }, asOf: '2026-09-01' },
    { words: { zh: '承诺台账', en: 'ledger of promises' }, asOf: '2026-11-01' },
  ],
  method: {
    zh: '承诺以责任书和公开答复为准；有数据规则的由数据自动判定，其余由责任单位报送、经审核的佐证说明。',
    en: 'Promises are those of pledges and published replies; where a data rule exists the data decide, else evidence that was reviewed.',
  },
  contact: { office: '新县教育体育局', name: '王红梅', phone: '0376-2958000' },
  isSimulated: true,
}

function published<K extends PublicationKind>(kind: K, zh: string, en: string, content: unknown): Published<K> {
  const title = { zh, en }
  return {
    county,
    id: `${kind}-1`,
    kind,
    subject: '',
    version: 2,
    publishedAt: '2026-11-12T02:00:00.000Z',
    title,
    sha256: '',
    correction: null,
    content: { ...head, title, ...(content as object) } as Snapshots[K],
  }
}

const areas = [
  { zh: '压实创建工作责任', en: 'Duties' },
  { zh: '优化教育资源规划', en: 'Planning' },
  { zh: '持续改善办学条件', en: 'Conditions' },
  { zh: '强化师资队伍建设', en: 'Teachers' },
] as const

const texts = [
  '与各乡镇签订责任书，按季度调度创建进展',
  '在县城新区新建香山湖小学北校区，新增学位 900 个',
  '全县小学生均体育运动场馆面积达到 7.5 平方米以上，补齐 11 所学校的缺口',
  '补充音乐、体育、美术专任教师 46 名，每百名学生拥有数达到 0.9 人以上',
  '为 23 所学校配齐小学科学实验器材并登记入账',
] as const

const promise = (at: number): PublicPromise => ({
  id: `C-${at}`,
  area: areas[at % areas.length] ?? areas[0],
  text: texts[at % texts.length] ?? '',
  school: at % 5 === 1 ? school : null,
  schoolName: at % 5 === 1 ? schoolName : null,
  source: '新县人民政府责任书（2026年）',
  office: at % 2 === 0 ? '新县教育体育局' : '新县发展和改革委员会',
  dueOn: `202${7 + (at % 3)}-08-31`,
  measure: '达到标准的学校数',
  unit: '所',
  baseline: 20,
  target: 31,
  value: at % 4 === 3 ? null : 20 + (at % 9),
  valueOn: at % 4 === 3 ? null : '2026-09-01',
  valueFrom: at % 4 === 3 ? null : { zh: '教育事业统计', en: 'school census' },
  pace: publicPaces[at % publicPaces.length] ?? 'unknown',
  scoresItself: at % 3 !== 0,
})

const promises = Array.from({ length: 30 }, (_, at) => promise(at))

const progress = published('progress', '新县承诺与进展', 'Xinxian: promises and what became of them', {
  targetYear: 2029,
  counts: areas.map((area) => {
    const own = promises.filter((each) => each.area.zh === area.zh)
    const of = (pace: string): number => own.filter((each) => each.pace === pace).length
    return { area, total: own.length, byPace: Object.fromEntries(publicPaces.map((pace) => [pace, of(pace)])) }
  }),
  promises,
  countedOnly: 6,
})

const changes = published('changes', '新县学校变动与招生服务范围', 'Xinxian: changes of schools, and catchments', {
  plan: {
    id: 'p1',
    name: '新县2027—2031年布局方案',
    publishedAt: '2026-10-20',
    firstYear: 2027,
    lastYear: 2031,
  },
  changes: Array.from({ length: 14 }, (_, at) => ({
    school: at === 0 ? school : `31410080${String(at + 10)}`,
    schoolName: at === 0 ? schoolName : `新县第${at}小学`,
    year: 2027 + (at % 4),
    action: at % 3 === 0 ? 'expand' : 'to-point',
    words:
      at % 3 === 0
        ? { zh: '扩建，增加 12 个班的教室', en: 'extended by rooms for 12 classes' }
        : { zh: '拟调整为教学点，三至六年级转入中心校', en: 'to be adjusted to a teaching point' },
    plan: '新县2027—2031年布局方案',
  })),
  projects: Array.from({ length: 9 }, (_, at) => ({
    id: `j${at}`,
    name: `教学楼${at + 1}号建设`,
    school: at === 0 ? school : `31410080${String(at + 30)}`,
    schoolName: at === 0 ? schoolName : `新县第${at + 20}小学`,
    brings: { zh: '增加学位 450 个', en: '450 more places' },
    state: { zh: '主体施工', en: 'being built' },
    year: at === 4 ? null : 2028,
    isExpected: true,
  })),
  catchments: [],
})

const years = Array.from({ length: 10 }, (_, at) => 2027 + at)
const forecast = published('forecast', '新县在校生预测', 'Xinxian: forecast of pupils', {
  origin: 2026,
  madeAt: '2026-10-01',
  years,
  places: [
    {
      code: county,
      name: countyName,
      level: 'county',
      stage: 'all',
      now: 38_214,
      pupils: years.map((_, at) => 38_214 - at * at * 90 - at * 700),
      low: years.map((_, at) => 38_214 - at * at * 110 - at * 850),
      high: years.map((_, at) => 38_214 - at * at * 70 - at * 500),
    },
    ...['新集镇', '沙窝镇', '吴陈河镇', '苏河镇', '八里畈镇', '周河乡', '陡山河乡', '浒湾乡', '千斤乡', '陈店乡'].map(
      (name, at) => ({
        code: `411523${100 + at}`,
        name,
        level: 'town',
        stage: 'all',
        now: at === 9 ? 'withheld' : 5200 - at * 480,
        pupils: years.map((_, year) => (at === 9 ? 'withheld' : 5200 - at * 480 - year * 90)),
        low: years.map(() => null),
        high: years.map(() => null),
      }),
    ),
  ],
  past: Array.from({ length: 6 }, (_, at) => ({
    origin: 2020 + at,
    madeAt: `202${at}-10-01`,
    year: 2021 + at,
    forecast: 40_100 - at * 300,
    low: 39_800 - at * 300,
    high: 40_500 - at * 300,
    actual: 40_000 - at * 340,
    error: 100 + at * 40,
  })),
})

const entry = published('school', '新县香山湖小学信息公开', 'Xiangshanhu Primary School', {
  school,
  town: '新集镇',
  entry: {
    name: schoolName,
    address: '新县新集镇香山湖路 18 号',
    phone: '0376-2950001',
    contactName: '李老师',
    contactPhone: '0376-2950002',
    places: [{ grade: '一年级', places: 270, year: 2027 }],
    serves: [],
    transport: '县城公交 2 路、5 路“香山湖小学”站',
    boarding: '不提供寄宿',
    meals: '校内食堂供应午餐',
    note: '每学期开学第一周为家长开放周',
  },
})

export const publishedExample: CountyFacts = { countyName, progress, changes, forecast, isSimulated: true }

const places = Array.from({ length: 26 }, (_, at) => `香山社区第${at + 1}小区`)

export const schoolExample: SchoolFacts = {
  code: school,
  name: schoolName,
  county,
  entry,
  changes: changes.content.changes.filter((each) => each.school === school),
  projects: changes.content.projects.filter((each) => each.school === school),
  changesFrom: changes,
  serves: places.map((place) => ({
    county,
    countyName,
    town: '新集镇',
    place,
    schools: [{ grades: ['一年级'], from: 2027, until: null, school, schoolName }],
    saidBy: 'plan',
  })),
  promises: promises.filter((each) => each.school === school),
}

export const noticeExample: NoticeFacts = {
  school: schoolExample,
  progress,
  contact: head.contact,
  countyName,
  isSimulated: true,
}
