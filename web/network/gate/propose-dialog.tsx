/** Proposes schools for adjustment, out of a plan or from the small schools of the county; each with kind, year, receiving schools and reason. */
import { Alert, Form, Input, InputNumber, Modal, Select, Tag } from 'antd'
import { useState } from 'react'
import { adjustmentKinds, adjustmentWords, type AdjustmentKind, type GateProblem } from '#modules/network/contract.ts'
import { Answered } from '#web/app/answered.tsx'
import { useAnswer, useCommand, type AnswerOf } from '#web/app/api.ts'
import { useRun } from '#web/app/run.ts'
import { DataTable, type Column } from '#web/ui/data-table.tsx'
import { EmptyState } from '#web/ui/empty-state.tsx'
import { useWords } from '#web/ui/words.tsx'
import { GateProblems } from './gate-problems.tsx'

type Adjustable = AnswerOf<'network', 'adjustable'>['schools'][number]

interface Props {
  readonly county: string
  readonly plan: string | undefined
  readonly onPlan: (plan: string | undefined) => void
  readonly onClose: () => void
}

export function ProposeDialog({ county, plan, onPlan, onClose }: Props) {
  const { say, pick } = useWords()
  const run = useRun()
  const [form] = Form.useForm<{ kind: AdjustmentKind; year: number; receiving?: string[]; reason: string }>()
  const plans = useAnswer('network', 'plans', { region: county })
  const answer = useAnswer('network', 'adjustable', { county, ...(plan === undefined ? {} : { plan }) })
  const propose = useCommand('network', 'proposeCandidates')
  const [selected, setSelected] = useState<readonly string[]>([])
  const [problems, setProblems] = useState<readonly GateProblem[]>([])
  const columns: Column<Adjustable>[] = [
    {
      key: 'name',
      title: pick('学校', 'School'),
      width: 200,
      wraps: true,
      onPhone: 'head',
      value: ({ schoolName }) => schoolName,
      render: ({ schoolName, isCandidate, starving }) => (
        <>
          {schoolName} {isCandidate && <Tag>{pick('已在办理', 'proposed already')}</Tag>}
          {starving?.isStarving && <Tag color="error">{pick('! 招空后撤并预警', '! starved until empty')}</Tag>}
        </>
      ),
    },
    { key: 'town', title: pick('乡镇', 'Township'), width: 112, value: ({ townName }) => townName },
    { key: 'pupils', title: pick('在校生', 'Pupils'), width: 80, isNumber: true, value: ({ pupils }) => pupils },
    {
      key: 'kind',
      title: pick('方案中的安排', 'In the plan'),
      width: 150,
      value: ({ kind }) => (kind === null ? null : say(adjustmentWords[kind])),
    },
    { key: 'year', title: pick('学年', 'Year'), width: 76, value: ({ year }) => year },
    {
      key: 'receiving',
      title: pick('接收学校', 'Receiving'),
      width: 220,
      wraps: true,
      value: ({ receiving }) => receiving.map(({ name }) => name).join(pick('、', ', ')) || null,
    },
  ]
  const send = async (schools: readonly Adjustable[]) => {
    const given = await form.validateFields()
    const chosen = schools.filter(({ school }) => selected.includes(school))
    let done = 0
    await run(
      () =>
        propose.run({
          county,
          ...(plan === undefined ? {} : { plan }),
          candidates: chosen.map((each) => ({
            school: each.school,
            kind: each.kind ?? given.kind,
            year: each.year ?? given.year,
            receiving: each.receiving.length > 0 ? each.receiving.map(({ code }) => code) : (given.receiving ?? []),
            reason: given.reason.trim(),
          })),
        }),
      ({ ids, problems: found }) => {
        setProblems(found)
        done = ids.length
        return done > 0 ? pick(`已提出 ${done} 所`, `${done} proposed`) : null
      },
    )
    if (done > 0) onClose()
  }
  return (
    <Modal
      open
      width={1000}
      title={pick('提出拟调整学校', 'Propose schools for adjustment')}
      okText={pick(`提出 ${selected.length} 所`, `Propose ${selected.length}`)}
      okButtonProps={{ disabled: selected.length === 0 }}
      confirmLoading={propose.isRunning}
      onOk={() => void send(answer.data?.schools ?? []).catch(() => {})}
      onCancel={onClose}
    >
      <Alert
        type="info"
        showIcon
        className="note-below"
        title={pick(
          '提出后逐校走完法定程序，程序没有完成之前学校照常办学、照常招生、照常投入。',
          'Each goes through every statutory step by itself; until then it teaches, admits pupils and is invested in as before.',
        )}
      />
      <GateProblems problems={problems} />
      <Form
        form={form}
        layout="vertical"
        initialValues={{ kind: 'merge', year: new Date().getFullYear() + 1, reason: '' }}
      >
        <div className="form-row">
          <Form.Item label={pick('来自方案', 'From a plan')}>
            <Select
              allowClear
              value={plan ?? null}
              placeholder={pick('不来自方案：列出小规模学校', 'none: the small schools')}
              onChange={(chosen: string | undefined | null) => {
                setSelected([])
                onPlan(chosen ?? undefined)
              }}
              options={(plans.data?.plans ?? []).map(({ id, name }) => ({ value: id, label: name }))}
            />
          </Form.Item>
          <Form.Item
            name="reason"
            label={pick('理由', 'Reason')}
            rules={[{ required: true, whitespace: true, min: 2, message: pick('请填写理由', 'say why') }]}
          >
            <Input maxLength={500} />
          </Form.Item>
          {plan === undefined && (
            <>
              <Form.Item name="kind" label={pick('调整类型', 'Kind')}>
                <Select options={adjustmentKinds.map((value) => ({ value, label: say(adjustmentWords[value]) }))} />
              </Form.Item>
              <Form.Item name="year" label={pick('生效学年', 'School year')} rules={[{ required: true }]}>
                <InputNumber min={2000} max={2100} style={{ width: '100%' }} />
              </Form.Item>
              <Form.Item name="receiving" label={pick('接收学校', 'Receiving schools')}>
                <ReceivingChoice county={county} />
              </Form.Item>
            </>
          )}
        </div>
      </Form>
      <Answered of={answer}>
        {({ schools }) => (
          <DataTable
            name={pick('可提出的学校', 'Schools that could be proposed')}
            rows={schools}
            columns={columns}
            rowKey={({ school }) => school}
            selected={selected}
            onSelect={setSelected}
            maySelect={({ isCandidate }) => !isCandidate}
            height={320}
            empty={<EmptyState title={pick('没有可提出的学校', 'there is none')} />}
          />
        )}
      </Answered>
    </Modal>
  )
}

interface ChoiceProps {
  readonly county: string
  readonly value?: string[]
  readonly onChange?: (codes: string[]) => void
}

/** Any school of the register of the county may take pupils in. */
function ReceivingChoice({ county, value, onChange }: ChoiceProps) {
  const { pick } = useWords()
  const answer = useAnswer('schools', 'schools', { region: county })
  return (
    <Select
      mode="multiple"
      maxCount={6}
      value={value ?? []}
      onChange={(codes: string[]) => onChange?.(codes)}
      showSearch={{ optionFilterProp: 'label' }}
      aria-label={pick('接收学校', 'Receiving schools')}
      options={(answer.data?.schools ?? []).map(({ code, name }) => ({ value: code, label: name }))}
    />
  )
}
