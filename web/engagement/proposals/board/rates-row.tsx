/** 见面率, 办复率, 满意率 of what is shown, each with what is counted beside it. */
import type { AnswerOf } from '#web/app/api.ts'
import { useWords } from '#web/ui/words.tsx'
import { percentOf } from '../rate-words.ts'

export function RatesRow({ board }: { readonly board: AnswerOf<'engagement', 'proposalBoard'> }) {
  const { say, pick } = useWords()
  return (
    <dl className="figure-row">
      {board.rates.map((rate) => (
        <div key={rate.code}>
          <dt>{say(rate.words)}</dt>
          <dd>
            {percentOf(rate) ?? '—'}{' '}
            <span className="rate-parts">
              {rate.numerator} / {rate.denominator}
            </span>
          </dd>
          <small>{say(rate.basis)}</small>
        </div>
      ))}
      <div>
        <dt>{pick('办理结果', 'Classes of results')}</dt>
        <dd className="result-counts">
          {board.results.length === 0
            ? '—'
            : board.results.map(({ code, words, proposals }) => (
                <span key={code} title={say(words)}>
                  {pick(`${code}类`, code)} {proposals}
                </span>
              ))}
        </dd>
        <small>
          {board.solvedWithOpen === 0 ? (
            pick('A类中没有未完成承诺', 'no class A has promises open')
          ) : (
            <span className="flag-word">
              {pick(
                `! A类但有未完成承诺 ${board.solvedWithOpen} 件`,
                `! class A with promises open: ${board.solvedWithOpen}`,
              )}
            </span>
          )}
        </small>
      </div>
    </dl>
  )
}
