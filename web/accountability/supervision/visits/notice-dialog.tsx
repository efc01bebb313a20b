/** Issues what follows a visit: 整改通知书 for what was found, or 督导意见书. */
import { Checkbox, DatePicker, Form, Input, Modal, Radio } from 'antd'
import dayjs, { type Dayjs } from 'dayjs'
import { useState } from 'react'
import {
  noticeKinds,
  noticeKindWords,
  type NoticeKind,
  type SupervisionProblem,
  type VisitShown,
} from '#modules/accountability/contract.ts'
import { useCommand } from '#web/app/api.ts'
import { useRun } from '#web/app/run.ts'
import { useWords } from '#web/ui/words.tsx'
import { ProblemAlert } from '../../problem-alert.tsx'

interface Given {
  readonly kind: NoticeKind
  readonly findings?: readonly number[]
  readonly demands: string
  readonly issuedOn: Dayjs
  readonly dueOn: Dayjs
  readonly issuer: string
  readonly contact?: string
}

/** What each finding asks for, as a first text of the demands. */
const demandsOf = (visit: VisitShown): string =>
  visit.findingsShown
    .flatMap(({ measures }) => measures ?? [])
    .filter((text) => text.length >= 4)
    .join('\n')

export function NoticeDialog({ visit, onClose }: { readonly visit: VisitShown; readonly onClose: () => void }) {
  const { say, pick } = useWords()
  const [form] = Form.useForm<Given>()
  const run = useRun()
  const issue = useCommand('accountability', 'issueNotice')
  const [problems, setProblems] = useState<readonly SupervisionProblem[]>([])
  const found = visit.findingsShown
  const needed = [{ required: true, message: pick('请填写', 'fill it in') }]
  const last = found
    .map(({ dueOn }) => dueOn)
    .sort()
    .at(-1)
  const send = async ({ kind, findings = [], demands, issuedOn, dueOn, issuer, contact }: Given) => {
    let isIssued = false
    await run(
      () =>
        issue.run({
          county: visit.county,
          visit: visit.id,
          kind,
          findings: [...findings],
          demands: demands.split('\n').flatMap((line) => line.trim() || []),
          issuedOn: issuedOn.format('YYYY-MM-DD'),
          dueOn: dueOn.format('YYYY-MM-DD'),
          issuer: issuer.trim(),
          ...(contact?.trim() ? { contact: contact.trim() } : {}),
        }),
      ({ id, number, problems: wrong }) => {
        setProblems(wrong)
        isIssued = id !== null
        return isIssued ? pick(`已开具 ${number}`, `${number} was issued`) : null
      },
    )
    if (isIssued) onClose()
  }
  return (
    <Modal
      open
      width={680}
      title={pick('开具通知书', 'Issue a notice')}
      okText={pick('开具', 'Issue')}
      confirmLoading={issue.isRunning}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <ProblemAlert problems={problems} />
      <Form<Given>
        form={form}
        layout="vertical"
        onFinish={(given) => void send(given)}
        initialValues={{
          kind: found.length > 0 ? 'rectification' : 'opinion',
          findings: found.map(({ number }) => number),
          demands: demandsOf(visit),
          issuedOn: dayjs(),
          ...(last === undefined ? {} : { dueOn: dayjs(last) }),
          issuer: `${visit.countyName}人民政府教育督导委员会办公室`,
        }}
      >
        <Form.Item name="kind" label={pick('文种', 'Kind of paper')}>
          <Radio.Group options={noticeKinds.map((value) => ({ value, label: say(noticeKindWords[value]) }))} />
        </Form.Item>
        {found.length > 0 && (
          <Form.Item name="findings" label={pick('列入的问题', 'Findings in it')}>
            <Checkbox.Group
              className="stacked-choices"
              options={found.map(({ number, text }) => ({ value: number, label: `${number}. ${text}` }))}
            />
          </Form.Item>
        )}
        <Form.Item
          name="demands"
          label={pick('整改要求或督导意见（每行一条）', 'Demands or opinions, one a line')}
          rules={[
            {
              validator: (_, text: string | undefined) =>
                (text ?? '').split('\n').filter((line) => line.trim() !== '').length > 0 &&
                (text ?? '').split('\n').every((line) => line.trim() === '' || line.trim().length >= 4)
                  ? Promise.resolve()
                  : Promise.reject(
                      new Error(
                        pick('请至少写一条，每条至少4个字', 'write one at least, each of 4 characters or more'),
                      ),
                    ),
            },
          ]}
        >
          <Input.TextArea autoSize={{ minRows: 3, maxRows: 10 }} />
        </Form.Item>
        <div className="form-row">
          <Form.Item name="issuedOn" label={pick('签发日期', 'Day of issue')} rules={needed}>
            <DatePicker style={{ width: '100%' }} disabledDate={(date: Dayjs) => date.isAfter(dayjs())} />
          </Form.Item>
          <Form.Item name="dueOn" label={pick('报告整改情况的期限', 'To report by')} rules={needed}>
            <DatePicker style={{ width: '100%' }} disabledDate={(date: Dayjs) => date.isBefore(dayjs(), 'day')} />
          </Form.Item>
        </div>
        <Form.Item
          name="issuer"
          label={pick('发文机关', 'Who issues it')}
          rules={[{ required: true, whitespace: true, min: 4, message: pick('请填写全称', 'write its full name') }]}
        >
          <Input maxLength={60} />
        </Form.Item>
        <Form.Item name="contact" label={pick('联系人和电话', 'Contact')}>
          <Input maxLength={80} />
        </Form.Item>
      </Form>
    </Modal>
  )
}
