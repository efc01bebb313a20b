/** A flag of a school's posts: word, mark and colour together. */
import { Tag } from 'antd'
import { postFlagWords, type PostFlag } from '#modules/staffing/contract.ts'
import { useWords } from '#web/ui/words.tsx'

const looks: Readonly<Record<PostFlag, { readonly mark: string; readonly colour?: string }>> = {
  over: { mark: '▲', colour: 'blue' },
  short: { mark: '▼', colour: 'error' },
  structural: { mark: '◐', colour: 'warning' },
  unfilled: { mark: '!', colour: 'purple' },
  unknown: { mark: '?' },
}

export function FlagTag({ flag }: { readonly flag: PostFlag }) {
  const { say } = useWords()
  const { mark, colour } = looks[flag]
  return (
    <Tag {...(colour ? { color: colour } : {})}>
      <span aria-hidden="true">{mark}</span> {say(postFlagWords[flag])}
    </Tag>
  )
}
