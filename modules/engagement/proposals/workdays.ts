/** Days, workdays and months counted on a calendar of holidays; a year that is not known is counted by its weekends alone. */
import type { HolidayYear } from './proposal-shapes.ts'
import type { TimeUnit } from './proposal-rules.ts'

const dayMs = 86_400_000
const at = (day: string): number => Date.parse(`${day}T00:00:00Z`)
const written = (time: number): string => new Date(time).toISOString().slice(0, 10)

export const daysLater = (day: string, days: number): string => written(at(day) + days * dayMs)

/** How many days lie from one to the other; below 0 where the second is the earlier. */
export const daysFrom = (from: string, to: string): number => Math.round((at(to) - at(from)) / dayMs)

/** Both ends among them. */
export const daysBetween = (from: string, to: string): string[] =>
  Array.from({ length: Math.max(0, daysFrom(from, to) + 1) }, (_, i) => daysLater(from, i))

/** The day of the same number so many months later; the last of a month that is shorter (民法典 art. 202). */
export function monthsLater(day: string, months: number): string {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number]
  const count = year * 12 + month - 1 + months
  const last = new Date(Date.UTC(Math.floor(count / 12), (count % 12) + 1, 0)).getUTCDate()
  return written(Date.UTC(Math.floor(count / 12), count % 12, Math.min(date, last)))
}

export interface Calendar {
  readonly isRestDay: (day: string) => boolean
  /** The holidays of the day's year are known. */
  readonly knows: (day: string) => boolean
}

export function calendarOf(years: readonly HolidayYear[]): Calendar {
  const off = new Set(years.flatMap((year) => year.off))
  const worked = new Set(years.flatMap((year) => year.worked))
  const known = new Set(years.map(({ year }) => year))
  return {
    isRestDay: (day) => {
      const weekday = new Date(at(day)).getUTCDay()
      return off.has(day) || ((weekday === 0 || weekday === 6) && !worked.has(day))
    },
    knows: (day) => known.has(Number(day.slice(0, 4))),
  }
}

/** The first day from this one on that is worked. */
export function nextWorkday(day: string, { isRestDay }: Calendar): string {
  let next = day
  while (isRestDay(next)) next = daysLater(next, 1)
  return next
}

/** The day itself is not counted in (民法典 art. 201). */
export function periodEnds(
  from: string,
  value: number,
  unit: TimeUnit,
  calendar: Calendar,
  movesPastRestDays: boolean,
): string {
  if (unit === 'workdays') {
    let day = from
    for (let left = value; left > 0;) {
      day = daysLater(day, 1)
      if (!calendar.isRestDay(day)) left -= 1
    }
    return day
  }
  const last = unit === 'months' ? monthsLater(from, value) : daysLater(from, value)
  return movesPastRestDays ? nextWorkday(last, calendar) : last
}
