/** Who may read an internal plan, what happened to it, and who took it out; with the steps that lead to its publication. */
import { DeleteOutlined } from '@ant-design/icons'
import { Button, Form, Input, Tag } from 'antd'
import { useState } from 'react'
import type { PlanShown } from '#modules/network/contract.ts'
import { Answered } from '#web/app/answered.tsx'
import { useAnswer, useCommand, type AnswerOf } from '#web/app/api.ts'
import { useMayIn } from '#web/app/me.ts'
import { useRun } from '#web/app/run.ts'
import { moment } from '#web/app/when.ts'
import { DataTable, type Column } from '#web/ui/data-table.tsx'
import { EmptyState } from '#web/ui/empty-state.tsx'
import { ReasonDialog } from '#web/ui/reason-dialog.tsx'
import { useWords } from '#web/ui/words.tsx'

type PlanEvent = AnswerOf<'network', 'planReaders'>['events'][number]
type Taken = AnswerOf<'network', 'planExports'>['exports'][number]
type Step = 'adoptPlan' | 'submitPlan' | 'reviewPlan' | 'issuePlan' | 'withdrawPlan'

const eventWords: Readonly<Record<PlanEvent['kind'], { readonly zh: string; readonly en: string }>> = {
  adopted: { zh: '采用', en: 'adopted' },
  'reader-added': { zh: '增加阅读人', en: 'reader named' },
  'reader-removed': { zh: '取消阅读人', en: 'reader taken off' },
  submitted: { zh: '送审', en: 'handed in for review' },
  reviewed: { zh: '审核通过', en: 'reviewed' },
  issued: { zh: '签发并发布', en: 'issued and published' },
  withdrawn: { zh: '撤回', en: 'withdrawn' },
}

const stepWords: Readonly<Record<Step, { readonly zh: string; readonly en: string; readonly needs: string }>> = {
  adoptPlan: { zh: '采用方案', en: 'Adopt', needs: 'network.plan' },
  submitPlan: { zh: '送审', en: 'Hand in for review', needs: 'network.plan' },
  reviewPlan: { zh: '审核通过', en: 'Review', needs: 'network.review' },
  issuePlan: { zh: '签发并发布', en: 'Issue and publish', needs: 'network.publish' },
  withdrawPlan: { zh: '撤回方案', en: 'Withdraw', needs: 'network.plan' },
}

/** What can come next; the server decides who may. */
const stepsOf = ({ status, adopted }: PlanShown): Step[] => [
  ...(adopted === null && status !== 'withdrawn' ? (['adoptPlan'] as const) : []),
  ...({
    draft: ['submitPlan', 'withdrawPlan'],
    submitted: ['reviewPlan', 'withdrawPlan'],
    reviewed: ['issuePlan', 'withdrawPlan'],
    published: ['withdrawPlan'],
    withdrawn: [],
  }[status] as Step[]),
]

export function ReadersPanel({ plan }: { readonly plan: PlanShown }) {
  const { say, pick } = useWords()
  const { county, id } = plan
  const run = useRun()
  const answer = useAnswer('network', 'planReaders', { county, id })
  const set = useCommand('network', 'setPlanReader')
  const [adding, addForm] = [Form.useForm<{ reader: string }>()[0], useState(0)]
  const [asking, setAsking] = useState<Step | null>(null)
  const commands = {
    adoptPlan: useCommand('network', 'adoptPlan'),
    submitPlan: useCommand('network', 'submitPlan'),
    reviewPlan: useCommand('network', 'reviewPlan'),
    issuePlan: useCommand('network', 'issuePlan'),
    withdrawPlan: useCommand('network', 'withdrawPlan'),
  }
  const holds = useMayIn(county)
  const mayPlan = holds('network.plan')
  const change = (reader: string, mayRead: boolean) =>
    run(
      () => set.run({ county, id, reader, mayRead }),
      () =>
        mayRead
          ? pick(`${reader} 可阅读`, `${reader} may read it`)
          : pick(`已取消 ${reader}`, `${reader} was taken off`),
    )
  const columns: Column<PlanEvent>[] = [
    { key: 'at', title: pick('时间', 'When'), width: 150, value: ({ at }) => at, render: ({ at }) => moment(at) },
    {
      key: 'what',
      title: pick('事项', 'What'),
      width: 130,
      onPhone: 'head',
      value: ({ kind }) => say(eventWords[kind]),
    },
    { key: 'who', title: pick('办理人', 'By'), width: 100, value: ({ personName }) => personName },
    {
      key: 'why',
      title: pick('说明', 'Note'),
      width: 320,
      wraps: true,
      value: ({ reason, reader }) => reader ?? reason,
    },
  ]
  return (
    <>
      <section className="panel">
        <div className="panel-tools">
          <h2>{pick('办理', 'Steps')}</h2>
          {stepsOf(plan)
            .filter((step) => holds(stepWords[step].needs))
            .map((step) => (
              <Button key={step} danger={step === 'withdrawPlan'} onClick={() => setAsking(step)}>
                {say(stepWords[step])}
              </Button>
            ))}
        </div>
        <p className="quiet">
          {pick(
            '拟稿 → 送审 → 审核 → 签发并发布。送审人不能自己审核；发布之前只有编制人员和指定阅读人可看，送审后审核、签发人员也可看。',
            'Draft → handed in → reviewed → issued and published. Nobody reviews their own; until it is published planners and named readers see it, and once it is handed in those who review and issue it.',
          )}
        </p>
        {stepsOf(plan).every((step) => !holds(stepWords[step].needs)) && (
          <p className="quiet">{pick('当前没有您可办理的步骤。', 'There is no step for you now.')}</p>
        )}
      </section>
      <Answered of={answer}>
        {({ readers, events }) => (
          <>
            <section className="panel">
              <h2>{pick(`指定阅读人（${readers.length}）`, `Named readers (${readers.length})`)}</h2>
              {readers.length === 0 && (
                <p className="quiet">{pick('还没有指定阅读人。', 'nobody has been named yet.')}</p>
              )}
              <p className="plan-tags">
                {readers.map((reader) => (
                  <Tag key={reader}>
                    {reader}
                    {mayPlan && (
                      <Button
                        type="text"
                        size="small"
                        icon={<DeleteOutlined />}
                        aria-label={pick(`取消${reader}`, `take ${reader} off`)}
                        onClick={() => void change(reader, false)}
                      />
                    )}
                  </Tag>
                ))}
              </p>
              {mayPlan && (
                <Form<{ reader: string }>
                  key={addForm[0]}
                  form={adding}
                  layout="inline"
                  className="no-print"
                  onFinish={({ reader }) =>
                    void change(reader.trim(), true).then((done) => done && addForm[1](addForm[0] + 1))
                  }
                >
                  <Form.Item
                    name="reader"
                    rules={[
                      { required: true, whitespace: true, min: 2, message: pick('请填写姓名', 'write the name') },
                    ]}
                  >
                    <Input
                      aria-label={pick('阅读人姓名', 'name')}
                      placeholder={pick('姓名（与登录姓名一致）', 'name, as signed in')}
                      style={{ width: 220 }}
                    />
                  </Form.Item>
                  <Button htmlType="submit" loading={set.isRunning}>
                    {pick('增加阅读人', 'Add')}
                  </Button>
                </Form>
              )}
            </section>
            <section className="panel">
              <h2>{pick('经过', 'What happened')}</h2>
              {events.length === 0 ? (
                <EmptyState title={pick('还没有办理记录', 'nothing has happened yet')} />
              ) : (
                <DataTable
                  name={pick('方案经过', 'What happened to the plan')}
                  rows={events}
                  columns={columns}
                  rowKey={({ number }) => String(number)}
                />
              )}
            </section>
          </>
        )}
      </Answered>
      {mayPlan && <TakenOut county={county} id={id} />}
      <ReasonDialog
        isOpen={asking !== null}
        title={asking === null ? '' : say(stepWords[asking])}
        label={pick('说明', 'Reason')}
        confirm={asking === null ? '' : say(stepWords[asking])}
        least={4}
        most={500}
        isRunning={asking !== null && commands[asking].isRunning}
        onReason={(reason) => {
          if (asking === null) return
          void run(
            () => commands[asking].run({ county, id, reason }),
            () => pick('已办理', 'done'),
          ).then((done) => done && setAsking(null))
        }}
        onClose={() => setAsking(null)}
      />
    </>
  )
}

function TakenOut({ county, id }: { readonly county: string; readonly id: string }) {
  const { pick } = useWords()
  const answer = useAnswer('network', 'planExports', { county, id })
  const columns: Column<Taken>[] = [
    { key: 'at', title: pick('时间', 'When'), width: 150, value: ({ at }) => at, render: ({ at }) => moment(at) },
    { key: 'who', title: pick('人员', 'By'), width: 110, value: ({ personName }) => personName },
    { key: 'what', title: pick('内容', 'What'), width: 360, wraps: true, onPhone: 'head', value: ({ what }) => what },
  ]
  return (
    <section className="panel">
      <h2>{pick('导出、打印和另存表格记录', 'What was exported, printed or saved')}</h2>
      <Answered of={answer}>
        {({ exports }) =>
          exports.length === 0 ? (
            <EmptyState title={pick('还没有导出、打印或另存', 'nothing was taken out yet')} />
          ) : (
            <DataTable
              name={pick('导出、打印和另存表格记录', 'What was exported, printed or saved')}
              rows={exports}
              columns={columns}
              rowKey={({ at, personName, what }) => `${at} ${personName} ${what}`}
            />
          )
        }
      </Answered>
    </section>
  )
}
