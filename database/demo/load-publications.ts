/**
 * What the example city has made public (模拟数据): of 新县 promises (corrected once), a plan with its catchments, the forecast, a table
 * and schools; one table withdrawn, some things still on their way from hand to hand; of 息县 and 固始县 a forecast. Each step is taken by another
 * made-up person, as in a bureau.
 */
import { scoreAlone } from '#modules/accountability/index.ts'
import { makePlan } from '#modules/network/index.ts'
import { schoolsIn, type School } from '#modules/schools/index.ts'
import { demoCity } from './counties.ts'
import { atDesk, type DeskPerson, type DeskTools } from './demo-desk.ts'
import { importingCounty, nearlyThere } from './sample-people.ts'

const ofCity = (name: string, role: DeskPerson['role']): DeskPerson => ({ name, role, region: demoCity.code })
const planner = ofCity('周明远', 'city-planner')
const reviewer = ofCity('田文杰', 'city-planner')
const leader = ofCity('许建华', 'city-leader')
const office = ofCity('罗桂英', 'city-office')
const publicity = ofCity('孟祥云', 'city-office')
const points = ['no-secret', 'no-personal-data', 'no-school-census-figure', 'stable']

const statisticians: Readonly<Record<string, string>> = {
  [nearlyThere]: '吴静',
  [importingCounty]: '刘慧',
  411525: '潘丽华',
}
const statisticianOf = (county: string): DeskPerson => ({
  name: statisticians[county]!,
  role: 'county-statistician',
  region: county,
})
const director: DeskPerson = { name: '孙志伟', role: 'county-director', region: nearlyThere }

const contacts: Readonly<Record<string, { office: string; name: string; phone: string }>> = {
  [nearlyThere]: { office: '新县教体局基础教育股', name: '李红梅（模拟）', phone: '0376-0000001' },
  [importingCounty]: { office: '息县教体局基础教育股', name: '王建民（模拟）', phone: '0376-0000002' },
  411525: { office: '固始县教体局基础教育股', name: '陈晓燕（模拟）', phone: '0376-0000003' },
}

type Step = 'reviewed' | 'signed' | 'cleared' | 'published'
const ways: readonly (readonly [Step, DeskPerson, string, DeskPerson, string])[] = [
  ['reviewed', reviewer, 'reviewPublications', statisticianOf(nearlyThere), 'reviewEntries'],
  ['signed', leader, 'signPublications', director, 'signEntries'],
  ['cleared', office, 'clearPublications', office, 'clearPublications'],
  ['published', publicity, 'publishPublications', publicity, 'publishPublications'],
]

/** As far as it is asked to come. */
async function passOn(
  tools: DeskTools,
  at: string,
  county: string,
  drafted: Record<string, unknown>,
  until: Step,
  isEntry = false,
): Promise<void> {
  const seen = [{ id: drafted['id'], sha256: drafted['sha256'] }]
  for (const [step, person, operation, ownPerson, ownOperation] of ways) {
    const confirmed = step === 'cleared' ? { confirmed: points } : {}
    const [by, asked] = isEntry ? [ownPerson, ownOperation] : [person, operation]
    await atDesk(tools, by, at, `engagement.${asked}`, { county, seen, ...confirmed })
    if (step === until) return
  }
}

const draft = (tools: DeskTools, at: string, county: string, input: object): Promise<Record<string, unknown>> =>
  atDesk(tools, statisticianOf(county), at, 'engagement.draftPublication', { county, ...input })

/** A plan that is made at once, adopted by the county and published by the city. */
async function publishPlan(tools: DeskTools, at: string): Promise<void> {
  const county = nearlyThere
  const quiet: DeskTools = { ...tools, jobs: { ...tools.jobs, send: () => Promise.resolve() } }
  const asked = { county, name: '新县学校布局方案（示例，已发布）', scenario: 'keep', seconds: 3 }
  const { job } = await atDesk(quiet, statisticianOf(county), at, 'network.startPlan', asked)
  await makePlan({ database: tools.database, documents: tools.documents, osrm: null }, county, String(job))
  const { plan } = await atDesk(tools, statisticianOf(county), at, 'network.planProgress', { county, job })
  const input = { county, id: plan, reason: '县政府常务会议研究同意（模拟）' }
  await atDesk(tools, statisticianOf(county), at, 'network.adoptPlan', input)
  await atDesk(tools, statisticianOf(county), at, 'network.submitPlan', input)
  await atDesk(tools, director, at, 'network.reviewPlan', input)
  await atDesk(tools, planner, at, 'network.issuePlan', input)
}

const estates = [
  '金兰湾小区（模拟）',
  '京九社区（模拟）',
  '香山湖小区（模拟）',
  '将军路社区（模拟）',
  '潢河北岸小区（模拟）',
]

function entryOf({ name, type, townName }: School, i: number, year: number) {
  const isJunior = type === '311'
  return {
    name,
    address: `新县${townName ?? ''}（模拟地址）${18 + i}号`,
    phone: `0376-00001${10 + i}`,
    contactName: '教导处王老师（模拟）',
    contactPhone: `0376-00001${30 + i}`,
    places: [{ grade: isJunior ? '七年级' : '一年级', places: isJunior ? 300 : 135 + 45 * i, year }],
    serves: estates.filter((_, at) => at % 2 === i % 2),
    transport: i % 2 === 0 ? '公交2路“学校站”下车步行约200米' : '乡镇学生可乘校车，开学前由学校登记',
    boarding: isJunior ? '可寄宿，开学前申请床位' : '不提供寄宿',
    meals: '有学校食堂',
    note: '招生时间、材料以县教体局当年公布的招生办法为准',
    filledBy: '模拟填报人',
  }
}

async function loadEntries(tools: DeskTools, at: string): Promise<void> {
  const schools = await schoolsIn(tools.database, nearlyThere)
  const open = schools.filter(({ status, settlement }) => status === 'open' && settlement !== null)
  const some = [
    ...open.filter(({ type }) => type === '211').slice(0, 5),
    ...open.filter(({ type }) => type === '311').slice(0, 2),
  ]
  const until: readonly (Step | null)[] = [
    'published',
    'published',
    'published',
    'reviewed',
    null,
    'published',
    'signed',
  ]
  for (const [i, school] of some.entries()) {
    const principal: DeskPerson = { name: `${school.name}校长（模拟）`, role: 'school', region: nearlyThere }
    const drafted = await atDesk(tools, principal, at, 'engagement.submitEntry', {
      school: school.code,
      entry: entryOf(school, i, Number(at.slice(0, 4)) + 1),
    })
    const step = until[i] ?? null
    if (step !== null) await passOn(tools, at, nearlyThere, drafted, step, true)
  }
}

interface Handled {
  readonly id: string
  readonly county: string
  readonly status: string
  readonly isRestricted: boolean
}

/** Signed replies of the city that are not restricted; one of them still waits for its signature. */
async function publishReplies(tools: DeskTools, at: string): Promise<void> {
  const county = demoCity.code
  const contact = { office: '信阳市教育体育局办公室', name: '罗桂英（模拟）', phone: '0376-0000000' }
  await atDesk(tools, planner, at, 'engagement.setPublicContact', { county, ...contact })
  const { proposals } = (await atDesk(tools, planner, at, 'engagement.proposalBoard', { region: county })) as {
    proposals: readonly Handled[]
  }
  const ready = proposals.filter(
    (each) => each.county === county && !each.isRestricted && (each.status === 'replied' || each.status === 'closed'),
  )
  for (const [i, { id }] of ready.entries()) {
    const { publication } = await atDesk(tools, planner, at, 'engagement.publishReply', { county, id })
    const { sha256 } = await atDesk(tools, planner, at, 'engagement.publication', { county, id: publication })
    const drafted = { id: publication, sha256 }
    await passOn(tools, at, county, drafted, i === ready.length - 1 && i > 0 ? 'reviewed' : 'published')
  }
}

const table = (name: string): object => ({ kind: 'table', table: name })

export async function loadPublications(tools: DeskTools, now: Date): Promise<void> {
  const at = now.toISOString()
  for (const [county, contact] of Object.entries(contacts)) {
    await atDesk(tools, statisticianOf(county), at, 'engagement.setPublicContact', { county, ...contact })
    await passOn(tools, at, county, await draft(tools, at, county, { kind: 'forecast' }), 'published')
  }
  // What data say of each promise, as it would have been told by then.
  await scoreAlone(tools.database, nearlyThere, now)
  await publishPlan(tools, at)
  await passOn(tools, at, nearlyThere, await draft(tools, at, nearlyThere, { kind: 'changes' }), 'published')
  await passOn(tools, at, nearlyThere, await draft(tools, at, nearlyThere, { kind: 'progress' }), 'published')
  const reason = '补充说明数据截止日，重新生成（模拟更正）'
  await passOn(tools, at, nearlyThere, await draft(tools, at, nearlyThere, { kind: 'progress', reason }), 'published')
  await passOn(tools, at, nearlyThere, await draft(tools, at, nearlyThere, table('pupils-by-town')), 'published')
  const schools = await draft(tools, at, nearlyThere, table('schools-by-town'))
  await passOn(tools, at, nearlyThere, schools, 'published')
  await atDesk(tools, publicity, at, 'engagement.withdrawPublication', {
    county: nearlyThere,
    id: schools['id'],
    reason: '教学点是否计入学校数的口径需核实，核实后重新发布（模拟撤回）',
  })
  // On its way: signed, not yet checked; and one that only waits for its review.
  await passOn(tools, at, importingCounty, await draft(tools, at, importingCounty, table('pupils-by-town')), 'signed')
  await draft(tools, at, '411525', table('pupils-by-town'))
  await loadEntries(tools, at)
  await publishReplies(tools, at)
}
