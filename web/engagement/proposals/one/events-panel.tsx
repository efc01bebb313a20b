/** All that happened to a proposal, in order, by whom and when; nothing of it is ever taken away. */
import { proposalEventWords, type ProposalShown } from '#modules/engagement/contract.ts'
import { moment } from '#web/app/when.ts'
import { DataTable, type Column } from '#web/ui/data-table.tsx'
import { EmptyState } from '#web/ui/empty-state.tsx'
import { useWords } from '#web/ui/words.tsx'
import type { Acting } from '../acting.ts'
import { detailWords } from './detail-words.ts'
import { PaperLink } from './paper-link.tsx'

type Event = ProposalShown['events'][number]

export function EventsPanel({ acting, proposal }: { readonly acting: Acting; readonly proposal: ProposalShown }) {
  const { say, pick } = useWords()
  const columns: Column<Event>[] = [
    { key: 'number', title: '#', width: 52, isNumber: true, value: ({ number }) => number },
    {
      key: 'kind',
      title: pick('事项', 'What'),
      width: 150,
      onPhone: 'head',
      value: ({ kind }) => say(proposalEventWords[kind]),
    },
    {
      key: 'details',
      title: pick('内容', 'Details'),
      width: 420,
      wraps: true,
      value: ({ details }) => say(detailWords(details)) || null,
      render: ({ details, document }) => (
        <>
          <span className="pre-line">{say(detailWords(details))}</span>
          {document && (
            <div>
              <PaperLink acting={acting} id={proposal.id} document={document} />
            </div>
          )}
        </>
      ),
    },
    { key: 'person', title: pick('登记人', 'By'), width: 110, wraps: true, value: ({ personName }) => personName },
    { key: 'at', title: pick('登记时间', 'At'), width: 136, value: ({ at }) => at, render: ({ at }) => moment(at) },
  ]
  return (
    <section className="panel">
      <h2>{pick('办理记录', 'What happened')}</h2>
      <DataTable
        name={pick('办理记录', 'What happened')}
        rows={proposal.events}
        columns={columns}
        rowKey={({ number }) => String(number)}
        searches={false}
        empty={<EmptyState title={pick('登记后还没有办理', 'nothing happened since it was registered')} />}
      />
    </section>
  )
}
