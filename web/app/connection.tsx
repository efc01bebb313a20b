/** A line on top of the page while the server cannot be reached, so that nobody takes old figures for new ones. */
import { useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd'
import { useEffect, useState } from 'react'
import { useWords } from '#web/ui/words.tsx'
import { NoConnection } from './errors.ts'

/** True from the first question that nobody answered until the next one that somebody did. */
function useLostConnection(): boolean {
  const client = useQueryClient()
  const [lost, setLost] = useState(false)
  useEffect(() => {
    const away = () => setLost(true)
    window.addEventListener('offline', away)
    const leave = client.getQueryCache().subscribe((event) => {
      if (event.type !== 'updated') return
      const { action } = event
      if (action.type === 'success') setLost(false)
      else if ((action.type === 'error' || action.type === 'failed') && action.error instanceof NoConnection) away()
    })
    return () => {
      window.removeEventListener('offline', away)
      leave()
    }
  }, [client])
  // Nobody has to press anything: what is shown is asked anew until somebody answers.
  useEffect(() => {
    if (!lost) return undefined
    const again = () => void client.refetchQueries({ type: 'active', stale: true })
    const timer = setInterval(again, 10_000)
    window.addEventListener('online', again)
    return () => {
      clearInterval(timer)
      window.removeEventListener('online', again)
    }
  }, [lost, client])
  return lost
}

export function ConnectionNote() {
  const lost = useLostConnection()
  const client = useQueryClient()
  const { pick } = useWords()
  return (
    <div role="status" className="no-print">
      {lost && (
        <div className="connection-note">
          {pick(
            '连不上服务器：页面上是中断前的数据，正在自动重连；未保存的内容请不要关闭页面。',
            'The server cannot be reached: the page shows what was there before and keeps trying. Do not close it with unsaved work.',
          )}{' '}
          <Button size="small" onClick={() => void client.refetchQueries({ type: 'active' })}>
            {pick('立即重试', 'Try now')}
          </Button>
        </div>
      )}
    </div>
  )
}
