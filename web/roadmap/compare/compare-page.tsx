/** 方案对照: roads of a county side by side: cost, what is done and in which year, and the schools they treat unlike one another. */
import { DownloadOutlined, PrinterOutlined } from '@ant-design/icons'
import { Link } from '@tanstack/react-router'
import { Button } from 'antd'
import { z } from 'zod'
import {
  roadMargins,
  roadMarginWords,
  roadOutcomeWords,
  variantWords,
  type RoadRow,
  type RoadVariant,
} from '#modules/roadmap/contract.ts'
import { unitWords } from '#kernel/unit-words.ts'
import { Answered } from '#web/app/answered.tsx'
import { fileUrl, useAnswer, type AnswerOf } from '#web/app/api.ts'
import { CompareChoice } from '#web/app/compare-choice.tsx'
import { CountyChoice } from '#web/app/county-choice.tsx'
import { CountyFirst } from '#web/app/county-first.tsx'
import { Forbidden } from '#web/app/forbidden.tsx'
import { usePageState, useTableView } from '#web/app/page-state.ts'
import { paths } from '#web/app/paths.ts'
import { useRegionName } from '#web/app/place-name.tsx'
import { useRegionChoice, type RegionChoice } from '#web/app/region-choice.ts'
import { moment } from '#web/app/when.ts'
import { amount, fixed, percent, whole } from '#web/ui/charts/figures.ts'
import { GroupBars } from '#web/ui/charts/group-bars.tsx'
import { DataTable, type Column } from '#web/ui/data-table.tsx'
import { EmptyState } from '#web/ui/empty-state.tsx'
import { moneyWords } from '#web/ui/money.ts'
import { PageHeader } from '#web/ui/page-header.tsx'
import { useWords } from '#web/ui/words.tsx'
import { RoadFoot } from '../road-foot.tsx'
import { gapWords } from '../road-gap.ts'
import { RoadTags } from '../road-tags.tsx'
import { RoadmapNav } from '../roadmap-nav.tsx'
import { useRoadLog } from '../use-road-log.ts'
import { chosenRoads } from './chosen-roads.ts'

type Compared = AnswerOf<'roadmap', 'compareRoads'>

/** Ids joined by dots. */
const choices = z.object({ roads: z.string().max(250).optional() })

export function RoadComparePage() {
  const choice = useRegionChoice('roadmap.read')
  if (choice === undefined) return null
  if (choice.region === null) return <Forbidden />
  return <Compare choice={choice} region={choice.region} />
}

function Compare({ choice, region }: { readonly choice: RegionChoice; readonly region: string }) {
  const { pick } = useWords()
  const name = useRegionName(region)
  return (
    <>
      <PageHeader
        title={pick(`${name}路线图对照`, `Roads side by side, ${name}`)}
        about={pick(
          '同一县区的几个方案并列：投入、年份、措施和涉及学校。内部比选材料，自评测算。',
          'Several roads of one county: cost, years, actions, schools. Internal; reckoned by ourselves.',
        )}
        actions={
          <>
            <CountyChoice choice={choice} withCity={false} />
            <Button icon={<PrinterOutlined />} onClick={() => window.print()}>
              {pick('打印', 'Print')}
            </Button>
          </>
        }
      />
      <RoadmapNav county={choice.city === null ? null : choice.county} withCity={choice.city !== null} />
      {choice.county === null ? (
        <CountyFirst choice={choice} />
      ) : (
        <CountyCompare key={choice.county} county={choice.county} />
      )}
    </>
  )
}

function CountyCompare({ county }: { readonly county: string }) {
  const { pick } = useWords()
  const [{ roads: asked }, choose] = usePageState(choices)
  const list = useAnswer('roadmap', 'roads', { region: county })
  return (
    <Answered of={list}>
      {({ roads }) => {
        const ids = chosenRoads(roads, asked)
        return (
          <>
            <CompareChoice
              what={{ zh: '方案', en: 'Roads' }}
              ids={ids}
              options={roads.map(({ id, name, targetYear }) => ({ value: id, label: `${name} · ${targetYear}` }))}
              choose={(joined) => choose({ roads: joined })}
            >
              {ids.length >= 2 && (
                <Button icon={<DownloadOutlined />} href={fileUrl('roadmap', 'exportComparison', { county, ids })}>
                  {pick('导出', 'Export')}
                </Button>
              )}
            </CompareChoice>
            {ids.length < 2 ? (
              <div className="panel">
                <EmptyState
                  title={
                    roads.length < 2
                      ? pick('还没有两个可以对照的方案', 'there are not two roads yet')
                      : pick('至少选择两个方案', 'choose two roads at least')
                  }
                >
                  <Link to={paths.roadmap} search={{ county }}>
                    {pick('去路线图方案', 'Go to the roads')}
                  </Link>
                </EmptyState>
              </div>
            ) : (
              <Comparison key={ids.join()} county={county} ids={ids} />
            )}
          </>
        )
      }}
    </Answered>
  )
}

function Comparison({ county, ids }: { readonly county: string; readonly ids: readonly string[] }) {
  const answer = useAnswer('roadmap', 'compareRoads', { county, ids: [...ids] })
  return <Answered of={answer}>{(compared) => <Shown compared={compared} />}</Answered>
}

const fills = ['full', 'hatched', 'dotted'] as const

interface Line {
  readonly key: string
  readonly name: string
  readonly value: (road: RoadRow, index: number) => string
}

function Shown({ compared }: { readonly compared: Compared }) {
  const { language, say, pick } = useWords()
  const { roads, items, years, schools, variants, robustness, watermark } = compared
  const [view, setView] = useTableView('unlike')
  const title = pick('路线图对照', 'Roads side by side')
  const record = useRoadLog(roads, `${title}：${roads.map(({ name }) => name).join('、')}`)
  const unlike = pick('安排不同的学校', 'Schools treated unlike')
  const money = (value: number | null | undefined): string =>
    value === null || value === undefined ? '—' : say(moneyWords(value))
  /** Dash where a road has this margin itself, or none was worked out beside it. */
  const margins = roadMargins.filter((margin) => variants.some((own) => own.some(({ kind }) => kind === margin)))
  const bearing = (kind: RoadVariant['kind'], index: number): string => {
    const own = variants[index]?.find((each) => each.kind === kind)?.bearing
    return own ? pick(`；仍达标 ${percent(own.share)}`, `; holds in ${percent(own.share)}`) : ''
  }
  const variant = (kind: RoadVariant['kind'], index: number) => {
    const own = variants[index]?.find((each) => each.kind === kind)
    if (own === undefined) return '—'
    return own.cost === null ? (own.outcome === null ? '—' : say(roadOutcomeWords[own.outcome])) : money(own.cost)
  }
  const lines: readonly (Line | string)[] = [
    pick('投入', 'Cost'),
    {
      key: 'cost',
      name: pick('总投入', 'Cost'),
      value: ({ cost, outcome }) => (cost === null ? say(roadOutcomeWords[outcome]) : money(cost)),
    },
    { key: 'bound', name: pick('理论最低投入', 'Theoretical least'), value: ({ bound }) => money(bound) },
    {
      key: 'gap',
      name: pick('把握', 'How sure'),
      value: ({ gap, cost }) => (cost === null ? '—' : say(gapWords(gap))),
    },
    { key: 'naive', name: pick('填平补齐需', 'Filling every gap'), value: ({ naive }) => money(naive.cost) },
    {
      key: 'greedy',
      name: pick('逐项先易后难需', 'Cheapest first'),
      value: ({ greedy, cost }) => (greedy === null && cost !== null ? pick('不能达标', 'gets stuck') : money(greedy)),
    },
    { key: 'margin', name: pick('预留余量', 'Margin'), value: ({ basis }) => say(roadMarginWords[basis.margin]) },
    {
      key: 'more',
      name: say(variantWords['more-budget']),
      value: (_, index) => variant('more-budget', index),
    },
    { key: 'later', name: say(variantWords['one-more-year']), value: (_, index) => variant('one-more-year', index) },
    ...margins.map((margin): Line => ({
      key: margin,
      name: say(roadMarginWords[margin]),
      value: ({ basis }, index) =>
        basis.margin === margin
          ? pick('本方案即此', 'this road')
          : `${variant(margin, index)}${bearing(margin, index)}`,
    })),
    pick('结果（自评测算）', 'Result (self-assessment)'),
    { key: 'target', name: pick('目标统计学年', 'Target year'), value: ({ targetYear }) => String(targetYear) },
    { key: 'apply', name: pick('申报年', 'Year of application'), value: ({ applyYear }) => String(applyYear) },
    {
      key: 'schools-met',
      name: pick('综合达标（校·学段）', 'Schools that meet the rule'),
      value: ({ before, after }) => `${whole(before.met)} → ${after === null ? '—' : whole(after.met)}`,
    },
    {
      key: 'cvs',
      name: pick('超限差异系数', 'CVs over'),
      value: ({ before, after }) => `${whole(before.cvsOver)} → ${after === null ? '—' : whole(after.cvsOver)}`,
    },
    {
      key: 'robust',
      name: pick('预测变动下仍达标', 'Holds when pupils differ'),
      value: (_, index) => percent(robustness[index]),
    },
    {
      key: 'unchecked',
      name: pick('未核对的规则', 'Rules unchecked'),
      value: ({ unchecked }) => whole(unchecked),
    },
    pick('措施', 'Actions'),
    { key: 'actions', name: pick('措施数', 'Actions'), value: ({ actions }) => whole(actions) },
    { key: 'schools', name: pick('涉及学校', 'Schools'), value: (road) => whole(road.schools) },
    ...items.map(({ item, words, unit, amounts, costs }): Line => ({
      key: item,
      name: say(words),
      value: (_, index) =>
        (amounts[index] ?? 0) === 0
          ? '—'
          : `${amount(amounts[index]!)} ${say(unitWords(unit))} · ${money(costs[index])}`,
    })),
    pick('由来', 'Made'),
    { key: 'by', name: pick('测算人', 'By'), value: ({ madeBy }) => madeBy },
    { key: 'at', name: pick('测算时间', 'When'), value: ({ madeAt }) => moment(madeAt) },
  ]
  const columns: Column<Compared['schools'][number]>[] = [
    {
      key: 'name',
      title: pick('学校', 'School'),
      width: 220,
      fixed: 'left',
      wraps: true,
      onPhone: 'head',
      value: ({ name }) => name,
    },
    ...roads.map((road, index): Column<Compared['schools'][number]> => ({
      key: `cost-${index}`,
      title: pick(`${road.name}（元）`, `${road.name} (yuan)`),
      width: 170,
      isNumber: true,
      value: ({ costs }) => costs[index] ?? null,
      render: ({ costs, actions }) =>
        (actions[index] ?? 0) === 0 ? (
          <span className="quiet">{pick('没有措施', 'nothing')}</span>
        ) : (
          pick(
            `${amount(costs[index] ?? 0)}（${actions[index]} 项）`,
            `${amount(costs[index] ?? 0)} (${actions[index]})`,
          )
        ),
    })),
  ]
  return (
    <>
      <section className="panel road-wide">
        <div className="road-table-place" role="region" aria-label={title} tabIndex={0}>
          <table className="road-columns road-pair">
            <thead>
              <tr>
                <th />
                {roads.map((road) => (
                  <th key={road.id} scope="col">
                    <Link to={paths.road} params={{ road: road.id }} search={{ county: road.county }}>
                      {road.name}
                    </Link>
                    <RoadTags road={road} />
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {lines.map((line) =>
                typeof line === 'string' ? (
                  <tr key={line} className="road-columns-group">
                    <th scope="rowgroup" colSpan={roads.length + 1}>
                      {line}
                    </th>
                  </tr>
                ) : (
                  <tr key={line.key}>
                    <th scope="row">{line.name}</th>
                    {roads.map((road, index) => (
                      <td key={road.id}>{line.value(road, index)}</td>
                    ))}
                  </tr>
                ),
              )}
            </tbody>
          </table>
        </div>
      </section>
      {roads.length <= 3 && years.length > 0 && (
        <section className="panel keep-together">
          <h2>{pick('各年投入', 'Cost of every year')}</h2>
          <GroupBars
            kinds={roads.map(({ name }, index) => ({ name, fill: fills[index]! }))}
            groups={years.map(({ year, costs }) => ({ label: String(year), values: [...costs] }))}
            written={(value) => (language === 'zh' ? fixed(value / 1e4, 0) : fixed(value / 1e6, 1))}
            axis={pick('预算年度（万元）', 'year (million yuan)')}
            label={pick('各方案各年投入', 'cost of every year under each road')}
          />
        </section>
      )}
      <section className="panel road-wide">
        <h2>{pick(`安排不同的学校（${schools.length}）`, `Schools treated unlike (${schools.length})`)}</h2>
        <DataTable
          name={unlike}
          rows={schools}
          columns={columns}
          rowKey={({ code }) => code}
          view={view}
          onView={setView}
          onSaved={() => record(`${title}：${unlike}`)}
          empty={<EmptyState title={pick('各方案对学校的安排相同', 'the roads treat every school alike')} />}
        />
      </section>
      <RoadFoot mark={watermark} />
    </>
  )
}
