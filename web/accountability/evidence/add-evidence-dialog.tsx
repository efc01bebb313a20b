/** Hands evidence in: kept once, used for as many indicators as it proves. */
import { UploadOutlined } from '@ant-design/icons'
import { Button, Form, Input, Modal, Select, Upload } from 'antd'
import { useState } from 'react'
import { useCommand } from '#web/app/api.ts'
import { useRun } from '#web/app/run.ts'
import { SchoolChoice } from '#web/app/school-choice.tsx'
import { useWords } from '#web/ui/words.tsx'
import { useItemOptions } from './item-options.ts'

interface Given {
  readonly title: string
  readonly items: readonly string[]
  readonly school?: string
  readonly note?: string
}

interface Props {
  readonly county: string
  readonly items: readonly string[]
  readonly onClose: () => void
}

export function AddEvidenceDialog({ county, items, onClose }: Props) {
  const { pick } = useWords()
  const run = useRun()
  const keep = useCommand('accountability', 'keepEvidence')
  const options = useItemOptions()
  const [form] = Form.useForm<Given>()
  const [file, setFile] = useState<File | null>(null)
  const [isMissing, setIsMissing] = useState(false)
  const send = ({ title, items: codes, school, note }: Given) => {
    if (file === null) return setIsMissing(true)
    return void run(
      () =>
        keep.run({
          county,
          title: title.trim(),
          uses: codes.map((id) => ({ kind: 'indicator', id })),
          ...(school ? { school } : {}),
          ...(note?.trim() ? { note: note.trim() } : {}),
          file,
        }),
      ({ isKnown }) =>
        isKnown
          ? pick('这份材料以前上传过，已登记新的用途', 'it was handed in before; its new uses are noted')
          : pick('材料已上传，待审核', 'kept; it has to be reviewed'),
    ).then((isDone) => isDone && onClose())
  }
  return (
    <Modal
      open
      title={pick('上传佐证材料', 'Hand in evidence')}
      okText={pick('上传', 'Hand in')}
      confirmLoading={keep.isRunning}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <p className="quiet">
        {pick(
          '同一份材料只存一次，可用于多个指标；由另一人审核。请勿上传含学生、教师个人信息的材料。',
          'The same file is kept once and may prove several indicators; another person reviews it. Hand in nothing that names pupils or teachers.',
        )}
      </p>
      <Form<Given> form={form} layout="vertical" initialValues={{ title: '', items }} onFinish={send}>
        <Form.Item
          label={pick('文件', 'File')}
          required
          {...(isMissing ? { validateStatus: 'error' as const, help: pick('请选择文件', 'choose a file') } : {})}
        >
          <Upload
            accept=".pdf,.doc,.docx,.xls,.xlsx,.jpg,.jpeg,.png"
            maxCount={1}
            showUploadList={false}
            beforeUpload={(chosen) => {
              setFile(chosen)
              setIsMissing(false)
              if (!form.getFieldValue('title')) {
                form.setFieldsValue({ title: chosen.name.replace(/\.[^.]+$/, '').slice(0, 120) })
              }
              return false
            }}
          >
            <Button icon={<UploadOutlined />}>{file?.name ?? pick('选择文件', 'Choose a file')}</Button>
          </Upload>
        </Form.Item>
        <Form.Item
          name="title"
          label={pick('材料名称', 'Title')}
          rules={[
            {
              required: true,
              whitespace: true,
              min: 2,
              message: pick('请至少填写2个字', 'write 2 characters or more'),
            },
          ]}
        >
          <Input maxLength={120} />
        </Form.Item>
        <Form.Item name="items" label={pick('用于哪些指标', 'Indicators that it proves')}>
          <Select mode="multiple" showSearch={{ optionFilterProp: 'label' }} options={[...options]} />
        </Form.Item>
        <Form.Item name="school" label={pick('所属学校（可不填）', 'School (may be left out)')}>
          <SchoolChoice county={county} allowClear />
        </Form.Item>
        <Form.Item name="note" label={pick('说明（可不填）', 'Note (may be left out)')}>
          <Input.TextArea autoSize={{ minRows: 2, maxRows: 5 }} maxLength={1000} />
        </Form.Item>
      </Form>
    </Modal>
  )
}
