/** 不可行说明: why there is no road, in sentences that can be checked, and the least that would make it possible. */
import { Alert } from 'antd'
import { useMemo } from 'react'
import { stageWords } from '#kernel/stage.ts'
import { unitWords } from '#kernel/unit-words.ts'
import type { RoadTelling } from '#modules/roadmap/contract.ts'
import { amount, percent } from '#web/ui/charts/figures.ts'
import { DataTable, type Column } from '#web/ui/data-table.tsx'
import { moneyWords } from '#web/ui/money.ts'
import { useWords } from '#web/ui/words.tsx'
import { indicatorUnit } from './indicator-units.ts'

type Certificate = NonNullable<RoadTelling['certificate']>

interface Props {
  readonly certificate: Certificate
  /** Names of schools, where they are known. */
  readonly nameOf?: (school: string) => string
  readonly onSaved?: () => void
}

export function CertificatePanel({ certificate, nameOf = (school) => school, onSaved }: Props) {
  const { say, pick } = useWords()
  const { sentences, relaxations, carriedBy, isRechecked, withAllLevers } = certificate
  const weight = useMemo(() => carriedBy.reduce((sum, each) => sum + each.weight, 0), [carriedBy])
  const columns: Column<Certificate['relaxations'][number]>[] = [
    {
      key: 'name',
      title: pick('学校', 'School'),
      width: 220,
      wraps: true,
      onPhone: 'head',
      value: ({ name }) => name,
    },
    { key: 'phase', title: pick('学段', 'Stage'), width: 90, value: ({ phase }) => say(stageWords[phase]) },
    { key: 'indicator', title: pick('指标', 'Indicator'), width: 90, value: ({ indicator }) => indicator },
    {
      key: 'amount',
      title: pick('至少再增加', 'At least this much more'),
      width: 140,
      isNumber: true,
      value: (row) => row.amount,
      render: (row) => amount(row.amount),
    },
    {
      key: 'unit',
      title: pick('单位', 'Unit'),
      width: 80,
      value: ({ indicator }) => say(unitWords(indicatorUnit(indicator))),
    },
  ]
  return (
    <div className="road-certificate">
      <Alert
        type="error"
        showIcon
        title={pick('不可行说明', 'Why it cannot be done')}
        description={
          <>
            <ol className="plain-list">
              {sentences.map((sentence) => (
                <li key={sentence.zh}>{say(sentence)}</li>
              ))}
            </ol>
            <p className="quiet">
              {isRechecked
                ? pick('✓ 以上结论已不依赖求解程序另行复算。', '✓ Worked out again without the solver, and it holds.')
                : pick(
                    '! 以上结论来自完整搜索，没有另行复算。',
                    '! This rests on a complete search; it was not worked out again.',
                  )}{' '}
              {withAllLevers !== null &&
                pick(
                  `如果五类措施都可用，约需 ${moneyWords(withAllLevers).zh} 即可达标。`,
                  `With all five levers it could be reached for about ${moneyWords(withAllLevers).en}.`,
                )}
            </p>
          </>
        }
      />
      {relaxations.length > 0 && (
        <>
          <h3>{pick('最小放宽：另外增加这些就可行', 'The least that would make it possible')}</h3>
          <DataTable
            name={pick('最小放宽', 'The least that would make it possible')}
            rows={relaxations}
            columns={columns}
            rowKey={({ school, phase, indicator }) => `${school} ${phase} ${indicator}`}
            height={360}
            {...(onSaved ? { onSaved } : {})}
          />
        </>
      )}
      {carriedBy.length > 0 && (
        <details className="road-carried">
          <summary>
            {pick(
              `说明依据的学校和指标（${carriedBy.length}）`,
              `Schools and indicators it rests on (${carriedBy.length})`,
            )}
          </summary>
          <ul className="plain-list">
            {carriedBy.slice(0, 40).map(({ school, phase, indicator, weight: own }) => (
              <li key={`${school} ${phase} ${indicator}`}>
                {nameOf(school)} · {say(stageWords[phase])} · {indicator}
                {weight > 0 && (
                  <span className="quiet">
                    （{pick('占', 'share ')}
                    {percent(own / weight)}）
                  </span>
                )}
              </li>
            ))}
          </ul>
          {carriedBy.length > 40 && (
            <p className="quiet">{pick(`等 ${carriedBy.length} 处`, `and ${carriedBy.length - 40} more`)}</p>
          )}
        </details>
      )}
    </div>
  )
}
