/**
 * What supervision of the example city holds (模拟数据): 新县 shared out among districts, whose first supervisor is the sample person 冯国庆;
 * visits of the month before and of this one, findings in every state, a notice to which somebody has to go back, visits for today.
 */
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { seededRandom, seedOf } from '#kernel/seeded-random.ts'
import { demoCity } from './counties.ts'
import { atDesk, type DeskPerson, type DeskTools } from './demo-desk.ts'
import { nearlyThere as county } from './sample-people.ts'

const director: DeskPerson = { name: '孙志伟', role: 'county-director', region: county }
const statistician: DeskPerson = { name: '吴静', role: 'county-statistician', region: county }
const planner: DeskPerson = { name: '周明远', role: 'city-planner', region: demoCity.code }
const feng: DeskPerson = { name: '冯国庆', role: 'supervisor', region: county }
const cityDesk: DeskPerson = { name: '何为民', role: 'supervisor', region: demoCity.code }

/** Made-up people of the other districts; phones are such as nobody has. */
const surnames = ['余', '汪', '胡', '扶', '晏', '曾', '代', '殷', '韩', '邱', '简', '熊'] as const
const givenNames = [
  '海燕',
  '卫东',
  '桂兰',
  '军明',
  '春梅',
  '祥瑞',
  '红霞',
  '建设',
  '立新',
  '玉珍',
  '爱国',
  '秋菊',
  '永强',
] as const
const phone = '0376-0000000'

const dayBefore = (now: Date, days: number): string =>
  new Date(now.getTime() - days * 86_400_000).toISOString().slice(0, 10)
const noon = (day: string): string => `${day}T04:00:00.000Z`

interface Proposed {
  readonly name: string
  readonly supervisors: number
  readonly schools: readonly { readonly code: string; readonly supervisor: number }[]
}

/** All districts but the last one, so that some schools still wait for theirs. */
async function loadDistricts(tools: DeskTools, on: string): Promise<readonly Proposed[]> {
  await atDesk(tools, planner, noon(on), 'accountability.setSupervisionRules', {
    city: demoCity.code,
    values: {},
    contact: '信阳市人民政府教育督导室 0376-0000001（模拟）',
    basis: '全市教育督导工作要点（模拟文件）',
  })
  const { districts } = await atDesk(tools, director, noon(on), 'accountability.proposeDistricts', { county })
  const entered = (districts as Proposed[]).slice(0, -1)
  let named = 0
  const nextName = (): string => {
    named += 1
    return named === 1
      ? feng.name
      : `${surnames[named % surnames.length]!}${givenNames[(named * 7) % givenNames.length]!}`
  }
  await atDesk(tools, director, noon(on), 'accountability.enterDistricts', {
    county,
    districts: entered.map(({ name, supervisors, schools }) => ({
      name,
      supervisors: Array.from({ length: supervisors }, () => ({ name: nextName(), phone, appointedOn: '2025-03-01' })),
      schools: schools.map(({ code, supervisor }) => ({ school: code, supervisor })),
    })),
  })
  return entered
}

const routine = (random: ReturnType<typeof seededRandom>) => ({
  'classes-heard': { value: Math.round(random.range(1, 4)) },
  talks: { value: Math.round(random.range(3, 12)) },
  'class-size': { value: 'fine' },
  'all-courses': { value: 'fine' },
  teachers: { value: random.unit() < 0.8 ? 'fine' : 'not-seen' },
  rooms: { value: random.unit() < 0.7 ? 'fine' : 'not-seen' },
  homework: { value: 'fine' },
  safety: { value: 'fine' },
})

const kinds = [
  { item: 'class-size', text: '四年级两个班超过标准班额', owner: '新县教体局基教股', ownerPerson: '吴静' },
  { item: 'rooms', text: '音乐、美术教室被占作他用', owner: '新县教体局装备站', ownerPerson: '吴静' },
  { item: 'all-courses', text: '课表未开齐科学实验课', owner: '新县教体局教研室', ownerPerson: '吴静' },
  { item: 'safety', text: '食堂留样记录不全', owner: '学校', ownerPerson: undefined },
  { item: 'equipment', text: '新配仪器未拆封、未登记入账', owner: '新县教体局装备站', ownerPerson: '吴静' },
] as const

/** A visit with one finding, or none; gives the case that was opened. */
async function visited(tools: DeskTools, school: string, on: string, finding: number | null) {
  const random = seededRandom(seedOf('visit', school, on))
  const hex = Array.from({ length: 12 }, () => Math.floor(random.unit() * 16).toString(16)).join('')
  const found = finding === null ? [] : [kinds[finding % kinds.length]!]
  const answers = routine(random)
  const { id, cases } = await atDesk(tools, feng, noon(on), 'accountability.sendVisit', {
    county,
    client: `00000000-0000-4000-8000-${hex}`,
    form: 'routine',
    school,
    visitedOn: on,
    answers: { ...answers, ...Object.fromEntries(found.map(({ item }) => [item, { value: 'problem' }])) },
    findings: found.map(({ ownerPerson, ...each }) => ({
      ...each,
      ...(ownerPerson === undefined ? {} : { ownerPerson }),
      dueOn: dayBefore(new Date(noon(on)), -20),
    })),
    met: '校长、教师和家长代表',
    summary: found.length === 0 ? '未发现突出问题（模拟）' : '发现问题已当面反馈（模拟）',
  })
  return { visit: String(id), case: (cases as { id: string }[])[0]?.id ?? null }
}

const evidenceOf = async (tools: DeskTools, id: string, at: string): Promise<string> => {
  const folder = await mkdtemp(join(tmpdir(), 'junheng-demo-evidence-'))
  try {
    const file = join(folder, '整改前后对照（模拟）.txt')
    await writeFile(file, `整改材料（模拟文件）${id}`)
    const kept = await atDesk(tools, statistician, at, 'accountability.keepEvidence', {
      county,
      title: '整改前后对照（模拟）',
      uses: [{ kind: 'case', id }],
      file,
    })
    return String(kept['id'])
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** From a problem to its closing; `until` says where it stands. */
async function putRight(
  tools: DeskTools,
  id: string,
  finding: number,
  day: string,
  until: 'rectifying' | 'to-review' | 'closed',
): Promise<void> {
  const { owner, ownerPerson } = kinds[finding % kinds.length]!
  const at = noon(day)
  await atDesk(tools, statistician, at, 'accountability.claimCase', {
    county,
    id,
    owner: { office: owner, person: ownerPerson ?? null },
    measures: '制定整改方案，逐项落实（模拟）',
  })
  if (until === 'rectifying') return
  const evidence = await evidenceOf(tools, id, at)
  const submitted = { county, id, note: '已完成整改（模拟）', evidence: [evidence] }
  await atDesk(tools, statistician, at, 'accountability.submitCase', submitted)
  if (until === 'closed') {
    const review = { county, id, closes: true, note: '现场复核属实，同意销号（模拟）' }
    await atDesk(tools, feng, at, 'accountability.reviewCase', review)
  }
}

const notice = (tools: DeskTools, visit: string, on: string) =>
  atDesk(tools, feng, noon(on), 'accountability.issueNotice', {
    county,
    visit,
    kind: 'rectification',
    issuedOn: on,
    dueOn: dayBefore(new Date(noon(on)), -22),
    issuer: '新县人民政府教育督导室',
    contact: '冯国庆 0376-0000000（模拟）',
    demands: ['对照问题清单逐项整改', '建立长效机制，防止问题反弹', '整改佐证上传整改台账'],
  })

/** How each finding of the weeks before went on. */
const ends = ['closed', 'problem', 'rectifying', 'to-review', 'found'] as const

async function loadVisits(tools: DeskTools, schools: readonly string[], now: Date): Promise<void> {
  // Five to six weeks ago: everyone, every second school with a finding.
  for (const [i, school] of schools.entries()) {
    const on = dayBefore(now, 40 - i)
    const finding = i % 2 === 0 ? i / 2 : null
    const made = await visited(tools, school, on, finding)
    if (made.case === null || finding === null) continue
    const end = ends[(i / 2) % ends.length]!
    if (end === 'found') continue
    await notice(tools, made.visit, dayBefore(now, 39 - i))
    if (end !== 'problem') await putRight(tools, made.case, finding, dayBefore(now, 12 - (i % 4)), end)
  }
  // Lately: one of them again, with the finding that had been closed.
  const [again] = schools
  if (again !== undefined) await visited(tools, again, dayBefore(now, 1), 0)
}

async function loadCityVisits(tools: DeskTools, school: string, now: Date): Promise<void> {
  const on = dayBefore(now, 9)
  await atDesk(tools, cityDesk, noon(on), 'accountability.sendVisit', {
    county,
    client: '00000000-0000-4000-8000-00000000c001',
    form: 'pledge',
    visitedOn: on,
    answers: {
      money: { value: 'fine' },
      posts: { value: 'problem', note: '编制未随学生流动调整' },
      projects: { value: 'fine' },
    },
    findings: [
      {
        item: 'posts',
        text: '城区学校教职工编制未及时核增（模拟）',
        owner: '新县县委编办',
        dueOn: dayBefore(now, -60),
      },
    ],
    summary: '责任书落实督导（模拟）',
  })
  await atDesk(tools, cityDesk, noon(on), 'accountability.sendVisit', {
    county,
    client: '00000000-0000-4000-8000-00000000c002',
    form: 'figures',
    school,
    visitedOn: on,
    answers: { rolls: { value: 'fine' }, staff: { value: 'fine' }, assets: { value: 'not-seen' } },
    summary: '数据真实性抽查（模拟）',
  })
}

export async function loadSupervision(tools: DeskTools, now: Date): Promise<void> {
  const districts = await loadDistricts(tools, dayBefore(now, 75))
  const own = districts[0]!.schools.filter(({ supervisor }) => supervisor === 1).map(({ code }) => code)
  const near = districts[0]!.schools.filter(({ supervisor }) => supervisor === 2).map(({ code }) => code)
  const schools = [...own, ...near]
  await loadVisits(tools, schools, now)
  await loadCityVisits(tools, schools[0]!, now)
  const plan = (school: string, days: number, purpose: string) => ({
    school,
    form: 'routine',
    on: dayBefore(now, -days),
    purpose,
  })
  await atDesk(tools, feng, now.toISOString(), 'accountability.planVisits', {
    county,
    visits: own.slice(1, 4).map((school, i) => plan(school, i === 2 ? 3 : 0, '班额、功能室和课后服务')),
  })
}
