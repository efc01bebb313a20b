/** What a forecast says about itself: what was missing, what was done instead, and what would help. */
import type { Words } from '#kernel/words.ts'
import { EmptyState } from '#web/ui/empty-state.tsx'
import { useWords } from '#web/ui/words.tsx'

export interface Note {
  readonly code: string
  readonly words: Words
  readonly todo: Words
}

export function NotesPanel({ notes }: { readonly notes: readonly Note[] }) {
  const { say, pick } = useWords()
  if (notes.length === 0) {
    return (
      <EmptyState title={pick('所需数据齐全，没有改用其他办法', 'nothing was missing; nothing was done instead')} />
    )
  }
  return (
    <ol className="forecast-notes">
      {notes.map(({ code, words, todo }) => (
        <li key={code + words.zh}>
          <span>{say(words)}</span>
          {todo.zh !== '' && <strong>{pick(`可改进：${say(todo)}`, `Would help: ${say(todo)}`)}</strong>}
        </li>
      ))}
    </ol>
  )
}
