/** 留余量的方案: what each margin costs more than the road, and in how many of the same futures the county still passes. */
import {
  roadMarginNotes,
  roadMargins,
  roadMarginWords,
  roadOutcomeWords,
  type RoadRow,
  type RoadVariant,
  type Robustness,
} from '#modules/roadmap/contract.ts'
import { percent } from '#web/ui/charts/figures.ts'
import { moneyChange, moneyWords } from '#web/ui/money.ts'
import { useWords } from '#web/ui/words.tsx'
import { gapWords } from '../road-gap.ts'

const shareWords = (value: number | undefined): string => (value === undefined ? '—' : percent(value))

export const isMargin = (kind: RoadVariant['kind']): boolean => roadMargins.some((margin) => margin === kind)

interface Props {
  readonly road: RoadRow
  readonly variants: readonly RoadVariant[]
  readonly robustness: Robustness | null
}

export function MarginsPart({ road, variants, robustness }: Props) {
  const { say, pick } = useWords()
  const own = road.basis.margin
  const rows = roadMargins.flatMap((margin) => {
    if (margin === own) {
      const { cost, bound, gap } = road
      return [{ margin, cost, bound, difference: null, bearing: robustness, words: say(gapWords(gap)) }]
    }
    const variant = variants.find(({ kind }) => kind === margin)
    if (variant === undefined) return []
    const { outcome, cost, bound, gap, difference, bearing, note } = variant
    const words =
      outcome === null
        ? say(note)
        : cost === null
          ? `${outcome === 'impossible' ? pick('不可行', 'out of reach') : say(roadOutcomeWords[outcome])}${pick('。', '. ')}${say(note)}`
          : say(gapWords(gap))
    return [{ margin, cost, bound, difference, bearing, words }]
  })
  if (rows.length < 2) return null
  const title = pick('留余量的方案', 'With a margin')
  return (
    <section className="panel">
      <h2>{title}</h2>
      <p className="quiet">
        {pick(
          '最低投入的方案各校恰好到线，在校生比预测多一点就会有学校不达标。下列方案给每所学校按预测上限配齐，用同一批抽样的未来情形检验。余量档次为本系统设定。',
          'In the cheapest road every school stands right at its threshold, and a few more pupils than forecast tip one. These provide every school to an upper end of its forecast, and are tried in the same sampled futures. The margins are ours.',
        )}
      </p>
      <div className="road-table-place" role="region" tabIndex={0} aria-label={title}>
        <table className="road-columns road-ways road-margins">
          <thead>
            <tr>
              <th scope="col">{pick('余量', 'Margin')}</th>
              <th scope="col">{pick('投入', 'Cost')}</th>
              <th scope="col">{pick('与本方案相比', 'Against this road')}</th>
              <th scope="col">{pick('理论最低投入', 'Theoretical least')}</th>
              <th scope="col">{pick('全县仍达标', 'County passes')}</th>
              <th scope="col">{pick('学校仍综合达标', 'Schools pass')}</th>
              <th scope="col" className="road-left">
                {pick('说明', 'Note')}
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ margin, cost, bound, difference, bearing, words }) => (
              <tr key={margin} className={margin === own ? 'road-this' : undefined}>
                <th scope="row">
                  {say(roadMarginWords[margin])}
                  {margin === own && pick('（本方案）', ' (this road)')}
                </th>
                <td data-name={pick('投入', 'Cost')}>{cost === null ? '—' : say(moneyWords(cost))}</td>
                <td data-name={pick('与本方案相比', 'Against this road')}>
                  {difference === null ? '—' : say(moneyChange(difference))}
                </td>
                <td data-name={pick('理论最低投入', 'Theoretical least')}>
                  {bound === null ? '—' : say(moneyWords(bound))}
                </td>
                <td data-name={pick('全县仍达标', 'County passes')}>{shareWords(bearing?.share)}</td>
                <td data-name={pick('学校仍综合达标', 'Schools pass')}>{shareWords(bearing?.schoolShare)}</td>
                <td className="road-left">
                  {words}
                  {cost !== null && <span className="road-second">{say(roadMarginNotes[margin])}</span>}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className="quiet after-table">
        {pick(
          '“全县仍达标”要求所有学校同时不超过上限；学校多时，总有个别学校超出，占比会低于单校的90%、99%。',
          '“County passes” asks that every school holds at once; among many schools one or another goes beyond its margin, so the share is below the 90 % or 99 % of a single school.',
        )}
      </p>
    </section>
  )
}
