/** One part of a county's settings, to be set with what it rests on. */
import { DeleteOutlined, PlusOutlined } from '@ant-design/icons'
import { Button, Checkbox, Form, Input, InputNumber, Modal, Radio, Select } from 'antd'
import {
  levers,
  leverWords,
  roadItemCodes,
  roadItemWords,
  roadPots,
  roadPotWords,
  type RoadItemCode,
  type RoadPot,
} from '#modules/roadmap/contract.ts'
import { useCommand, type InputOf } from '#web/app/api.ts'
import { useRun } from '#web/app/run.ts'
import { useWords } from '#web/ui/words.tsx'
import { MarginField } from '../margin-field.tsx'
import { postRuleWords } from './post-rule-words.ts'
import type { Settings } from './settings-page.tsx'

export type SettingsPart = 'leads' | 'budgets' | 'levers' | 'years'

interface BudgetGiven {
  readonly year: number
  readonly pot: RoadPot
  /** In 万元. */
  readonly amount: number
  readonly items: RoadItemCode[]
}

interface Given {
  readonly basis: string
  readonly leads?: Partial<Record<RoadItemCode, number>>
  readonly budgets?: BudgetGiven[]
  readonly levers?: (typeof levers)[number][]
  readonly posts?: Settings['posts']
  readonly margin?: Settings['margin']
  readonly degree?: number | null
  readonly backbone?: number | null
  readonly firstYear?: number
  readonly targetYear?: number
  readonly applyYear?: number
}

interface Props {
  readonly county: string
  readonly settings: Settings
  readonly part: SettingsPart
  readonly onClose: () => void
}

/** Only what was given of the part that is set; the rest stays as it is. */
function inputOf(county: string, part: SettingsPart, given: Given): InputOf<'roadmap', 'setRoadSettings'> {
  const { basis, leads, budgets, degree, backbone, firstYear, targetYear, applyYear } = given
  const base = { county, basis: basis.trim() }
  if (part === 'leads') return { ...base, leads: leads ?? {} }
  if (part === 'years') return { ...base, firstYear, targetYear, applyYear }
  if (part === 'levers') {
    return {
      ...base,
      levers: given.levers,
      posts: given.posts,
      margin: given.margin,
      // Left empty a quota is taken away.
      quotas: { degree: degree ?? null, backbone: backbone ?? null },
    }
  }
  return {
    ...base,
    budgets: (budgets ?? []).map(({ year, pot, amount, items }) => ({
      year,
      pot,
      items,
      amount: Math.round(amount * 1_000_000) / 100,
    })),
  }
}

export function SettingsDialog({ county, settings, part, onClose }: Props) {
  const { say, pick } = useWords()
  const [form] = Form.useForm<Given>()
  const run = useRun()
  const set = useCommand('roadmap', 'setRoadSettings')
  const title = {
    leads: pick('设置提前量', 'Set lead times'),
    budgets: pick('设置年度预算', 'Set yearly budgets'),
    levers: pick('设置措施、余量和名额', 'Set levers, margin and quotas'),
    years: pick('设置年份', 'Set years'),
  }[part]
  const required = [{ required: true, message: pick('请填写', 'fill it in') }]
  return (
    <Modal
      open
      width={part === 'budgets' ? 860 : 640}
      title={title}
      okText={pick('保存', 'Save')}
      confirmLoading={set.isRunning}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <Form<Given>
        form={form}
        layout="vertical"
        onFinish={(given) =>
          void run(
            () => set.run(inputOf(county, part, given)),
            () => pick('已保存；以后测算的路线图用新口径', 'saved; roads made from now on use it'),
          ).then((done) => done && onClose())
        }
        initialValues={{
          leads: Object.fromEntries(settings.leads.map(({ item, years }) => [item, years])),
          budgets: settings.budgets.map((budget) => ({ ...budget, amount: budget.amount / 10_000 })),
          levers: [...settings.levers],
          posts: settings.posts,
          margin: settings.margin,
          degree: settings.quotas.degree,
          backbone: settings.quotas.backbone,
          firstYear: settings.firstYear,
          targetYear: settings.targetYear,
          applyYear: settings.applyYear,
        }}
      >
        {part === 'leads' && (
          <div className="form-row">
            {roadItemCodes.map((item) => (
              <Form.Item key={item} name={['leads', item]} label={say(roadItemWords[item])} rules={required}>
                <InputNumber min={0} max={9} precision={0} suffix={pick('学年', 'years')} style={{ width: '100%' }} />
              </Form.Item>
            ))}
          </div>
        )}
        {part === 'years' && (
          <div className="form-row">
            <Form.Item name="firstYear" label={pick('首个可用资金的年度', 'First year of money')} rules={required}>
              <InputNumber min={2000} max={2100} precision={0} style={{ width: '100%' }} />
            </Form.Item>
            <Form.Item name="targetYear" label={pick('目标统计学年（起始年）', 'Target school year')} rules={required}>
              <InputNumber min={2000} max={2100} precision={0} style={{ width: '100%' }} />
            </Form.Item>
            <Form.Item name="applyYear" label={pick('申报年', 'Year of application')} rules={required}>
              <InputNumber min={2000} max={2100} precision={0} style={{ width: '100%' }} />
            </Form.Item>
          </div>
        )}
        {part === 'levers' && (
          <>
            <Form.Item name="levers" label={pick('可用的措施', 'Levers')} rules={required}>
              <Checkbox.Group
                className="road-levers"
                options={levers.map((lever) => ({ value: lever, label: say(leverWords[lever]) }))}
              />
            </Form.Item>
            <Form.Item name="posts" label={pick('目标学年核定编制', 'Posts of the target year')}>
              <Radio.Group
                options={(['follow-pupils', 'kept'] as const).map((value) => ({
                  value,
                  label: say(postRuleWords[value]),
                }))}
              />
            </Form.Item>
            <MarginField />
            <div className="form-row">
              <Form.Item
                name="degree"
                label={pick('学历提升年度名额', 'Degrees a year')}
                extra={pick('留空为不限，即取消名额', 'left empty there is no limit')}
              >
                <InputNumber min={0} max={100_000} precision={0} suffix={pick('人', '')} style={{ width: '100%' }} />
              </Form.Item>
              <Form.Item
                name="backbone"
                label={pick('骨干认定年度名额', 'Backbone titles a year')}
                extra={pick('留空为不限，即取消名额', 'left empty there is no limit')}
              >
                <InputNumber min={0} max={100_000} precision={0} suffix={pick('人', '')} style={{ width: '100%' }} />
              </Form.Item>
            </div>
          </>
        )}
        {part === 'budgets' && <BudgetFields firstYear={settings.firstYear} />}
        <Form.Item
          name="basis"
          label={pick('依据（文件、会议纪要、预算批复）', 'What it rests on')}
          rules={[{ required: true, whitespace: true, min: 2, message: pick('请填写依据', 'say what it rests on') }]}
        >
          <Input maxLength={200} />
        </Form.Item>
      </Form>
    </Modal>
  )
}

function BudgetFields({ firstYear }: { readonly firstYear: number }) {
  const { say, pick } = useWords()
  const required = [{ required: true, message: pick('请填写', 'fill it in') }]
  return (
    <Form.List name="budgets">
      {(fields, { add, remove }) => (
        <>
          {fields.map(({ key, name }) => (
            <div key={key} className="road-budget">
              <Form.Item name={[name, 'year']} label={pick('年度', 'Year')} rules={required}>
                <InputNumber min={2000} max={2100} precision={0} style={{ width: '100%' }} />
              </Form.Item>
              <Form.Item name={[name, 'pot']} label={pick('来源', 'Pot')} rules={required}>
                <Select options={roadPots.map((pot) => ({ value: pot, label: say(roadPotWords[pot]) }))} />
              </Form.Item>
              <Form.Item name={[name, 'amount']} label={pick('金额', 'Amount')} rules={required}>
                <InputNumber min={0} suffix={pick('万元', '10,000 yuan')} style={{ width: '100%' }} />
              </Form.Item>
              <Form.Item
                name={[name, 'items']}
                label={pick('可用于', 'May be spent on')}
                rules={[{ required: true, message: pick('至少选一项', 'choose one at least') }]}
              >
                <Select
                  mode="multiple"
                  maxTagCount="responsive"
                  options={roadItemCodes.map((item) => ({ value: item, label: say(roadItemWords[item]) }))}
                />
              </Form.Item>
              <Button
                className="road-budget-out"
                icon={<DeleteOutlined />}
                aria-label={pick('删去这一行', 'Take this row out')}
                onClick={() => remove(name)}
              />
            </div>
          ))}
          <Button
            icon={<PlusOutlined />}
            className="note-below"
            onClick={() => add({ year: firstYear + fields.length, pot: 'local', items: [...roadItemCodes] })}
          >
            {pick('增加一笔', 'Add one')}
          </Button>
        </>
      )}
    </Form.List>
  )
}
