/** 县管校聘: the campaigns of a county, how far each is, and the way to begin another. */
import { PlusOutlined, PrinterOutlined } from '@ant-design/icons'
import { Link, useNavigate } from '@tanstack/react-router'
import { Button, Form, Input, InputNumber, Modal, Tag } from 'antd'
import { useState } from 'react'
import { schoolYearOf } from '#kernel/school-year.ts'
import { campaignStageWords, roundWords, type CampaignHead } from '#modules/staffing/contract.ts'
import { useMayIn } from '#web/app/me.ts'
import { Answered } from '#web/app/answered.tsx'
import { useAnswer, useCommand } from '#web/app/api.ts'
import { paths } from '#web/app/paths.ts'
import { useYearName } from '#web/app/place-and-year.tsx'
import { useRun } from '#web/app/run.ts'
import { today } from '#web/app/when.ts'
import { DataTable, type Column } from '#web/ui/data-table.tsx'
import { EmptyState } from '#web/ui/empty-state.tsx'
import { useWords } from '#web/ui/words.tsx'
import { StaffingPage } from '../staffing-page.tsx'

export function AppointmentsPage() {
  const { pick } = useWords()
  return (
    <StaffingPage
      title={(name) => pick(`${name}县管校聘`, `Appointments, ${name}`)}
      about={pick(
        '公布总量 → 分校岗位 → 校内竞聘 → 学区（跨校）竞聘 → 组织调剂 → 待岗培训 → 合同、公示、备案。每一步都是留下经过的登记；小规模学校的岗位先满，空着的须说明。',
        'Total → posts by school → within the school → across schools → assignment → training → contracts, publicity, filing. Each step is a record; posts of small schools are filled first, and where they stay free it is said why.',
      )}
      actions={(county) => <Actions county={county} />}
    >
      {(county) => <Campaigns county={county} />}
    </StaffingPage>
  )
}

function Actions({ county }: { readonly county: string }) {
  const { pick } = useWords()
  const holds = useMayIn(county)
  const [isOpening, setIsOpening] = useState(false)
  return (
    <>
      <Button icon={<PrinterOutlined />} onClick={() => window.print()}>
        {pick('打印', 'Print')}
      </Button>
      {holds('staffing.appoint') && (
        <Button type="primary" icon={<PlusOutlined />} onClick={() => setIsOpening(true)}>
          {pick('新建批次', 'Begin a campaign')}
        </Button>
      )}
      {isOpening && <OpenDialog county={county} onClose={() => setIsOpening(false)} />}
    </>
  )
}

function Campaigns({ county }: { readonly county: string }) {
  const { say, pick } = useWords()
  const yearName = useYearName()
  const answer = useAnswer('staffing', 'campaigns', { county })
  const columns: Column<CampaignHead>[] = [
    {
      key: 'name',
      title: pick('批次', 'Campaign'),
      width: 220,
      wraps: true,
      onPhone: 'head',
      value: ({ name }) => name,
      render: ({ id, name }) => (
        <Link to={paths.campaign} params={{ campaign: id }} search={{ county }}>
          {name}
        </Link>
      ),
    },
    { key: 'year', title: pick('学年', 'Year'), width: 130, value: ({ year }) => yearName(year) },
    {
      key: 'stage',
      title: pick('进度', 'Stage'),
      width: 190,
      wraps: true,
      value: ({ stage, round }) => say(round === null ? campaignStageWords[stage] : roundWords[round]),
      render: ({ stage, round }) => (
        <Tag {...(stage === 'filed' ? { color: 'success' } : { color: 'processing' })}>
          {say(round === null ? campaignStageWords[stage] : roundWords[round])}
        </Tag>
      ),
    },
    {
      key: 'total',
      title: pick('总量', 'Total'),
      width: 80,
      isNumber: true,
      value: ({ total }) => total?.posts ?? null,
    },
    {
      key: 'announced',
      title: pick('公布岗位', 'Announced'),
      width: 88,
      isNumber: true,
      value: ({ announced }) => announced,
    },
    { key: 'filled', title: pick('已聘', 'Filled'), width: 80, isNumber: true, value: ({ filled }) => filled },
    { key: 'left', title: pick('空岗', 'Free'), width: 80, isNumber: true, value: ({ left }) => left },
    {
      key: 'small',
      title: pick('小规模学校空岗', 'of small schools'),
      width: 116,
      isNumber: true,
      value: ({ smallLeft }) => smallLeft,
    },
    {
      key: 'training',
      title: pick('待岗培训', 'Training'),
      width: 88,
      isNumber: true,
      value: ({ inTraining }) => inTraining,
    },
    {
      key: 'contracts',
      title: pick('已签合同', 'Contracts'),
      width: 88,
      isNumber: true,
      value: ({ contracts }) => contracts,
    },
  ]
  return (
    <section className="panel wide-on-paper">
      <Answered of={answer}>
        {({ campaigns }) => (
          <DataTable
            name={pick('县管校聘批次', 'Campaigns')}
            rows={campaigns}
            columns={columns}
            rowKey={({ id }) => id}
            empty={<EmptyState title={pick('还没有竞聘批次', 'there is no campaign yet')} />}
          />
        )}
      </Answered>
    </section>
  )
}

function OpenDialog({ county, onClose }: { readonly county: string; readonly onClose: () => void }) {
  const { pick } = useWords()
  const run = useRun()
  const navigate = useNavigate()
  const [form] = Form.useForm<{ name: string; year: number }>()
  const open = useCommand('staffing', 'openCampaign')
  const year = schoolYearOf(today())
  const begin = async ({ name, year: wanted }: { name: string; year: number }) => {
    await run(
      () => open.run({ county, name: name.trim(), year: wanted }),
      ({ id }) => {
        void navigate({ to: paths.campaign, params: { campaign: id }, search: { county } })
        return pick('已新建', 'begun')
      },
    )
  }
  return (
    <Modal
      open
      title={pick('新建竞聘批次', 'Begin a campaign')}
      okText={pick('新建', 'Begin')}
      confirmLoading={open.isRunning}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <Form
        form={form}
        layout="vertical"
        onFinish={(given) => void begin(given)}
        initialValues={{ name: pick(`${year}年县管校聘`, `Appointments ${year}`), year }}
      >
        <Form.Item
          name="name"
          label={pick('名称', 'Name')}
          rules={[{ required: true, whitespace: true, min: 2, message: pick('请填写名称', 'name it') }]}
        >
          <Input maxLength={60} />
        </Form.Item>
        <Form.Item
          name="year"
          label={pick('学年（起始年）', 'School year')}
          rules={[{ required: true, message: pick('请填写学年', 'which year?') }]}
        >
          <InputNumber min={2000} max={2100} style={{ width: '100%' }} />
        </Form.Item>
      </Form>
    </Modal>
  )
}
