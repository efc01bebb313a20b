/** 历年比较: the fourteen CVs over the years as small pictures with their limit, and the year's figures in one table. */
import { memo } from 'react'
import { Button, Tag } from 'antd'
import { schoolYearName } from '#kernel/school-year.ts'
import { compulsoryStages, stageWords } from '#kernel/stage.ts'
import { outcomeWords } from '#kernel/outcome.ts'
import type { CountyReport } from '#modules/assessment/contract.ts'
import type { AnswerOf } from '#web/app/api.ts'
import { moment } from '#web/app/when.ts'
import { fixed, percent } from '#web/ui/charts/figures.ts'
import { shortLabel } from '#web/ui/charts/indicator-words.ts'
import { Sparkline } from '#web/ui/charts/sparkline.tsx'
import { OutcomeTag } from '#web/ui/outcome-tag.tsx'
import { useWords } from '#web/ui/words.tsx'

type Years = AnswerOf<'assessment', 'history'>['years']
type Versions = AnswerOf<'assessment', 'report'>['versions']

export const CvHistory = memo(function CvHistory({
  years,
  indicators,
}: {
  readonly years: Years
  readonly indicators: CountyReport['indicators']
}) {
  const { say, pick } = useWords()
  const inOrder = years.toSorted((a, b) => a.summary.year - b.summary.year)
  return (
    <div className="wide">
      <table className="small-multiples">
        <thead>
          <tr>
            <th scope="col">{pick('差异系数', 'CV')}</th>
            {compulsoryStages.map((stage) => (
              <th key={stage} scope="col">
                {say(stageWords[stage])}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {indicators.map((indicator) => (
            <tr key={indicator.code}>
              <th scope="row">
                {indicator.code} {say(shortLabel(indicator))}
              </th>
              {compulsoryStages.map((stage) => {
                const balances = inOrder.map(({ summary, phases }) => ({
                  year: summary.year,
                  balance: phases[stage]?.indicators[indicator.code],
                }))
                const last = balances.at(-1)?.balance
                return (
                  <td key={stage}>
                    <Sparkline
                      ticks
                      width={150}
                      height={50}
                      line={last?.limit ?? null}
                      label={`${say(stageWords[stage])} ${indicator.code}: ${balances.map(({ year, balance }) => `${year} ${fixed(balance?.cv, 4)}`).join(', ')}`}
                      points={balances.map(({ year, balance }) => ({
                        tick: String(year),
                        value: balance?.cv ?? null,
                        outcome: balance?.outcome ?? 'unknown',
                        title: `${schoolYearName(year)} ${fixed(balance?.cv, 4)} · ${pick('限值', 'limit')} ${fixed(balance?.limit, 2)}`,
                      }))}
                    />
                    <span className={last?.outcome === 'unmet' ? 'over-limit' : ''}>{fixed(last?.cv, 4)}</span>
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
})

interface YearTableProps {
  readonly years: Years
  readonly year: number
  readonly onYear: (year: number) => void
}

export function YearTable({ years, year, onYear }: YearTableProps) {
  const { pick } = useWords()
  return (
    <div className="wide">
      <table className="items">
        <thead>
          <tr>
            <th scope="col">{pick('统计学年', 'School year')}</th>
            <th scope="col">{pick('总体', 'Overall')}</th>
            <th scope="col">{pick('资源配置', 'Resources')}</th>
            <th scope="col" className="number">
              {pick('综合达标（校·学段）', 'Schools that meet')}
            </th>
            <th scope="col" className="number">
              {pick('差异系数超限', 'CVs over')}
            </th>
            <th scope="col">{pick('数据版本', 'Data')}</th>
          </tr>
        </thead>
        <tbody>
          {years
            .toSorted((a, b) => b.summary.year - a.summary.year)
            .map(({ summary }) => {
              const all = summary.schools.met + summary.schools.unmet + summary.schools.unknown
              return (
                <tr key={summary.year} aria-current={summary.year === year ? 'true' : undefined}>
                  <th scope="row">
                    <Button type="link" size="small" className="link-cell" onClick={() => onYear(summary.year)}>
                      {pick(schoolYearName(summary.year), `${summary.year}–${summary.year + 1}`)}
                    </Button>
                  </th>
                  <td>
                    <OutcomeTag outcome={summary.outcome} />
                  </td>
                  <td>
                    <OutcomeTag outcome={summary.resources} />
                  </td>
                  <td className="number">
                    {summary.schools.met} / {all}{' '}
                    <span className="quiet">{percent(all === 0 ? null : summary.schools.met / all)}</span>
                  </td>
                  <td className="number">{summary.cvUnmet}</td>
                  <td>
                    {summary.isDraft ? (
                      <Tag color="warning">{pick('未定稿', 'draft')}</Tag>
                    ) : (
                      pick(`第${summary.version}版`, `version ${summary.version}`)
                    )}
                  </td>
                </tr>
              )
            })}
        </tbody>
      </table>
    </div>
  )
}

const causeWords = {
  locked: { zh: '数据锁定', en: 'figures locked' },
  'rules-changed': { zh: '标准变更', en: 'rules changed' },
  asked: { zh: '人工重新测算', en: 'judged anew on request' },
} as const

interface VersionTableProps {
  readonly versions: Versions
  readonly version: number
  readonly onVersion: (version: number) => void
}

export function VersionTable({ versions, version, onVersion }: VersionTableProps) {
  const { say, pick } = useWords()
  return (
    <div className="wide">
      <table className="items">
        <thead>
          <tr>
            <th scope="col">{pick('数据版本', 'Data')}</th>
            <th scope="col">{pick('测算时间', 'Judged at')}</th>
            <th scope="col">{pick('缘由', 'Why')}</th>
            <th scope="col">{pick('标准版本', 'Rules')}</th>
            <th scope="col">{pick('总体', 'Overall')}</th>
            <th scope="col">{pick('资源配置', 'Resources')}</th>
          </tr>
        </thead>
        <tbody>
          {versions.length === 0 ? (
            <tr>
              <td colSpan={6} className="quiet">
                {pick('还没有已锁定的版本：未定稿预览不保存', 'no locked version yet; a draft is not kept')}
              </td>
            </tr>
          ) : null}
          {versions.map((each) => (
            <tr
              key={`${each.version} ${each.rulesVersion} ${each.judgedAt}`}
              aria-current={each.version === version ? 'true' : undefined}
            >
              <th scope="row">
                <Button type="link" size="small" className="link-cell" onClick={() => onVersion(each.version)}>
                  {pick(`第${each.version}版`, `version ${each.version}`)}
                </Button>
              </th>
              <td>{moment(each.judgedAt)}</td>
              <td>{say(causeWords[each.cause])}</td>
              <td className="quiet">{each.rulesVersion}</td>
              <td>{say(outcomeWords[each.outcome])}</td>
              <td>{say(outcomeWords[each.resources])}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
