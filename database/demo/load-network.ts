/** What the network room of the example city holds besides its villages (模拟数据): candidates, and plans that are made once the queue runs. */
import { schoolsIn } from '#modules/schools/index.ts'
import { demoCity } from './counties.ts'
import { atDesk, type DeskTools } from './demo-desk.ts'
import { loadGate } from './load-gate.ts'
import { gateCounty } from './load-villages.ts'

/** Each under its scenario; a short time, so that the demonstration has them soon after its start. */
const plans = [
  { scenario: 'keep', name: '应留必留（示例）' },
  { scenario: 'concentrate', name: '两集中（示例）' },
] as const

export const planSeconds = 6

export async function loadNetwork(tools: DeskTools, now: Date): Promise<void> {
  const schools = await schoolsIn(tools.database, demoCity.code)
  const statuses = new Map(schools.map(({ code, status }) => [code, status]))
  await loadGate(tools, statuses, now.toISOString().slice(0, 10))
  const planner = { name: '吴静', role: 'county-statistician', region: gateCounty } as const
  for (const { scenario, name } of plans) {
    await atDesk(tools, planner, now.toISOString(), 'network.startPlan', {
      county: gateCounty,
      name,
      scenario,
      seconds: planSeconds,
    })
  }
}
