/** Of which kind a clause is, by word, sign and colour. */
import { Tag } from 'antd'
import { clauseKindWords, type ClauseKind } from '#modules/engagement/contract.ts'
import { useWords } from '#web/ui/words.tsx'

const looks: Readonly<Record<ClauseKind, { readonly mark: string; readonly colour: string }>> = {
  promise: { mark: '◆', colour: 'blue' },
  measure: { mark: '▷', colour: 'cyan' },
  stance: { mark: '○', colour: 'default' },
}

export function KindTag({ kind }: { readonly kind: ClauseKind }) {
  const { say } = useWords()
  return (
    <Tag color={looks[kind].colour}>
      <span aria-hidden="true">{looks[kind].mark}</span> {say(clauseKindWords[kind])}
    </Tag>
  )
}
