/** Figures that are being corrected: what a draft would change, what in it cannot be taken, and how far from last year. */
import type { FieldSpec } from '#modules/census/contract.ts'
import { readTyped, sameCell, type Cell } from './field-groups.ts'

export type Cells = Readonly<Record<string, Cell>>
/** Fields that are being corrected, as typed. */
export type Draft = Readonly<Record<string, string>>
/** `+12.5%` against the year before; empty where either is no number or nothing changed. */
export function changeOf(now: Cell | undefined, then: Cell | undefined): string {
  if (typeof now !== 'number' || typeof then !== 'number' || then === 0 || now === then) return ''
  const share = ((now - then) / then) * 100
  if (Math.abs(share) < 0.05) return '±0'
  return `${share > 0 ? '+' : ''}${share.toFixed(Math.abs(share) < 10 ? 1 : 0)}%`
}

/** What a draft would change, and what in it cannot be taken. */
export function readDraft<F extends string>(draft: Draft, specs: Readonly<Record<F, FieldSpec>>, values: Cells) {
  const changes: Record<string, Cell> = {}
  const faults = new Map<string, { readonly zh: string; readonly en: string }>()
  for (const [field, typed] of Object.entries(draft)) {
    const read = readTyped(typed, specs[field as F])
    if (!read.ok) faults.set(field, read.words)
    else if (!sameCell(read.value, values[field])) changes[field] = read.value
  }
  return { changes, faults }
}
