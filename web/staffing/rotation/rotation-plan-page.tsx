/** One plan of exchange: what it comes to, schools before and after, who moves where by which wish, who stays, objections, and its steps. */
import { DownloadOutlined, PrinterOutlined } from '@ant-design/icons'
import { useParams } from '@tanstack/react-router'
import { Button, Tabs } from 'antd'
import { z } from 'zod'
import { Answered } from '#web/app/answered.tsx'
import { fileUrl, useAnswer, type AnswerOf } from '#web/app/api.ts'
import { Forbidden } from '#web/app/forbidden.tsx'
import { usePageState } from '#web/app/page-state.ts'
import { useYearName } from '#web/app/place-and-year.tsx'
import { useRegionChoice } from '#web/app/region-choice.ts'
import { moment } from '#web/app/when.ts'
import { PageHeader } from '#web/ui/page-header.tsx'
import { useWords } from '#web/ui/words.tsx'
import { RuleLines } from '../source-list.tsx'
import { StaffingNav } from '../staffing-nav.tsx'
import { EventsPanel } from './events-panel.tsx'
import { MovesTable } from './moves-table.tsx'
import { ObjectionsPanel } from './objections-panel.tsx'
import { PlanSteps } from './plan-steps.tsx'
import { PlanSums } from './plan-sums.tsx'
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
  const moving = schools.filter(({ leaves, comes }) => leaves + comes > 0).length
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
      <PlanSums plan={plan} />
      <Tabs
        activeKey={tab}
        onChange={(chosen) => choose({ tab: chosen as (typeof tabs)[number] })}
        items={[
          { key: 'schools', label: pick(`学校进出（${moving}）`, `Schools (${moving})`) },
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
