/** What a plan of exchange is to follow: year, name, the draw that parts those who stand alike, a table of minutes where there is one. */
import { PaperClipOutlined } from '@ant-design/icons'
import { Alert, Button, Form, Input, InputNumber, Modal, Upload } from 'antd'
import { useState } from 'react'
import type { Severity } from '#kernel/problem.ts'
import { schoolYearOf } from '#kernel/school-year.ts'
import { useCommand, type AnswerOf } from '#web/app/api.ts'
import { useRun } from '#web/app/run.ts'
import { today } from '#web/app/when.ts'
import { ProblemList } from '#web/ui/problem-list.tsx'
import { useWords } from '#web/ui/words.tsx'

interface Given {
  readonly name: string
  readonly year: number
  readonly draw?: string
  readonly limitMinutes?: number | null
}

interface Props {
  readonly county: string
  readonly onMade: (id: string) => void
  readonly onClose: () => void
}

export function MakeRotationDialog({ county, onMade, onClose }: Props) {
  const { say, pick } = useWords()
  const run = useRun()
  const [form] = Form.useForm<Given>()
  const make = useCommand('staffing', 'makeRotation')
  const [ways, setWays] = useState<File | null>(null)
  const [found, setFound] = useState<AnswerOf<'staffing', 'makeRotation'> | null>(null)
  const [only, setOnly] = useState<Severity | ''>('')
  const year = schoolYearOf(today()) + 1
  const begin = async ({ name, year: wanted, draw, limitMinutes }: Given) => {
    setFound(null)
    let made: AnswerOf<'staffing', 'makeRotation'> | null = null
    await run(
      async () => {
        made = await make.run({
          county,
          year: wanted,
          name: name.trim(),
          ...(draw?.trim() ? { draw: draw.trim() } : {}),
          ...(ways === null ? {} : { ways }),
          ...(limitMinutes == null ? {} : { limitMinutes }),
        })
        return made
      },
      ({ id }) => (id === null ? null : pick('方案已编制（拟稿）', 'the plan is made, as a draft')),
    )
    const answer = made as AnswerOf<'staffing', 'makeRotation'> | null
    if (answer === null) return
    if (answer.id === null) setFound(answer)
    else onMade(answer.id)
  }
  return (
    <Modal
      open
      width={680}
      title={pick('编制交流轮岗方案', 'Make a plan of exchange')}
      okText={pick('编制', 'Make it')}
      confirmLoading={make.isRunning}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      {found !== null && found.lacks.length > 0 && (
        <Alert
          className="note-below"
          type="error"
          showIcon
          title={pick('还缺数据，没有编制', 'data are missing; no plan was made')}
          description={
            <ul className="plain-list">
              {found.lacks.map(({ code, what, todo }) => (
                <li key={code}>
                  {say(what)}
                  {pick('：', ': ')}
                  {say(todo)}
                </li>
              ))}
            </ul>
          }
        />
      )}
      {found !== null && found.problems.length > 0 && (
        <ProblemList
          name={pick('路程表的问题', 'What is wrong with the table')}
          problems={found.problems}
          only={only}
          onOnly={setOnly}
          height={240}
        />
      )}
      <Form<Given>
        form={form}
        layout="vertical"
        onFinish={(given) => void begin(given)}
        initialValues={{ name: pick(`${year}学年教师交流轮岗方案`, `Exchange of teachers ${year}`), year }}
      >
        <Form.Item
          name="name"
          label={pick('方案名称', 'Name')}
          rules={[{ required: true, whitespace: true, min: 2, message: pick('请填写名称', 'name it') }]}
        >
          <Input maxLength={60} />
        </Form.Item>
        <div className="staff-form">
          <Form.Item
            name="year"
            label={pick('交流学年（起始年）', 'School year of the exchange')}
            rules={[{ required: true, message: pick('请填写学年', 'which year?') }]}
          >
            <InputNumber min={2000} max={2100} />
          </Form.Item>
          <Form.Item
            name="draw"
            label={pick('抽签号（可不填）', 'Number of the draw (optional)')}
            extra={pick(
              '只用来分开条件完全相同的人，谁都可以复核',
              'parts only those who stand exactly alike; anybody can repeat it',
            )}
          >
            <Input maxLength={60} />
          </Form.Item>
        </div>
        <div className="staff-form">
          <Form.Item
            label={pick('学校间路程表（可不附）', 'Table of minutes (optional)')}
            extra={pick(
              '三列：从、到、分钟；不附则按直线距离',
              'three columns: from, to, minutes; else straight lines',
            )}
          >
            <Upload
              accept=".xlsx,.xls,.csv"
              maxCount={1}
              showUploadList={false}
              beforeUpload={(file) => {
                setWays(file)
                return false
              }}
            >
              <Button icon={<PaperClipOutlined />}>{ways?.name ?? pick('选择文件', 'Choose a file')}</Button>
            </Upload>
          </Form.Item>
          <Form.Item name="limitMinutes" label={pick('路程上限（与路程表并用）', 'Most minutes, with the table')}>
            <InputNumber min={1} max={600} suffix={pick('分钟', 'min')} />
          </Form.Item>
        </div>
        <Alert
          type="info"
          showIcon
          title={pick(
            '方案为内部拟稿，含个人信息。审核、签发须由拟稿人以外的人办理；签发后只对有关学校和教师公布。',
            'A plan is an internal draft with personal data. Others than its drafter review and issue it; then it is told to the schools and teachers concerned only.',
          )}
        />
      </Form>
    </Modal>
  )
}
