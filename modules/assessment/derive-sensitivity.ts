/** Sensitivity of the resources part: which single school, by how little, flips which result. */
import type { ResourceIndicator } from '#modules/standards/contract.ts'
import type { Outcome } from '#kernel/outcome.ts'
import type { Sensitivity } from './contract.ts'
import type { JudgedResources, JudgedSchool, JudgedStage } from './judge-resources.ts'
import { tippingFigure, type Tip } from './tipping-schools.ts'
import { turningSchools, type CvColumn } from './turning-schools.ts'
import { cvOutcomeAfter, schoolOutcomeAfter } from './what-if.ts'

/** How many schools are named for each CV, and for each direction of the school rule. */
export interface SensitivityLimits {
  readonly perCv: number
  readonly perDirection: number
}

export const defaultLimits: SensitivityLimits = { perCv: 3, perDirection: 10 }

interface Tally {
  readonly unmet: number
  readonly unknown: number
}

const tallyOf = ({ stages }: JudgedResources): Tally => {
  const outcomes = stages.flatMap(({ schools, balances }) => [
    ...schools.map(({ report }) => report.outcome),
    ...balances.map(({ outcome }) => outcome),
  ])
  return {
    unmet: outcomes.filter((outcome) => outcome === 'unmet').length,
    unknown: outcomes.filter((outcome) => outcome === 'unknown').length,
  }
}

/** Whether one result turning over turns the whole part over, given that everything else stays as it is. */
const decides = (tally: Tally, now: Outcome): boolean =>
  now === 'unmet' ? tally.unmet === 1 && tally.unknown === 0 : tally.unmet === 0

const entry = (
  school: JudgedSchool,
  indicator: ResourceIndicator,
  change: number,
  have: number,
): Omit<Sensitivity, 'result' | 'now' | 'becomes' | 'flipsResources'> => ({
  code: school.unit.code,
  name: school.unit.name,
  phase: school.unit.stage,
  indicator: indicator.code,
  change,
  unit: indicator.unit,
  share: have === 0 ? null : change / have,
})

const opposite = (outcome: 'met' | 'unmet'): 'met' | 'unmet' => (outcome === 'met' ? 'unmet' : 'met')

export function columnOf({ schools, balances }: JudgedStage, k: number): CvColumn {
  const pupils = new Float64Array(schools.length)
  const numerator = new Float64Array(schools.length)
  for (const [index, { unit, numerators }] of schools.entries()) {
    pupils[index] = unit.pupils!
    numerator[index] = numerators[k]!.value!
  }
  return { pupils, numerator, limit: balances[k]!.limit }
}

/** The school rule: how many of the seven must be met, and the share of its threshold that the rest must reach. */
export interface SchoolRule {
  readonly needed: number
  readonly floorShare: number
}

function cvTurns(
  stage: JudgedStage,
  indicators: readonly ResourceIndicator[],
  tally: Tally,
  { needed, floorShare }: SchoolRule,
  most: number,
): Sensitivity[] {
  return indicators.flatMap((indicator, k) => {
    const now = stage.balances[k]!.outcome
    if (now === 'unknown') return []
    return turningSchools(columnOf(stage, k), now, most).map(({ index, change }): Sensitivity => {
      const school = stage.schools[index]!
      // A school that gives something up to even the CV out may fall short itself: then nothing is decided.
      const keepsSchool = (): boolean =>
        schoolOutcomeAfter(school.report, indicator, change, needed, floorShare) === 'met'
      return {
        result: 'cv',
        ...entry(school, indicator, change, school.numerators[k]!.value!),
        now,
        becomes: opposite(now),
        flipsResources: decides(tally, now) && (now === 'met' || keepsSchool()),
      }
    })
  })
}

interface FoundTip {
  readonly stage: JudgedStage
  readonly index: number
  readonly tip: Tip
}

const schoolOf = ({ stage, index }: FoundTip): JudgedSchool => stage.schools[index]!

/** Schools whose own result one figure turns over, those needing the smallest share first, at most `most`. */
function nearestTips(
  { stages }: JudgedResources,
  now: 'met' | 'unmet',
  indicators: readonly ResourceIndicator[],
  { needed, floorShare }: SchoolRule,
  most: number,
): FoundTip[] {
  const found: FoundTip[] = []
  for (const stage of stages) {
    stage.schools.forEach(({ report }, index) => {
      if (report.outcome !== now) return
      const tip = tippingFigure(report, indicators, indicators.length - needed, floorShare)
      if (tip !== null) found.push({ stage, index, tip })
    })
  }
  return found.toSorted((a, b) => a.tip.share - b.tip.share).slice(0, most)
}

function schoolTip(
  found: FoundTip,
  now: 'met' | 'unmet',
  indicators: readonly ResourceIndicator[],
  tally: Tally,
): Sensitivity {
  const { stage, index, tip } = found
  const school = schoolOf(found)
  const k = indicators.indexOf(tip.indicator)
  const keepsCv = (): boolean => cvOutcomeAfter(columnOf(stage, k), index, tip.change) === 'met'
  return {
    result: 'school',
    ...entry(school, tip.indicator, tip.change, school.numerators[k]!.value!),
    now,
    becomes: opposite(now),
    flipsResources: decides(tally, now) && (now === 'met' || keepsCv()),
  }
}

/** What turns the county's conclusion over comes first, then the smallest change as a share of what the school has. */
const byNearness = (a: Sensitivity, b: Sensitivity): number =>
  Number(b.flipsResources) - Number(a.flipsResources) ||
  Math.abs(a.share ?? Infinity) - Math.abs(b.share ?? Infinity) ||
  0

/** The nearest turning points: for each CV, and for schools about to meet and about to fall; nearest first. */
export function deriveSensitivity(
  resources: JudgedResources,
  indicators: readonly ResourceIndicator[],
  rule: SchoolRule,
  limits: SensitivityLimits = defaultLimits,
): Sensitivity[] {
  const tally = tallyOf(resources)
  const cvs = resources.stages.flatMap((stage) => cvTurns(stage, indicators, tally, rule, limits.perCv))
  const tips = (now: 'met' | 'unmet') =>
    nearestTips(resources, now, indicators, rule, limits.perDirection).map((found) =>
      schoolTip(found, now, indicators, tally),
    )
  return [...cvs, ...tips('unmet'), ...tips('met')].sort(byNearness)
}
