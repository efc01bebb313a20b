/** One clause to be confirmed, edited or left out by a person; what was decided is told with who and when. */
import { CheckOutlined, StopOutlined } from '@ant-design/icons'
import { Link } from '@tanstack/react-router'
import { Button, Form, Input, InputNumber, Select, Tag } from 'antd'
import { useState } from 'react'
import {
  clauseAreas,
  clauseAreaWords,
  clauseKinds,
  clauseKindWords,
  clauseStateWords,
  type KeptClause,
} from '#modules/engagement/contract.ts'
import { paths } from '#web/app/paths.ts'
import { day } from '#web/app/when.ts'
import { useWords } from '#web/ui/words.tsx'
import { DayField } from '../step-fields.tsx'
import { ClauseLines } from './clause-lines.tsx'
import { decisionOf, lacksOf, type Decision } from './decision.ts'

const stateColours: Readonly<Record<KeptClause['state'], string>> = {
  proposed: 'processing',
  confirmed: 'success',
  'left-out': 'default',
}

interface Props {
  readonly county: string
  readonly clause: KeptClause
  readonly mayDecide: boolean
  readonly isRunning: boolean
  readonly onDecide: (decision: Decision) => void
}

export function ClauseCard({ county, clause, mayDecide, isRunning, onDecide }: Props) {
  const { say, pick } = useWords()
  const [isOpen, setOpen] = useState(false)
  const decide = (isConfirmed: boolean) => {
    const decision = decisionOf(clause, isConfirmed)
    // What is not whole or not clear is filled in by a person first.
    if (isConfirmed && (lacksOf(decision).length > 0 || clause.area === null)) setOpen(true)
    else onDecide(decision)
  }
  return (
    <li className={`clause clause-${clause.state}`} aria-label={clause.code}>
      <div className="clause-body">
        <ClauseLines clause={clause} />
        {clause.state !== 'proposed' && (
          <p className="clause-decided">
            <Tag color={stateColours[clause.state]}>{say(clauseStateWords[clause.state])}</Tag>
            <span className="quiet">
              {clause.decidedBy} {day(clause.decidedAt)} {clause.reason}
            </span>
            {clause.commitment !== null && (
              <Link to={paths.commitment} params={{ commitment: clause.commitment }} search={{ county }}>
                {pick('已列入承诺台账', 'in the ledger of commitments')}
              </Link>
            )}
          </p>
        )}
      </div>
      {mayDecide && clause.state === 'proposed' && !isOpen && (
        <div className="clause-actions no-print">
          <Button size="small" type="primary" icon={<CheckOutlined />} loading={isRunning} onClick={() => decide(true)}>
            {pick('确认', 'Confirm')}
          </Button>
          <Button size="small" onClick={() => setOpen(true)}>
            {pick('改后确认', 'Edit')}
          </Button>
          <Button size="small" icon={<StopOutlined />} loading={isRunning} onClick={() => decide(false)}>
            {pick('不列入', 'Leave out')}
          </Button>
        </div>
      )}
      {isOpen && clause.state === 'proposed' && (
        <EditForm clause={clause} isRunning={isRunning} onDecide={onDecide} onClose={() => setOpen(false)} />
      )}
    </li>
  )
}

interface FormProps {
  readonly clause: KeptClause
  readonly isRunning: boolean
  readonly onDecide: (decision: Decision) => void
  readonly onClose: () => void
}

function EditForm({ clause, isRunning, onDecide, onClose }: FormProps) {
  const { say, pick } = useWords()
  const [form] = Form.useForm<Decision>()
  const kind = Form.useWatch('kind', form) ?? clause.kind
  const isPromise = kind === 'promise'
  const start = decisionOf(clause, true)
  const needed = (asks: boolean) =>
    asks ? [{ required: true, message: pick('列入承诺须填写', 'a promise needs it') }] : []
  const send = (given: Decision) => {
    const filled = Object.fromEntries(
      Object.entries(given).map(([name, value]) => [name, value === undefined || value === '' ? null : value]),
    )
    onDecide({ ...start, ...filled, isConfirmed: true })
  }
  return (
    <Form<Decision> form={form} layout="vertical" className="clause-form" initialValues={start} onFinish={send}>
      <Form.Item
        name="text"
        label={pick('条款文字', 'Words of the clause')}
        rules={[{ required: true, min: 2, message: pick('请填写', 'fill it in') }]}
      >
        <Input.TextArea autoSize={{ minRows: 1, maxRows: 5 }} maxLength={1000} />
      </Form.Item>
      <div className="form-row form-thirds">
        <Form.Item name="kind" label={pick('类别', 'Kind')}>
          <Select options={clauseKinds.map((value) => ({ value, label: say(clauseKindWords[value]) }))} />
        </Form.Item>
        <Form.Item name="area" label={pick('方面', 'Part')}>
          <Select options={clauseAreas.map((value) => ({ value, label: say(clauseAreaWords[value]) }))} />
        </Form.Item>
        <Form.Item name="dueOn" label={pick('时限', 'Due on')} rules={needed(isPromise)}>
          <DayField isAhead />
        </Form.Item>
        <Form.Item name="owner" label={pick('责任单位', 'Owner')} rules={needed(isPromise)}>
          <Input maxLength={60} />
        </Form.Item>
        <Form.Item name="person" label={pick('责任人', 'Person')}>
          <Input maxLength={40} />
        </Form.Item>
        <Form.Item name="measure" label={pick('怎样衡量', 'How it is measured')} rules={needed(isPromise)}>
          <Input maxLength={300} />
        </Form.Item>
        <Form.Item name="target" label={pick('目标数量', 'Target')}>
          <InputNumber style={{ width: '100%' }} />
        </Form.Item>
        <Form.Item name="unit" label={pick('单位', 'Unit')}>
          <Input maxLength={20} />
        </Form.Item>
        <Form.Item name="reason" label={pick('说明', 'Remark')}>
          <Input maxLength={500} />
        </Form.Item>
      </div>
      <div className="tools">
        <Button type="primary" htmlType="submit" loading={isRunning}>
          {isPromise ? pick('确认并列入承诺台账', 'Confirm, into the ledger') : pick('确认', 'Confirm')}
        </Button>
        <Button onClick={onClose}>{pick('取消', 'Cancel')}</Button>
      </div>
    </Form>
  )
}
