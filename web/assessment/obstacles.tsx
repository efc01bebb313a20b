/** 离标准还差什么, and 影响结论的学校（重点帮扶）: one figure of one school that turns a result over. */
import { Link } from '@tanstack/react-router'
import { memo, useMemo } from 'react'
import { outcomeWords, schoolOutcomeWords } from '#kernel/outcome.ts'
import { stageWords } from '#kernel/stage.ts'
import type { CountyReport, Obstacle, Sensitivity } from '#modules/assessment/contract.ts'
import { useTableView } from '#web/app/page-state.ts'
import { paths } from '#web/app/paths.ts'
import { amount, percent } from '#web/ui/charts/figures.ts'
import { withUnit } from '#web/ui/charts/indicator-words.ts'
import { DataTable, type Column } from '#web/ui/data-table.tsx'
import { EmptyState } from '#web/ui/empty-state.tsx'
import { useWords } from '#web/ui/words.tsx'

export const ObstacleTable = memo(function ObstacleTable({ report }: { readonly report: CountyReport }) {
  const { language, say, pick } = useWords()
  const [view, onView] = useTableView('obstacles')
  const columns = useMemo((): Column<Obstacle>[] => {
    const unitOf = new Map(report.indicators.map(({ code, unit }) => [code, unit]))
    return [
      { key: 'rank', title: pick('序', '#'), width: 52, isNumber: true, value: ({ rank }) => rank },
      { key: 'code', title: pick('指标', 'Item'), width: 70, value: ({ code }) => code },
      {
        key: 'phase',
        title: pick('学段', 'Stage'),
        width: language === 'zh' ? 74 : 130,
        value: ({ phase }) => (phase === null ? null : say(stageWords[phase])),
      },
      { key: 'what', title: pick('内容', 'What'), width: 380, wraps: true, value: ({ what }) => say(what) },
      {
        key: 'distance',
        title: pick('差额占标准', 'Short by'),
        width: 104,
        isNumber: true,
        value: ({ distance }) => distance,
        render: ({ distance }) => percent(distance),
      },
      {
        key: 'schools',
        title: pick('涉及学校', 'Schools'),
        width: 88,
        isNumber: true,
        value: ({ schools }) => schools,
      },
      {
        key: 'missing',
        title: pick('补到标准合计', 'Missing in all'),
        width: 130,
        isNumber: true,
        value: ({ missing }) => missing,
        render: ({ missing, code }) =>
          missing === null ? null : say(withUnit(amount(missing), unitOf.get(code) ?? '')),
      },
    ]
  }, [report, language, say, pick])
  return (
    <DataTable<Obstacle>
      name={pick('离标准还差什么', 'What stands in the way')}
      rows={report.obstacles}
      columns={columns}
      rowKey={({ rank }) => String(rank)}
      view={view}
      onView={onView}
      height={360}
      empty={<EmptyState title={pick('没有未达标的项目', 'nothing stands in the way')} />}
    />
  )
})

const turnKey = ({ code, phase, result, indicator, becomes, change }: Sensitivity): string =>
  [code, phase, result, indicator, becomes, change].join(' ')

export const TurningTable = memo(function TurningTable({ report }: { readonly report: CountyReport }) {
  const { language, say, pick } = useWords()
  const [view, onView] = useTableView('turning')
  const columns = useMemo(
    (): Column<Sensitivity>[] => [
      {
        key: 'name',
        title: pick('学校', 'School'),
        width: 190,
        value: ({ name, code }) => name || code,
        render: ({ name, code }) => (
          <Link to={paths.school} params={{ school: code }} search={{ year: String(report.year) }}>
            {name || code}
          </Link>
        ),
      },
      {
        key: 'phase',
        title: pick('学段', 'Stage'),
        width: language === 'zh' ? 74 : 130,
        value: ({ phase }) => say(stageWords[phase]),
      },
      { key: 'indicator', title: pick('指标', 'Item'), width: 70, value: ({ indicator }) => indicator },
      {
        key: 'change',
        title: pick('变化', 'Change'),
        width: 130,
        isNumber: true,
        value: ({ change }) => change,
        render: ({ change, unit }) => say(withUnit(`${change > 0 ? '+' : '−'}${amount(Math.abs(change))}`, unit)),
      },
      {
        key: 'share',
        title: pick('占现有', 'Of what it has'),
        width: 96,
        isNumber: true,
        value: ({ share }) => share && Math.abs(share),
        render: ({ share }) => percent(share),
      },
      {
        key: 'result',
        title: pick('随之改变的结论', 'What turns over'),
        width: 330,
        wraps: true,
        value: ({ result, phase, indicator, now, becomes, flipsResources }) => {
          const words = result === 'cv' ? outcomeWords : schoolOutcomeWords
          const what =
            result === 'cv'
              ? pick(`${stageWords[phase].zh}${indicator}差异系数`, `CV of ${indicator}, ${stageWords[phase].en}`)
              : pick('本校', 'the school')
          const whole = flipsResources ? pick('；资源配置结论随之改变', '; turns the resources part over') : ''
          return `${what}：${say(words[now])} → ${say(words[becomes])}${whole}`
        },
      },
    ],
    [report, language, say, pick],
  )
  return (
    <DataTable<Sensitivity>
      name={pick('影响结论的学校（重点帮扶）', 'Schools that decide results')}
      rows={report.sensitivity}
      columns={columns}
      rowKey={turnKey}
      view={view}
      onView={onView}
      height={360}
      empty={<EmptyState title={pick('没有一所学校单独改变结论', 'no single school turns a result over')} />}
    />
  )
})
