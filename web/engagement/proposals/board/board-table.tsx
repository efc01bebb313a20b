/** The rows of the board: which proposal, whose it is, how it stands, what is due next, and what came of it. */
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import {
  attitudeWords,
  clockWords,
  proposalCategoryWords,
  proposalStatusWords,
  shortKindWords,
  type ProposalRow,
} from '#modules/engagement/contract.ts'
import { paths } from '#web/app/paths.ts'
import { DataTable, type Column } from '#web/ui/data-table.tsx'
import { EmptyState } from '#web/ui/empty-state.tsx'
import { useWords } from '#web/ui/words.tsx'
import { clockLeft } from '../clock-words.ts'
import { AttitudeTag, ClockLine, KeyTag, RestrictedTag, ResultTag, SolvedButOpenTag, StatusTag } from '../tags.tsx'

interface Props {
  readonly rows: readonly ProposalRow[]
  readonly isCity: boolean
  readonly isFiltered: boolean
  readonly tools: ReactNode
}

export function BoardTable({ rows, isCity, isFiltered, tools }: Props) {
  const { say, pick } = useWords()
  const comma = pick('、', ', ')
  const columns: Column<ProposalRow>[] = [
    {
      key: 'title',
      title: pick('建议（提案）', 'Proposal'),
      width: 236,
      fixed: 'left',
      wraps: true,
      onPhone: 'head',
      value: ({ title }) => title,
      exportedToo: [{ title: pick('主题', 'Subject'), value: ({ category }) => say(proposalCategoryWords[category]) }],
      render: ({ county, id, title, isKey, isRestricted, openPromises, category }) => (
        <>
          <Link to={paths.proposal} params={{ at: county, proposal: id }}>
            {title}
          </Link>{' '}
          {isKey && <KeyTag />} {isRestricted && <RestrictedTag />}{' '}
          {openPromises !== null && openPromises > 0 && <SolvedButOpenTag open={openPromises} />}
          <small className="cell-note">{say(proposalCategoryWords[category])}</small>
        </>
      ),
    },
    {
      key: 'number',
      title: pick('编号', 'No.'),
      width: 130,
      wraps: true,
      value: ({ number }) => number,
      written: ({ session, number, kind }) => `${session} ${say(shortKindWords[kind])} ${number}`,
      render: ({ session, number, kind }) => (
        <>
          {pick(`${say(shortKindWords[kind])}第${number}号`, `${say(shortKindWords[kind])} ${number}`)}
          <small className="cell-note">{session}</small>
        </>
      ),
    },
    {
      key: 'lead',
      title: pick('领衔', 'Lead'),
      width: 92,
      wraps: true,
      value: ({ lead }) => lead,
      render: ({ lead, proposers }) => (
        <>
          {lead}
          {proposers > 1 && <small className="cell-note">{pick(`联名 ${proposers} 人`, `${proposers} jointly`)}</small>}
        </>
      ),
    },
    ...(isCity
      ? [
          {
            key: 'region',
            onPhone: 'hidden' as const,
            title: pick('地区', 'Region'),
            width: 78,
            value: ({ regionName }: ProposalRow) => regionName,
          },
        ]
      : []),
    {
      key: 'main',
      title: pick('主办 / 会办', 'Main / joint office'),
      width: 156,
      wraps: true,
      value: ({ main }) => main?.name ?? null,
      written: ({ main, joint }) => [main?.name ?? '', ...joint.map(({ name }) => name)].join(comma),
      render: ({ main, joint }) =>
        main === null ? null : (
          <>
            {main.name}
            {joint.length > 0 && (
              <small className="cell-note">
                {pick('会办：', 'joint: ')}
                {joint.map(({ name }) => name).join(comma)}
              </small>
            )}
          </>
        ),
    },
    {
      key: 'status',
      title: pick('状态', 'State'),
      width: 138,
      value: ({ status }) => say(proposalStatusWords[status]),
      render: ({ status }) => <StatusTag status={status} />,
    },
    {
      key: 'due',
      title: pick('下一期限', 'Due next'),
      width: 118,
      wraps: true,
      value: ({ clock }) => clock?.dueOn ?? null,
      written: ({ clock }) =>
        clock === null ? null : `${say(clockWords[clock.code])} ${clock.dueOn ?? ''} ${say(clockLeft(clock))}`,
      render: ({ clock }) => (clock === null ? null : <ClockLine clock={clock} />),
    },
    {
      key: 'met',
      title: pick('面商', 'Met'),
      width: 64,
      value: ({ hasMet }) => (hasMet ? pick('已见面', 'met') : pick('未见面', 'not met')),
      render: ({ hasMet }) => (hasMet ? `✓ ${pick('已', 'yes')}` : <span className="quiet">{pick('未', 'no')}</span>),
    },
    {
      key: 'result',
      title: pick('结果', 'Result'),
      width: 72,
      value: ({ result }) => result,
      render: ({ result }) => (result === null ? null : <ResultTag result={result} />),
    },
    {
      key: 'attitude',
      title: pick('意见', 'Opinion'),
      width: 96,
      value: ({ attitude }) => (attitude === null ? null : say(attitudeWords[attitude])),
      render: ({ attitude }) => (attitude === null ? null : <AttitudeTag attitude={attitude} />),
    },
  ]
  return (
    <DataTable
      name={pick('建议提案办理台账', 'Register of proposals')}
      rows={rows}
      columns={columns}
      rowKey={({ county, id }) => `${county} ${id}`}
      searches={false}
      tools={tools}
      rowClass={({ clock }) => (clock?.isLate && clock.doneOn === null ? 'row-late' : '')}
      empty={
        <EmptyState
          title={
            isFiltered
              ? pick('没有符合条件的建议（提案）', 'no proposal fits')
              : pick('还没有登记建议（提案）', 'no proposal is registered yet')
          }
        />
      }
    />
  )
}
