/** How a road stands, in tags: internal, adopted, out of reach, made from data that have changed since. */
import { LockOutlined } from '@ant-design/icons'
import { Tag } from 'antd'
import { roadStatusWords, type RoadRow } from '#modules/roadmap/contract.ts'
import { useWords } from '#web/ui/words.tsx'

export function RoadTags({ road }: { readonly road: RoadRow }) {
  const { say, pick } = useWords()
  const { status, outcome, isStale, fixed, unchecked, basis, after } = road
  return (
    <span className="road-tags">
      <Tag
        {...(status === 'adopted' ? { color: 'success' } : status === 'draft' ? { color: 'warning' } : {})}
        icon={status === 'draft' ? <LockOutlined /> : undefined}
      >
        {say(roadStatusWords[status])}
      </Tag>
      {outcome === 'impossible' && <Tag color="error">{pick('✕ 不可行，见说明', '✕ out of reach')}</Tag>}
      {outcome === 'stopped' && <Tag color="error">{pick('? 时限内未得方案', '? no plan in time')}</Tag>}
      {after !== null &&
        (after.outcome === 'met' ? (
          <Tag>{pick('✓ 已精确复核达标', '✓ judged again exactly')}</Tag>
        ) : (
          <Tag color="error">
            {after.outcome === 'unmet'
              ? pick('✕ 复核未达标', '✕ fails when judged again')
              : pick('? 复核缺数据', '? data missing')}
          </Tag>
        ))}
      {isStale && <Tag color="warning">{pick('! 数据已更新，建议重新测算', '! the data have changed since')}</Tag>}
      {fixed > 0 && <Tag>{pick(`锁定、排除 ${fixed} 项`, `${fixed} fixed by hand`)}</Tag>}
      {unchecked > 0 && (
        <Tag color="warning">{pick(`! ${unchecked} 项规则未核对`, `! ${unchecked} rules unchecked`)}</Tag>
      )}
      {basis.prices.isSample && <Tag color="warning">{pick('! 含示例单价', '! sample prices')}</Tag>}
    </span>
  )
}
