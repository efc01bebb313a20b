/** Whether a way gets shorter or longer: a sign, a word and a colour together. */
import { Tag } from 'antd'
import { verdictWords, type Verdict } from '#modules/network/contract.ts'
import { useWords } from '#web/ui/words.tsx'

const look: Readonly<Record<Verdict, { readonly mark: string; readonly colour: string }>> = {
  gains: { mark: '▼', colour: '#1e5c37' },
  same: { mark: '＝', colour: '#4d565e' },
  loses: { mark: '▲', colour: '#8f3d0b' },
  unknown: { mark: '?', colour: '#4d565e' },
}

export function VerdictTag({ verdict }: { readonly verdict: Verdict }) {
  const { say } = useWords()
  const { mark, colour } = look[verdict]
  return (
    <Tag variant="outlined" style={{ color: colour, borderColor: colour, background: '#fff' }}>
      <span aria-hidden="true">{mark}</span> {say(verdictWords[verdict])}
    </Tag>
  )
}
