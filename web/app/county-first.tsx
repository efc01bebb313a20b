/** Where a page is about one county and none is chosen yet: says so, with the choice at hand. */
import { EmptyState } from '#web/ui/empty-state.tsx'
import { useWords } from '#web/ui/words.tsx'
import { CountyChoice } from './county-choice.tsx'
import type { RegionChoice } from './region-choice.ts'

export function CountyFirst({ choice }: { readonly choice: RegionChoice }) {
  const { pick } = useWords()
  return (
    <div className="panel">
      <EmptyState title={pick('请先选择县区', 'choose a county first')}>
        <CountyChoice choice={choice} withCity={false} />
      </EmptyState>
    </div>
  )
}
