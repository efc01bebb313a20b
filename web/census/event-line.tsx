/** What has happened to a filing, the newest first: what, who, when, and the reason that was given. */
import { Timeline } from 'antd'
import { filingEventWords, type FilingEvent } from '#modules/census/contract.ts'
import { moment } from '#web/app/when.ts'
import { useWords } from '#web/ui/words.tsx'

export function EventLine({ events }: { readonly events: readonly FilingEvent[] }) {
  const { say } = useWords()
  return (
    <Timeline
      style={{ marginTop: 8 }}
      items={events
        .toSorted((a, b) => b.number - a.number)
        .map((event) => ({
          key: event.number,
          color: event.kind === 'returned' ? 'orange' : event.kind === 'accepted' ? 'green' : 'blue',
          content: (
            <>
              <strong>{say(filingEventWords[event.kind])}</strong>{' '}
              <span className="quiet">
                {event.personName} · {moment(event.at)}
              </span>
              {event.note && <div className="note">{event.note}</div>}
            </>
          ),
        }))}
    />
  )
}
