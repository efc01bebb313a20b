/** What was noted of an edited text: errors keep it out, digits typed by hand are seen by the reviewer. */
import { Button } from 'antd'
import type { TextNote } from '#modules/engagement/contract.ts'
import { SeverityTag } from '#web/ui/problem-list.tsx'
import { useWords } from '#web/ui/words.tsx'

interface Props {
  readonly notes: readonly TextNote[]
  readonly onGo?: (paragraph: number) => void
}

const order = { error: 0, warning: 1, note: 2 } as const

export function NotesList({ notes, onGo }: Props) {
  const { say, pick } = useWords()
  if (notes.length === 0)
    return (
      <p className="quiet">
        {pick('✓ 数字都有来源，没有手工数字。', '✓ every figure has its source; none was typed by hand.')}
      </p>
    )
  return (
    <ul className="note-list">
      {notes
        .toSorted((a, b) => order[a.severity] - order[b.severity] || a.paragraph - b.paragraph)
        .map((note, index) => (
          <li key={`${note.code} ${note.paragraph} ${note.at} ${index}`}>
            <SeverityTag severity={note.severity} />
            <div>
              {say(note.what)}
              <p className="quiet">{say(note.todo)}</p>
            </div>
            {onGo && note.paragraph > 0 && (
              <Button size="small" type="link" onClick={() => onGo(note.paragraph)}>
                {pick('定位', 'Go there')}
              </Button>
            )}
          </li>
        ))}
    </ul>
  )
}
