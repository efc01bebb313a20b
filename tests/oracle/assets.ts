/** How a school reports its rooms, grounds and equipment, and which part of them belongs to one of its stages. */
import type { SchoolRow } from '#modules/census/contract.ts'
import { scaled, same, zero } from './fraction.ts'
import type { Fraction } from './fraction.ts'
import { cell, weights } from './rule.ts'
import type { Figure } from './rule.ts'

export const assetFields = [
  'teachingArea',
  'indoorSportsArea',
  'sportsGroundArea',
  'equipmentValue',
  'multimediaRooms',
] as const
const indoor = 1

export type Basis = 'whole-school' | 'by-stage' | 'contradictory'

const fills = (row: SchoolRow): boolean => assetFields.some((field) => row[field] !== null)

/** Decided once for all the rows of a code, as they were reported. */
export function basisOf(rows: readonly SchoolRow[]): Basis {
  const declared = new Set(rows.flatMap((row) => (row.assetBasis === null ? [] : [row.assetBasis])))
  if (declared.size > 1) return 'contradictory'
  for (const basis of declared) return basis
  const filled = rows.filter(fills)
  if (filled.length <= 1) return 'whole-school'
  const copied = assetFields.every((field) => {
    const figure = filled[0]?.[field] ?? null
    return figure !== null && figure !== 0 && filled.every((row) => row[field] === figure)
  })
  return copied ? 'whole-school' : 'by-stage'
}

/** The five cells of one row; an empty 室内体育 is 0 where another of the five is filled. */
export function ownAssets(row: SchoolRow): readonly Figure[] {
  return assetFields.map((field, column) =>
    column === indoor && row[field] === null && fills(row) ? zero : cell(row[field]),
  )
}

/** The five figures of the school as a whole: each taken once, unknown where the rows do not agree. */
export function wholeAssets(rows: readonly SchoolRow[]): readonly Figure[] {
  return assetFields.map((field, column) => {
    const figures = rows.flatMap((row) => cell(row[field]) ?? [])
    const [first] = figures
    if (first === undefined) return column === indoor && rows.some(fills) ? zero : null
    return figures.every((figure) => same(figure, first)) ? first : null
  })
}

export interface StagePupils {
  readonly stage: SchoolRow['stage']
  readonly pupils: number | null
}

/** The part of the whole that falls to `own`: its weighted pupils over those of all stages, or null if any is unknown. */
export function shareOf(own: StagePupils, all: readonly StagePupils[]): Fraction | null {
  if (all.length === 1) return own.pupils === null ? null : { n: 1n, d: 1n }
  let total = 0n
  for (const { stage, pupils } of all) {
    if (pupils === null) return null
    total += weights[stage] * BigInt(pupils)
  }
  return total === 0n ? null : { n: weights[own.stage] * BigInt(own.pupils ?? 0), d: total }
}

export const partOf = (assets: readonly Figure[], share: Fraction | null): readonly Figure[] =>
  assets.map((figure) => (figure === null || share === null ? null : scaled(figure, share.n, share.d)))
