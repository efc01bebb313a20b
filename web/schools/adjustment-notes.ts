/** Why values differ from what the row says (折算、并入): each reason once, marked ①②③, with the indicators it holds for. */
import type { Words } from '#kernel/words.ts'
import type { SchoolReport } from '#modules/assessment/contract.ts'

export interface AdjustmentNote {
  readonly mark: string
  readonly reason: Words
  readonly codes: readonly string[]
}

export function adjustmentNotes({ values }: Pick<SchoolReport, 'values'>): AdjustmentNote[] {
  const adjusted = Object.entries(values).flatMap(([code, { reason }]) => (reason === null ? [] : [{ code, reason }]))
  return [...Map.groupBy(adjusted, ({ reason }) => reason.zh).values()].map((same, index) => ({
    mark: String.fromCodePoint('①'.codePointAt(0)! + index),
    reason: same[0]!.reason,
    codes: same.map(({ code }) => code),
  }))
}
