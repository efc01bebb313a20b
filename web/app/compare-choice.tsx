/** Which two to five of a county's kept things stand side by side: named in the address, chosen above the comparison. */
import { Select } from 'antd'
import type { ReactNode } from 'react'
import { useWords } from '#web/ui/words.tsx'
import { mostCompared } from './named-in.ts'

interface Props {
  /** What is compared, as it is called: 方案, roads. */
  readonly what: { readonly zh: string; readonly en: string }
  readonly ids: string[]
  readonly options: { readonly value: string; readonly label: string }[]
  /** Gets the ids as the address keeps them. */
  readonly choose: (joined: string) => void
  readonly children?: ReactNode
}

export function CompareChoice({ what, ids, options, choose, children }: Props) {
  const { pick } = useWords()
  return (
    <div className="panel no-print">
      <div className="panel-tools">
        <span>{pick(`对照的${what.zh}（2—${mostCompared} 个）`, `${what.en} to compare (2 to ${mostCompared})`)}</span>
        <Select
          mode="multiple"
          maxCount={mostCompared}
          style={{ flex: '1 1 320px', minWidth: 0 }}
          aria-label={pick(`对照的${what.zh}`, `${what.en} to compare`)}
          value={ids}
          onChange={(chosen: string[]) => choose(chosen.join('.'))}
          options={options}
        />
        {children}
      </div>
    </div>
  )
}
