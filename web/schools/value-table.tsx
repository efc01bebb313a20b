/** The seven values of one stage of a school: value, standard, 85 % line, gap, and how it went over the years. */
import { valueOutcomeWords } from '#kernel/outcome.ts'
import type { CompulsoryStage } from '#kernel/stage.ts'
import type { SchoolReport, ValueReport } from '#modules/assessment/contract.ts'
import { BulletBar } from '#web/ui/charts/bullet-bar.tsx'
import { amount, exact, fixed } from '#web/ui/charts/figures.ts'
import { shortLabel, valueUnit, withUnit, type IndicatorLabel } from '#web/ui/charts/indicator-words.ts'
import { Sparkline } from '#web/ui/charts/sparkline.tsx'
import { OutcomeTag } from '#web/ui/outcome-tag.tsx'
import { useWords } from '#web/ui/words.tsx'
import { adjustmentNotes } from './adjustment-notes.ts'
import { valueHistory, type CardYears } from './card-year.ts'

interface RowProps {
  readonly indicator: IndicatorLabel
  readonly found: ValueReport
  readonly phase: CompulsoryStage
  readonly years: CardYears
  /** 0.85; null while it is not known. */
  readonly floor: number | null
  readonly onTrace: (name: string) => void
  /** Mark of the note that says why the value is not the row's own; null where it is. */
  readonly note: string | null
}

function Missing({ found, unit }: { readonly found: ValueReport; readonly unit: string }) {
  const { say, pick } = useWords()
  if (found.missing === null) return <>—</>
  if (found.missing === 0) return <span className="quiet">0</span>
  return (
    <>
      <b>{say(withUnit(amount(found.missing), unit))}</b>
      {found.missingToFloor !== null && found.missingToFloor > 0 ? (
        <small>
          {pick('补到85%：', 'to 85 %: ')}
          {say(withUnit(amount(found.missingToFloor), unit))}
        </small>
      ) : null}
    </>
  )
}

function ValueRow({ indicator, found, phase, years, floor, onTrace, note }: RowProps) {
  const { say, pick } = useWords()
  const { code, label, unit } = indicator
  const perPupil = say(valueUnit(indicator))
  const shown = found.value === null ? say(valueOutcomeWords.unknown) : fixed(found.value, 2)
  const bottom = floor === null ? null : found.threshold * floor
  return (
    <tr>
      <th scope="row" title={say(label)}>
        {code} {say(shortLabel(indicator))}
        <small>{perPupil}</small>
      </th>
      <td className="card-value">
        <button
          type="button"
          onClick={() => onTrace(`${phase}/${code}`)}
          aria-label={`${code} ${say(label)} ${shown} ${perPupil}，${pick('看来历', 'see where it comes from')}`}
        >
          {shown}
          {found.roundingFlips ? '*' : ''}
        </button>
        {note === null ? null : (
          <small className="card-own">
            {found.raw === null ? '' : pick(`自报 ${fixed(found.raw, 2)}，`, `own figure ${fixed(found.raw, 2)}, `)}
            {pick(`见${note}`, `see ${note}`)}
          </small>
        )}
        <BulletBar
          value={found.value}
          standard={found.threshold}
          floor={floor}
          outcome={found.outcome}
          label={pick(
            `${shown}，标准 ${exact(found.threshold)}${bottom === null ? '' : `，85%线 ${exact(bottom)}`}`,
            `${shown}, standard ${exact(found.threshold)}${bottom === null ? '' : `, 85 % line ${exact(bottom)}`}`,
          )}
        />
      </td>
      <td className="number card-standard" data-label={pick('标准', 'Standard')}>
        {exact(found.threshold)}
      </td>
      <td className="number card-floor" data-label={pick('85%线', '85 % line')}>
        {exact(bottom)}
      </td>
      <td className="card-outcome">
        <OutcomeTag of="value" outcome={found.outcome} />
      </td>
      <td className="number card-missing" data-label={pick('补到标准', 'Missing')}>
        <Missing found={found} unit={unit} />
      </td>
      <td className="card-history">
        {years.length > 1 ? (
          <Sparkline
            ticks
            height={38}
            width={116}
            line={found.threshold}
            label={pick(`${code} 历年`, `${code} over the years`)}
            points={valueHistory(years, phase, code, (year, value) => `${year}: ${fixed(value, 2)} ${perPupil}`)}
          />
        ) : null}
      </td>
    </tr>
  )
}

export interface ValueTableProps extends Pick<RowProps, 'years' | 'floor' | 'onTrace'> {
  readonly school: SchoolReport
  readonly indicators: readonly IndicatorLabel[]
}

export function ValueTable({ school, indicators, ...more }: ValueTableProps) {
  const { say, pick } = useWords()
  const notes = adjustmentNotes(school)
  return (
    <>
      <table className="card-values">
        <thead>
          <tr>
            <th scope="col">{pick('指标', 'Indicator')}</th>
            <th scope="col">{pick('本校', 'This school')}</th>
            <th scope="col" className="number">
              {pick('标准', 'Standard')}
            </th>
            <th scope="col" className="number">
              {pick('85%线', '85 % line')}
            </th>
            <th scope="col">{pick('结论', 'Outcome')}</th>
            <th scope="col" className="number">
              {pick('补到标准', 'Missing')}
            </th>
            <th scope="col">{more.years.length > 1 ? pick('历年', 'Over the years') : ''}</th>
          </tr>
        </thead>
        <tbody>
          {indicators.map((indicator) => {
            const found = school.values[indicator.code]
            return found === undefined ? null : (
              <ValueRow
                key={indicator.code}
                indicator={indicator}
                found={found}
                phase={school.phase}
                note={notes.find(({ codes }) => codes.includes(indicator.code))?.mark ?? null}
                {...more}
              />
            )
          })}
        </tbody>
      </table>
      {notes.length === 0 ? null : (
        <p className="card-notes">
          {notes.map(({ mark, reason, codes }) => (
            <span key={mark}>
              {mark} {say(reason)}
              {pick(`（${codes.join('、')}）`, ` (${codes.join(', ')})`)}
            </span>
          ))}
        </p>
      )}
    </>
  )
}
