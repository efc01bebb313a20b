/** 测算口径: lead times, yearly budgets, quotas, levers and years of a county's roads; what nobody set stands as ours. */
import { EditOutlined, PrinterOutlined } from '@ant-design/icons'
import { Alert, Button, Tag } from 'antd'
import { useState } from 'react'
import {
  dueStepWords,
  leverWords,
  roadItemWords,
  roadMarginNotes,
  roadMarginWords,
  roadPotWords,
} from '#modules/roadmap/contract.ts'
import { Answered } from '#web/app/answered.tsx'
import { useAnswer, type AnswerOf } from '#web/app/api.ts'
import { CountyChoice } from '#web/app/county-choice.tsx'
import { CountyFirst } from '#web/app/county-first.tsx'
import { Forbidden } from '#web/app/forbidden.tsx'
import { useYearName } from '#web/app/place-and-year.tsx'
import { useRegionName } from '#web/app/place-name.tsx'
import { useRegionChoice, type RegionChoice } from '#web/app/region-choice.ts'
import { moment } from '#web/app/when.ts'
import { whole } from '#web/ui/charts/figures.ts'
import { DataTable, type Column } from '#web/ui/data-table.tsx'
import { EmptyState } from '#web/ui/empty-state.tsx'
import { moneyWords } from '#web/ui/money.ts'
import { PageHeader } from '#web/ui/page-header.tsx'
import { useWords } from '#web/ui/words.tsx'
import { RoadmapNav } from '../roadmap-nav.tsx'
import { postRuleWords } from './post-rule-words.ts'
import { SettingsDialog, type SettingsPart } from './settings-dialog.tsx'

export type Settings = AnswerOf<'roadmap', 'roadSettings'>

export function RoadSettingsPage() {
  const choice = useRegionChoice('roadmap.read')
  if (choice === undefined) return null
  if (choice.region === null) return <Forbidden />
  return <SettingsOf choice={choice} region={choice.region} />
}

function SettingsOf({ choice, region }: { readonly choice: RegionChoice; readonly region: string }) {
  const { pick } = useWords()
  const name = useRegionName(region)
  return (
    <>
      <PageHeader
        title={pick(`${name}路线图测算口径`, `What roads are reckoned with, ${name}`)}
        about={pick(
          '交付不等于计入：设备入账、用房竣工验收、教师9月1日前到岗，才计入该统计学年。没有设置的按本系统设定，逐项注明。',
          'Delivered is not yet counted: equipment once booked, areas once accepted, people in post by 1 September. What nobody set is ours and named as such.',
        )}
        actions={
          <>
            <CountyChoice choice={choice} withCity={false} />
            <Button icon={<PrinterOutlined />} onClick={() => window.print()}>
              {pick('打印', 'Print')}
            </Button>
          </>
        }
      />
      <RoadmapNav county={choice.city === null ? null : choice.county} withCity={choice.city !== null} />
      {choice.county === null ? (
        <CountyFirst choice={choice} />
      ) : (
        <CountySettings key={choice.county} county={choice.county} />
      )}
    </>
  )
}

function CountySettings({ county }: { readonly county: string }) {
  const answer = useAnswer('roadmap', 'roadSettings', { county })
  return <Answered of={answer}>{(settings) => <Shown county={county} settings={settings} />}</Answered>
}

function Ours() {
  const { pick } = useWords()
  return <Tag color="warning">{pick('本系统设定', 'ours')}</Tag>
}

interface ShownProps {
  readonly county: string
  readonly settings: Settings
}

function Shown({ county, settings }: ShownProps) {
  const { say, pick } = useWords()
  const yearName = useYearName()
  const [part, setPart] = useState<SettingsPart | null>(null)
  const {
    leads,
    budgets,
    quotas,
    levers,
    posts,
    margin,
    firstYear,
    targetYear,
    applyYear,
    unset,
    basis,
    setBy,
    setAt,
    maySet,
  } = settings
  const isUnset = (code: string): boolean => unset.some((each) => each.code === code)
  const edit = (which: SettingsPart) =>
    maySet && (
      <Button size="small" icon={<EditOutlined />} onClick={() => setPart(which)}>
        {pick('设置', 'Set')}
      </Button>
    )
  const leadColumns: Column<Settings['leads'][number]>[] = [
    {
      key: 'item',
      title: pick('项目', 'Item'),
      width: 240,
      wraps: true,
      onPhone: 'head',
      value: ({ words }) => say(words),
    },
    {
      key: 'years',
      title: pick('提前量（学年）', 'Lead time (years)'),
      width: 130,
      isNumber: true,
      value: ({ years }) => years,
    },
    {
      key: 'counts',
      title: pick('计入的条件', 'Counts once'),
      width: 180,
      value: ({ countsBy }) => say(dueStepWords[countsBy]),
    },
    {
      key: 'whose',
      title: pick('出处', 'Whose'),
      width: 130,
      value: ({ isOurs }) => (isOurs ? pick('本系统设定', 'ours') : pick('本县设置', 'the county’s')),
      render: ({ isOurs }) => (isOurs ? <Ours /> : <Tag color="success">{pick('本县设置', 'the county’s')}</Tag>),
    },
  ]
  return (
    <>
      {unset.length > 0 && (
        <Alert
          className="note-below"
          type="warning"
          showIcon
          title={pick(
            `${unset.length} 项没有设置，按本系统设定测算`,
            `${unset.length} are not set; ours stand in their place`,
          )}
          description={
            <ul className="plain-list">
              {unset.map(({ code, what, ours }) => (
                <li key={code}>
                  <strong>{say(what)}</strong>
                  {pick('：', ': ')}
                  {say(ours)}
                </li>
              ))}
            </ul>
          }
        />
      )}
      <p className="quiet">
        {setAt === null
          ? pick('本县还没有设置。', 'The county has set nothing yet.')
          : pick(
              `${setBy ?? ''} ${moment(setAt)} 设置，依据：${basis ?? ''}`,
              `Set by ${setBy ?? ''}, ${moment(setAt)}; it rests on ${basis ?? ''}`,
            )}
      </p>
      <div className="road-halves">
        <section className="panel">
          <div className="panel-tools">
            <h2>{pick('年份', 'Years')}</h2>
            {edit('years')}
          </div>
          <dl className="road-facts">
            <div>
              <dt>{pick('首个可用资金的年度', 'First year of money')}</dt>
              <dd>
                {firstYear} {isUnset('first-year') && <Ours />}
              </dd>
            </div>
            <div>
              <dt>{pick('目标统计学年', 'Target school year')}</dt>
              <dd>
                {yearName(targetYear)} {isUnset('target-year') && <Ours />}
              </dd>
            </div>
            <div>
              <dt>{pick('申报年', 'Year of application')}</dt>
              <dd>
                {applyYear} {isUnset('apply-year') && <Ours />}
              </dd>
            </div>
          </dl>
        </section>
        <section className="panel">
          <div className="panel-tools">
            <h2>{pick('措施、余量和名额', 'Levers, margin and quotas')}</h2>
            {edit('levers')}
          </div>
          <dl className="road-facts">
            <div>
              <dt>{pick('可用的措施', 'Levers')}</dt>
              <dd>
                {levers.map((lever) => say(leverWords[lever])).join(pick('、', ', '))} {isUnset('levers') && <Ours />}
              </dd>
            </div>
            <div>
              <dt>{pick('目标学年核定编制', 'Posts of the target year')}</dt>
              <dd>
                {say(postRuleWords[posts])} {isUnset('posts') && <Ours />}
              </dd>
            </div>
            <div>
              <dt>{pick('预留余量', 'Margin')}</dt>
              <dd>
                {say(roadMarginWords[margin])} <Ours />
                <small className="road-second">{say(roadMarginNotes[margin])}</small>
              </dd>
            </div>
            <div>
              <dt>{pick('学历提升年度名额', 'Degrees a year')}</dt>
              <dd>
                {quotas.degree === null
                  ? pick('不限', 'no limit')
                  : pick(`${whole(quotas.degree)} 人`, whole(quotas.degree))}{' '}
                {quotas.degree === null && <Ours />}
              </dd>
            </div>
            <div>
              <dt>{pick('骨干认定年度名额', 'Backbone titles a year')}</dt>
              <dd>
                {quotas.backbone === null
                  ? pick('不限', 'no limit')
                  : pick(`${whole(quotas.backbone)} 人`, whole(quotas.backbone))}{' '}
                {quotas.backbone === null && <Ours />}
              </dd>
            </div>
          </dl>
        </section>
      </div>
      <section className="panel road-wide">
        <div className="panel-tools">
          <h2>{pick('年度预算', 'Yearly budgets')}</h2>
          {edit('budgets')}
        </div>
        <Budgets budgets={budgets} />
      </section>
      <section className="panel road-wide">
        <div className="panel-tools">
          <h2>{pick('提前量', 'Lead times')}</h2>
          {edit('leads')}
        </div>
        <p className="quiet">
          {pick(
            '从付款年度到首个计入统计学年相隔几个学年；0 表示当年9月1日前可计入。',
            'School years from paying to the first counted figures; 0 means the same year, by 1 September.',
          )}
        </p>
        <DataTable name={pick('提前量', 'Lead times')} rows={leads} columns={leadColumns} rowKey={({ item }) => item} />
      </section>
      {settings.history.length > 0 && (
        <section className="panel">
          <h2>{pick('设置记录', 'History')}</h2>
          <ul className="plain-list">
            {settings.history.map(({ number, at, personName, basis: own, what }) => (
              <li key={number}>
                {moment(at)} {personName}
                {pick('：', ': ')}
                {say(what)}
                <span className="quiet">
                  {pick('（依据：', ' (')}
                  {own}
                  {pick('）', ')')}
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
      {part !== null && (
        <SettingsDialog county={county} settings={settings} part={part} onClose={() => setPart(null)} />
      )}
    </>
  )
}

function Budgets({ budgets }: { readonly budgets: Settings['budgets'] }) {
  const { say, pick } = useWords()
  const columns: Column<Settings['budgets'][number]>[] = [
    {
      key: 'year',
      title: pick('预算年度', 'Year'),
      width: 100,
      onPhone: 'head',
      value: ({ year }) => year,
    },
    { key: 'pot', title: pick('资金来源', 'Pot'), width: 120, value: ({ pot }) => say(roadPotWords[pot]) },
    {
      key: 'amount',
      title: pick('金额（元）', 'Amount (yuan)'),
      width: 150,
      isNumber: true,
      value: ({ amount }) => amount,
      render: ({ amount }) => say(moneyWords(amount)),
    },
    {
      key: 'items',
      title: pick('可用于', 'May be spent on'),
      width: 460,
      wraps: true,
      value: ({ items }) => items.map((item) => say(roadItemWords[item])).join(pick('、', ', ')),
    },
  ]
  return (
    <DataTable
      name={pick('年度预算', 'Yearly budgets')}
      rows={budgets}
      columns={columns}
      rowKey={({ year, pot, items }) => `${year} ${pot} ${items.join()}`}
      empty={
        <EmptyState
          title={pick(
            '没有设置：不限金额，测算时注明未核对预算',
            'none is set: money is not limited, and roads say so',
          )}
        />
      }
    />
  )
}
