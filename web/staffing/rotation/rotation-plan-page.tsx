/** One plan of exchange: what it comes to, schools before and after, who moves where by which wish, who stays, objections, and its steps. */
import { DownloadOutlined, PrinterOutlined } from '@ant-design/icons'
import { useParams } from '@tanstack/react-router'
import { Button, Tabs } from 'antd'
import { z } from 'zod'
import { directionWords, moveWayWords } from '#modules/staffing/contract.ts'
import { Answered } from '#web/app/answered.tsx'
import { fileUrl, useAnswer, type AnswerOf } from '#web/app/api.ts'
import { Forbidden } from '#web/app/forbidden.tsx'
import { usePageState } from '#web/app/page-state.ts'
import { useYearName } from '#web/app/place-and-year.tsx'
import { useRegionChoice } from '#web/app/region-choice.ts'
import { moment } from '#web/app/when.ts'
import { whole } from '#web/ui/charts/figures.ts'
import { PageHeader } from '#web/ui/page-header.tsx'
import { useWords } from '#web/ui/words.tsx'
import { FigureRow } from '../figure-row.tsx'
import { RuleLines } from '../source-list.tsx'
import { StaffingNav } from '../staffing-nav.tsx'
import { EventsPanel } from './events-panel.tsx'
import { MovesTable } from './moves-table.tsx'
import { ObjectionsPanel } from './objections-panel.tsx'
import { PlanSteps } from './plan-steps.tsx'
import { RuleSheet } from './rule-line.tsx'
import { SchoolsBoard } from './schools-board.tsx'
import { RotationTags } from './status-tags.tsx'
import { StaysTable } from './stays-table.tsx'
import '../staffing.css'

const tabs = ['schools', 'moves', 'stays', 'objections', 'rules'] as const
const choices = z.object({ tab: z.enum(tabs).default('schools') })

export function RotationPlanPage() {
  const { rotation } = useParams({ strict: false })
  const choice = useRegionChoice('staffing.rotation.read')
  if (choice === undefined || rotation === undefined) return null
  if (choice.county === null) return <Forbidden />
  return <CountyPlan key={rotation} county={choice.county} id={rotation} />
}

function CountyPlan({ county, id }: { readonly county: string; readonly id: string }) {
  const answer = useAnswer('staffing', 'rotation', { county, id })
  return <Answered of={answer}>{(found) => <Shown found={found} />}</Answered>
}

function Shown({ found }: { readonly found: AnswerOf<'staffing', 'rotation'> }) {
  const { say, pick } = useWords()
  const yearName = useYearName()
  const { plan, schools, objections, rules, events, watermark } = found
  const { county, id } = plan
  const [{ tab }, choose] = usePageState(choices)
  return (
    <>
      <PageHeader
        title={plan.name}
        tags={<RotationTags plan={plan} />}
        about={
          <>
            {plan.countyName} · {yearName(plan.year)} ·{' '}
            {pick(`${plan.madeBy} ${moment(plan.madeAt)} 拟稿`, `drafted by ${plan.madeBy}, ${moment(plan.madeAt)}`)} ·{' '}
            {pick(`名册“${plan.roster.fileName}”`, `roster “${plan.roster.fileName}”`)}
          </>
        }
        actions={
          <>
            <Button icon={<DownloadOutlined />} href={fileUrl('staffing', 'exportRotation', { county, id })}>
              {pick('导出（留痕）', 'Export (written down)')}
            </Button>
            <Button icon={<PrinterOutlined />} onClick={() => window.print()}>
              {pick('打印', 'Print')}
            </Button>
          </>
        }
      />
      <StaffingNav county={county} />
      <PlanSteps plan={plan} />
      <section className="panel">
        <h2>{pick('比例要求', 'The rule')}</h2>
        <RuleSheet judged={plan.rule} />
        {plan.notes.length > 0 && (
          <ul className="plain-list after-table">
            {plan.notes.map((note) => (
              <li key={note.zh}>{say(note)}</li>
            ))}
          </ul>
        )}
      </section>
      <Sums plan={plan} />
      <Tabs
        activeKey={tab}
        onChange={(chosen) => choose({ tab: chosen as (typeof tabs)[number] })}
        items={[
          { key: 'schools', label: pick(`学校进出（${schools.length}）`, `Schools (${schools.length})`) },
          {
            key: 'moves',
            label: pick(
              `交流教师（${plan.rule.moved + plan.principals.moved}）`,
              `Who moves (${plan.rule.moved + plan.principals.moved})`,
            ),
          },
          { key: 'stays', label: pick(`列入未落实（${plan.stayed}）`, `Called, stay (${plan.stayed})`) },
          { key: 'objections', label: pick(`异议（${objections.length}）`, `Objections (${objections.length})`) },
          { key: 'rules', label: pick('依据与经过', 'Rules, history') },
        ]}
      />
      {tab === 'schools' && (
        <SchoolsBoard schools={schools} onSchool={(school) => choose({ tab: 'moves', school } as never)} />
      )}
      {tab === 'moves' && <MovesTable county={county} plan={plan} />}
      {tab === 'stays' && <StaysTable county={county} plan={plan} />}
      {tab === 'objections' && <ObjectionsPanel county={county} plan={plan} objections={objections} />}
      {tab === 'rules' && (
        <>
          <section className="panel">
            <h2>{pick('编制时的条件', 'Conditions it was made with')}</h2>
            <RuleLines rules={rules} />
          </section>
          {plan.unchecked.length > 0 && (
            <section className="panel">
              <h2>{pick('缺数据，没有核对的', 'What could not be held, for data are missing')}</h2>
              <ul className="plain-list">
                {plan.unchecked.map((words) => (
                  <li key={words.zh}>{say(words)}</li>
                ))}
              </ul>
            </section>
          )}
          <EventsPanel events={events} madeBy={plan.madeBy} madeAt={plan.madeAt} />
        </>
      )}
      <p className="quiet">
        {watermark.lines.map(say).join(pick('。', '. '))}
        {pick('。', '.')}
      </p>
    </>
  )
}

/** What the plan comes to: fairness, couples, urgent posts, direction. */
function Sums({ plan }: { readonly plan: AnswerOf<'staffing', 'rotation'>['plan'] }) {
  const { say, pick } = useWords()
  const moved = plan.rule.moved + plan.principals.moved
  const told = (parts: readonly { readonly words: { zh: string; en: string }; readonly moves: number }[]) =>
    parts
      .filter(({ moves }) => moves > 0)
      .map(({ words, moves }) => `${say(words)} ${moves}`)
      .join(' · ')
  return (
    <FigureRow
      figures={[
        {
          label: pick('符合条件 → 列入 → 交流', 'Eligible → called → moved'),
          value: `${whole(plan.eligible)} → ${whole(plan.called)} → ${whole(moved)}`,
          note: pick(
            `按公开顺序列入，共 ${plan.rounds} 轮；理论上最多能安排 ${whole(plan.mostPossible)} 人`,
            `called in the public order, ${plan.rounds} rounds; at most ${whole(plan.mostPossible)} could move with these wishes`,
          ),
        },
        {
          label: pick('按第一志愿安排', 'By the first wish'),
          value: pick(`${whole(plan.firstWishes)} 人`, whole(plan.firstWishes)),
          note: pick('没有一人被安排到没有填的学校', 'nobody is sent where he or she did not ask for'),
        },
        {
          label: pick('紧缺岗位（本学科无人）', 'Urgent posts (subject without anybody)'),
          value: pick(
            `补上 ${plan.posts.urgentFilled} / ${plan.posts.urgent}`,
            `${plan.posts.urgentFilled} of ${plan.posts.urgent} filled`,
          ),
          note: pick(
            `全部缺岗 ${plan.posts.open}，补上 ${plan.posts.filled}`,
            `${plan.posts.filled} of ${plan.posts.open} free posts filled`,
          ),
        },
        {
          label: pick('校长', 'Principals'),
          value: pick(
            `应轮岗 ${plan.principals.due}，安排 ${plan.principals.moved}`,
            `${plan.principals.moved} of ${plan.principals.due} due`,
          ),
          note: pick('校长另计，不进入 10% 的分子', 'apart from the 10 %'),
        },
        {
          label: pick('夫妻', 'Couples'),
          value: pick(`同校 ${plan.couples.together} 对`, `${plan.couples.together} together`),
          note: pick(`相距在约定以内 ${plan.couples.near} 对`, `${plan.couples.near} within the distance`),
        },
        {
          label: pick('交流方向', 'Direction'),
          value: pick(
            `下乡、补弱 ${plan.byDirection.filter(({ direction }) => direction === 'urban-to-rural' || direction === 'strong-to-weak' || direction === 'central-to-village').reduce((sum, { moves }) => sum + moves, 0)} 人`,
            `${plan.byDirection.filter(({ direction }) => direction === 'urban-to-rural' || direction === 'strong-to-weak' || direction === 'central-to-village').reduce((sum, { moves }) => sum + moves, 0)} to where it is needed`,
          ),
          note: told(plan.byDirection.map(({ direction, moves }) => ({ words: directionWords[direction], moves }))),
        },
        {
          label: pick('方式', 'Way'),
          value: pick(
            `${whole(plan.byWay.reduce((sum, { moves }) => sum + moves, 0))} 人`,
            whole(plan.byWay.reduce((sum, { moves }) => sum + moves, 0)),
          ),
          note: told(plan.byWay.map(({ way, moves }) => ({ words: moveWayWords[way], moves }))),
        },
        {
          label: pick('已执行', 'Carried out'),
          value: pick(`${plan.carriedOut} / ${moved} 人`, `${plan.carriedOut} of ${moved}`),
          note: pick(
            `异议成立取消 ${plan.objections.upheld} 人`,
            `${plan.objections.upheld} cancelled upon objections`,
          ),
        },
      ]}
    />
  )
}
