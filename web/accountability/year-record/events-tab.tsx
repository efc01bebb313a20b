/** Events that were entered or imported, and the imports: each may be withdrawn with a reason and stays to be seen. */
import { Button, Select } from 'antd'
import { useState } from 'react'
import { z } from 'zod'
import {
  yearEventKinds,
  yearEventWords,
  type YearEventBatch,
  type YearEventShown,
} from '#modules/accountability/contract.ts'
import { Answered } from '#web/app/answered.tsx'
import { useAnswer, useCommand } from '#web/app/api.ts'
import { ImportBatches, useBatchColumns } from '#web/app/import-batches.tsx'
import { usePageState, useTableView } from '#web/app/page-state.ts'
import { useRun } from '#web/app/run.ts'
import { day, moment } from '#web/app/when.ts'
import { DataTable, type Column } from '#web/ui/data-table.tsx'
import { EmptyState } from '#web/ui/empty-state.tsx'
import { ReasonDialog } from '#web/ui/reason-dialog.tsx'
import { useWords } from '#web/ui/words.tsx'

const choices = z.object({
  kind: z.enum(yearEventKinds).optional(),
  page: z.coerce.number().int().min(1).default(1),
})
const size = 200

interface Props {
  readonly region: string
  readonly year: number
  readonly mayEnter: boolean
}

export function EventsTab({ region, year, mayEnter }: Props) {
  const { say, pick } = useWords()
  const run = useRun()
  const [{ kind, page }, choose] = usePageState(choices)
  const [view, onView] = useTableView('events')
  const [taking, setTaking] = useState<YearEventShown | null>(null)
  const withdraw = useCommand('accountability', 'withdrawYearEvent')
  const answer = useAnswer(
    'accountability',
    'yearEvents',
    { region, year, page, size, ...(kind === undefined ? {} : { kind }) },
    { placeholderData: (before) => before },
  )
  const columns: Column<YearEventShown>[] = [
    { key: 'on', title: pick('日期', 'Day'), width: 102, value: ({ on }) => on },
    {
      key: 'kind',
      title: pick('类别', 'Kind'),
      width: 140,
      wraps: true,
      value: (event) => say(yearEventWords[event.kind]),
    },
    {
      key: 'name',
      title: pick('名称', 'Name'),
      width: 200,
      wraps: true,
      onPhone: 'head',
      value: ({ name }) => name,
      render: ({ name }) => <span className="struck">{name}</span>,
    },
    {
      key: 'school',
      title: pick('学校', 'School'),
      width: 160,
      wraps: true,
      value: ({ school }) => school?.name ?? null,
    },
    { key: 'group', title: pick('教育集团', 'Group'), width: 130, wraps: true, value: ({ group }) => group },
    { key: 'place', title: pick('计入', 'Counts for'), width: 84, value: ({ placeName }) => placeName },
    {
      key: 'paper',
      title: pick('级别、文号', 'Level and paper'),
      width: 140,
      wraps: true,
      value: ({ level, reference }) => [level, reference].filter(Boolean).join(' ') || null,
    },
    {
      key: 'by',
      title: pick('登记、撤回', 'Entered, withdrawn'),
      width: 150,
      wraps: true,
      value: ({ personName, at, batch }) =>
        `${personName} ${moment(at)}${batch === null ? '' : pick('（导入）', ' (imported)')}`,
      exportedToo: [
        { title: pick('撤回原因', 'Withdrawn because'), value: ({ withdrawn }) => withdrawn?.reason ?? null },
      ],
      render: ({ personName, at, batch, withdrawn }) => (
        <>
          {personName} {day(at)}
          {batch !== null && pick('（导入）', ' (imported)')}
          {withdrawn && (
            <div>
              {pick(
                `↺ ${withdrawn.personName} ${day(withdrawn.at)} 撤回：${withdrawn.reason}`,
                `↺ withdrawn by ${withdrawn.personName} on ${day(withdrawn.at)}: ${withdrawn.reason}`,
              )}
            </div>
          )}
        </>
      ),
    },
    ...(mayEnter
      ? [
          {
            key: 'action',
            title: '',
            width: 80,
            isAction: true,
            value: () => null,
            render: (event: YearEventShown) =>
              // An event is withdrawn where it was entered.
              event.withdrawn === null && event.owner === region ? (
                <Button size="small" onClick={() => setTaking(event)}>
                  {pick('撤回', 'Withdraw')}
                </Button>
              ) : null,
          } satisfies Column<YearEventShown>,
        ]
      : []),
  ]
  return (
    <>
      <section className="panel wide-on-paper">
        <Answered of={answer}>
          {({ events, total }) => (
            <>
              <DataTable
                name={pick(`${year} 年登记、导入的事件`, `Events of ${year}`)}
                rows={events}
                columns={columns}
                rowKey={({ owner, id }) => `${owner} ${id}`}
                view={view}
                onView={onView}
                rowClass={({ withdrawn }) => (withdrawn === null ? '' : 'withdrawn')}
                tools={
                  <Select
                    allowClear
                    aria-label={pick('类别', 'Kind')}
                    placeholder={pick('类别', 'kind')}
                    style={{ width: 200 }}
                    value={kind ?? null}
                    onChange={(chosen: typeof kind | null) => choose({ kind: chosen ?? undefined, page: 1 })}
                    options={yearEventKinds.map((value) => ({ value, label: say(yearEventWords[value]) }))}
                  />
                }
                empty={
                  <EmptyState title={pick('还没有登记或导入的事件', 'nothing was entered or imported')}>
                    {pick(
                      '撤并和竣工项目从拟调整学校程序和项目台账自动计入，不必再登记。',
                      'Mergers and accepted projects count by themselves and need not be entered.',
                    )}
                  </EmptyState>
                }
              />
              {total > size && (
                <div className="tools after-table">
                  <span className="quiet">
                    {pick(`第 ${page} 页，共 ${total} 条`, `page ${page} of ${total} events`)}
                  </span>
                  <Button disabled={page <= 1} onClick={() => choose({ page: page - 1 })}>
                    {pick('上一页', 'Before')}
                  </Button>
                  <Button disabled={page * size >= total} onClick={() => choose({ page: page + 1 })}>
                    {pick('下一页', 'Next')}
                  </Button>
                </div>
              )}
            </>
          )}
        </Answered>
      </section>
      <Batches region={region} mayWithdraw={mayEnter} />
      <ReasonDialog
        isOpen={taking !== null}
        title={pick(`撤回：${taking?.name ?? ''}`, `Withdraw: ${taking?.name ?? ''}`)}
        about={pick('撤回的事件不再计入年度实绩，但仍可查看。', 'It no longer counts but stays to be seen.')}
        label={pick('原因', 'Reason')}
        confirm={pick('撤回', 'Withdraw')}
        least={4}
        most={500}
        isRunning={withdraw.isRunning}
        onReason={(reason) =>
          taking !== null &&
          void run(
            () => withdraw.run({ region: taking.owner, id: taking.id, reason }),
            () => pick('已撤回', 'withdrawn'),
          ).then((isDone) => isDone && setTaking(null))
        }
        onClose={() => setTaking(null)}
      />
    </>
  )
}

function Batches({ region, mayWithdraw }: { readonly region: string; readonly mayWithdraw: boolean }) {
  const { pick } = useWords()
  const answer = useAnswer('accountability', 'yearEventBatches', { region })
  const withdraw = useCommand('accountability', 'withdrawYearEvents')
  const { file, warnings, by, at, state } = useBatchColumns<YearEventBatch & { readonly county: string }>()
  return (
    <section className="panel">
      <h2>{pick('导入记录', 'Imports')}</h2>
      <Answered of={answer}>
        {({ batches }) => (
          <ImportBatches
            batches={batches.map((batch) => ({ ...batch, county: region }))}
            columns={[
              file,
              {
                key: 'events',
                title: pick('事件', 'Events'),
                width: 84,
                isNumber: true,
                value: ({ events }) => events,
              },
              warnings,
              by,
              at,
              state,
            ]}
            mayWithdraw={mayWithdraw}
            withdraw={{ ...withdraw, run: ({ county, ...rest }) => withdraw.run({ region: county, ...rest }) }}
            about={(fileName) =>
              pick(`“${fileName}”中的事件全部不再计入。`, `No event of “${fileName}” counts any longer.`)
            }
            most={500}
          />
        )}
      </Answered>
    </section>
  )
}
