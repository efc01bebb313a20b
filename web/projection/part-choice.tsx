/** Which pupils are looked at: of both stages together, or of one. */
import { Segmented } from 'antd'
import { useWords } from '#web/ui/words.tsx'
import type { Part } from './forecast-lines.ts'

export function PartChoice({ part, onPart }: { readonly part: Part; readonly onPart: (part: Part) => void }) {
  const { pick } = useWords()
  return (
    <Segmented<Part>
      className="no-print"
      aria-label={pick('学段', 'Stage')}
      value={part}
      onChange={onPart}
      options={[
        { value: 'all', label: pick('小学和初中', 'both') },
        { value: 'primary', label: pick('小学', 'primary') },
        { value: 'junior', label: pick('初中', 'junior') },
      ]}
    />
  )
}
