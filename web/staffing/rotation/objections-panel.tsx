/** Objections to moves and their answers; upheld, the move is cancelled. */
import { Button, Form, Input, Modal, Radio } from 'antd'
import { useState } from 'react'
import type { Objection, RotationShown } from '#modules/staffing/contract.ts'
import { useMayIn } from '#web/app/me.ts'
import { useCommand } from '#web/app/api.ts'
import { useRun } from '#web/app/run.ts'
import { moment } from '#web/app/when.ts'
import { EmptyState } from '#web/ui/empty-state.tsx'
import { useWords } from '#web/ui/words.tsx'
import { ObjectionLines } from './objection-lines.tsx'

interface Props {
  readonly county: string
  readonly plan: RotationShown
  readonly objections: readonly Objection[]
}

export function ObjectionsPanel({ county, plan, objections }: Props) {
  const { pick } = useWords()
  const holds = useMayIn(county)
  const [chosen, setChosen] = useState<Objection | null>(null)
  return (
    <section className="panel">
      <h2>{pick('异议与答复', 'Objections and answers')}</h2>
      {objections.length === 0 ? (
        <EmptyState title={pick('没有异议', 'there are no objections')} />
      ) : (
        <ObjectionLines
          objections={objections}
          withName
          action={(objection) =>
            objection.answer === null &&
            holds('staffing.rotation.answer') && (
              <Button size="small" type="primary" ghost onClick={() => setChosen(objection)}>
                {pick('答复', 'Answer')}
              </Button>
            )
          }
        />
      )}
      {chosen !== null && (
        <AnswerDialog county={county} plan={plan} objection={chosen} onClose={() => setChosen(null)} />
      )}
    </section>
  )
}

interface AnswerProps {
  readonly county: string
  readonly plan: RotationShown
  readonly objection: Objection
  readonly onClose: () => void
}

function AnswerDialog({ county, plan, objection, onClose }: AnswerProps) {
  const { pick } = useWords()
  const run = useRun()
  const [form] = Form.useForm<{ isUpheld: boolean; text: string }>()
  const answer = useCommand('staffing', 'answerObjection')
  const keep = async ({ isUpheld, text }: { isUpheld: boolean; text: string }) => {
    const done = await run(
      () => answer.run({ county, id: plan.id, number: objection.number, isUpheld, text: text.trim() }),
      () => pick('已答复', 'answered'),
    )
    if (done) onClose()
  }
  return (
    <Modal
      open
      title={pick(`答复${objection.teacherName}的异议`, `Answer ${objection.teacherName}`)}
      okText={pick('答复', 'Answer')}
      confirmLoading={answer.isRunning}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <p className="note">
        {objection.text}
        <br />
        <span className="quiet">
          {objection.personName} {moment(objection.at)}
        </span>
      </p>
      <Form form={form} layout="vertical" onFinish={(given) => void keep(given)} initialValues={{ isUpheld: false }}>
        <Form.Item name="isUpheld" label={pick('结论', 'Outcome')}>
          <Radio.Group
            options={[
              { value: false, label: pick('异议不成立，交流照常', 'declined; the move stands') },
              { value: true, label: pick('异议成立，取消交流', 'upheld; the move is cancelled') },
            ]}
          />
        </Form.Item>
        <Form.Item
          name="text"
          label={pick('答复（告知单上印出）', 'The answer, printed on the notice')}
          rules={[{ required: true, whitespace: true, min: 4, message: pick('请写明答复', 'write the answer') }]}
        >
          <Input.TextArea rows={4} maxLength={1000} />
        </Form.Item>
      </Form>
    </Modal>
  )
}
