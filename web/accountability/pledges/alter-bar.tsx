/** What was altered and is not saved yet; saved into the draft, or as a supplement where the pledge is in force. */
import { Alert, Button, Checkbox, Form, Input, Modal } from 'antd'
import { useState } from 'react'
import { useCommand } from '#web/app/api.ts'
import { useRun } from '#web/app/run.ts'
import { useWords } from '#web/ui/words.tsx'
import { alterationsCount, type Alterations } from './alterations.ts'
import type { FoundPledge } from './pledge-page.tsx'

interface Props {
  readonly found: FoundPledge
  readonly altered: Alterations
  readonly onDone: () => void
  readonly onDrop: () => void
}

export function AlterBar({ found, altered, onDone, onDrop }: Props) {
  const { pick } = useWords()
  const run = useRun()
  const edit = useCommand('accountability', 'editPledge')
  const [isSupplement, setIsSupplement] = useState(false)
  const { pledge, version, mayEdit } = found
  const many = alterationsCount(altered)
  const given = { changes: [...altered.lines], clauses: altered.clauses }
  const save = () =>
    run(
      () => edit.run({ county: pledge.county, id: pledge.id, version: version.version, ...given }),
      () => pick('已保存，须重新审核', 'saved; it has to be reviewed'),
    ).then((isDone) => isDone && onDone())
  if (many === 0 && mayEdit) return null
  return (
    <>
      <Alert
        type="info"
        showIcon
        className="note-below no-print alter-bar"
        title={
          many === 0
            ? pick(
                '已生效的责任书只能用补充协议变更：在“条目”中逐条调整，再拟补充协议；也可按现行采用的路线图重新生成。',
                'A pledge in force is changed by a supplement only: alter its lines, then draft it; or have it made anew from the road adopted now.',
              )
            : pick(`已调整 ${many} 处，还没有保存`, `${many} alterations are not saved yet`)
        }
        action={
          <span className="alter-actions">
            {many > 0 && <Button onClick={onDrop}>{pick('放弃', 'Drop them')}</Button>}
            {mayEdit ? (
              <Button type="primary" loading={edit.isRunning} onClick={() => void save()}>
                {pick('保存调整', 'Save')}
              </Button>
            ) : (
              <Button {...(many > 0 ? { type: 'primary' as const } : {})} onClick={() => setIsSupplement(true)}>
                {pick('拟补充协议', 'Draft a supplement')}
              </Button>
            )}
          </span>
        }
      />
      {isSupplement && (
        <SupplementDialog
          found={found}
          given={given}
          many={many}
          onDone={onDone}
          onClose={() => setIsSupplement(false)}
        />
      )}
    </>
  )
}

interface SupplementProps {
  readonly found: FoundPledge
  readonly given: { readonly changes: Alterations['lines'][number][]; readonly clauses: Alterations['clauses'] }
  readonly many: number
  readonly onDone: () => void
  readonly onClose: () => void
}

function SupplementDialog({ found: { pledge, isStale }, given, many, onDone, onClose }: SupplementProps) {
  const { pick } = useWords()
  const run = useRun()
  const draft = useCommand('accountability', 'draftSupplement')
  const [form] = Form.useForm<{ reason: string; fromRoad: boolean }>()
  const send = async ({ reason, fromRoad }: { readonly reason: string; readonly fromRoad: boolean }) => {
    const isDone = await run(
      () =>
        draft.run({
          county: pledge.county,
          id: pledge.id,
          version: pledge.version,
          reason: reason.trim(),
          fromRoad,
          ...given,
        }),
      ({ version }) => pick(`补充协议第${version - 1}号已拟好`, `supplement ${version - 1} is drafted`),
    )
    if (isDone) {
      onClose()
      onDone()
    }
  }
  return (
    <Modal
      open
      title={pick('拟补充协议', 'Draft a supplement')}
      okText={pick('拟稿', 'Draft it')}
      confirmLoading={draft.isRunning}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <p className="quiet">
        {pick(
          `调整 ${many} 处。补充协议经审核、双方签字后才改变承诺台账；在此之前原责任书继续有效。`,
          `${many} alterations. It changes the ledger once it is reviewed and both have signed; until then the pledge stands as it is.`,
        )}
      </p>
      <Form form={form} layout="vertical" initialValues={{ fromRoad: false }} onFinish={(values) => void send(values)}>
        <Form.Item
          name="reason"
          label={pick('变更原因', 'Why it is changed')}
          rules={[
            {
              required: true,
              whitespace: true,
              min: 4,
              message: pick('请至少填写4个字', 'write 4 characters or more'),
            },
          ]}
        >
          <Input.TextArea rows={3} maxLength={500} showCount />
        </Form.Item>
        <Form.Item name="fromRoad" valuePropName="checked">
          <Checkbox>
            {pick('按县区现行采用的路线图重新生成', 'Made anew from the road that the county has adopted now')}
            {isStale && pick('（县区已改用另一条路线图）', ' (it is another one now)')}
          </Checkbox>
        </Form.Item>
      </Form>
    </Modal>
  )
}
