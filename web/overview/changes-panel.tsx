/** 较上年变化: which counties turned over in which part, and how schools and CVs moved. */
import { Link } from '@tanstack/react-router'
import { partWords } from '#modules/standards/contract.ts'
import { paths } from '#web/app/paths.ts'
import { EmptyState } from '#web/ui/empty-state.tsx'
import { OutcomeTag } from '#web/ui/outcome-tag.tsx'
import { useWords } from '#web/ui/words.tsx'
import type { CountyChange } from './county-changes.ts'

const signed = (count: number): string => (count > 0 ? `+${count}` : count < 0 ? `−${-count}` : '0')

export function ChangesPanel({ changes, year }: { readonly changes: readonly CountyChange[]; readonly year: number }) {
  const { say, pick } = useWords()
  const moved = changes.filter(({ turned, met, cvUnmet }) => turned.length > 0 || met !== 0 || cvUnmet !== 0)
  if (moved.length === 0) {
    return (
      <EmptyState
        title={
          changes.length === 0
            ? pick('上一学年没有测算结果，无从比较', 'there is no report of the year before')
            : pick('与上一学年相比没有变化', 'nothing has changed since the year before')
        }
      />
    )
  }
  return (
    <ul className="changes">
      {moved.map(({ county, countyName, turned, met, cvUnmet }) => (
        <li key={county}>
          <Link to={paths.county} params={{ county }} search={{ year: String(year) }}>
            {countyName}
          </Link>
          <span className="changes-figures">
            {pick(`综合达标学校 ${signed(met)}`, `schools that meet the rule ${signed(met)}`)}
            <i>·</i>
            {pick(`差异系数超限 ${signed(cvUnmet)}`, `CVs over the limit ${signed(cvUnmet)}`)}
          </span>
          {turned.map(({ part, from, to }) => (
            <span key={part} className="changes-turn">
              {part === 'whole' ? pick('总体', 'overall') : say(partWords[part])} <OutcomeTag outcome={from} />→{' '}
              <OutcomeTag outcome={to} />
            </span>
          ))}
        </li>
      ))}
    </ul>
  )
}
