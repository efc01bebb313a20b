/** Records a hearing or meeting with the votes of parents and others; a majority of parents against stops the candidate. */
import { Alert, DatePicker, Form, Input, InputNumber, Modal, Radio } from 'antd'
import dayjs, { type Dayjs } from 'dayjs'
import { useState } from 'react'
import {
  hearingFormWords,
  hearingForms,
  voterGroups,
  voterWords,
  type GateProblem,
  type VoterGroup,
} from '#modules/network/contract.ts'
import { useCommand } from '#web/app/api.ts'
import { useRun } from '#web/app/run.ts'
import { percent } from '#web/ui/charts/figures.ts'
import { useWords } from '#web/ui/words.tsx'
import { DocumentField } from './document-field.tsx'
import { GateProblems } from './gate-problems.tsx'
import { shareAgainst } from './step-values.ts'

interface Votes {
  readonly for?: number | null
  readonly against?: number | null
  readonly abstain?: number | null
}

interface Given extends Partial<Record<VoterGroup, Votes>> {
  readonly on: Dayjs
  readonly form: (typeof hearingForms)[number]
  readonly document: string
  readonly newFacts?: string
}

const counted = (votes: Votes | undefined) => ({
  for: votes?.for ?? 0,
  against: votes?.against ?? 0,
  abstain: votes?.abstain ?? 0,
})
const isGiven = (votes: Votes | undefined): boolean =>
  votes !== undefined && Object.values(votes).some((value) => value !== null && value !== undefined)

interface Props {
  readonly county: string
  readonly id: string
  readonly name: string
  /** A hearing has stopped it before. */
  readonly wasStopped: boolean
  readonly onClose: () => void
}

export function HearingDialog({ county, id, name, wasStopped, onClose }: Props) {
  const { say, pick } = useWords()
  const [form] = Form.useForm<Given>()
  const parents = Form.useWatch('parents', form)
  const run = useRun()
  const record = useCommand('network', 'recordHearing')
  const [problems, setProblems] = useState<readonly GateProblem[]>([])
  const against = shareAgainst(counted(parents))
  const send = async ({ on, form: kind, document, newFacts, ...votes }: Given) => {
    let isRecorded = false
    const others = (['staff', 'village', 'township'] as const).filter((group) => isGiven(votes[group]))
    await run(
      () =>
        record.run({
          county,
          id,
          on: on.format('YYYY-MM-DD'),
          form: kind,
          document,
          parents: counted(votes.parents),
          ...Object.fromEntries(others.map((group) => [group, counted(votes[group])])),
          ...(newFacts?.trim() ? { newFacts: newFacts.trim() } : {}),
        }),
      ({ recorded, problems: found, isStopped }) => {
        setProblems(found)
        isRecorded = recorded > 0
        if (!isRecorded) return null
        return isStopped
          ? pick('已登记；多数家长反对，已停止', 'recorded; a majority is against, it is stopped')
          : pick('已登记', 'recorded')
      },
    )
    if (isRecorded) onClose()
  }
  return (
    <Modal
      open
      width={640}
      title={pick(`${name}：登记听证会（座谈会）`, `${name}: record a hearing`)}
      okText={pick('登记', 'Record')}
      confirmLoading={record.isRunning}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <GateProblems problems={problems} />
      <Form<Given>
        form={form}
        layout="vertical"
        initialValues={{ form: 'hearing' }}
        onFinish={(given) => void send(given)}
      >
        <div className="form-row">
          <Form.Item
            name="on"
            label={pick('日期', 'Day')}
            rules={[{ required: true, message: pick('请填写', 'fill it in') }]}
          >
            <DatePicker style={{ width: '100%' }} disabledDate={(date: Dayjs) => date.isAfter(dayjs(), 'day')} />
          </Form.Item>
          <Form.Item name="form" label={pick('形式', 'Form')}>
            <Radio.Group options={hearingForms.map((value) => ({ value, label: say(hearingFormWords[value]) }))} />
          </Form.Item>
        </div>
        <table className="votes-table">
          <thead>
            <tr>
              <th>{pick('票数', 'Votes')}</th>
              <th>{pick('同意', 'For')}</th>
              <th>{pick('反对', 'Against')}</th>
              <th>{pick('弃权', 'Abstaining')}</th>
            </tr>
          </thead>
          <tbody>
            {voterGroups.map((group) => (
              <tr key={group}>
                <th scope="row">
                  {say(voterWords[group])}
                  {group === 'parents' ? ' *' : ''}
                </th>
                {(['for', 'against', 'abstain'] as const).map((vote) => (
                  <td key={vote}>
                    <Form.Item
                      noStyle
                      name={[group, vote]}
                      rules={
                        group === 'parents'
                          ? [{ required: true, message: pick('请填写家长票数', 'fill in the votes of parents') }]
                          : []
                      }
                    >
                      <InputNumber
                        min={0}
                        max={100_000}
                        precision={0}
                        aria-label={`${say(voterWords[group])} ${vote}`}
                        style={{ width: '100%' }}
                      />
                    </Form.Item>
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
        {against !== null && (
          <Alert
            className="note-below"
            type={against > 0.5 ? 'error' : 'info'}
            showIcon
            title={
              against > 0.5
                ? pick(
                    `家长反对 ${percent(against)}，超过半数：登记后即停止，不得强行撤并`,
                    `${percent(against)} of the parents are against: it is stopped once this is recorded`,
                  )
                : pick(`家长反对 ${percent(against)}`, `${percent(against)} of the parents are against`)
            }
          />
        )}
        <Form.Item
          name="document"
          label={pick('听证报告（必须）', 'Report of the hearing (needed)')}
          rules={[{ required: true, message: pick('请上传听证报告', 'hand in the report') }]}
        >
          <DocumentField county={county} />
        </Form.Item>
        {wasStopped && (
          <Form.Item
            name="newFacts"
            label={pick(
              '新情况（曾因多数家长反对停止，必须写明）',
              'New facts (needed, an earlier hearing stopped it)',
            )}
            rules={[{ required: true, whitespace: true, min: 4, message: pick('请写明新情况', 'say what is new') }]}
          >
            <Input.TextArea rows={3} maxLength={1000} />
          </Form.Item>
        )}
      </Form>
    </Modal>
  )
}
