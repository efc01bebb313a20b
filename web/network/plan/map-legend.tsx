/** What the signs of the map of a plan mean: schools by use, villages by pupils, areas; with how many schools are in each band. */
import { seatStateWords, type SeatState } from '#modules/projection/contract.ts'
import { changedColour, dotColour } from '#web/ui/map/catchment-style.ts'
import { loadLook } from '#web/ui/map/load-look.ts'
import { useWords } from '#web/ui/words.tsx'
import type { PlanYear } from '../edited-plan.ts'
import { bandRange, seatState, type UseBands } from '../seat-use.ts'

const order: readonly Exclude<SeatState, 'none'>[] = ['severe', 'short', 'tight', 'balanced', 'surplus', 'unknown']

export function MapLegend({ year, bands }: { readonly year: PlanYear; readonly bands: UseBands }) {
  const { say, pick } = useWords()
  const counts = new Map<string, number>()
  for (const { isOpen, use } of year.sites) {
    const state = isOpen ? seatState(use, bands) : 'off'
    counts.set(state, (counts.get(state) ?? 0) + 1)
  }
  return (
    <div className="map-legend">
      <h3>{pick(`${year.year} 年图例`, `Legend, ${year.year}`)}</h3>
      <table>
        <caption>{pick('学校：学位利用率', 'Schools: use of places')}</caption>
        <tbody>
          {order.map((state) =>
            state === 'unknown' && !counts.has(state) ? null : (
              <tr key={state}>
                <td aria-hidden="true" style={{ color: loadLook[state].colour }}>
                  {loadLook[state].mark}
                </td>
                <th scope="row">{say(seatStateWords[state])}</th>
                <td>{bandRange(state, bands)}</td>
                <td className="number">{pick(`${counts.get(state) ?? 0} 所`, String(counts.get(state) ?? 0))}</td>
              </tr>
            ),
          )}
          <tr>
            <td aria-hidden="true">✕</td>
            <th scope="row">{pick('该年不办学', 'not teaching')}</th>
            <td />
            <td className="number">{pick(`${counts.get('off') ?? 0} 所`, String(counts.get('off') ?? 0))}</td>
          </tr>
        </tbody>
      </table>
      <ul>
        <li>
          <svg width={34} height={16} aria-hidden="true">
            <circle cx={6} cy={8} r={3} fill={dotColour} />
            <circle cx={22} cy={8} r={7} fill={dotColour} />
          </svg>
          {pick('村庄，越大学生越多', 'villages, larger with more pupils')}
        </li>
        <li>
          <svg width={34} height={16} aria-hidden="true">
            <circle cx={14} cy={8} r={5.5} fill="#fff" stroke={changedColour} strokeWidth={2.2} />
          </svg>
          {pick('空心：去的学校有变化', 'hollow: goes elsewhere than now')}
        </li>
        <li>
          <svg width={34} height={16} aria-hidden="true">
            <rect x={1} y={2} width={15} height={12} fill="#cfe3f2" />
            <rect x={16} y={2} width={15} height={12} fill="#f6e2b8" />
            <line x1={16} x2={16} y1={0} y2={16} stroke="#74828e" strokeDasharray="3 2" />
          </svg>
          {pick(
            '底色：同一学校的服务范围；颜色只为区分相邻',
            'ground: areas of schools; colours only tell neighbours apart',
          )}
        </li>
      </ul>
    </div>
  )
}
