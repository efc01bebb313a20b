/** Enters a reply that was already sent: its file or its text, who signed it, the day and the class, read from the paper where it says them. */
import { FileSearchOutlined } from '@ant-design/icons'
import { Button, Form, Input, Modal, Radio, Upload } from 'antd'
import { useState } from 'react'
import type { Problem } from '#kernel/problem.ts'
import type { ResultClass, StepProblem } from '#modules/engagement/contract.ts'
import { useAnswer, useCommand } from '#web/app/api.ts'
import { useRun } from '#web/app/run.ts'
import { useWords } from '#web/ui/words.tsx'
import { FileProblems } from '../file-problems.tsx'
import { DayField } from '../step-fields.tsx'
import { StepProblems } from '../step-problems.tsx'

interface Given {
  readonly text?: string
  readonly signer: string
  readonly on: string
  readonly result: ResultClass
}

interface Props {
  readonly county: string
  readonly id: string
  /** A text that was read before. */
  readonly text?: string
  readonly onClose: () => void
  readonly onDone: () => void
}

export function ImportDialog({ county, id, text, onClose, onDone }: Props) {
  const { say, pick } = useWords()
  const [form] = Form.useForm<Given>()
  const run = useRun()
  const read = useCommand('engagement', 'readReply')
  const bring = useCommand('engagement', 'importReply')
  const rules = useAnswer('engagement', 'proposalRules', { region: county }, { staleTime: 300_000 })
  const [file, setFile] = useState<File | null>(null)
  const [unread, setUnread] = useState<readonly Problem[]>([])
  const [faults, setFaults] = useState<readonly StepProblem[]>([])

  const look = async (given: File) => {
    setFile(given)
    setUnread([])
    await run(
      () => read.run({ file: given }),
      ({ reply, problems }) => {
        setUnread(problems)
        if (reply === null) return null
        const { signer, on, result } = reply.head
        form.setFieldsValue({
          ...(signer === null ? {} : { signer }),
          ...(on === null ? {} : { on }),
          ...(result === null ? {} : { result }),
        })
        return pick(`读出 ${reply.clauses.length} 条`, `${reply.clauses.length} clauses were found`)
      },
    )
  }
  const send = async (given: Given) => {
    let isIn = false
    await run(
      () =>
        bring.run({
          county,
          id,
          signer: given.signer,
          on: given.on,
          result: given.result,
          ...(file === null ? { text: given.text ?? '' } : { file }),
        }),
      ({ draft, problems, faults: met }) => {
        setUnread(problems)
        setFaults(met)
        isIn = draft !== null
        return isIn ? pick('已录入', 'entered') : null
      },
    )
    if (isIn) onDone()
  }
  const needed = [{ required: true, message: pick('请填写', 'fill it in') }]
  const classes = rules.data?.dictionary.classes ?? []
  return (
    <Modal
      open
      width={680}
      title={pick('录入已经发出的答复', 'Enter a reply that was already sent')}
      okText={pick('录入', 'Enter')}
      confirmLoading={bring.isRunning}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <StepProblems problems={faults} />
      <Form form={form} layout="vertical" initialValues={{ text }} onFinish={(given) => void send(given)}>
        <Form.Item label={pick('答复文件（docx、pdf、txt）', 'File (docx, pdf, txt)')}>
          <Upload
            accept=".docx,.pdf,.txt,.md"
            maxCount={1}
            showUploadList={false}
            beforeUpload={(given) => {
              void look(given)
              return false
            }}
          >
            <Button icon={<FileSearchOutlined />} loading={read.isRunning}>
              {file?.name ?? pick('选择文件', 'Choose a file')}
            </Button>
          </Upload>
          <FileProblems problems={unread} />
        </Form.Item>
        {file === null && (
          <Form.Item name="text" label={pick('或粘贴全文', 'Or paste the whole text')} rules={needed}>
            <Input.TextArea autoSize={{ minRows: 4, maxRows: 12 }} maxLength={60_000} />
          </Form.Item>
        )}
        <div className="form-row">
          <Form.Item name="signer" label={pick('签发人', 'Signed by')} rules={[{ ...needed[0], whitespace: true }]}>
            <Input maxLength={40} />
          </Form.Item>
          <Form.Item name="on" label={pick('成文日期', 'Day of the reply')} rules={needed}>
            <DayField />
          </Form.Item>
        </div>
        <Form.Item name="result" label={pick('办理结果', 'Class of the result')} rules={needed}>
          <Radio.Group options={classes.map(({ code, words }) => ({ value: code, label: `${code} ${say(words)}` }))} />
        </Form.Item>
      </Form>
    </Modal>
  )
}
