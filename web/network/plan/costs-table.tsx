/** What the plan costs, by year and part, with what counts against the budget. */
import type { AnswerOf } from '#web/app/api.ts'
import { useWords } from '#web/ui/words.tsx'
import { moneyWords } from '#web/ui/money.ts'

type CostYear = AnswerOf<'network', 'plan'>['costsByYear'][number]

export function CostsTable({ years }: { readonly years: readonly CostYear[] }) {
  const { say, pick } = useWords()
  const [first] = years
  if (first === undefined) return null
  const money = (value: number): string => (Math.abs(value) < 1 ? '—' : say(moneyWords(value)))
  const sum = (of: (year: CostYear) => number): number => years.reduce((all, year) => all + of(year), 0)
  const parts = first.costs.filter((_, index) => years.some(({ costs }) => Math.abs(costs[index]?.value ?? 0) >= 1))
  const valueOf = (year: CostYear, code: string): number => year.costs.find((part) => part.code === code)?.value ?? 0
  const hasBudget = years.some(({ budget }) => budget !== null)
  return (
    <div className="plan-columns-place" role="region" tabIndex={0} aria-label={pick('逐年费用', 'Cost by year')}>
      <table className="plan-columns">
        <thead>
          <tr>
            <th scope="col">{pick('学年', 'Year')}</th>
            {parts.map(({ code, words }) => (
              <th key={code} scope="col">
                {say(words)}
              </th>
            ))}
            <th scope="col">{pick('合计', 'Sum')}</th>
            <th scope="col">{pick('计入预算', 'Against the budget')}</th>
            {hasBudget && <th scope="col">{pick('预算', 'Budget')}</th>}
          </tr>
        </thead>
        <tbody>
          {years.map((year) => (
            <tr key={year.year}>
              <th scope="row">{year.year}</th>
              {parts.map(({ code }) => (
                <td key={code}>{money(valueOf(year, code))}</td>
              ))}
              <td className="plan-columns-total">{money(year.total)}</td>
              <td>{money(year.investment)}</td>
              {hasBudget && <td>{year.budget === null ? '—' : money(year.budget)}</td>}
            </tr>
          ))}
          <tr className="plan-columns-sum">
            <th scope="row">{pick('合计', 'Sum')}</th>
            {parts.map(({ code }) => (
              <td key={code}>{money(sum((year) => valueOf(year, code)))}</td>
            ))}
            <td className="plan-columns-total">{money(sum(({ total }) => total))}</td>
            <td>{money(sum(({ investment }) => investment))}</td>
            {hasBudget && <td />}
          </tr>
        </tbody>
      </table>
    </div>
  )
}
