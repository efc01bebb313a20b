/** How a case stands, and what presses: word, mark and colour together. */
import { Tag } from 'antd'
import { caseStateWords, type CaseRow, type CaseState } from '#modules/accountability/contract.ts'
import { useWords } from '#web/ui/words.tsx'

const looks: Readonly<Record<CaseState, { readonly colour: string; readonly mark: string }>> = {
  lead: { colour: 'default', mark: '○' },
  'to-verify': { colour: 'default', mark: '?' },
  verified: { colour: 'warning', mark: '◔' },
  problem: { colour: 'error', mark: '■' },
  rectifying: { colour: 'processing', mark: '◑' },
  'to-review': { colour: 'warning', mark: '◕' },
  closed: { colour: 'success', mark: '●' },
  unfounded: { colour: 'default', mark: '✕' },
  transferred: { colour: 'default', mark: '→' },
}

export function CaseStateTag({ state }: { readonly state: CaseState }) {
  const { say } = useWords()
  return (
    <Tag color={looks[state].colour}>
      <span aria-hidden="true">{looks[state].mark}</span> {say(caseStateWords[state])}
    </Tag>
  )
}

/** Late, or found before: told beside the state. */
export function CasePress({ row }: { readonly row: Pick<CaseRow, 'isOverdue' | 'daysOverdue' | 'recurrenceOf'> }) {
  const { pick } = useWords()
  return (
    <>
      {row.isOverdue && (
        <Tag color="error">{pick(`! 逾期 ${row.daysOverdue} 天`, `! ${row.daysOverdue} days late`)}</Tag>
      )}
      {row.recurrenceOf && <Tag color="warning">{pick('↻ 反弹', '↻ found before')}</Tag>}
    </>
  )
}
