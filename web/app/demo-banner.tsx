/** Says on every page of a demonstration that nothing here is real. */
import { useWords } from '#web/ui/words.tsx'

export function DemoBanner() {
  const { pick } = useWords()
  return (
    <div className="demo-banner" role="note">
      <strong>{pick('模拟数据', 'Simulated data')}</strong>
      {pick('：学校、村庄和人员均为程序生成', ': schools, villages and people are made by a program')}
      <span className="wide-only">{pick('，仅供演示，与任何真实学校无关', ', for demonstration only')}</span>
    </div>
  )
}
