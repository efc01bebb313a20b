/** Posts of a campaign by school and one by one; those free at small schools come first. */
import { Button, Tag } from 'antd'
import { useState } from 'react'
import { stageWords } from '#kernel/stage.ts'
import { roundWords, taughtSubjectWords, type CampaignHead, type CampaignPost } from '#modules/staffing/contract.ts'
import { useMayIn } from '#web/app/me.ts'
import { useCommand, type AnswerOf } from '#web/app/api.ts'
import { useTableView } from '#web/app/page-state.ts'
import { DataTable, type Column } from '#web/ui/data-table.tsx'
import { EmptyState } from '#web/ui/empty-state.tsx'
import { ReasonDialog } from '#web/ui/reason-dialog.tsx'
import { useWords } from '#web/ui/words.tsx'
import { useRecorded } from './use-recorded.tsx'

type SchoolRow = AnswerOf<'staffing', 'campaign'>['schools'][number]

const isFree = (left: number) => (left > 0 ? <b className="staff-short">{left}</b> : left)

export function SchoolPostsTable({ schools }: { readonly schools: readonly SchoolRow[] }) {
  const { pick } = useWords()
  const [view, setView] = useTableView('schools')
  const columns: Column<SchoolRow>[] = [
    {
      key: 'school',
      title: pick('学校', 'School'),
      width: 240,
      onPhone: 'head',
      value: ({ schoolName }) => schoolName,
      render: ({ schoolName, isSmall }) => (
        <>
          {schoolName} {isSmall && <Tag>{pick('小规模', 'small')}</Tag>}
        </>
      ),
      exportedToo: [
        {
          title: pick('小规模学校', 'small'),
          value: ({ isSmall }) => (isSmall ? pick('是', 'yes') : pick('否', 'no')),
        },
      ],
    },
    {
      key: 'announced',
      title: pick('公布岗位', 'Announced'),
      width: 110,
      isNumber: true,
      value: ({ announced }) => announced,
    },
    { key: 'filled', title: pick('已聘', 'Filled'), width: 110, isNumber: true, value: ({ filled }) => filled },
    {
      key: 'left',
      title: pick('空岗', 'Free'),
      width: 110,
      isNumber: true,
      value: ({ left }) => left,
      render: ({ left }) => isFree(left),
    },
  ]
  return (
    <DataTable
      name={pick('分校岗位', 'Posts by school')}
      rows={schools}
      columns={columns}
      rowKey={({ school }) => school}
      view={view}
      onView={setView}
      height={600}
      empty={<EmptyState title={pick('还没有公布岗位', 'no posts have been announced')} />}
    />
  )
}

interface Props {
  readonly county: string
  readonly campaign: CampaignHead
  readonly posts: readonly CampaignPost[]
}

export function PostsTable({ county, campaign, posts }: Props) {
  const { say, pick } = useWords()
  const holds = useMayIn(county)
  const recorded = useRecorded()
  const [view, setView] = useTableView('posts')
  const [chosen, setChosen] = useState<CampaignPost | null>(null)
  const explain = useCommand('staffing', 'explainVacancy')
  const mayExplain = ({ isSmall, left, exceptions }: CampaignPost): boolean =>
    holds('staffing.appoint') &&
    campaign.round !== null &&
    isSmall &&
    left > 0 &&
    !exceptions.some(({ round }) => round === campaign.round)
  const columns: Column<CampaignPost>[] = [
    { key: 'post', title: pick('岗位编号', 'Post'), width: 104, onPhone: 'head', value: ({ post }) => post },
    {
      key: 'school',
      title: pick('学校', 'School'),
      width: 210,
      wraps: true,
      value: ({ schoolName }) => schoolName,
      render: ({ schoolName, isSmall }) => (
        <>
          {schoolName} {isSmall && <Tag>{pick('小规模', 'small')}</Tag>}
        </>
      ),
    },
    { key: 'stage', title: pick('学段', 'Stage'), width: 72, value: ({ stage }) => say(stageWords[stage]) },
    {
      key: 'subject',
      title: pick('学科', 'Subject'),
      width: 130,
      value: ({ subject }) => say(taughtSubjectWords[subject]),
    },
    {
      key: 'announced',
      title: pick('公布', 'Announced'),
      width: 72,
      isNumber: true,
      value: ({ announced }) => announced,
    },
    { key: 'filled', title: pick('已聘', 'Filled'), width: 72, isNumber: true, value: ({ filled }) => filled },
    {
      key: 'left',
      title: pick('空岗', 'Free'),
      width: 72,
      isNumber: true,
      value: ({ left }) => left,
      render: ({ left }) => isFree(left),
    },
    {
      key: 'exceptions',
      title: pick('空岗说明', 'Why it is free'),
      width: 230,
      wraps: true,
      value: ({ exceptions }) =>
        exceptions.map(({ round, reason }) => `${say(roundWords[round])}${pick('：', ': ')}${reason}`).join('\n') ||
        null,
    },
    {
      key: 'do',
      title: pick('操作', 'Do'),
      width: 84,
      isAction: true,
      value: () => null,
      render: (post) =>
        mayExplain(post) ? (
          <Button size="small" onClick={() => setChosen(post)}>
            {pick('说明', 'Explain')}
          </Button>
        ) : null,
    },
  ]
  return (
    <>
      <DataTable
        name={pick('竞聘岗位', 'Posts')}
        rows={posts}
        columns={columns}
        rowKey={({ post }) => post}
        view={view}
        onView={setView}
        height={600}
        empty={<EmptyState title={pick('还没有公布岗位', 'no posts have been announced')} />}
      />
      <ReasonDialog
        isOpen={chosen !== null}
        title={pick(
          `${chosen?.schoolName ?? ''} ${chosen?.post ?? ''}：说明本轮为何空缺`,
          `Why ${chosen?.post ?? ''} stays free in this round`,
        )}
        label={pick('原因', 'Reason')}
        confirm={pick('登记', 'Record')}
        least={4}
        most={500}
        isRunning={explain.isRunning}
        onReason={(reason) => {
          if (chosen === null) return
          void recorded(() => explain.run({ county, campaign: campaign.id, post: chosen.post, reason })).then(
            (done) => done && setChosen(null),
          )
        }}
        onClose={() => setChosen(null)}
      />
    </>
  )
}
