/** 方案对照: plans side by side, what each does with a school and when, and which villages travel how long under each. */
import { PrinterOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { z } from 'zod'
import { bandWords, scenarioWords } from '#modules/network/contract.ts'
import { Answered } from '#web/app/answered.tsx'
import { useAnswer, type AnswerOf } from '#web/app/api.ts'
import { CompareChoice } from '#web/app/compare-choice.tsx'
import { CountyChoice } from '#web/app/county-choice.tsx'
import { CountyFirst } from '#web/app/county-first.tsx'
import { Forbidden } from '#web/app/forbidden.tsx'
import { usePageState, useTableView } from '#web/app/page-state.ts'
import { useRegionName } from '#web/app/place-name.tsx'
import { useRegionChoice } from '#web/app/region-choice.ts'
import { fixed, whole } from '#web/ui/charts/figures.ts'
import { GroupBars } from '#web/ui/charts/group-bars.tsx'
import { DataTable, type Column } from '#web/ui/data-table.tsx'
import { EmptyState } from '#web/ui/empty-state.tsx'
import { PageHeader } from '#web/ui/page-header.tsx'
import { useWords } from '#web/ui/words.tsx'
import { NetworkNav } from '../network-nav.tsx'
import { useTakenLog } from '../plan/use-taken-log.ts'
import { PlanColumns } from '../plans/plan-columns.tsx'
import { chosenPlans } from './chosen-plans.ts'

type Compared = AnswerOf<'network', 'comparePlans'>

/** Ids joined by dots. */
const choices = z.object({ plans: z.string().max(250).optional() })

export function ComparePage() {
  const { pick } = useWords()
  const choice = useRegionChoice('network.read')
  const name = useRegionName(choice?.region ?? '')
  if (choice === undefined) return null
  if (choice.region === null) return <Forbidden />
  return (
    <>
      <PageHeader
        title={pick(`${name}方案对照`, `Plans side by side, ${name}`)}
        about={pick(
          '同一数据下比较费用、学校安排和各村路程；没有“最好”，只有取舍。',
          'Cost, schools and ways of villages, compared on the same data. There is no best one, only what is given up for what.',
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
      <NetworkNav county={choice.city === null ? null : choice.county} />
      {choice.county === null ? (
        <CountyFirst choice={choice} />
      ) : (
        <CountyCompare key={choice.county} county={choice.county} />
      )}
    </>
  )
}

function CountyCompare({ county }: { readonly county: string }) {
  const { say, pick } = useWords()
  const [{ plans: asked }, choose] = usePageState(choices)
  const list = useAnswer('network', 'plans', { region: county })
  return (
    <Answered of={list}>
      {({ plans }) => {
        const ids = chosenPlans(plans, asked)
        return (
          <>
            <CompareChoice
              what={{ zh: '方案', en: 'Plans' }}
              ids={ids}
              options={plans.map(({ id, name, scenario }) => ({
                value: id,
                label: `${name} · ${say(scenarioWords[scenario])}`,
              }))}
              choose={(joined) => choose({ plans: joined })}
            />
            {ids.length < 2 ? (
              <div className="panel">
                <EmptyState title={pick('至少选择两个方案', 'choose two plans at least')} />
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
  const answer = useAnswer('network', 'comparePlans', { county, ids: [...ids] })
  return <Answered of={answer}>{(compared) => <Shown county={county} compared={compared} />}</Answered>
}

const fills = ['full', 'hatched', 'dotted'] as const

function Shown({
  county,
  compared: { plans, sites, villages },
}: {
  readonly county: string
  readonly compared: Compared
}) {
  const { say, pick } = useWords()
  const [siteView, setSiteView] = useTableView('sites')
  const [villageView, setVillageView] = useTableView('villages')
  const title = pick('方案对照', 'Plans side by side')
  const record = useTakenLog(plans, `${title}：${plans.map(({ name }) => name).join('、')}`)
  const [unlike, ways] = [
    pick('安排不同的学校', 'Schools treated unlike'),
    pick('路程不同的村庄', 'Villages whose ways differ'),
  ]
  const year = (value: number | null | undefined): string | null =>
    value === null || value === undefined ? null : pick(`${value} 年`, String(value))
  const siteColumns: Column<Compared['sites'][number]>[] = [
    {
      key: 'name',
      title: pick('学校', 'School'),
      width: 200,
      fixed: 'left',
      wraps: true,
      onPhone: 'head',
      value: ({ name }) => name,
    },
    ...plans.flatMap((plan, index): Column<Compared['sites'][number]>[] => [
      {
        key: `adjusts-${index}`,
        title: pick(`${plan.name}：拟调整`, `${plan.name}: adjusted`),
        width: 170,
        value: ({ adjusts }) => adjusts[index] ?? null,
        render: ({ adjusts }) => year(adjusts[index]) ?? <span className="quiet">{pick('保留', 'kept')}</span>,
      },
      ...(sites.some(({ opens }) => (opens[index] ?? null) !== null)
        ? [
            {
              key: `opens-${index}`,
              title: pick(`${plan.name}：新建`, `${plan.name}: opened`),
              width: 150,
              value: ({ opens }: Compared['sites'][number]) => opens[index] ?? null,
              render: ({ opens }: Compared['sites'][number]) => year(opens[index]),
            },
          ]
        : []),
    ]),
  ]
  const villageColumns: Column<Compared['villages'][number]>[] = [
    {
      key: 'name',
      title: pick('村庄', 'Village'),
      width: 150,
      fixed: 'left',
      wraps: true,
      onPhone: 'head',
      value: ({ name }) => name,
    },
    { key: 'band', title: pick('年级', 'Grades'), width: 100, value: ({ band }) => say(bandWords[band]) },
    { key: 'pupils', title: pick('学生', 'Pupils'), width: 80, isNumber: true, value: ({ pupils }) => pupils },
    {
      key: 'now',
      title: pick('现在（分钟）', 'Now (min)'),
      width: 100,
      isNumber: true,
      value: ({ now }) => now,
      render: ({ now }) => whole(now),
    },
    ...plans.map((plan, index): Column<Compared['villages'][number]> => ({
      key: `minutes-${index}`,
      title: pick(`${plan.name}（分钟）`, `${plan.name} (min)`),
      width: 170,
      isNumber: true,
      value: ({ minutes }) => minutes[index] ?? null,
      render: ({ now, minutes }) => {
        const found = minutes[index] ?? null
        if (found === null) return '—'
        const change = now === null ? 0 : Math.round(found - now)
        return `${whole(found)}${change === 0 ? '' : change > 0 ? ` ▲${change}` : ` ▼${-change}`}`
      },
    })),
  ]
  return (
    <>
      <section className="panel wide-on-paper">
        <PlanColumns plans={plans} label={title} />
      </section>
      {plans.length <= 3 && (
        <section className="panel keep-together">
          <h2>{pick('各年费用和调整', 'Cost and changes of every year')}</h2>
          <YearCosts county={county} plans={plans} />
        </section>
      )}
      <section className="panel wide-on-paper">
        <h2>{pick(`安排不同的学校（${sites.length}）`, `Schools treated unlike (${sites.length})`)}</h2>
        <DataTable
          name={unlike}
          rows={sites}
          columns={siteColumns}
          rowKey={({ site }) => site}
          view={siteView}
          onView={setSiteView}
          onSaved={() => record(`${title}：${unlike}`)}
          empty={<EmptyState title={pick('各方案对学校的安排相同', 'the plans treat every school alike')} />}
        />
      </section>
      <section className="panel wide-on-paper">
        <h2>{pick('路程不同的村庄（差别最大的 200 处）', 'Villages whose ways differ (the widest 200)')}</h2>
        <DataTable
          name={ways}
          rows={villages}
          columns={villageColumns}
          rowKey={({ village, band }) => `${village} ${band}`}
          view={villageView}
          onView={setVillageView}
          onSaved={() => record(`${title}：${ways}`)}
          empty={<EmptyState title={pick('各方案的路程相同', 'the ways are the same under all')} />}
        />
      </section>
    </>
  )
}

/** The cost of every year comes with each plan by itself. */
function YearCosts({ county, plans }: { readonly county: string; readonly plans: Compared['plans'] }) {
  const { language, pick } = useWords()
  const found = [
    useAnswer('network', 'plan', { county, id: plans[0]!.id }),
    useAnswer('network', 'plan', { county, id: plans[1]!.id }),
    useAnswer('network', 'plan', { county, id: plans[2]?.id ?? plans[0]!.id }),
  ].slice(0, plans.length)
  if (found.some(({ data }) => data === undefined)) return null
  const years = [...new Set(plans.flatMap((plan) => plan.years))].toSorted((a, b) => a - b)
  const adjustedIn = (index: number, year: number): number =>
    found[index]?.data?.actions.filter(
      (each) => each.year === year && (each.action === 'close' || each.action === 'to-point'),
    ).length ?? 0
  return (
    <>
      <GroupBars
        kinds={plans.map(({ name }, index) => ({ name, fill: fills[index]! }))}
        groups={years.map((year) => ({
          label: String(year),
          values: found.map(({ data }) => {
            const cost = data?.costsByYear.find((each) => each.year === year)
            return cost === undefined ? null : cost.total
          }),
        }))}
        written={(value) => (language === 'zh' ? fixed(value / 1e4, 0) : fixed(value / 1e6, 1))}
        axis={pick('学年（万元）', 'school year (million yuan)')}
        label={pick('各方案各年费用', 'cost of every year under each plan')}
      />
      <h3 className="compare-part">{pick('各年新列为拟调整的学校', 'Schools to be adjusted, by year')}</h3>
      <div className="plan-columns-place">
        <table className="plan-columns">
          <thead>
            <tr>
              <th scope="col">{pick('方案', 'Plan')}</th>
              {years.map((year) => (
                <th key={year} scope="col">
                  {year}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {plans.map(({ id, name }, index) => (
              <tr key={id}>
                <th scope="row">{name}</th>
                {years.map((year) => (
                  <td key={year}>{adjustedIn(index, year) || '—'}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  )
}
