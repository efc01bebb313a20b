/** How a school's batch stands: proposed by the criteria, confirmed, changed or left out by a person. */
import { Tag } from 'antd'
import { batchStateWords, type BatchState } from '#modules/conditions/contract.ts'
import { useWords } from '#web/ui/words.tsx'

const looks: Readonly<Record<BatchState, { readonly colour: string; readonly mark: string }>> = {
  proposed: { colour: 'processing', mark: '◇' },
  confirmed: { colour: 'success', mark: '✓' },
  changed: { colour: 'success', mark: '✎' },
  'left-out': { colour: 'default', mark: '—' },
  none: { colour: 'default', mark: '·' },
}

export function BatchStateTag({ state }: { readonly state: BatchState }) {
  const { say } = useWords()
  return (
    <Tag color={looks[state].colour}>
      <span aria-hidden="true">{looks[state].mark}</span> {say(batchStateWords[state])}
    </Tag>
  )
}
