/** How a task stands: word, mark and colour together. */
import { Tag } from 'antd'
import { taskStateWords, type TaskState } from '#modules/accountability/contract.ts'
import { useWords } from '#web/ui/words.tsx'

const looks: Readonly<Record<TaskState, { readonly colour: string; readonly mark: string }>> = {
  open: { colour: 'default', mark: '○' },
  'under-way': { colour: 'processing', mark: '◑' },
  submitted: { colour: 'warning', mark: '◕' },
  returned: { colour: 'error', mark: '↩' },
  accepted: { colour: 'success', mark: '●' },
}

export function TaskStateTag({ state }: { readonly state: TaskState }) {
  const { say } = useWords()
  return (
    <Tag color={looks[state].colour}>
      <span aria-hidden="true">{looks[state].mark}</span> {say(taskStateWords[state])}
    </Tag>
  )
}
