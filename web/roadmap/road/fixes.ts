/** Actions that a person locks into the next road or forbids in it, beginning with those of the road that is looked at. */
import type { FixedAction } from '#modules/roadmap/contract.ts'

export type Fix = 'locked' | 'forbidden'
export type Fixes = ReadonlyMap<string, FixedAction>

export const fixesOf = (fixed: readonly FixedAction[]): Fixes => new Map(fixed.map((each) => [each.action, each]))

export function fixOf(fixes: Fixes, id: string): Fix | null {
  const own = fixes.get(id)
  if (own === undefined) return null
  return own.most === 0 ? 'forbidden' : 'locked'
}

/** Locked: at least as much as the road has of it. Chosen again: free. */
export function withFix(
  fixes: Fixes,
  { id, amount }: { readonly id: string; readonly amount: number },
  fix: Fix,
): Fixes {
  const next = new Map(fixes)
  if (fixOf(fixes, id) === fix) next.delete(id)
  else next.set(id, fix === 'locked' ? { action: id, least: amount } : { action: id, least: 0, most: 0 })
  return next
}

export const countFixes = (fixes: Fixes, fix: Fix): number =>
  [...fixes.keys()].filter((id) => fixOf(fixes, id) === fix).length

const same = (a: FixedAction, b: FixedAction | undefined): boolean =>
  b !== undefined && a.least === b.least && a.most === b.most

/** Whether they are others than the road was made with. */
export function areChanged(fixes: Fixes, made: readonly FixedAction[]): boolean {
  const before = fixesOf(made)
  return fixes.size !== before.size || [...fixes.values()].some((own) => !same(own, before.get(own.action)))
}
