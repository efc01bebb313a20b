/** Ids of moves, and of the columns that a move stands in: the same text wherever one is written, fixed by hand or found again. */
import type { CompulsoryStage } from '#kernel/stage.ts'
import { isCrossing } from './move-profiles.ts'

export const moveColumnId = (way: 'out' | 'in', profile: string, code: string, stage: string): string =>
  `move-${way}-${profile}-${code}-${stage}`

/** Ends in what the teacher counts for, `r13` or `any`, with a `to-junior` before it from one stage to the other. */
export function moveId(from: string, to: string, stage: CompulsoryStage, profile: string): string {
  const digits = profile.replace('x', '')
  const end = `${isCrossing(profile) ? 'to-junior-' : ''}${digits === '-' ? 'any' : `r${digits}`}`
  return `move-${from}-${to}-${stage}-${end}`
}

const end = /-(to-junior-)?(?:r(\d+)|any)$/
const whole = /^move-([^-]+)-([^-]+)-(primary|junior)-(?:to-junior-)?(?:r\d+|any)$/

export function profileOfMove(id: string): string {
  const [, crossing, digits] = end.exec(id) ?? []
  return `${crossing ? 'x' : ''}${digits ?? '-'}`
}

/** The two columns of a move by its id alone; null where the id is that of something else. */
export function columnsOfMove(id: string): { readonly out: string; readonly into: string } | null {
  const read = whole.exec(id)
  if (!read) return null
  const [, from, to, stage] = read
  const profile = profileOfMove(id)
  return {
    out: moveColumnId('out', profile, from!, stage!),
    into: moveColumnId('in', profile, to!, isCrossing(profile) ? 'junior' : stage!),
  }
}
