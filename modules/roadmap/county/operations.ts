/** A road from tables that lie on a machine: gather, search, judge again, tell. Reaches no database. */
import { deriveReport, gatherCases, judgeCounty, judgeResourcesOf, type Case } from '#modules/assessment/index.ts'
import { defaultPrices, priceItems, readPrices, type PriceCode, type PriceList } from '#modules/conditions/index.ts'
import { hasErrors, type Problem } from '#kernel/problem.ts'
import type { CompulsoryStage } from '#kernel/stage.ts'
import { writeJson } from '#platform/files/write-json.ts'
import type { Answers } from '#platform/operations/answers.ts'
import { loadOpenLinear } from '#platform/solver/open-linear.ts'
import type { contract } from '../contract.ts'
import type { Road } from './contract.ts'
import { makeRoad } from './make-road.ts'
import { pricesUsed, wordsOfItem } from './prices-used.ts'
import { readLevers } from './read-levers.ts'
import { tellRoad } from './tell-road.ts'

type RoadInput = Parameters<Answers<typeof contract>['road']>[0]

const seconds = (): number => performance.now() / 1000

const notWritten = (file: string): Problem => ({
  severity: 'error',
  code: 'not-writable',
  file,
  what: { zh: `“${file}”写不进去`, en: `"${file}" cannot be written` },
  why: { zh: '路线图没有存下', en: 'the road was not kept' },
  todo: { zh: '请检查文件夹是否存在、是否有写入权限', en: 'check that the folder is there and may be written to' },
})

const nothingToJudge = (county: string): Problem => ({
  severity: 'error',
  code: 'no-judged-school',
  what: { zh: `县区${county}没有参加测算的学校`, en: `county ${county} holds no school to be judged` },
  why: { zh: '没有学校就没有路线图', en: 'there is no road without schools' },
  todo: { zh: '请核对表中的学段、办学类型和在校生数', en: 'check stages, school types and pupils in the table' },
})

const nothingKnown = (county: string): Problem => ({
  severity: 'error',
  code: 'no-figure-known',
  what: {
    zh: `县区${county}的七项指标一个数也没有`,
    en: `of county ${county} not one figure of the seven indicators is known`,
  },
  why: {
    zh: '缺数据不是达标，也不是不达标，没有数就测算不出投入',
    en: 'unknown is neither met nor unmet: without figures there is nothing to reckon',
  },
  todo: {
    zh: '请补填学历、骨干、体艺教师、用房、场馆、设备、多媒体教室各列',
    en: 'fill in the columns of degrees, backbone, PE and arts teachers, rooms, grounds, equipment and multimedia rooms',
  },
})

export const countyAnswers: Pick<Answers<typeof contract>, 'road'> = {
  road: async (input) => {
    const { levers, problems: leverProblems } = readLevers(input.only)
    const [gathered, reading] = await Promise.all([
      gatherCases({ ...input, prices: undefined }),
      input.prices === undefined ? null : readPrices(input.prices),
    ])
    const priced = reading ?? { prices: null, problems: [] }
    const problems: Problem[] = [...leverProblems, ...priced.problems]
    if ('problems' in gathered) return { roads: [], problems: [...problems, ...gathered.problems] }
    if (hasErrors(problems)) return { roads: [], problems }
    const prices = priced.prices ?? defaultPrices
    const roads: Road[] = []
    const without: Problem[] = []
    for (const each of gathered.cases) {
      const road = await roadOf(each, prices, levers, input, input.seconds / gathered.cases.length)
      if (road === 'no-school') without.push(nothingToJudge(each.facts.county))
      else if (road === 'nothing-known') without.push(nothingKnown(each.facts.county))
      else roads.push(road)
    }
    // One county without figures does not keep the others from their roads.
    const severity = roads.length === 0 ? 'error' : 'warning'
    problems.push(...without.map((problem) => ({ ...problem, severity }) as const))
    if (input.plan !== undefined && !(await writeJson(input.plan, roads))) {
      return { roads: [], problems: [...problems, notWritten(input.plan)] }
    }
    return { roads, problems: [...problems, ...gathered.cases.flatMap((each) => each.problems)] }
  },
}

async function roadOf(
  { facts, standard, problems }: Case,
  prices: PriceList,
  levers: ReturnType<typeof readLevers>['levers'],
  input: RoadInput,
  most: number,
): Promise<Road | 'no-school' | 'nothing-known'> {
  const from = seconds()
  const resources = (county: typeof facts) => judgeResourcesOf(county, standard)
  const { stages } = resources(facts)
  if (stages.length === 0) return 'no-school'
  const isKnown = stages.some(({ schools }) =>
    schools.some(({ numerators }) => numerators.some(({ value }) => value !== null)),
  )
  if (!isKnown) return 'nothing-known'
  const targetYear = input.targetYear ?? facts.year + 1
  const made = makeRoad(
    facts,
    standard,
    {
      prices: (item, stage: CompulsoryStage) => prices[item as PriceCode][stage].price,
      levers,
      timing: null,
      quotas: {},
      fixed: [],
      profiles: null,
    },
    { year: targetYear, wordsOf: wordsOfItem(priceItems) },
    { resources, open: await loadOpenLinear(), now: seconds, seconds: most, gap: input.gap },
  )
  const after = made.after && deriveReport(made.after, judgeCounty(made.after, standard), standard, {}, problems)
  return tellRoad(made, {
    county: facts.county,
    year: facts.year,
    targetYear,
    seconds: seconds() - from,
    levers,
    prices: pricesUsed(prices),
    after,
  })
}
