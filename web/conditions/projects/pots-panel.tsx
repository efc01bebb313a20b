/** 资金来源: which pots there are and what each may be spent on; a city sets its own, until then the list is ours and says so. */
import { DeleteOutlined, PlusOutlined, SettingOutlined } from '@ant-design/icons'
import { Alert, Button, Form, Input, Modal, Select } from 'antd'
import { useState } from 'react'
import { moneyUses, moneyUseWords, potLevels, potLevelWords, type Pot } from '#modules/conditions/contract.ts'
import { Answered } from '#web/app/answered.tsx'
import { useAnswer, useCommand } from '#web/app/api.ts'
import { useRun } from '#web/app/run.ts'
import { useTableView } from '#web/app/page-state.ts'
import { moment } from '#web/app/when.ts'
import { DataTable, type Column } from '#web/ui/data-table.tsx'
import { useWords } from '#web/ui/words.tsx'
import { useMayIn } from '#web/app/me.ts'

export function PotsPanel({ region }: { readonly region: string }) {
  const { say, pick } = useWords()
  const city = `${region.slice(0, 4)}00`
  const maySet = useMayIn(city)('conditions.settings')
  const [isSetting, setIsSetting] = useState(false)
  const [view, onView] = useTableView('pots')
  const answer = useAnswer('conditions', 'pots', { region })
  const columns: Column<Pot>[] = [
    { key: 'name', title: pick('资金来源', 'Pot'), width: 280, wraps: true, value: ({ name }) => name },
    { key: 'level', title: pick('层级', 'Level'), width: 90, value: ({ level }) => say(potLevelWords[level]) },
    {
      key: 'uses',
      title: pick('允许用途', 'Allowed uses'),
      width: 420,
      wraps: true,
      value: ({ uses }) => uses.map((use) => say(moneyUseWords[use])).join(pick('、', ', ')),
    },
    { key: 'source', title: pick('来源', 'Source'), width: 260, wraps: true, value: ({ source }) => source },
  ]
  return (
    <Answered of={answer}>
      {({ pots, isOurs, document, setBy, setAt }) => (
        <>
          <Alert
            type={isOurs ? 'warning' : 'success'}
            showIcon
            className="note-below"
            title={
              isOurs
                ? pick(
                    '资金来源和允许用途为本系统设定，据记忆列出、把握较小，请市级按各项资金管理办法核对后设置。用途不符的登记会被拒绝。',
                    'This list is ours, from memory and with low confidence; the city sets its own by the rules of each fund. A use that is not on the list is refused.',
                  )
                : pick(
                    `${document ?? ''}，${setBy ?? ''} ${moment(setAt)} 设置`,
                    `${document ?? ''}; set by ${setBy ?? ''}, ${moment(setAt)}`,
                  )
            }
          />
          <DataTable
            name={pick('资金来源', 'Pots')}
            rows={pots}
            columns={columns}
            rowKey={({ code }) => code}
            view={view}
            onView={onView}
            tools={
              maySet && (
                <Button icon={<SettingOutlined />} onClick={() => setIsSetting(true)}>
                  {pick('设置资金来源', 'Set the pots')}
                </Button>
              )
            }
          />
          {isSetting && <SetPots city={city} pots={pots} onClose={() => setIsSetting(false)} />}
        </>
      )}
    </Answered>
  )
}

interface SetProps {
  readonly city: string
  readonly pots: readonly Pot[]
  readonly onClose: () => void
}

type Given = Omit<Pot, 'source'>

function SetPots({ city, pots, onClose }: SetProps) {
  const { say, pick } = useWords()
  const [form] = Form.useForm<{ pots: Given[]; basis: string }>()
  const run = useRun()
  const set = useCommand('conditions', 'setPots')
  const needed = [{ required: true, message: pick('请填写', 'fill it in') }]
  return (
    <Modal
      open
      width={820}
      title={pick('设置资金来源和允许用途（全市）', 'Pots and their uses, for the whole city')}
      okText={pick('保存', 'Save')}
      confirmLoading={set.isRunning}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <Form
        form={form}
        layout="vertical"
        initialValues={{ pots }}
        onFinish={(given) =>
          void run(
            () =>
              set.run({
                city,
                pots: given.pots.map(({ code, name, level, uses }) => ({
                  code,
                  name: name.trim(),
                  level,
                  uses: [...uses],
                })),
                basis: given.basis.trim(),
              }),
            () => pick('已保存', 'saved'),
          ).then((done) => done && onClose())
        }
      >
        <Form.List name="pots">
          {(fields, { add, remove }) => (
            <>
              {fields.map(({ key, name }) => (
                <div key={key} className="pot-row">
                  <Form.Item
                    name={[name, 'code']}
                    label={pick('代码', 'Code')}
                    rules={[
                      ...needed,
                      {
                        pattern: /^[a-z][a-z0-9-]{1,39}$/,
                        message: pick('小写字母、数字和连字符', 'small letters, digits, hyphens'),
                      },
                    ]}
                  >
                    <Input maxLength={40} />
                  </Form.Item>
                  <Form.Item name={[name, 'name']} label={pick('名称', 'Name')} rules={needed}>
                    <Input maxLength={60} />
                  </Form.Item>
                  <Form.Item name={[name, 'level']} label={pick('层级', 'Level')} rules={needed}>
                    <Select options={potLevels.map((value) => ({ value, label: say(potLevelWords[value]) }))} />
                  </Form.Item>
                  <div className="pot-uses drawer-row">
                    <Form.Item
                      name={[name, 'uses']}
                      label={pick('允许用途', 'Allowed uses')}
                      rules={needed}
                      style={{ flex: 1, minWidth: 0 }}
                    >
                      <Select
                        mode="multiple"
                        options={moneyUses.map((value) => ({ value, label: say(moneyUseWords[value]) }))}
                      />
                    </Form.Item>
                    <Button
                      type="text"
                      icon={<DeleteOutlined />}
                      aria-label={pick('删去这一项', 'Take it out')}
                      onClick={() => remove(name)}
                    />
                  </div>
                </div>
              ))}
              <Button icon={<PlusOutlined />} onClick={() => add({ level: 'local', uses: [] })} className="note-below">
                {pick('增加资金来源', 'Add a pot')}
              </Button>
            </>
          )}
        </Form.List>
        <Form.Item
          name="basis"
          label={pick('依据（资金管理办法、会议纪要）', 'What they rest on')}
          rules={[{ required: true, whitespace: true, min: 2, message: pick('请填写依据', 'say what they rest on') }]}
        >
          <Input maxLength={200} />
        </Form.Item>
      </Form>
    </Modal>
  )
}
