/**
 * What the roadmap room of the example city holds (模拟数据): what roads of two counties are reckoned with, and roads of each that are made once
 * the queue runs, so that alternatives stand side by side; and the city's shared budget with a road of all counties.
 */
import { atDesk, type DeskPerson, type DeskTools } from './demo-desk.ts'
import { demoCity } from './counties.ts'

/** Short, so that the demonstration has them soon after its start. */
export const roadSeconds = 8
const citySeconds = 60

const building = ['room_m2', 'sports_m2']
const others = ['equipment_yuan', 'multimedia_room', 'teacher', 'art_pe', 'degree', 'backbone', 'move']

interface Given {
  readonly statistician: DeskPerson
  /** Ten thousand yuan of each budget year by pot; the central money may only build and equip. */
  readonly budgets: readonly { readonly year: number; readonly pot: string; readonly amount: number }[]
  readonly quotas: { readonly degree: number; readonly backbone: number }
  readonly roads: readonly {
    readonly name: string
    readonly description: string
    readonly levers?: readonly string[]
  }[]
}

const yearly = (years: readonly number[], central: number, local: number): Given['budgets'] =>
  years.flatMap((year) => [
    { year, pot: 'central', amount: central },
    { year, pot: 'local', amount: local },
  ])

export const roadCounties: Readonly<Record<string, Given>> = {
  411523: {
    statistician: { name: '吴静', role: 'county-statistician', region: '411523' },
    budgets: yearly([2026, 2027, 2028], 900, 600),
    quotas: { degree: 60, backbone: 40 },
    roads: [
      { name: '全部措施（示例）', description: '购置、建设、招聘、培养、调配全部可用（模拟）' },
      {
        name: '不新增人员（示例）',
        description: '不招聘，只购置、建设、培养和调配（模拟）',
        levers: ['buy', 'build', 'train', 'move'],
      },
    ],
  },
  411528: {
    statistician: { name: '刘慧', role: 'county-statistician', region: '411528' },
    budgets: yearly([2026, 2027, 2028], 6_000, 4_000),
    quotas: { degree: 600, backbone: 500 },
    roads: [{ name: '全部措施（示例）', description: '购置、建设、招聘、培养、调配全部可用（模拟）' }],
  },
}

export async function loadRoads(tools: DeskTools, now: Date): Promise<void> {
  const at = now.toISOString()
  for (const [county, { statistician, budgets, quotas, roads }] of Object.entries(roadCounties)) {
    await atDesk(tools, statistician, at, 'roadmap.setRoadSettings', {
      county,
      budgets: budgets.map(({ year, pot, amount }) => ({
        year,
        pot,
        items: pot === 'central' ? [...building, 'equipment_yuan', 'multimedia_room'] : [...building, ...others],
        amount: amount * 10_000,
      })),
      quotas,
      firstYear: 2026,
      targetYear: 2028,
      applyYear: 2029,
      basis: '县财政局、教体局会商意见（模拟）',
    })
    for (const road of roads) {
      await atDesk(tools, statistician, at, 'roadmap.startRoad', { county, seconds: roadSeconds, ...road })
    }
  }
  const planner = { name: '周明远', role: 'city-planner', region: demoCity.code } as const
  const city = demoCity.code
  await atDesk(tools, planner, at, 'roadmap.setCityRoadSettings', {
    city,
    budgets: [2026, 2027, 2028, 2029].map((year) => ({ year, amount: 240_000_000 })),
    fromYear: 2028,
    toYear: 2030,
    basis: '市财政局意见（模拟）',
  })
  await atDesk(tools, planner, at, 'roadmap.startCityRoad', {
    city,
    name: '各县区达标年份（示例）',
    description: '全市共用预算（模拟）',
    seconds: citySeconds,
  })
}
