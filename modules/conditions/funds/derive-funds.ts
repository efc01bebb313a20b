/** Public funds of each school and stage: what is due, what the budget has, and the 5 % for training; what is unknown stays unknown. */
import type { SchoolRow } from '#modules/census/contract.ts'
import { ceiling, compare, minus, ratioOf, times, toNumber, zero } from '#kernel/ratio.ts'
import type { CompulsoryStage } from '#kernel/stage.ts'
import { teachingPoint } from '#kernel/school-type.ts'
import type { Words } from '#kernel/words.ts'
import { isOrdinary, isVillage } from '../school-groups.ts'
import type { FundRow } from './contract.ts'

export interface FundRules {
  /** 元 per pupil and year; null where no quota of that budget year stands in the standards. */
  readonly quota: Readonly<Record<CompulsoryStage, number | null>>
  readonly supplement: number | null
  /** Pupils that a small rural school is funded for at least. */
  readonly least: number | null
  /** Share of the budget for the training of teachers. */
  readonly training: number
  /** What is due to a school; null where a row is missing. */
  readonly due: (school: {
    readonly stage: CompulsoryStage
    readonly pupils: number
    readonly boarders: number
    readonly smallRural: boolean
  }) => number | null
}

const villageSchool = '211'

/** 村小学和教学点 in the country with fewer pupils than the line: a point is one wherever it lies; a village school by its settlement. */
export function isSmallRural(row: SchoolRow, least: number | null): boolean | null {
  if (row.stage !== 'primary' || (row.type !== villageSchool && row.type !== teachingPoint) || least === null)
    return false
  if (row.pupils !== null && row.pupils >= least) return false
  if (row.type === villageSchool && row.settlement === null) return null
  if (row.type === villageSchool && !isVillage(row.settlement)) return false
  return row.pupils === null ? null : true
}

const noteOf = (row: SchoolRow, isSmall: boolean | null, quota: number | null): Words | null => {
  if (quota === null)
    return { zh: '标准库没有该预算年度的基准定额', en: 'no quota of that budget year stands in the standards' }
  if (row.pupils === null) return { zh: '在校生数未填', en: 'pupils are not filled in' }
  if (row.boarders === null) return { zh: '寄宿生数未填，不能核定', en: 'boarders are not filled in' }
  if (isSmall === null)
    return { zh: '城乡分类未填，不知是否按小规模学校核定', en: 'whether it is a small rural school is not told' }
  if (row.publicFunds === null) return { zh: '公用经费预算未填', en: 'the budget is not filled in' }
  return null
}

function fundRow(row: SchoolRow, rules: FundRules, townName: string | null): FundRow {
  const phase = row.stage as CompulsoryStage
  const small = isSmallRural(row, rules.least)
  const { pupils, boarders, publicFunds: budget, trainingFunds: training } = row
  const isKnown = pupils !== null && boarders !== null && small !== null
  const due = isKnown ? rules.due({ stage: phase, pupils, boarders, smallRural: small }) : null
  const floor = budget === null ? null : times(ratioOf(rules.training), ratioOf(budget))
  const lacking = floor === null || training === null ? null : minus(floor, ratioOf(training))
  return {
    code: row.code,
    name: row.name,
    townName,
    phase,
    pupils,
    boarders,
    isSmallRural: small,
    countedPupils: pupils === null || small === null ? null : small ? Math.max(pupils, rules.least ?? 0) : pupils,
    quota: rules.quota[phase],
    supplement: rules.supplement,
    due,
    budget,
    short: due === null || budget === null ? null : Math.max(0, toNumber(minus(ratioOf(due), ratioOf(budget)))),
    trainingFloor: floor === null ? null : toNumber(floor),
    training,
    trainingShort: lacking === null ? null : compare(lacking, zero) > 0 ? ceiling(lacking) : 0,
    note: noteOf(row, small, rules.quota[phase]),
  }
}

/** Points that are not counted as schools keep their own line: their funds must not be diverted by the main school. */
export const deriveFunds = (
  rows: readonly SchoolRow[],
  rules: FundRules,
  townNames: (school: string) => string | null,
): FundRow[] => rows.flatMap((row) => (isOrdinary(row) ? [fundRow(row, rules, townNames(row.code) ?? row.town)] : []))

export function fundTotals(rows: readonly FundRow[]) {
  const add = (of: (row: FundRow) => number | null) => rows.reduce((sum, row) => sum + (of(row) ?? 0), 0)
  const count = (of: (row: FundRow) => number | null) => rows.filter((row) => (of(row) ?? 0) > 0).length
  return {
    due: add(({ due }) => due),
    budget: add(({ budget }) => budget),
    short: add(({ short }) => short),
    schoolsShort: count(({ short }) => short),
    trainingShort: add(({ trainingShort }) => trainingShort),
    schoolsTrainingShort: count(({ trainingShort }) => trainingShort),
    unknown: rows.filter(({ short }) => short === null).length,
  }
}
