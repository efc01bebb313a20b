/** What people do with a commitment: say how it stands, hand evidence in, review it, give it to another owner. */
import { DatePicker, Form, Input, Modal, Radio } from 'antd'
import dayjs, { type Dayjs } from 'dayjs'
import { saidStatuses, saidWords, type Commitment, type SaidStatus } from '#modules/accountability/contract.ts'
import { useCommand } from '#web/app/api.ts'
import { useRun } from '#web/app/run.ts'
import { useWords } from '#web/ui/words.tsx'
import { EvidenceField } from '../evidence-field.tsx'

export type Act =
  | { readonly kind: 'say' | 'evidence' | 'reassign' | 'amend' }
  | { readonly kind: 'review'; readonly number: number; readonly title: string }

interface Given {
  readonly said?: SaidStatus
  readonly evidence?: readonly string[]
  readonly review?: 'accepted' | 'returned'
  readonly office?: string
  readonly person?: string
  readonly dueOn?: Dayjs
  readonly text?: string
  readonly basis?: string
  readonly note?: string
}

interface Props {
  readonly found: Commitment
  readonly act: Act
  readonly onClose: () => void
}

export function ActDialog({ found, act, onClose }: Props) {
  const { say, pick } = useWords()
  const run = useRun()
  const [form] = Form.useForm<Given>()
  const saying = useCommand('accountability', 'sayCommitment')
  const adding = useCommand('accountability', 'addEvidence')
  const reviewing = useCommand('accountability', 'reviewCommitmentEvidence')
  const reassigning = useCommand('accountability', 'reassignCommitment')
  const amending = useCommand('accountability', 'amendCommitment')
  const all = [saying, adding, reviewing, reassigning, amending]

  const work = async (given: Given): Promise<object> => {
    const head = { county: found.county, id: found.id }
    const text = given.note?.trim() ?? ''
    const note = text === '' ? {} : { note: text }
    if (act.kind === 'say') return saying.run({ ...head, said: given.said!, ...note })
    if (act.kind === 'evidence') {
      let last: object = {}
      for (const evidence of given.evidence ?? []) last = await adding.run({ ...head, evidence, ...note })
      return last
    }
    if (act.kind === 'review') return reviewing.run({ ...head, number: act.number, review: given.review!, ...note })
    if (act.kind === 'reassign') {
      const owner = { office: given.office?.trim() ?? '', person: given.person?.trim() || null }
      return reassigning.run({ ...head, owner, reason: text })
    }
    const dueOn = given.dueOn?.format('YYYY-MM-DD')
    return amending.run({
      ...head,
      changes: {
        ...(dueOn === undefined || dueOn === found.dueOn ? {} : { dueOn }),
        ...(given.text === undefined || given.text.trim() === found.text ? {} : { text: given.text.trim() }),
      },
      basis: given.basis?.trim() ?? '',
      reason: text,
    })
  }
  const titles = {
    say: pick('报送进展', 'Say how it stands'),
    evidence: pick('提交佐证', 'Hand in evidence'),
    review: pick('审核佐证', 'Review evidence'),
    reassign: pick('变更责任单位', 'Give it to another owner'),
    amend: pick('变更承诺', 'Amend it'),
  }
  const needed = [{ required: true, message: pick('请填写', 'fill it in') }]
  const written = (least: number) => [
    {
      required: true,
      whitespace: true,
      min: least,
      message: pick(`请至少填写${least}个字`, `write ${least} characters or more`),
    },
  ]
  const asksWhy = act.kind === 'reassign' || act.kind === 'amend'
  return (
    <Modal
      open
      title={titles[act.kind]}
      okText={titles[act.kind]}
      confirmLoading={all.some(({ isRunning }) => isRunning)}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <p className="quiet">{act.kind === 'review' ? act.title : found.text}</p>
      <Form<Given>
        form={form}
        layout="vertical"
        initialValues={{
          said: found.standing.said === 'not-begun' ? 'under-way' : found.standing.said,
          office: found.owner.office,
          person: found.owner.person ?? '',
          dueOn: dayjs(found.dueOn),
          text: found.text,
          evidence: [],
        }}
        onFinish={(given) =>
          void run(
            () => work(given),
            () => pick('已登记', 'recorded'),
          ).then((isDone) => isDone && onClose())
        }
      >
        {act.kind === 'say' && (
          <Form.Item name="said" label={pick('进展', 'How it stands')} rules={needed}>
            <Radio.Group options={saidStatuses.map((value) => ({ value, label: say(saidWords[value]) }))} />
          </Form.Item>
        )}
        {act.kind === 'evidence' && (
          <Form.Item
            name="evidence"
            label={pick('佐证材料', 'Evidence')}
            rules={[{ required: true, message: pick('请上传或选用材料', 'hand in or choose evidence') }]}
          >
            <EvidenceField county={found.county} school={null} use={{ kind: 'commitment', id: found.id }} />
          </Form.Item>
        )}
        {act.kind === 'review' && (
          <Form.Item name="review" label={pick('审核意见', 'Review')} rules={needed}>
            <Radio.Group
              options={[
                { value: 'accepted', label: pick('属实', 'found true') },
                { value: 'returned', label: pick('退回', 'send back') },
              ]}
            />
          </Form.Item>
        )}
        {act.kind === 'reassign' && (
          <div className="form-row">
            <Form.Item name="office" label={pick('责任单位', 'Owner')} rules={written(2)}>
              <Input maxLength={80} />
            </Form.Item>
            <Form.Item name="person" label={pick('责任人（可不填）', 'Person (may be left out)')}>
              <Input maxLength={40} />
            </Form.Item>
          </div>
        )}
        {act.kind === 'amend' && (
          <>
            <Form.Item name="text" label={pick('承诺内容', 'What is promised')} rules={written(4)}>
              <Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} maxLength={1000} />
            </Form.Item>
            <div className="form-row">
              <Form.Item name="dueOn" label={pick('完成时限', 'Due')} rules={needed}>
                <DatePicker style={{ width: '100%' }} />
              </Form.Item>
              <Form.Item name="basis" label={pick('依据（文件、会议）', 'What it rests on')} rules={written(2)}>
                <Input maxLength={200} />
              </Form.Item>
            </div>
          </>
        )}
        <Form.Item
          name="note"
          label={asksWhy ? pick('原因', 'Reason') : pick('说明（可不填）', 'Note (may be left out)')}
          rules={asksWhy ? written(4) : []}
        >
          <Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} maxLength={asksWhy ? 500 : 1000} />
        </Form.Item>
      </Form>
    </Modal>
  )
}
