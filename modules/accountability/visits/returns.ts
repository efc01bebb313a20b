/** 回访 that are due: notices whose deadline has come, or comes within a week, and to which nobody has gone back. */

export interface IssuedNotice {
  readonly id: string
  readonly visit: string
  readonly issuedOn: string
  readonly dueOn: string
}

/** How long before its deadline a notice is shown; ours. */
const daysAhead = 7

export const laterBy = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)

export function returnsDue<Notice extends IssuedNotice>(
  notices: readonly Notice[],
  visits: readonly { readonly follows: string | null; readonly visitedOn: string }[],
  revisitDays: number,
  today: string,
): { readonly notice: Notice; readonly returnBy: string; readonly isLate: boolean }[] {
  return notices
    .filter(
      ({ visit, issuedOn, dueOn }) =>
        dueOn <= laterBy(today, daysAhead) &&
        !visits.some((other) => other.follows === visit && other.visitedOn >= issuedOn),
    )
    .map((notice) => {
      const returnBy = laterBy(notice.dueOn, revisitDays)
      return { notice, returnBy, isLate: returnBy < today }
    })
    .toSorted((a, b) => (a.returnBy < b.returnBy ? -1 : a.returnBy > b.returnBy ? 1 : 0))
}
