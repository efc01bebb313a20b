/** Which month a page is about: this one unless another is chosen; kept in the address. */
import { DatePicker } from 'antd'
import dayjs, { type Dayjs } from 'dayjs'
import { z } from 'zod'
import { usePageState } from '#web/app/page-state.ts'
import { today } from '#web/app/when.ts'
import { useWords } from '#web/ui/words.tsx'

const choices = z.object({
  month: z
    .string()
    .regex(/^20\d{2}-(0[1-9]|1[0-2])$/)
    .optional(),
})

/** `2026-11`. */
export function useMonth(): string {
  const [{ month }] = usePageState(choices)
  return month ?? today().slice(0, 7)
}

/** `2026年11月`, in English as it is. */
export function useMonthName(): (month: string) => string {
  const { pick } = useWords()
  return (month) => pick(`${month.slice(0, 4)}年${Number(month.slice(5))}月`, month)
}

/** Plans have months to come; what is counted has none. */
export function MonthChoice({ withNext = false }: { readonly withNext?: boolean }) {
  const { pick } = useWords()
  const month = useMonth()
  const [, choose] = usePageState(choices)
  const last = withNext ? dayjs().add(12, 'month') : dayjs()
  return (
    <DatePicker
      picker="month"
      aria-label={pick('月份', 'Month')}
      allowClear={false}
      style={{ width: 118 }}
      value={dayjs(`${month}-01`)}
      disabledDate={(date: Dayjs) => date.isAfter(last, 'month')}
      onChange={(chosen: Dayjs | null) => chosen && choose({ month: chosen.format('YYYY-MM') })}
    />
  )
}
