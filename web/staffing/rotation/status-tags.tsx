/** How a plan of exchange and a move stand, in tags. */
import { LockOutlined } from '@ant-design/icons'
import { Tag } from 'antd'
import { moveStatusWords, rotationStatusWords, type MoveShown, type RotationShown } from '#modules/staffing/contract.ts'
import { useWords } from '#web/ui/words.tsx'

export function RotationTags({ plan }: { readonly plan: RotationShown }) {
  const { say, pick } = useWords()
  const isOut = plan.status === 'published' || plan.status === 'carried-out'
  return (
    <span className="staff-tags">
      <Tag
        {...(isOut ? { color: 'success' } : plan.status === 'withdrawn' ? {} : { color: 'warning' })}
        icon={<LockOutlined />}
      >
        {say(rotationStatusWords[plan.status])}
      </Tag>
      {plan.isVerified ? (
        <Tag>{pick('✓ 已复核', '✓ checked again')}</Tag>
      ) : (
        <Tag color="error">{pick('✕ 复核未通过', '✕ did not pass the check')}</Tag>
      )}
      {plan.isStale && (
        <Tag color="warning">
          {pick('! 名册或条件已更新，建议重新编制', '! roster or conditions have changed since')}
        </Tag>
      )}
      {plan.objections.open > 0 && (
        <Tag color="error">{pick(`异议待答复 ${plan.objections.open}`, `${plan.objections.open} objections open`)}</Tag>
      )}
      {plan.isSimulated && <Tag>{pick('模拟数据', 'simulated')}</Tag>}
    </span>
  )
}

const marks: Readonly<Record<MoveShown['status'], string>> = {
  planned: '○',
  objected: '!',
  cancelled: '✕',
  'carried-out': '✓',
}

export function MoveTag({ status }: { readonly status: MoveShown['status'] }) {
  const { say } = useWords()
  const colour = { planned: undefined, objected: 'warning', cancelled: undefined, 'carried-out': 'success' }[status]
  return (
    <Tag {...(colour ? { color: colour } : {})}>
      <span aria-hidden="true">{marks[status]}</span> {say(moveStatusWords[status])}
    </Tag>
  )
}
