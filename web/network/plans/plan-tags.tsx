/** How a plan stands, in tags: internal until published, adopted, made from data that have changed since. */
import { LockOutlined } from '@ant-design/icons'
import { Tag } from 'antd'
import { planStatusWords, type PlanShown } from '#modules/network/contract.ts'
import { useWords } from '#web/ui/words.tsx'

export function PlanTags({ plan }: { readonly plan: PlanShown }) {
  const { say, pick } = useWords()
  return (
    <span className="plan-tags">
      <Tag
        {...(plan.status === 'published'
          ? { color: 'success' }
          : plan.status === 'withdrawn'
            ? {}
            : { color: 'warning' })}
        icon={plan.status === 'published' ? undefined : <LockOutlined />}
      >
        {say(planStatusWords[plan.status])}
      </Tag>
      {plan.adopted && <Tag color="processing">{pick('已采用', 'adopted')}</Tag>}
      {plan.isVerified ? (
        <Tag>{pick('✓ 已复核', '✓ checked again')}</Tag>
      ) : (
        <Tag color="error">{pick('✕ 复核未通过', '✕ did not pass the check')}</Tag>
      )}
      {plan.isStale && <Tag color="warning">{pick('! 数据已更新，建议重新测算', '! the data have changed since')}</Tag>}
      {plan.locks > 0 && <Tag>{pick(`手工锁定 ${plan.locks} 处`, `${plan.locks} locked by hand`)}</Tag>}
    </span>
  )
}
