/** What stands behind a figure of a reply: how much, of which day, and where it comes from. */
import { clauseAreaWords, type LiveFigure, type QuotedPromise } from '#modules/engagement/contract.ts'
import { useWords } from '#web/ui/words.tsx'

/** With the value of now, where it was drafted with another. */
export type ShownFigure = LiveFigure & { readonly now?: string | null; readonly hasChanged?: boolean }

export function FigureCard({ figure }: { readonly figure: ShownFigure }) {
  const { say, pick } = useWords()
  const { words, printed, asOf, source, missing, area, hasChanged, now } = figure
  return (
    <dl className="figure-card">
      <div>
        <dt>{pick('指标', 'Figure')}</dt>
        <dd>
          <strong>{say(words)}</strong>
        </dd>
      </div>
      <div>
        <dt>{pick('数值', 'Value')}</dt>
        <dd>
          {printed ?? pick('缺数据', 'no data')}
          {missing && <span className="flag-word"> {say(missing)}</span>}
          {hasChanged && (
            <span className="flag-word"> {pick(`! 现为 ${now ?? '缺数据'}`, `! now ${now ?? 'unknown'}`)}</span>
          )}
        </dd>
      </div>
      <div>
        <dt>{pick('时点', 'As of')}</dt>
        <dd>{say(asOf)}</dd>
      </div>
      <div>
        <dt>{pick('来源', 'Source')}</dt>
        <dd>{say(source)}</dd>
      </div>
      <div>
        <dt>{pick('方面', 'Part')}</dt>
        <dd>{say(clauseAreaWords[area])}</dd>
      </div>
    </dl>
  )
}

export function PromiseCard({ promise }: { readonly promise: QuotedPromise }) {
  const { pick } = useWords()
  return (
    <dl className="figure-card">
      <div>
        <dt>{pick('承诺', 'Promise')}</dt>
        <dd>
          <strong>{promise.text}</strong>
        </dd>
      </div>
      <div>
        <dt>{pick('责任单位', 'Owner')}</dt>
        <dd>{promise.owner}</dd>
      </div>
      <div>
        <dt>{pick('时限', 'Due')}</dt>
        <dd>{promise.dueOn ?? '—'}</dd>
      </div>
      <div>
        <dt>{pick('来源', 'Source')}</dt>
        <dd>{pick('承诺台账', 'the ledger of commitments')}</dd>
      </div>
    </dl>
  )
}
