/**
 * Candidates of the example city in every state (模拟数据): those of past years that were carried out and followed, and those
 * of the next school year on their way, each step recorded by made-up people as a bureau would.
 */
import { writePast } from '#modules/network/index.ts'
import { demoCounties } from './counties.ts'
import { atDesk, type DeskPerson, type DeskTools } from './demo-desk.ts'
import { makeCounty, type MadeCounty, type MadeSchool } from './made-schools.ts'
import { pupilsByGrade } from './school-years.ts'
import { gateCounty, villageCounties } from './load-villages.ts'

const people = (county: string): Readonly<Record<'statistician' | 'director', DeskPerson>> => {
  const isOwn = county === gateCounty
  return {
    statistician: { name: isOwn ? '吴静' : '刘慧', role: 'county-statistician', region: county },
    director: { name: isOwn ? '孙志伟' : '赵国强', role: 'county-director', region: county },
  }
}

const noon = (day: string): string => `${day}T04:00:00.000Z`
const step = (code: string, values: Record<string, string | number | boolean>) => ({ code, values })

const mainOf = ({ schools }: MadeCounty, { town }: MadeSchool): MadeSchool =>
  schools.find((each) => each.town === town && each.setting === 'town' && each.size.primary !== undefined)!

/** What was recorded of an adjustment that the register has had since 15 July of a year. */
function pastSteps(year: number) {
  const before = year - 1
  return [
    step('special-plan', { planName: `布局专项规划（${before}—${before + 5}年）`, on: `${before}-06-20` }),
    step('need', { on: `${before}-10-12`, reasons: '在校生不足十人，连续三年下降' }),
    step('conditions', {
      on: `${before}-11-02`,
      minutes: 18,
      lowGradesBoard: false,
      largestPrimary: 41,
      largestJunior: 0,
      route: '校车接送',
      board: '接收学校食堂供餐',
    }),
    step('own-plan', { on: `${before}-11-20` }),
    step('hearing', {}),
    step('hearing-report', { on: `${before}-12-20`, where: '县政府网站、村务公开栏' }),
    step('stability', { on: `${year}-01-10`, level: 'low' }),
    step('legality', { on: `${year}-01-20`, opinion: 'lawful' }),
    step('publicity', { begins: `${year}-02-20`, on: `${year}-03-21`, where: '县政府网站', objections: 1 }),
    step('approval', { on: `${year}-04-18`, number: `县政文〔${year}〕${10 + (year % 7)}号（模拟）` }),
    step('filing', { on: `${year}-05-15`, number: `豫教备〔${year}〕${100 + (year % 9)}（模拟）` }),
    step('transition', {
      on: `${year}-06-25`,
      travel: '校车补助已列入预算',
      staff: '教师调入中心小学',
      building: 'kindergarten',
    }),
    step('follow-up-term', {
      on: `${year}-12-22`,
      dropouts: 0,
      needsReopening: false,
      findings: '学生全部就读中心小学',
    }),
    step('follow-up-year', { on: `${year + 1}-07-20`, dropouts: 0, needsReopening: false, findings: '无失学辍学' }),
  ]
}

const kindOf: Readonly<Record<string, 'close' | 'merge' | 'suspend'>> = {
  merged: 'merge',
  closed: 'close',
  suspended: 'suspend',
}

/** Adjustments that the register has had for more than a year. */
async function loadPast(tools: DeskTools, made: MadeCounty, statuses: ReadonlyMap<string, string>, today: string) {
  const { code, name } = made.county
  const { statistician, director } = people(code)
  for (const school of made.schools) {
    const kind = kindOf[statuses.get(school.code) ?? '']
    if (school.closes === null || kind === undefined || school.closes < 2023) continue
    const year = school.closes + 1
    const text = `${school.name}调整材料汇编（模拟文件）`
    const sha256 = await tools.documents.keep(Buffer.from(text))
    const events = pastSteps(year)
      .map(({ code: own, values }) => {
        const isHearing = own === 'hearing'
        const on = isHearing ? `${year - 1}-12-05` : String(values['on'])
        const votes = { parents: { for: 9, against: 1, abstain: 1 }, village: { for: 5, against: 0, abstain: 0 } }
        return {
          kind: isHearing ? ('hearing' as const) : ('step' as const),
          step: own,
          details: isHearing ? { on, form: 'hearing', votes, newFacts: null } : { values },
          at: noon(on),
          personName: own === 'approval' ? director.name : statistician.name,
        }
      })
      .filter(({ at }) => at.slice(0, 10) <= today)
    await writePast(tools.database, {
      county: code,
      school: school.code,
      kind,
      year,
      receiving: [mainOf(made, school).code],
      reason: `${name}布局专项规划：生源不足，并入中心小学`,
      plan: null,
      facts: {
        pupils: pupilsByGrade(school, 'primary', school.closes).reduce((a, b) => a + b, 0),
        censusYear: school.closes,
        starving: null,
      },
      at: noon(`${year - 1}-06-01`),
      personName: statistician.name,
      events,
      paper: { sha256, title: text, fileName: `${school.code}-${year}.txt` },
    })
  }
}

/** How far each of the next school year's candidates has come; the last entry of each is where it stands. */
const ways: readonly (readonly string[])[] = [
  [],
  ['special-plan'],
  ['special-plan', 'need', 'conditions', 'own-plan'],
  ['special-plan', 'need', 'conditions', 'own-plan', 'hearing-against'],
  ['special-plan', 'need', 'conditions-far'],
  ['special-plan', 'need', 'conditions', 'own-plan', 'hearing', 'hearing-report', 'stability', 'legality'],
  ['special-plan', 'need', 'conditions', 'own-plan', 'hearing', 'hearing-report', 'stability', 'legality', 'publicity'],
  [
    'special-plan',
    'need',
    'conditions',
    'own-plan',
    'hearing',
    'hearing-report',
    'stability',
    'legality',
    'publicity',
    'approval',
    'filing',
    'transition',
  ],
]

const conditions = (minutes: number) => ({
  on: '2026-04-10',
  minutes,
  lowGradesBoard: false,
  largestPrimary: 42,
  largestJunior: 0,
  route: '开行校车一辆，设三个停靠点',
  board: '接收学校食堂供餐，不寄宿',
  differs: '与接收学校逐班核对，校车线路实测',
})

const steps: Readonly<Record<string, Record<string, string | number | boolean>>> = {
  'special-plan': { planName: '新县义务教育学校布局专项规划（2026—2030年，模拟）', on: '2026-03-02' },
  need: { on: '2026-03-25', reasons: '在校生连续三年下降，校舍陈旧，各年级难以开齐课程' },
  conditions: conditions(22),
  'conditions-far': conditions(41),
  'own-plan': { on: '2026-04-20' },
  'hearing-report': { on: '2026-05-20', where: '县政府网站、村务公开栏' },
  stability: { on: '2026-05-28', level: 'low' },
  legality: { on: '2026-06-03', opinion: 'lawful' },
  publicity: { begins: '2026-06-08', on: '2026-07-08', where: '县政府网站', objections: 2 },
  filing: { on: '2026-08-12', number: '豫教备〔2026〕31（模拟）' },
  transition: {
    on: '2026-08-25',
    travel: '校车补助已列入预算',
    staff: '2名教师调入中心小学',
    building: 'kindergarten',
  },
}

/** Candidates of the school year 2027 in one county. */
async function loadPresent(tools: DeskTools, made: MadeCounty): Promise<void> {
  const county = made.county.code
  const { statistician, director } = people(county)
  const file = async (title: string): Promise<string> => {
    const path = tools.documents.pathOf(await tools.documents.keep(Buffer.from(`${title}（模拟文件）`)))
    return String(
      (await atDesk(tools, statistician, noon('2026-03-01'), 'network.keepDocument', { county, title, file: path }))[
        'id'
      ],
    )
  }
  const asked = await atDesk(tools, statistician, noon('2026-03-01'), 'network.gateSteps', { region: county })
  const papers = new Map<string, string>()
  for (const { code, words } of asked['steps'] as { code: string; words: { zh: string } }[]) {
    papers.set(code, await file(`${words.zh}材料`))
  }
  const running = made.schools
    .filter(({ setting, closes }) => setting === 'point' && closes === null)
    .map((school) => ({ school, pupils: pupilsByGrade(school, 'primary', 2026).reduce((a, b) => a + b, 0) }))
    .filter(({ pupils }) => pupils > 0)
    .toSorted((a, b) => a.pupils - b.pupils)
    .slice(0, ways.length)
  const proposed = await atDesk(tools, statistician, noon('2026-03-01'), 'network.proposeCandidates', {
    county,
    candidates: running.map(({ school }, i) => ({
      school: school.code,
      kind: i % 4 === 1 ? 'suspend' : i % 4 === 2 ? 'close' : 'merge',
      receiving: [mainOf(made, school).code],
      year: 2027,
      reason: '生源持续减少，拟调整到中心小学',
    })),
  })
  for (const [i, id] of (proposed['ids'] as string[]).entries()) {
    for (const code of ways[i]!) {
      const document = papers.get(code.replace(/-(against|far)$/, ''))!
      if (code.startsWith('hearing') && code !== 'hearing-report') {
        const isAgainst = code === 'hearing-against'
        await atDesk(tools, statistician, noon('2026-05-12'), 'network.recordHearing', {
          county,
          id,
          on: '2026-05-10',
          form: 'hearing',
          parents: isAgainst ? { for: 6, against: 13, abstain: 1 } : { for: 14, against: 3, abstain: 1 },
          staff: { for: 3, against: 0, abstain: 0 },
          village: isAgainst ? { for: 1, against: 4, abstain: 0 } : { for: 5, against: 0, abstain: 0 },
          township: { for: 2, against: 0, abstain: 0 },
          document,
        })
      } else if (code === 'approval') {
        const given = { county, ids: [id], number: '新政文〔2026〕18号（模拟）', on: '2026-07-20', document }
        await atDesk(tools, director, noon('2026-07-21'), 'network.recordApproval', given)
      } else {
        const values = steps[code]!
        const given = { county, id, step: code.replace('-far', ''), values, document }
        await atDesk(tools, statistician, noon(String(values['on'])), 'network.recordStep', given)
      }
    }
  }
}

/** `statuses`: what the register says of each school. */
export async function loadGate(
  tools: DeskTools,
  statuses: ReadonlyMap<string, string>,
  today: string,
  counties: readonly string[] = villageCounties,
): Promise<void> {
  const made = demoCounties.filter(({ code }) => counties.includes(code)).map(makeCounty)
  for (const county of made) await loadPast(tools, county, statuses, today)
  const own = made.find(({ county }) => county.code === gateCounty)
  if (own) await loadPresent(tools, own)
}
