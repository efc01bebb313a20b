/** The criteria by which schools are proposed for a batch, each with its source; a city sets its own. */
import { SettingOutlined } from '@ant-design/icons'
import { Button, Form, Input, InputNumber, Modal, Tag } from 'antd'
import { useState } from 'react'
import { batchWords, criteriaFields, type BatchCriteria } from '#modules/conditions/contract.ts'
import { labelOf } from '#kernel/contract.ts'
import { Answered } from '#web/app/answered.tsx'
import { useAnswer, useCommand } from '#web/app/api.ts'
import { useRun } from '#web/app/run.ts'
import { moment } from '#web/app/when.ts'
import { useWords } from '#web/ui/words.tsx'
import { useMayIn } from '#web/app/me.ts'

export function CriteriaPanel({ region }: { readonly region: string }) {
  const { say, pick } = useWords()
  const city = `${region.slice(0, 4)}00`
  const maySet = useMayIn(city)('conditions.settings')
  const [isSetting, setIsSetting] = useState(false)
  const answer = useAnswer('conditions', 'batchCriteria', { region })
  return (
    <section className="panel">
      <Answered of={answer}>
        {({ criteria, lines, document, setBy, setAt }) => (
          <>
            <div className="panel-tools">
              <h2>
                {pick('入选条件', 'Criteria')}{' '}
                {document !== null && (
                  <Tag color="success">
                    {pick(
                      `${document}，${setBy ?? ''} ${moment(setAt)} 设置`,
                      `${document}; set by ${setBy ?? ''}, ${moment(setAt)}`,
                    )}
                  </Tag>
                )}
              </h2>
              {maySet && (
                <Button icon={<SettingOutlined />} onClick={() => setIsSetting(true)}>
                  {pick('设置条件', 'Set the criteria')}
                </Button>
              )}
            </div>
            <dl className="line-list">
              {lines.map(({ batch, words, isOurs, source }) => (
                <div key={batch}>
                  <dt>{say(batchWords[batch])}</dt>
                  <dd>
                    {say(words)}
                    <br />
                    {isOurs ? <Tag color="warning">{pick('本系统设定，可调整', 'set by this system')}</Tag> : source}
                  </dd>
                </div>
              ))}
            </dl>
            <p className="quiet after-table">
              {pick(
                '系统只提建议：符合多个条件的，按乡村学校、新优质学校、薄弱学校、挖潜扩容的顺序取第一个（顺序为本系统设定），由人确认或调整。',
                'The system only proposes: of several the first of rural, new, weak, expand (an order of ours); a person confirms or changes it.',
              )}
            </p>
            {isSetting && <SetCriteria city={city} criteria={criteria} onClose={() => setIsSetting(false)} />}
          </>
        )}
      </Answered>
    </section>
  )
}

interface SetProps {
  readonly city: string
  readonly criteria: BatchCriteria
  readonly onClose: () => void
}

const fieldNames = Object.keys(criteriaFields) as (keyof BatchCriteria)[]

function SetCriteria({ city, criteria, onClose }: SetProps) {
  const { say, pick } = useWords()
  const [form] = Form.useForm<BatchCriteria & { basis: string }>()
  const run = useRun()
  const set = useCommand('conditions', 'setBatchCriteria')
  return (
    <Modal
      open
      title={pick('设置四个一批的入选条件（全市）', 'Criteria of the four batches, for the whole city')}
      okText={pick('保存', 'Save')}
      confirmLoading={set.isRunning}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <p className="quiet">
        {pick(
          '已经确认的学校不变；还没有确认的按新条件重新提出建议。',
          'Schools that are confirmed stay; the others are proposed anew.',
        )}
      </p>
      <Form
        form={form}
        layout="vertical"
        initialValues={criteria}
        onFinish={({ basis, ...given }) =>
          void run(
            () => set.run({ city, ...given, basis: basis.trim() }),
            () => pick('已保存', 'saved'),
          ).then((done) => done && onClose())
        }
      >
        {fieldNames.map((name) => {
          const whole = name === 'weakFails' || name === 'newWithinYears'
          return (
            <Form.Item
              key={name}
              name={name}
              label={say(labelOf(criteriaFields[name]))}
              rules={[{ required: true, message: pick('请填写', 'fill it in') }]}
            >
              <InputNumber
                style={{ width: '100%' }}
                min={name === 'outlierDeviations' || name === 'expandUtilisation' ? 0.5 : 1}
                max={{ weakFails: 7, outlierDeviations: 5, newWithinYears: 20, expandUtilisation: 2 }[name]}
                step={whole ? 1 : 0.1}
                {...(whole ? { precision: 0 } : {})}
              />
            </Form.Item>
          )
        })}
        <Form.Item
          name="basis"
          label={pick('依据（文件、会议纪要）', 'What they rest on')}
          rules={[{ required: true, whitespace: true, min: 2, message: pick('请填写依据', 'say what they rest on') }]}
        >
          <Input maxLength={200} />
        </Form.Item>
      </Form>
    </Modal>
  )
}
