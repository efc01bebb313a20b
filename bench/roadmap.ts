/**
 * How good roads to the standard are, in one table: cost, bound, gap and the seconds until the gap was within each mark.
 * `npm run bench:roadmap -- county growth moves impossible city example` names the parts; without names all are run. `--seconds N`
 * limits each county of `county` (600). All counties but the example city's are made up, by seed.
 */
import { makeCounty } from '#database/demo/made-schools.ts'
import { demoCounties, demoYears } from '#database/demo/counties.ts'
import { madeTables } from '#database/demo/made-tables.ts'
import { gatherStandard } from './roadmap/standard.ts'
import { chooseYears, type CountyYearCost } from '#modules/roadmap/city-roads/choose-years.ts'
import { greedyWay, naiveWay } from '#modules/roadmap/road/compare-ways.ts'
import { explainImpossible } from '#modules/roadmap/road/explain-impossible.ts'
import { layOutRoad } from '#modules/roadmap/road/lay-out-road.ts'
import { madeFacts, type MadeCounty } from '#modules/roadmap/road/made-county.ts'
import type { LeverKind, RoadModel } from '#modules/roadmap/road/road-model.ts'
import { searchRoad, type RoadFound } from '#modules/roadmap/road/search-road.ts'
import { linearModel } from '#kernel/linear-model.ts'
import { loadOpenLinear } from '#platform/solver/open-linear.ts'
import { printTable, say } from './timing.ts'

const parts = ['county', 'growth', 'moves', 'impossible', 'city', 'example'] as const
const typed = process.argv.slice(2)
const limitAt = typed.indexOf('--seconds')
const limit = limitAt < 0 ? 600 : Number(typed[limitAt + 1])
const named = parts.filter((part) => typed.includes(part))
const wanted: readonly (typeof parts)[number][] = named.length > 0 ? named : parts

const open = await loadOpenLinear()
const now = (): number => performance.now() / 1000
const percent = (share: number): string => (Number.isFinite(share) ? `${(share * 100).toFixed(4)} %` : '—')
const million = (yuan: number): string => (Number.isFinite(yuan) ? (yuan / 1e6).toFixed(3) : '—')
const gapOf = ({ cost, bound }: { cost: number; bound: number }): number => (cost > 0 ? (cost - bound) / cost : 0)

const marks = [0.01, 0.0025, 0.0005] as const

interface Run {
  readonly found: RoadFound
  readonly seconds: number
  /** Seconds until the gap was within each mark. */
  readonly reached: readonly (number | null)[]
}

function run(model: RoadModel, seconds: number, gap: number): Run {
  const from = now()
  const reached: (number | null)[] = marks.map(() => null)
  const see = (share: number) => {
    for (const [i, mark] of marks.entries()) if (share <= mark) reached[i] ??= now() - from
  }
  const found = searchRoad(model, {
    open,
    now,
    seconds,
    gap,
    onProgress: ({ cost, bound }) => Number.isFinite(cost) && see(gapOf({ cost, bound })),
  })
  if (found.amounts) see(gapOf(found))
  return { found, seconds: now() - from, reached }
}

const heads = [
  'county',
  'status',
  'cost (m yuan)',
  'bound',
  'gap',
  's to 1 %',
  's to 0.25 %',
  's to 0.05 %',
  'seconds',
  'greedy +',
  'naive +',
]

const lineOf = (name: string, model: RoadModel, { found, seconds, reached }: Run): string[] => {
  const over = (other: number | null) => (other === null ? 'stuck' : percent(other / found.cost - 1))
  return [
    name,
    found.status,
    million(found.cost),
    million(found.bound),
    percent(gapOf(found)),
    ...reached.map((each) => each?.toFixed(1) ?? '—'),
    seconds.toFixed(1),
    over(greedyWay(model)),
    over(naiveWay(model).cost),
  ]
}

const everything: readonly LeverKind[] = ['buy', 'build', 'hire', 'train', 'move']
const withoutMoves: readonly LeverKind[] = ['buy', 'build', 'hire', 'train']
const sized = (schools: number, seed: number, levers: readonly LeverKind[]): MadeCounty => ({
  primary: Math.round((schools * 2) / 3),
  junior: schools - Math.round((schools * 2) / 3),
  seed,
  levers,
})

function counties(): void {
  const lines: string[][] = []
  for (const levers of [withoutMoves, everything]) {
    for (const seed of [1, 2, 3, 4, 5]) {
      const { model } = layOutRoad(madeFacts(sized(300, seed, levers)))
      lines.push(lineOf(`300 schools, ${levers.length} levers, seed ${seed}`, model, run(model, limit, 0.0004)))
      say(lines.at(-1)!.join('  '))
    }
  }
  printTable('200 primary and 100 junior schools, stopped at 0.04 %', heads, lines)
}

function growth(): void {
  const lines = [25, 50, 100, 200, 300, 400].flatMap((schools) =>
    [11, 12, 13].map((seed) => {
      const { model } = layOutRoad(madeFacts(sized(schools, seed, everything)))
      return lineOf(`${schools} schools, seed ${seed}`, model, run(model, 60, 0.0005))
    }),
  )
  printTable('How time grows, stopped at 0.05 %', heads, lines)
}

const movesOf = (seed: number, level: number) =>
  madeFacts({ primary: 267, junior: 133, seed, levers: ['move'], level, roster: 14 })

function moves(): void {
  const lines = [21, 22, 23].map((seed) => {
    const facts = movesOf(seed, 1.55)
    const teachers = facts.schools.reduce((sum, school) => sum + school.teachers!, 0)
    const { model } = layOutRoad({ ...facts, prices: () => 1 })
    const { found, seconds } = run(model, 60, 0)
    return [
      `400 schools, ${teachers} teachers, seed ${seed}`,
      found.status,
      String(found.cost),
      found.bound.toFixed(2),
      percent(gapOf(found)),
      seconds.toFixed(1),
    ]
  })
  printTable('Teachers only moved, fewest moves', ['county', 'status', 'moves', 'bound', 'gap', 'seconds'], lines)
}

function impossible(): void {
  const lines = [31, 32, 33].map((seed) => {
    const { model } = layOutRoad(movesOf(seed, 0.95))
    const { found, seconds } = run(model, 60, 0)
    const from = now()
    const why = found.status === 'impossible' ? explainImpossible(model, open, 20) : null
    return [
      `400 schools, seed ${seed}`,
      found.status,
      why?.kind ?? '—',
      String(why?.isRechecked ?? '—'),
      why ? String(why.shortfalls.length) : '—',
      seconds.toFixed(1),
      (now() - from).toFixed(1),
    ]
  })
  printTable(
    'Teachers only moved where there are too few',
    ['county', 'status', 'why', 'rechecked without the solver', 'cells still short', 'seconds', 'to say why'],
    lines,
  )
}

/** Ten counties, five target years in which pupils fall by 3 % a year, one budget for all. */
function city(): void {
  const from = now()
  const years = [2027, 2028, 2029, 2030, 2031]
  const costs: CountyYearCost[] = []
  for (let seed = 41; seed <= 50; seed++) {
    for (const [later, targetYear] of years.entries()) {
      const { model } = layOutRoad(
        madeFacts({ ...sized(120 + 20 * (seed % 5), seed, everything), level: 1.02 + 0.02 * later }),
      )
      const { found } = run(model, 12, 0.005)
      costs.push({
        county: String(seed),
        targetYear,
        cost: found.cost,
        bound: found.bound,
        due: [{ year: targetYear, cost: found.cost }],
      })
    }
  }
  const yearly = costs.filter(({ targetYear }) => targetYear === 2029).reduce((sum, { cost }) => sum + cost, 0) / 5
  const budgets = years.map((year) => ({ year, amount: yearly }))
  const { years: chosen, isProved } = chooseYears(costs, budgets, open, 60)
  const own = costs.filter(({ county, targetYear }) => chosen.get(county) === targetYear)
  const cost = own.reduce((sum, each) => sum + each.cost, 0)
  const bound = own.reduce((sum, each) => sum + each.bound, 0)
  const least = leastOf(costs, own)
  printTable(
    'Ten counties, five years, one shared budget',
    [
      'counties in',
      'cost (m yuan)',
      'bound of these years',
      'gap',
      'bound of any as early',
      'gap',
      'proved',
      'seconds',
    ],
    [
      [
        String(chosen.size),
        million(cost),
        million(bound),
        percent(gapOf({ cost, bound })),
        million(least),
        percent(gapOf({ cost, bound: least })),
        String(isProved),
        (now() - from).toFixed(1),
      ],
    ],
  )
}

/** What no timetable with all these counties, as early in sum, can cost less than: the least sum of bounds, whatever the budget. */
function leastOf(costs: readonly CountyYearCost[], own: readonly CountyYearCost[]): number {
  const rows = linearModel(costs.map(({ bound }) => ({ cost: bound / 1e6, lower: 0, upper: 1, isWhole: true })))
  for (const { county } of own) {
    rows.row(
      1,
      1,
      costs.flatMap((each, j) => (each.county === county ? [[j, 1] as const] : [])),
    )
  }
  const early = own.reduce((sum, { targetYear }) => sum + targetYear, 0)
  rows.row(
    -Infinity,
    early,
    costs.flatMap(({ county, targetYear }, j) =>
      own.some((each) => each.county === county) ? [[j, targetYear] as const] : [],
    ),
  )
  const session = open(rows.model())
  try {
    return session.solveWhole({ seconds: 30, gap: 1e-9 }).bound * 1e6
  } finally {
    session.close()
  }
}

async function example(): Promise<void> {
  const lines: string[][] = []
  for (const county of demoCounties) {
    const { schools, counties: own } = await madeTables(makeCounty(county), demoYears.at(-2)!)
    const model = gatherStandard(schools.rows, own.rows[0] ?? null)
    lines.push(lineOf(county.name, model, run(model, 60, 0.0001)))
  }
  printTable('The example city (simulated data), sample prices of ours', heads, lines)
}

for (const part of wanted) {
  if (part === 'county') counties()
  else if (part === 'growth') growth()
  else if (part === 'moves') moves()
  else if (part === 'impossible') impossible()
  else if (part === 'city') city()
  else await example()
}
