/** Plans side by side: what each costs and in which parts, what it does, and how far pupils would travel. */
import { Link } from '@tanstack/react-router'
import { scenarioWords, type PlanShown } from '#modules/network/contract.ts'
import { paths } from '#web/app/paths.ts'
import { moment } from '#web/app/when.ts'
import { percent, whole } from '#web/ui/charts/figures.ts'
import { useWords } from '#web/ui/words.tsx'
import { moneyWords } from '#web/ui/money.ts'
import { gapWords } from '../plan-gap.ts'
import { minutesSpan, shareOf } from './minutes-words.ts'
import { PlanTags } from './plan-tags.tsx'

interface Row {
  readonly key: string
  readonly name: string
  readonly value: (plan: PlanShown) => string
  readonly isHead?: boolean
  readonly isPart?: boolean
  /** Told only where some plan has any. */
  readonly amount?: (plan: PlanShown) => number
}

const group = (key: string, name: string): Row => ({ key, name, value: () => '', isHead: true })

export function PlanColumns({ plans, label }: { readonly plans: readonly PlanShown[]; readonly label: string }) {
  const { say, pick } = useWords()
  const [first] = plans
  if (first === undefined) return null
  const money = (value: number): string => say(moneyWords(value))
  const rows: Row[] = [
    group('cost', pick(`费用（${first.years.length}年合计）`, `Cost over ${first.years.length} years`)),
    {
      key: 'total',
      name: pick('总投入（含折算）', 'All, weights included'),
      value: ({ objective }) => money(objective),
    },
    ...first.costs.map(({ code, words }): Row => {
      const of = ({ costs }: PlanShown) => costs.find((part) => part.code === code)?.value ?? 0
      return { key: code, name: say(words), value: (plan) => money(of(plan)), isPart: true, amount: of }
    }),
    { key: 'gap', name: pick('把握', 'How sure'), value: ({ gap }) => say(gapWords(gap)) },
    group('done', pick('调整', 'Changes')),
    {
      key: 'adjusts',
      name: pick('拟调整学校', 'Schools to be adjusted'),
      value: ({ adjusts }) => whole(adjusts),
    },
    { key: 'opens', name: pick('新建（恢复）', 'Opened'), value: ({ opens }) => whole(opens) },
    { key: 'expands', name: pick('扩建', 'Expanded'), value: ({ expands }) => whole(expands) },
    {
      key: 'branches',
      name: pick('教学点改分校', 'Points turned into branches'),
      value: ({ branches }) => whole(branches),
    },
    { key: 'beds', name: pick('新增床位（各年合计）', 'Beds added, all years'), value: ({ beds }) => whole(beds) },
    {
      key: 'buses',
      name: pick('校车（最多的一年）', 'Buses, in the year with most'),
      value: ({ buses }) => whole(buses),
    },
    group('people', pick(`对学生（${first.years.at(-1) ?? ''}年）`, `For pupils in ${first.years.at(-1) ?? ''}`)),
    {
      key: 'lose',
      name: pick('路程变长', 'Longer way'),
      value: (plan) =>
        pick(
          `${whole(plan.lose)}（${percent(shareOf(plan.lose, plan))}）`,
          `${whole(plan.lose)} (${percent(shareOf(plan.lose, plan))})`,
        ),
    },
    {
      key: 'gain',
      name: pick('路程缩短', 'Shorter way'),
      value: (plan) =>
        pick(
          `${whole(plan.gain)}（${percent(shareOf(plan.gain, plan))}）`,
          `${whole(plan.gain)} (${percent(shareOf(plan.gain, plan))})`,
        ),
    },
    ...first.minutes.map(({ upTo }, index): Row => {
      const name = say(minutesSpan(first.minutes, index))
      return {
        key: `minutes-${upTo}`,
        name,
        isPart: true,
        value: ({ minutes }) => {
          const part = minutes[index]
          return part
            ? pick(`${whole(part.last)}（现状 ${whole(part.now)}）`, `${whole(part.last)} (now ${whole(part.now)})`)
            : '—'
        },
      }
    }),
    {
      key: 'longest',
      name: pick('1—3年级最长单程', 'Longest way, grades 1–3'),
      value: ({ longestLow: { now, last } }) =>
        pick(`${whole(last)}分钟（现状 ${whole(now)}）`, `${whole(last)} min (now ${whole(now)})`),
    },
    {
      key: 'breaches',
      name: pick('既有超限（列明，不影响可行）', 'Existing breaches (listed)'),
      value: ({ breaches }) => whole(breaches),
    },
    group('made', pick('由来', 'Made')),
    { key: 'by', name: pick('测算人', 'By'), value: ({ madeBy }) => madeBy },
    { key: 'at', name: pick('测算时间', 'When'), value: ({ madeAt }) => moment(madeAt) },
  ]
  const told = rows.filter(({ amount }) => amount === undefined || plans.some((plan) => Math.abs(amount(plan)) >= 1))
  return (
    <div className="plan-columns-place" role="region" aria-label={label} tabIndex={0}>
      <table className="plan-columns plan-pair">
        <thead>
          <tr>
            <th />
            {plans.map((plan) => (
              <th key={plan.id} scope="col">
                <Link to={paths.networkPlan} params={{ plan: plan.id }} search={{ county: plan.county }}>
                  {plan.name}
                </Link>
                <small>{say(scenarioWords[plan.scenario])}</small>
                <PlanTags plan={plan} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {told.map(({ key, name, value, isHead, isPart }) =>
            isHead ? (
              <tr key={key} className="plan-columns-group">
                <th scope="rowgroup" colSpan={plans.length + 1}>
                  {name}
                </th>
              </tr>
            ) : (
              <tr key={key}>
                <th scope="row" className={isPart ? 'plan-columns-part' : undefined}>
                  {name}
                </th>
                {plans.map((plan) => (
                  <td key={plan.id} className={key === 'total' ? 'plan-columns-total' : undefined}>
                    {value(plan)}
                  </td>
                ))}
              </tr>
            ),
          )}
        </tbody>
      </table>
    </div>
  )
}
