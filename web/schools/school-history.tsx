/** 学校沿革: opened, renamed, merged, moved and so on, newest first, each with its day and the document that decided it. */
import { Link } from '@tanstack/react-router'
import { schoolEventWords, type SchoolEvent } from '#modules/schools/contract.ts'
import { paths } from '#web/app/paths.ts'
import { day } from '#web/app/when.ts'
import { useWords } from '#web/ui/words.tsx'

function Change({ from, to, other, otherName }: SchoolEvent) {
  return (
    <>
      {from !== null && to !== null ? ` ${from} → ${to}` : to === null ? '' : ` ${to}`}
      {other === null ? null : (
        <>
          {' '}
          <Link to={paths.school} params={{ school: other }}>
            {otherName ?? other}
          </Link>
        </>
      )}
    </>
  )
}

export function SchoolHistory({ events }: { readonly events: readonly SchoolEvent[] }) {
  const { say, pick } = useWords()
  const newestFirst = events.toSorted((a, b) => b.on.localeCompare(a.on) || b.recordedAt.localeCompare(a.recordedAt))
  return (
    <ul className="school-history">
      {newestFirst.map((event) => (
        <li key={`${event.kind} ${event.on} ${event.recordedAt}`}>
          <time>{event.on}</time>
          <span>
            <b>{say(schoolEventWords[event.kind])}</b>
            <Change {...event} />
            {event.document === null ? '' : ` · ${event.document}`}
            <span className="quiet">
              {' '}
              {pick(
                `${event.recordedBy} ${day(event.recordedAt)} 登记`,
                `recorded by ${event.recordedBy}, ${day(event.recordedAt)}`,
              )}
            </span>
          </span>
        </li>
      ))}
    </ul>
  )
}
