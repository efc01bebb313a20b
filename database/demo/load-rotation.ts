/**
 * The exchange of teachers in the example city (模拟数据): 新县 has set its conditions and published its plan for the coming school year
 * internally, with an objection to be answered; another plan, under a distance limit, is still a draft.
 */
import { appointingCounty } from './load-staffing.ts'
import { atDesk, type DeskTools } from './demo-desk.ts'

export async function loadRotation(tools: DeskTools): Promise<void> {
  const county = appointingCounty
  const officer = { name: '方文秀', role: 'county-staffing', region: county } as const
  const reviewer = { name: '韩立新', role: 'county-staffing', region: county } as const
  const director = { name: '孙志伟', role: 'county-director', region: county } as const
  const ask = (
    person: typeof officer | typeof reviewer | typeof director,
    day: string,
    operation: string,
    input: object,
  ) => atDesk(tools, person, `${day}T04:00:00.000Z`, `staffing.${operation}`, { county, ...input })
  const contact = '新县教体局人事股（模拟）'
  const objections = '内部公布后5个工作日内交所在学校（模拟）'
  const document = '新县义务教育教师交流轮岗办法（模拟）'
  const year = 2027
  await ask(officer, '2026-11-02', 'setRotationRules', { settings: { contact, objections, limitKm: 4 }, document })
  await ask(officer, '2026-11-03', 'makeRotation', { year, name: '2027年交流轮岗（4公里以内）' })
  await ask(officer, '2026-11-05', 'setRotationRules', { settings: { contact, objections }, document })
  const { id } = await ask(officer, '2026-11-05', 'makeRotation', { year, name: '2027年交流轮岗' })
  await ask(reviewer, '2026-11-09', 'reviewRotation', { id, reason: '名册和志愿已核对' })
  await ask(director, '2026-11-12', 'publishRotation', { id, reason: '局务会研究同意' })
  const { moves } = await ask(officer, '2026-11-13', 'rotationMoves', { id })
  const { from, teacher } = (moves as { from: string; teacher: string; duty: string }[]).find(
    ({ duty }) => duty === 'teacher',
  )!
  await ask(officer, '2026-11-16', 'objectToMove', {
    school: from,
    id,
    teacher,
    text: '孩子明年上小学，希望推迟一年（模拟）',
  })
}
