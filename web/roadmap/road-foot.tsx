/** What stands below every page of a road: internal, reckoned by ourselves, and on what. */
import type { RoadMark } from '#modules/roadmap/contract.ts'
import { useWords } from '#web/ui/words.tsx'

export function RoadFoot({ mark }: { readonly mark: RoadMark }) {
  const { say, pick } = useWords()
  return (
    <p className="quiet road-foot">
      <strong>{pick('内部 · 自评测算', 'internal · self-assessment')}</strong>
      {pick('　', ' ')}
      {mark.lines.map(say).join(pick('。', '. '))}
      {pick('。', '.')}
    </p>
  )
}
