/** Every clock of a proposal: what is due, until when, how the day was counted, and how the rule is known. */
import { clockWords, type ClockShown } from '#modules/engagement/contract.ts'
import { useWords } from '#web/ui/words.tsx'
import { ClockTag, MarkTag } from '../tags.tsx'

export function ClocksPanel({ clocks }: { readonly clocks: readonly ClockShown[] }) {
  const { say, pick } = useWords()
  return (
    <section className="panel" aria-label={pick('期限', 'Times')}>
      <h2>{pick('期限', 'Times')}</h2>
      {clocks.length === 0 ? (
        <p className="quiet">{pick('交办以后开始计算。', 'They run from the assignment.')}</p>
      ) : (
        <ul className="clock-list">
          {clocks.map((clock) => (
            <li key={`${clock.code} ${clock.office} ${clock.startsOn}`}>
              <div className="clock-head">
                <strong>{say(clockWords[clock.code])}</strong>
                {clock.office !== null && <span>{clock.office}</span>}
                {clock.dueOn !== null && <b className="unbroken">{clock.dueOn}</b>}
                <ClockTag clock={clock} />
              </div>
              <p className="quiet">
                {say(clock.counted)} <MarkTag mark={clock.mark} />
              </p>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
