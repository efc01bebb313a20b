/** 既有超限: what breaks a rule already, with its reason; listed, and never in the way of a plan. */
import { Button } from 'antd'
import { bandWords } from '#modules/network/contract.ts'
import type { AnswerOf } from '#web/app/api.ts'
import { useTableView } from '#web/app/page-state.ts'
import { DataTable, type Column } from '#web/ui/data-table.tsx'
import { EmptyState } from '#web/ui/empty-state.tsx'
import { useWords } from '#web/ui/words.tsx'

type Breach = AnswerOf<'network', 'plan'>['breaches'][number]

interface Props {
  readonly breaches: readonly Breach[]
  readonly onSite: (site: string) => void
  readonly onVillage: (village: string) => void
  readonly onSaved: () => void
}

export function BreachesTable({ breaches, onSite, onVillage, onSaved }: Props) {
  const { say, pick } = useWords()
  const [view, setView] = useTableView('breaches')
  const columns: Column<Breach>[] = [
    {
      key: 'what',
      title: pick('情形', 'What'),
      width: 300,
      wraps: true,
      onPhone: 'head',
      value: ({ what }) => say(what),
    },
    {
      key: 'village',
      title: pick('村庄', 'Village'),
      width: 130,
      wraps: true,
      value: ({ villageName }) => villageName,
      render: ({ village, villageName }) =>
        village === null ? null : (
          <Button type="link" size="small" className="in-text" onClick={() => onVillage(village)}>
            {villageName ?? village}
          </Button>
        ),
    },
    {
      key: 'band',
      title: pick('年级', 'Grades'),
      width: 100,
      value: ({ band }) => (band === null ? null : say(bandWords[band])),
    },
    {
      key: 'site',
      title: pick('学校', 'School'),
      width: 180,
      wraps: true,
      value: ({ siteName }) => siteName,
      render: ({ site, siteName }) => (
        <Button type="link" size="small" className="in-text" onClick={() => onSite(site)}>
          {siteName}
        </Button>
      ),
    },
    {
      key: 'years',
      title: pick('学年', 'Years'),
      width: 110,
      value: ({ from, until }) => (from === until ? String(from) : `${from}—${until}`),
    },
    {
      key: 'amount',
      title: pick('数值', 'Figure'),
      width: 80,
      isNumber: true,
      value: ({ amount }) => Math.round(amount * 10) / 10,
    },
    { key: 'reason', title: pick('原因', 'Reason'), width: 280, wraps: true, value: ({ reason }) => say(reason) },
  ]
  return (
    <DataTable
      name={pick('既有超限', 'Existing breaches')}
      rows={breaches}
      columns={columns}
      rowKey={({ code, village, band, site, from }) => `${code} ${village} ${band} ${site} ${from}`}
      view={view}
      onView={setView}
      onSaved={onSaved}
      empty={<EmptyState title={pick('没有超限情形', 'no rule is broken')} />}
    />
  )
}
