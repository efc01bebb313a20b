/** What contradicts itself in a reply or must be said beside it, together in one place, the gravest first. */
import { Alert } from 'antd'
import type { Words } from '#kernel/words.ts'
import { useWords } from '#web/ui/words.tsx'

export function ReplyWarnings({
  warnings,
}: {
  readonly warnings: readonly { readonly code: string; readonly words: Words }[]
}) {
  const { say } = useWords()
  const [first, ...others] = warnings
  if (first === undefined) return null
  return (
    <Alert
      type="warning"
      showIcon
      className="note-below"
      title={say(first.words)}
      {...(others.length === 0
        ? {}
        : {
            description: (
              <ul className="plain-list">
                {others.map(({ code, words }) => (
                  <li key={`${code} ${words.zh}`}>{say(words)}</li>
                ))}
              </ul>
            ),
          })}
    />
  )
}
