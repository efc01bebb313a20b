/** When offices or counties merge: one office in the place of another, or all proposals of a region handed over. Nothing is lost by it. */
import { SwapOutlined } from '@ant-design/icons'
import { Button, Form, Input, Modal, Select } from 'antd'
import { useState } from 'react'
import type { Office } from '#modules/engagement/contract.ts'
import { useAnswer, useCommand } from '#web/app/api.ts'
import { useRegionName } from '#web/app/place-name.tsx'
import { useRun } from '#web/app/run.ts'
import { useWords } from '#web/ui/words.tsx'
import { OfficeField } from '../step-fields.tsx'

interface Props {
  readonly region: string
  readonly mayTransfer: boolean
}

export function OfficeChanges({ region, mayTransfer }: Props) {
  const { pick } = useWords()
  const [open, setOpen] = useState<'replace' | 'transfer' | null>(null)
  return (
    <section className="panel no-print">
      <h2>{pick('机构撤并和区划合并', 'Mergers of offices and regions')}</h2>
      <p className="quiet">
        {pick(
          '承办单位撤并、区划合并以后，把原单位（地区）的建议（提案）交给接替的；办理记录全部保留。',
          'After a merger what an office or region had goes to its successor; every record stays.',
        )}
      </p>
      <div className="tools">
        <Button icon={<SwapOutlined />} onClick={() => setOpen('replace')}>
          {pick('更换承办单位', 'Replace an office')}
        </Button>
        {mayTransfer && (
          <Button icon={<SwapOutlined />} onClick={() => setOpen('transfer')}>
            {pick('整体移交另一地区', 'Hand all of a region over')}
          </Button>
        )}
      </div>
      {open === 'replace' && <ReplaceDialog region={region} onClose={() => setOpen(null)} />}
      {open === 'transfer' && <TransferDialog region={region} onClose={() => setOpen(null)} />}
    </section>
  )
}

interface DialogProps {
  readonly region: string
  readonly onClose: () => void
}

function ReplaceDialog({ region, onClose }: DialogProps) {
  const { pick } = useWords()
  const [form] = Form.useForm<{ from: string; successor: Office; reason: string }>()
  const run = useRun()
  const replace = useCommand('engagement', 'replaceOffice')
  const needed = [{ required: true, message: pick('请填写', 'fill it in') }]
  return (
    <Modal
      open
      title={pick('更换承办单位', 'Replace an office')}
      okText={pick('更换', 'Replace')}
      confirmLoading={replace.isRunning}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <Form
        form={form}
        layout="vertical"
        onFinish={(given) =>
          void run(
            () => replace.run({ county: region, ...given }),
            ({ replaced }) => pick(`已更换，涉及 ${replaced} 件`, `replaced in ${replaced} proposals`),
          ).then((done) => done && onClose())
        }
      >
        <Form.Item
          name="from"
          label={pick('原承办单位', 'Office that is gone')}
          rules={[{ ...needed[0], whitespace: true, min: 2 }]}
        >
          <Input maxLength={60} />
        </Form.Item>
        <Form.Item name="successor" label={pick('接替单位', 'Office that takes over')} rules={needed}>
          <OfficeField registeredIn={region} />
        </Form.Item>
        <Form.Item
          name="reason"
          label={pick('原因和依据', 'Reason and document')}
          rules={[{ ...needed[0], whitespace: true, min: 2 }]}
        >
          <Input.TextArea rows={2} maxLength={500} />
        </Form.Item>
      </Form>
    </Modal>
  )
}

function TransferDialog({ region, onClose }: DialogProps) {
  const { pick } = useWords()
  const name = useRegionName(region)
  const [form] = Form.useForm<{ to: string; reason: string }>()
  const run = useRun()
  const city = `${region.slice(0, 4)}00`
  const counties = useAnswer('schools', 'regions', { under: city }, { staleTime: Number.POSITIVE_INFINITY })
  const transfer = useCommand('engagement', 'transferProposals')
  const needed = [{ required: true, message: pick('请填写', 'fill it in') }]
  return (
    <Modal
      open
      title={pick(`把${name}的全部建议（提案）移交`, `Hand all proposals of ${name} over`)}
      okText={pick('移交', 'Hand over')}
      confirmLoading={transfer.isRunning}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <Form
        form={form}
        layout="vertical"
        onFinish={(given) =>
          void run(
            () => transfer.run({ county: region, ...given }),
            ({ transferred }) => pick(`已移交 ${transferred} 件`, `${transferred} handed over`),
          ).then((done) => done && onClose())
        }
      >
        <Form.Item name="to" label={pick('接收地区', 'Region that takes them over')} rules={needed}>
          <Select
            options={(counties.data?.regions ?? [])
              .filter(({ code }) => code !== region)
              .map(({ code, name: other }) => ({ value: code, label: other }))}
          />
        </Form.Item>
        <Form.Item
          name="reason"
          label={pick('依据', 'Document and reason')}
          rules={[{ ...needed[0], whitespace: true, min: 2 }]}
        >
          <Input.TextArea rows={2} maxLength={500} />
        </Form.Item>
      </Form>
    </Modal>
  )
}
