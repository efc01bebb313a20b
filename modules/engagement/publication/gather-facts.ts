/** Asks the rooms upstream what a snapshot of each kind would say today; the shapes pick from it what is 主动公开. */
import { refuse, type Refusal } from '#kernel/refusal.ts'
import { schoolYearName } from '#kernel/school-year.ts'
import { isCompulsory } from '#kernel/stage.ts'
import type { Words } from '#kernel/words.ts'
import { areaWords, areas } from '#modules/accountability/contract.ts'
import { commitmentsOf } from '#modules/accountability/index.ts'
import { filingsOf, lockedCensus } from '#modules/census/index.ts'
import { plannedProjects } from '#modules/conditions/index.ts'
import { publishedPlan } from '#modules/network/index.ts'
import { gatherAreaForecast, gatherScores } from '#modules/projection/index.ts'
import { adoptedActions } from '#modules/roadmap/index.ts'
import { isSimulated, regionNames, schoolsIn, townsOf } from '#modules/schools/index.ts'
import type { AnswerContext } from '#platform/operations/answers.ts'
import { changeParts } from './change-facts.ts'
import { forecastParts } from './forecast-facts.ts'
import { progressParts } from './progress-facts.ts'
import { dataTableWords, type DataTable, type PublicationKind } from './publication-words.ts'
import { publicationRules } from './read-publication-rules.ts'
import type { PublicContact, SnapshotFacts } from './snapshot-shapes.ts'
import { newestContact } from './store.ts'
import { pupilsByTown, schoolsByTown } from './table-facts.ts'

export interface Drafted<K extends PublicationKind = PublicationKind> {
  readonly kind: K
  readonly subject: string
  readonly facts: SnapshotFacts[K]
}

/** Known of every snapshot of a county. */
export interface Ground {
  readonly county: string
  readonly countyName: string
  readonly contact: PublicContact
  readonly isSimulated: boolean
}

const noContact = (countyName: string): Refusal =>
  refuse(
    'no-public-contact',
    { county: countyName },
    {
      zh: `${countyName}还没有设置对外联系人；公开内容必须写明单位、联系人和电话，请先设置`,
      en: `${countyName} has nobody for the public to call; set office, person and telephone first`,
    },
  )

/** A school's own entry names its own person; everything else needs the county's. */
export async function gatherGround(
  { database }: Pick<AnswerContext, 'database'>,
  county: string,
): Promise<Ground | Refusal> {
  const [names, stored, simulated] = await Promise.all([
    regionNames(database, [county]),
    newestContact(database, county),
    isSimulated(database),
  ])
  const countyName = names.get(county) ?? county
  if (!stored) return noContact(countyName)
  return { county, countyName, contact: stored.contact, isSimulated: simulated }
}

const nothingToPublish = (zh: string, en: string): Refusal => refuse('nothing-to-publish', {}, { zh, en })

const headOf = (
  { county, countyName, contact, isSimulated: simulated }: Ground,
  title: Words,
  asOf: string,
  sources: readonly Words[],
  method: Words,
) => ({
  title,
  county,
  countyName,
  asOf,
  sources: sources.map((words) => ({ words, asOf })),
  method,
  contact,
  isSimulated: simulated,
})

type Gather<K extends PublicationKind> = (ground: Ground, context: AnswerContext) => Promise<SnapshotFacts[K] | Refusal>

const gatherProgress: Gather<'progress'> = async (ground, { database, documents, today }) => {
  const { county, countyName } = ground
  const [commitments, adopted] = await Promise.all([
    commitmentsOf(database, { counties: [county], today }),
    adoptedActions({ database, documents }, county),
  ])
  const running = commitments.filter(({ ended }) => ended === null)
  if (running.length === 0) {
    return nothingToPublish(
      `${countyName}的承诺台账里还没有承诺，没有可公开的进展`,
      `${countyName} has no commitments yet, so that there is nothing to publish`,
    )
  }
  return {
    ...headOf(
      ground,
      { zh: `${countyName}优质均衡创建：承诺与进展`, en: `${countyName}: promises and what became of them` },
      today,
      [
        {
          zh: '责任书、答复和会议决定形成的承诺台账',
          en: 'the ledger of commitments made in pledges, replies and decisions',
        },
      ],
      {
        zh: '“进展”由数据自动判定的，以统计、项目台账的最新数据为准；其余以审核属实的佐证为准。涉及单个学校统计数据的承诺只计数、不逐条公开。自评测算，不是认定结论。',
        en: 'Where data decide, the newest figures of the census and of the ledger of projects say how a promise stands; else reviewed evidence. Promises that rest on census figures of a single school are counted, not shown one by one. Our own reckoning, not an official recognition.',
      },
    ),
    targetYear: adopted?.targetYear ?? null,
    ...progressParts(
      running,
      areas.map((code) => [code, areaWords[code]] as const),
    ),
  }
}

const gatherChanges: Gather<'changes'> = async (ground, { database, documents, today }) => {
  const { county, countyName } = ground
  const [plan, projects, schools] = await Promise.all([
    publishedPlan({ database, documents }, county),
    plannedProjects(database, county),
    schoolsIn(database, county),
  ])
  if (plan === null && projects.length === 0) {
    return nothingToPublish(
      `${countyName}没有已发布的布局方案，也没有建设项目`,
      `${countyName} has no published plan and no projects`,
    )
  }
  const names = new Map(schools.map(({ code, name }) => [code, name]))
  return {
    ...headOf(
      ground,
      { zh: `${countyName}学校变动与招生服务范围`, en: `${countyName}: changes of schools, and catchments` },
      today,
      [
        ...(plan
          ? [
              {
                zh: `学校布局方案“${plan.name}”（已采用并发布）`,
                en: `the plan "${plan.name}" (adopted and published)`,
              },
            ]
          : []),
        { zh: '办学条件建设项目台账', en: 'the ledger of building projects' },
      ],
      {
        zh: '学校变动和招生服务范围取自已采用并发布的布局方案；调整学校须完成听证、公示和县级人民政府批准后才实施。招生服务范围以当年县级教育行政部门公布的招生办法为准。示意，不作划界依据。',
        en: 'Changes and catchments are those of the adopted and published plan; a school is adjusted only after hearing, publicity and approval by the county government. The admission notice of the year decides.',
      },
    ),
    ...changeParts(plan, projects, names),
  }
}

const gatherForecast: Gather<'forecast'> = async (ground, { database, today }) => {
  const { county, countyName } = ground
  const [forecast, scores] = await Promise.all([gatherAreaForecast(database, county), gatherScores(database, [county])])
  if (!forecast) return nothingToPublish(`${countyName}还没有预测`, `${countyName} has no forecast yet`)
  const rules = publicationRules(today)
  const share = Math.round(forecast.coverage * 100)
  return {
    ...headOf(
      ground,
      { zh: `${countyName}义务教育在校生预测`, en: `${countyName}: forecast of pupils in compulsory education` },
      forecast.madeAt.slice(0, 10),
      [
        {
          zh: `锁定的教育事业统计（至${schoolYearName(forecast.origin)}）、出生人口、在园幼儿和新建住房`,
          en: `locked census figures up to ${forecast.origin}, births, kindergartens and new housing`,
        },
      ],
      {
        zh: `1—9年级在校生，中方案；区间为${share}%预测区间（${share}%的情况下实际数落在其中）。在不足${rules.leastSchools}所学校的乡镇，预测数会推知单个学校，不公开；为防止推算，同时不公开个别乡镇。预测，不作入学承诺。`,
        en: `Pupils of grades 1 to 9, middle scenario; ${share} % of the time what comes lies between the ends. Townships with fewer than ${rules.leastSchools} schools are withheld, and others with them so that nothing can be worked out. A forecast, no promise of a place.`,
      },
    ),
    ...forecastParts(forecast, scores, { code: county, name: countyName }, rules),
  }
}

async function gatherTable(table: DataTable, ground: Ground, context: AnswerContext) {
  const { database, today } = context
  const { county, countyName } = ground
  const [towns, schools, filings] = await Promise.all([
    townsOf(database, county),
    schoolsIn(database, county),
    filingsOf(database, [county]),
  ])
  const year = filings
    .filter(({ state }) => state === 'locked')
    .map((each) => each.year)
    .toSorted((a, b) => b - a)[0]
  const census = year === undefined ? null : await lockedCensus(database, county, year)
  if (year === undefined || !census) {
    return nothingToPublish(
      `${countyName}还没有市级锁定的统计学年，数据表不能公开`,
      `${countyName} has no locked year, so that no table can be published`,
    )
  }
  const townOf = new Map(schools.map(({ code, town }) => [code, town]))
  const rows = census.schools.rows.flatMap(({ code, stage, pupils }) =>
    isCompulsory(stage) ? [{ town: townOf.get(code) ?? null, stage, pupils: pupils ?? null }] : [],
  )
  const rules = publicationRules(today)
  const parts = table === 'pupils-by-town' ? pupilsByTown(towns, rows, rules) : schoolsByTown(towns, rows)
  const { zh, en } = dataTableWords[table]
  return {
    ...headOf(
      ground,
      { zh: `${countyName}${zh}（${schoolYearName(year)}）`, en: `${countyName}: ${en}, school year ${year}` },
      `${year}-09-01`,
      [{ zh: `教育事业统计（${schoolYearName(year)}，市级锁定）`, en: `the census of school year ${year}, locked` }],
      table === 'pupils-by-town'
        ? {
            zh: `时点数，${year}年9月1日；小学、初中在校生，不含高中、幼儿园。少于${rules.smallestGroup}人或由不足${rules.leastSchools}所学校构成的数不公开（见“不公开”），并同时不公开为防止用合计推算所需的其他数。`,
            en: `As of 1 September ${year}; pupils of primary and junior grades. Figures of fewer than ${rules.smallestGroup} pupils or fewer than ${rules.leastSchools} schools are withheld, and others with them so that sums do not tell them.`,
          }
        : {
            zh: `时点数，${year}年9月1日；有该学段学生的学校和教学点，九年一贯制学校在两个学段各计一次。`,
            en: `As of 1 September ${year}; schools and teaching points with pupils of the stage, a nine-year school in both.`,
          },
    ),
    table,
    schoolYear: year,
    ...parts,
  } satisfies SnapshotFacts['table']
}

/** What may be drafted of a county from the data as they are; a refusal says what is missing. */
export async function gatherFacts(
  kind: 'progress' | 'changes' | 'forecast' | 'table',
  county: string,
  table: DataTable,
  context: AnswerContext,
): Promise<{ readonly subject: string; readonly facts: SnapshotFacts[typeof kind] } | Refusal> {
  const ground = await gatherGround(context, county)
  if ('refused' in ground) return ground
  const facts =
    kind === 'progress'
      ? await gatherProgress(ground, context)
      : kind === 'changes'
        ? await gatherChanges(ground, context)
        : kind === 'forecast'
          ? await gatherForecast(ground, context)
          : await gatherTable(table, ground, context)
  return 'refused' in facts ? facts : { subject: kind === 'table' ? table : '', facts }
}
