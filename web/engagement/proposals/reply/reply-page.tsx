/** The reply to a proposal: written by who handles it, read by who reviews and signs it. */
import { ArrowLeftOutlined } from '@ant-design/icons'
import { Link, useNavigate, useParams } from '@tanstack/react-router'
import { Alert, Button } from 'antd'
import { z } from 'zod'
import type { ProposalShown, ResultDictionary } from '#modules/engagement/contract.ts'
import { Answered } from '#web/app/answered.tsx'
import { useAnswer } from '#web/app/api.ts'
import { Forbidden } from '#web/app/forbidden.tsx'
import { useHomeRegion } from '#web/app/home-region.ts'
import { usePageState } from '#web/app/page-state.ts'
import { paths } from '#web/app/paths.ts'
import { EmptyState } from '#web/ui/empty-state.tsx'
import { PageHeader } from '#web/ui/page-header.tsx'
import { useWords } from '#web/ui/words.tsx'
import { useActing, type Acting } from '../acting.ts'
import { ProposalsNav } from '../proposals-nav.tsx'
import { StatusTag } from '../tags.tsx'
import { ReplyEditor } from './reply-editor.tsx'
import { ReplyReading } from './reply-reading.tsx'

const choices = z.object({
  draft: z.coerce.number().int().min(1).optional(),
  edit: z.literal('yes').optional(),
})

export function ReplyPage() {
  const { at, proposal } = useParams({ strict: false }) as { readonly at?: string; readonly proposal?: string }
  const home = useHomeRegion('engagement.proposals.read')
  const acting = useActing(at ?? '')
  if (acting === undefined || at === undefined || proposal === undefined) return null
  if (home === null) return <Forbidden />
  return <OneReply key={proposal} acting={acting} id={proposal} />
}

function OneReply({ acting, id }: { readonly acting: Acting; readonly id: string }) {
  const { pick } = useWords()
  const answer = useAnswer('engagement', 'proposal', { ...acting.asOffice, id })
  const rules = useAnswer(
    'engagement',
    'proposalRules',
    { region: acting.office ?? acting.county },
    { staleTime: 300_000 },
  )
  return (
    <Answered of={answer}>
      {({ proposal }) => (
        <>
          <PageHeader
            title={pick(`答复：${proposal.title}`, `Reply: ${proposal.title}`)}
            tags={<StatusTag status={proposal.status} />}
            actions={
              <Link to={paths.proposal} params={{ at: acting.county, proposal: id }}>
                <Button icon={<ArrowLeftOutlined />}>{pick('回到这一件', 'Back to the proposal')}</Button>
              </Link>
            }
          />
          <ProposalsNav county={null} />
          <Answered of={rules}>
            {({ dictionary }) => <Work acting={acting} proposal={proposal} dictionary={dictionary} />}
          </Answered>
        </>
      )}
    </Answered>
  )
}

interface WorkProps {
  readonly acting: Acting
  readonly proposal: ProposalShown
  readonly dictionary: ResultDictionary
}

function Work({ acting, proposal, dictionary }: WorkProps) {
  const { pick } = useWords()
  const [{ draft: asked, edit }, choose] = usePageState(choices)
  const navigate = useNavigate()
  const round = proposal.rounds.at(-1)
  const mayHandle = acting.mayHandle('engagement.proposals.handle')
  const isOpen = ['handling', 'again', 'further', 'in-review', 'reviewed'].includes(proposal.status) && !round?.signed
  const hasDraft = round?.draft != null || round?.signed != null
  const waits = hasDraft && !round?.sentBack
  const isWriting = mayHandle && isOpen && asked === undefined && (!waits || edit === 'yes')
  const saved = useAnswer(
    'engagement',
    'replyDraft',
    { ...acting.asOffice, id: proposal.id, ...(asked === undefined ? {} : { draft: asked }) },
    { enabled: hasDraft || asked !== undefined },
  )
  const fresh = useAnswer(
    'engagement',
    'composeReply',
    { ...acting.asOffice, id: proposal.id },
    // What is being written must not be laid over by a newer draft.
    { enabled: isWriting, staleTime: Number.POSITIVE_INFINITY, refetchOnWindowFocus: false },
  )
  const toProposal = () => void navigate({ to: paths.proposal, params: { at: acting.county, proposal: proposal.id } })
  if (!isWriting && !hasDraft && asked === undefined) {
    return (
      <div className="panel">
        <EmptyState title={pick('还没有答复稿', 'there is no draft yet')} />
      </div>
    )
  }
  if (!isWriting) {
    return (
      <Answered of={saved}>
        {({ draft }) => (
          <ReplyReading
            acting={acting}
            proposal={proposal}
            draft={draft}
            isCurrent={asked === undefined}
            onEdit={mayHandle && isOpen && asked === undefined ? () => choose({ edit: 'yes' }) : null}
          />
        )}
      </Answered>
    )
  }
  const lead = proposal.people.find(({ isLead }) => isLead)?.name
  const isMet = round?.contacts.some(({ with: names }) => lead !== undefined && names.includes(lead)) ?? false
  const sentBack = round?.sentBack ?? null
  return (
    <Answered of={fresh}>
      {(composed) => {
        const warnings = (
          <>
            {!isMet && (
              <Alert
                type="warning"
                showIcon
                className="note-below"
                title={pick(
                  `还没有联系领衔人${lead ?? ''}：可以先起草，联系并登记以后才能送审`,
                  `${lead ?? 'the lead'} has not been contacted: write on, but it is handed in only after that`,
                )}
              />
            )}
            {sentBack && (
              <Alert
                type="error"
                showIcon
                className="note-below"
                title={pick(`${sentBack.by}退回修改`, `sent back by ${sentBack.by}`)}
                description={<span className="pre-line">{sentBack.words}</span>}
              />
            )}
          </>
        )
        // One that was handed in before is gone on with; the figures beside it are those of now.
        if (round?.draft) {
          return (
            <Answered of={saved}>
              {({ draft }) => (
                <>
                  {warnings}
                  <ReplyEditor
                    key={draft.number}
                    acting={acting}
                    proposal={proposal}
                    dictionary={dictionary}
                    start={{
                      text: draft.text,
                      figures: composed.figures,
                      promises: merged(draft.promises, composed.promises),
                      leftOut: [],
                      result: draft.result,
                      contact: draft.contact,
                      phone: draft.phone,
                      furtherOn: draft.furtherOn,
                    }}
                    onSaved={toProposal}
                  />
                </>
              )}
            </Answered>
          )
        }
        return (
          <>
            {warnings}
            <ReplyEditor
              acting={acting}
              proposal={proposal}
              dictionary={dictionary}
              start={{
                text: composed.text,
                figures: composed.figures,
                promises: composed.promises,
                leftOut: composed.leftOut,
                result: null,
                contact: '',
                phone: '',
                furtherOn: null,
              }}
              onSaved={toProposal}
            />
          </>
        )
      }}
    </Answered>
  )
}

const merged = <T extends { readonly id: string }>(some: readonly T[], more: readonly T[]): T[] => [
  ...some,
  ...more.filter(({ id }) => !some.some((each) => each.id === id)),
]
