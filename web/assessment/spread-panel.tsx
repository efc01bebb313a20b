/** 校际差异: for each indicator and stage how far schools lie apart, with the coefficient to four decimals and its limit. */
import { memo, useMemo } from 'react'
import { valueOutcomeWords } from '#kernel/outcome.ts'
import { compulsoryStages, stageWords, type CompulsoryStage } from '#kernel/stage.ts'
import type { CountyReport } from '#modules/assessment/contract.ts'
import { fixed } from '#web/ui/charts/figures.ts'
import { valueUnit, type IndicatorLabel } from '#web/ui/charts/indicator-words.ts'
import { StripPlot } from '#web/ui/charts/strip-plot.tsx'
import { OutcomeTag } from '#web/ui/outcome-tag.tsx'
import { useWords } from '#web/ui/words.tsx'
import { spreadPicture } from './spread-picture.ts'

interface StripProps {
  readonly report: CountyReport
  readonly phase: CompulsoryStage
  readonly indicator: IndicatorLabel
  readonly onTrace: (name: string) => void
}

function Strip({ report, phase, indicator, onTrace }: StripProps) {
  const { say, pick } = useWords()
  const { code, label } = indicator
  const balance = report.phases[phase]?.indicators[code]
  const schools = useMemo(() => report.schools.filter((school) => school.phase === phase), [report, phase])
  const unit = say(valueUnit(indicator))
  const picture = useMemo(() => {
    if (balance === undefined) return null
    return spreadPicture(schools, code, balance, unit, {
      pupils: { zh: '在校生', en: 'pupils' },
      standard: { zh: '标准', en: 'standard' },
      mean: { zh: '均值', en: 'mean' },
      outcomes: valueOutcomeWords,
      say,
    })
  }, [schools, code, balance, unit, say])
  if (balance === undefined) return null
  const missing = schools.length - (picture?.dots.length ?? 0)
  const sign = balance.cv === null ? '' : balance.cv > balance.limit ? '>' : '≤'
  return (
    <article className="strip keep-together">
      <header>
        <h4>
          {code} {say(label)}
        </h4>
        <button
          type="button"
          className="strip-cv"
          onClick={() => onTrace(`${phase}/${code}`)}
          title={pick('看这个差异系数怎么来的', 'see how this coefficient came about')}
        >
          CV <b>{balance.cv === null ? pick('无法计算', 'cannot be worked out') : fixed(balance.cv, 4)}</b> {sign}{' '}
          {fixed(balance.limit, 2)}
          {balance.roundingFlips ? '*' : ''}
        </button>
        <OutcomeTag outcome={balance.outcome} />
        <span className="quiet">
          {pick('均值', 'mean')} {fixed(balance.mean, 2)} · {pick('标准差', 'S')} {fixed(balance.s, 2)} {unit}
          {missing > 0 ? pick(` · ${missing}所缺数据`, ` · data missing for ${missing}`) : ''}
        </span>
      </header>
      {picture === null ? null : (
        <StripPlot
          picture={picture}
          label={`${say(stageWords[phase])} ${code} ${say(label)}: CV ${fixed(balance.cv, 4)}`}
          onSelect={(id) => onTrace(`${id}/${code}`)}
        />
      )}
    </article>
  )
}

export const SpreadPanel = memo(function SpreadPanel({
  report,
  onTrace,
}: {
  readonly report: CountyReport
  readonly onTrace: (name: string) => void
}) {
  const { say, pick } = useWords()
  return (
    <>
      <div className="strips">
        {compulsoryStages.map((phase) => {
          const judged = report.phases[phase]
          if (judged === undefined) return null
          const known = Object.values(judged.indicators).flatMap(({ cv }) => (cv === null ? [] : [cv]))
          return (
            <section key={phase}>
              <h3>
                {say(stageWords[phase])}
                <span className="quiet">
                  {pick(
                    ` ${judged.schools}所，在校生${fixed(judged.pupils, 0, '缺数据')}人`,
                    ` ${judged.schools} schools, ${fixed(judged.pupils, 0, 'unknown')} pupils`,
                  )}
                  {known.length === report.indicators.length
                    ? pick(
                        `；七项平均 ${fixed(known.reduce((sum, cv) => sum + cv, 0) / known.length, 4)}（参考值，不作认定依据）`,
                        `; mean of the seven ${fixed(known.reduce((sum, cv) => sum + cv, 0) / known.length, 4)} (for reference only)`,
                      )
                    : ''}
                </span>
              </h3>
              {report.indicators.map((indicator) => (
                <Strip key={indicator.code} report={report} phase={phase} indicator={indicator} onTrace={onTrace} />
              ))}
            </section>
          )
        })}
      </div>
      <p className="legend quiet">
        {pick(
          '一个点是一所学校，点越大学生越多；蓝线为标准，黑线为全县均值，阴影为均值±标准差，虚线为均值×(1±限值)：阴影超出虚线即超限。均值、标准差按在校生数加权。* 按两位小数看会误判。',
          'A dot is a school, larger with more pupils; blue: the standard; black: the county mean; shaded: mean ± S; dashed: mean × (1 ± limit). Shade beyond the dashes means over the limit. Mean and S are weighted by pupils. * two decimals would tell another story.',
        )}
      </p>
    </>
  )
})
