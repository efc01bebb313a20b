/** What a plan of exchange comes to: who was called, wishes, urgent posts, couples, and which way the moves go. */
import { directionWords, moveWayWords, type RotationShown } from '#modules/staffing/contract.ts'
import type { Words } from '#kernel/words.ts'
import { whole } from '#web/ui/charts/figures.ts'
import { useWords } from '#web/ui/words.tsx'
import { FigureRow } from '../figure-row.tsx'

const toWhereNeeded: ReadonlySet<string> = new Set(['urban-to-rural', 'strong-to-weak', 'central-to-village'])

export function PlanSums({ plan }: { readonly plan: RotationShown }) {
  const { say, pick } = useWords()
  const moved = plan.rule.moved + plan.principals.moved
  const people = (count: number) => pick(`${whole(count)} 人`, whole(count))
  const told = (parts: readonly { readonly words: Words; readonly moves: number }[]) =>
    parts
      .filter(({ moves }) => moves > 0)
      .map(({ words, moves }) => `${say(words)} ${moves}`)
      .join(' · ')
  const down = plan.byDirection
    .filter(({ direction }) => toWhereNeeded.has(direction))
    .reduce((sum, { moves }) => sum + moves, 0)
  return (
    <FigureRow
      isWide
      figures={[
        {
          label: pick('符合条件 → 列入 → 交流', 'Eligible → called → moved'),
          value: `${whole(plan.eligible)} → ${whole(plan.called)} → ${whole(moved)}`,
          note: pick(
            `按公开顺序列入，共 ${plan.rounds} 轮；按这些志愿最多能安排 ${whole(plan.mostPossible)} 人`,
            `called in the public order, ${plan.rounds} rounds; at most ${whole(plan.mostPossible)} could move with these wishes`,
          ),
        },
        {
          label: pick('按第一志愿安排', 'By the first wish'),
          value: people(plan.firstWishes),
          note: pick('没有一人被安排到没有填的学校', 'nobody is sent where he or she did not ask for'),
        },
        {
          label: pick('下乡、补弱、到村小', 'To country, weak and village schools'),
          value: people(down),
          note: told(plan.byDirection.map(({ direction, moves }) => ({ words: directionWords[direction], moves }))),
        },
        {
          label: pick('方式', 'Way'),
          value: people(moved),
          note: told(plan.byWay.map(({ way, moves }) => ({ words: moveWayWords[way], moves }))),
        },
        {
          label: pick('补上的空白学科岗位', 'Posts of subjects that had nobody, filled'),
          value: `${plan.posts.urgentFilled} / ${plan.posts.urgent}`,
          note: pick(
            `全部缺岗 ${plan.posts.open} 个，补上 ${plan.posts.filled} 个`,
            `${plan.posts.filled} of ${plan.posts.open} free posts filled`,
          ),
        },
        {
          label: pick('校长：轮岗 / 应轮岗', 'Principals: moved, of those due'),
          value: `${plan.principals.moved} / ${plan.principals.due}`,
          note: pick('校长另计，不进入教师比例', 'apart from the shares of teachers'),
        },
        {
          label: pick('夫妻同校', 'Couples at one school'),
          value: pick(`${plan.couples.together} 对`, String(plan.couples.together)),
          note: pick(`另有 ${plan.couples.near} 对两校相近`, `${plan.couples.near} more near each other`),
        },
        {
          label: pick('已到岗', 'In post by now'),
          value: `${plan.carriedOut} / ${moved}`,
          note: pick(
            `异议成立取消 ${plan.objections.upheld} 人`,
            `${plan.objections.upheld} cancelled upon objections`,
          ),
        },
      ]}
    />
  )
}
