/** The hearings of a candidate with their votes, a bar for the parents, and the report. */
import { PaperClipOutlined } from '@ant-design/icons'
import { hearingFormWords, voterGroups, voterWords, type Candidate } from '#modules/network/contract.ts'
import { fileUrl } from '#web/app/api.ts'
import { percent } from '#web/ui/charts/figures.ts'
import { useWords } from '#web/ui/words.tsx'

type Hearing = Candidate['hearings'][number]

export function HearingsPanel({
  county,
  hearings,
}: {
  readonly county: string
  readonly hearings: readonly Hearing[]
}) {
  const { say, pick } = useWords()
  return (
    <section className="panel">
      <h2>{pick('听证会（座谈会）', 'Hearings')}</h2>
      {hearings.map(({ number, on, form, parentsAgainst, newFacts, document, ...votes }) => (
        <div key={number} className="hearing">
          <h3>
            {on} {say(hearingFormWords[form])}{' '}
            <span className={parentsAgainst > 0.5 ? 'stop-words' : 'quiet'}>
              {parentsAgainst > 0.5 ? '✕ ' : '✓ '}
              {pick(`家长反对 ${percent(parentsAgainst)}`, `${percent(parentsAgainst)} of the parents against`)}
            </span>
          </h3>
          <table className="year-table votes-shown">
            <thead>
              <tr>
                <th>{pick('票数', 'Votes')}</th>
                <th>{pick('同意', 'For')}</th>
                <th>{pick('反对', 'Against')}</th>
                <th>{pick('弃权', 'Abstaining')}</th>
                <th />
              </tr>
            </thead>
            <tbody>
              {voterGroups.map((group) => {
                const own = votes[group]
                if (own === null) return null
                const all = own.for + own.against + own.abstain
                return (
                  <tr key={group}>
                    <th scope="row">{say(voterWords[group])}</th>
                    <td>{own.for}</td>
                    <td>{own.against}</td>
                    <td>{own.abstain}</td>
                    <td className="vote-bar" aria-hidden="true">
                      {all > 0 && (
                        <svg viewBox="0 0 100 8" preserveAspectRatio="none">
                          <rect x={0} y={0} width={(own.for / all) * 100} height={8} fill="#7fb798" />
                          <rect
                            x={(own.for / all) * 100}
                            y={0}
                            width={(own.against / all) * 100}
                            height={8}
                            fill="#c0392b"
                          />
                          <rect
                            x={((own.for + own.against) / all) * 100}
                            y={0}
                            width={(own.abstain / all) * 100}
                            height={8}
                            fill="#c9d0d6"
                          />
                        </svg>
                      )}
                    </td>
                  </tr>
                )
              })}
            </tbody>
          </table>
          {newFacts && <p className="note">{pick(`新情况：${newFacts}`, `New facts: ${newFacts}`)}</p>}
          {document && (
            <a href={fileUrl('network', 'gateDocument', { county, document: document.id })}>
              <PaperClipOutlined /> {document.title}
            </a>
          )}
        </div>
      ))}
    </section>
  )
}
