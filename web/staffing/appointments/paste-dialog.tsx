/** Rows pasted from a spreadsheet: read at once, with every faulty line, before they are handed in. */
import { Alert, Input, Modal } from 'antd'
import { useMemo, useState } from 'react'
import { useWords } from '#web/ui/words.tsx'
import type { Pasted } from './pasted-rows.ts'

interface Props<Row> {
  readonly title: string
  /** What stands in the columns, in their order. */
  readonly columns: string
  readonly example: string
  readonly read: (text: string) => Pasted<Row>
  readonly isRunning: boolean
  /** True where they were taken; the dialog closes then. */
  readonly onRows: (rows: readonly Row[]) => Promise<boolean>
  readonly onClose: () => void
}

const mostFaults = 12

export function PasteDialog<Row>({ title, columns, example, read, isRunning, onRows, onClose }: Props<Row>) {
  const { say, pick } = useWords()
  const [text, setText] = useState('')
  const { rows, faults } = useMemo(() => read(text), [read, text])
  return (
    <Modal
      open
      width={720}
      title={title}
      okText={pick(`登记 ${rows.length} 行`, `Record ${rows.length} rows`)}
      okButtonProps={{ disabled: rows.length === 0 || faults.length > 0 }}
      confirmLoading={isRunning}
      onOk={() => void onRows(rows).then((taken) => taken && onClose())}
      onCancel={onClose}
    >
      <p className="quiet">
        {pick(`从表格复制，每行一条，依次为：${columns}。`, `Copy from a spreadsheet, a line each: ${columns}.`)}
      </p>
      <Input.TextArea
        aria-label={pick('粘贴的内容', 'Pasted rows')}
        rows={10}
        value={text}
        placeholder={example}
        onChange={({ target }) => setText(target.value)}
      />
      {faults.length > 0 && (
        <Alert
          style={{ marginTop: 10 }}
          type="error"
          showIcon
          title={pick(`${faults.length} 处读不懂，改正后才能登记`, `${faults.length} cannot be read; mend them first`)}
          description={
            <ul className="plain-list">
              {faults.slice(0, mostFaults).map(({ line, what }, index) => (
                <li key={index}>
                  {pick(`第 ${line} 行：`, `line ${line}: `)}
                  {say(what)}
                </li>
              ))}
              {faults.length > mostFaults && <li>…</li>}
            </ul>
          }
        />
      )}
    </Modal>
  )
}
