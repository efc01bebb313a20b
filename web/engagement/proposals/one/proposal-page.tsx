/** One proposal with its whole way: what is next, times, every round, promises and what happened. */
import { PrinterOutlined } from '@ant-design/icons'
import { Link, useParams } from '@tanstack/react-router'
import { Alert, Button } from 'antd'
import { shortKindWords, type ProposalShown } from '#modules/engagement/contract.ts'
import { Answered } from '#web/app/answered.tsx'
import { useAnswer } from '#web/app/api.ts'
import { Forbidden } from '#web/app/forbidden.tsx'
import { useHomeRegion } from '#web/app/home-region.ts'
import { paths } from '#web/app/paths.ts'
import { PageHeader } from '#web/ui/page-header.tsx'
import { useWords } from '#web/ui/words.tsx'
import { useActing, type Acting } from '../acting.ts'
import { ProposalsNav } from '../proposals-nav.tsx'
import { AttitudeTag, KeyTag, RestrictedTag, ResultTag, StatusTag } from '../tags.tsx'
import { AboutPanel } from './about-panel.tsx'
import { ClocksPanel } from './clocks-panel.tsx'
import { EventsPanel } from './events-panel.tsx'
import { NextPanel } from './next-panel.tsx'
import { PromisesTable } from './promises-table.tsx'
import { RoundPanel } from './round-panel.tsx'

export function ProposalPage() {
  const { at, proposal } = useParams({ strict: false }) as { readonly at?: string; readonly proposal?: string }
  const home = useHomeRegion('engagement.proposals.read')
  const acting = useActing(at ?? '')
  if (acting === undefined || at === undefined || proposal === undefined) return null
  if (home === null) return <Forbidden />
  return <OneProposal key={proposal} acting={acting} id={proposal} />
}

function OneProposal({ acting, id }: { readonly acting: Acting; readonly id: string }) {
  const answer = useAnswer('engagement', 'proposal', { ...acting.asOffice, id })
  return <Answered of={answer}>{({ proposal }) => <Shown acting={acting} proposal={proposal} />}</Answered>
}

function Shown({ acting, proposal }: { readonly acting: Acting; readonly proposal: ProposalShown }) {
  const { say, pick } = useWords()
  const { session, number, kind, title, status, regionName, withdrawn, transferredTo, takenFrom } = proposal
  return (
    <>
      <PageHeader
        title={title}
        about={pick(
          `${regionName} · ${session}第${number}号${say(shortKindWords[kind])}`,
          `${regionName} · ${say(shortKindWords[kind])} no. ${number}, ${session}`,
        )}
        tags={
          <>
            <StatusTag status={status} />
            {proposal.isKey && <KeyTag />}
            {proposal.isRestricted && <RestrictedTag />}
            {proposal.result && <ResultTag result={proposal.result} />}
            {proposal.attitude && <AttitudeTag attitude={proposal.attitude} />}
          </>
        }
        actions={
          <Button icon={<PrinterOutlined />} onClick={() => window.print()}>
            {pick('打印', 'Print')}
          </Button>
        }
      />
      <ProposalsNav county={null} />
      {proposal.warning && <Alert type="warning" showIcon className="note-below" title={say(proposal.warning)} />}
      {withdrawn && (
        <Alert
          type="info"
          showIcon
          className="note-below"
          title={pick(
            `${withdrawn.on} 代表（委员）撤回：${withdrawn.reason}`,
            `withdrawn on ${withdrawn.on}: ${withdrawn.reason}`,
          )}
          description={pick('办理记录全部保留，可以查看。', 'All that happened stays to be read.')}
        />
      )}
      {transferredTo && (
        <Alert
          type="info"
          showIcon
          className="note-below"
          title={
            <>
              {pick(`已移交${transferredTo.regionName}办理：`, `handed over to ${transferredTo.regionName}: `)}
              <Link to={paths.proposal} params={{ at: transferredTo.county, proposal: transferredTo.id }}>
                {pick('去看', 'open it there')}
              </Link>
            </>
          }
        />
      )}
      {takenFrom && (
        <Alert
          type="info"
          showIcon
          className="note-below"
          title={pick(`由${takenFrom.regionName}移交而来`, `taken over from ${takenFrom.regionName}`)}
        />
      )}
      <div className="proposal-columns">
        <div>
          <NextPanel acting={acting} proposal={proposal} />
          {proposal.rounds.toReversed().map((round, index) => (
            <RoundPanel key={round.number} acting={acting} proposal={proposal} round={round} isLast={index === 0} />
          ))}
        </div>
        <div>
          <ClocksPanel clocks={proposal.clocks} />
          <AboutPanel acting={acting} proposal={proposal} />
        </div>
      </div>
      {proposal.rounds.some(({ signed }) => signed !== null) && (
        <section className="panel">
          <h2>{pick('承诺兑现情况', 'What became of the promises')}</h2>
          {proposal.promises.length > 0 ? (
            <PromisesTable county={proposal.county} promises={proposal.promises} />
          ) : (
            <div className="tools">
              <span className="quiet">
                {pick('答复的条款还没有确认为承诺。', 'No clause of the reply was confirmed as a promise yet.')}
              </span>
              {acting.may('engagement.proposals.read') && (
                <Link to={paths.proposalClauses} params={{ at: proposal.county, proposal: proposal.id }}>
                  {pick('去看条款', 'See its clauses')}
                </Link>
              )}
            </div>
          )}
        </section>
      )}
      <EventsPanel acting={acting} proposal={proposal} />
    </>
  )
}
