/** An answer is on its way. Shown only after a moment, so that quick answers do not flicker. */
import { Spin } from 'antd'
import { useWords } from './words.tsx'

export function Loading({ height = 240 }: { readonly height?: number }) {
  const { pick } = useWords()
  return (
    <div className="loading" style={{ minHeight: height }} role="status" aria-label={pick('正在读取', 'Loading')}>
      <Spin delay={200} />
    </div>
  )
}
