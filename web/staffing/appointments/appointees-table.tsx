/** Teachers of a campaign: where each came from, which post in which round, and what is left to do for them. */
import { Button, DatePicker, Form, Input, Modal, Select, Tag } from 'antd'
import type { Dayjs } from 'dayjs'
import { useState } from 'react'
import { z } from 'zod'
import { resultWords, results, roundWords, type CampaignHead } from '#modules/staffing/contract.ts'
import { useMayIn } from '#web/app/me.ts'
import { Answered } from '#web/app/answered.tsx'
import { useAnswer, useCommand, type AnswerOf } from '#web/app/api.ts'
import { usePageState, useTableView } from '#web/app/page-state.ts'
import { DataTable, type Column } from '#web/ui/data-table.tsx'
import { EmptyState } from '#web/ui/empty-state.tsx'
import { ReasonDialog } from '#web/ui/reason-dialog.tsx'
import { useWords } from '#web/ui/words.tsx'
import { PersonalNote } from '../personal-note.tsx'
import { SchoolSelect } from '../school-select.tsx'
import { useRecorded } from './use-recorded.tsx'

type Appointee = AnswerOf<'staffing', 'appointees'>['teachers'][number]

const choices = z.object({
  school: z
    .string()
    .regex(/^\d{10}$/)
    .optional(),
  result: z.enum(results).optional(),
})

interface Props {
  readonly county: string
  readonly campaign: CampaignHead
}

export function AppointeesTable({ county, campaign }: Props) {
  const { say, pick } = useWords()
  const holds = useMayIn(county)
  const recorded = useRecorded()
  const [{ school, result }, choose] = usePageState(choices)
  const [view, setView] = useTableView('appointees')
  const [selected, setSelected] = useState<readonly string[]>([])
  const [vacating, setVacating] = useState<Appointee | null>(null)
  const [open, setOpen] = useState<'training' | 'contract' | null>(null)
  const vacate = useCommand('staffing', 'vacate')
  const train = useCommand('staffing', 'sendToTraining')
  const answer = useAnswer(
    'staffing',
    'appointees',
    {
      county,
      campaign: campaign.id,
      ...(school === undefined ? {} : { school }),
      ...(result === undefined ? {} : { result }),
    },
    { placeholderData: (before) => before, staleTime: 60_000 },
  )
  const place = { county, campaign: campaign.id }
  const mayAppoint = holds('staffing.appoint') && campaign.stage !== 'filed'
  const isOver = campaign.stage === 'training'
  const teachers = answer.data?.teachers ?? []
  const chosen = teachers.filter(({ teacher }) => selected.includes(teacher))
  const forContract = chosen.filter((each) => each.result === 'appointed' && each.contract === null)
  const forTraining = chosen.filter((each) => each.result === 'waiting')
  const columns: Column<Appointee>[] = [
    {
      key: 'name',
      title: pick('教师', 'Teacher'),
      width: 96,
      onPhone: 'head',
      value: ({ name }) => name,
      exportedToo: [{ title: pick('编号', 'number'), value: ({ teacher }) => teacher }],
    },
    { key: 'origin', title: pick('原学校', 'From'), width: 156, wraps: true, value: ({ originName }) => originName },
    {
      key: 'result',
      title: pick('结果', 'Result'),
      width: 100,
      value: (row) => say(resultWords[row.result]),
      render: (row) => (
        <Tag
          {...(row.result === 'appointed'
            ? { color: 'success' }
            : row.result === 'training'
              ? { color: 'warning' }
              : {})}
        >
          {say(resultWords[row.result])}
        </Tag>
      ),
    },
    {
      key: 'round',
      title: pick('轮次', 'Round'),
      width: 116,
      wraps: true,
      value: ({ round }) => round && say(roundWords[round]),
    },
    { key: 'post', title: pick('岗位', 'Post'), width: 80, value: ({ post }) => post },
    { key: 'school', title: pick('聘任学校', 'To'), width: 156, wraps: true, value: ({ schoolName }) => schoolName },
    { key: 'reason', title: pick('说明', 'Reason'), width: 136, wraps: true, value: ({ reason }) => reason },
    {
      key: 'contract',
      title: pick('合同', 'Contract'),
      width: 150,
      wraps: true,
      value: ({ contract }) => contract && `${contract.number} ${contract.from}—${contract.to}`,
    },
    ...(mayAppoint
      ? [
          {
            key: 'do',
            title: pick('操作', 'Do'),
            width: 92,
            isAction: true,
            value: () => null,
            render: (row: Appointee) =>
              row.result === 'appointed' && row.contract === null ? (
                <Button size="small" onClick={() => setVacating(row)}>
                  {pick('撤销聘任', 'Take back')}
                </Button>
              ) : null,
          },
        ]
      : []),
  ]
  return (
    <section className="panel wide-on-paper">
      <PersonalNote />
      <Answered of={answer}>
        {() => (
          <DataTable
            tools={
              <>
                <SchoolSelect county={county} value={school} onChange={(next) => choose({ school: next })} />
                <Select
                  allowClear
                  aria-label={pick('结果', 'Result')}
                  placeholder={pick('全部结果', 'all results')}
                  style={{ width: 150 }}
                  value={result ?? null}
                  onChange={(next) => choose({ result: next ?? undefined })}
                  options={results.map((value) => ({ value, label: say(resultWords[value]) }))}
                />
                {mayAppoint && isOver && forTraining.length > 0 && (
                  <Button onClick={() => setOpen('training')}>
                    {pick(`所选 ${forTraining.length} 人转待岗培训`, `Send ${forTraining.length} to training`)}
                  </Button>
                )}
                {mayAppoint && isOver && forContract.length > 0 && (
                  <Button type="primary" onClick={() => setOpen('contract')}>
                    {pick(`登记所选 ${forContract.length} 人合同`, `Record ${forContract.length} contracts`)}
                  </Button>
                )}
              </>
            }
            name={pick('竞聘教师', 'Teachers of the campaign')}
            rows={teachers}
            columns={columns}
            rowKey={({ teacher }) => teacher}
            view={view}
            onView={setView}
            height={560}
            {...(mayAppoint && isOver
              ? {
                  selected,
                  onSelect: setSelected,
                  maySelect: (row: Appointee) => row.contract === null && row.result !== 'training',
                }
              : {})}
            empty={<EmptyState title={pick('没有符合条件的教师', 'nobody fits')} />}
          />
        )}
      </Answered>
      <ReasonDialog
        isOpen={vacating !== null}
        title={pick(`撤销${vacating?.name ?? ''}的聘任`, `Take the appointment of ${vacating?.name ?? ''} back`)}
        label={pick('原因', 'Reason')}
        confirm={pick('撤销聘任', 'Take back')}
        least={4}
        most={500}
        isRunning={vacate.isRunning}
        onReason={(reason) => {
          if (vacating === null) return
          void recorded(() => vacate.run({ ...place, teacher: vacating.teacher, reason })).then(
            (done) => done && setVacating(null),
          )
        }}
        onClose={() => setVacating(null)}
      />
      <ReasonDialog
        isOpen={open === 'training'}
        title={pick(`${forTraining.length} 人转待岗培训`, `Send ${forTraining.length} to training`)}
        label={pick('原因', 'Reason')}
        confirm={pick('登记', 'Record')}
        least={4}
        most={500}
        isRunning={train.isRunning}
        onReason={(reason) =>
          void recorded(() =>
            train.run({ ...place, teachers: forTraining.map(({ teacher }) => teacher), reason }),
          ).then((done) => done && setOpen(null))
        }
        onClose={() => setOpen(null)}
      />
      {open === 'contract' && (
        <ContractDialog
          place={place}
          teachers={forContract.map(({ teacher }) => teacher)}
          onClose={() => setOpen(null)}
        />
      )}
    </section>
  )
}

interface ContractProps {
  readonly place: { readonly county: string; readonly campaign: string }
  readonly teachers: readonly string[]
  readonly onClose: () => void
}

function ContractDialog({ place, teachers, onClose }: ContractProps) {
  const { pick } = useWords()
  const recorded = useRecorded()
  const [form] = Form.useForm<{ number: string; days: [Dayjs, Dayjs] }>()
  const sign = useCommand('staffing', 'signContracts')
  const keep = async ({ number, days: [from, to] }: { number: string; days: [Dayjs, Dayjs] }) => {
    const given = {
      ...place,
      teachers: [...teachers],
      number: number.trim(),
      from: from.format('YYYY-MM-DD'),
      to: to.format('YYYY-MM-DD'),
    }
    if (await recorded(() => sign.run(given))) onClose()
  }
  return (
    <Modal
      open
      title={pick(`登记 ${teachers.length} 人聘用合同`, `Record ${teachers.length} contracts`)}
      okText={pick('登记', 'Record')}
      confirmLoading={sign.isRunning}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <Form form={form} layout="vertical" onFinish={(given) => void keep(given)}>
        <Form.Item
          name="number"
          label={pick('合同编号（批号）', 'Number')}
          rules={[{ required: true, whitespace: true, message: pick('请填写编号', 'its number') }]}
        >
          <Input maxLength={60} />
        </Form.Item>
        <Form.Item
          name="days"
          label={pick('合同期', 'From, to')}
          rules={[{ required: true, message: pick('请选择起止日期', 'from when to when?') }]}
        >
          <DatePicker.RangePicker style={{ width: '100%' }} />
        </Form.Item>
      </Form>
    </Modal>
  )
}
