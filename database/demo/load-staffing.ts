/**
 * What the staffing room of the example city holds (模拟数据): rosters of two counties, read and checked like any import; and in 新县
 * a campaign of appointments in its first round, a kept plan of shared posts, and its living allowance.
 */
import { gatherRoster, storeRoster, teacherTable } from '#modules/staffing/index.ts'
import type { Database } from '#platform/database/database.ts'
import { csvText } from '#platform/files/write-table.ts'
import { demoYears } from './counties.ts'
import { reachedBy } from './current-year.ts'
import { atDesk, type DeskTools } from './demo-desk.ts'
import { gateCounty, villageCounties } from './load-villages.ts'
import type { MadeCounty } from './made-schools.ts'
import { madeTeachers } from './made-teachers.ts'

/** 新县, where appointments are shown, and 息县. */
export const rosterCounties: readonly string[] = villageCounties
export const appointingCounty = gateCounty

const rosterYear = (county: string): number => demoYears.at(-1)! - (reachedBy[county] === 'nothing' ? 1 : 0)

/** Throws where a made-up roster has an error: it must be such as a county may hand in. */
export async function loadRosters(database: Database, counties: readonly MadeCounty[]): Promise<void> {
  for (const made of counties.filter(({ county }) => rosterCounties.includes(county.code))) {
    const { code, name } = made.county
    const year = rosterYear(code)
    const { fields, sheet } = teacherTable
    const columns = Object.values(fields).map(({ heading }) => ({ heading, note: '', required: false }))
    const rows = madeTeachers(made, year).map((cells) => Object.keys(fields).map((field) => cells[field] ?? null))
    const bytes = Buffer.from(csvText({ sheet, columns, rows }))
    const { problems, id } = await storeRoster(database, {
      county: code,
      year,
      file: { name: `${name}${sheet}（模拟数据）.csv`, bytes },
      by: { name: `${name}人事股` },
      at: `${demoYears.at(-1)!}-10-23T02:00:00.000Z`,
    })
    if (id !== null) continue
    const errors = problems.filter(({ severity }) => severity === 'error').map(({ what, row }) => `${row} ${what.zh}`)
    throw new Error(`the made-up roster of ${name} cannot be taken: ${errors.slice(0, 5).join('; ')}`)
  }
}

const noon = (day: string): string => `${day}T04:00:00.000Z`

/** Posts for every school of the county by subject: as many as teach there, so that the first round can begin. */
async function announcedPosts(database: Database, county: string) {
  const roster = await gatherRoster(database, county)
  const teachers = (roster?.teachers ?? []).filter(({ employment }) => employment === 'established')
  const groups = Map.groupBy(teachers, ({ school, stage, subject }) => `${school} ${stage} ${subject}`)
  const posts = [...groups].map(([, own], i) => {
    const { school, stage, subject } = own[0]!
    const post = { post: `G${String(i + 1).padStart(4, '0')}`, school, stage, subject, count: own.length }
    return { post, holders: own }
  })
  return { teachers, posts }
}

export async function loadStaffing(tools: DeskTools): Promise<void> {
  const county = appointingCounty
  const officer = { name: '方文秀', role: 'county-staffing', region: county } as const
  const ask = (day: string, operation: string, input: object) =>
    atDesk(tools, officer, noon(day), `staffing.${operation}`, { county, ...input })
  await ask('2026-10-26', 'setIncentives', { applies: true, document: '新县乡村教师生活补助实施方案（模拟）' })
  await ask('2026-10-27', 'saveSharedPosts', { name: '村小体育、艺术走教（示例）' })
  const { teachers, posts } = await announcedPosts(tools.database, county)
  const opened = await ask('2026-06-20', 'openCampaign', { name: '2026年县管校聘（示例）', year: 2026 })
  const campaign = String(opened['id'])
  await ask('2026-06-22', 'announceTotal', {
    campaign,
    posts: teachers.length + 60,
    document: '新编办〔2026〕6号（模拟）',
  })
  await ask('2026-06-28', 'announcePosts', { campaign, posts: posts.map(({ post }) => post) })
  await ask('2026-07-01', 'openRound', { campaign, round: 'school' })
  // Three quarters of the schools have handed in their first round.
  const done = posts.filter((_, i) => i % 4 !== 0)
  await ask('2026-07-05', 'appoint', {
    campaign,
    appointments: done.flatMap(({ post: { post }, holders }) =>
      holders.filter((each) => each.certificate !== 'none').map(({ id }) => ({ post, teacher: id })),
    ),
  })
}
