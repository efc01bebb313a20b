/** One campaign of 县管校聘: its steps, posts by school, who was appointed, and what was recorded. */
import { DownloadOutlined, PrinterOutlined } from '@ant-design/icons'
import { useParams } from '@tanstack/react-router'
import { Button, Tabs, Tag } from 'antd'
import { z } from 'zod'
import { rounds, roundWords } from '#modules/staffing/contract.ts'
import { useMayIn } from '#web/app/me.ts'
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
import { StaffingNav } from '../staffing-nav.tsx'
import { AppointeesTable } from './appointees-table.tsx'
import { CampaignSteps } from './campaign-steps.tsx'
import { PostsTable, SchoolPostsTable } from './campaign-tables.tsx'
import '../staffing.css'

const tabs = ['schools', 'posts', 'teachers', 'events'] as const
const choices = z.object({ tab: z.enum(tabs).default('schools') })

export function CampaignPage() {
  const { campaign } = useParams({ strict: false })
  const choice = useRegionChoice('staffing.read')
  if (choice === undefined || campaign === undefined) return null
  if (choice.county === null) return <Forbidden />
  return <CountyCampaign key={campaign} county={choice.county} campaign={campaign} />
}

function CountyCampaign({ county, campaign }: { readonly county: string; readonly campaign: string }) {
  const answer = useAnswer('staffing', 'campaign', { county, campaign })
  return <Answered of={answer}>{(found) => <Shown found={found} />}</Answered>
}

function Shown({ found }: { readonly found: AnswerOf<'staffing', 'campaign'> }) {
  const { say, pick } = useWords()
  const yearName = useYearName()
  const { campaign, posts, schools, byRound, events, isSimulated } = found
  const { county, id } = campaign
  const holds = useMayIn(county)
  const [{ tab }, choose] = usePageState(choices)
  return (
    <>
      <PageHeader
        title={campaign.name}
        tags={isSimulated && <Tag>{pick('模拟数据', 'simulated')}</Tag>}
        about={
          <>
            {yearName(campaign.year)} · {campaign.personName} {moment(campaign.at)}
            {campaign.total !== null && ` · ${campaign.total.document}`}
          </>
        }
        actions={
          <>
            {holds('staffing.teachers') && (
              <Button
                icon={<DownloadOutlined />}
                href={fileUrl('staffing', 'exportCampaign', { county, campaign: id })}
              >
                {pick('导出台账（留痕）', 'Export (written down)')}
              </Button>
            )}
            <Button icon={<PrinterOutlined />} onClick={() => window.print()}>
              {pick('打印', 'Print')}
            </Button>
          </>
        }
      />
      <StaffingNav county={county} />
      <CampaignSteps found={found} />
      <FigureRow
        figures={[
          {
            label: pick('核定总量', 'Total'),
            value: whole(campaign.total?.posts),
            note: pick(`已公布 ${whole(campaign.announced)}`, `${whole(campaign.announced)} announced`),
          },
          {
            label: pick('已聘', 'Filled'),
            value: whole(campaign.filled),
            note: pick(`空岗 ${whole(campaign.left)}`, `${whole(campaign.left)} free`),
          },
          ...rounds.map((round) => ({
            label: say(roundWords[round]),
            value: pick(
              `${whole(byRound.find((each) => each.round === round)?.filled ?? 0)} 人`,
              whole(byRound.find((each) => each.round === round)?.filled ?? 0),
            ),
            note:
              campaign.round === round
                ? pick('进行中', 'open')
                : campaign.closed.includes(round)
                  ? pick('已结束', 'closed')
                  : pick('未开始', 'not yet'),
          })),
          {
            label: pick('小规模学校空岗', 'Free at small schools'),
            value: (
              <span className={campaign.smallLeft > 0 ? 'staff-short' : undefined}>{whole(campaign.smallLeft)}</span>
            ),
            note: pick('须先聘满或说明', 'to be filled first, or explained'),
          },
          {
            label: pick('待岗培训', 'In training'),
            value: whole(campaign.inTraining),
            note: pick(`已签合同 ${whole(campaign.contracts)}`, `${whole(campaign.contracts)} contracts`),
          },
        ]}
      />
      <Tabs
        activeKey={tab}
        onChange={(chosen) => choose({ tab: chosen as (typeof tabs)[number] })}
        items={[
          { key: 'schools', label: pick('分校岗位', 'By school') },
          { key: 'posts', label: pick('岗位明细', 'Posts') },
          ...(holds('staffing.teachers') ? [{ key: 'teachers', label: pick('教师', 'Teachers') }] : []),
          { key: 'events', label: pick(`经过（${events.length}）`, `History (${events.length})`) },
        ]}
      />
      {tab === 'schools' && (
        <section className="panel">
          <SchoolPostsTable schools={schools} />
        </section>
      )}
      {tab === 'posts' && (
        <section className="panel wide-on-paper">
          <PostsTable county={county} campaign={campaign} posts={posts} />
        </section>
      )}
      {tab === 'teachers' && holds('staffing.teachers') && <AppointeesTable county={county} campaign={campaign} />}
      {tab === 'events' && (
        <section className="panel">
          <ol className="staff-lines">
            {events.toReversed().map(({ number, at, personName, words }) => (
              <li key={number}>
                <span className="quiet">{moment(at)}</span> {personName}
                {pick('：', ': ')}
                {say(words)}
              </li>
            ))}
          </ol>
        </section>
      )}
    </>
  )
}
