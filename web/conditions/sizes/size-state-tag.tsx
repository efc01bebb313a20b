/** In which state a class stands: word, mark and colour together. */
import { Tag } from 'antd'
import { classStateWords, type ClassState } from '#modules/conditions/contract.ts'
import { useWords } from '#web/ui/words.tsx'

const looks: Readonly<Record<ClassState, { readonly colour: string; readonly mark: string }>> = {
  ok: { colour: 'success', mark: '✓' },
  over_standard: { colour: 'warning', mark: '△' },
  big: { colour: 'error', mark: '✕' },
  super: { colour: 'error', mark: '✕✕' },
}

export function SizeStateTag({ state }: { readonly state: ClassState | null }) {
  const { say, pick } = useWords()
  if (state === null) return <Tag>{pick('? 未填', '? not filled in')}</Tag>
  return (
    <Tag color={looks[state].colour}>
      <span aria-hidden="true">{looks[state].mark}</span> {say(classStateWords[state])}
    </Tag>
  )
}
