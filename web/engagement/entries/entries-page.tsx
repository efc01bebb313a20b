/** 学校信息公开 of a county: which school handed in what, reviewed and signed here, one by one or many at once. */
import { CheckOutlined } from '@ant-design/icons'
import { Link } from '@tanstack/react-router'
import { Button } from 'antd'
import { useState } from 'react'
import { z } from 'zod'
import { publicationStatuses, type PublicationRow } from '#modules/engagement/contract.ts'
import { Answered } from '#web/app/answered.tsx'
import { useAnswer, type AnswerOf } from '#web/app/api.ts'
import { CountyChoice } from '#web/app/county-choice.tsx'
import { CountyFirst } from '#web/app/county-first.tsx'
import { Forbidden } from '#web/app/forbidden.tsx'
import { usePageState } from '#web/app/page-state.ts'
import { paths } from '#web/app/paths.ts'
import { useRegionName } from '#web/app/place-name.tsx'
import { useRegionChoice } from '#web/app/region-choice.ts'
import { day } from '#web/app/when.ts'
import { DataTable, type Column } from '#web/ui/data-table.tsx'
import { EmptyState } from '#web/ui/empty-state.tsx'
import { PageHeader } from '#web/ui/page-header.tsx'
import { PageTurner } from '#web/ui/page-turner.tsx'
import { useWords } from '#web/ui/words.tsx'
import { StepDialog } from '../publication/step-dialog.tsx'
import { actWords, batchesOf, type NextStep } from '../publication/turns.ts'
import { PublicationNav } from '../publication-nav.tsx'
import { entryStatusWords, PublicationTag } from '../publication-tags.tsx'
import { ServerSearch } from '../server-search.tsx'

const choices = z.object({
  status: z.enum([...publicationStatuses, 'none']).optional(),
  search: z.string().max(60).optional(),
  page: z.coerce.number().int().min(1).default(1),
})
const size = 200

export function EntriesPage() {
  const { pick } = useWords()
  const choice = useRegionChoice('engagement.entries.list')
  const name = useRegionName(choice?.region ?? '')
  if (choice === undefined) return null
  if (choice.region === null) return <Forbidden />
  const { county } = choice
  return (
    <>
      <PageHeader
        title={pick(`${name}学校信息公开`, `Public facts of schools, ${name}`)}
        about={pick(
          '学校填写并报送，县区审核、签发，市局保密审查后发布；每步由不同的人办理。',
          'Schools write and hand in, the county reviews and signs, the city checks and publishes: each by another person.',
        )}
        actions={<CountyChoice choice={choice} withCity={false} />}
      />
      <PublicationNav county={choice.city === null ? null : county} />
      {county === null ? <CountyFirst choice={choice} /> : <CountyEntries key={county} county={county} />}
    </>
  )
}

function CountyEntries({ county }: { readonly county: string }) {
  const [{ status, search, page }] = usePageState(choices)
  const answer = useAnswer(
    'engagement',
    'entries',
    {
      county,
      ...(status === undefined ? {} : { status }),
      ...(search === undefined ? {} : { search }),
      page,
      size,
    },
    { placeholderData: (before) => before },
  )
  // Who may take which step is known of the publications; the list of schools only knows how each stands.
  const turns = useAnswer('engagement', 'publications', { region: county, kind: 'school', isMine: true, size: 500 })
  return (
    <Answered of={answer}>
      {(entries) => <Entries county={county} entries={entries} mine={turns.data?.publications ?? []} />}
    </Answered>
  )
}

interface Props {
  readonly county: string
  readonly entries: AnswerOf<'engagement', 'entries'>
  readonly mine: readonly PublicationRow[]
}
type Row = Props['entries']['schools'][number]

function Entries({ county, entries, mine }: Props) {
  const { say, pick } = useWords()
  const [{ status, search }, choose] = usePageState(choices)
  const [keys, setKeys] = useState<readonly string[]>([])
  const [step, setStep] = useState<NextStep | null>(null)
  const narrow = (change: Partial<z.output<typeof choices>>) => choose({ page: 1, ...change })
  const turnOf = ({ id }: Row) => mine.find((row) => row.id === id)
  const chosen = mine.filter(({ subject }) => keys.includes(subject))
  const steps = [...new Set(batchesOf(chosen).map((batch) => batch.step))]
  const columns: Column<Row>[] = [
    {
      key: 'school',
      title: pick('学校', 'School'),
      width: 260,
      wraps: true,
      onPhone: 'head',
      value: ({ schoolName }) => schoolName,
      render: ({ id, school, schoolName }) =>
        id === null ? (
          <Link to={paths.entry} params={{ school }}>
            {schoolName}
          </Link>
        ) : (
          <Link to={paths.publication} params={{ at: county, publication: id }}>
            {schoolName}
          </Link>
        ),
    },
    { key: 'town', title: pick('乡镇', 'Township'), width: 130, value: ({ townName }) => townName },
    {
      key: 'status',
      title: pick('状态', 'State'),
      width: 212,
      value: (row) => say(entryStatusWords(row.status)),
      render: (row) => <PublicationTag status={row.status} />,
    },
    {
      key: 'turn',
      title: pick('等我办理', 'Waits for me'),
      width: 110,
      value: (row) => (turnOf(row) ? pick('★ 是', '★ yes') : null),
      render: (row) => (turnOf(row) ? <b className="my-turn">{pick('★ 是', '★ yes')}</b> : null),
    },
    {
      key: 'published',
      title: pick('发布日期', 'Published'),
      width: 120,
      value: ({ publishedAt }) => publishedAt,
      written: ({ publishedAt }) => (publishedAt === null ? null : day(publishedAt)),
      render: ({ publishedAt, school }) =>
        publishedAt === null ? null : (
          <a href={`/public/school/${school}`} target="_blank" rel="noreferrer">
            {day(publishedAt)}
          </a>
        ),
    },
    { key: 'code', title: pick('标识码', 'Code'), width: 126, onPhone: 'hidden', value: ({ school }) => school },
  ]
  return (
    <section className="panel wide-on-paper">
      <div className="status-chips" role="group" aria-label={pick('状态', 'State')}>
        {entries.counts.map((each) => (
          <button
            key={each.status}
            type="button"
            aria-pressed={status === each.status}
            onClick={() => narrow({ status: status === each.status ? undefined : each.status })}
          >
            <PublicationTag status={each.status} /> <b>{each.schools}</b>
          </button>
        ))}
      </div>
      <DataTable
        name={pick('学校信息公开', 'Entries of schools')}
        rows={entries.schools}
        columns={columns}
        rowKey={({ school }) => school}
        searches={false}
        {...(mine.length > 0
          ? { selected: keys, onSelect: setKeys, maySelect: (row: Row) => turnOf(row) !== undefined }
          : {})}
        tools={
          <>
            <ServerSearch
              label={pick('校名或标识码', 'Name or code of the school')}
              value={search}
              onSearch={(text) => narrow({ search: text })}
            />
            {steps.map((each) => (
              <Button key={each} type="primary" icon={<CheckOutlined />} onClick={() => setStep(each)}>
                {pick(
                  `${say(actWords[each])}所选 ${chosen.filter(({ next }) => next === each).length} 所`,
                  `${say(actWords[each])} ${chosen.filter(({ next }) => next === each).length}`,
                )}
              </Button>
            ))}
          </>
        }
        empty={<EmptyState title={pick('没有符合条件的学校', 'no school fits')} />}
      />
      <PageTurner
        page={entries.page}
        size={size}
        total={entries.total}
        unit={{ zh: '份', en: 'in all' }}
        onPage={(page) => choose({ page })}
      />
      {step !== null && (
        <StepDialog
          step={step}
          rows={chosen.filter(({ next }) => next === step)}
          onClose={(done) => {
            setStep(null)
            if (done) setKeys([])
          }}
        />
      )}
    </section>
  )
}
