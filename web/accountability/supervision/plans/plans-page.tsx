/** 督导安排: visits to be made in a month, moved or cancelled with a reason, and notices to which somebody has to go back. */
import { CalendarOutlined, EditOutlined } from '@ant-design/icons'
import { Link } from '@tanstack/react-router'
import { Button, DatePicker, Form, Input, Modal, Select, Tabs, Tag } from 'antd'
import dayjs, { type Dayjs } from 'dayjs'
import { useState } from 'react'
import { z } from 'zod'
import { planStates, planStateWords, type ReturnDue, type VisitPlanShown } from '#modules/accountability/contract.ts'
import { Answered } from '#web/app/answered.tsx'
import { useAnswer, useCommand } from '#web/app/api.ts'
import { useMayIn } from '#web/app/me.ts'
import { usePageState, useTableView } from '#web/app/page-state.ts'
import { paths } from '#web/app/paths.ts'
import { useRun } from '#web/app/run.ts'
import { DataTable, type Column } from '#web/ui/data-table.tsx'
import { EmptyState } from '#web/ui/empty-state.tsx'
import { ReasonDialog } from '#web/ui/reason-dialog.tsx'
import { useWords } from '#web/ui/words.tsx'
import { MonthChoice, useMonth } from '../month-choice.tsx'
import { SupervisionPage, type Place } from '../supervision-page.tsx'
import { PlanDialog } from './plan-dialog.tsx'
import { PlanStateTag } from './plan-state-tag.tsx'

const choices = z.object({
  tab: z.enum(['plans', 'returns']).default('plans'),
  state: z.enum(planStates).optional(),
})
type Tab = z.output<typeof choices>['tab']

export function VisitPlansPage() {
  const { pick } = useWords()
  return (
    <SupervisionPage
      title={(name) => pick(`${name}督导安排`, `Planned visits, ${name}`)}
      about={pick(
        '按月安排督导；整改期限届满的通知书要回访。',
        'Visits of a month; somebody goes back to each notice once it is due.',
      )}
      withCity
      actions={() => <MonthChoice withNext />}
    >
      {(place) => <Plans key={place.region} {...place} />}
    </SupervisionPage>
  )
}

function Plans({ region, county }: Place) {
  const { pick } = useWords()
  const [{ tab }, choose] = usePageState(choices)
  return (
    <>
      <Tabs
        activeKey={tab}
        onChange={(key) => choose({ tab: key as Tab })}
        items={[
          { key: 'plans', label: pick('安排', 'Plans') },
          { key: 'returns', label: pick('应回访', 'To go back to') },
        ]}
      />
      {tab === 'plans' ? (
        <PlanTable region={region} county={county} />
      ) : (
        <ReturnTable region={region} county={county} />
      )}
    </>
  )
}

interface TableProps {
  readonly region: string
  readonly county: string | null
}

function PlanTable({ region, county }: TableProps) {
  const { say, pick } = useWords()
  const run = useRun()
  const month = useMonth()
  const mayVisit = useMayIn(county)('accountability.visit')
  const [{ state }, choose] = usePageState(choices)
  const [view, onView] = useTableView('plans')
  const [isPlanning, setIsPlanning] = useState(false)
  const [moving, setMoving] = useState<VisitPlanShown | null>(null)
  const [cancelling, setCancelling] = useState<VisitPlanShown | null>(null)
  const cancel = useCommand('accountability', 'cancelVisit')
  const answer = useAnswer('accountability', 'plannedVisits', { region, month })
  const columns: Column<VisitPlanShown>[] = [
    { key: 'on', title: pick('计划日期', 'Day'), width: 104, value: ({ plannedOn }) => plannedOn },
    ...(county === null
      ? [{ key: 'county', title: pick('县区', 'County'), width: 90, value: (plan: VisitPlanShown) => plan.countyName }]
      : []),
    {
      key: 'school',
      title: pick('学校', 'School'),
      width: 220,
      wraps: true,
      onPhone: 'head',
      value: ({ school, countyName }) => school?.name ?? pick(`${countyName}（督政）`, `${countyName} (government)`),
      render: ({ school, countyName }) =>
        school ? (
          <Link to={paths.schoolBrief} params={{ school: school.code }}>
            {school.name}
          </Link>
        ) : (
          pick(`${countyName}（督政）`, `${countyName} (government)`)
        ),
    },
    { key: 'form', title: pick('记录表', 'Form'), width: 170, wraps: true, value: ({ formWords }) => say(formWords) },
    { key: 'purpose', title: pick('督导事项', 'About'), width: 190, wraps: true, value: ({ purpose }) => purpose },
    { key: 'supervisor', title: pick('督学', 'Supervisor'), width: 92, value: ({ supervisor }) => supervisor },
    {
      key: 'state',
      title: pick('状态', 'State'),
      width: 130,
      value: (plan) => say(planStateWords[plan.state]),
      render: (plan) =>
        plan.visit === null ? (
          <PlanStateTag state={plan.state} />
        ) : (
          <Link to={paths.visit} params={{ visit: plan.visit }} search={{ county: plan.county }}>
            <PlanStateTag state={plan.state} />
          </Link>
        ),
    },
    ...(mayVisit
      ? [
          {
            key: 'action',
            title: pick('办理', 'Do'),
            width: 210,
            isAction: true,
            value: () => null,
            render: (plan: VisitPlanShown) =>
              plan.state === 'done' || plan.state === 'cancelled' ? null : (
                <span className="row-actions">
                  <Link
                    to={paths.visitRecord}
                    search={{
                      county: plan.county,
                      plan: plan.id,
                      form: plan.form,
                      ...(plan.school ? { school: plan.school.code } : {}),
                      ...(plan.follows ? { follows: plan.follows } : {}),
                    }}
                  >
                    <Button size="small" type="primary" ghost icon={<EditOutlined />}>
                      {pick('记录', 'Record')}
                    </Button>
                  </Link>
                  <Button size="small" onClick={() => setMoving(plan)}>
                    {pick('改期', 'Move')}
                  </Button>
                  <Button size="small" onClick={() => setCancelling(plan)}>
                    {pick('取消', 'Cancel')}
                  </Button>
                </span>
              ),
          } satisfies Column<VisitPlanShown>,
        ]
      : []),
  ]
  return (
    <section className="panel wide-on-paper">
      <Answered of={answer}>
        {({ plans }) => (
          <DataTable
            name={pick(`${month} 督导安排`, `Visits planned in ${month}`)}
            rows={state === undefined ? plans : plans.filter((plan) => plan.state === state)}
            columns={columns}
            rowKey={({ id }) => id}
            view={view}
            onView={onView}
            tools={
              <>
                <Select
                  allowClear
                  aria-label={pick('状态', 'State')}
                  placeholder={pick('状态', 'state')}
                  style={{ width: 140 }}
                  value={state ?? null}
                  onChange={(chosen: typeof state | null) => choose({ state: chosen ?? undefined })}
                  options={planStates.map((value) => ({ value, label: say(planStateWords[value]) }))}
                />
                {mayVisit && (
                  <Button type="primary" ghost icon={<CalendarOutlined />} onClick={() => setIsPlanning(true)}>
                    {pick('安排督导', 'Plan visits')}
                  </Button>
                )}
              </>
            }
            empty={<EmptyState title={pick('这个月没有安排', 'nothing is planned in this month')} />}
          />
        )}
      </Answered>
      {isPlanning && county !== null && <PlanDialog county={county} onClose={() => setIsPlanning(false)} />}
      {moving && <MoveDialog plan={moving} onClose={() => setMoving(null)} />}
      <ReasonDialog
        isOpen={cancelling !== null}
        title={pick('取消这次督导安排', 'Cancel this visit')}
        about={cancelling?.school?.name}
        label={pick('原因', 'Reason')}
        confirm={pick('取消安排', 'Cancel it')}
        least={4}
        most={500}
        isRunning={cancel.isRunning}
        onReason={(reason) =>
          cancelling &&
          void run(
            () => cancel.run({ county: cancelling.county, id: cancelling.id, reason }),
            () => pick('已取消', 'cancelled'),
          ).then((isDone) => isDone && setCancelling(null))
        }
        onClose={() => setCancelling(null)}
      />
    </section>
  )
}

interface MoveGiven {
  readonly on: Dayjs
  readonly reason: string
}

function MoveDialog({ plan, onClose }: { readonly plan: VisitPlanShown; readonly onClose: () => void }) {
  const { pick } = useWords()
  const [form] = Form.useForm<MoveGiven>()
  const run = useRun()
  const move = useCommand('accountability', 'moveVisit')
  return (
    <Modal
      open
      title={pick(`改期：${plan.school?.name ?? plan.countyName}`, `Move: ${plan.school?.name ?? plan.countyName}`)}
      okText={pick('改期', 'Move')}
      confirmLoading={move.isRunning}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <Form<MoveGiven>
        form={form}
        layout="vertical"
        onFinish={({ on, reason }) =>
          void run(
            () =>
              move.run({
                county: plan.county,
                id: plan.id,
                on: on.format('YYYY-MM-DD'),
                reason: reason.trim(),
              }),
            () => pick('已改期', 'moved'),
          ).then((isDone) => isDone && onClose())
        }
      >
        <Form.Item
          name="on"
          label={pick(`新的日期（原 ${plan.plannedOn}）`, `New day (was ${plan.plannedOn})`)}
          rules={[{ required: true, message: pick('请填写', 'fill it in') }]}
        >
          <DatePicker style={{ width: '100%' }} disabledDate={(date: Dayjs) => date.isBefore(dayjs(), 'day')} />
        </Form.Item>
        <Form.Item
          name="reason"
          label={pick('原因', 'Reason')}
          rules={[
            {
              required: true,
              whitespace: true,
              min: 4,
              message: pick('请至少填写4个字', 'write 4 characters or more'),
            },
          ]}
        >
          <Input.TextArea rows={2} maxLength={500} />
        </Form.Item>
      </Form>
    </Modal>
  )
}

function ReturnTable({ region, county }: TableProps) {
  const { pick } = useWords()
  const mayVisit = useMayIn(county)('accountability.visit')
  const [view, onView] = useTableView('returns')
  const answer = useAnswer('accountability', 'returnsDue', { region })
  const columns: Column<ReturnDue>[] = [
    {
      key: 'number',
      title: pick('通知书', 'Notice'),
      width: 190,
      wraps: true,
      onPhone: 'head',
      value: ({ number }) => number,
      render: ({ number, visit, county: its }) => (
        <Link to={paths.visit} params={{ visit }} search={{ county: its }}>
          {number}
        </Link>
      ),
    },
    {
      key: 'school',
      title: pick('学校', 'School'),
      width: 230,
      wraps: true,
      value: ({ school }) => school?.name ?? null,
    },
    { key: 'supervisor', title: pick('督学', 'Supervisor'), width: 96, value: ({ supervisor }) => supervisor },
    { key: 'due', title: pick('整改期限', 'Due'), width: 108, value: ({ dueOn }) => dueOn },
    {
      key: 'by',
      title: pick('回访期限', 'Go back by'),
      width: 190,
      value: ({ returnBy }) => returnBy,
      render: ({ returnBy, isLate }) => (
        <>
          {returnBy} {isLate && <Tag color="error">{pick('! 已过', '! late')}</Tag>}
        </>
      ),
    },
    {
      key: 'open',
      title: pick('未销号', 'Open'),
      width: 80,
      isNumber: true,
      value: ({ openCases }) => openCases,
    },
    ...(mayVisit
      ? [
          {
            key: 'action',
            title: pick('办理', 'Do'),
            width: 96,
            isAction: true,
            value: () => null,
            render: ({ school, visit, county: its }: ReturnDue) =>
              school && (
                <Link
                  to={paths.visitRecord}
                  search={{ county: its, school: school.code, form: 'return', follows: visit }}
                >
                  <Button size="small">{pick('回访', 'Go back')}</Button>
                </Link>
              ),
          } satisfies Column<ReturnDue>,
        ]
      : []),
  ]
  return (
    <section className="panel">
      <Answered of={answer}>
        {({ returns }) => (
          <DataTable
            name={pick('应回访', 'To go back to')}
            rows={returns}
            columns={columns}
            rowKey={({ notice }) => notice}
            view={view}
            onView={onView}
            empty={<EmptyState title={pick('没有应回访的通知书', 'there is no notice to go back to')} />}
          />
        )}
      </Answered>
    </section>
  )
}
