/** The steps of a plan, from draft to carried out, and the next one for whoever may take it. */
import { Button, DatePicker, Form, Modal } from 'antd'
import type { Dayjs } from 'dayjs'
import { useState } from 'react'
import { rotationStatusWords, type RotationShown } from '#modules/staffing/contract.ts'
import { useCommand } from '#web/app/api.ts'
import { useMayIn, useMe } from '#web/app/me.ts'
import { useRun } from '#web/app/run.ts'
import { ReasonDialog } from '#web/ui/reason-dialog.tsx'
import { useWords } from '#web/ui/words.tsx'

type Step = 'review' | 'publish' | 'withdraw' | 'carry-out'
const way = ['draft', 'reviewed', 'published', 'carried-out'] as const

export function PlanSteps({ plan }: { readonly plan: RotationShown }) {
  const { say, pick } = useWords()
  const run = useRun()
  const me = useMe().data
  const holds = useMayIn(plan.county)
  const [open, setOpen] = useState<Step | null>(null)
  const review = useCommand('staffing', 'reviewRotation')
  const publish = useCommand('staffing', 'publishRotation')
  const withdraw = useCommand('staffing', 'withdrawRotation')
  const { status, county, id } = plan
  const isOwn = me?.name === plan.madeBy
  const here = way.indexOf(status as (typeof way)[number])
  const may: Readonly<Record<Step, boolean>> = {
    review: (status === 'draft' || status === 'withdrawn') && holds('staffing.rotation.review') && !isOwn,
    publish: status === 'reviewed' && holds('staffing.rotation.publish') && !isOwn,
    'carry-out': status === 'published' && holds('staffing.rotation.plan'),
    withdraw:
      (status === 'draft' || status === 'reviewed' || status === 'published') &&
      plan.carriedOut === 0 &&
      holds('staffing.rotation.plan'),
  }
  const words: Readonly<Record<Exclude<Step, 'carry-out'>, readonly [title: string, about: string, done: string]>> = {
    review: [
      pick('审核通过', 'Review'),
      pick(
        '确认资格名单、顺序、志愿和比例已核对。',
        'You have looked over who is eligible, the order, wishes and shares.',
      ),
      pick('已审核', 'reviewed'),
    ],
    publish: [
      pick('签发并内部公布', 'Issue and publish internally'),
      pick(
        '有关学校可以查看并打印本校教师的告知单，教师可以通过学校提出异议；不对社会公开。',
        'Schools see and print the notices of their teachers, who may object through them; nothing becomes public.',
      ),
      pick('已签发，内部公布', 'issued and published internally'),
    ],
    withdraw: [
      pick('撤回方案', 'Withdraw the plan'),
      pick(
        '撤回后学校不再看到告知单；方案和经过保留。',
        'Schools no longer see its notices; the plan and its history stay.',
      ),
      pick('已撤回', 'withdrawn'),
    ],
  }
  const commands = { review, publish, withdraw }
  const nextWho = {
    draft: isOwn
      ? pick('等待拟稿人以外的人审核', 'waits for somebody else to review it')
      : pick('等待审核', 'waits for review'),
    reviewed: pick('等待分管领导签发', 'waits for the director to issue it'),
    published: pick('告知教师、答复异议、登记到岗', 'tell teachers, answer objections, record who took up the post'),
    'carried-out': pick('已计入该学年交流比例', 'counts for the shares of the year'),
    withdrawn: pick('可以重新送审', 'may be handed in again'),
  }[status]
  return (
    <>
      <ol className="staff-steps" aria-label={pick('办理步骤', 'Steps')}>
        {way.map((step, index) => (
          <li
            key={step}
            data-state={index < here ? 'done' : 'open'}
            {...(step === status ? { 'aria-current': 'step' as const } : {})}
          >
            {index < here ? '✓ ' : ''}
            {say(rotationStatusWords[step])}
            {step === status && <small>{nextWho}</small>}
          </li>
        ))}
        {status === 'withdrawn' && (
          <li aria-current="step">
            {say(rotationStatusWords.withdrawn)}
            <small>{nextWho}</small>
          </li>
        )}
      </ol>
      {Object.values(may).some(Boolean) && (
        <div className="tools no-print">
          {may.review && (
            <Button type="primary" onClick={() => setOpen('review')}>
              {words.review[0]}
            </Button>
          )}
          {may.publish && (
            <Button type="primary" onClick={() => setOpen('publish')}>
              {words.publish[0]}
            </Button>
          )}
          {may['carry-out'] && (
            <Button type="primary" onClick={() => setOpen('carry-out')}>
              {pick('登记到岗', 'Record who took up the post')}
            </Button>
          )}
          {may.withdraw && <Button onClick={() => setOpen('withdraw')}>{words.withdraw[0]}</Button>}
        </div>
      )}
      {open !== null && open !== 'carry-out' && (
        <ReasonDialog
          isOpen
          title={words[open][0]}
          about={words[open][1]}
          label={open === 'withdraw' ? pick('撤回原因', 'Reason') : pick('意见', 'Opinion')}
          confirm={words[open][0]}
          least={4}
          most={500}
          isRunning={commands[open].isRunning}
          onReason={(reason) =>
            void run(
              () => commands[open].run({ county, id, reason }),
              () => words[open][2],
            ).then((done) => done && setOpen(null))
          }
          onClose={() => setOpen(null)}
        />
      )}
      {open === 'carry-out' && <CarryOutDialog plan={plan} onClose={() => setOpen(null)} />}
    </>
  )
}

function CarryOutDialog({ plan, onClose }: { readonly plan: RotationShown; readonly onClose: () => void }) {
  const { pick } = useWords()
  const run = useRun()
  const [form] = Form.useForm<{ on: Dayjs }>()
  const carry = useCommand('staffing', 'carryOutRotation')
  const keep = async ({ on }: { on: Dayjs }) => {
    const done = await run(
      () => carry.run({ county: plan.county, id: plan.id, on: on.format('YYYY-MM-DD') }),
      ({ carriedOut }) => pick(`已登记 ${carriedOut} 人到岗`, `${carriedOut} recorded`),
    )
    if (done) onClose()
  }
  return (
    <Modal
      open
      title={pick('登记到岗', 'Record who took up the post')}
      okText={pick('登记全部待执行的', 'Record all that are to be carried out')}
      confirmLoading={carry.isRunning}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <p className="quiet">
        {pick(
          '有异议待答复的、已取消的不登记。只有个别教师到岗时，在“交流教师”表中逐人登记。',
          'Those who objected or were let off are left out. Where only some took up their posts, record them one by one in the table.',
        )}
      </p>
      <Form form={form} layout="vertical" onFinish={(given) => void keep(given)}>
        <Form.Item
          name="on"
          label={pick('到岗日期', 'Day')}
          rules={[{ required: true, message: pick('请选择日期', 'which day?') }]}
        >
          <DatePicker style={{ width: '100%' }} />
        </Form.Item>
      </Form>
    </Modal>
  )
}
