/** A draft or a signed reply to be read: as a paper, with every figure's source, what was noted, and review or signature where they wait. */
import { EditOutlined, FileWordOutlined } from '@ant-design/icons'
import { Alert, Button, Form, Modal } from 'antd'
import { useState } from 'react'
import type { DraftShown, ProposalShown, StepProblem } from '#modules/engagement/contract.ts'
import { fileUrl, useCommand } from '#web/app/api.ts'
import { useRun } from '#web/app/run.ts'
import { moment, today } from '#web/app/when.ts'
import { ReasonDialog } from '#web/ui/reason-dialog.tsx'
import { useWords } from '#web/ui/words.tsx'
import type { Acting } from '../acting.ts'
import { DayField } from '../step-fields.tsx'
import { StepProblems } from '../step-problems.tsx'
import { ResultTag } from '../tags.tsx'
import { FiguresTable } from './figures-table.tsx'
import { NotesList } from './notes-list.tsx'
import { ReplySheet } from './reply-sheet.tsx'

interface Props {
  readonly acting: Acting
  readonly proposal: ProposalShown
  readonly draft: DraftShown
  /** It is the one that counts now, not an earlier one. */
  readonly isCurrent: boolean
  readonly onEdit: (() => void) | null
}

export function ReplyReading({ acting, proposal, draft, isCurrent, onEdit }: Props) {
  const { say, pick } = useWords()
  const run = useRun()
  const review = useCommand('engagement', 'reviewReply')
  const sign = useCommand('engagement', 'signReply')
  const sendBack = useCommand('engagement', 'sendBackReply')
  const [problems, setProblems] = useState<readonly StepProblem[]>([])
  const [asking, setAsking] = useState<'return' | 'send-back' | 'sign' | null>(null)
  const [form] = Form.useForm<{ readonly on: string }>()
  const { county, id, status } = proposal
  const place = { county, id, draft: draft.number }
  const mayReview = isCurrent && status === 'in-review' && acting.may('engagement.proposals.review')
  const maySign = isCurrent && status === 'reviewed' && acting.may('engagement.proposals.sign')
  const changed = draft.isSigned ? [] : draft.figures.filter(({ hasChanged }) => hasChanged)
  const signed =
    proposal.rounds.find(
      ({ signed: each, draft: own }) => each && (each.number === draft.number || own?.number === draft.number),
    )?.signed ?? null

  const take = (
    work: () => Promise<{ readonly recorded: boolean; readonly problems: readonly StepProblem[] }>,
    words: string,
  ) =>
    void run(work, ({ recorded, problems: met }) => {
      setProblems(met)
      return recorded ? words : null
    }).then(() => setAsking(null))

  return (
    <>
      <section className="panel" aria-label={pick('办理', 'What to do')}>
        <div className="panel-tools">
          <h2>
            {draft.isSigned ? pick('已签发的答复', 'The signed reply') : pick('答复稿', 'The draft')}{' '}
            <ResultTag result={draft.result} />{' '}
            <span className="quiet reply-by">
              {say(draft.resultWords)} · {draft.by} {moment(draft.at)}
            </span>
          </h2>
          {onEdit && (
            <Button icon={<EditOutlined />} onClick={onEdit}>
              {pick('修改后重新送审', 'Revise and hand in again')}
            </Button>
          )}
          <Button
            icon={<FileWordOutlined />}
            href={fileUrl('engagement', 'replyPaper', { ...acting.asOffice, id, draft: draft.number })}
          >
            {pick('下载公文（docx）', 'Paper (.docx)')}
          </Button>
          {mayReview && (
            <>
              <Button onClick={() => setAsking('return')}>{pick('退回修改', 'Send back')}</Button>
              <Button
                type="primary"
                loading={review.isRunning}
                onClick={() => take(() => review.run({ ...place, pass: true }), pick('审核通过', 'passed'))}
              >
                {pick('审核通过', 'Pass it')}
              </Button>
            </>
          )}
          {maySign && (
            <>
              <Button onClick={() => setAsking('send-back')}>{pick('退回修改', 'Send back')}</Button>
              <Button type="primary" onClick={() => setAsking('sign')}>
                {pick('签发', 'Sign')}
              </Button>
            </>
          )}
        </div>
        <StepProblems problems={problems} />
        {changed.length > 0 && (
          <Alert
            type="warning"
            showIcon
            className="note-below"
            title={pick(
              `拟稿后有 ${changed.length} 个数据变了；签发时按当日值固定`,
              `${changed.length} figures have changed since; the values of the day are frozen at signing`,
            )}
            description={changed
              .map(({ words, printed, now }) => `${say(words)}：${printed ?? '—'} → ${now ?? '—'}`)
              .join(pick('；', '; '))}
          />
        )}
        {!draft.isSigned && <NotesList notes={draft.notes} />}
      </section>
      <ReplySheet
        proposal={proposal}
        paragraphs={draft.paragraphs}
        result={draft.result}
        contact={draft.contact}
        phone={draft.phone}
        signed={draft.isSigned ? signed : null}
      />
      <section className="panel">
        <h2>{pick('所用数据及来源', 'Figures and their sources')}</h2>
        <FiguresTable draft={draft} />
      </section>
      <ReasonDialog
        isOpen={asking === 'return' || asking === 'send-back'}
        title={pick('退回修改', 'Send it back')}
        label={pick('意见', 'Words')}
        confirm={pick('退回', 'Send back')}
        least={2}
        most={1000}
        isRunning={review.isRunning || sendBack.isRunning}
        onReason={(words) =>
          take(
            () =>
              asking === 'send-back' ? sendBack.run({ ...place, words }) : review.run({ ...place, pass: false, words }),
            pick('已退回', 'sent back'),
          )
        }
        onClose={() => setAsking(null)}
      />
      {asking === 'sign' && (
        <Modal
          open
          title={pick('签发答复', 'Sign the reply')}
          okText={pick('签发', 'Sign')}
          confirmLoading={sign.isRunning}
          onOk={() => form.submit()}
          onCancel={() => setAsking(null)}
        >
          <p className="quiet">
            {pick(
              '签发后文字和数据固定，不能再改；公文的成文日期即签发日期。',
              'Once signed, words and figures stand; the day of signature is the day of the paper.',
            )}
          </p>
          <Form
            form={form}
            layout="vertical"
            initialValues={{ on: today() }}
            onFinish={({ on }) => take(() => sign.run({ ...place, mark: draft.mark, on }), pick('已签发', 'signed'))}
          >
            <Form.Item
              name="on"
              label={pick('签发日期', 'Day of signature')}
              rules={[{ required: true, message: pick('请填写', 'fill it in') }]}
            >
              <DayField />
            </Form.Item>
          </Form>
        </Modal>
      )}
    </>
  )
}
