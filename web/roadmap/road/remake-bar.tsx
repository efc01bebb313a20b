/** What was locked and forbidden by hand, and the way to a new road from it. */
import { ReloadOutlined } from '@ant-design/icons'
import { useNavigate } from '@tanstack/react-router'
import { Button, Checkbox, Form, Input, InputNumber, Modal } from 'antd'
import { useState } from 'react'
import type { FixedAction, RoadMargin, RoadRow } from '#modules/roadmap/contract.ts'
import { useCommand } from '#web/app/api.ts'
import { paths } from '#web/app/paths.ts'
import { useRun } from '#web/app/run.ts'
import { useWords } from '#web/ui/words.tsx'
import { MarginField } from '../margin-field.tsx'
import { areChanged, countFixes, fixesOf, type Fixes } from './fixes.ts'

interface Props {
  readonly road: RoadRow
  readonly made: readonly FixedAction[]
  readonly fixes: Fixes
  readonly onFixes: (fixes: Fixes) => void
}

export function RemakeBar({ road, made, fixes, onFixes }: Props) {
  const { pick } = useWords()
  const [isAsking, setIsAsking] = useState(false)
  const changed = areChanged(fixes, made)
  if (fixes.size === 0 && !changed) return null
  const [locked, forbidden] = [countFixes(fixes, 'locked'), countFixes(fixes, 'forbidden')]
  return (
    <section className="road-remake no-print" aria-label={pick('锁定与排除', 'Locked and forbidden')}>
      <strong>{pick(`锁定 ${locked} 项，排除 ${forbidden} 项`, `${locked} locked, ${forbidden} forbidden`)}</strong>
      <span className="quiet">
        {changed
          ? pick(
              '锁定的至少做到现数量，排除的不用；重新测算得到另一个方案，原方案保留。',
              'Locked ones are done at least as much, forbidden ones not at all; a new road is made, this one stays.',
            )
          : pick('本方案按这些锁定、排除测算。', 'This road was made with them.')}
      </span>
      <span className="road-remake-end">
        {changed && (
          <Button size="small" onClick={() => onFixes(fixesOf(made))}>
            {pick('恢复', 'Undo')}
          </Button>
        )}
        <Button
          size="small"
          type="primary"
          icon={<ReloadOutlined />}
          disabled={!changed}
          onClick={() => setIsAsking(true)}
        >
          {pick('据此重新测算', 'Make it again with these')}
        </Button>
      </span>
      {isAsking && <RemakeDialog road={road} fixes={fixes} onClose={() => setIsAsking(false)} />}
    </section>
  )
}

interface Given {
  readonly name: string
  readonly description?: string
  readonly margin: RoadMargin
  readonly seconds: number
  readonly withVariants: boolean
}

function RemakeDialog({
  road,
  fixes,
  onClose,
}: {
  readonly road: RoadRow
  readonly fixes: Fixes
  readonly onClose: () => void
}) {
  const { pick } = useWords()
  const [form] = Form.useForm<Given>()
  const run = useRun()
  const edit = useCommand('roadmap', 'editRoad')
  const navigate = useNavigate()
  const begin = async ({ name, description, margin, seconds, withVariants }: Given) => {
    await run(
      () =>
        edit.run({
          county: road.county,
          id: road.id,
          name: name.trim(),
          ...(description?.trim() ? { description: description.trim() } : {}),
          fixed: [...fixes.values()],
          margin,
          seconds,
          withVariants,
        }),
      ({ job }) => {
        onClose()
        void navigate({ to: paths.roadmap, search: { county: road.county, job } })
        return pick('已开始测算', 'it has begun')
      },
    )
  }
  return (
    <Modal
      open
      title={pick('锁定、排除后重新测算', 'Make it again with what is locked and forbidden')}
      okText={pick('开始测算', 'Begin')}
      confirmLoading={edit.isRunning}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <Form<Given>
        form={form}
        layout="vertical"
        onFinish={(given) => void begin(given)}
        initialValues={{
          name: `${road.name.slice(0, 48)}${pick('（调整）', ' (edited)')}`,
          margin: road.basis.margin,
          seconds: 60,
          withVariants: true,
        }}
      >
        <Form.Item
          name="name"
          label={pick('方案名称', 'Name')}
          rules={[{ required: true, whitespace: true, min: 2, message: pick('请填写名称', 'name it') }]}
        >
          <Input maxLength={60} />
        </Form.Item>
        <MarginField />
        <Form.Item name="seconds" label={pick('测算时限', 'Time it may take')}>
          <InputNumber min={1} max={1800} suffix={pick('秒', 's')} style={{ width: '100%' }} />
        </Form.Item>
        <Form.Item name="withVariants" valuePropName="checked">
          <Checkbox>
            {pick(
              '同时测算：预算增加10%、推迟一年、留余量、抗预测误差',
              'also: 10 % more money, one more year, margins, robustness',
            )}
          </Checkbox>
        </Form.Item>
        <Form.Item name="description" label={pick('说明（可不填）', 'Description (optional)')}>
          <Input.TextArea rows={2} maxLength={500} />
        </Form.Item>
      </Form>
    </Modal>
  )
}
