/** Classes of one group by state, as parts of a bar; its legend stands above the table. */
import { classStates, classStateWords, type ClassState } from '#modules/conditions/contract.ts'
import { percent } from '#web/ui/charts/figures.ts'
import { useWords } from '#web/ui/words.tsx'
import { shareOf } from './group-sums.ts'

export function ShareBar({ counts }: { readonly counts: Readonly<Record<ClassState, number>> }) {
  const { say } = useWords()
  const all = classStates.reduce((sum, state) => sum + counts[state], 0)
  const label = classStates
    .map((state) => `${say(classStateWords[state])} ${counts[state]}（${percent(shareOf(counts[state], all))}）`)
    .join(' · ')
  return (
    <div className="share-bar" role="img" aria-label={label} title={label}>
      {classStates.map((state) =>
        counts[state] === 0 ? null : (
          <span key={state} className={`share-${state}`} style={{ width: `${(counts[state] / all) * 100}%` }} />
        ),
      )}
    </div>
  )
}

export function ShareLegend() {
  const { say } = useWords()
  return (
    <ul className="share-legend">
      {classStates.map((state) => (
        <li key={state}>
          <i className={`share-${state}`} />
          {say(classStateWords[state])}
        </li>
      ))}
    </ul>
  )
}
