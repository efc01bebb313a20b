/** One stage of a school on its card: verdict, the seven values, the cheapest way, and its classes. */
import { stageWords } from '#kernel/stage.ts'
import type { GapReport, SchoolReport } from '#modules/assessment/contract.ts'
import type { AnswerOf } from '#web/app/api.ts'
import { useLimits } from '#web/app/use-limits.ts'
import { whole } from '#web/ui/charts/figures.ts'
import { gapText } from '#web/ui/charts/gap-text.ts'
import type { IndicatorLabel } from '#web/ui/charts/indicator-words.ts'
import { OutcomeTag } from '#web/ui/outcome-tag.tsx'
import { useWords } from '#web/ui/words.tsx'
import type { CardYear, CardYears } from './card-year.ts'
import { ValueTable } from './value-table.tsx'

type Filing = AnswerOf<'census', 'filing'>

const numberOf = (cell: unknown): number | null => (typeof cell === 'number' ? cell : null)

interface ClassLineProps {
  readonly school: SchoolReport
  readonly filing: Filing | undefined
  readonly limit: number | null
}

function ClassLine({ school, filing, limit }: ClassLineProps) {
  const { pick } = useWords()
  const values = filing?.rows.find(({ stage }) => stage === school.phase)?.values
  if (values === undefined) return null
  const [classes, largest] = [numberOf(values['classes']), numberOf(values['largestClass'])]
  const outcome = largest === null || limit === null ? 'unknown' : largest > limit ? 'unmet' : 'met'
  return (
    <p className="card-line">
      <b>{pick('班额', 'Classes')}</b> {pick(`${whole(classes)}个班，最大班额 `, `${whole(classes)}, the largest has `)}
      {whole(largest)}
      {pick('人', ' pupils')}
      {limit === null ? '' : pick(`（上限${limit}人）`, ` (limit ${limit})`)} <OutcomeTag outcome={outcome} />
    </p>
  )
}

function CheapestLine({
  gap,
  indicators,
}: {
  readonly gap: GapReport
  readonly indicators: readonly IndicatorLabel[]
}) {
  const { say, pick } = useWords()
  if (gap.cheapest === null) return null
  const { exempt, missing, cost } = gap.cheapest
  return (
    <p className="card-line">
      <b>{pick('最省综合达标组合', 'Cheapest way to meet the rule')}</b> {gapText(missing, indicators, say)}
      {exempt === null ? '' : pick(`（余项 ${exempt}）`, ` (left over: ${exempt})`)}
      {cost === null ? '' : pick(`，约${whole(Math.ceil(cost))}元`, `, about ${whole(Math.ceil(cost))} yuan`)}
    </p>
  )
}

export interface StagePanelProps {
  readonly school: SchoolReport
  readonly year: CardYear
  readonly years: CardYears
  readonly indicators: readonly IndicatorLabel[]
  readonly filing: Filing | undefined
  readonly onTrace: (name: string) => void
}

export function StagePanel({ school, year, years, indicators, filing, onTrace }: StagePanelProps) {
  const { say, pick } = useWords()
  const limits = useLimits(year.basis.county, year.basis.on)
  const gap = year.gaps.find(({ phase }) => phase === school.phase)
  return (
    <section className="panel card-stage">
      <h2>
        {say(stageWords[school.phase])} <OutcomeTag of="school" outcome={school.outcome} />
        <span className="quiet">
          {pick(
            `在校生 ${whole(school.pupils, '缺数据')}人；七项中达标 ${school.metCount} 项`,
            `${whole(school.pupils, 'unknown')} pupils; ${school.metCount} of seven met`,
          )}
        </span>
      </h2>
      <ValueTable
        school={school}
        indicators={indicators}
        years={years}
        floor={limits.valueOf('R.floor', 'any')}
        onTrace={onTrace}
      />
      <ClassLine school={school} filing={filing} limit={limits.valueOf('G5', school.phase)} />
      {gap === undefined ? null : <CheapestLine gap={gap} indicators={indicators} />}
    </section>
  )
}
