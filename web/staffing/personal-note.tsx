/** Stands above every list with names: personal data, and each look is written down. */
import { LockOutlined } from '@ant-design/icons'
import { useWords } from '#web/ui/words.tsx'

export function PersonalNote() {
  const { pick } = useWords()
  return (
    <p className="staff-personal">
      <LockOutlined aria-hidden="true" />
      {pick(
        '个人信息，只供本职工作使用，不得外传；查阅、导出均已留痕。',
        'Personal data, for work only and not to be passed on; each look and export is written down.',
      )}
    </p>
  )
}
