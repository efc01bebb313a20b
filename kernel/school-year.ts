/** School years (统计学年): 1 September to 31 August, named by the year in which they begin. */

/** The school year in which an ISO date (`YYYY-MM-DD`) falls: 2024-08-31 → 2023, 2024-09-01 → 2024. */
export function schoolYearOf(date: string): number {
  const year = Number(date.slice(0, 4))
  return Number(date.slice(5, 7)) >= 9 ? year : year - 1
}

/** The day to which stock figures refer (时点): 1 September of the school year. */
export const countingDay = (schoolYear: number): string => `${schoolYear}-09-01`

/** `2024—2025学年`. */
export const schoolYearName = (schoolYear: number): string => `${schoolYear}—${schoolYear + 1}学年`

/** True for a date that exists in the calendar, written `YYYY-MM-DD`. */
export function isDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const parsed = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(text)
}
