/** The steps that may follow for a pledge: review, signing for a side with the scan, withdrawal. */
import { UploadOutlined } from '@ant-design/icons'
import { Button, DatePicker, Form, Input, Modal, Radio, Upload } from 'antd'
import dayjs, { type Dayjs } from 'dayjs'
import { useState } from 'react'
import type { Words } from '#kernel/words.ts'
import type { PledgeSide } from '#modules/accountability/contract.ts'
import { useCommand } from '#web/app/api.ts'
import { useRun } from '#web/app/run.ts'
import { ReasonDialog } from '#web/ui/reason-dialog.tsx'
import { useWords } from '#web/ui/words.tsx'
import type { FoundPledge } from './pledge-page.tsx'

export type PledgeStep = 'review' | 'sign-city' | 'sign-county' | 'withdraw'

export const stepWords: Readonly<Record<PledgeStep, Words>> = {
  review: { zh: '审核', en: 'Review' },
  'sign-city': { zh: '登记市方签字', en: 'Record signature of the city' },
  'sign-county': { zh: '登记县方签字', en: 'Record signature of the county' },
  withdraw: { zh: '撤回', en: 'Withdraw' },
}

export const stepsOf = (found: Pick<FoundPledge, 'mayReview' | 'maySign' | 'mayWithdraw'>): PledgeStep[] => [
  ...(found.mayReview ? (['review'] as const) : []),
  ...found.maySign.map((side) => `sign-${side}` as const),
  ...(found.mayWithdraw ? (['withdraw'] as const) : []),
]

interface Props {
  readonly found: FoundPledge
  readonly step: PledgeStep
  readonly onClose: () => void
}

export function PledgeDialogs({ found, step, onClose }: Props) {
  if (step === 'review') return <ReviewDialog found={found} onClose={onClose} />
  if (step === 'withdraw') return <WithdrawDialog found={found} onClose={onClose} />
  return <SignDialog found={found} side={step === 'sign-city' ? 'city' : 'county'} onClose={onClose} />
}

type DialogProps = Pick<Props, 'found' | 'onClose'>

const headOf = ({ pledge, version }: FoundPledge) => ({
  county: pledge.county,
  id: pledge.id,
  version: version.version,
})

function ReviewDialog({ found, onClose }: DialogProps) {
  const { pick } = useWords()
  const run = useRun()
  const review = useCommand('accountability', 'reviewPledge')
  interface Given {
    readonly review: 'accepted' | 'returned'
    readonly note?: string
  }
  const [form] = Form.useForm<Given>()
  const isReturned = Form.useWatch('review', form) === 'returned'
  const send = ({ review: given, note }: Given) =>
    run(
      () => review.run({ ...headOf(found), review: given, ...(note?.trim() ? { note: note.trim() } : {}) }),
      () => pick('审核意见已登记', 'recorded'),
    ).then((isDone) => isDone && onClose())
  return (
    <Modal
      open
      title={pick('审核责任书', 'Review the pledge')}
      okText={pick('登记', 'Record')}
      confirmLoading={review.isRunning}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <p className="quiet">{pick('拟稿人不能审核自己拟的责任书。', 'Whoever drafted it does not review it.')}</p>
      <Form<Given> form={form} layout="vertical" onFinish={(given) => void send(given)}>
        <Form.Item
          name="review"
          label={pick('审核意见', 'Review')}
          rules={[{ required: true, message: pick('请选择', 'choose one') }]}
        >
          <Radio.Group
            options={[
              { value: 'accepted', label: pick('同意', 'agree') },
              { value: 'returned', label: pick('退回', 'send back') },
            ]}
          />
        </Form.Item>
        <Form.Item
          name="note"
          label={isReturned ? pick('退回原因', 'Why') : pick('说明（可不填）', 'Note (may be left out)')}
          rules={isReturned ? [{ required: true, whitespace: true, message: pick('请填写退回原因', 'say why') }] : []}
        >
          <Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} maxLength={500} />
        </Form.Item>
      </Form>
    </Modal>
  )
}

function WithdrawDialog({ found, onClose }: DialogProps) {
  const { pick } = useWords()
  const run = useRun()
  const withdraw = useCommand('accountability', 'withdrawPledge')
  return (
    <ReasonDialog
      isOpen
      title={pick('撤回', 'Withdraw')}
      about={pick(
        '撤回未签订的责任书或补充协议，记录保留；已生效的版本不受影响。',
        'It is withdrawn before it is signed and stays on record; a version in force stands.',
      )}
      label={pick('撤回原因', 'Reason')}
      confirm={pick('撤回', 'Withdraw')}
      least={4}
      most={500}
      isRunning={withdraw.isRunning}
      onReason={(reason) =>
        void run(
          () => withdraw.run({ ...headOf(found), reason }),
          () => pick('已撤回', 'withdrawn'),
        ).then((isDone) => isDone && onClose())
      }
      onClose={onClose}
    />
  )
}

interface Signed {
  readonly name: string
  readonly position: string
  readonly on: Dayjs
}

function SignDialog({ found, side, onClose }: DialogProps & { readonly side: PledgeSide }) {
  const { say, pick } = useWords()
  const run = useRun()
  const forCity = useCommand('accountability', 'signForCity')
  const forCounty = useCommand('accountability', 'signForCounty')
  const command = side === 'city' ? forCity : forCounty
  const [form] = Form.useForm<Signed>()
  const [scan, setScan] = useState<File | null>(null)
  const written = [
    { required: true, whitespace: true, min: 2, message: pick('请至少填写2个字', 'write 2 characters or more') },
  ]
  const send = ({ name, position, on }: Signed) =>
    run(
      () =>
        command.run({
          ...headOf(found),
          name: name.trim(),
          position: position.trim(),
          on: on.format('YYYY-MM-DD'),
          ...(scan === null ? {} : { scan }),
        }),
      ({ inForce, commitments }) =>
        inForce
          ? pick(
              `双方已签字，责任书生效：${commitments}条进入承诺台账`,
              `in force: ${commitments} lines are in the ledger`,
            )
          : pick('签字已登记，待另一方签字', 'recorded; the other side has to sign'),
    ).then((isDone) => isDone && onClose())
  const party = side === 'city' ? found.content.parties.city : found.content.parties.county
  return (
    <Modal
      open
      title={say(stepWords[`sign-${side}`])}
      okText={pick('登记签字', 'Record')}
      confirmLoading={command.isRunning}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <p className="quiet">
        {party}：
        {pick('按纸质责任书上的签字如实登记，可附扫描件。', 'as it stands on the signed paper; a scan may be added.')}
      </p>
      <Form<Signed>
        form={form}
        layout="vertical"
        initialValues={{ on: dayjs() }}
        onFinish={(given) => void send(given)}
      >
        <div className="form-row">
          <Form.Item name="name" label={pick('签字人', 'Who signed')} rules={written}>
            <Input maxLength={40} />
          </Form.Item>
          <Form.Item name="position" label={pick('职务', 'Position')} rules={written}>
            <Input maxLength={60} />
          </Form.Item>
        </div>
        <Form.Item
          name="on"
          label={pick('签字日期', 'Day')}
          rules={[{ required: true, message: pick('请选择日期', 'choose the day') }]}
        >
          <DatePicker style={{ width: '100%' }} disabledDate={(date: Dayjs) => date.isAfter(dayjs())} />
        </Form.Item>
        <Form.Item label={pick('签字扫描件（可不附）', 'Scan (may be left out)')}>
          <Upload
            accept=".pdf,.jpg,.jpeg,.png"
            maxCount={1}
            showUploadList={false}
            beforeUpload={(file) => {
              setScan(file)
              return false
            }}
          >
            <Button icon={<UploadOutlined />}>{scan?.name ?? pick('选择文件', 'Choose a file')}</Button>
          </Upload>
        </Form.Item>
      </Form>
    </Modal>
  )
}
