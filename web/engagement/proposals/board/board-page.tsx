/** 建议提案办理一览: what is due and what is late, how each stands, the rates, and the way to every proposal. */
import { DownloadOutlined, PlusOutlined } from '@ant-design/icons'
import { Link } from '@tanstack/react-router'
import { Button, Input, Select } from 'antd'
import { z } from 'zod'
import {
  proposalCategories,
  proposalCategoryWords,
  proposalKinds,
  proposalKindWords,
  proposalStatuses,
  type ProposalKind,
} from '#modules/engagement/contract.ts'
import { Answered } from '#web/app/answered.tsx'
import { fileUrl, useAnswer, type AnswerOf } from '#web/app/api.ts'
import { CountyChoice } from '#web/app/county-choice.tsx'
import { Forbidden } from '#web/app/forbidden.tsx'
import { mayIn, useMe } from '#web/app/me.ts'
import { usePageState } from '#web/app/page-state.ts'
import { paths } from '#web/app/paths.ts'
import { useRegionName } from '#web/app/place-name.tsx'
import { useRegionChoice, type RegionChoice } from '#web/app/region-choice.ts'
import { ClearIcon } from '#web/ui/clear-icon.tsx'
import { PageHeader } from '#web/ui/page-header.tsx'
import { useWords } from '#web/ui/words.tsx'
import { ProposalsNav } from '../proposals-nav.tsx'
import { StatusTag } from '../tags.tsx'
import { BoardTable } from './board-table.tsx'
import { RatesRow } from './rates-row.tsx'

const choices = z.object({
  kind: z.enum(proposalKinds).optional(),
  session: z.string().max(60).optional(),
  status: z.enum(proposalStatuses).optional(),
  category: z.enum(proposalCategories).optional(),
  search: z.string().max(60).optional(),
  only: z.enum(['late', 'key']).optional(),
  page: z.coerce.number().int().min(1).default(1),
})
const size = 100

export function ProposalsPage() {
  const choice = useRegionChoice('engagement.proposals.read')
  if (choice === undefined) return null
  if (choice.region === null) return <Forbidden />
  return <RegionBoard key={choice.region} choice={choice} region={choice.region} />
}

function RegionBoard({ choice, region }: { readonly choice: RegionChoice; readonly region: string }) {
  const { pick } = useWords()
  const name = useRegionName(region)
  const me = useMe().data
  const [chosen] = usePageState(choices)
  const filters = {
    region,
    ...(chosen.kind === undefined ? {} : { kind: chosen.kind }),
    ...(chosen.session === undefined ? {} : { session: chosen.session }),
    ...(chosen.status === undefined ? {} : { status: chosen.status }),
    ...(chosen.category === undefined ? {} : { category: chosen.category }),
    ...(chosen.search === undefined ? {} : { search: chosen.search }),
    ...(chosen.only === 'late' ? { isLate: true } : {}),
    ...(chosen.only === 'key' ? { isKey: true } : {}),
  }
  const answer = useAnswer(
    'engagement',
    'proposalBoard',
    { ...filters, page: chosen.page, size },
    { placeholderData: (before) => before },
  )
  return (
    <>
      <PageHeader
        title={pick(`${name}建议提案办理`, `Proposals, ${name}`)}
        about={pick(
          '人大代表建议和政协提案：交办、联系代表（委员）、会办、答复、征询意见，逐件有期限。',
          'Suggestions of deputies and proposals of the CPPCC: assigned, talked over, answered and rated, each step with its time.',
        )}
        actions={
          <>
            <CountyChoice choice={choice} withCity />
            <Button icon={<DownloadOutlined />} href={fileUrl('engagement', 'exportProposals', filters)}>
              {pick('导出台账', 'Export')}
            </Button>
            {mayIn(me, 'engagement.proposals.register', region) && (
              <Link
                to={paths.proposalRegister}
                search={choice.city === null ? {} : { county: choice.county ?? undefined }}
              >
                <Button type="primary" icon={<PlusOutlined />}>
                  {pick('登记建议（提案）', 'Register one')}
                </Button>
              </Link>
            )}
          </>
        }
      />
      <ProposalsNav county={choice.city === null ? null : choice.county} />
      <Answered of={answer}>
        {(board) => <Board board={board} isCity={choice.city !== null && choice.county === null} />}
      </Answered>
    </>
  )
}

interface BoardProps {
  readonly board: AnswerOf<'engagement', 'proposalBoard'>
  readonly isCity: boolean
}

function Board({ board, isCity }: BoardProps) {
  const { say, pick } = useWords()
  const [chosen, choose] = usePageState(choices)
  const narrow = (change: Partial<z.output<typeof choices>>) => choose({ page: 1, ...change })
  const { kind, session, status, category, search, only } = chosen
  const last = Math.max(1, Math.ceil(board.total / size))
  return (
    <>
      <RatesRow board={board} />
      <section className="panel wide-on-paper">
        <div className="status-chips" role="group" aria-label={pick('状态', 'State')}>
          <button
            type="button"
            aria-pressed={only === 'late'}
            onClick={() => narrow({ only: only === 'late' ? undefined : 'late' })}
          >
            <span className="flag-word">{pick('! 逾期', '! overdue')}</span> <b>{board.late}</b>
          </button>
          {board.counts
            .filter((each) => each.proposals > 0 || each.status === status)
            .map((each) => (
              <button
                key={each.status}
                type="button"
                aria-pressed={status === each.status}
                onClick={() => narrow({ status: status === each.status ? undefined : each.status })}
              >
                <StatusTag status={each.status} /> <b>{each.proposals}</b>
              </button>
            ))}
          <button
            type="button"
            aria-pressed={only === 'key'}
            onClick={() => narrow({ only: only === 'key' ? undefined : 'key' })}
          >
            {pick('★ 只看重点', '★ key ones only')}
          </button>
        </div>
        <BoardTable
          rows={board.proposals}
          isCity={isCity}
          isFiltered={[kind, session, status, category, search, only].some((each) => each !== undefined)}
          tools={
            <>
              <Input.Search
                allowClear={{ clearIcon: <ClearIcon /> }}
                aria-label={pick('标题、编号、代表（委员）或承办单位', 'Title, number, proposer or office')}
                placeholder={pick('标题、编号、代表、单位', 'title, no., proposer, office')}
                style={{ width: 250 }}
                maxLength={60}
                defaultValue={search}
                onSearch={(given) => narrow({ search: given.trim() === '' ? undefined : given.trim() })}
              />
              <Select
                allowClear
                aria-label={pick('类别', 'Kind')}
                placeholder={pick('类别', 'kind')}
                style={{ width: 150 }}
                popupMatchSelectWidth={false}
                value={kind ?? null}
                onChange={(given: ProposalKind | null) => narrow({ kind: given ?? undefined })}
                options={proposalKinds.map((value) => ({ value, label: say(proposalKindWords[value]) }))}
              />
              <Select
                allowClear
                aria-label={pick('届次会议', 'Session')}
                placeholder={pick('届次会议', 'session')}
                style={{ width: 190 }}
                popupMatchSelectWidth={false}
                value={session ?? null}
                onChange={(given: string | null) => narrow({ session: given ?? undefined })}
                options={board.sessions.map((value) => ({ value, label: value }))}
              />
              <Select
                allowClear
                aria-label={pick('主题', 'Subject')}
                placeholder={pick('主题', 'subject')}
                style={{ width: 130 }}
                popupMatchSelectWidth={false}
                value={category ?? null}
                onChange={(given: (typeof proposalCategories)[number] | null) =>
                  narrow({ category: given ?? undefined })
                }
                options={proposalCategories.map((value) => ({ value, label: say(proposalCategoryWords[value]) }))}
              />
            </>
          }
        />
        {board.total > size && (
          <div className="tools after-table no-print">
            <span className="quiet">
              {pick(
                `第 ${board.page} / ${last} 页，共 ${board.total} 件`,
                `page ${board.page} of ${last}, ${board.total} proposals`,
              )}
            </span>
            <Button disabled={board.page <= 1} onClick={() => choose({ page: board.page - 1 })}>
              {pick('上一页', 'Before')}
            </Button>
            <Button disabled={board.page >= last} onClick={() => choose({ page: board.page + 1 })}>
              {pick('下一页', 'Next')}
            </Button>
          </div>
        )}
      </section>
    </>
  )
}
