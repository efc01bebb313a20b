/** What happened to a case or a commitment, the newest first: what, by whom, when, and its details in lines. */
import type { ReactNode } from 'react'
import type { Words } from '#kernel/words.ts'
import { moment } from '#web/app/when.ts'
import { useWords } from '#web/ui/words.tsx'
import './told-events.css'

export interface ToldLine {
  readonly words: Words
  readonly text: Words
}

interface Told {
  readonly number: number
  readonly at: string
  readonly personName: string
}

interface Props<E extends Told> {
  readonly name: string
  readonly events: readonly E[]
  readonly what: (event: E) => string
  readonly lines: (event: E) => readonly ToldLine[]
  /** Papers, hashes and the like below the lines. */
  readonly below?: (event: E) => ReactNode
}

export function ToldEvents<E extends Told>({ name, events, what, lines, below }: Props<E>) {
  const { say, pick } = useWords()
  return (
    <ol className="told-events" aria-label={name}>
      {events.toReversed().map((event) => (
        <li key={event.number}>
          <p>
            <b>{what(event)}</b>{' '}
            <span className="quiet">
              {event.personName} {moment(event.at)}
            </span>
          </p>
          {lines(event).map(({ words, text }) => (
            <p key={words.en}>
              <span className="quiet">
                {say(words)}
                {pick('：', ': ')}
              </span>
              {say(text)}
            </p>
          ))}
          {below?.(event)}
        </li>
      ))}
    </ol>
  )
}
