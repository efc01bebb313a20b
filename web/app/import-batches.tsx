/** What was imported, the latest first: the columns every such list has, and the way to take one back with its reason. */
import { Button } from 'antd'
import { useState, type ReactNode } from 'react'
import { DataTable, type Column } from '#web/ui/data-table.tsx'
import { EmptyState } from '#web/ui/empty-state.tsx'
import { ReasonDialog } from '#web/ui/reason-dialog.tsx'
import { useWords } from '#web/ui/words.tsx'
import type { Command } from './api.ts'
import { useRun } from './run.ts'
import { moment } from './when.ts'

export interface ImportBatch {
  readonly id: string
  readonly county: string
  readonly fileName: string
  readonly at: string
  readonly personName: string
  readonly warnings: number
  readonly withdrawn: { readonly at: string; readonly personName: string; readonly reason: string } | null
  /** Known where an import takes the place of the one before it. */
  readonly stands?: boolean
}

type Common = 'file' | 'warnings' | 'by' | 'at' | 'state'

export function useBatchColumns<B extends ImportBatch>(): Readonly<Record<Common, Column<B>>> {
  const { pick } = useWords()
  return {
    file: {
      key: 'file',
      title: pick('文件', 'File'),
      width: 260,
      wraps: true,
      onPhone: 'head',
      value: ({ fileName }) => fileName,
    },
    warnings: {
      key: 'warnings',
      title: pick('警告', 'Warnings'),
      width: 84,
      isNumber: true,
      value: ({ warnings }) => warnings,
    },
    by: { key: 'by', title: pick('导入人', 'By'), width: 110, value: ({ personName }) => personName },
    at: {
      key: 'at',
      title: pick('时间', 'When'),
      width: 150,
      value: ({ at }) => at,
      written: ({ at }) => moment(at),
      render: ({ at }) => moment(at),
    },
    state: {
      key: 'state',
      title: pick('状态', 'State'),
      width: 200,
      wraps: true,
      value: ({ withdrawn, stands }) =>
        withdrawn
          ? pick(`已撤回：${withdrawn.reason}`, `withdrawn: ${withdrawn.reason}`)
          : stands === false
            ? pick('已被新的导入代替', 'replaced')
            : pick('有效', 'counts'),
    },
  }
}

interface Props<B extends ImportBatch> {
  readonly batches: readonly B[]
  readonly columns: readonly Column<B>[]
  readonly mayWithdraw: boolean
  readonly withdraw: Command<{ county: string; id: string; reason: string }, unknown>
  /** What follows when it is withdrawn, said before. */
  readonly about: (fileName: string) => string
  /** Said once it is done. */
  readonly done?: string
  /** Characters a reason may have. */
  readonly most: number
  /** How to begin, where nothing has been imported. */
  readonly begin?: ReactNode
}

export function ImportBatches<B extends ImportBatch>(props: Props<B>) {
  const { batches, columns, mayWithdraw, withdraw, about, done, most, begin } = props
  const { pick } = useWords()
  const run = useRun()
  const [chosen, setChosen] = useState<B | null>(null)
  const action: Column<B> = {
    key: 'withdraw',
    title: pick('操作', 'Do'),
    width: 88,
    fixed: 'right',
    isAction: true,
    value: () => null,
    render: (batch) =>
      batch.withdrawn ? null : (
        <Button size="small" onClick={() => setChosen(batch)}>
          {pick('撤回', 'Withdraw')}
        </Button>
      ),
  }
  const takeBack = async (reason: string) => {
    if (chosen === null) return
    const isDone = await run(
      () => withdraw.run({ county: chosen.county, id: chosen.id, reason }),
      () => done ?? pick('已撤回', 'withdrawn'),
    )
    if (isDone) setChosen(null)
  }
  return (
    <>
      <DataTable
        name={pick('导入记录', 'Imports')}
        rows={batches}
        columns={mayWithdraw ? [...columns, action] : columns}
        rowKey={({ id }) => id}
        empty={<EmptyState title={pick('还没有导入过', 'nothing has been imported yet')}>{begin}</EmptyState>}
      />
      <ReasonDialog
        isOpen={chosen !== null}
        title={pick('撤回这次导入', 'Withdraw this import')}
        about={about(chosen?.fileName ?? '')}
        label={pick('撤回原因', 'Reason')}
        confirm={pick('撤回', 'Withdraw')}
        least={4}
        most={most}
        isRunning={withdraw.isRunning}
        onReason={(reason) => void takeBack(reason)}
        onClose={() => setChosen(null)}
      />
    </>
  )
}
