/** What is done with a piece of evidence: reviewed by another person, used for more indicators, no longer used for something. */
import { Form, Input, Modal, Radio, Select } from 'antd'
import { evidenceSubjectWords, type KeptEvidence } from '#modules/accountability/contract.ts'
import { useCommand } from '#web/app/api.ts'
import { useRun } from '#web/app/run.ts'
import { useWords } from '#web/ui/words.tsx'
import { useItemOptions } from './item-options.ts'

export interface EvidenceStep {
  readonly kind: 'review' | 'use' | 'stop'
  readonly piece: KeptEvidence
}

interface Props {
  readonly county: string
  readonly step: EvidenceStep
  readonly onClose: () => void
}

export function EvidenceDialogs({ county, step: { kind, piece }, onClose }: Props) {
  const given = { county, piece, onClose }
  if (kind === 'review') return <ReviewDialog {...given} />
  return kind === 'use' ? <UseDialog {...given} /> : <StopDialog {...given} />
}

interface DialogProps {
  readonly county: string
  readonly piece: KeptEvidence
  readonly onClose: () => void
}

function ReviewDialog({ county, piece, onClose }: DialogProps) {
  const { pick } = useWords()
  const run = useRun()
  const review = useCommand('accountability', 'reviewKeptEvidence')
  interface Given {
    readonly review: 'accepted' | 'returned'
    readonly note?: string
  }
  const [form] = Form.useForm<Given>()
  const isReturned = Form.useWatch('review', form) === 'returned'
  return (
    <Modal
      open
      title={pick('审核佐证材料', 'Review the evidence')}
      okText={pick('登记', 'Record')}
      confirmLoading={review.isRunning}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <p>{piece.title}</p>
      <Form<Given>
        form={form}
        layout="vertical"
        onFinish={({ review: found, note }) =>
          void run(
            () => review.run({ county, id: piece.id, review: found, ...(note?.trim() ? { note: note.trim() } : {}) }),
            () => pick('审核意见已登记', 'recorded'),
          ).then((isDone) => isDone && onClose())
        }
      >
        <Form.Item
          name="review"
          label={pick('审核意见', 'Review')}
          rules={[{ required: true, message: pick('请选择', 'choose one') }]}
        >
          <Radio.Group
            options={[
              { value: 'accepted', label: pick('属实', 'true') },
              { value: 'returned', label: pick('退回补充', 'to be completed') },
            ]}
          />
        </Form.Item>
        <Form.Item
          name="note"
          label={isReturned ? pick('要补充什么', 'What is lacking') : pick('说明（可不填）', 'Note (may be left out)')}
          rules={
            isReturned
              ? [{ required: true, whitespace: true, message: pick('请写明要补充什么', 'say what is lacking') }]
              : []
          }
        >
          <Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} maxLength={500} />
        </Form.Item>
      </Form>
    </Modal>
  )
}

function UseDialog({ county, piece, onClose }: DialogProps) {
  const { pick } = useWords()
  const run = useRun()
  const use = useCommand('accountability', 'useEvidence')
  const used = new Set(piece.uses.flatMap(({ kind, id }) => (kind === 'indicator' ? [id] : [])))
  const options = useItemOptions().filter(({ value }) => !used.has(value))
  const [form] = Form.useForm<{ items: string[] }>()
  return (
    <Modal
      open
      title={pick('也用于其他指标', 'Use it for other indicators too')}
      okText={pick('确定', 'OK')}
      confirmLoading={use.isRunning}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <p>{piece.title}</p>
      <Form
        form={form}
        layout="vertical"
        onFinish={({ items }) =>
          void run(
            () => use.run({ county, id: piece.id, uses: items.map((id) => ({ kind: 'indicator', id })) }),
            () => pick('已登记用途', 'noted'),
          ).then((isDone) => isDone && onClose())
        }
      >
        <Form.Item
          name="items"
          label={pick('指标', 'Indicators')}
          rules={[{ required: true, message: pick('请选择', 'choose one') }]}
        >
          <Select mode="multiple" showSearch={{ optionFilterProp: 'label' }} options={[...options]} />
        </Form.Item>
      </Form>
    </Modal>
  )
}

function StopDialog({ county, piece, onClose }: DialogProps) {
  const { say, pick } = useWords()
  const run = useRun()
  const stop = useCommand('accountability', 'stopUsingEvidence')
  const items = useItemOptions()
  const [form] = Form.useForm<{ use: number; reason: string }>()
  const nameOf = ({ kind, id }: KeptEvidence['uses'][number], at: number): string =>
    kind === 'indicator'
      ? (items.find(({ value }) => value === id)?.label ?? id)
      : `${say(evidenceSubjectWords[kind])} ${at + 1}`
  return (
    <Modal
      open
      title={pick('不再用于', 'No longer used for')}
      okText={pick('确定', 'OK')}
      confirmLoading={stop.isRunning}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <p>{piece.title}</p>
      <Form
        form={form}
        layout="vertical"
        initialValues={piece.uses.length === 1 ? { use: 0 } : {}}
        onFinish={({ use, reason }) => {
          const { kind, id } = piece.uses[use]!
          void run(
            () => stop.run({ county, id: piece.id, kind, subject: id, reason: reason.trim() }),
            () => pick('已登记', 'recorded'),
          ).then((isDone) => isDone && onClose())
        }}
      >
        <Form.Item
          name="use"
          label={pick('用途', 'Use')}
          rules={[{ required: true, message: pick('请选择', 'choose one') }]}
        >
          <Select options={piece.uses.map((use, at) => ({ value: at, label: nameOf(use, at) }))} />
        </Form.Item>
        <Form.Item
          name="reason"
          label={pick('原因', 'Reason')}
          rules={[
            {
              required: true,
              whitespace: true,
              min: 4,
              message: pick('请至少填写4个字', 'write 4 characters or more'),
            },
          ]}
        >
          <Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} maxLength={500} />
        </Form.Item>
      </Form>
    </Modal>
  )
}
