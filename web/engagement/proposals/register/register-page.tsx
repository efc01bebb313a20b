/** Registers a proposal: its file is read first where there is one, and a person checks every field before it is kept. */
import { FileSearchOutlined, MinusCircleOutlined, PlusOutlined } from '@ant-design/icons'
import { useNavigate } from '@tanstack/react-router'
import { Alert, Button, Form, Input, InputNumber, Radio, Select, Upload } from 'antd'
import { useState } from 'react'
import type { Problem } from '#kernel/problem.ts'
import {
  proposalCategories,
  proposalCategoryWords,
  proposalKinds,
  proposalKindWords,
  type ProposalCategory,
  type ProposalKind,
  type StepProblem,
} from '#modules/engagement/contract.ts'
import { useAnswer, useCommand } from '#web/app/api.ts'
import { CountyChoice } from '#web/app/county-choice.tsx'
import { Forbidden } from '#web/app/forbidden.tsx'
import { mayIn, useMe } from '#web/app/me.ts'
import { paths } from '#web/app/paths.ts'
import { useRegionName } from '#web/app/place-name.tsx'
import { useRegionChoice, type RegionChoice } from '#web/app/region-choice.ts'
import { useRun } from '#web/app/run.ts'
import { today } from '#web/app/when.ts'
import { PageHeader } from '#web/ui/page-header.tsx'
import { useWords } from '#web/ui/words.tsx'
import { FileProblems } from '../file-problems.tsx'
import { ProposalsNav } from '../proposals-nav.tsx'
import { DayField } from '../step-fields.tsx'
import { StepProblems } from '../step-problems.tsx'

export function RegisterProposalPage() {
  const choice = useRegionChoice('engagement.proposals.register')
  if (choice === undefined) return null
  if (choice.region === null) return <Forbidden />
  return <Register key={choice.region} choice={choice} region={choice.region} />
}

interface Given {
  readonly kind: ProposalKind
  readonly session: string
  readonly number: number
  readonly title: string
  readonly text: string
  readonly category: ProposalCategory
  readonly proposers: readonly { readonly name: string; readonly unit?: string }[]
  readonly receivedOn: string
  readonly isRestricted: boolean
  readonly restriction?: string
}

function Register({ choice, region }: { readonly choice: RegionChoice; readonly region: string }) {
  const { say, pick } = useWords()
  const name = useRegionName(region)
  const me = useMe().data
  const run = useRun()
  const navigate = useNavigate()
  const [form] = Form.useForm<Given>()
  const read = useCommand('engagement', 'readProposalFile')
  const keep = useCommand('engagement', 'keepProposalDocument')
  const register = useCommand('engagement', 'registerProposal')
  const board = useAnswer('engagement', 'proposalBoard', { region, size: 1 }, { staleTime: 300_000 })
  const [file, setFile] = useState<File | null>(null)
  const [unread, setUnread] = useState<readonly Problem[]>([])
  const [isRead, setIsRead] = useState(false)
  const [problems, setProblems] = useState<readonly StepProblem[]>([])
  const isRestricted = Form.useWatch('isRestricted', form) ?? false
  const kind = Form.useWatch('kind', form) ?? 'deputy'
  const mayKeep = mayIn(me, 'engagement.proposals.handle', region)
  if (!mayIn(me, 'engagement.proposals.register', region)) return <Forbidden />

  const take = async (given: File) => {
    setFile(given)
    setIsRead(false)
    setUnread([])
    await run(
      () => read.run({ county: region, file: given }),
      ({ paragraphs, found, problems: met }) => {
        setUnread(met)
        if (paragraphs.length === 0) return null
        setIsRead(true)
        form.setFieldsValue({
          text: paragraphs.join('\n'),
          ...(found.kind === null ? {} : { kind: found.kind }),
          ...(found.session === null ? {} : { session: found.session }),
          ...(found.number === null ? {} : { number: found.number }),
          ...(found.title === null ? {} : { title: found.title }),
        })
        return null
      },
    )
  }
  const send = async ({ isRestricted: closed, restriction, proposers, ...given }: Given) => {
    let id: string | null = null
    await run(
      async () => {
        // The paper itself is kept with what was read from it.
        const kept =
          file !== null && mayKeep ? await keep.run({ county: region, title: given.title.slice(0, 120), file }) : null
        return register.run({
          county: region,
          ...given,
          proposers: proposers.map((each) => ({ name: each.name, unit: each.unit?.trim() ? each.unit : null })),
          ...(closed && restriction !== undefined ? { restriction } : {}),
          ...(kept === null ? {} : { document: kept.id }),
        })
      },
      (answer) => {
        setProblems(answer.problems)
        ;({ id } = answer)
        return id === null ? null : pick('已登记', 'registered')
      },
    )
    if (id !== null) await navigate({ to: paths.proposal, params: { at: region, proposal: id } })
  }
  const needed = [{ required: true, whitespace: true, message: pick('请填写', 'fill it in') }]
  return (
    <>
      <PageHeader
        title={pick('登记建议（提案）', 'Register a proposal')}
        about={pick(`登记到${name}；代表提出的是“建议”，政协的是“提案”。`, `Registered in ${name}.`)}
        actions={<CountyChoice choice={choice} withCity />}
      />
      <ProposalsNav county={choice.city === null ? null : choice.county} />
      <section className="panel">
        <h2>{pick('原文', 'The paper')}</h2>
        <Upload.Dragger
          accept=".docx,.pdf,.txt"
          maxCount={1}
          showUploadList={false}
          beforeUpload={(given) => {
            void take(given)
            return false
          }}
        >
          <p className="ant-upload-text">
            <FileSearchOutlined />{' '}
            {read.isRunning
              ? pick('正在读取…', 'reading …')
              : file === null
                ? pick(
                    '选择或拖入原文文件（docx、pdf、txt），读出文字和编号',
                    'Choose or drop the file (docx, pdf, txt); its text and number are read',
                  )
                : pick(`${file.name}（点击换一个文件）`, `${file.name} (press for another)`)}
          </p>
          <p className="ant-upload-hint">
            {pick('没有电子件的，直接在下面填写', 'without a file, fill in the form below')}
          </p>
        </Upload.Dragger>
        <FileProblems problems={unread} />
        {isRead && (
          <Alert
            type="info"
            showIcon
            style={{ marginTop: 10 }}
            title={pick('已读出文字，请逐项核对后登记', 'the text was read; check every field before registering')}
          />
        )}
      </section>
      <section className="panel">
        <h2>{pick('登记内容', 'What is registered')}</h2>
        <StepProblems problems={problems} />
        <Form<Given>
          form={form}
          layout="vertical"
          scrollToFirstError
          initialValues={{
            kind: 'deputy',
            proposers: [{ name: '' }],
            receivedOn: today(),
            isRestricted: false,
            category: 'other',
          }}
          onFinish={(given) => void send(given)}
        >
          <Form.Item name="kind" label={pick('类别', 'Kind')}>
            <Radio.Group options={proposalKinds.map((value) => ({ value, label: say(proposalKindWords[value]) }))} />
          </Form.Item>
          <div className="form-row form-thirds">
            <Form.Item name="session" label={pick('届次会议', 'Session')} rules={needed}>
              <Input
                maxLength={60}
                list="known-sessions"
                placeholder={
                  kind === 'deputy'
                    ? pick('如：市六届人大二次会议', '市六届人大二次会议')
                    : pick('如：市政协六届二次会议', '市政协六届二次会议')
                }
              />
            </Form.Item>
            <Form.Item
              name="number"
              label={pick('编号', 'Number')}
              rules={[{ required: true, message: pick('请填写', 'fill it in') }]}
            >
              <InputNumber min={1} max={99_999} precision={0} style={{ width: '100%' }} />
            </Form.Item>
            <Form.Item
              name="receivedOn"
              label={pick('收到日期', 'Came in on')}
              rules={[{ required: true, message: pick('请填写', 'fill it in') }]}
            >
              <DayField />
            </Form.Item>
          </div>
          <datalist id="known-sessions">
            {(board.data?.sessions ?? []).map((session) => (
              <option key={session} value={session} />
            ))}
          </datalist>
          <Form.Item name="title" label={pick('标题', 'Title')} rules={needed}>
            <Input maxLength={200} />
          </Form.Item>
          <Form.Item name="text" label={pick('内容', 'Text')} rules={needed}>
            <Input.TextArea autoSize={{ minRows: 5, maxRows: 18 }} maxLength={30_000} showCount />
          </Form.Item>
          <Form.Item name="category" label={pick('主题', 'Subject')}>
            <Select
              style={{ maxWidth: 260 }}
              options={proposalCategories.map((value) => ({ value, label: say(proposalCategoryWords[value]) }))}
            />
          </Form.Item>
          <Form.List name="proposers">
            {(fields, { add, remove }) => (
              <fieldset className="proposers">
                <legend>
                  {kind === 'deputy'
                    ? pick('代表（第一位为领衔代表，其余为联名）', 'Deputies (the lead first)')
                    : pick('委员（第一位为第一提案人，其余为联名）', 'Members (the lead first)')}
                </legend>
                {fields.map(({ key, name: index }) => (
                  <div key={key} className="proposer-row">
                    <Form.Item
                      name={[index, 'name']}
                      label={
                        index === 0
                          ? pick('领衔人姓名', 'Name of the lead')
                          : pick(`联名人 ${index} 姓名`, `Name of no. ${index + 1}`)
                      }
                      rules={needed}
                    >
                      <Input maxLength={40} />
                    </Form.Item>
                    <Form.Item name={[index, 'unit']} label={pick('单位（代表团、界别）', 'Unit')}>
                      <Input maxLength={80} />
                    </Form.Item>
                    {index > 0 && (
                      <Button
                        type="text"
                        icon={<MinusCircleOutlined />}
                        aria-label={pick(`去掉第 ${index + 1} 人`, `Take out no. ${index + 1}`)}
                        onClick={() => remove(index)}
                      />
                    )}
                  </div>
                ))}
                <Button icon={<PlusOutlined />} onClick={() => add({ name: '' })} disabled={fields.length >= 60}>
                  {pick('添加联名人', 'Add a proposer')}
                </Button>
              </fieldset>
            )}
          </Form.List>
          <Form.Item name="isRestricted" label={pick('答复公开', 'Publicity of the reply')}>
            <Radio.Group
              options={[
                { value: false, label: pick('可以公开', 'may be made public') },
                { value: true, label: pick('不公开（写明理由）', 'restricted, with the reason') },
              ]}
            />
          </Form.Item>
          {isRestricted && (
            <Form.Item name="restriction" label={pick('不公开的理由', 'Why it is restricted')} rules={needed}>
              <Input maxLength={200} />
            </Form.Item>
          )}
          <Button type="primary" htmlType="submit" loading={register.isRunning || keep.isRunning}>
            {pick('登记', 'Register')}
          </Button>
        </Form>
      </section>
    </>
  )
}
