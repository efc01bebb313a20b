/**
 * The made-up teachers of a county (模拟数据): for every school and stage as many as its yearly table has, with the same degrees,
 * backbone titles and PE and arts teachers, so that roster and census tell one story. The same every time.
 */
import { seededRandom, seedOf, type SeededRandom } from '#kernel/seeded-random.ts'
import { demoYears } from './counties.ts'
import type { MadeCounty, MadeSchool } from './made-schools.ts'
import { schoolTable, type SchoolYear } from './school-years.ts'

/** Cells by field of the roster, as people type them. */
export type TeacherCells = Record<string, string | number | null>

const surnames = Array.from('王李张刘陈杨黄赵周吴徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾')
const given = Array.from('文明华建国志强丽敏静秀英芳兰玉梅春晓燕雪平波军伟东涛超磊鹏飞宇晨欣怡佳慧婷颖洁琳璐')

/** How a stage's teachers are shared out over subjects, by the lessons there are; points and village schools lean on 全科. */
const weights: Readonly<Record<'primary' | 'junior', readonly (readonly [string, number])[]>> = {
  primary: [
    ['语文', 6.7],
    ['数学', 4.3],
    ['英语', 1.6],
    ['道德与法治', 1.6],
    ['科学', 1.4],
    ['信息科技', 0.6],
    ['劳动', 0.8],
  ],
  junior: [
    ['语文', 5],
    ['数学', 5],
    ['英语', 4],
    ['道德与法治', 2],
    ['历史', 2],
    ['地理', 1.4],
    ['生物', 1.7],
    ['物理', 1.7],
    ['化学', 1.1],
    ['信息科技', 0.6],
    ['劳动', 0.8],
  ],
}

function weighted(random: SeededRandom, list: readonly (readonly [string, number])[]): string {
  let left = random.unit() * list.reduce((sum, [, weight]) => sum + weight, 0)
  for (const [name, weight] of list) {
    left -= weight
    if (left < 0) return name
  }
  return list[0]![0]
}

/** So many of each, in an order that has nothing to do with the other attributes. */
function dealt(
  random: SeededRandom,
  counts: readonly (readonly [string, number])[],
  rest: string,
  all: number,
): string[] {
  const cards = counts.flatMap(([name, count]) => Array.from({ length: count }, () => name)).slice(0, all)
  while (cards.length < all) cards.push(rest)
  for (let i = cards.length - 1; i > 0; i--) {
    const other = random.whole(0, i)
    ;[cards[i], cards[other]] = [cards[other]!, cards[i]!]
  }
  return cards
}

const titleFor = (random: SeededRandom, service: number): string =>
  service < 2
    ? '未定级'
    : service < 9
      ? random.unit() < 0.8
        ? '二级教师'
        : '三级教师'
      : service < 19
        ? random.unit() < 0.55
          ? '二级教师'
          : '一级教师'
        : random.unit() < 0.58
          ? '一级教师'
          : random.unit() < 0.62
            ? '高级教师'
            : '二级教师'

const apart = (a: MadeSchool, b: MadeSchool): number => Math.hypot(a.longitude - b.longitude, a.latitude - b.latitude)

/** Schools of the same stage that a teacher might go to, the nearest first. */
function nearest(own: MadeSchool, stage: 'primary' | 'junior', running: readonly MadeSchool[]): MadeSchool[] {
  return running
    .filter((other) => other !== own && other.size[stage] !== undefined && other.setting !== 'point')
    .map((other) => ({ other, way: apart(own, other) }))
    .toSorted((a, b) => a.way - b.way || (a.other.code < b.other.code ? -1 : 1))
    .slice(0, 8)
    .map(({ other }) => other)
}

function yearsOf(random: SeededRandom, school: MadeSchool, year: number) {
  const age = Math.min(59, Math.max(22, Math.round(random.bell(school.setting === 'point' ? 47 : 40, 8.5))))
  const service = Math.max(0, Math.min(age - 21, age - 22 - random.whole(0, 3)))
  const here = Math.min(service, random.unit() < 0.45 ? random.whole(0, 5) : random.whole(6, 24))
  const isRural = school.setting !== 'seat'
  const before = service - here
  const ruralBefore = Math.min(
    before,
    isRural ? Math.round(before * random.range(0.5, 1)) : Math.round(before * random.range(0, 0.7)),
  )
  const rural = (isRural ? here : 0) + ruralBefore
  return {
    birthYear: year - age,
    service,
    here,
    rural,
    unbroken: isRural ? (ruralBefore === before ? rural : here + Math.floor(ruralBefore / 2)) : 0,
    age,
  }
}

interface Counts {
  readonly all: number
  readonly degrees: readonly string[]
  readonly backbones: readonly string[]
  readonly subjects: readonly string[]
}

function countsOf({ school, stage, cells }: SchoolYear, random: SeededRandom): Counts {
  const of = (field: keyof SchoolYear['cells']): number => Number(cells[field] ?? 0)
  const all = of('teachers')
  const degrees = dealt(
    random,
    [
      ['硕士研究生', of('teachersMaster')],
      ['本科', of('teachersBachelor')],
      ['专科', of('teachersCollege')],
    ],
    '专科以下',
    all,
  )
  const county = of('backboneTeachers')
  const city = Math.round(county * 0.2)
  const backbones = dealt(
    random,
    [
      ['市级', city],
      ['县级', county - city],
    ],
    '无',
    all,
  )
  const named = dealt(
    random,
    [
      ['体育', of('peTeachers')],
      ['音乐', of('musicTeachers')],
      ['美术', of('fineArtTeachers')],
      ['心理健康', of('counsellors')],
    ],
    '',
    all,
  )
  const isSmall = school.setting === 'point' || (school.setting === 'village' && all < 12)
  const list = weights[stage as 'primary' | 'junior']
  const subjects = named.map((name) =>
    name !== '' ? name : isSmall && stage === 'primary' && random.unit() < 0.6 ? '全科' : weighted(random, list),
  )
  return { all, degrees, backbones, subjects }
}

function certificateFor(random: SeededRandom, stage: 'primary' | 'junior'): string {
  const chance = random.unit()
  if (stage === 'primary') return chance < 0.7 ? '小学' : chance < 0.9 ? '初级中学' : '高级中学'
  return chance < 0.62 ? '初级中学' : '高级中学'
}

function exemptionsFor(random: SeededRandom, sex: string, age: number, stage: string): string | null {
  const found = [
    ...(sex === '女' && age < 38 && random.unit() < 0.07 ? ['孕期或哺乳期'] : []),
    ...(random.unit() < 0.008 ? ['重大疾病'] : []),
    ...(age >= (sex === '男' ? 55 : 50) ? ['临近退休'] : []),
    ...(stage === 'junior' && random.unit() < 0.22 ? ['在教毕业班'] : []),
  ]
  return found.length === 0 ? null : found.join('、')
}

function teachersOf(own: SchoolYear, running: readonly MadeSchool[], year: number): TeacherCells[] {
  const { school } = own
  const stage = own.stage as 'primary' | 'junior'
  const random = seededRandom(seedOf('teachers', school.code, stage))
  const { all, degrees, backbones, subjects } = countsOf(own, random)
  const near = nearest(school, stage, running)
  const classes = Number(own.cells.classes ?? 0)
  return Array.from({ length: all }, (_, i): TeacherCells => {
    const sex = random.unit() < 0.63 ? '女' : '男'
    const years = yearsOf(random, school, year)
    const isHead = i === 0 && all >= 5 && !(stage === 'junior' && school.size.primary !== undefined)
    const duty = isHead ? '校长' : i === 1 && all >= 20 ? '副校长' : i < 5 && all >= 40 ? '中层干部' : '教师'
    const employment = random.unit() < 0.05 && years.service <= 4 ? '特岗' : random.unit() < 0.02 ? '聘任' : '编内'
    const wishes =
      random.unit() < 0.45
        ? near
            .slice(0, 6)
            .filter(() => random.unit() < 0.5)
            .slice(0, 4)
        : []
    const hasMoved = random.unit() < 0.16 && years.here <= 6 && years.service > years.here
    return {
      name: `${random.oneOf(surnames)}${random.oneOf(given)}${random.unit() < 0.7 ? random.oneOf(given) : ''}`,
      school: school.code,
      stage: stage === 'primary' ? '小学' : '初中',
      subject: subjects[i]!,
      otherSubjects:
        stage === 'primary' && random.unit() < 0.3
          ? random.oneOf(['道德与法治', '科学', '劳动', '体育', '音乐'])
          : null,
      degree: degrees[i]!,
      backbone: backbones[i]!,
      title: titleFor(random, years.service),
      employment,
      sex,
      birthYear: years.birthYear,
      serviceYears: years.service,
      schoolYears: years.here,
      ruralYears: years.rural,
      ruralYearsUnbroken: years.unbroken,
      certificate: certificateFor(random, stage),
      duty,
      terms: isHead ? Math.floor(years.here / 5) : null,
      homeroom: i >= all - classes ? '是' : '否',
      homeTown: random.unit() < 0.6 ? school.town.code : random.oneOf(running).town.code,
      longitude: Number((school.longitude + random.bell(0, 0.03)).toFixed(5)),
      latitude: Number((school.latitude + random.bell(0, 0.025)).toFixed(5)),
      datum: 'GCJ-02',
      exemptions: exemptionsFor(random, sex, years.age, stage),
      lastExchange: hasMoved ? year - years.here : null,
      acceptable: wishes.length === 0 ? null : wishes.map(({ code }) => code).join(';'),
      honours: random.unit() < 0.004 ? random.oneOf(['省级优秀教师', '师德标兵', '中原名师']) : null,
    }
  })
}

/** About one teacher in twelve is married to another of the county. */
function marry(teachers: readonly TeacherCells[], random: SeededRandom): void {
  const free = (sex: string): TeacherCells[] => teachers.filter((each) => each['sex'] === sex && random.unit() < 0.08)
  const [men, women] = [free('男'), free('女')]
  for (const [i, man] of men.entries()) {
    const woman = women[i]
    if (!woman || Math.abs(Number(man['birthYear']) - Number(woman['birthYear'])) > 12) continue
    man['spouse'] = woman['id']!
    woman['spouse'] = man['id']!
  }
}

/** The roster of a county as of a school year; its counts are those of that year's tables. */
export function madeTeachers(made: MadeCounty, year: number): TeacherCells[] {
  const rows = schoolTable(made, year, demoYears[0]).filter(({ stage }) => stage !== 'senior')
  const running = [...new Set(rows.map(({ school }) => school))]
  const teachers = rows.flatMap((row) => teachersOf(row, running, year))
  for (const [i, each] of teachers.entries()) each['id'] = `${made.county.code}T${String(i + 1).padStart(5, '0')}`
  marry(teachers, seededRandom(seedOf('couples', made.county.code)))
  return teachers
}
