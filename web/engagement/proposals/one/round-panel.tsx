/** One round of handling: contacts before, draft, review, signature, to whom it was handed, and what each proposer said. */
import { EditOutlined, FileWordOutlined, UnorderedListOutlined } from '@ant-design/icons'
import { Link } from '@tanstack/react-router'
import { Button } from 'antd'
import type { ReactNode } from 'react'
import {
  contactWayWords,
  faceToFace,
  proposalEventWords,
  roundReasonWords,
  type ProposalEventKind,
  type ProposalShown,
  type RoundShown,
} from '#modules/engagement/contract.ts'
import { fileUrl } from '#web/app/api.ts'
import { paths } from '#web/app/paths.ts'
import { day, moment } from '#web/app/when.ts'
import { useWords } from '#web/ui/words.tsx'
import type { Acting } from '../acting.ts'
import { AttitudeTag, ResultTag } from '../tags.tsx'
import { detailWords } from './detail-words.ts'
import { PaperLink } from './paper-link.tsx'

interface Props {
  readonly acting: Acting
  readonly proposal: ProposalShown
  readonly round: RoundShown
  readonly isLast: boolean
}

/** What happened to who handles it and until when. */
const ofAssignment: ReadonlySet<ProposalEventKind> = new Set(['assigned', 'returned', 'extended', 'office-replaced'])

type State = 'done' | 'now' | 'waiting' | 'stopped'

function Way({
  state,
  name,
  children,
}: {
  readonly state: State
  readonly name: string
  readonly children: ReactNode
}) {
  const { pick } = useWords()
  const mark = { done: '✓', now: '▶', waiting: '…', stopped: '!' }[state]
  const word = {
    done: pick('已完成', 'done'),
    now: pick('正在办理', 'now'),
    waiting: pick('未到', 'to come'),
    stopped: pick('需处理', 'to be seen to'),
  }[state]
  return (
    <li className={`way way-${state}`}>
      <span className="way-mark" role="img" aria-label={word}>
        {mark}
      </span>
      <div className="way-body">
        <strong>{name}</strong>
        {children}
      </div>
    </li>
  )
}

export function RoundPanel({ acting, proposal, round, isLast }: Props) {
  const { say, pick } = useWords()
  const { draft, review, sentBack, signed, contacts, deliveries, ratings, notAnswered } = round
  const none = <span className="quiet"> {pick('尚未', 'not yet')}</span>
  const lead = proposal.people.find(({ isLead }) => isLead)?.name
  const assigned = proposal.events.filter(({ kind }) => ofAssignment.has(kind))
  const leadRated = ratings.some(({ proposer }) => proposer === lead)
  return (
    <section className="panel" aria-label={pick(`第 ${round.number} 次办理`, `Round ${round.number}`)}>
      <div className="panel-tools">
        <h2>
          {pick(`第 ${round.number} 次办理`, `Round ${round.number}`)}
          {round.number > 1 && <span className="quiet">（{say(roundReasonWords[round.reason])}）</span>}
        </h2>
        {(draft !== null || signed !== null) && (
          <>
            <Link
              to={paths.proposalReply}
              params={{ at: acting.county, proposal: proposal.id }}
              search={isLast ? {} : { draft: String(signed?.number ?? draft?.number) }}
            >
              <Button size="small" icon={<EditOutlined />}>
                {pick('看答复', 'The reply')}
              </Button>
            </Link>
            {/* One that was sent before is not set anew; its original is the paper. */}
            {!signed?.isImported && (
              <Button
                size="small"
                icon={<FileWordOutlined />}
                href={fileUrl('engagement', 'replyPaper', {
                  ...acting.asOffice,
                  id: proposal.id,
                  ...(isLast ? {} : { draft: (signed ?? draft)!.number }),
                })}
              >
                {pick('下载公文', 'Paper (.docx)')}
              </Button>
            )}
          </>
        )}
        {signed !== null && isLast && acting.may('engagement.proposals.read') && (
          <Link to={paths.proposalClauses} params={{ at: acting.county, proposal: proposal.id }}>
            <Button size="small" icon={<UnorderedListOutlined />}>
              {pick('条款与承诺', 'Clauses and promises')}
            </Button>
          </Link>
        )}
      </div>
      <ol className="ways">
        {round.number === 1 && (
          <Way name={pick('交办', 'Assigned')} state={proposal.main === null ? 'now' : 'done'}>
            {assigned.length === 0 && none}
            {assigned.map(({ number, kind, details }) => (
              <div key={number} className="way-fact">
                {kind !== 'assigned' && <b>{say(proposalEventWords[kind])} </b>}
                {say(detailWords(details))}
              </div>
            ))}
          </Way>
        )}
        <Way
          name={pick('联系代表（委员）', 'Proposer contacted')}
          state={
            contacts.length > 0 ? 'done' : signed !== null ? 'stopped' : proposal.main === null ? 'waiting' : 'now'
          }
        >
          {contacts.length === 0 && none}
          {contacts.map(({ number, way, on, with: names, by, words, document }) => (
            <div key={number} className="way-fact">
              {on} {say(contactWayWords[way])}
              {!faceToFace.includes(way) && (
                <span className="quiet">{pick('（不计见面）', ' (not counted as met)')}</span>
              )}
              ：{names.join(pick('、', ', '))} <span className="quiet">{pick(`联系人 ${by}`, `by ${by}`)}</span>
              <p className="pre-line way-words">{words}</p>
              {document && <PaperLink acting={acting} id={proposal.id} document={document} />}
            </div>
          ))}
        </Way>
        <Way
          name={pick('拟稿', 'Drafted')}
          state={sentBack ? 'stopped' : draft || signed ? 'done' : contacts.length > 0 ? 'now' : 'waiting'}
        >
          {draft === null ? (
            signed?.isImported ? (
              <span> {pick('录入已发出的答复', 'an earlier reply was entered')}</span>
            ) : (
              none
            )
          ) : (
            <span>
              {' '}
              {draft.by} {moment(draft.at)} <ResultTag result={draft.result} />
              {draft.problems > 0 && (
                <span className="flag-word">
                  {pick(
                    `! 稿中有 ${draft.problems} 处提示（手工数字等）`,
                    `! ${draft.problems} notes, such as digits typed by hand`,
                  )}
                </span>
              )}
            </span>
          )}
          {sentBack && (
            <div className="way-fact">
              <span className="flag-word">
                {pick(
                  `${sentBack.by} ${day(sentBack.at)} 退回修改：`,
                  `sent back by ${sentBack.by}, ${day(sentBack.at)}: `,
                )}
              </span>
              <span className="pre-line">{sentBack.words}</span>
            </div>
          )}
        </Way>
        {!signed?.isImported && (
          <Way
            name={pick('审核', 'Reviewed')}
            state={review || signed ? 'done' : draft && !sentBack ? 'now' : 'waiting'}
          >
            {review === null ? (
              none
            ) : (
              <span>
                {' '}
                {review.by} {moment(review.at)} {review.words}
              </span>
            )}
          </Way>
        )}
        <Way name={pick('签发', 'Signed')} state={signed ? 'done' : review ? 'now' : 'waiting'}>
          {signed === null ? (
            none
          ) : (
            <span>
              {' '}
              {signed.by} {signed.on} <ResultTag result={signed.result} />
            </span>
          )}
        </Way>
        <Way
          name={pick('送达', 'Handed over')}
          state={signed === null ? 'waiting' : notAnswered.length === 0 ? 'done' : 'now'}
        >
          {deliveries.length === 0 && none}
          {deliveries.map(({ proposer, on, way }) => (
            <div key={proposer} className="way-fact">
              {proposer} {on} {way}
            </div>
          ))}
          {signed !== null && notAnswered.length > 0 && (
            <div className="way-fact flag-word">
              {pick('! 尚未答复：', '! not answered yet: ')}
              {notAnswered.join(pick('、', ', '))}
            </div>
          )}
        </Way>
        <Way
          name={pick('征询意见', 'Opinion asked')}
          state={leadRated ? 'done' : deliveries.length > 0 ? 'now' : 'waiting'}
        >
          {ratings.length === 0 && none}
          {ratings.map(({ proposer, attitude, on, words, isByLink, isLead }, index) => (
            <div key={`${proposer} ${index}`} className="way-fact">
              {proposer} {isLead && proposal.people.length > 1 && pick('（领衔）', '(lead)')} {on}{' '}
              <AttitudeTag attitude={attitude} />
              {isByLink && <span className="quiet">{pick('本人网上填写', 'by their own link')}</span>}
              {words !== null && <p className="pre-line way-words">{words}</p>}
            </div>
          ))}
        </Way>
      </ol>
    </section>
  )
}
