/** The counties of a city with their roads: which has an adopted one, what the latest costs and in which year it gets there. */
import { Button } from 'antd'
import type { RoadRow } from '#modules/roadmap/contract.ts'
import { useAnswer } from '#web/app/api.ts'
import { moment } from '#web/app/when.ts'
import { DataTable, type Column } from '#web/ui/data-table.tsx'
import { moneyWords } from '#web/ui/money.ts'
import { useWords } from '#web/ui/words.tsx'
import { useRoadLog } from '../use-road-log.ts'
import { RoadsTable } from './roads-table.tsx'
import { speakingRoad } from './speaking-road.ts'

interface CountyRow {
  readonly code: string
  readonly name: string
  readonly roads: number
  readonly road: RoadRow | null
}

interface Props {
  readonly city: string
  readonly roads: readonly RoadRow[]
  readonly onCounty: (county: string) => void
}

export function CountyRoads({ city, roads, onCounty }: Props) {
  const { say, pick } = useWords()
  const tableName = pick('各县区路线图', 'Roads of the counties')
  const record = useRoadLog(roads, tableName)
  const regions = useAnswer('schools', 'regions', { under: city }, { staleTime: 600_000 })
  const rows = (regions.data?.regions ?? []).map(({ code, name }): CountyRow => {
    const own = roads.filter(({ county }) => county === code)
    return { code, name, roads: own.length, road: speakingRoad(own) }
  })
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
    { key: 'roads', title: pick('方案数', 'Roads'), width: 80, isNumber: true, value: (row) => row.roads },
    {
      key: 'speaking',
      title: pick('采用（或最近）的方案', 'Adopted, else latest'),
      width: 230,
      wraps: true,
      value: ({ road }) => road && `${road.name}${road.status === 'adopted' ? pick('（已采用）', ' (adopted)') : ''}`,
    },
    { key: 'target', title: pick('目标学年', 'Target'), width: 90, value: ({ road }) => road?.targetYear ?? null },
    {
      key: 'cost',
      title: pick('投入', 'Cost'),
      width: 120,
      isNumber: true,
      value: ({ road }) => road?.cost ?? null,
      render: ({ road }) => road && road.cost !== null && say(moneyWords(road.cost)),
    },
    {
      key: 'naive',
      title: pick('填平补齐需', 'Filling every gap'),
      width: 120,
      isNumber: true,
      value: ({ road }) => road?.naive.cost ?? null,
      render: ({ road }) => road && say(moneyWords(road.naive.cost)),
    },
    {
      key: 'unmet',
      title: pick('现未综合达标（校·学段）', 'Not meeting now'),
      width: 130,
      isNumber: true,
      value: ({ road }) => road?.before.unmet ?? null,
    },
    {
      key: 'cvs',
      title: pick('现超限差异系数', 'CVs over now'),
      width: 110,
      isNumber: true,
      value: ({ road }) => road?.before.cvsOver ?? null,
    },
    {
      key: 'at',
      title: pick('测算时间', 'When'),
      width: 140,
      value: ({ road }) => road?.madeAt ?? null,
      render: ({ road }) => road && moment(road.madeAt),
    },
  ]
  return (
    <>
      <section className="panel road-wide">
        <h2>{tableName}</h2>
        <DataTable
          name={tableName}
          rows={rows}
          columns={columns}
          rowKey={({ code }) => code}
          isLoading={regions.isPending}
          onSaved={() => record(tableName)}
        />
      </section>
      {roads.length > 0 && (
        <section className="panel road-wide">
          <h2>{pick('全部路线图', 'All roads')}</h2>
          <RoadsTable roads={roads} withCounty onSaved={() => record(pick('路线图列表', 'list of roads'))} />
        </section>
      )}
    </>
  )
}
