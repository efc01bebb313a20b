/** Imports of the roster: which one counts, and the way to take one back. */
import { Button } from 'antd'
import { useState } from 'react'
import type { RosterBatch } from '#modules/staffing/contract.ts'
import { Answered } from '#web/app/answered.tsx'
import { useAnswer, useCommand } from '#web/app/api.ts'
import { useYearName } from '#web/app/place-and-year.tsx'
import { useRun } from '#web/app/run.ts'
import { moment } from '#web/app/when.ts'
import { DataTable, type Column } from '#web/ui/data-table.tsx'
import { EmptyState } from '#web/ui/empty-state.tsx'
import { ReasonDialog } from '#web/ui/reason-dialog.tsx'
import { useWords } from '#web/ui/words.tsx'

export function BatchesPanel({ county }: { readonly county: string }) {
  const { pick } = useWords()
  const run = useRun()
  const yearName = useYearName()
  const answer = useAnswer('staffing', 'rosterBatches', { county })
  const withdraw = useCommand('staffing', 'withdrawRoster')
  const [chosen, setChosen] = useState<RosterBatch | null>(null)
  const columns: Column<RosterBatch>[] = [
    {
      key: 'file',
      title: pick('文件', 'File'),
      width: 260,
      wraps: true,
      onPhone: 'head',
      value: ({ fileName }) => fileName,
    },
    { key: 'year', title: pick('学年', 'Year'), width: 130, value: ({ year }) => yearName(year) },
    { key: 'teachers', title: pick('教师', 'Teachers'), width: 84, isNumber: true, value: ({ teachers }) => teachers },
    { key: 'warnings', title: pick('警告', 'Warnings'), width: 84, isNumber: true, value: ({ warnings }) => warnings },
    { key: 'by', title: pick('导入人', 'By'), width: 120, value: ({ personName }) => personName },
    { key: 'at', title: pick('时间', 'When'), width: 150, value: ({ at }) => at, render: ({ at }) => moment(at) },
    {
      key: 'state',
      title: pick('状态', 'State'),
      width: 200,
      wraps: true,
      value: ({ withdrawn, stands }) =>
        withdrawn
          ? pick(`已撤回：${withdrawn.reason}`, `withdrawn: ${withdrawn.reason}`)
          : stands
            ? pick('有效', 'counts')
            : pick('已被新的导入代替', 'replaced'),
    },
    {
      key: 'withdraw',
      title: pick('操作', 'Do'),
      width: 88,
      isAction: true,
      value: () => null,
      render: (batch) =>
        batch.withdrawn ? null : (
          <Button size="small" onClick={() => setChosen(batch)}>
            {pick('撤回', 'Withdraw')}
          </Button>
        ),
    },
  ]
  return (
    <section className="panel">
      <Answered of={answer}>
        {({ batches }) => (
          <DataTable
            name={pick('导入记录', 'Imports')}
            rows={batches}
            columns={columns}
            rowKey={({ id }) => id}
            empty={<EmptyState title={pick('还没有导入过', 'nothing has been imported yet')} />}
          />
        )}
      </Answered>
      <ReasonDialog
        isOpen={chosen !== null}
        title={pick('撤回这次导入', 'Withdraw this import')}
        about={pick(
          `“${chosen?.fileName ?? ''}”不再计入，它之前的导入重新有效；已做的轮岗方案不变，会标明名册已更新。`,
          `“${chosen?.fileName ?? ''}” no longer counts and the import before it does again; plans of exchange stay and are marked.`,
        )}
        label={pick('撤回原因', 'Reason')}
        confirm={pick('撤回', 'Withdraw')}
        least={4}
        most={500}
        isRunning={withdraw.isRunning}
        onReason={(reason) => {
          if (chosen === null) return
          void run(
            () => withdraw.run({ county, id: chosen.id, reason }),
            () => pick('已撤回', 'withdrawn'),
          ).then((done) => done && setChosen(null))
        }}
        onClose={() => setChosen(null)}
      />
    </section>
  )
}
