/** Writing down a scenario: entries, migration, what is taken into account, and changes of the planner's own. */
import { PlusOutlined } from '@ant-design/icons'
import { App, Button, Form, Input, InputNumber, Modal, Switch } from 'antd'
import { changeKindWords, type Scenario } from '#modules/projection/contract.ts'
import { useAnswer, useCommand, type InputOf } from '#web/app/api.ts'
import { useRun } from '#web/app/run.ts'
import { useWords } from '#web/ui/words.tsx'
import { ChangeFields, type Option } from './change-fields.tsx'
import { lacksOf, type ScenarioChange } from './scenario-words.ts'

const kinds = ['opening', 'no-entry', 'merger', 'zone'] as const

interface Written {
  readonly name: string
  readonly note?: string
  readonly entryPercent: number | null
  readonly entryFrom?: number | null
  readonly migrationPercent: number | null
  readonly usesChanges: boolean
  readonly usesHousing: boolean
  readonly changes: readonly Partial<ScenarioChange>[]
}

interface Props {
  readonly county: string
  /** The scenario that it begins from; null for an empty one. */
  readonly from: Scenario | null
  readonly onClose: () => void
  readonly onSaved: (id: string) => void
}

/** Fields that were emptied are left out: null says nothing to the server. */
const whatIsGiven = <T extends object>(given: T): T =>
  Object.fromEntries(
    Object.entries(given).filter(([, value]) => value !== null && value !== undefined && value !== ''),
  ) as T

export function ScenarioEditor({ county, from, onClose, onSaved }: Props) {
  const { say, pick } = useWords()
  const { message } = App.useApp()
  const run = useRun()
  const save = useCommand('projection', 'saveScenario')
  const [form] = Form.useForm<Written>()
  const towns = useAnswer('schools', 'regions', { under: county }, { staleTime: 600_000 })
  const schools = useAnswer('schools', 'schools', { region: county }, { staleTime: 600_000 })
  const townOptions: Option[] = (towns.data?.regions ?? []).map(({ code, name }) => ({ value: code, label: name }))
  const schoolOptions: Option[] = (schools.data?.schools ?? []).map(({ code, name, townName }) => ({
    value: code,
    label: `${name || code}${townName ? `（${townName}）` : ''}`,
  }))
  const keep = async (written: Written) => {
    const changes = (written.changes ?? []).map(whatIsGiven)
    const lacking = changes.findIndex((change) => lacksOf(change).length > 0)
    if (lacking >= 0) {
      const lacks = lacksOf(changes[lacking]!).map(say).join(pick('、', ', '))
      void message.error(pick(`第${lacking + 1}项变化还缺：${lacks}`, `change ${lacking + 1} still lacks: ${lacks}`))
      return
    }
    const input = whatIsGiven({
      ...written,
      county,
      name: written.name.trim(),
      note: written.note ?? '',
      entryPercent: written.entryPercent ?? 0,
      migrationPercent: written.migrationPercent ?? 0,
      changes,
    })
    await run(
      () => save.run({ ...input, note: written.note ?? '' } as InputOf<'projection', 'saveScenario'>),
      ({ id }) => {
        onSaved(id)
        return pick('情景已保存', 'the scenario is saved')
      },
    )
  }
  const copied = from === null ? '' : pick(`${from.name.zh}（调整）`, `${from.name.en} (changed)`)
  return (
    <Modal
      open
      width={860}
      title={pick('新建情景', 'New scenario')}
      okText={pick('保存并对照', 'Save and compare')}
      cancelText={pick('取消', 'Cancel')}
      confirmLoading={save.isRunning}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <Form<Written>
        form={form}
        layout="vertical"
        className="scenario-form"
        initialValues={{
          name: copied,
          note: from?.note ?? '',
          entryPercent: from?.assumptions.entryPercent ?? 0,
          entryFrom: from?.assumptions.entryFrom,
          migrationPercent: from?.assumptions.migrationPercent ?? 0,
          usesChanges: from?.assumptions.usesChanges ?? true,
          usesHousing: from?.assumptions.usesHousing ?? true,
          changes: from?.assumptions.changes ?? [],
        }}
        onFinish={(written) => void keep(written)}
      >
        <Form.Item
          className="scenario-wide"
          name="name"
          label={pick('情景名称', 'Name')}
          rules={[
            { required: true, whitespace: true, min: 2, message: pick('请至少填写2个字', 'two characters or more') },
          ]}
        >
          <Input
            maxLength={40}
            showCount
            placeholder={pick('如：城东小学2027年开学', 'such as: the east school opens in 2027')}
          />
        </Form.Item>
        <Form.Item
          name="entryPercent"
          label={pick('入学人数增减', 'Entries, more or fewer')}
          tooltip={pick('与中方案相比', 'than in the middle')}
        >
          <InputNumber min={-80} max={200} step={1} suffix="%" style={{ width: '100%' }} />
        </Form.Item>
        <Form.Item name="entryFrom" label={pick('从哪一年起', 'From which year')}>
          <InputNumber
            min={2000}
            max={2100}
            placeholder={pick('基准之后第一年', 'the first year ahead')}
            style={{ width: '100%' }}
          />
        </Form.Item>
        <Form.Item
          name="migrationPercent"
          label={pick('每年净迁入', 'Net migration a year')}
          tooltip={pick('占在校生的百分比，负数为净迁出', 'of pupils; negative: more move away')}
        >
          <InputNumber min={-10} max={10} step={0.1} suffix="%" style={{ width: '100%' }} />
        </Form.Item>
        <Form.Item name="usesChanges" label={pick('计入已知变化', 'With known changes')} valuePropName="checked">
          <Switch />
        </Form.Item>
        <Form.Item name="usesHousing" label={pick('计入住宅交付', 'With housing')} valuePropName="checked">
          <Switch />
        </Form.Item>
        <Form.List name="changes">
          {(fields, { add, remove }) => (
            <div className="scenario-wide">
              <div className="panel-tools">
                <strong>{pick('自己的变化', 'Changes of your own')}</strong>
                {kinds.map((kind) => (
                  <Button key={kind} size="small" icon={<PlusOutlined />} onClick={() => add({ kind })}>
                    {say(changeKindWords[kind])}
                  </Button>
                ))}
              </div>
              {fields.map(({ key, name }) => (
                <ChangeFields
                  key={key}
                  index={name}
                  towns={townOptions}
                  schools={schoolOptions}
                  remove={
                    <Button size="small" onClick={() => remove(name)}>
                      {pick('去掉', 'Take out')}
                    </Button>
                  }
                />
              ))}
            </div>
          )}
        </Form.List>
        <Form.Item className="scenario-wide" name="note" label={pick('说明', 'Note')}>
          <Input.TextArea rows={2} maxLength={300} showCount />
        </Form.Item>
      </Form>
    </Modal>
  )
}
