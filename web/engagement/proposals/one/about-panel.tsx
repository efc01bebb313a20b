/** What was proposed and by whom, who handles it, and the opinions of joint offices. */
import { Tag } from 'antd'
import {
  proposalCategoryWords,
  proposalKindWords,
  proposerTitles,
  type ProposalShown,
} from '#modules/engagement/contract.ts'
import { useWords } from '#web/ui/words.tsx'
import type { Acting } from '../acting.ts'
import { PaperLink } from './paper-link.tsx'

interface Props {
  readonly acting: Acting
  readonly proposal: ProposalShown
}

export function AboutPanel({ acting, proposal }: Props) {
  const { say, pick } = useWords()
  const { people, main, joint, key, restriction, document } = proposal
  const title = say(proposerTitles[proposal.kind])
  const facts: readonly (readonly [string, React.ReactNode])[] = [
    [pick('类别', 'Kind'), say(proposalKindWords[proposal.kind])],
    [
      pick('届次、编号', 'Session, number'),
      pick(`${proposal.session} 第${proposal.number}号`, `${proposal.session}, no. ${proposal.number}`),
    ],
    [pick('主题', 'Subject'), say(proposalCategoryWords[proposal.category])],
    [pick('收到日期', 'Came in'), proposal.receivedOn],
    [
      pick('提出人', 'Proposers'),
      <ul key="people" className="people-line">
        {people.map(({ name, unit, isLead }) => (
          <li key={name}>
            {pick(`${name}${title}`, name)}
            {unit !== null && <span className="quiet">（{unit}）</span>}
            {isLead && people.length > 1 && <Tag>{pick('领衔', 'lead')}</Tag>}
          </li>
        ))}
      </ul>,
    ],
    [pick('主办单位', 'Main office'), main?.name ?? pick('尚未交办', 'not assigned yet')],
    ...(joint.length > 0
      ? [[pick('会办单位', 'Joint offices'), joint.map(({ name }) => name).join(pick('、', ', '))] as const]
      : []),
    ...(key
      ? [
          [
            pick('重点领办、督办', 'Key proposal'),
            pick(
              `领办：${key.lead}；督办：${key.supervisor}（${key.on}）`,
              `led by ${key.lead}, supervised by ${key.supervisor} (${key.on})`,
            ),
          ] as const,
        ]
      : []),
    [
      pick('公开', 'Publicity'),
      restriction === null
        ? pick('可以公开', 'may be made public')
        : pick(`不公开：${restriction}`, `restricted: ${restriction}`),
    ],
    ...(document
      ? [
          [
            pick('原文', 'Paper'),
            <PaperLink key="paper" acting={acting} id={proposal.id} document={document} />,
          ] as const,
        ]
      : []),
  ]
  return (
    <section className="panel" aria-label={pick('建议（提案）内容', 'The proposal')}>
      <h2>{pick('建议（提案）内容', 'The proposal')}</h2>
      <dl className="about-facts">
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <details className="proposal-text" open={proposal.text.length < 600}>
        <summary>{pick('全文', 'Full text')}</summary>
        <p className="pre-line">{proposal.text}</p>
      </details>
      {(proposal.opinions.length > 0 || proposal.missingOpinions.length > 0) && (
        <>
          <h3>{pick('会办意见', 'Joint opinions')}</h3>
          {proposal.missingOpinions.length > 0 && (
            <p className="flag-word">
              {pick('! 尚未收到：', '! not in yet: ')}
              {proposal.missingOpinions.join(pick('、', ', '))}
            </p>
          )}
          <ul className="opinion-list">
            {proposal.opinions.map(({ office, on, by, text, document: paper }, index) => (
              <li key={`${office} ${index}`}>
                <strong>{office}</strong>{' '}
                <span className="quiet">{pick(`${on}（${by}登记）`, `${on}, entered by ${by}`)}</span>
                <p className="pre-line">{text}</p>
                {paper && <PaperLink acting={acting} id={proposal.id} document={paper} />}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}
