/** The year's figures of the city in one row, each with its unit, what it was a year earlier and where it comes from. */
import type { ReactNode } from 'react'
import { outcomeWords } from '#kernel/outcome.ts'
import { fixed, percent, whole } from '#web/ui/charts/figures.ts'
import { OutcomeTag } from '#web/ui/outcome-tag.tsx'
import { useWords } from '#web/ui/words.tsx'
import type { CityFigures } from './county-changes.ts'

interface FigureProps {
  readonly title: ReactNode
  readonly value: ReactNode
  readonly unit?: ReactNode
  readonly note: ReactNode
}

function Figure({ title, value, unit, note }: FigureProps) {
  return (
    <div className="figure">
      <div className="figure-title">{title}</div>
      <div className="figure-value">
        {value}
        {unit === undefined ? null : <small> {unit}</small>}
      </div>
      <div className="figure-note">{note}</div>
    </div>
  )
}

const share = ({ schools }: CityFigures): number | null => (schools.all === 0 ? null : schools.met / schools.all)

export interface HeadlineProps {
  readonly now: CityFigures
  /** Null where no county has a report of the year before. */
  readonly before: CityFigures | null
  /** Warnings without a 情况说明; null where it is not known, undefined for people who do not see filings. */
  readonly openWarnings: number | null | undefined
  /** Day of the newest figures. */
  readonly asOf: string
}

export function Headline({ now, before, openWarnings, asOf }: HeadlineProps) {
  const { say, pick } = useWords()
  const since = (difference: number | null, decimals = 0, unit = '') =>
    difference === null
      ? pick('上年无可比数据', 'nothing to compare with last year')
      : difference === 0
        ? pick('与上年持平', 'as last year')
        : pick(
            `较上年 ${difference > 0 ? '+' : '−'}${fixed(Math.abs(difference), decimals)}${unit}`,
            `${difference > 0 ? '+' : '−'}${fixed(Math.abs(difference), decimals)}${unit} on last year`,
          )
  // Of one county there is nothing to count.
  const isOne = Object.values(now.counties).reduce((sum, count) => sum + count, 0) === 1
  const [shareNow, shareBefore] = [share(now), before && share(before)]
  return (
    <div className={openWarnings === undefined ? 'figures figures-four' : 'figures'}>
      <Figure
        title={isOne ? pick('自评结论', 'Self-assessed') : pick('县区自评结论', 'Counties, self-assessed')}
        value={
          <span className="figure-tags">
            {(['met', 'unmet', 'unknown'] as const)
              .filter((outcome) => !isOne || now.counties[outcome] > 0)
              .map((outcome) => (
                <span key={outcome} title={say(outcomeWords[outcome])}>
                  <OutcomeTag outcome={outcome} /> {isOne ? '' : now.counties[outcome]}
                </span>
              ))}
          </span>
        }
        note={
          now.drafts > 0
            ? isOne
              ? pick('未定稿预览', 'on figures not yet locked')
              : pick(`其中 ${now.drafts} 个为未定稿预览`, `${now.drafts} of them on figures not yet locked`)
            : isOne
              ? pick('按已锁定数据测算', 'on locked figures')
              : pick('均按已锁定数据测算', 'all on locked figures')
        }
      />
      <Figure
        title={pick('综合达标学校', 'Schools that meet the rule')}
        value={whole(now.schools.met)}
        unit={pick(
          `/ ${whole(now.schools.all)} 校·学段（${percent(shareNow)}）`,
          `of ${whole(now.schools.all)} school-stages (${percent(shareNow)})`,
        )}
        note={
          <>
            {since(
              shareNow === null || shareBefore === null ? null : (shareNow - shareBefore) * 100,
              1,
              pick('个百分点', ' points'),
            )}
            {now.schools.unknown > 0
              ? pick(`；缺数据 ${whole(now.schools.unknown)}`, `; data missing for ${whole(now.schools.unknown)}`)
              : ''}
          </>
        }
      />
      <Figure
        title={pick('差异系数超限', 'CVs over the limit')}
        value={whole(now.cv.unmet)}
        unit={pick('项', '')}
        note={
          <>
            {since(before && now.cv.unmet - before.cv.unmet, 0, pick('项', ''))}
            {now.cv.unknown > 0
              ? pick(`；无法计算 ${now.cv.unknown} 项`, `; ${now.cv.unknown} cannot be worked out`)
              : ''}
          </>
        }
      />
      {openWarnings === undefined ? null : (
        <Figure
          title={pick('待说明警告', 'Warnings to be explained')}
          value={openWarnings === null ? pick('缺数据', 'no data') : whole(openWarnings)}
          {...(openWarnings === null ? {} : { unit: pick('条', '') })}
          note={pick('须附情况说明后方可签字', 'each needs an explanation before signing')}
        />
      )}
      <Figure
        title={pick('数据截止日', 'Figures as of')}
        value={<span className="figure-date">{asOf}</span>}
        note={pick('来源：学校基表、县区基表', 'source: school and county tables')}
      />
    </div>
  )
}
