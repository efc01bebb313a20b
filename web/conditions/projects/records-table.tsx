/** Everything that was recorded of a project, the newest first; a record is withdrawn with a reason and stays to be seen. */
import { PaperClipOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useState } from 'react'
import { moneyStageWords, moneyUseWords, projectStepWords, type ProjectShown } from '#modules/conditions/contract.ts'
import { fileUrl, useCommand } from '#web/app/api.ts'
import { useTableView } from '#web/app/page-state.ts'
import { useRun } from '#web/app/run.ts'
import { moment } from '#web/app/when.ts'
import { exact } from '#web/ui/charts/figures.ts'
import { DataTable, type Column } from '#web/ui/data-table.tsx'
import { EmptyState } from '#web/ui/empty-state.tsx'
import { ReasonDialog } from '#web/ui/reason-dialog.tsx'
import { useWords } from '#web/ui/words.tsx'

type Record = ProjectShown['records'][number]

/** By the day on which it happened; of the same day what was recorded last. */
const newestFirst = (records: readonly Record[]): Record[] =>
  records.toSorted((a, b) => b.on.localeCompare(a.on) || b.number - a.number)

interface Props {
  readonly project: ProjectShown
  readonly mayWithdraw: boolean
}

export function RecordsTable({ project, mayWithdraw }: Props) {
  const { say, pick } = useWords()
  const run = useRun()
  const [view, onView] = useTableView('records')
  const [taking, setTaking] = useState<Record | null>(null)
  const withdraw = useCommand('conditions', 'withdrawRecord')
  const potName = (code: string | null): string => project.byPot.find(({ pot }) => pot === code)?.name ?? code ?? ''
  const what = ({ step, stage }: Record): string =>
    step !== null ? say(projectStepWords[step]) : stage !== null ? say(moneyStageWords[stage]) : ''
  const columns: Column<Record>[] = [
    { key: 'on', title: pick('日期', 'Day'), width: 104, value: ({ on }) => on },
    {
      key: 'what',
      title: pick('事项', 'What'),
      width: 132,
      wraps: true,
      onPhone: 'head',
      value: what,
      render: (record) => (
        <>
          <span className="struck">{what(record)}</span>
          {record.items.length > 0 && (
            <small className="quiet">
              {' '}
              {pick(`第 ${record.items.join('、')} 项`, `items ${record.items.join(', ')}`)}
            </small>
          )}
        </>
      ),
    },
    {
      key: 'amount',
      title: pick('金额（元）', 'Yuan'),
      width: 120,
      isNumber: true,
      value: ({ amount }) => amount,
      render: ({ amount }) => (amount === null ? null : <span className="struck">{exact(amount)}</span>),
    },
    {
      key: 'pot',
      title: pick('来源、用途', 'Pot and use'),
      width: 196,
      wraps: true,
      value: ({ pot, use }) =>
        pot === null
          ? null
          : `${potName(pot)}${use === null ? '' : pick(`，${moneyUseWords[use].zh}`, `, ${moneyUseWords[use].en}`)}`,
    },
    {
      key: 'paper',
      title: pick('文号、材料', 'Paper'),
      width: 160,
      wraps: true,
      value: ({ paperNumber, document }) => [paperNumber, document?.title].filter(Boolean).join(' ') || null,
      render: ({ paperNumber, document }) => (
        <>
          {paperNumber}{' '}
          {document && (
            <a href={fileUrl('conditions', 'paper', { county: project.county, document: document.id })}>
              <PaperClipOutlined /> {document.title}
            </a>
          )}
        </>
      ),
    },
    { key: 'note', title: pick('说明', 'Note'), width: 96, wraps: true, value: ({ note }) => note },
    {
      key: 'by',
      title: pick('登记', 'Recorded'),
      width: 110,
      wraps: true,
      value: ({ personName, at }) => `${personName} ${moment(at)}`,
    },
    {
      key: 'withdrawn',
      title: pick('撤回', 'Withdrawn'),
      width: 150,
      wraps: true,
      value: ({ withdrawn }) =>
        withdrawn === null ? null : `${withdrawn.personName} ${moment(withdrawn.at)}：${withdrawn.reason}`,
    },
    ...(mayWithdraw
      ? [
          {
            key: 'action',
            title: '',
            width: 96,
            isAction: true,
            value: () => null,
            render: (record: Record) =>
              record.withdrawn === null ? (
                <Button size="small" onClick={() => setTaking(record)}>
                  {pick('撤回', 'Withdraw')}
                </Button>
              ) : null,
          } satisfies Column<Record>,
        ]
      : []),
  ]
  return (
    <>
      <DataTable
        name={pick('项目经过', 'Records')}
        rows={newestFirst(project.records)}
        columns={columns}
        rowKey={({ number }) => String(number)}
        view={view}
        onView={onView}
        rowClass={({ withdrawn }) => (withdrawn === null ? '' : 'withdrawn')}
        empty={<EmptyState title={pick('还没有登记', 'nothing is recorded yet')} />}
      />
      <ReasonDialog
        isOpen={taking !== null}
        title={
          taking === null ? '' : pick(`撤回：${taking.on} ${what(taking)}`, `Withdraw: ${taking.on} ${what(taking)}`)
        }
        about={pick('撤回的登记不再计算，但仍可查看。', 'It no longer counts but stays to be seen.')}
        label={pick('原因', 'Reason')}
        confirm={pick('撤回', 'Withdraw')}
        least={4}
        most={500}
        isRunning={withdraw.isRunning}
        onReason={(reason) =>
          taking !== null &&
          void run(
            () => withdraw.run({ county: project.county, id: project.id, record: taking.number, reason }),
            () => pick('已撤回', 'withdrawn'),
          ).then((done) => done && setTaking(null))
        }
        onClose={() => setTaking(null)}
      />
    </>
  )
}
