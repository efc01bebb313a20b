/** 拟稿: what is to be made public of a county; the snapshot is made of the data as they are now. A published one is corrected with a reason. */
import { useNavigate } from '@tanstack/react-router'
import { Alert, Form, Input, Modal, Radio } from 'antd'
import {
  dataTables,
  dataTableWords,
  publicationKindWords,
  type DataTable,
  type PublicationRow,
} from '#modules/engagement/contract.ts'
import type { Words } from '#kernel/words.ts'
import { useAnswer, useCommand } from '#web/app/api.ts'
import { paths } from '#web/app/paths.ts'
import { useRun } from '#web/app/run.ts'
import { useWords } from '#web/ui/words.tsx'

const draftKinds = ['progress', 'changes', 'forecast', 'table'] as const
type DraftKind = (typeof draftKinds)[number]

const from: Readonly<Record<DraftKind, Words>> = {
  progress: {
    zh: '取自承诺台账：承诺、时限、目前进展',
    en: 'from the ledger of commitments: what, by when, how it stands',
  },
  changes: {
    zh: '取自已发布的布局方案和建设项目：学校变动、招生服务范围',
    en: 'from the published plan and the projects: changes of schools, catchments',
  },
  forecast: {
    zh: '取自当前预测：各乡镇在校生及历次误差',
    en: 'from the forecast: pupils by township, with its past error',
  },
  table: { zh: '取自已锁定的年报：数据表与口径', en: 'from the locked year: a table with its method' },
}

interface Asked {
  readonly kind: DraftKind
  readonly table?: DataTable
  readonly reason?: string
}

interface Props {
  readonly county: string
  readonly countyName: string
  /** Of a correction: what it is that is drafted anew. */
  readonly of?: PublicationRow
  readonly onClose: () => void
}

export function DraftDialog({ county, countyName, of, onClose }: Props) {
  const { say, pick } = useWords()
  const run = useRun()
  const navigate = useNavigate()
  const draft = useCommand('engagement', 'draftPublication')
  const [form] = Form.useForm<Asked>()
  const kind = Form.useWatch('kind', form)
  const table = Form.useWatch('table', form)
  const known = useAnswer('engagement', 'publications', { region: county, size: 500 }, { enabled: of === undefined })
  const same =
    of ??
    known.data?.publications.find(
      (row) => row.county === county && row.kind === kind && (kind !== 'table' || row.subject === table),
    )
  const isPublished = same !== undefined && same.publishedVersion !== null
  const isOnItsWay = same !== undefined && same.next !== null
  const make = async ({ kind: asked, table: chosen, reason }: Asked) => {
    await run(
      () =>
        draft.run({
          county,
          kind: asked,
          ...(asked === 'table' && chosen !== undefined ? { table: chosen } : {}),
          ...(isPublished && reason !== undefined ? { reason: reason.trim() } : {}),
        }),
      ({ id }) => {
        onClose()
        void navigate({ to: paths.publication, params: { at: county, publication: id } })
        return pick('已拟稿，请先看公众将看到的内容', 'drafted; look at what the public would read')
      },
    )
  }
  return (
    <Modal
      open
      title={of === undefined ? pick(`拟稿：${countyName}`, `Draft: ${countyName}`) : pick('更正', 'Correct')}
      okText={of === undefined ? pick('生成快照', 'Make the snapshot') : pick('重新生成', 'Make it anew')}
      okButtonProps={{ disabled: isOnItsWay }}
      confirmLoading={draft.isRunning}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <p className="quiet">
        {pick(
          '按现有数据生成并冻结一份快照，只含主动公开的字段；经审核、签发、保密审查后才会发布。',
          'A snapshot is made of the data as they are and frozen, with nothing but the fields that are published on our own account. It goes out after review, signature and the secrecy check.',
        )}
      </p>
      <Form<Asked>
        form={form}
        layout="vertical"
        initialValues={{
          kind: of?.kind ?? 'progress',
          table: of?.kind === 'table' ? of.subject : 'pupils-by-town',
        }}
        onFinish={(asked) => void make(asked)}
      >
        <Form.Item name="kind" label={pick('类别', 'Kind')} hidden={of !== undefined}>
          <Radio.Group className="radio-lines">
            {draftKinds.map((each) => (
              <Radio key={each} value={each}>
                {say(publicationKindWords[each])}
                <small className="cell-note">{say(from[each])}</small>
              </Radio>
            ))}
          </Radio.Group>
        </Form.Item>
        <Form.Item name="table" label={pick('数据表', 'Table')} hidden={kind !== 'table' || of !== undefined}>
          <Radio.Group
            className="radio-lines"
            options={dataTables.map((value) => ({ value, label: say(dataTableWords[value]) }))}
          />
        </Form.Item>
        {isOnItsWay && (
          <Alert
            type="info"
            showIcon
            className="note-below"
            title={pick(
              '已有一份正在办理，请先办结或退回。',
              'One of this kind is on its way; finish it or send it back first.',
            )}
          />
        )}
        {isPublished && !isOnItsWay && (
          <Form.Item
            name="reason"
            label={pick('更正原因（随更正后的内容一并公布）', 'Why it is corrected (published with it)')}
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
        )}
      </Form>
    </Modal>
  )
}
