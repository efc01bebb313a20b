/** Words of time in a clause, and the day that they name; a day is only given where the text has one. */

const pad = (value: number): string => String(value).padStart(2, '0')
const lastDay = (year: number, month: number): string =>
  `${year}-${pad(month)}-${pad(new Date(Date.UTC(year, month, 0)).getUTCDate())}`
const exists = (day: string): boolean => new Date(`${day}T00:00:00Z`).toISOString().slice(0, 10) === day

const said =
  /(\d{4}年(?:\d{1,2}月)?(?:\d{1,2}日)?(?:底|末)?(?:之?前|以前|内)?|(?:今|明|本)年(?:\d{1,2}月)?(?:底|末)?(?:之?前|内)?|年底前?|年内|月底前|如期|按期|及时|抓紧|尽快|“?十[四五六]五”?(?:期间|末)|力争)/u

export interface ClauseTime {
  readonly time: string | null
  readonly dueOn: string | null
}

/** `replyOn`: the day of the reply, from which 今年 and 年底 are counted; null where it is not known. */
export function timeOf(text: string, replyOn: string | null): ClauseTime {
  const time = said.exec(text)?.[0] ?? null
  if (time === null) return { time, dueOn: null }
  const replyYear = replyOn === null ? null : Number(replyOn.slice(0, 4))
  const [, written, relative] = /(?:(\d{4})年)|((?:今|明|本)年|年底|年内)/u.exec(time) ?? []
  const year =
    written !== undefined
      ? Number(written)
      : relative === undefined || replyYear === null
        ? null
        : replyYear + (relative === '明年' ? 1 : 0)
  if (year === null) return { time, dueOn: null }
  const month = /(\d{1,2})月/u.exec(time)?.[1]
  const date = /(\d{1,2})日/u.exec(time)?.[1]
  if (month !== undefined && (Number(month) < 1 || Number(month) > 12)) return { time, dueOn: null }
  if (month !== undefined && date !== undefined) {
    const day = `${year}-${pad(Number(month))}-${pad(Number(date))}`
    return { time, dueOn: Number(date) >= 1 && Number(date) <= 31 && exists(day) ? day : null }
  }
  if (month !== undefined) return { time, dueOn: lastDay(year, Number(month)) }
  // A year alone names its end where it says so; `2023年，` tells when something was, not until when.
  return { time, dueOn: /(底|末|前|内|今年|明年|本年)/u.test(time) ? `${year}-12-31` : null }
}
