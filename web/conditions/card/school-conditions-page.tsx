/** 学校办学条件: what one school sees of its own: class sizes, gaps, batch, projects and funds on one page. */
import { BankOutlined, PrinterOutlined } from '@ant-design/icons'
import { Link, useParams } from '@tanstack/react-router'
import { Button, Tag } from 'antd'
import {
  batchWords,
  classStates,
  classStateWords,
  internalLine,
  settlementGroupWords,
  sponsorGroupWords,
  type SchoolSize,
} from '#modules/conditions/contract.ts'
import { countingDay, schoolYearName } from '#kernel/school-year.ts'
import { stageWords } from '#kernel/stage.ts'
import { Answered } from '#web/app/answered.tsx'
import { useAnswer, type AnswerOf } from '#web/app/api.ts'
import { useMay } from '#web/app/me.ts'
import { paths } from '#web/app/paths.ts'
import { useYearName } from '#web/app/place-and-year.tsx'
import { whole } from '#web/ui/charts/figures.ts'
import { DataTable } from '#web/ui/data-table.tsx'
import { EmptyState } from '#web/ui/empty-state.tsx'
import { moneyWords } from '#web/ui/money.ts'
import { PageHeader } from '#web/ui/page-header.tsx'
import { useWords } from '#web/ui/words.tsx'
import { BatchStateTag } from '../batches/batch-state-tag.tsx'
import { ClauseLine } from '../clause.tsx'
import { fundColumns } from '../funds/fund-columns.tsx'
import { GapTable } from '../gaps/gap-table.tsx'
import { ProjectStateTag } from '../projects/project-state-tag.tsx'
import { LargeStateTag } from '../sizes/large-table.tsx'
import { SizeStateTag } from '../sizes/size-state-tag.tsx'
import '../conditions.css'

type Card = AnswerOf<'conditions', 'schoolConditions'>

export function SchoolConditionsPage() {
  const { school } = useParams({ strict: false })
  const code = school ?? ''
  const answer = useAnswer('conditions', 'schoolConditions', { school: code })
  return <Answered of={answer}>{(card) => <SchoolCard key={code} code={code} card={card} />}</Answered>
}

function SchoolCard({ code, card }: { readonly code: string; readonly card: Card }) {
  const { say, pick } = useWords()
  const yearName = useYearName()
  const { figures } = card
  const short = card.gaps.filter(({ missing }) => missing !== 0)
  const cost = card.gaps.reduce((sum, gap) => sum + (gap.cost ?? 0), 0)
  return (
    <>
      <PageHeader
        title={card.name || code}
        tab={`${card.name || code} ${pick('办学条件', 'conditions')}`}
        tags={figures?.isDraft ? <Tag color="warning">{pick('未定稿', 'draft')}</Tag> : null}
        about={
          <>
            {figures === null
              ? pick('学校办学条件', 'Conditions of the school')
              : pick(
                  `学校办学条件 · ${yearName(figures.year)} · 时点 ${countingDay(figures.year)}`,
                  `Conditions of the school · ${yearName(figures.year)} · counted on ${countingDay(figures.year)}`,
                )}{' '}
            · {say(internalLine)}
          </>
        }
        actions={
          <>
            <Link to={paths.school} params={{ school: code }}>
              <Button icon={<BankOutlined />}>{pick('学校达标卡', 'School card')}</Button>
            </Link>
            <Button icon={<PrinterOutlined />} onClick={() => window.print()}>
              {pick('打印', 'Print')}
            </Button>
          </>
        }
      />
      {figures === null ? (
        <section className="panel wide-on-paper">
          <EmptyState title={pick('还没有这所学校的基表数据', 'there are no figures of this school yet')} />
        </section>
      ) : (
        <>
          <Sizes card={card} />
          <section className="panel wide-on-paper">
            <h2>
              {pick('标准化差额', 'Gaps to the standard')}{' '}
              {cost > 0 && (
                <small className="quiet">{pick(`合计 ${moneyWords(cost).zh}`, `in sum ${moneyWords(cost).en}`)}</small>
              )}
            </h2>
            <GapTable gaps={short} withSchool={false} />
            {short.length < card.gaps.length && (
              <p className="quiet after-table">
                {pick(
                  `另有 ${card.gaps.length - short.length} 项不缺`,
                  `${card.gaps.length - short.length} more are met`,
                )}
              </p>
            )}
          </section>
          <Batch card={card} />
        </>
      )}
      <Projects card={card} />
      {card.funds.length > 0 && <Funds card={card} />}
    </>
  )
}

function SizeLine({ size }: { readonly size: SchoolSize }) {
  const { say, pick } = useWords()
  const { phase, settlement, sponsor, pupils, classes, largestClass, limit, counts, state } = size
  return (
    <p>
      <b>{say(stageWords[phase])}</b>{' '}
      <span className="quiet">
        {say(settlementGroupWords[settlement])} · {say(sponsorGroupWords[sponsor])}
      </span>
      {pick('：', ': ')}
      {pick(
        `${whole(pupils)} 人，${whole(classes)} 个班，最大班额 ${whole(largestClass)} 人（标准不超过 ${limit} 人）`,
        `${whole(pupils)} pupils, ${whole(classes)} classes, the largest has ${whole(largestClass)} (standard ${limit})`,
      )}{' '}
      <SizeStateTag state={state} />
      {counts !== null &&
        classStates
          .filter((each) => each !== 'ok' && counts[each] > 0)
          .map((each) => (
            <span key={each} className="quiet">
              {' '}
              {say(classStateWords[each])} {counts[each]} {pick('个班', 'classes')}
            </span>
          ))}
    </p>
  )
}

function Sizes({ card }: { readonly card: Card }) {
  const { pick } = useWords()
  return (
    <section className="panel wide-on-paper">
      <h2>{pick('班额与规模', 'Classes and size')}</h2>
      {card.sizes.map((size) => (
        <SizeLine key={size.phase} size={size} />
      ))}
      {card.large.map(({ phase, pupils, cap, excess, clause, state }) => (
        <p key={phase ?? 'all'}>
          {pick(
            `规模 ${pupils} 人，上限 ${cap} 人，超出 ${excess} 人`,
            `${pupils} pupils, cap ${cap}, ${excess} beyond`,
          )}{' '}
          <LargeStateTag state={state} /> <ClauseLine rule={clause} />
        </p>
      ))}
      {card.sizes.length === 0 && <p className="quiet">{pick('没有义务教育段的班', 'no compulsory classes')}</p>}
    </section>
  )
}

function Batch({ card: { batch } }: { readonly card: Card }) {
  const { say, pick } = useWords()
  if (batch === null) return null
  return (
    <section className="panel wide-on-paper">
      <h2>{pick('四个一批', 'Four batches')}</h2>
      <p>
        <BatchStateTag state={batch.state} /> {batch.batch !== null && <b>{say(batchWords[batch.batch])}</b>}
      </p>
      {batch.proposals.map(({ batch: proposed, reasons }) => (
        <p key={proposed}>
          {say(batchWords[proposed])}
          {pick('：', ': ')}
          {reasons.map(say).join(pick('；', '; '))}
        </p>
      ))}
      {batch.plan !== null && (
        <p>
          <b>{pick('提升方案', 'Plan')}</b> {batch.plan.goal}
          {pick(`（${schoolYearName(batch.plan.year)}完成）`, ` (by ${batch.plan.year})`)}
          {pick('；举措：', '; measures: ')}
          {batch.plan.measures}
        </p>
      )}
      {batch.progress !== null && (
        <p>
          <b>{pick('进展', 'Progress')}</b> {batch.progress.on} {batch.progress.percent}%{pick('：', ': ')}
          {batch.progress.note}
        </p>
      )}
    </section>
  )
}

function Projects({ card: { projects } }: { readonly card: Card }) {
  const { pick } = useWords()
  const may = useMay()
  return (
    <section className="panel wide-on-paper">
      <h2>{pick('项目', 'Projects')}</h2>
      {projects.length === 0 ? (
        <p className="quiet">{pick('没有涉及本校的项目', 'no project concerns this school')}</p>
      ) : (
        <ul className="event-list">
          {projects.map(({ id, county, name, state, money, countedFrom }) => (
            <li key={id}>
              {may('conditions.read') ? (
                <Link to={paths.project} params={{ project: id }} search={{ county }}>
                  {name}
                </Link>
              ) : (
                <b>{name}</b>
              )}{' '}
              <ProjectStateTag state={state} />
              <p className="quiet">
                {pick(
                  `计划 ${moneyWords(money.planned).zh}，已支付 ${moneyWords(money.paid).zh}；`,
                  `planned ${moneyWords(money.planned).en}, paid ${moneyWords(money.paid).en}; `,
                )}
                {countedFrom === null
                  ? pick('何时计入统计暂不能判断', 'not known yet from when it counts')
                  : pick(`${schoolYearName(countedFrom)}起全部计入统计`, `all of it counts from ${countedFrom}`)}
              </p>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

function Funds({ card: { funds } }: { readonly card: Card }) {
  const speech = useWords()
  const { pick } = speech
  return (
    <section className="panel wide-on-paper">
      <h2>{pick('公用经费', 'Public funds')}</h2>
      <DataTable
        name={pick('公用经费核定', 'Public funds')}
        rows={funds}
        columns={fundColumns(speech, false)}
        rowKey={({ phase }) => phase}
      />
    </section>
  )
}
