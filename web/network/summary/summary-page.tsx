/** 一页说明: a plan on one sheet for a county deputy: what changes, why, for whom, what it costs, what was considered, what is not decided. */
import { PrinterOutlined } from '@ant-design/icons'
import { Link, useParams } from '@tanstack/react-router'
import { Button } from 'antd'
import {
  actionWords,
  internalLine,
  scenarioWords,
  sketchLine,
  type ActionName,
  type PlanShown,
} from '#modules/network/contract.ts'
import { Answered } from '#web/app/answered.tsx'
import { useAnswer, type AnswerOf } from '#web/app/api.ts'
import { Forbidden } from '#web/app/forbidden.tsx'
import { paths } from '#web/app/paths.ts'
import { useRegionChoice } from '#web/app/region-choice.ts'
import { day } from '#web/app/when.ts'
import { percent, whole } from '#web/ui/charts/figures.ts'
import { PageHeader } from '#web/ui/page-header.tsx'
import { useWords } from '#web/ui/words.tsx'
import { moneyWords } from '#web/ui/money.ts'
import { gapWords } from '../plan-gap.ts'
import { minutesSpan, shareOf } from '../plans/minutes-words.ts'
import { PlanTags } from '../plans/plan-tags.tsx'
import { useTakenLog } from '../plan/use-taken-log.ts'
import { actionsByYear, commonReasons, isMoney, pupilCourse } from './summary-parts.ts'
import '../network.css'
import './summary.css'

type Found = AnswerOf<'network', 'plan'>

export function SummaryPage() {
  const { plan } = useParams({ strict: false })
  const choice = useRegionChoice('network.read')
  if (choice === undefined || plan === undefined) return null
  if (choice.county === null) return <Forbidden />
  return <PlanSummary key={plan} county={choice.county} id={plan} />
}

function PlanSummary({ county, id }: { readonly county: string; readonly id: string }) {
  const answer = useAnswer('network', 'plan', { county, id })
  const others = useAnswer('network', 'plans', { region: county })
  return (
    <Answered of={answer}>
      {(found) => (
        <Sheet
          found={found}
          others={(others.data?.plans ?? []).filter((plan) => plan.id !== id && plan.status !== 'withdrawn')}
        />
      )}
    </Answered>
  )
}

function Sheet({ found, others }: { readonly found: Found; readonly others: readonly PlanShown[] }) {
  const { say, pick } = useWords()
  const { plan, sites, actions, breaches } = found
  const { county, id, years } = plan
  useTakenLog([plan], pick(`${plan.name}：一页说明`, `${plan.name}: one page`))
  const board = useAnswer('network', 'gateBoard', { region: county, size: 500 })
  const byYear = actionsByYear(actions, years)
  const shown = (['open', 'expand', 'to-branch', 'beds', 'bus', 'to-point', 'close'] as const).filter((name) =>
    byYear.some(({ counts }) => (counts.get(name) ?? 0) > 0),
  )
  // A school that becomes a point first and stops later is one.
  const adjusted = [
    ...new Map(
      actions
        .filter(({ action }) => action === 'close' || action === 'to-point')
        .toSorted((a, b) => b.year - a.year)
        .map((action) => [action.site, action]),
    ).values(),
  ].toSorted((a, b) => a.year - b.year)
  const money = plan.costs.filter(({ code, value }) => isMoney(code) && Math.abs(value) >= 1)
  const spent = money.reduce((sum, { value }) => sum + value, 0)
  const own = (board.data?.candidates ?? []).filter((candidate) => candidate.plan === id)
  const last = years.at(-1)!
  const reasons = commonReasons(adjusted.map(({ reason }) => reason))
  const rival = others
    .filter(({ scenario }) => scenario !== plan.scenario)
    .toSorted((a, b) => b.madeAt.localeCompare(a.madeAt))[0]
  const course = pupilCourse(years, sites)
  const done = (
    [
      [plan.opens, `新建（恢复）${plan.opens} 所`, `${plan.opens} schools opened`],
      [plan.expands, `扩建 ${plan.expands} 所`, `${plan.expands} expanded`],
      [plan.branches, `${plan.branches} 个教学点改为分校`, `${plan.branches} points turned into branches`],
      [plan.beds, `各年共新增床位 ${plan.beds} 张`, `${plan.beds} beds added in all`],
      [plan.buses, `校车最多的一年开行 ${plan.buses} 辆`, `${plan.buses} buses in the year with most`],
    ] as const
  ).filter(([count]) => count > 0)
  const isDraft = plan.status !== 'published'
  return (
    <article className="summary-sheet">
      <PageHeader
        title={pick(
          `${plan.countyName}学校布局调整方案（一页说明）`,
          `${plan.countyName}: the school network plan on one page`,
        )}
        tags={
          isDraft ? (
            <strong className="draft-mark">{pick('草案，内部', 'draft, internal')}</strong>
          ) : (
            <PlanTags plan={plan} />
          )
        }
        about={pick(
          `${plan.name} · ${say(scenarioWords[plan.scenario])} · ${years[0]}—${last} 学年 · ${plan.madeBy} ${day(plan.madeAt)} 测算`,
          `${plan.name} · ${say(scenarioWords[plan.scenario])} · ${years[0]}–${last} · ${plan.madeBy}, ${day(plan.madeAt)}`,
        )}
        actions={
          <>
            <Link to={paths.networkPlan} params={{ plan: id }} search={{ county }}>
              <Button>{pick('地图和明细', 'Map and details')}</Button>
            </Link>
            <Button type="primary" icon={<PrinterOutlined />} onClick={() => window.print()}>
              {pick('打印', 'Print')}
            </Button>
          </>
        }
      />
      <section className="panel">
        <h2>{pick('一、变什么', '1. What changes')}</h2>
        <p>
          {pick(
            `方案内学生由 ${years[0]} 年 ${whole(course.first)} 人，${course.mostIn === years[0] ? '' : `至 ${course.mostIn} 年最多 ${whole(course.most)} 人，`}到 ${last} 年 ${whole(course.last)} 人。${done.map(([, zh]) => zh).join('，')}；${plan.adjusts} 所列为拟调整学校。`,
            `Pupils go from ${whole(course.first)} in ${years[0]}${course.mostIn === years[0] ? '' : ` over ${whole(course.most)} in ${course.mostIn}`} to ${whole(course.last)} in ${last}. ${done.map(([, , en]) => en).join(', ')}; ${plan.adjusts} schools are to be adjusted.`,
          )}
        </p>
        <table className="plan-columns">
          <thead>
            <tr>
              <th scope="col">{pick('学年', 'Year')}</th>
              {shown.map((name) => (
                <th key={name} scope="col">
                  {say(actionWords[name])}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {byYear
              .filter(({ counts }) => shown.some((name) => (counts.get(name) ?? 0) > 0))
              .map(({ year, counts }) => (
                <tr key={year}>
                  <th scope="row">{year}</th>
                  {shown.map((name: ActionName) => (
                    <td key={name}>{counts.get(name) ?? '—'}</td>
                  ))}
                </tr>
              ))}
          </tbody>
        </table>
        {adjusted.length > 0 && (
          <p className="summary-names">
            <strong>{pick('拟调整学校：', 'Schools to be adjusted: ')}</strong>
            {adjusted
              .slice(0, 24)
              .map(({ siteName, year }) => pick(`${siteName}（${year}）`, `${siteName} (${year})`))
              .join(pick('、', ', '))}
            {adjusted.length > 24 &&
              pick(` 等 ${adjusted.length} 所，名单见“逐年安排”`, ` and ${adjusted.length - 24} more, see the list`)}
            {pick('。', '.')}
          </p>
        )}
      </section>
      <div className="summary-columns">
        <section className="panel">
          <h2>{pick('二、为什么', '2. Why')}</h2>
          {reasons.length === 0 ? (
            <p>{pick('没有学校列为拟调整。', 'No school is to be adjusted.')}</p>
          ) : (
            <ul className="plain-list">
              {reasons.slice(0, 5).map(({ words, count }) => (
                <li key={words.zh}>
                  {say(words)}
                  {count > 1 && pick(`（${count} 所）`, ` (${count})`)}
                </li>
              ))}
            </ul>
          )}
        </section>
        <section className="panel">
          <h2>{pick('三、对谁', '3. For whom')}</h2>
          <p>
            {pick(
              `到 ${last} 年，${whole(plan.lose)} 名学生（${percent(shareOf(plan.lose, plan))}）路程变长，${whole(plan.gain)} 名（${percent(shareOf(plan.gain, plan))}）缩短，其余不变。1—3年级最长单程 ${whole(plan.longestLow.last)} 分钟（现状 ${whole(plan.longestLow.now)} 分钟）。`,
              `By ${last}, ${whole(plan.lose)} pupils (${percent(shareOf(plan.lose, plan))}) travel longer and ${whole(plan.gain)} (${percent(shareOf(plan.gain, plan))}) less. The longest way of grades 1–3 is ${whole(plan.longestLow.last)} minutes (now ${whole(plan.longestLow.now)}).`,
            )}
          </p>
          <table className="plan-columns">
            <thead>
              <tr>
                <th scope="col">{pick('单程', 'One way')}</th>
                <th scope="col">{pick('现状', 'Now')}</th>
                <th scope="col">{last}</th>
              </tr>
            </thead>
            <tbody>
              {plan.minutes.map((part, index) => (
                <tr key={String(part.upTo)}>
                  <th scope="row">{say(minutesSpan(plan.minutes, index))}</th>
                  <td>{whole(part.now)}</td>
                  <td>{whole(part.last)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
        <section className="panel">
          <h2>{pick('四、要花多少', '4. What it costs')}</h2>
          <p>
            {pick(
              `${years.length} 年支出合计 ${say(moneyWords(spent))}。`,
              `${say(moneyWords(spent))} is spent over ${years.length} years.`,
            )}
          </p>
          <table className="plan-columns">
            <tbody>
              {money.map(({ code, words, value }) => (
                <tr key={code}>
                  <th scope="row">{say(words)}</th>
                  <td>{say(moneyWords(value))}</td>
                </tr>
              ))}
            </tbody>
          </table>
          <p className="quiet">
            {pick(
              `另把路途时间、超班额等折成钱参加比较后，${say(gapWords(plan.gap))}。`,
              `With travel time and overfull classes reckoned in, the plan is ${say(gapWords(plan.gap))}.`,
            )}
            {plan.basis.prices.isSample &&
              pick('单价为示例，未经本县核定。', ' Prices are samples, not the county’s own.')}
          </p>
        </section>
        <section className="panel">
          <h2>{pick('五、考虑过什么', '5. What was considered')}</h2>
          <ul className="plain-list">
            <li>
              {pick(
                '规则：1—3年级新安排单程不超过30分钟、不寄宿；合并后班额不超标准；必须保留的学校不动；在读学生可在原校毕业。',
                'Rules: no new assignment of grades 1–3 beyond 30 minutes or boarding; classes within the standard afterwards; protected schools stay; enrolled pupils may finish where they are.',
              )}
            </li>
            {breaches.length > 0 && (
              <li>
                {pick(
                  `现状已超限的 ${breaches.length} 处列明原因，不因此判为不可行。`,
                  `${breaches.length} breaches that are there already are listed with their reason.`,
                )}
              </li>
            )}
            {rival ? (
              <li>
                {pick(
                  `另一思路“${rival.name}”：拟调整 ${rival.adjusts} 所，路程变长 ${whole(rival.lose)} 人，总投入 ${say(moneyWords(rival.objective))}（本方案 ${say(moneyWords(plan.objective))}，均含折算）。`,
                  `The other school of thought, “${rival.name}”: ${rival.adjusts} to be adjusted, ${whole(rival.lose)} pupils with a longer way, ${say(moneyWords(rival.objective))} (this plan ${say(moneyWords(plan.objective))}, both with weights).`,
                )}{' '}
                <Link className="no-print" to={paths.networkCompare} search={{ county, plans: `${id}.${rival.id}` }}>
                  {pick('并列对照', 'side by side')}
                </Link>
              </li>
            ) : (
              <li>{pick('另一种情景尚未测算。', 'The other scenario has not been worked out.')}</li>
            )}
            {plan.locks > 0 && (
              <li>{pick(`其中 ${plan.locks} 处为手工确定。`, `${plan.locks} places were set by hand.`)}</li>
            )}
          </ul>
        </section>
      </div>
      <section className="panel">
        <h2>{pick('六、尚未决定的', '6. What is not decided')}</h2>
        <ul className="plain-list">
          <li>
            {pick(
              `列入方案不等于决定。每所拟调整学校须逐校走完必要性论证、接收条件核实、听证、社会稳定风险评估、合法性审查、公示、县级人民政府审批等步骤；多数家长反对的，不得强行撤并。本方案已提出 ${own.length} 所，其中程序完成 ${own.filter(({ status }) => status === 'complete' || status === 'registered' || status === 'followed').length} 所、停止 ${own.filter(({ status }) => status === 'stopped').length} 所。`,
              `To be in a plan is not to be decided. Each school goes through every statutory step by itself; with a majority of parents against nothing is merged. Of this plan ${own.length} are proposed, ${own.filter(({ status }) => status === 'complete' || status === 'registered' || status === 'followed').length} are complete and ${own.filter(({ status }) => status === 'stopped').length} stopped.`,
            )}
          </li>
          <li>
            {pick(
              '学生数为预测，不作入学承诺；到校时间按直线距离折算或现有道路，未经实地核对。',
              'Pupils are forecast and no promise of a place; minutes are reckoned, not measured on the road.',
            )}
          </li>
          {plan.notes.map((note) => (
            <li key={note.zh}>{say(note)}</li>
          ))}
          {plan.isStale && (
            <li>
              {pick(
                '测算之后数据有更新，定案前须重新测算。',
                'The data have changed since; it must be worked out anew before anything is settled.',
              )}
            </li>
          )}
        </ul>
        <p className="quiet">
          {isDraft ? `${say(internalLine)}${pick('。', '. ')}` : ''}
          {say(sketchLine)}
          {pick('。', '.')}
        </p>
      </section>
    </article>
  )
}
