/**
 * What of a school's buildings and equipment belongs to which of its stages: its own row where it reports by stage,
 * a weighted share of the school's figure where it reports once for all stages.
 *
 * Weights 小学:初中:高中 = 1 : 1.1 : 1.32, 完全中学 初中:高中 = 1 : 1.2 (the 2012 form, kept in use); only physical
 * things are split, staff are reported by stage.
 */
import type { SchoolField, SchoolRow } from '#modules/census/contract.ts'
import { assetBasisOf } from '#modules/census/contract.ts'
import { over, plus, ratioOf, times, toNumber, zero, type Ratio } from '#kernel/ratio.ts'
import type { Stage } from '#kernel/stage.ts'
import { pupilsOf, type SchoolGroup, type Unit } from './judged-units.ts'

/** How heavily a pupil of each stage counts when a school's things are shared out, as fractions. */
export interface SplitWeights {
  readonly junior: Ratio
  readonly senior: Ratio
  readonly completeSecondarySenior: Ratio
}

/** How much of the school's things belongs to one stage. */
export interface Share {
  readonly value: number
  readonly exact: () => Ratio
}

/** A unit's share of what the school reported once. `share` is null where the pupils of some stage are unknown. */
export interface WholeSchoolAssets {
  readonly basis: 'whole-school'
  readonly share: Share | null
  /** The school's own rows, each figure of which is taken once. */
  readonly own: readonly SchoolRow[]
  /** Rows of merged points of any stage; their figures come on top before the split. */
  readonly merged: readonly SchoolRow[]
  /** Pupils by stage, for the explanation. */
  readonly pupils: readonly { readonly stage: Stage; readonly pupils: number | null }[]
}

export type Assets = WholeSchoolAssets | { readonly basis: 'by-stage' }

const completeSecondary = '341'
const one = ratioOf(1)

function weightOf(stage: Stage, type: string, weights: SplitWeights): Ratio {
  if (stage === 'primary') return one
  if (type === completeSecondary) return stage === 'junior' ? one : weights.completeSecondarySenior
  return stage === 'junior' ? weights.junior : weights.senior
}

function exactShare(unit: Unit, group: SchoolGroup, weights: SplitWeights): Ratio {
  let mine = zero
  let all = zero
  for (const { main, rows } of group) {
    const weighted = times(weightOf(main.stage, main.type, weights), ratioOf(pupilsOf(rows)!))
    all = plus(all, weighted)
    if (main.stage === unit.stage) mine = weighted
  }
  return over(mine, all)
}

function shareOf(unit: Unit, group: SchoolGroup, weights: SplitWeights): Share | null {
  if (group.some(({ rows }) => pupilsOf(rows) === null)) return null
  const exact = exactShare(unit, group, weights)
  return { value: toNumber(exact), exact: () => exact }
}

const byStage: Assets = { basis: 'by-stage' }

/** Where the physical figures of a unit come from. */
export function assetsOf(unit: Unit, group: SchoolGroup, weights: SplitWeights): Assets {
  if (group.length === 1) return byStage
  const own = group.map(({ main }) => main)
  if (assetBasisOf(own) === 'by-stage') return byStage
  return {
    basis: 'whole-school',
    share: shareOf(unit, group, weights),
    own,
    merged: group.flatMap(({ rows }) => rows.slice(1)),
    pupils: group.map(({ main, rows }) => ({ stage: main.stage, pupils: pupilsOf(rows) })),
  }
}

/** The school's figure in one column: the value that stands on one row, or the same on several; null where rows disagree. */
export function wholeSchoolCell(own: readonly SchoolRow[], field: SchoolField): number | null {
  let found: number | null = null
  for (const row of own) {
    const value = row[field] as number | null
    if (value === null) continue
    if (found !== null && found !== value) return null
    found = value
  }
  return found
}
