/** Which single piece of data would narrow the forecast most, and how that was worked out. */
import { Link } from '@tanstack/react-router'
import { paths } from '#web/app/paths.ts'
import { percent } from '#web/ui/charts/figures.ts'
import { EmptyState } from '#web/ui/empty-state.tsx'
import { useWords } from '#web/ui/words.tsx'
import type { BackTest } from './method-panel.tsx'

export function HelpfulPanel({ helpful }: { readonly helpful: BackTest['helpful'] }) {
  const { say, pick } = useWords()
  const most = Math.max(0.0001, ...helpful.map(({ share }) => share ?? 0))
  return (
    <section className="panel">
      <h2>{pick('补哪项数据，预测最能变窄', 'Which data would narrow it most')}</h2>
      {helpful.length === 0 ? (
        <EmptyState title={pick('没有可以补充的数据', 'there is nothing to add')} />
      ) : (
        <ol className="accuracy-helpful">
          {helpful.map(({ code, words, why, share }) => (
            <li key={code}>
              <span>{say(words)}</span>
              {say(why) !== say(words) && <span className="quiet">{say(why)}</span>}
              {share !== null && (
                <span className="accuracy-share" aria-hidden="true" title={percent(share)}>
                  <i style={{ width: `${Math.max(1, (share / most) * 100)}%` }} />
                </span>
              )}
            </li>
          ))}
        </ol>
      )}
      <Link className="no-print" to={paths.forecastInputs}>
        {pick('去补数据', 'Hand in data')}
      </Link>
    </section>
  )
}
