/** Versions with the hash of what was frozen, and every step with who took it. */
import { Link } from '@tanstack/react-router'
import { publicationStepWords, type PublicationEventKind } from '#modules/engagement/contract.ts'
import type { Words } from '#kernel/words.ts'
import type { AnswerOf } from '#web/app/api.ts'
import { paths } from '#web/app/paths.ts'
import { moment } from '#web/app/when.ts'
import { DataTable, type Column } from '#web/ui/data-table.tsx'
import { useWords } from '#web/ui/words.tsx'

type Publication = AnswerOf<'engagement', 'publication'>
type Version = Publication['versions'][number]
type Event = Publication['events'][number]

const eventWords: Readonly<Record<PublicationEventKind, Words>> = {
  ...publicationStepWords,
  returned: { zh: '退回', en: 'returned' },
  withdrawn: { zh: '撤回', en: 'withdrawn' },
  discarded: { zh: '作废', en: 'discarded' },
}

export function HistoryPanel({ publication }: { readonly publication: Publication }) {
  const { say, pick } = useWords()
  const { row, versions, events } = publication
  const who = { title: pick('办理人', 'By'), width: 130, wraps: true } as const
  const when = { title: pick('时间', 'At'), width: 140 } as const
  const ofVersions: Column<Version>[] = [
    {
      key: 'version',
      title: pick('版本', 'Version'),
      width: 96,
      onPhone: 'head',
      value: ({ version }) => version,
      render: ({ version }) => (
        <Link
          to={paths.publication}
          params={{ at: row.county, publication: row.id }}
          search={{ version: String(version) }}
        >
          {pick(`第${version}版`, `version ${version}`)}
        </Link>
      ),
    },
    { key: 'person', ...who, title: pick('拟稿人', 'Drafted by'), value: ({ personName }) => personName },
    { key: 'at', ...when, value: ({ at }) => at, render: ({ at }) => moment(at) },
    { key: 'reason', title: pick('更正原因', 'Why corrected'), width: 260, wraps: true, value: ({ reason }) => reason },
    {
      key: 'sha256',
      title: pick('内容校验值（SHA-256）', 'Hash (SHA-256)'),
      width: 210,
      value: ({ sha256 }) => sha256,
      render: ({ sha256 }) => <code title={sha256}>{sha256.slice(0, 16)}…</code>,
    },
  ]
  const ofEvents: Column<Event>[] = [
    { key: 'number', title: '#', width: 52, isNumber: true, value: ({ number }) => number },
    {
      key: 'kind',
      title: pick('步骤', 'Step'),
      width: 130,
      onPhone: 'head',
      value: ({ kind }) => say(eventWords[kind]),
    },
    { key: 'version', title: pick('版本', 'Version'), width: 76, isNumber: true, value: ({ version }) => version },
    { key: 'person', ...who, value: ({ personName }) => personName },
    { key: 'at', ...when, value: ({ at }) => at, render: ({ at }) => moment(at) },
    { key: 'reason', title: pick('原因', 'Reason'), width: 300, wraps: true, value: ({ reason }) => reason },
  ]
  return (
    <>
      <h2>{pick('版本', 'Versions')}</h2>
      <DataTable
        name={pick('版本', 'Versions')}
        rows={versions.toReversed()}
        columns={ofVersions}
        rowKey={({ version }) => String(version)}
        searches={false}
      />
      <h2>{pick('办理过程', 'Steps')}</h2>
      <DataTable
        name={pick('办理过程', 'Steps')}
        rows={events.toReversed()}
        columns={ofEvents}
        rowKey={({ number }) => String(number)}
        searches={false}
      />
    </>
  )
}
