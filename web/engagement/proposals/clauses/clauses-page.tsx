/** The clauses of a signed reply: proposed by rules, each confirmed, edited or left out by a person; promises go into the ledger, counts are held against the record. */
import { ArrowLeftOutlined, CheckOutlined } from '@ant-design/icons'
import { Link, useParams } from '@tanstack/react-router'
import { Button, Select } from 'antd'
import { useState } from 'react'
import { z } from 'zod'
import {
  clauseAreas,
  clauseAreaWords,
  clauseKinds,
  clauseStates,
  clauseStateWords,
  type KeptClause,
  type StepProblem,
} from '#modules/engagement/contract.ts'
import { Answered } from '#web/app/answered.tsx'
import { useAnswer, useCommand, type AnswerOf } from '#web/app/api.ts'
import { Forbidden } from '#web/app/forbidden.tsx'
import { useHomeRegion } from '#web/app/home-region.ts'
import { usePageState } from '#web/app/page-state.ts'
import { paths } from '#web/app/paths.ts'
import { useRun } from '#web/app/run.ts'
import { EmptyState } from '#web/ui/empty-state.tsx'
import { PageHeader } from '#web/ui/page-header.tsx'
import { useWords } from '#web/ui/words.tsx'
import { useActing, type Acting } from '../acting.ts'
import { PromisesTable } from '../one/promises-table.tsx'
import { ProposalsNav } from '../proposals-nav.tsx'
import { StepProblems } from '../step-problems.tsx'
import { ClaimsTable } from './claims-table.tsx'
import { ClauseCard } from './clause-card.tsx'
import { decisionOf, isPlain, type Decision } from './decision.ts'
import { KindTag } from './kind-tag.tsx'
import { ReplyWarnings } from './reply-warnings.tsx'

const choices = z.object({
  kind: z.enum(clauseKinds).optional(),
  area: z.enum(clauseAreas).optional(),
  state: z.enum(clauseStates).optional(),
})

export function ClausesPage() {
  const { at, proposal } = useParams({ strict: false }) as { readonly at?: string; readonly proposal?: string }
  const home = useHomeRegion('engagement.proposals.read')
  const acting = useActing(at ?? '')
  if (acting === undefined || at === undefined || proposal === undefined) return null
  if (home === null) return <Forbidden />
  return <OfReply key={proposal} acting={acting} id={proposal} />
}

function OfReply({ acting, id }: { readonly acting: Acting; readonly id: string }) {
  const { pick } = useWords()
  const proposal = useAnswer('engagement', 'proposal', { ...acting.asOffice, id })
  const answer = useAnswer('engagement', 'clauses', { county: acting.county, id })
  return (
    <>
      <PageHeader
        title={pick('答复条款与承诺', 'Clauses and promises of the reply')}
        about={proposal.data?.proposal.title ?? ''}
        actions={
          <Link to={paths.proposal} params={{ at: acting.county, proposal: id }}>
            <Button icon={<ArrowLeftOutlined />}>{pick('回到这一件', 'Back to the proposal')}</Button>
          </Link>
        }
      />
      <ProposalsNav county={null} />
      <Answered of={answer}>{(found) => <Shown acting={acting} id={id} found={found} />}</Answered>
    </>
  )
}

interface ShownProps {
  readonly acting: Acting
  readonly id: string
  readonly found: AnswerOf<'engagement', 'clauses'>
}

function Shown({ acting, id, found }: ShownProps) {
  const { say, pick } = useWords()
  const { county } = acting
  const run = useRun()
  const propose = useCommand('engagement', 'proposeClauses')
  const decide = useCommand('engagement', 'decideClauses')
  const [problems, setProblems] = useState<readonly StepProblem[]>([])
  const [deciding, setDeciding] = useState<string | null>(null)
  const [chosen, choose] = usePageState(choices)
  const mayDecide = acting.may('engagement.clauses.confirm')
  const { clauses } = found
  const waiting = clauses.filter(({ state }) => state === 'proposed')
  const plain = clauses.filter(isPlain)
  const shown = clauses.filter(
    ({ kind, area, state }) =>
      (chosen.kind === undefined || kind === chosen.kind) &&
      (chosen.area === undefined || area === chosen.area) &&
      (chosen.state === undefined || state === chosen.state),
  )
  const send = async (decisions: readonly Decision[], code: string) => {
    setDeciding(code)
    await run(
      () => decide.run({ county, id, decisions: [...decisions] }),
      ({ confirmed, promises, problems: met }) => {
        setProblems(met)
        if (met.length > 0) return null
        return promises.length > 0
          ? pick(`已确认，${promises.length} 条列入承诺台账`, `confirmed, ${promises.length} into the ledger`)
          : confirmed > 0
            ? pick('已确认', 'confirmed')
            : pick('不列入', 'left out')
      },
    )
    setDeciding(null)
  }
  const count = (of: (clause: KeptClause) => boolean): number => clauses.filter(of).length
  return (
    <>
      <ReplyWarnings warnings={found.warnings} />
      <StepProblems problems={problems} />
      {clauses.length === 0 ? (
        <section className="panel">
          <EmptyState title={pick('还没有从答复中提出条款', 'no clause was proposed from the reply yet')}>
            {mayDecide && (
              <Button
                type="primary"
                loading={propose.isRunning}
                onClick={() =>
                  void run(
                    () => propose.run({ county, id }),
                    ({ proposed, problems: met }) => {
                      setProblems(met)
                      return met.length > 0
                        ? null
                        : pick(`提出 ${proposed} 条，请逐条确认`, `${proposed} proposed; confirm each`)
                    },
                  )
                }
              >
                {pick('从签发的答复中提出条款', 'Propose them from the signed reply')}
              </Button>
            )}
          </EmptyState>
        </section>
      ) : (
        <section className="panel">
          <div className="panel-tools">
            <h2>{pick(`条款 ${clauses.length} 条`, `${clauses.length} clauses`)}</h2>
            {mayDecide && plain.length > 0 && (
              <Button
                className="clause-together"
                icon={<CheckOutlined />}
                loading={deciding === 'plain'}
                onClick={() =>
                  void send(
                    plain.map((clause) => decisionOf(clause, true)),
                    'plain',
                  )
                }
              >
                {pick(`一并确认举措、表态 ${plain.length} 条`, `Confirm ${plain.length} that promise nothing`)}
              </Button>
            )}
          </div>
          <p className="quiet">
            {pick(
              '只有“可核查承诺”在确认后列入承诺台账，须有责任单位、时限和衡量办法；工作举措和表态留在文中。',
              'Only verifiable promises enter the ledger, with owner, date and measure; the other kinds stay with the text.',
            )}
          </p>
          <div className="status-chips" role="group" aria-label={pick('类别', 'Kind')}>
            {clauseKinds.map((kind) => (
              <button
                key={kind}
                type="button"
                aria-pressed={chosen.kind === kind}
                onClick={() => choose({ kind: chosen.kind === kind ? undefined : kind })}
              >
                <KindTag kind={kind} /> <b>{count((clause) => clause.kind === kind)}</b>
              </button>
            ))}
            {clauseStates.map((state) => (
              <button
                key={state}
                type="button"
                aria-pressed={chosen.state === state}
                onClick={() => choose({ state: chosen.state === state ? undefined : state })}
              >
                {say(clauseStateWords[state])} <b>{count((clause) => clause.state === state)}</b>
              </button>
            ))}
            <Select
              allowClear
              size="small"
              aria-label={pick('方面', 'Part')}
              placeholder={pick('方面', 'part')}
              style={{ width: 170 }}
              value={chosen.area ?? null}
              onChange={(area: (typeof clauseAreas)[number] | null) => choose({ area: area ?? undefined })}
              options={clauseAreas.map((value) => ({ value, label: say(clauseAreaWords[value]) }))}
            />
          </div>
          {waiting.length === 0 && (
            <p className="all-done">{pick('✓ 全部条款已经有人看过。', '✓ every clause was looked at.')}</p>
          )}
          <ol className="clause-list" aria-label={pick('条款', 'Clauses')}>
            {shown.map((clause) => (
              <ClauseCard
                key={`${clause.round} ${clause.code}`}
                county={county}
                clause={clause}
                mayDecide={mayDecide}
                isRunning={deciding === clause.code}
                onDecide={(decision) => void send([decision], clause.code)}
              />
            ))}
          </ol>
          {shown.length === 0 && <EmptyState title={pick('没有符合条件的条款', 'no clause fits')} />}
        </section>
      )}
      {clauses.length > 0 && (
        <>
          <section className="panel">
            <h2>{pick('承诺兑现情况', 'What became of the promises')}</h2>
            <PromisesTable county={county} promises={found.promises} />
          </section>
          <section className="panel">
            <h2>{pick('答复中的年度实绩：所说与所计', 'Counts of the year: claimed against counted')}</h2>
            <ClaimsTable claims={found.claims} />
          </section>
        </>
      )}
    </>
  )
}
