/**
 * What the conditions room of the example city holds (模拟数据): price lists, batches confirmed and changed, and projects of every kind in
 * every state, made from what the schools of 新县 and 息县 lack, each step recorded by made-up people as a bureau would.
 */
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { atDesk, type DeskPerson, type DeskTools } from './demo-desk.ts'

export const conditionCounties = ['411523', '411528'] as const

const people: Readonly<Record<string, { readonly statistician: DeskPerson; readonly director: DeskPerson }>> = {
  411523: {
    statistician: { name: '吴静', role: 'county-statistician', region: '411523' },
    director: { name: '孙志伟', role: 'county-director', region: '411523' },
  },
  411528: {
    statistician: { name: '刘慧', role: 'county-statistician', region: '411528' },
    director: { name: '赵国强', role: 'county-director', region: '411528' },
  },
}

const noon = (day: string): string => `${day}T04:00:00.000Z`

const priceList = [
  'item,phase,unit,price,source',
  'room_m2,,元/m²,2650,县住建局2026年造价信息（模拟）',
  'sports_m2,,元/m²,320,县住建局2026年造价信息（模拟）',
  'classroom,primary,元/间,410000,近三年中标均价（模拟）',
  'classroom,junior,元/间,430000,近三年中标均价（模拟）',
  'multimedia_room,,元/间,36000,政府采购2026年协议价（模拟）',
  'book,,元/册,22,政府采购2026年协议价（模拟）',
].join('\n')

interface Gap {
  readonly code: string
  readonly name: string
  readonly phase: 'primary' | 'junior' | null
  readonly item: string
  readonly missing: number | null
}

/** What a project brings for each gap; the quantity is the gap's own. */
const itemOf: Readonly<Record<string, string>> = {
  rooms: 'room_m2',
  sports: 'sports_m2',
  equipment: 'equipment_yuan',
  multimedia: 'multimedia_room',
  books: 'book',
}

interface Step {
  readonly step: string
  readonly on: string
  readonly number?: string
  readonly paper?: string
}
interface Money {
  readonly stage: string
  readonly pot: string
  readonly use: string
  readonly share: number
  readonly on: string
}
interface Way {
  readonly kind: string
  readonly name: string
  readonly gap: string
  readonly entered: string
  readonly expectedOn: string
  readonly price: number
  readonly steps: readonly Step[]
  readonly money: readonly Money[]
}

const money = (stage: string, pot: string, use: string, share: number, on: string): Money => ({
  stage,
  pot,
  use,
  share,
  on,
})
const approved = (on: string): Step => ({ step: 'approved', on, number: '发改审批〔模拟〕', paper: '立项批复' })

/** One project of each way for each county: how far it has come by the autumn of 2026. */
const ways: readonly Way[] = [
  {
    kind: 'weak-links',
    name: '教学楼扩建工程',
    gap: 'rooms',
    entered: '2025-03-10',
    expectedOn: '2026-07-20',
    price: 2650,
    steps: [
      approved('2025-04-02'),
      { step: 'started', on: '2025-06-18' },
      { step: 'accepted', on: '2026-07-26', number: '竣验〔模拟〕', paper: '竣工验收备案表' },
    ],
    money: [
      money('planned', 'central-weak-links', 'building', 0.6, '2025-03-12'),
      money('planned', 'local', 'building', 0.4, '2025-03-12'),
      money('allotted', 'central-weak-links', 'building', 0.6, '2025-05-20'),
      money('allotted', 'local', 'building', 0.4, '2025-07-01'),
      money('done', 'central-weak-links', 'building', 0.6, '2026-03-30'),
      money('done', 'local', 'building', 0.4, '2026-07-26'),
      money('paid', 'central-weak-links', 'building', 0.55, '2026-04-15'),
      money('paid', 'local', 'building', 0.3, '2026-08-10'),
    ],
  },
  {
    kind: 'conditions',
    name: '教学仪器设备更新',
    gap: 'equipment',
    entered: '2026-02-20',
    expectedOn: '2026-12-20',
    price: 1,
    steps: [approved('2026-03-15'), { step: 'started', on: '2026-05-08' }],
    money: [
      money('planned', 'province', 'equipment', 1, '2026-02-25'),
      money('allotted', 'province', 'equipment', 0.7, '2026-05-12'),
      money('done', 'province', 'equipment', 0.5, '2026-10-20'),
      money('paid', 'province', 'equipment', 0.3, '2026-10-28'),
    ],
  },
  {
    kind: 'conditions',
    name: '图书补充',
    gap: 'books',
    entered: '2026-03-01',
    expectedOn: '2027-06-30',
    price: 22,
    steps: [approved('2026-04-10')],
    money: [money('planned', 'local', 'books', 1, '2026-03-05')],
  },
  {
    kind: 'repair',
    name: '运动场地改造',
    gap: 'sports',
    entered: '2025-05-06',
    expectedOn: '2026-08-20',
    price: 320,
    steps: [approved('2025-06-01'), { step: 'started', on: '2025-09-10' }, { step: 'stopped', on: '2026-03-22' }],
    money: [
      money('planned', 'local', 'sports-ground', 1, '2025-05-10'),
      money('allotted', 'local', 'sports-ground', 0.5, '2025-08-15'),
      money('done', 'local', 'sports-ground', 0.3, '2026-02-28'),
      money('paid', 'local', 'sports-ground', 0.25, '2026-03-05'),
    ],
  },
  {
    kind: 'new-build',
    name: '新建教学楼（谋划）',
    gap: 'rooms',
    entered: '2026-09-15',
    expectedOn: '2028-07-31',
    price: 2650,
    steps: [],
    money: [money('planned', 'bond', 'building', 1, '2026-09-20')],
  },
]

async function loadProject(tools: DeskTools, county: string, way: Way, gaps: readonly Gap[]): Promise<void> {
  const { statistician } = people[county]!
  const named = gaps[0]!
  const items = gaps.map(({ code, phase, missing }) => ({
    item: itemOf[way.gap],
    school: code,
    phase: phase ?? 'primary',
    quantity: Math.ceil(missing!),
    expectedOn: way.expectedOn,
  }))
  const name = gaps.length === 1 ? `${named.name}${way.name}` : `${named.name}等${gaps.length}所学校${way.name}`
  const at = noon(way.entered)
  const { id } = await atDesk(tools, statistician, at, 'conditions.enterProject', {
    county,
    name,
    kind: way.kind,
    items,
  })
  const total = Math.round(items.reduce((sum, { quantity }) => sum + quantity, 0) * way.price)
  for (const { stage, pot, use, share, on } of way.money) {
    const amount = Math.round(total * share)
    await atDesk(tools, statistician, noon(on), 'conditions.recordMoney', { county, id, stage, pot, use, amount, on })
  }
  for (const { step, on, number, paper } of way.steps) {
    const file = paper && tools.documents.pathOf(await tools.documents.keep(Buffer.from(`${name}${paper}（模拟文件）`)))
    const kept =
      file && (await atDesk(tools, statistician, noon(on), 'conditions.keepPaper', { county, title: paper, file }))
    await atDesk(tools, statistician, noon(on), 'conditions.recordProject', {
      county,
      id,
      step,
      on,
      ...(number === undefined ? {} : { number }),
      ...(kept ? { document: kept['id'] } : {}),
    })
  }
}

async function loadBatches(tools: DeskTools, county: string): Promise<void> {
  const { statistician, director } = people[county]!
  const at = noon('2026-10-20')
  for (const batch of ['weak', 'rural', 'new-quality', 'expand'] as const) {
    const asked = { region: county, batch, state: 'proposed', size: 12 }
    const found = (await atDesk(tools, director, at, 'conditions.batches', asked))['schools'] as { code: string }[]
    const schools = found.map(({ code }) => code).slice(0, 8)
    if (schools.length === 0) continue
    const reason = '县局会议研究，同意系统建议（模拟）'
    await atDesk(tools, director, at, 'conditions.confirmBatch', { county, schools, batch, reason })
    const [school] = schools
    await atDesk(tools, statistician, noon('2026-10-28'), 'conditions.planBatch', {
      county,
      school,
      goal: '七项资源配置指标综合达标',
      due: 2028,
      measures: '补充专任教师，改造校舍，配齐设备（模拟）',
    })
    await atDesk(tools, statistician, noon('2026-11-20'), 'conditions.reportBatch', {
      county,
      school,
      on: '2026-11-18',
      percent: 20,
      note: '已完成摸底，列入2027年项目库（模拟）',
    })
  }
}

/** Handed in as a file, whose kind is told by its name. */
async function loadPrices(tools: DeskTools, county: string): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'junheng-demo-prices-'))
  try {
    const file = join(folder, '单价表（模拟）.csv')
    await writeFile(file, priceList)
    const prices = { county, file, basis: '2026年单价测算会议纪要（模拟）' }
    const { saved } = await atDesk(
      tools,
      people[county]!.statistician,
      noon('2026-02-10'),
      'conditions.importPrices',
      prices,
    )
    if (saved !== true) throw new Error('the price list of the example city was not taken')
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function loadCounty(tools: DeskTools, county: string): Promise<void> {
  const { statistician } = people[county]!
  await loadPrices(tools, county)
  const { gaps } = await atDesk(tools, statistician, noon('2026-02-10'), 'conditions.gaps', { county, year: 2025 })
  const left = (gaps as Gap[]).filter(({ missing }) => missing !== null && missing > 0)
  for (const [i, way] of ways.entries()) {
    const own = left.filter(({ item, phase }) => item === way.gap && phase !== null)
    // Not the same schools twice: each way takes the next few of those that lack the thing.
    const chosen = own.slice(i, i + (way.kind === 'conditions' ? 4 : 1))
    if (chosen.length > 0) await loadProject(tools, county, way, chosen)
  }
  await loadBatches(tools, county)
}

export async function loadConditions(tools: DeskTools, counties: readonly string[] = conditionCounties): Promise<void> {
  for (const county of counties) await loadCounty(tools, county)
}
