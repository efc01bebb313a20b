/** 班额与学校规模: classes by band and schools by number of pupils, with the lines of the rules in force. */
import { useNavigate } from '@tanstack/react-router'
import { memo, useMemo } from 'react'
import { compulsoryStages, stageWords } from '#kernel/stage.ts'
import { outcomeWords } from '#kernel/outcome.ts'
import type { Words } from '#kernel/words.ts'
import type { CountyReport } from '#modules/assessment/contract.ts'
import { paths } from '#web/app/paths.ts'
import { BandBars } from '#web/ui/charts/band-bars.tsx'
import { percent, whole } from '#web/ui/charts/figures.ts'
import type { StripPicture } from '#web/ui/charts/strip-option.ts'
import { StripPlot } from '#web/ui/charts/strip-plot.tsx'
import { EmptyState } from '#web/ui/empty-state.tsx'
import { useWords } from '#web/ui/words.tsx'
import { classBandFigures, type SchoolSize } from './class-bands.ts'
import { schoolsBySize, sizeKinds, type SizeKind, type SizedSchool } from './school-sizes.ts'
import { useLimits, type Limits } from '#web/app/use-limits.ts'

const kindWords: Readonly<Record<SizeKind, Words>> = {
  primary: stageWords.primary,
  junior: stageWords.junior,
  'nine-year': { zh: '九年（十二年）一贯制（义务教育阶段）', en: 'nine- and twelve-year schools (compulsory stages)' },
}

function ClassSizes({ sizes, limits }: { readonly sizes: readonly SchoolSize[]; readonly limits: Limits }) {
  const { pick } = useWords()
  return (
    <>
      {compulsoryStages.map((stage) => {
        const limit = limits.valueOf('G5', stage)
        const [big, superBig] = [limits.valueOf('class-size.big', 'any'), limits.valueOf('class-size.super', 'any')]
        const figures = classBandFigures(sizes, stage, { limit, big, superBig })
        const lines = [
          { before: figures.lines.limit, label: pick(`上限 ${limit}`, `limit ${limit}`) },
          { before: figures.lines.big, label: pick(`大班额 ${big}`, `big ${big}`) },
          { before: figures.lines.superBig, label: pick(`超大班额 ${superBig}`, `very big ${superBig}`) },
        ].flatMap(({ before, label }) => (before === null ? [] : [{ before, label }]))
        return (
          <article key={stage} className="keep-together">
            <h3>
              {pick(`${stageWords[stage].zh}班额`, `Class sizes, ${stageWords[stage].en}`)}
              <span className="quiet">
                {pick(
                  ` 共${whole(figures.classes)}个班，超过上限${figures.over}个（${percent(figures.classes === 0 ? null : figures.over / figures.classes)}）`,
                  ` ${whole(figures.classes)} classes, ${figures.over} over the limit (${percent(figures.classes === 0 ? null : figures.over / figures.classes)})`,
                )}
                {figures.missing > 0
                  ? pick(`；${figures.missing}所未填班额分段`, `; bands not filled in for ${figures.missing}`)
                  : ''}
              </span>
            </h3>
            {figures.classes === 0 ? (
              <EmptyState title={pick('缺数据：没有填报班额分段', 'data missing: no bands were filled in')} />
            ) : (
              <BandBars
                bands={figures.bands}
                lines={lines}
                label={pick(`${stageWords[stage].zh}各班额段班数`, `classes by size, ${stageWords[stage].en}`)}
              />
            )}
          </article>
        )
      })}
    </>
  )
}

interface SizeStripProps {
  readonly kind: SizeKind
  readonly schools: readonly SizedSchool[]
  readonly cap: number | null
  readonly onSchool: (code: string) => void
}

function SizeStrip({ kind, schools, cap, onSchool }: SizeStripProps) {
  const { say, pick } = useWords()
  const picture = useMemo(
    (): StripPicture => ({
      dots: schools.flatMap(({ code, name, pupils, outcome }) =>
        pupils === null
          ? []
          : [
              {
                id: code,
                value: pupils,
                pupils,
                outcome,
                lines: [name || code, `${whole(pupils)} ${pick('人', 'pupils')}`, say(outcomeWords[outcome])],
              },
            ],
      ),
      lines: cap === null ? [] : [{ at: cap, label: pick(`上限 ${cap}人`, `limit ${cap}`), kind: 'standard' }],
      band: null,
      selected: null,
    }),
    [schools, cap, say, pick],
  )
  if (schools.length === 0) return null
  const over = schools.filter(({ outcome }) => outcome === 'unmet').length
  const missing = schools.length - picture.dots.length
  return (
    <article className="keep-together">
      <h3>
        {pick(`${kindWords[kind].zh}学校规模`, `School sizes, ${kindWords[kind].en}`)}
        <span className="quiet">
          {pick(` ${schools.length}所，超过上限${over}所`, ` ${schools.length}, ${over} over the limit`)}
          {missing > 0 ? pick(`；${missing}所缺数据`, `; data missing for ${missing}`) : ''}
        </span>
      </h3>
      <StripPlot
        picture={picture}
        height={96}
        label={pick(`${kindWords[kind].zh}在校生数分布`, `pupils of schools, ${kindWords[kind].en}`)}
        onSelect={onSchool}
      />
    </article>
  )
}

export const SizePanels = memo(function SizePanels({
  report,
  sizes,
}: {
  readonly report: CountyReport
  readonly sizes: readonly SchoolSize[]
}) {
  const navigate = useNavigate()
  const limits = useLimits(report.county, report.on)
  const bySize = useMemo(() => {
    const types = new Map(report.schools.map(({ code, type }) => [code, type]))
    const caps = {
      primary: limits.valueOf('G4', 'primary'),
      junior: limits.valueOf('G4', 'junior'),
      'nine-year': limits.valueOf('G4', 'nine-year'),
    }
    return { caps, schools: schoolsBySize(sizes, types, caps) }
  }, [report, sizes, limits])
  const open = (school: string) =>
    void navigate({ to: paths.school, params: { school }, search: { year: String(report.year) } })
  return (
    <div className="two-columns">
      <div>
        <ClassSizes sizes={sizes} limits={limits} />
      </div>
      <div>
        {sizeKinds.map((kind) => (
          <SizeStrip key={kind} kind={kind} schools={bySize.schools[kind]} cap={bySize.caps[kind]} onSchool={open} />
        ))}
      </div>
    </div>
  )
})
