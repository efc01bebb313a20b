/** How a pledge or a supplement stands: word, mark and colour together. */
import { Tag } from 'antd'
import { pledgeStatusWords, type PledgeStatus } from '#modules/accountability/contract.ts'
import { useWords } from '#web/ui/words.tsx'

const looks: Readonly<Record<PledgeStatus, { readonly colour: string; readonly mark: string }>> = {
  drafted: { colour: 'processing', mark: '◔' },
  returned: { colour: 'warning', mark: '↩' },
  reviewed: { colour: 'processing', mark: '◑' },
  'in-force': { colour: 'success', mark: '●' },
  withdrawn: { colour: 'default', mark: '✕' },
}

export function PledgeStatusTag({ status }: { readonly status: PledgeStatus }) {
  const { say } = useWords()
  return (
    <Tag color={looks[status].colour}>
      <span aria-hidden="true">{looks[status].mark}</span> {say(pledgeStatusWords[status])}
    </Tag>
  )
}
