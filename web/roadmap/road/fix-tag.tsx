/** An action that a person locked into the next road, or forbade in it: a sign and a word. */
import { LockOutlined, StopOutlined } from '@ant-design/icons'
import { Tag } from 'antd'
import { useWords } from '#web/ui/words.tsx'
import type { Fix } from './fixes.ts'

export function FixTag({ fix }: { readonly fix: Fix | null }) {
  const { pick } = useWords()
  if (fix === null) return null
  return fix === 'locked' ? (
    <Tag color="processing" icon={<LockOutlined />}>
      {pick('锁定', 'locked')}
    </Tag>
  ) : (
    <Tag color="error" icon={<StopOutlined />}>
      {pick('排除', 'forbidden')}
    </Tag>
  )
}
