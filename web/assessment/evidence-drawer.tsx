/** 佐证材料 of one item: what has been handed in, its review, and the form to add more. */
import { DownloadOutlined, UploadOutlined } from '@ant-design/icons'
import { Button, Drawer, Form, Grid, Input, Popconfirm, Tag, Upload } from 'antd'
import { useState } from 'react'
import type { Words } from '#kernel/words.ts'
import { evidenceReviewWords, type Evidence } from '#modules/assessment/contract.ts'
import { fileUrl, useCommand } from '#web/app/api.ts'
import { useMay } from '#web/app/me.ts'
import { useRun } from '#web/app/run.ts'
import { moment } from '#web/app/when.ts'
import { whole } from '#web/ui/charts/figures.ts'
import { EmptyState } from '#web/ui/empty-state.tsx'
import { useWords } from '#web/ui/words.tsx'

const reviewColours = { waiting: 'warning', accepted: 'success', rejected: 'error' } as const

interface Where {
  readonly county: string
  readonly year: number
  readonly item: string
}

function Review({ county, evidence }: { readonly county: string; readonly evidence: Evidence }) {
  const { pick } = useWords()
  const review = useCommand('assessment', 'reviewEvidence')
  const run = useRun()
  const [note, setNote] = useState('')
  const give = (verdict: 'accepted' | 'rejected') =>
    run(
      () => review.run({ county, evidence: evidence.id, review: verdict, ...(note === '' ? {} : { note }) }),
      () => (verdict === 'accepted' ? pick('已审核通过', 'Accepted') : pick('已退回补充', 'Sent back')),
    )
  return (
    <div className="tools">
      <Button size="small" loading={review.isRunning} onClick={() => void give('accepted')}>
        {pick('审核通过', 'Accept')}
      </Button>
      <Popconfirm
        title={pick('退回补充的原因', 'What is to be completed')}
        description={
          <Input
            value={note}
            maxLength={500}
            onChange={({ target }) => setNote(target.value)}
            aria-label={pick('原因', 'Reason')}
          />
        }
        okButtonProps={{ disabled: note.trim() === '' }}
        onConfirm={() => give('rejected')}
      >
        <Button size="small">{pick('退回补充', 'Send back')}</Button>
      </Popconfirm>
    </div>
  )
}

interface Draft {
  readonly title: string
  readonly note?: string
}

function AddForm({ county, year, item }: Where) {
  const { pick } = useWords()
  const add = useCommand('assessment', 'addEvidence')
  const run = useRun()
  const [form] = Form.useForm<Draft>()
  const [file, setFile] = useState<File | null>(null)
  const hand = async ({ title, note }: Draft) => {
    const given = file === null ? {} : { file, fileName: file.name }
    const noted = note === undefined || note.trim() === '' ? {} : { note }
    const done = await run(
      () => add.run({ county, year, item, title, ...noted, ...given }),
      () => pick('已提交，待审核', 'Handed in, to be reviewed'),
    )
    if (!done) return
    form.resetFields()
    setFile(null)
  }
  return (
    <Form<Draft> form={form} layout="vertical" onFinish={hand} className="panel">
      <Form.Item
        name="title"
        label={pick('材料名称', 'Title')}
        rules={[{ required: true, min: 2, max: 120, message: pick('2—120个字', '2 to 120 characters') }]}
      >
        <Input maxLength={120} />
      </Form.Item>
      <Form.Item name="note" label={pick('说明', 'Note')}>
        <Input.TextArea maxLength={1000} autoSize={{ minRows: 2 }} />
      </Form.Item>
      <div className="tools">
        <Upload
          maxCount={1}
          fileList={file === null ? [] : [{ uid: 'one', name: file.name }]}
          beforeUpload={(chosen: File) => {
            setFile(chosen)
            return false
          }}
          onRemove={() => setFile(null)}
        >
          <Button icon={<UploadOutlined />}>{pick('选择文件', 'Choose a file')}</Button>
        </Upload>
        <span className="tools-end">
          <Button type="primary" htmlType="submit" loading={add.isRunning}>
            {pick('提交', 'Hand in')}
          </Button>
        </span>
      </div>
    </Form>
  )
}

export interface EvidenceDrawerProps extends Where {
  readonly isOpen: boolean
  readonly label: Words | null
  readonly evidence: readonly Evidence[]
  readonly onClose: () => void
}

export function EvidenceDrawer({ isOpen, label, evidence, onClose, ...where }: EvidenceDrawerProps) {
  const { say, pick } = useWords()
  const may = useMay()
  const roomy = Grid.useBreakpoint().md ?? true
  const { county, item } = where
  return (
    <Drawer
      open={isOpen}
      onClose={onClose}
      size={roomy ? 520 : '100%'}
      title={`${pick('佐证材料', 'Evidence')} ${item} ${label ? say(label) : ''}`}
      className="no-print"
    >
      {evidence.length === 0 ? (
        <EmptyState title={pick('还没有佐证材料', 'nothing has been handed in yet')} />
      ) : (
        <ul className="evidence">
          {evidence.map((each) => (
            <li key={each.id}>
              <b>{each.title}</b> <Tag color={reviewColours[each.review]}>{say(evidenceReviewWords[each.review])}</Tag>
              <div className="quiet">
                {each.addedBy} · {moment(each.addedAt)}
                {each.note ? ` · ${each.note}` : ''}
              </div>
              {each.reviewNote ? (
                <div>
                  {pick('审核意见：', 'Review: ')}
                  {each.reviewNote}
                </div>
              ) : null}
              {each.fileName === null ? null : (
                <a href={fileUrl('assessment', 'evidenceFile', { county, evidence: each.id })} download>
                  <DownloadOutlined /> {each.fileName}
                  {each.size === null ? '' : `（${whole(Math.ceil(each.size / 1024))} KB）`}
                </a>
              )}
              {each.review === 'waiting' && may('assessment.review') ? (
                <Review county={county} evidence={each} />
              ) : null}
            </li>
          ))}
        </ul>
      )}
      {may('assessment.evidence') && isOpen ? <AddForm key={item} {...where} /> : null}
    </Drawer>
  )
}
