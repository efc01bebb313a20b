/** The legend of the warning that counts: how many places stand in each band; a press shows only those in the table. */
import type { PressurePlace, SeatState } from '#modules/projection/contract.ts'
import { whole } from '#web/ui/charts/figures.ts'
import { useWords } from '#web/ui/words.tsx'
import { bandRange, stateCounts } from './pressure-words.ts'
import { StateTag } from './state-tag.tsx'

const order: readonly SeatState[] = ['severe', 'short', 'tight', 'balanced', 'surplus', 'unknown']

interface Props {
  readonly places: readonly PressurePlace[]
  readonly year: number
  readonly bands: Parameters<typeof bandRange>[1]
  readonly isOurs: boolean
  readonly chosen: SeatState | undefined
  readonly onChosen: (state: SeatState | undefined) => void
}

export function StateCounts({ places, year, bands, isOurs, chosen, onChosen }: Props) {
  const { pick } = useWords()
  const counts = stateCounts(places, year)
  return (
    <table className="state-counts-table">
      <caption>
        {isOurs
          ? pick('利用率档位（本系统建议，可调整）', 'Bands of utilisation (proposed by this system, can be set)')
          : pick('利用率档位（本市设定）', 'Bands of utilisation (set by the city)')}
      </caption>
      <thead>
        <tr>
          <th>{pick('状态', 'State')}</th>
          <th>{pick('利用率', 'Range')}</th>
          <th className="number">{pick('个数', 'Count')}</th>
          <th className="number">{pick('缺 / 余学位', 'Short / spare')}</th>
        </tr>
      </thead>
      <tbody>
        {order.map((state) => {
          const { places: count = 0, shortage = 0, surplus = 0 } = counts.get(state) ?? {}
          if (state === 'unknown' && count === 0) return null
          return (
            <tr key={state} className={chosen === state ? 'state-chosen' : undefined}>
              <td>
                <button
                  type="button"
                  aria-pressed={chosen === state}
                  onClick={() => onChosen(chosen === state ? undefined : state)}
                >
                  <StateTag state={state} />
                </button>
              </td>
              <td>{bandRange(state, bands)}</td>
              <td className="number">{whole(count)}</td>
              <td className="number">
                {shortage > 0
                  ? pick(`缺${whole(shortage)}`, `${whole(shortage)} short`)
                  : surplus > 0
                    ? pick(`余${whole(surplus)}`, `${whole(surplus)} spare`)
                    : '—'}
              </td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}
