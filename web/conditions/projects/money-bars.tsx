/** Money on its way: planned, 下达, work done, paid, each as a bar of the largest, with its yuan. */
import { moneyStages, moneyStageWords, type Money } from '#modules/conditions/contract.ts'
import { whole } from '#web/ui/charts/figures.ts'
import { moneyWords } from '#web/ui/money.ts'
import { useWords } from '#web/ui/words.tsx'

export function MoneyBars({ money }: { readonly money: Money }) {
  const { say, pick } = useWords()
  const most = Math.max(1, ...moneyStages.map((stage) => money[stage]))
  return (
    <dl className="money-stages">
      {moneyStages.map((stage) => (
        <div key={stage}>
          <dt>{say(moneyStageWords[stage])}</dt>
          <dd className="money-track">
            <span style={{ width: `${(money[stage] / most) * 100}%` }} />
          </dd>
          <dd className="number" title={pick(`${whole(money[stage])} 元`, `${whole(money[stage])} yuan`)}>
            {say(moneyWords(money[stage]))}
          </dd>
        </div>
      ))}
    </dl>
  )
}
