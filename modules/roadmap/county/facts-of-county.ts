/**
 * The plain facts of a road from a county as it was judged: what every school has and lacks in the numerators of the assessment,
 * and which rules cannot be enforced because their data are missing.
 */
import type { CountyFacts, JudgedResources, JudgedSchool, Standard } from '#modules/assessment/index.ts'
import { ceiling, compare, minus, over, ratioOf, times, toNumber, zero, type Ratio } from '#kernel/ratio.ts'
import type { CompulsoryStage } from '#kernel/stage.ts'
import type { Words } from '#kernel/words.ts'
import type { RoadFacts, RoadPrices, RoadSchool } from '../road/road-facts.ts'
import type { LeverKind } from '../road/road-model.ts'
import { budgetRows } from './budget-rows.ts'
import { classesNeeded, type ClassesNeeded } from './class-rooms.ts'

/** A rule that is not enforced, and why. */
export interface Unchecked {
  readonly rule: string
  readonly what: Words
  readonly why: Words
}

/** When things have to be paid for so that they count in time, and out of what. */
export interface RoadTiming {
  /** School year in which the first money can be spent. */
  readonly first: number
  /** School year in which the goal is to hold. */
  readonly target: number
  /** 提前量: school years from paying for an item until its first 统计学年: 0 where it counts in the year itself. */
  readonly leads: Readonly<Record<string, number>>
  /** What each pot (中央 / 省 / 市县 / 专款) gives in a year, and for which items it may be used. Empty where nothing is known. */
  readonly budgets: readonly {
    readonly year: number
    readonly pot: string
    readonly items: ReadonlySet<string>
    readonly amount: number
  }[]
}

export interface RoadAsked {
  /** Null where there is one target year and no budget, as on a bare table. */
  readonly timing: RoadTiming | null
  readonly prices: RoadPrices
  readonly levers: ReadonlySet<LeverKind>
  readonly quotas: RoadFacts['quotas']
  readonly fixed: RoadFacts['fixed']
  /**
   * Pupils for whom a school is to be provided, where these are more than are expected: what it needs is reckoned with them, its
   * weight in the CVs with those that are expected. A plan then stands so many more pupils.
   */
  readonly provideFor?: (code: string, stage: CompulsoryStage) => number | null
  /** Who of a school's teachers holds what together, by unit; null without a roster. */
  readonly profiles: ((code: string, stage: CompulsoryStage) => RoadSchool['profiles']) | null
  /** Of a primary stage's teachers those who may move to the junior stage; left out where no roster tells. */
  readonly mayTeachJunior?: (code: string) => RoadSchool['mayTeachJunior']
}

export interface CountyRoadFacts {
  readonly facts: RoadFacts
  /** The judged school behind each school of the facts, in their order. */
  readonly judged: readonly JudgedSchool[]
  readonly classes: readonly (ClassesNeeded | null)[]
  readonly unchecked: readonly Unchecked[]
}

const sum = <Each>(list: readonly Each[], of: (each: Each) => number | null): number | null => {
  let all = 0
  for (const each of list) {
    const value = of(each)
    if (value === null) return null
    all += value
  }
  return all
}

/** What an indicator's numerator lacks to a ratio, exactly; negative where there is more than enough. */
const lackOf = (limit: Ratio, pupils: number, per: number, have: Ratio): Ratio =>
  minus(over(times(limit, ratioOf(pupils)), ratioOf(per)), have)

export function roadFactsOf(
  county: CountyFacts,
  resources: JudgedResources,
  standard: Standard,
  asked: RoadAsked,
): CountyRoadFacts {
  const { rules, indicators } = standard
  const judged = resources.stages.flatMap(({ schools }) => schools)
  const classes = judged.map(({ unit }) =>
    classesNeeded(unit.main, {
      limit: rules.rule('G5', unit.stage).value!,
      areaPerSeat: rules.rule('classroom.area-per-seat', unit.stage).value!,
    }),
  )
  const isBuilding = asked.levers.has('build')
  const schools = judged.map((school, i): RoadSchool => {
    const { unit, assets, numerators, report } = school
    const floorShare = ratioOf(rules.rule('R.floor', unit.stage).value!)
    const isShared = assets.basis === 'whole-school'
    const pupils = unit.pupils ?? 0
    const needs = indicators.map(({ code, per, whole, kind }, k) => {
      const numerator = numerators[k]!
      if (numerator.value === null || unit.pupils === null) return null
      const threshold = ratioOf(report.values[code]!.threshold)
      const have = numerator.exact()
      const isCounted = whole && !(isShared && kind === 'physical')
      const provided = Math.max(pupils, asked.provideFor?.(unit.code, unit.stage) ?? 0)
      const need = (limit: Ratio) => {
        const lack = lackOf(limit, provided, per, have)
        return isCounted ? wholeAbove(lack) : toNumber(lack)
      }
      return { have: toNumber(have), toMeet: need(threshold), toFloor: need(times(threshold, floorShare)) }
    })
    const posts = sum(unit.rows, ({ establishment }) => establishment)
    const staff = sum(unit.rows, (row) => row.staff)
    return {
      code: unit.code,
      name: unit.name || unit.code,
      stage: unit.stage,
      pupils,
      have: needs.map((need) => need?.have ?? null),
      toMeet: needs.map((need) => need?.toMeet ?? null),
      toFloor: needs.map((need) => need?.toFloor ?? null),
      share: isShared && assets.share ? assets.share.value : 1,
      teachers: sum(unit.rows, ({ teachers }) => teachers),
      freePosts: posts === null || staff === null ? null : Math.max(0, posts - staff),
      leastRooms: isBuilding ? (classes[i]?.area ?? 0) : 0,
      profiles: asked.profiles?.(unit.code, unit.stage) ?? null,
      mayTeachJunior: unit.stage === 'primary' ? (asked.mayTeachJunior?.(unit.code) ?? null) : null,
    }
  })
  const limit = (stage: CompulsoryStage) => rules.rule('CV', stage).value!
  const posts = sum(
    judged.flatMap(({ unit }) => unit.rows),
    ({ establishment, staff }) => (establishment === null || staff === null ? null : establishment - staff),
  )
  const facts: RoadFacts = {
    schools,
    cvLimit: { primary: limit('primary'), junior: limit('junior') },
    keptCvs: new Set(
      resources.stages.flatMap(({ stage, balances }) =>
        balances.flatMap(({ outcome }, k) => (outcome === 'met' ? [`${stage} ${k}`] : [])),
      ),
    ),
    isWhole: indicators.map(({ whole }) => whole),
    mayFallShort: indicators.length - rules.rule('R.count').value!,
    prices: asked.prices,
    levers: asked.levers,
    countyPosts: posts === null ? null : Math.max(0, posts),
    exchange: asked.levers.has('move') ? exchangeOf(county, standard) : null,
    budgets: asked.timing ? budgetRows(asked.timing) : [],
    quotas: asked.quotas,
    fixed: asked.fixed,
  }
  return { facts, judged, classes, unchecked: uncheckedOf(county, facts, classes, asked) }
}

const wholeAbove = (lack: Ratio): number => (compare(lack, zero) >= 0 ? ceiling(lack) : -Number(-lack.n / lack.d))

/** What the yearly exchange still asks for, the moves of last year being repeated; null where the county did not tell. */
function exchangeOf({ countyRow }: CountyFacts, { rules }: Standard): RoadFacts['exchange'] {
  const { exchangeEligible: eligible, exchanged, exchangedBackbone } = countyRow ?? {}
  if (eligible == null || exchanged == null || exchangedBackbone == null) return null
  const wanted = ceiling(times(ratioOf(rules.rule('G11').value!), ratioOf(eligible)))
  return {
    moves: Math.max(0, wanted - exchanged),
    backboneShare: rules.rule('G11.backbone').value!,
    backboneHave: exchangedBackbone,
    movedHave: exchanged,
  }
}

const listed = (names: readonly string[], joiner: string): string =>
  names.length <= 5 ? names.join(joiner) : `${names.slice(0, 5).join(joiner)}…`

function uncheckedOf(
  { countyRow }: CountyFacts,
  facts: RoadFacts,
  classes: readonly (ClassesNeeded | null)[],
  { levers, profiles, timing, quotas }: RoadAsked,
): Unchecked[] {
  const { schools } = facts
  const found: Unchecked[] = []
  const add = (rule: string, what: Words, why: Words) => void found.push({ rule, what, why })
  const unknown = schools.filter(({ have }) => have.includes(null))
  if (unknown.length > 0) {
    const zh = listed(
      unknown.map(({ name }) => name),
      '、',
    )
    const en = listed(
      unknown.map(({ name }) => name),
      ', ',
    )
    add(
      'unknown-figures',
      { zh: '缺数据的学校及其指标的差异系数', en: 'schools with missing figures, and the CVs they belong to' },
      { zh: `${unknown.length}所（学段）缺数据：${zh}`, en: `${unknown.length} school stages lack figures: ${en}` },
    )
  }
  if (schools.some(({ freePosts }) => freePosts === null)) {
    add(
      'establishment',
      { zh: '编制：招聘只在空编内', en: 'posts: hiring within free posts only' },
      { zh: '表中有学校没有核定编制数或教职工数', en: 'approved posts or staff are missing for some schools' },
    )
  }
  const oversize = classes.filter((each) => each !== null && each.classes > 0).length
  if (classes.includes(null)) {
    add(
      'class-size',
      { zh: '班额', en: 'size of classes' },
      { zh: '表中有学校没有最大班额或班级数', en: 'largest class or classes are missing for some schools' },
    )
  } else if (oversize > 0 && !levers.has('build')) {
    add(
      'class-size',
      { zh: '班额', en: 'size of classes' },
      {
        zh: `${oversize}所学校（学段）有超标准班额，本次不含建设措施，未处理`,
        en: `${oversize} school stages have classes over the limit; without building they are left as they are`,
      },
    )
  }
  if (facts.exchange === null) {
    add(
      'exchange',
      { zh: '交流轮岗比例（G11）', en: 'the exchange rule (G11)' },
      levers.has('move') || countyRow === null
        ? { zh: '没有交流轮岗数据', en: 'there are no figures of the exchange' }
        : { zh: '本次不含教师调配', en: 'moves are not among the levers' },
    )
  }
  if (levers.has('train') && Object.keys(quotas).length === 0) {
    add(
      'quotas',
      { zh: '学历提升、骨干认定的年度名额和条件', en: 'yearly quotas and criteria of degrees and backbone titles' },
      { zh: '没有填报名额；认定须按条件进行，不能只为凑数', en: 'none were given; titles go by criteria, not by need' },
    )
  }
  if (levers.has('move') && profiles === null) {
    add(
      'profiles',
      { zh: '同一名教师兼有哪些条件、距离和任期', en: 'who holds what together, distance and terms' },
      {
        zh: '没有教师名册：一人可兼有几项条件，只核对各校这类教师的人数够不够',
        en: 'there is no roster: one person may count for several indicators; only the numbers at each school are checked',
      },
    )
  }
  if (timing === null) {
    add(
      'lead-times',
      { zh: '提前量和首个计入统计学年', en: 'lead times' },
      { zh: '没有年度安排，只测算目标学年', en: 'one target year, nothing is scheduled' },
    )
    add(
      'forecast',
      { zh: '目标学年的在校生', en: 'pupils of the target year' },
      { zh: '没有预测，用表中的在校生数', en: 'no forecast: the pupils are those of the table' },
    )
  }
  if (!timing || timing.budgets.length === 0) {
    add('budget', { zh: '年度预算', en: 'yearly budgets' }, { zh: '没有预算数据', en: 'no budget was given' })
  }
  return found
}
