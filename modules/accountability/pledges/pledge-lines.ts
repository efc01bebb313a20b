/**
 * The lines of a pledge, each of which becomes a commitment when it is signed: yearly targets, items of the standard, money, and every
 * measure of the road; with the data rule that decides it where there is a figure for it.
 */
import type { StoredAction } from '#modules/roadmap/index.ts'
import { schoolYearName } from '#kernel/school-year.ts'
import type { Words } from '#kernel/words.ts'
import { ruleFromAction, type CommitmentRule } from '../commitments/commitment-rule.ts'
import { departmentWords, type Department } from '../departments.ts'
import { countedIn, paidIn } from './counted-in.ts'
import { moneyByPot } from './money.ts'
import type { PledgeFacts } from './pledge-facts.ts'
import type { PledgeLine, YearlyTarget } from './pledge-shapes.ts'
import { wholeSchool } from './yearly-targets.ts'

/** A line as it is kept, with its rule. */
export interface StoredLine extends PledgeLine {
  readonly rule: CommitmentRule | null
  /** Of a measure of the road: what its timetable needs. */
  readonly measureOf: {
    readonly lever: StoredAction['kind']
    readonly item: string
    readonly countedIn: number
    readonly paidIn: number | null
  } | null
}

/** The last day before the 时点 of a school year. */
const dueIn = (year: number): string => `${year}-08-31`

const officeOf = ({ countyName }: PledgeFacts, department: Department): string =>
  `${countyName}${departmentWords[department].zh}`

const line = (
  given: Omit<StoredLine, 'school' | 'schoolName' | 'startsOn' | 'cost' | 'person' | 'measureOf'> & Partial<StoredLine>,
): StoredLine => ({
  school: null,
  schoolName: null,
  startsOn: null,
  cost: null,
  person: null,
  measureOf: null,
  ...given,
})

type Indicator = 'R1' | 'R2' | 'R3' | 'R4' | 'R5' | 'R6' | 'R7'

function ruleOfTarget({ kind, phase, indicator, limit }: YearlyTarget, value: number): CommitmentRule {
  if (kind === 'schools') {
    const own = indicator === wholeSchool ? null : (indicator as Indicator)
    return { kind: 'indicator', figure: { of: 'failing-schools', phase, indicator: own, atMost: value } }
  }
  // Once within it, the limit in force decides, which may have changed by then.
  const atMost = value <= limit! ? null : value
  return { kind: 'indicator', figure: { of: 'cv', phase, indicator: indicator as Indicator, atMost } }
}

const assessed: Words = { zh: '自评测算：县域测算报告', en: 'the assessment of the county' }

/** A year is a line of its own where it promises more than the year before, and the last one always. */
function targetLines(facts: PledgeFacts, targets: readonly YearlyTarget[]): StoredLine[] {
  const { leads, road } = facts
  return targets.flatMap((target): StoredLine[] => {
    const { kind, phase, indicator, label, limit, now, years } = target
    let last = now
    return years.flatMap(({ year, value }): StoredLine[] => {
      const isLast = year === road.targetYear
      const before = last
      if (value !== null) last = value
      if (value === null || (!isLast && before !== null && value >= before)) return []
      // A CV within its limit is to stay there, not to become ever smaller.
      if (!isLast && kind === 'spread' && before !== null && before <= limit!) return []
      // What holds from the beginning, and cannot be lost to the plan, is no promise but for the whole.
      if (isLast && kind === 'schools' && indicator !== wholeSchool && now === 0 && value === 0) return []
      const lead = leads.items[indicator] ?? { department: 'education', area: 'duty' }
      const goal = kind === 'spread' && value <= limit! ? limit! : value
      const unit = kind === 'schools' ? '所（学段）' : ''
      return [
        line({
          line: `${kind}-${phase}-${indicator}-${year}`,
          kind,
          area: lead.area,
          text: `${schoolYearName(year)}${label.zh}不超过${goal}${kind === 'schools' ? '所（学段）' : ''}`,
          indicator: indicator === wholeSchool ? null : indicator,
          department: lead.department,
          office: officeOf(facts, lead.department),
          dueOn: dueIn(year),
          measure: `${schoolYearName(year)}测算报告中，${label.zh}不超过${goal}`,
          unit,
          baseline: now,
          target: goal,
          dataRule: assessed,
          rule: ruleOfTarget(target, value),
        }),
      ]
    })
  })
}

/** Items that are not met or unknown; the seven have their yearly targets. */
function itemLines(facts: PledgeFacts): StoredLine[] {
  const { items, leads, road } = facts
  return items.flatMap(({ standing, department, person, dueOn }): StoredLine[] => {
    const { item, part, label, now, target } = standing
    if (part === 'resources' || now.outcome === 'met') return []
    const isUnknown = now.outcome === 'unknown'
    return [
      line({
        line: `item-${item}`,
        kind: 'item',
        area: leads.items[item]?.area ?? 'duty',
        text: `${item}${label.zh}${isUnknown ? '：补齐数据和佐证并达到标准' : '：达到标准'}`,
        indicator: item,
        department,
        office: officeOf(facts, department),
        person,
        dueOn: dueOn ?? dueIn(road.targetYear),
        measure: `测算报告中${item}${label.zh}为达标（${target.zh}）`,
        unit: '',
        baseline: null,
        target: null,
        dataRule: assessed,
        rule: { kind: 'indicator', figure: { of: 'item', item } },
      }),
    ]
  })
}

const tenThousand = (yuan: number): string => String(Number((yuan / 10_000).toFixed(2)))

/** Money has no figure of a room that decides it: the ledger of projects knows it only project by project. */
const moneyLines = (facts: PledgeFacts): StoredLine[] =>
  moneyByPot(facts.road.actions).map(({ year, pot, potWords, amount }) =>
    line({
      line: `money-${year}-${pot ?? 'undecided'}`,
      kind: 'money',
      area: facts.leads.money.area,
      text: `${year}年${pot === null ? `落实资金${tenThousand(amount)}万元（来源待定）` : `落实${potWords.zh}资金${tenThousand(amount)}万元`}`,
      indicator: null,
      department: facts.leads.money.department,
      office: officeOf(facts, facts.leads.money.department),
      dueOn: `${year}-12-31`,
      measure: '预算下达文件和拨付凭证',
      unit: '万元',
      baseline: 0,
      target: Number(tenThousand(amount)),
      cost: amount,
      dataRule: null,
      rule: null,
    }),
  )

/** The one of the seven that it moves; null where it moves several, as a merger does. */
function indicatorOf({ effects }: StoredAction): string | null {
  const changes = effects.flatMap((effect) => Object.entries(effect).filter(([code]) => /^R\d$/.test(code)))
  const moved = new Set(changes.flatMap(([code, change]) => (change ? [code] : [])))
  return moved.size === 1 ? [...moved][0]! : null
}

function actionLine(facts: PledgeFacts, action: StoredAction): StoredLine {
  const lead = facts.leads.levers[action.kind]
  const rule = ruleFromAction(action)
  const proof = rule?.kind === 'census' ? rule.all : []
  const only = proof.length === 1 ? proof[0]! : null
  const place = action.to ?? action.school
  const columns = proof.map(({ label }) => label)
  return line({
    line: action.id,
    kind: 'action',
    area: lead.area,
    text: action.what.zh,
    school: place,
    schoolName: action.toName ?? action.schoolName,
    indicator: indicatorOf(action),
    department: lead.department,
    // A school buys and trains for itself; what the county does its department does.
    office: action.owner === facts.county ? officeOf(facts, lead.department) : action.ownerName,
    dueOn: action.dueOn,
    measure: action.measure.zh,
    unit: only?.unit ?? action.unit,
    baseline: only?.from ?? null,
    target: only?.atLeast ?? null,
    cost: action.cost,
    dataRule:
      rule === null
        ? null
        : {
            zh: `教育事业统计${schoolYearName(action.year)}：${columns.map(({ zh }) => zh).join('；')}`,
            en: `census of school year ${action.year}: ${columns.map(({ en }) => en).join('; ')}`,
          },
    rule,
    measureOf: { lever: action.kind, item: action.item, countedIn: countedIn(action), paidIn: paidIn(action) },
  })
}

export const pledgeLines = (facts: PledgeFacts, targets: readonly YearlyTarget[]): StoredLine[] => [
  ...targetLines(facts, targets),
  ...itemLines(facts),
  ...moneyLines(facts),
  ...facts.road.actions
    .map((action) => actionLine(facts, action))
    .toSorted((a, b) => a.schoolName!.localeCompare(b.schoolName!, 'zh') || a.line.localeCompare(b.line)),
]
