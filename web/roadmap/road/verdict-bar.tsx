/** What the actions that are switched on make of the county: cost, schools, CVs, as the page works it out; and the exact verdict on asking. */
import { Alert, Button } from 'antd'
import { useState } from 'react'
import type { FrameVerdict } from '#modules/roadmap/formulas.ts'
import { stageWords } from '#kernel/stage.ts'
import { useAnswer, type AnswerOf } from '#web/app/api.ts'
import { Trouble } from '#web/app/trouble.tsx'
import { fixed, percent, whole } from '#web/ui/charts/figures.ts'
import { moneyWords } from '#web/ui/money.ts'
import { outcomeLook, OutcomeTag } from '#web/ui/outcome-tag.tsx'
import { useWords } from '#web/ui/words.tsx'

interface Props {
  readonly verdict: FrameVerdict
  readonly first: FrameVerdict
  readonly on: number
  readonly all: number
  /** How long the page took to judge the county anew. */
  readonly milliseconds: number
  readonly cost: number | null
}

const change = (now: number, before: number): string =>
  now === before ? '' : `${now > before ? '+' : '−'}${whole(Math.abs(now - before))}`

export function VerdictBar({ verdict, first, on, all, milliseconds, cost }: Props) {
  const { say, pick } = useWords()
  const { counts, outcome } = verdict
  const share = counts.met / Math.max(1, counts.met + counts.unmet + counts.unknown)
  return (
    <dl className="figure-row road-verdict" aria-live="polite">
      <div>
        <dt>{pick('资源配置（自评测算）', 'Resources (self-assessment)')}</dt>
        <dd>
          <OutcomeTag outcome={outcome} />
          <small>
            {pick(
              `实施 ${whole(on)} / ${whole(all)} 项；页面即时测算用时 ${fixed(milliseconds, 1)} 毫秒`,
              `${whole(on)} of ${whole(all)} actions; judged on the page in ${fixed(milliseconds, 1)} ms`,
            )}
          </small>
        </dd>
      </div>
      <div>
        <dt>{pick('综合达标（校·学段）', 'Schools that meet the rule')}</dt>
        <dd>
          {whole(counts.met)} <em>{change(counts.met, first.counts.met)}</em>
          <span className="road-fill" aria-hidden="true">
            <span style={{ width: `${share * 100}%` }} />
          </span>
          <small>
            {pick(
              `${percent(share)}；未综合达标 ${whole(counts.unmet)}，缺数据 ${whole(counts.unknown)}`,
              `${percent(share)}; ${whole(counts.unmet)} do not, ${whole(counts.unknown)} lack data`,
            )}
          </small>
        </dd>
      </div>
      <div>
        <dt>{pick('超限的差异系数', 'CVs over their limit')}</dt>
        <dd>
          {whole(counts.cvsOver)} <em>{change(counts.cvsOver, first.counts.cvsOver)}</em>
          <small>{pick(`共 ${verdict.spreads.length} 项`, `of ${verdict.spreads.length}`)}</small>
        </dd>
      </div>
      <div>
        <dt>{pick('所选措施投入', 'Cost of what is on')}</dt>
        <dd>
          {say(moneyWords(verdict.cost))}
          <small>
            {cost !== null && cost > 0
              ? pick(`占本方案 ${percent(verdict.cost / cost)}`, `${percent(verdict.cost / cost)} of the road`)
              : ''}
          </small>
        </dd>
      </div>
    </dl>
  )
}

export function SpreadStrip({ verdict, first }: { readonly verdict: FrameVerdict; readonly first: FrameVerdict }) {
  const { say, pick } = useWords()
  return (
    <div className="road-spreads" role="group" aria-label={pick('差异系数', 'CVs')}>
      {(['primary', 'junior'] as const).map((phase) => {
        const own = verdict.spreads.filter((spread) => spread.phase === phase)
        if (own.length === 0) return null
        return (
          <div key={phase}>
            <span className="road-spreads-head">
              {say(stageWords[phase])}
              <small>{pick(`差异系数 ≤ ${own[0]!.limit}`, `CV ≤ ${own[0]!.limit}`)}</small>
            </span>
            {own.map(({ indicator, cv, outcome }) => {
              const before = first.spreads.find((each) => each.phase === phase && each.indicator === indicator)
              const { mark, ground, ink, colour } = outcomeLook[outcome]
              return (
                <span
                  key={indicator}
                  className="road-spread"
                  style={{ background: ground, color: ink, borderColor: colour }}
                  title={pick(`实施前 ${fixed(before?.cv, 4)}`, `before: ${fixed(before?.cv, 4)}`)}
                >
                  {`R${indicator + 1} ${mark}`}
                  <strong>{fixed(cv, 4, '—')}</strong>
                </span>
              )
            })}
          </div>
        )
      })}
    </div>
  )
}

interface ExactProps {
  readonly county: string
  readonly id: string
  readonly without: readonly string[]
  readonly verdict: FrameVerdict
}

/** The page sums in doubles; the room judges with exact arithmetic. */
export function ExactCheck(props: ExactProps) {
  const { pick } = useWords()
  const [asked, setAsked] = useState<string | null>(null)
  const now = props.without.join(' ')
  return (
    <div className="road-exact">
      {asked === now ? (
        <ExactAnswer {...props} />
      ) : (
        <Button size="small" className="no-print" onClick={() => setAsked(now)}>
          {pick('按评估口径精确核对', 'Judge exactly')}
        </Button>
      )}
    </div>
  )
}

function ExactAnswer({ county, id, without, verdict }: ExactProps) {
  const { pick } = useWords()
  const answer = useAnswer('roadmap', 'judgeActions', { county, id, without: [...without] }, { staleTime: 600_000 })
  if (answer.isError) return <Trouble error={answer.error} again={() => void answer.refetch()} />
  if (answer.data === undefined)
    return <span className="quiet">{pick('正在精确核对……', 'being judged exactly …')}</span>
  return <ExactWords exact={answer.data} verdict={verdict} />
}

function ExactWords({
  exact,
  verdict,
}: {
  readonly exact: AnswerOf<'roadmap', 'judgeActions'>
  readonly verdict: FrameVerdict
}) {
  const { say, pick } = useWords()
  const { resources, schools, cvs, failing } = exact
  const over = cvs.filter(({ outcome }) => outcome === 'unmet').length
  const agrees = schools.met === verdict.counts.met && over === verdict.counts.cvsOver && resources === verdict.outcome
  return (
    <Alert
      type={agrees ? 'success' : 'warning'}
      showIcon
      title={
        <>
          {pick('精确核对：', 'Judged exactly: ')}
          <OutcomeTag outcome={resources} />{' '}
          {pick(
            `综合达标 ${whole(schools.met)}，未综合达标 ${whole(schools.unmet)}，缺数据 ${whole(schools.unknown)}；差异系数超限 ${whole(over)}。`,
            `${whole(schools.met)} schools meet the rule, ${whole(schools.unmet)} do not, ${whole(schools.unknown)} lack data; ${whole(over)} CVs over.`,
          )}
          {agrees
            ? pick('与页面即时测算一致。', ' The page says the same.')
            : pick('与页面即时测算不同，以精确核对为准。', ' The page differs; this one counts.')}
        </>
      }
      {...(failing.length === 0
        ? {}
        : {
            description: (
              <details>
                <summary>
                  {pick(`未综合达标的学校（${failing.length}）`, `Schools that fail (${failing.length})`)}
                </summary>
                {failing
                  .slice(0, 60)
                  .map(({ name, phase, indicators }) => `${name}（${say(stageWords[phase])} ${indicators.join(' ')}）`)
                  .join(pick('、', ', '))}
                {failing.length > 60 && pick('等', ' …')}
              </details>
            ),
          })}
    />
  )
}
