/** What is to be done next, with the way to do it, and the other steps that may be recorded. */
import { EditOutlined, MoreOutlined } from '@ant-design/icons'
import { useNavigate } from '@tanstack/react-router'
import { Button, Dropdown } from 'antd'
import { useState } from 'react'
import type { ProposalShown } from '#modules/engagement/contract.ts'
import { paths } from '#web/app/paths.ts'
import { useWords } from '#web/ui/words.tsx'
import type { Acting } from '../acting.ts'
import { CorrectDialog } from './correct-dialog.tsx'
import { ImportDialog } from './import-dialog.tsx'
import { LinkDialog } from './link-dialog.tsx'
import { StepDialog } from './step-dialog.tsx'
import { steps, stepsNow, type Step } from './steps.ts'

type Open = { readonly step: Step } | 'correct' | 'import' | 'link' | null

/** Steps that are carried out on the page of the reply, each with its permission. */
const onReplyPage: Readonly<Record<string, string>> = {
  saveDraft: 'engagement.proposals.handle',
  reviewReply: 'engagement.proposals.review',
  signReply: 'engagement.proposals.sign',
}

interface Props {
  readonly acting: Acting
  readonly proposal: ProposalShown
}

export function NextPanel({ acting, proposal }: Props) {
  const { say, pick } = useWords()
  const navigate = useNavigate()
  const [open, setOpen] = useState<Open>(null)
  const { county, id, status } = proposal
  const params = { at: county, proposal: id }
  const may = ({ permission, isOfOffice }: Step) => (isOfOffice ? acting.mayHandle : acting.may)(permission)
  const isOver = status === 'withdrawn' || status === 'transferred'
  const mayRegister = acting.may('engagement.proposals.register')

  const start = (operation: string): void => {
    const step = steps.find(({ name }) => name === operation)
    if (step) return setOpen({ step })
    if (operation === 'importReply') return setOpen('import')
    if (operation === 'issueProposerLink') return setOpen('link')
    if (operation === 'correctProposal') return setOpen('correct')
    if (onReplyPage[operation]) void navigate({ to: paths.proposalReply, params })
  }
  /** What waits is told to everybody; the button is for whoever may take the step. */
  const canStart = (operation: string): boolean => {
    const step = steps.find(({ name }) => name === operation)
    if (step) return may(step)
    const needed = onReplyPage[operation]
    if (needed === undefined) return false
    return operation === 'saveDraft' ? acting.mayHandle(needed) : acting.may(needed)
  }
  const offered = new Set(proposal.next.map(({ operation }) => operation))
  const others = [
    ...stepsNow(status, may, proposal.joint.length > 0).map(({ name, words }) => ({
      key: name as string,
      label: say(words),
    })),
    ...(mayRegister && ['handling', 'again', 'further'].includes(status)
      ? [{ key: 'importReply', label: pick('录入已发出的答复', 'Enter a reply that was sent') }]
      : []),
    ...(mayRegister && !isOver
      ? [
          { key: 'issueProposerLink', label: pick('代表（委员）查询链接', 'A link for the proposer') },
          { key: 'correctProposal', label: pick('更正登记内容', 'Correct the registration') },
        ]
      : []),
  ].filter(({ key }) => !offered.has(key))
  return (
    <section className="panel next-panel no-print" aria-label={pick('下一步', 'Next')}>
      <div className="panel-tools">
        <h2>{pick('下一步', 'Next')}</h2>
        {others.length > 0 && (
          <Dropdown trigger={['click']} menu={{ items: others, onClick: ({ key }) => start(key) }}>
            <Button icon={<MoreOutlined />}>{pick('其他办理', 'Other steps')}</Button>
          </Dropdown>
        )}
      </div>
      {proposal.next.length === 0 ? (
        <p className="quiet">
          {isOver || status === 'closed'
            ? pick('已经办结，没有待办。', 'It is over; nothing waits.')
            : pick('现在没有要您办理的。', 'Nothing waits for you now.')}
        </p>
      ) : (
        <ul className="next-list">
          {proposal.next.map(({ operation, words }, index) => (
            <li key={`${operation} ${words.zh}`}>
              <span>{say(words)}</span>
              {canStart(operation) ? (
                <Button
                  type={index === 0 ? 'primary' : 'default'}
                  icon={operation === 'saveDraft' ? <EditOutlined /> : null}
                  onClick={() => start(operation)}
                >
                  {buttonWords(operation, say, pick)}
                </Button>
              ) : (
                <span className="quiet">{pick('由相应人员办理', 'for others to do')}</span>
              )}
            </li>
          ))}
        </ul>
      )}
      {open !== null && typeof open === 'object' && (
        <StepDialog acting={acting} proposal={proposal} step={open.step} onClose={() => setOpen(null)} />
      )}
      {open === 'correct' && <CorrectDialog proposal={proposal} onClose={() => setOpen(null)} />}
      {open === 'import' && (
        <ImportDialog county={county} id={id} onClose={() => setOpen(null)} onDone={() => setOpen(null)} />
      )}
      {open === 'link' && (
        <LinkDialog
          county={county}
          id={id}
          names={proposal.people.map(({ name }) => name)}
          onClose={() => setOpen(null)}
        />
      )}
    </section>
  )
}

function buttonWords(
  operation: string,
  say: ReturnType<typeof useWords>['say'],
  pick: ReturnType<typeof useWords>['pick'],
): string {
  const step = steps.find(({ name }) => name === operation)
  if (step) return say(step.words)
  const known: Readonly<Record<string, string>> = {
    saveDraft: pick('起草答复', 'Draft the reply'),
    reviewReply: pick('去审核', 'Review'),
    signReply: pick('去签发', 'Sign'),
  }
  return known[operation] ?? pick('办理', 'Go on')
}
