/** Records one step of a proposal: its fields, its paper, and everything that stands in its way. */
import { Form, Input, Modal, Radio } from 'antd'
import { useState, type ReactElement } from 'react'
import type { ProposalShown, StepProblem } from '#modules/engagement/contract.ts'
import { useCommand } from '#web/app/api.ts'
import { useMe } from '#web/app/me.ts'
import { useRun } from '#web/app/run.ts'
import { today } from '#web/app/when.ts'
import { useWords } from '#web/ui/words.tsx'
import type { Acting } from '../acting.ts'
import { DayField, OfficeField, OfficesField, PaperField, ProposerField, ProposersField } from '../step-fields.tsx'
import { StepProblems } from '../step-problems.tsx'
import type { Step, StepField } from './steps.ts'

interface Props {
  readonly acting: Acting
  readonly proposal: ProposalShown
  readonly step: Step
  readonly onClose: () => void
}

export function StepDialog({ acting, proposal, step, onClose }: Props) {
  const { say, pick } = useWords()
  const [form] = Form.useForm<Record<string, unknown>>()
  const run = useRun()
  const by = useMe().data?.name ?? ''
  // All steps answer alike; which fields each takes is held by a test against their descriptions.
  const command = useCommand('engagement', step.name as 'recordContact')
  const [problems, setProblems] = useState<readonly StepProblem[]>([])
  const fields = step.fields(proposal, by)

  const send = async (given: Record<string, unknown>) => {
    const filled = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined && value !== ''))
    const place = step.isOfOffice ? acting.asOffice : { county: acting.county }
    let isRecorded = false
    await run(
      () => command.run({ ...place, id: proposal.id, ...filled } as never),
      ({ recorded, problems: met }) => {
        setProblems(met)
        isRecorded = recorded
        return recorded ? pick('已登记', 'recorded') : null
      },
    )
    if (isRecorded) onClose()
  }
  const initial = Object.fromEntries(fields.flatMap((field) => initialOf(field)))
  return (
    <Modal
      open
      width={620}
      title={say(step.words)}
      okText={pick('登记', 'Record')}
      confirmLoading={command.isRunning}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <p className="quiet">{proposal.title}</p>
      <StepProblems problems={problems} />
      <Form form={form} layout="vertical" initialValues={initial} onFinish={(given) => void send(given)}>
        {fields.map((field) => (
          <Form.Item
            key={field.name}
            name={field.name}
            label={say(field.words)}
            {...(field.hint ? { extra: say(field.hint) } : {})}
            rules={
              field.isOptional
                ? []
                : [
                    {
                      required: true,
                      message: pick('请填写', 'fill it in'),
                      ...(field.kind === 'line' || field.kind === 'text' ? { whitespace: true, min: 2 } : {}),
                    },
                  ]
            }
          >
            {inputOf(field, acting, say)}
          </Form.Item>
        ))}
      </Form>
    </Modal>
  )
}

function initialOf(field: StepField): [string, unknown][] {
  if (field.kind === 'day') return [[field.name, today()]]
  if (field.kind === 'proposer') return [[field.name, field.initial?.[0]]]
  return 'initial' in field && field.initial !== undefined ? [[field.name, field.initial]] : []
}

function inputOf(field: StepField, acting: Acting, say: ReturnType<typeof useWords>['say']): ReactElement {
  switch (field.kind) {
    case 'day':
      return <DayField />
    case 'office':
      return <OfficeField registeredIn={acting.county} />
    case 'offices':
      return <OfficesField registeredIn={acting.county} />
    case 'paper':
      return <PaperField acting={acting} />
    case 'line':
      return <Input maxLength={field.most} />
    case 'text':
      return <Input.TextArea autoSize={{ minRows: 2, maxRows: 10 }} maxLength={field.most} />
    case 'choice':
    case 'flag':
      return (
        <Radio.Group
          options={
            field.options.map(({ value, words }) => ({ value, label: say(words) })) as {
              value: string
              label: string
            }[]
          }
        />
      )
    case 'proposer':
      return <ProposerField names={field.names} />
    default:
      return <ProposersField names={field.names} />
  }
}
