/** What was imported, the latest first; an import that was wrong is withdrawn with its reason. */
import { RollbackOutlined } from '@ant-design/icons'
import { Button, Tag } from 'antd'
import { useState } from 'react'
import { inputKindWords, spansOf, type InputBatchShape } from '#modules/projection/contract.ts'
import { Answered } from '#web/app/answered.tsx'
import { fileUrl, useAnswer, useCommand } from '#web/app/api.ts'
import { ImportBatches, useBatchColumns } from '#web/app/import-batches.tsx'
import { moment } from '#web/app/when.ts'
import type { Column } from '#web/ui/data-table.tsx'
import { useWords } from '#web/ui/words.tsx'
import { BatchProblems } from './batch-problems.tsx'

interface Props {
  readonly county: string
  readonly mayWithdraw: boolean
}

export function BatchList({ county, mayWithdraw }: Props) {
  const { say, pick } = useWords()
  const answer = useAnswer('projection', 'inputBatches', { region: county })
  const withdraw = useCommand('projection', 'withdrawInput')
  const { file, warnings, by, at, state } = useBatchColumns<InputBatchShape>()
  const [shown, setShown] = useState<InputBatchShape | null>(null)
  const columns: Column<InputBatchShape>[] = [
    {
      ...file,
      width: 214,
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
      ...warnings,
      title: pick('警告、提示', 'Warnings, notes'),
      width: 110,
      value: (batch) => batch.warnings + batch.notes,
      render: (batch) =>
        batch.warnings + batch.notes === 0 ? (
          '0'
        ) : (
          <Button size="small" type="link" onClick={() => setShown(batch)}>
            {pick(`${batch.warnings + batch.notes} 条`, `${batch.warnings + batch.notes}`)}
          </Button>
        ),
    },
    { ...by, width: 100 },
    { ...at, width: 140 },
    {
      ...state,
      width: 150,
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
  ]
  return (
    <div className="panel">
      <h2>{pick('导入记录', 'Imports')}</h2>
      <Answered of={answer}>
        {({ batches }) => (
          <ImportBatches
            batches={batches}
            columns={columns}
            mayWithdraw={mayWithdraw}
            withdraw={withdraw}
            about={(fileName) =>
              pick(
                `“${fileName}”的数据不再计入；它之前的数据重新生效。记录保留，不能恢复，需要时请重新导入。`,
                `The figures of "${fileName}" no longer count; those before it do again. The record stays; import it anew where it was right after all.`,
              )
            }
            done={pick('已撤回，以前的数据重新生效', 'withdrawn; the figures before it count again')}
            most={300}
            begin={pick('从上面的空白表填起，再导入。', 'Begin with an empty table above and import it.')}
          />
        )}
      </Answered>
      {shown && <BatchProblems batch={shown} onClose={() => setShown(null)} />}
    </div>
  )
}
