/** A table of weekly periods held against the national plan: nine years in all, each week, and the share of each group of subjects. */
import type { PlanCheck } from '#modules/staffing/contract.ts'
import { exact, percent } from '#web/ui/charts/figures.ts'
import { useWords } from '#web/ui/words.tsx'

const [width, height] = [180, 16]

export function PlanCheckSheet({ check }: { readonly check: PlanCheck }) {
  const { say, pick } = useWords()
  // The scale ends a little above the largest share that is there or allowed.
  const scale = Math.max(...check.shares.flatMap(({ share, most }) => [share, most])) * 1.15
  const x = (share: number): number => (share / scale) * width
  const mark = (holds: boolean) =>
    holds ? <span>{pick('✓ 符合', '✓ holds')}</span> : <b className="staff-short">{pick('✕ 不符', '✕ leaves it')}</b>
  return (
    <div className="staff-sheet">
      <table aria-label={pick('与国家课程方案核对', 'Held against the national plan')}>
        <thead>
          <tr>
            <th scope="col">{pick('课程', 'Group')}</th>
            <th scope="col">{pick('占比', 'Share')}</th>
            <th scope="col">{pick('国家规定', 'Plan')}</th>
            <th scope="col" className="staff-words" aria-hidden="true" />
            <th scope="col" className="staff-words">
              {pick('核对', 'Check')}
            </th>
          </tr>
        </thead>
        <tbody>
          {check.shares.map(({ group, words, share, least, most, holds }) => (
            <tr key={group}>
              <th scope="row" className="staff-words">
                {say(words)}
              </th>
              <td>{percent(share, 2)}</td>
              <td>
                {percent(least, 0)}–{percent(most, 0)}
              </td>
              <td className="staff-words" aria-hidden="true">
                <svg width={width} height={height}>
                  <rect x={0} y={7} width={width} height={2} fill="#e3e7ea" />
                  <rect
                    x={x(least)}
                    y={3}
                    width={x(most) - x(least)}
                    height={10}
                    fill="#cfe3d6"
                    stroke="#2b7a4b"
                    strokeWidth={0.8}
                  />
                  <line
                    x1={x(share)}
                    x2={x(share)}
                    y1={0}
                    y2={height}
                    stroke={holds ? '#17324d' : '#c0392b'}
                    strokeWidth={2.5}
                  />
                </svg>
              </td>
              <td className="staff-words">{mark(holds)}</td>
            </tr>
          ))}
          <tr className="staff-sum">
            <th scope="row">{pick('九年新授课总课时', 'Periods of nine years')}</th>
            <td>{exact(check.total)}</td>
            <td>{exact(check.planned)}</td>
            <td aria-hidden="true" />
            <td className="staff-words">{mark(check.totalHolds)}</td>
          </tr>
        </tbody>
      </table>
      {check.oddGrades.length > 0 && (
        <p className="staff-short">
          {check.oddGrades
            .map(({ grade, periods, planned }) =>
              pick(
                `${grade}年级周课时 ${exact(periods)}，规定 ${exact(planned)}`,
                `grade ${grade}: ${exact(periods)} a week, the plan says ${exact(planned)}`,
              ),
            )
            .join(pick('；', '; '))}
        </p>
      )}
    </div>
  )
}
