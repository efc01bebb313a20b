/** What was imported, the latest first; an import that was wrong is withdrawn with its reason. */
import { RollbackOutlined } from '@ant-design/icons'
import { Button, Tag } from 'antd'
import { useState } from 'react'
import { inputKindWords, spansOf, type InputBatchShape } from '#modules/projection/contract.ts'
import { Answered } from '#web/app/answered.tsx'
import { fileUrl, useAnswer, useCommand } from '#web/app/api.ts'
import { useRun } from '#web/app/run.ts'
import { moment } from '#web/app/when.ts'
import { DataTable, type Column } from '#web/ui/data-table.tsx'
import { EmptyState } from '#web/ui/empty-state.tsx'
import { BatchProblems } from './batch-problems.tsx'
import { ReasonDialog } from '#web/ui/reason-dialog.tsx'
import { useWords } from '#web/ui/words.tsx'

interface Props {
  readonly county: string
  readonly mayWithdraw: boolean
}

export function BatchList({ county, mayWithdraw }: Props) {
  const { say, pick } = useWords()
  const run = useRun()
  const answer = useAnswer('projection', 'inputBatches', { region: county })
  const withdraw = useCommand('projection', 'withdrawInput')
  const [chosen, setChosen] = useState<InputBatchShape | null>(null)
  const [shown, setShown] = useState<InputBatchShape | null>(null)
  const columns: Column<InputBatchShape>[] = [
    {
      key: 'file',
      title: pick('文件', 'File'),
      width: 214,
      wraps: true,
      onPhone: 'head',
      value: ({ fileName }) => fileName,
      render: ({ fileName, hasFile, county: of, id }) =>
        hasFile ? (
          <a
            href={fileUrl('projection', 'inputFile', { county: of, id })}
            title={pick('下载原文件', 'download the file as it was handed in')}
          >
            {fileName}
          </a>
        ) : (
          fileName
        ),
    },
    {
      key: 'kind',
      title: pick('数据', 'Table'),
      width: 130,
      wraps: true,
      value: ({ kind }) => say(inputKindWords[kind]),
    },
    { key: 'years', title: pick('年份', 'Years'), width: 100, wraps: true, value: ({ years }) => spansOf(years) },
    { key: 'rows', title: pick('行数', 'Rows'), width: 76, isNumber: true, value: ({ rows }) => rows },
    {
      key: 'warnings',
      title: pick('警告、提示', 'Warnings, notes'),
      width: 110,
      isNumber: true,
      value: ({ warnings, notes }) => warnings + notes,
      render: (batch) =>
        batch.warnings + batch.notes === 0 ? (
          '0'
        ) : (
          <Button size="small" type="link" onClick={() => setShown(batch)}>
            {pick(`${batch.warnings + batch.notes} 条`, `${batch.warnings + batch.notes}`)}
          </Button>
        ),
    },
    { key: 'by', title: pick('导入人', 'By'), width: 100, value: ({ personName }) => personName },
    {
      key: 'at',
      title: pick('时间', 'When'),
      width: 140,
      value: ({ at }) => at,
      written: ({ at }) => moment(at),
      render: ({ at }) => moment(at),
    },
    {
      key: 'state',
      title: pick('状态', 'State'),
      width: 150,
      wraps: true,
      value: ({ withdrawn }) =>
        withdrawn ? pick(`已撤回：${withdrawn.reason}`, `withdrawn: ${withdrawn.reason}`) : pick('有效', 'counts'),
      render: ({ withdrawn }) =>
        withdrawn ? (
          <>
            <Tag icon={<RollbackOutlined />}>{pick('已撤回', 'withdrawn')}</Tag>
            <span className="quiet">
              {withdrawn.reason}（{withdrawn.personName}，{moment(withdrawn.at)}）
            </span>
          </>
        ) : (
          <Tag color="success">{pick('有效', 'counts')}</Tag>
        ),
    },
    ...(mayWithdraw
      ? [
          {
            key: 'withdraw',
            title: pick('操作', 'Do'),
            width: 88,
            fixed: 'right' as const,
            isAction: true,
            value: () => null,
            render: (batch: InputBatchShape) =>
              batch.withdrawn ? null : (
                <Button size="small" onClick={() => setChosen(batch)}>
                  {pick('撤回', 'Withdraw')}
                </Button>
              ),
          },
        ]
      : []),
  ]
  const takeBack = async (reason: string) => {
    if (!chosen) return
    const isDone = await run(
      () => withdraw.run({ county: chosen.county, id: chosen.id, reason }),
      () => pick('已撤回，以前的数据重新生效', 'withdrawn; the figures before it count again'),
    )
    if (isDone) setChosen(null)
  }
  return (
    <div className="panel">
      <h2>{pick('导入记录', 'Imports')}</h2>
      <Answered of={answer}>
        {({ batches }) => (
          <DataTable
            name={pick('导入记录', 'Imports')}
            rows={batches}
            columns={columns}
            rowKey={({ id }) => id}
            empty={
              <EmptyState title={pick('还没有导入过', 'nothing has been imported yet')}>
                {pick('从上面的空白表填起，再导入。', 'Begin with an empty table above and import it.')}
              </EmptyState>
            }
          />
        )}
      </Answered>
      {shown && <BatchProblems batch={shown} onClose={() => setShown(null)} />}
      <ReasonDialog
        isOpen={chosen !== null}
        title={pick('撤回这次导入', 'Withdraw this import')}
        about={pick(
          `“${chosen?.fileName ?? ''}”的数据不再计入；它之前的数据重新生效。记录保留，不能恢复，需要时请重新导入。`,
          `The figures of "${chosen?.fileName ?? ''}" no longer count; those before it do again. The record stays; import it anew where it was right after all.`,
        )}
        label={pick('撤回原因', 'Reason')}
        confirm={pick('撤回', 'Withdraw')}
        least={4}
        most={300}
        isRunning={withdraw.isRunning}
        onReason={(reason) => void takeBack(reason)}
        onClose={() => setChosen(null)}
      />
    </div>
  )
}
