/** What the room says of edits: what breaks a rule, what only lengthens a way, seats of the schools; last, and never as the head, the cost. */
import type { JudgedEdit } from '#modules/network/contract.ts'
import { useWords } from '#web/ui/words.tsx'
import { moneyChange } from '#web/ui/money.ts'

const marks = { error: '✕', warning: '!', note: '·' } as const

interface Props {
  readonly judged: JudgedEdit
  readonly siteName: (site: string) => string
  /** Beside the pointer only the heads. */
  readonly isShort?: boolean
}

export function Judgement({ judged, siteName, isShort = false }: Props) {
  const { say, pick } = useWords()
  const { isAllowed, findings, objective, sites, minutes } = judged
  const order = { error: 0, warning: 1, note: 2 } as const
  const told = findings.toSorted((a, b) => order[a.severity] - order[b.severity]).slice(0, isShort ? 3 : 60)
  const known = minutes.filter(({ before, after }) => before !== null && after !== null)
  const longer = known.filter(({ before, after }) => after! > before! + 0.5)
  const longest = longer.reduce((most, { before, after }) => Math.max(most, after! - before!), 0)
  // Of each school the year in which it is fullest.
  const fullest = [
    ...sites
      .reduce((by, row) => {
        const found = by.get(row.site)
        if (found === undefined || row.pupils - row.seats > found.pupils - found.seats) by.set(row.site, row)
        return by
      }, new Map<string, (typeof sites)[number]>())
      .values(),
  ]
  return (
    <div className={isShort ? 'judgement judgement-short' : 'judgement'}>
      <p className={isAllowed ? 'judgement-yes' : 'judgement-no'}>
        {isAllowed ? pick('✓ 可以这样调整', '✓ this can be done') : pick('✕ 不符合规则', '✕ this breaks a rule')}
      </p>
      {known.length > 0 && (
        <p>
          {longer.length === 0
            ? pick('没有村庄路程变长', 'no way gets longer')
            : pick(
                `${longer.length} 处路程变长，最多多 ${Math.round(longest)} 分钟`,
                `${longer.length} ways get longer, by ${Math.round(longest)} min at most`,
              )}
        </p>
      )}
      {!isShort &&
        fullest.map(({ site, year, pupils, seats, before }) => (
          <p key={site}>
            {pupils > seats ? '■ ' : '● '}
            {pick(
              `${siteName(site)}：${year} 年 ${pupils} 人 / 学位 ${seats}（原 ${before} 人）`,
              `${siteName(site)}: ${pupils} pupils, ${seats} places in ${year} (${before} before)`,
            )}
          </p>
        ))}
      {told.length > 0 && (
        <ul>
          {told.map(({ severity, code, what, clause, village, site, year }, index) => (
            <li key={`${code} ${village} ${site} ${year} ${index}`} className={`finding-${severity}`}>
              <span aria-hidden="true">{marks[severity]}</span> {say(what)}
              {clause !== null && !isShort && <small>{clause}</small>}
            </li>
          ))}
        </ul>
      )}
      {isAllowed && !isShort && (
        <p className="quiet">
          {pick('费用（含折算）：', 'cost, weights included: ')}
          {say(moneyChange(objective.after - objective.before))}
        </p>
      )}
    </div>
  )
}
