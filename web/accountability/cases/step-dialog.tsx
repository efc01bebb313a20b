/** Records the next step of a case: each asks for what the ledger needs, and the room says no where it may not follow. */
import { DatePicker, Form, Input, Modal, Radio } from 'antd'
import dayjs, { type Dayjs } from 'dayjs'
import type { Case } from '#modules/accountability/contract.ts'
import { useCommand } from '#web/app/api.ts'
import { useRun } from '#web/app/run.ts'
import { useWords } from '#web/ui/words.tsx'
import { caseStepWords, type CaseStep } from './case-steps.ts'
import { EvidenceField } from '../evidence-field.tsx'

interface Given {
  readonly verifier?: string
  readonly isTrue?: boolean
  readonly closes?: boolean
  readonly holds?: boolean
  readonly text?: string
  readonly office?: string
  readonly person?: string
  readonly measures?: string
  readonly deadline?: Dayjs | null
  readonly on?: Dayjs
  readonly evidence?: readonly string[]
}

interface Props {
  readonly found: Case
  readonly step: CaseStep
  /** Set where a school does it for itself. */
  readonly school: string | null
  readonly onClose: () => void
}

const day = (value: Dayjs | null | undefined): string | undefined => value?.format('YYYY-MM-DD')

export function StepDialog({ found, step, school, onClose }: Props) {
  const { say, pick } = useWords()
  const [form] = Form.useForm<Given>()
  const run = useRun()
  const assign = useCommand('accountability', 'assignCase')
  const verify = useCommand('accountability', 'verifyCase')
  const confirm = useCommand('accountability', 'confirmCase')
  const claim = useCommand('accountability', 'claimCase')
  const release = useCommand('accountability', 'releaseCase')
  const plan = useCommand('accountability', 'planCase')
  const progress = useCommand('accountability', 'recordCaseProgress')
  const submit = useCommand('accountability', 'submitCase')
  const review = useCommand('accountability', 'reviewCase')
  const follow = useCommand('accountability', 'followUpCase')
  const all = [assign, verify, confirm, claim, release, plan, progress, submit, review, follow]

  const work = (given: Given): Promise<object> => {
    const head = { county: found.county, id: found.id }
    const own = { ...head, ...(school === null ? {} : { school }) }
    const text = given.text?.trim() ?? ''
    const evidence = [...(given.evidence ?? [])]
    const [deadline, on] = [day(given.deadline), day(given.on) ?? '']
    const until = deadline === undefined ? {} : { deadline }
    const office = given.office?.trim() ?? ''
    const owner = { office, person: given.person?.trim() || null }
    const works: Readonly<Record<CaseStep, () => Promise<object>>> = {
      assign: () =>
        assign.run({ ...head, verifier: given.verifier?.trim() ?? '', ...(text === '' ? {} : { note: text }) }),
      verify: () => verify.run({ ...head, isTrue: given.isTrue ?? false, finding: text, on, evidence }),
      confirm: () =>
        confirm.run({
          ...head,
          deadline: deadline ?? '',
          ...(office === '' ? {} : { owner }),
          ...(text === '' ? {} : { note: text }),
        }),
      claim: () => claim.run({ ...own, owner, measures: given.measures?.trim() ?? '', ...until }),
      release: () => release.run({ ...own, reason: text }),
      plan: () =>
        plan.run({
          ...head,
          ...until,
          ...(given.measures?.trim() ? { measures: given.measures.trim() } : {}),
          reason: text,
        }),
      progress: () => progress.run({ ...own, note: text, evidence }),
      submit: () => submit.run({ ...own, note: text, evidence }),
      review: () => review.run({ ...head, closes: given.closes ?? false, note: text }),
      'follow-up': () => follow.run({ ...head, on, holds: given.holds ?? false, note: text, evidence }),
    }
    return works[step]()
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
  const texts: Readonly<Record<CaseStep, { readonly label: string; readonly isNeeded: boolean }>> = {
    assign: { label: pick('说明', 'Note'), isNeeded: false },
    verify: { label: pick('核实情况', 'What was found'), isNeeded: true },
    confirm: { label: pick('说明', 'Note'), isNeeded: false },
    claim: { label: '', isNeeded: false },
    release: { label: pick('退回原因', 'Why it is handed back'), isNeeded: true },
    plan: { label: pick('调整原因', 'Why it is changed'), isNeeded: true },
    progress: { label: pick('整改进展', 'Progress'), isNeeded: true },
    submit: { label: pick('整改结果', 'What was done'), isNeeded: true },
    review: { label: pick('复核意见', 'What the reviewer found'), isNeeded: true },
    'follow-up': { label: pick('回访情况', 'What was found'), isNeeded: true },
  }
  const hasOwner = step === 'confirm' || step === 'claim'
  const hasEvidence = step === 'progress' || step === 'submit'
  const hasDay = step === 'verify' || step === 'follow-up'
  const hasDeadline = step === 'confirm' || step === 'claim' || step === 'plan'
  const hasMeasures = step === 'claim' || step === 'plan'
  const { label, isNeeded } = texts[step]
  return (
    <Modal
      open
      width={600}
      title={`${found.label} ${say(caseStepWords[step])}`}
      okText={say(caseStepWords[step])}
      confirmLoading={all.some(({ isRunning }) => isRunning)}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <p className="quiet">{found.text}</p>
      <Form<Given>
        form={form}
        layout="vertical"
        onFinish={(given) =>
          void run(
            () => work(given),
            () => pick('已登记', 'recorded'),
          ).then((isDone) => isDone && onClose())
        }
        initialValues={{
          on: dayjs(),
          office: found.owner?.office ?? found.schoolName ?? '',
          person: found.owner?.person ?? '',
          measures: step === 'plan' || step === 'claim' ? (found.measures ?? '') : '',
          deadline: found.deadline === null || step === 'claim' ? null : dayjs(found.deadline),
          evidence: [],
        }}
      >
        {step === 'assign' && (
          <Form.Item name="verifier" label={pick('核实人（责任督学）', 'Who verifies it')} rules={written(2)}>
            <Input maxLength={40} />
          </Form.Item>
        )}
        {step === 'verify' && (
          <Form.Item name="isTrue" label={pick('是否属实', 'Is it true')} rules={needed}>
            <Radio.Group
              options={[
                { value: true, label: pick('属实', 'true') },
                { value: false, label: pick('不属实（办结）', 'untrue, which ends it') },
              ]}
            />
          </Form.Item>
        )}
        {step === 'review' && (
          <Form.Item name="closes" label={pick('复核结论', 'Result')} rules={needed}>
            <Radio.Group
              options={[
                { value: true, label: pick('销号', 'close it') },
                { value: false, label: pick('退回继续整改', 'send it back') },
              ]}
            />
          </Form.Item>
        )}
        {step === 'follow-up' && (
          <Form.Item name="holds" label={pick('整改是否保持', 'Does it still hold')} rules={needed}>
            <Radio.Group
              options={[
                { value: true, label: pick('保持', 'yes') },
                { value: false, label: pick('反弹（自动登记新线索）', 'no: it is opened anew') },
              ]}
            />
          </Form.Item>
        )}
        {hasOwner && (
          <div className="form-row">
            <Form.Item
              name="office"
              label={
                step === 'confirm'
                  ? pick('责任单位（不填为先认领先办）', 'Owner (whoever takes it on, where left out)')
                  : pick('责任单位', 'Owner')
              }
              rules={step === 'claim' ? written(2) : []}
            >
              <Input maxLength={80} />
            </Form.Item>
            <Form.Item name="person" label={pick('责任人（可不填）', 'Person (may be left out)')}>
              <Input maxLength={40} />
            </Form.Item>
          </div>
        )}
        {hasMeasures && (
          <Form.Item name="measures" label={pick('整改措施', 'Measures')} rules={step === 'claim' ? written(4) : []}>
            <Input.TextArea autoSize={{ minRows: 2, maxRows: 8 }} maxLength={1000} />
          </Form.Item>
        )}
        {hasDeadline && (
          <Form.Item
            name="deadline"
            label={
              step === 'claim'
                ? pick(
                    `整改期限（不晚于 ${found.deadline ?? ''}，可不填）`,
                    `Deadline (not after ${found.deadline ?? ''})`,
                  )
                : pick('整改期限', 'Deadline')
            }
            rules={step === 'confirm' ? needed : []}
          >
            <DatePicker style={{ width: '100%' }} disabledDate={(date: Dayjs) => date.isBefore(dayjs(), 'day')} />
          </Form.Item>
        )}
        {hasDay && (
          <Form.Item name="on" label={pick('日期', 'Day')} rules={needed}>
            <DatePicker style={{ width: '100%' }} disabledDate={(date: Dayjs) => date.isAfter(dayjs())} />
          </Form.Item>
        )}
        {label !== '' && (
          <Form.Item name="text" label={label} rules={isNeeded ? written(4) : []}>
            <Input.TextArea autoSize={{ minRows: 2, maxRows: 8 }} maxLength={step === 'assign' ? 500 : 1000} />
          </Form.Item>
        )}
        {hasEvidence && (
          <Form.Item
            name="evidence"
            label={
              step === 'submit' && found.evidence.length === 0
                ? pick('佐证材料（没有佐证不能销号）', 'Evidence (it cannot be closed without)')
                : pick('佐证材料', 'Evidence')
            }
            rules={
              step === 'submit' && found.evidence.length === 0
                ? [{ required: true, message: pick('请上传佐证材料', 'hand in evidence') }]
                : []
            }
          >
            <EvidenceField county={found.county} school={school} use={{ kind: 'case', id: found.id }} />
          </Form.Item>
        )}
        {step === 'review' && (
          <p className="quiet">
            {pick('认领、申请销号的人不能复核自己的整改。', 'Whoever took it on or handed it in does not review it.')}
          </p>
        )}
      </Form>
    </Modal>
  )
}
