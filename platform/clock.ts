/** What day it is, in the time zone of the machine. The only place that asks; everything else is told. */

const twoDigits = (value: number): string => String(value).padStart(2, '0')

/** Today as an ISO date, `YYYY-MM-DD`. */
export function today(now: Date = new Date()): string {
  return `${now.getFullYear()}-${twoDigits(now.getMonth() + 1)}-${twoDigits(now.getDate())}`
}
