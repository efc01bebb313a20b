/** The years' records of the example city (模拟数据): education groups with their members, recognitions, awards, buildings of earlier years. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { seededRandom, seedOf } from '#kernel/seeded-random.ts'
import { schoolsIn } from '#modules/schools/index.ts'
import { demoCity } from './counties.ts'
import { atDesk, type DeskPerson, type DeskTools } from './demo-desk.ts'

const desk: DeskPerson = { name: '田文杰', role: 'city-planner', region: demoCity.code }
const heading = '类别,日期,县区代码,学校标识码,学校名称,教育集团,名称,级别或等次,文号或依据,说明'

interface Row {
  readonly kind: string
  readonly on: string
  readonly place?: string
  readonly school?: string
  readonly group?: string
  readonly name?: string
  readonly level?: string
  readonly reference?: string
}

const line = ({ kind, on, place = '', school = '', group = '', name = '', level = '', reference = '' }: Row): string =>
  [kind, on, place, school, '', group, name, level, reference, '模拟数据'].join(',')

/** Groups of a county: each has a leading school and takes others in over the years. */
function groupsOf(county: string, name: string, schools: readonly string[]): Row[] {
  const random = seededRandom(seedOf('groups', county))
  const count = Math.max(2, Math.round(schools.length / 16))
  const members = schools.toSorted(() => random.unit() - 0.5)
  return Array.from({ length: count }, (_, i) => i).flatMap((i): Row[] => {
    const founded = 2022 + (i % 4)
    const group = `${name}第${i + 1}教育集团（模拟）`
    const own = members.slice(i * 6, i * 6 + 4 + Math.round(random.range(0, 2)))
    return [
      { kind: '成立教育集团', on: `${founded}-05-12`, place: county, group, reference: `教体〔${founded}〕（模拟）` },
      ...own.map((school, k): Row => ({
        kind: '加入教育集团',
        on: k < 3 ? `${founded}-05-12` : `${Math.min(2026, founded + 1)}-03-04`,
        school,
        group,
      })),
      ...(i === 0 ? [{ kind: '省优质教育集团', on: '2026-04-20', place: county, group, level: '第二批' }] : []),
    ]
  })
}

function deedsOf(county: string, schools: readonly string[], points: readonly string[]): Row[] {
  const random = seededRandom(seedOf('deeds', county))
  const some = schools.toSorted(() => random.unit() - 0.5)
  return [
    { kind: '新建学校', on: '2025-08-28', school: some[0]! },
    { kind: '改建学校', on: '2025-08-30', school: some[1]! },
    { kind: '扩建学校', on: '2026-08-21', school: some[2]! },
    { kind: '扩建学校', on: '2026-08-25', school: some[3]! },
    { kind: '省级义务教育管理示范校', on: '2026-06-11', school: some[4]! },
    { kind: '省级特色校', on: '2026-06-11', school: some[5]! },
    { kind: '省级特色校', on: '2025-06-12', school: some[6]! },
    ...points.slice(0, 3).map((school): Row => ({ kind: '撤并教学点', on: '2025-08-31', school })),
  ]
}

export async function loadYearRecord(tools: DeskTools): Promise<void> {
  const register = await schoolsIn(tools.database, demoCity.code)
  const open = register.filter(({ status, type }) => status === 'open' && type !== '218')
  // Points of earlier years that went before this system was there, so that no gate tells of them.
  const gone = register.filter(({ closedOn, type }) => closedOn?.startsWith('2025') && type === '218')
  const rows = [...Map.groupBy(open, ({ county }) => county)].flatMap(([county, own]): Row[] => {
    const codes = own.map(({ code }) => code)
    const points = gone.filter((each) => each.county === county).map(({ code }) => code)
    const { countyName } = own[0]!
    return [...groupsOf(county, countyName, codes), ...deedsOf(county, codes, points)]
  })
  const ofCity: Row[] = [
    { kind: '优秀案例', on: '2026-05-08', name: '集团化办学质量评价案例（模拟）', level: '省级' },
    { kind: '优秀案例', on: '2026-05-08', name: '乡村小规模学校联盟案例（模拟）', level: '省级' },
    { kind: '获奖', on: '2026-07-26', name: '青少年机器人竞赛（模拟）', level: '省级一等奖' },
  ]
  const folder = await mkdtemp(join(tmpdir(), 'junheng-demo-record-'))
  try {
    const file = join(folder, '年度事件表（模拟）.csv')
    await writeFile(file, `${[heading, ...[...rows, ...ofCity].map(line)].join('\r\n')}\r\n`)
    const at = '2026-09-20T02:00:00.000Z'
    await atDesk(tools, desk, at, 'accountability.importYearEvents', { region: demoCity.code, file })
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
