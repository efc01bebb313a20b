/** The whole in a row of figures: now, and in one, three, five and ten years with their intervals. */
import type { ForecastLine } from '#modules/projection/contract.ts'
import { whole } from '#web/ui/charts/figures.ts'
import { useWords } from '#web/ui/words.tsx'
import { aheadOf, changeIn, nowOf, stepsAhead, type Part } from './forecast-lines.ts'
import { signedPercent } from './people-words.ts'

interface Props {
  readonly line: ForecastLine
  readonly part: Part
  readonly origin: number
  readonly years: readonly number[]
}

export function ForecastFigures({ line, part, origin, years }: Props) {
  const { pick } = useWords()
  return (
    <dl className="forecast-figures">
      <div>
        <dt>{pick(`${origin}年（实际）`, `${origin} (known)`)}</dt>
        <dd>
          {whole(nowOf(line, part))}
          <small>{pick('在校生，人', 'pupils')}</small>
        </dd>
      </div>
      {stepsAhead.map((ahead) => {
        const told = aheadOf(line, part, ahead)
        const change = changeIn(line, part, ahead)
        return told === null ? null : (
          <div key={ahead}>
            <dt>{pick(`${years[ahead - 1]}年（预测）`, `${years[ahead - 1]} (forecast)`)}</dt>
            <dd>
              {whole(told.pupils)}
              <small>
                {told.low === null ? '' : `${whole(told.low)}–${whole(told.high)} · `}
                {change === null ? '' : signedPercent(change)}
              </small>
            </dd>
          </div>
        )
      })}
    </dl>
  )
}
