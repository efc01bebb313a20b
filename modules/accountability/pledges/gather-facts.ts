/** Everything a pledge of a county is composed of: its adopted road year by year, how the 32 indicators stand, who leads what. */
import { isRefusal, refuse, type Refusal } from '#kernel/refusal.ts'
import { schoolYearName } from '#kernel/school-year.ts'
import { standardOn } from '#modules/assessment/index.ts'
import { adoptedRoadFile, judgeFrame, type RoadFile } from '#modules/roadmap/index.ts'
import { roadItemWords, type RoadItemCode } from '#modules/roadmap/contract.ts'
import { regionNames } from '#modules/schools/index.ts'
import type { AnswerContext } from '#platform/operations/answers.ts'
import { gatherTasks } from '../tasks/gather-tasks.ts'
import { readLeadDepartments } from '../tasks/read-lead-departments.ts'
import { countedIn } from './counted-in.ts'
import type { PledgeFacts } from './pledge-facts.ts'
import { readPledgeRules } from './read-pledge-rules.ts'

export const itemName = (item: string) => roadItemWords[item as RoadItemCode] ?? { zh: item, en: item }

const noAdoptedRoad = (county: string): Refusal =>
  refuse(
    'no-adopted-road',
    { county },
    {
      zh: '该县区还没有采用达标路线图，不能生成责任书；请县区先在“达标路线图”中采用一个方案',
      en: 'the county has not adopted a road yet, so that there is nothing to make a pledge of; it has to adopt one first',
    },
  )

/** In every year until the target: the county with what counts by then. */
function verdictsByYear({ frame, actions }: RoadFile, from: number, target: number) {
  const years = Array.from({ length: target - from }, (_, i) => from + 1 + i)
  return years.map((year) => ({
    year,
    verdict: judgeFrame(
      frame,
      actions.filter((action) => countedIn(action) <= year),
    ),
  }))
}

export async function gatherPledgeFacts(context: AnswerContext, county: string): Promise<PledgeFacts | Refusal> {
  const { database, today } = context
  const city = `${county.slice(0, 4)}00`
  const [adopted, tasks, names] = await Promise.all([
    adoptedRoadFile(context, county),
    gatherTasks(context, county),
    regionNames(database, [city, county]),
  ])
  if (!adopted) return noAdoptedRoad(county)
  if (isRefusal(tasks)) return tasks
  const { head, file } = adopted
  const standard = standardOn(county, head.basis.rulesOn)
  if (isRefusal(standard)) return standard
  const { indicators, rules } = standard
  const { steps, clauses } = readPledgeRules()
  const { year, version } = head.basis.census
  const { report } = tasks
  return {
    county,
    countyName: names.get(county) ?? county,
    cityName: names.get(city) ?? city,
    today,
    road: {
      id: head.id,
      name: head.name,
      adoptedAt: head.adoptedAt,
      year,
      targetYear: head.targetYear,
      applyYear: head.applyYear,
      actions: file.actions,
      frame: file.frame,
      before: judgeFrame(file.frame, []),
      byYear: verdictsByYear(file, year, head.targetYear),
    },
    indicators: indicators.map(({ code, label, unit, per, whole }) => ({
      code,
      label,
      unit,
      per,
      whole,
      threshold: { primary: rules.rule(code, 'primary').value!, junior: rules.rule(code, 'junior').value! },
    })),
    items: tasks.tasks.map(({ item, shown }) => ({
      standing: item,
      department: shown.department,
      person: shown.person,
      dueOn: shown.dueOn,
    })),
    leads: readLeadDepartments(),
    steps,
    clauses,
    itemName,
    sources: [
      {
        zh: `达标路线图“${head.name}”，${head.adoptedAt.slice(0, 10)}由县区采用；依据${schoolYearName(year)}教育事业统计${version === 0 ? '（未定稿）' : `第${version}版（已锁定）`}，按${head.basis.rulesOn}有效的标准测算`,
        en: `the road "${head.name}", adopted ${head.adoptedAt.slice(0, 10)}; figures of school year ${year}${version === 0 ? ' (draft)' : `, version ${version}`}, rules of ${head.basis.rulesOn}`,
      },
      {
        zh: '年度分指标、分校缺口按目标学年预测在校生数测算；各年按资金到位后计入统计的措施推算',
        en: 'yearly targets and gaps are reckoned for the pupils expected in the target year, each year with what is paid for by then',
      },
      ...(report
        ? [
            {
              zh: `32项指标现状：${schoolYearName(report.basis.year)}测算报告${report.basis.isDraft ? '（未定稿）' : ''}，${report.basis.judgedAt.slice(0, 10)}测算`,
              en: `the 32 indicators: report of school year ${report.basis.year}${report.basis.isDraft ? ' (draft)' : ''}, judged ${report.basis.judgedAt.slice(0, 10)}`,
            },
          ]
        : []),
    ],
  }
}
