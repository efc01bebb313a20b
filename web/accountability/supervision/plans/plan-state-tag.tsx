/** How a planned visit stands: sign, word and colour together. */
import { Tag } from 'antd'
import { planStateWords, type PlanState } from '#modules/accountability/contract.ts'
import { useWords } from '#web/ui/words.tsx'

const looks: Readonly<Record<PlanState, { readonly colour: string; readonly mark: string }>> = {
  planned: { colour: 'default', mark: '○' },
  'due-today': { colour: 'processing', mark: '◔' },
  overdue: { colour: 'error', mark: '!' },
  done: { colour: 'success', mark: '●' },
  cancelled: { colour: 'default', mark: '✕' },
}

export function PlanStateTag({ state }: { readonly state: PlanState }) {
  const { say } = useWords()
  return (
    <Tag color={looks[state].colour}>
      <span aria-hidden="true">{looks[state].mark}</span> {say(planStateWords[state])}
    </Tag>
  )
}
