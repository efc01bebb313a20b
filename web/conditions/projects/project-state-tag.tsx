/** How a project stands: word, mark and colour. */
import { Tag } from 'antd'
import { projectStateWords, type ProjectStateName } from '#modules/conditions/contract.ts'
import { useWords } from '#web/ui/words.tsx'

const looks: Readonly<Record<ProjectStateName, { readonly colour: string; readonly mark: string }>> = {
  planned: { colour: 'default', mark: '○' },
  approved: { colour: 'processing', mark: '◔' },
  started: { colour: 'processing', mark: '◑' },
  accepted: { colour: 'success', mark: '◕' },
  done: { colour: 'success', mark: '●' },
  stopped: { colour: 'error', mark: '‖' },
  cancelled: { colour: 'default', mark: '✕' },
}

export function ProjectStateTag({ state }: { readonly state: ProjectStateName }) {
  const { say } = useWords()
  return (
    <Tag color={looks[state].colour}>
      <span aria-hidden="true">{looks[state].mark}</span> {say(projectStateWords[state])}
    </Tag>
  )
}
