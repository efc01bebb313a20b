/** The figures of a year's account joined over counties and kinds, each with the schools behind it. Pure. */
import type { AccountOutcome, AdjustmentKind } from '#modules/network/contract.ts'

interface Figure {
  readonly kind: AdjustmentKind
  readonly outcome: AccountOutcome
  readonly schools: readonly {
    readonly id: string
    readonly school: string
    readonly schoolName: string
    readonly on: string
  }[]
}

export type AccountList = readonly (Figure['schools'][number] & {
  readonly county: string
  readonly kind: AdjustmentKind
})[]

/** By outcome, in the order of the counties. */
export function sumFigures(
  counties: readonly { readonly county: string; readonly figures: readonly Figure[] }[],
): ReadonlyMap<AccountOutcome, AccountList> {
  const sums = new Map<AccountOutcome, AccountList[number][]>()
  for (const { county, figures } of counties) {
    for (const { kind, outcome, schools } of figures) {
      const list = sums.get(outcome) ?? []
      list.push(...schools.map((school) => ({ ...school, county, kind })))
      sums.set(outcome, list)
    }
  }
  return sums
}
