/** The counties of a city with their plans: which have any, under which scenario, how many schools are to be adjusted. */
import { Button } from 'antd'
import type { PlanShown } from '#modules/network/contract.ts'
import { useAnswer } from '#web/app/api.ts'
import { moment } from '#web/app/when.ts'
import { DataTable, type Column } from '#web/ui/data-table.tsx'
import { useWords } from '#web/ui/words.tsx'
import { moneyWords } from '#web/ui/money.ts'
import { useTakenLog } from '../plan/use-taken-log.ts'
import { PlansTable } from './plans-table.tsx'

interface CountyRow {
  readonly code: string
  readonly name: string
  readonly keep: PlanShown | null
  readonly concentrate: PlanShown | null
  readonly plans: number
  readonly adopted: PlanShown | null
}

interface Props {
  readonly city: string
  readonly plans: readonly PlanShown[]
  readonly hidden: number
  readonly onCounty: (county: string) => void
}

export function CityPlans({ city, plans, hidden, onCounty }: Props) {
  const { say, pick } = useWords()
  const tableName = pick('各县区方案', 'Plans of the counties')
  const record = useTakenLog(plans, tableName)
  const regions = useAnswer('schools', 'regions', { under: city }, { staleTime: 600_000 })
  const rows = (regions.data?.regions ?? []).map(({ code, name }): CountyRow => {
    const own = plans
      .filter(({ county, status }) => county === code && status !== 'withdrawn')
      .toSorted((a, b) => b.madeAt.localeCompare(a.madeAt))
    const latest = (scenario: PlanShown['scenario']) => own.find((plan) => plan.scenario === scenario) ?? null
    return {
      code,
      name,
      keep: latest('keep'),
      concentrate: latest('concentrate'),
      plans: own.length,
      adopted: own.find(({ adopted }) => adopted !== null) ?? null,
    }
  })
  const figures = (key: 'keep' | 'concentrate', title: string): Column<CountyRow>[] => [
    {
      key: `${key}-cost`,
      title: pick(`${title}：总投入`, `${title}: cost`),
      width: 130,
      isNumber: true,
      value: (row) => (row[key] === null ? null : Math.round(row[key].objective)),
      render: (row) => row[key] && say(moneyWords(row[key].objective)),
    },
    {
      key: `${key}-adjusts`,
      title: pick(`${title}：拟调整`, `${title}: adjusted`),
      width: 120,
      isNumber: true,
      value: (row) => row[key]?.adjusts ?? null,
    },
  ]
  const columns: Column<CountyRow>[] = [
    {
      key: 'name',
      title: pick('县区', 'County'),
      width: 110,
      fixed: 'left',
      onPhone: 'head',
      value: ({ name }) => name,
      render: ({ code, name }) => (
        <Button type="link" size="small" className="in-text" onClick={() => onCounty(code)}>
          {name}
        </Button>
      ),
    },
    { key: 'plans', title: pick('方案数', 'Plans'), width: 84, isNumber: true, value: (row) => row.plans },
    ...figures('keep', pick('应留必留', 'Keep')),
    ...figures('concentrate', pick('两集中', 'Concentrate')),
    {
      key: 'adopted',
      title: pick('已采用', 'Adopted'),
      width: 180,
      wraps: true,
      value: ({ adopted }) => adopted?.name ?? null,
    },
    {
      key: 'latest',
      title: pick('最近测算', 'Latest'),
      width: 140,
      value: ({ keep, concentrate }) =>
        [keep?.madeAt, concentrate?.madeAt]
          .filter((at) => at !== undefined)
          .toSorted()
          .at(-1) ?? null,
      render: ({ keep, concentrate }) => {
        const at = [keep?.madeAt, concentrate?.madeAt]
          .filter((each) => each !== undefined)
          .toSorted()
          .at(-1)
        return at === undefined ? null : moment(at)
      },
    },
  ]
  return (
    <>
      <section className="panel wide-on-paper">
        <h2>{tableName}</h2>
        <DataTable
          name={tableName}
          rows={rows}
          columns={columns}
          rowKey={({ code }) => code}
          isLoading={regions.isPending}
          onSaved={() => record(tableName)}
        />
        {hidden > 0 && (
          <p className="quiet after-table">
            {pick(
              `另有 ${hidden} 个内部方案，您不是指定阅读人。`,
              `${hidden} more internal plans that you are no reader of.`,
            )}
          </p>
        )}
      </section>
      {plans.length > 0 && (
        <section className="panel wide-on-paper">
          <h2>{pick('全部方案', 'All plans')}</h2>
          <PlansTable plans={plans} withCounty onSaved={() => record(pick('方案列表', 'list of plans'))} />
        </section>
      )}
    </>
  )
}
