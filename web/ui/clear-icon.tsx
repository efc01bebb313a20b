/** The cross that empties a field, with a name for those who cannot see it. */
import { CloseCircleFilled } from '@ant-design/icons'
import { useWords } from './words.tsx'

export function ClearIcon() {
  const { pick } = useWords()
  return <CloseCircleFilled aria-label={pick('清除', 'Clear')} />
}
