/** One school's batch: why it is proposed, who decided what and when, its plan, its progress; and the forms for both. */
import { Button, DatePicker, Drawer, Form, Grid, Input, InputNumber, Modal, Progress, Select } from 'antd'
import dayjs, { type Dayjs } from 'dayjs'
import { useState } from 'react'
import { batchWords, type BatchRow } from '#modules/conditions/contract.ts'
import { schoolYearName, schoolYearOf } from '#kernel/school-year.ts'
import { Answered } from '#web/app/answered.tsx'
import { fileUrl, useAnswer, useCommand, type AnswerOf } from '#web/app/api.ts'
import { useRun } from '#web/app/run.ts'
import { day, moment, today } from '#web/app/when.ts'
import { EmptyState } from '#web/ui/empty-state.tsx'
import { useWords } from '#web/ui/words.tsx'
import { useMayIn } from '#web/app/me.ts'
import { PaperField } from '../projects/paper-field.tsx'
import { SchoolChoice } from '#web/app/school-choice.tsx'
import { BatchStateTag } from './batch-state-tag.tsx'
import { ConfirmDialog } from './confirm-dialog.tsx'

interface Props {
  readonly school: string
  readonly onClose: () => void
}

export function SchoolBatchDrawer({ school, onClose }: Props) {
  const { pick } = useWords()
  const roomy = Grid.useBreakpoint().md ?? true
  const answer = useAnswer('conditions', 'schoolBatch', { school }, { enabled: school !== '' })
  return (
    <Drawer
      open={school !== ''}
      onClose={onClose}
      size={roomy ? 640 : '100%'}
      title={answer.data?.row?.name ?? pick('学校', 'School')}
    >
      {school !== '' && (
        <Answered of={answer}>
          {(found) =>
            found.row === null ? (
              <EmptyState title={pick('最新基表中没有这所学校', 'the newest figures have no such school')} />
            ) : (
              <SchoolBatch row={found.row} found={found} />
            )
          }
        </Answered>
      )}
    </Drawer>
  )
}

interface SchoolProps {
  readonly row: BatchRow
  readonly found: AnswerOf<'conditions', 'schoolBatch'>
}

function SchoolBatch({ row, found }: SchoolProps) {
  const { say, pick } = useWords()
  const mayIn = useMayIn(row.county)
  const [asking, setAsking] = useState<'confirm' | 'plan' | 'progress' | null>(null)
  const close = () => setAsking(null)
  const isIn = row.state === 'confirmed' || row.state === 'changed'
  return (
    <>
      <p>
        <BatchStateTag state={row.state} /> {row.batch !== null && <b>{say(batchWords[row.batch])}</b>}
      </p>
      {row.proposals.map(({ batch, reasons }) => (
        <p key={batch}>
          <b>{pick(`建议列入${batchWords[batch].zh}`, `Proposed: ${batchWords[batch].en}`)}</b>
          <br />
          {reasons.map(say).join(pick('；', '; '))}
        </p>
      ))}
      <p className="tools">
        {mayIn('conditions.confirm') && (
          <Button onClick={() => setAsking('confirm')}>
            {isIn || row.state === 'left-out' ? pick('调整批次', 'Change') : pick('确认批次', 'Confirm')}
          </Button>
        )}
        {mayIn('conditions.write') && isIn && (
          <>
            <Button onClick={() => setAsking('plan')}>{pick('登记方案', 'Record a plan')}</Button>
            <Button onClick={() => setAsking('progress')}>{pick('登记进展', 'Record progress')}</Button>
          </>
        )}
      </p>
      {row.plan !== null && (
        <section className="drawer-part">
          <h3>{pick('提升方案', 'Plan')}</h3>
          <dl className="fact-list">
            <div>
              <dt>{pick('目标', 'Goal')}</dt>
              <dd>{row.plan.goal}</dd>
            </div>
            <div>
              <dt>{pick('完成学年', 'Due')}</dt>
              <dd>{pick(schoolYearName(row.plan.year), String(row.plan.year))}</dd>
            </div>
            <div>
              <dt>{pick('帮扶学校', 'Partner')}</dt>
              <dd>{row.plan.host?.name ?? '—'}</dd>
            </div>
            <div>
              <dt>{pick('举措', 'Measures')}</dt>
              <dd>{row.plan.measures}</dd>
            </div>
            <div>
              <dt>{pick('登记', 'Recorded')}</dt>
              <dd>
                {row.plan.personName} {day(row.plan.on)}
              </dd>
            </div>
          </dl>
        </section>
      )}
      {found.progress.length > 0 && (
        <section className="drawer-part">
          <h3>{pick('进展', 'Progress')}</h3>
          <ul className="event-list">
            {found.progress.toReversed().map(({ on, percent, note, document, personName }, index) => (
              <li key={`${on} ${index}`}>
                <Progress size="small" percent={percent} />
                <p>
                  {on} {note}
                </p>
                <p className="quiet">
                  {personName}{' '}
                  {document !== null && (
                    <a href={fileUrl('conditions', 'paper', { county: row.county, document })}>
                      {pick('材料', 'paper')}
                    </a>
                  )}
                </p>
              </li>
            ))}
          </ul>
        </section>
      )}
      <section className="drawer-part">
        <h3>{pick('经过', 'History')}</h3>
        {found.events.length === 0 ? (
          <p className="quiet">{pick('还没有人确认', 'nobody has decided yet')}</p>
        ) : (
          <ul className="event-list">
            {found.events.toReversed().map(({ number, at, personName, what, reason, proposed }) => (
              <li key={number}>
                <p>
                  <b>{say(what)}</b>
                </p>
                {reason !== null && <p>{pick(`理由：${reason}`, `Reason: ${reason}`)}</p>}
                <p className="quiet">
                  {moment(at)} {personName}
                  {proposed !== null &&
                    pick(`；当时建议：${batchWords[proposed].zh}`, `; proposed then: ${batchWords[proposed].en}`)}
                </p>
              </li>
            ))}
          </ul>
        )}
      </section>
      {asking === 'confirm' && <ConfirmDialog county={row.county} schools={[row]} onDone={close} onClose={close} />}
      {asking === 'plan' && <PlanDialog row={row} onClose={close} />}
      {asking === 'progress' && <ProgressDialog row={row} onClose={close} />}
    </>
  )
}

interface FormProps {
  readonly row: BatchRow
  readonly onClose: () => void
}

function PlanDialog({ row, onClose }: FormProps) {
  const { pick } = useWords()
  const [form] = Form.useForm<{ goal: string; due: number; host?: string; measures: string }>()
  const run = useRun()
  const plan = useCommand('conditions', 'planBatch')
  const now = schoolYearOf(today())
  const needed = [
    { required: true, whitespace: true, min: 4, message: pick('请至少填写4个字', 'write 4 characters or more') },
  ]
  return (
    <Modal
      open
      title={pick(`提升方案：${row.name}`, `Plan of ${row.name}`)}
      okText={pick('登记', 'Record')}
      confirmLoading={plan.isRunning}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <Form
        form={form}
        layout="vertical"
        initialValues={{
          goal: row.plan?.goal,
          due: row.plan?.year ?? now + 2,
          host: row.plan?.host?.code,
          measures: row.plan?.measures,
        }}
        onFinish={({ goal, due, host, measures }) =>
          void run(
            () =>
              plan.run({
                county: row.county,
                school: row.code,
                goal: goal.trim(),
                due,
                measures: measures.trim(),
                ...(host ? { host } : {}),
              }),
            () => pick('已登记', 'recorded'),
          ).then((done) => done && onClose())
        }
      >
        <Form.Item name="goal" label={pick('目标', 'Goal')} rules={needed}>
          <Input maxLength={300} />
        </Form.Item>
        <Form.Item
          name="due"
          label={pick('完成学年', 'School year by which it is reached')}
          rules={[{ required: true }]}
        >
          <Select
            options={Array.from({ length: 10 }, (_, index) => ({
              value: now + index,
              label: pick(schoolYearName(now + index), String(now + index)),
            }))}
          />
        </Form.Item>
        <Form.Item name="host" label={pick('帮扶（牵头）学校', 'Partner school')}>
          <SchoolChoice county={row.county} allowClear />
        </Form.Item>
        <Form.Item name="measures" label={pick('举措', 'Measures')} rules={needed}>
          <Input.TextArea rows={4} maxLength={1000} showCount />
        </Form.Item>
      </Form>
    </Modal>
  )
}

function ProgressDialog({ row, onClose }: FormProps) {
  const { pick } = useWords()
  const [form] = Form.useForm<{ on: Dayjs; percent: number; note: string; document?: string }>()
  const run = useRun()
  const report = useCommand('conditions', 'reportBatch')
  return (
    <Modal
      open
      title={pick(`登记进展：${row.name}`, `Progress of ${row.name}`)}
      okText={pick('登记', 'Record')}
      confirmLoading={report.isRunning}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <Form
        form={form}
        layout="vertical"
        initialValues={{ on: dayjs(), percent: row.progress?.percent }}
        onFinish={({ on, percent, note, document }) =>
          void run(
            () =>
              report.run({
                county: row.county,
                school: row.code,
                on: on.format('YYYY-MM-DD'),
                percent,
                note: note.trim(),
                ...(document ? { document } : {}),
              }),
            () => pick('已登记', 'recorded'),
          ).then((done) => done && onClose())
        }
      >
        <div className="form-row">
          <Form.Item name="on" label={pick('日期', 'Day')} rules={[{ required: true }]}>
            <DatePicker style={{ width: '100%' }} disabledDate={(date: Dayjs) => date.isAfter(dayjs())} />
          </Form.Item>
          <Form.Item
            name="percent"
            label={pick('完成百分比', 'Per cent done')}
            rules={[{ required: true, message: pick('请填写', 'fill it in') }]}
          >
            <InputNumber min={0} max={100} suffix="%" style={{ width: '100%' }} />
          </Form.Item>
        </div>
        <Form.Item
          name="note"
          label={pick('进展', 'Progress')}
          rules={[{ required: true, whitespace: true, min: 2, message: pick('请填写', 'fill it in') }]}
        >
          <Input.TextArea rows={3} maxLength={500} showCount />
        </Form.Item>
        <Form.Item name="document" label={pick('材料', 'Paper')}>
          <PaperField county={row.county} />
        </Form.Item>
      </Form>
    </Modal>
  )
}
