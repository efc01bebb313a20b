/** What the county lacks, item by item: schools short, schools unknown, the quantity and the money; pressing an item shows it alone. */
import { Button } from 'antd'
import { unitWords } from '#kernel/unit-words.ts'
import { gapItemWords, type ConditionGap, type GapItem, type GapTotal } from '#modules/conditions/contract.ts'
import { amount, whole } from '#web/ui/charts/figures.ts'
import { moneyWords } from '#web/ui/money.ts'
import { useWords } from '#web/ui/words.tsx'
import { ClauseLine } from '../clause.tsx'

interface Props {
  readonly totals: readonly GapTotal[]
  readonly gaps: readonly ConditionGap[]
  readonly cost: number
  readonly item: GapItem | undefined
  readonly onItem: (item: GapItem | undefined) => void
}

export function TotalsTable({ totals, gaps, cost, item, onItem }: Props) {
  const { say, pick } = useWords()
  /** Stages have thresholds of their own, mostly by one clause. */
  const rulesOf = (of: GapItem) => {
    const rules = gaps.filter((gap) => gap.item === of).map(({ rule }) => rule)
    return [
      ...new Map(
        rules.map((rule) => [`${rule.clause.document} ${rule.clause.article} ${rule.clause.confidence}`, rule]),
      ).values(),
    ]
  }
  return (
    <div className="plain-table-place">
      <table className="plain-table">
        <thead>
          <tr>
            <th scope="col">{pick('项目', 'Item')}</th>
            <th scope="col" className="number">
              {pick('缺的校·学段', 'Short')}
            </th>
            <th scope="col" className="number">
              {pick('数据缺', 'Unknown')}
            </th>
            <th scope="col" className="number">
              {pick('缺口', 'Missing')}
            </th>
            <th scope="col" className="number">
              {pick('费用', 'Cost')}
            </th>
            <th scope="col" className="wide-only">
              {pick('依据、把握', 'Clause and how sure')}
            </th>
          </tr>
        </thead>
        <tbody>
          {totals.map((total) => (
            <tr key={total.item} className={item === total.item ? 'changed' : undefined}>
              <th scope="row">
                <Button
                  type="link"
                  className="in-text"
                  aria-pressed={item === total.item}
                  onClick={() => onItem(item === total.item ? undefined : total.item)}
                >
                  {say(gapItemWords[total.item])}
                </Button>
              </th>
              <td className="number">{whole(total.short)}</td>
              <td className="number">{total.unknown === 0 ? '—' : whole(total.unknown)}</td>
              <td className="number">
                {amount(total.missing)} {say(unitWords(total.unit))}
              </td>
              <td className="number unbroken">{say(moneyWords(total.cost))}</td>
              <td className="wide-only">
                {rulesOf(total.item).map((rule) => (
                  <ClauseLine key={`${rule.clause.document} ${rule.clause.article}`} rule={rule} />
                ))}
              </td>
            </tr>
          ))}
          <tr>
            <th scope="row">
              <b>{pick('合计', 'Sum')}</b>
            </th>
            <td />
            <td />
            <td />
            <td className="number unbroken">
              <b>{say(moneyWords(cost))}</b>
            </td>
            <td className="wide-only" />
          </tr>
        </tbody>
      </table>
    </div>
  )
}
