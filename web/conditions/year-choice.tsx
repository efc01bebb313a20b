/** Which school year's figures a page is about: the newest unless another is chosen; kept in the address. */
import { Select, Tag } from 'antd'
import { z } from 'zod'
import { countingDay } from '#kernel/school-year.ts'
import type { FiguresShown } from '#modules/conditions/contract.ts'
import { useAnswer } from '#web/app/api.ts'
import { usePageState } from '#web/app/page-state.ts'
import { useYearName } from '#web/app/place-and-year.tsx'
import { useWords } from '#web/ui/words.tsx'

const choices = z.object({ year: z.coerce.number().int().min(1990).max(2100).optional() })

/** As the operations of the room ask for it: left out for the newest. */
export function useChosenYear(): { readonly year?: number } {
  const [{ year }] = usePageState(choices)
  return year === undefined ? {} : { year }
}

export function YearChoice({ region }: { readonly region: string }) {
  const { pick } = useWords()
  const yearName = useYearName()
  const [{ year }, choose] = usePageState(choices)
  const overview = useAnswer('assessment', 'overview', { region }, { staleTime: 600_000 })
  const years = (overview.data?.years ?? []).toSorted((a, b) => b - a)
  return (
    <Select
      aria-label={pick('统计学年', 'School year')}
      style={{ minWidth: 148 }}
      value={year ?? 0}
      onChange={(chosen) => choose({ year: chosen === 0 ? undefined : chosen })}
      options={[
        { value: 0, label: pick('最新学年', 'newest year') },
        ...years.map((value) => ({ value, label: yearName(value) })),
      ]}
    />
  )
}

/** Which figures an answer rests on, said once above it. */
export function FiguresLine({ figures }: { readonly figures: readonly FiguresShown[] }) {
  const { pick } = useWords()
  const yearName = useYearName()
  const years = [...new Set(figures.map(({ year }) => year))].toSorted((a, b) => b - a)
  const drafts = figures.filter(({ isDraft }) => isDraft)
  const words = (year: number): string => {
    const counties = figures.filter((each) => each.year === year).map(({ countyName }) => countyName)
    const when = pick(
      `${yearName(year)}（时点 ${countingDay(year)}）`,
      `${yearName(year)}, counted on ${countingDay(year)}`,
    )
    return years.length === 1 ? when : `${counties.join(pick('、', ', '))} ${when}`
  }
  return (
    <p className="figures-line quiet">
      {pick('数据：学校基表，', 'Figures: school tables, ')}
      {years.map(words).join(pick('；', '; '))}{' '}
      {drafts.length > 0 && (
        <Tag color="warning">
          {drafts.length === figures.length
            ? pick('未定稿', 'draft')
            : pick(`${drafts.length} 个县区未定稿`, `${drafts.length} counties: draft`)}
        </Tag>
      )}
    </p>
  )
}
