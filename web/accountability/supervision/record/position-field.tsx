/** The position: asked for on a press, never needed, and taken out again with another. */
import { AimOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useState } from 'react'
import { useWords } from '#web/ui/words.tsx'
import type { DraftPosition } from './draft.ts'

interface Props {
  readonly value: DraftPosition | null
  readonly onChange: (position: DraftPosition | null) => void
}

const rounded = (degrees: number): number => Math.round(degrees * 1e6) / 1e6

export function PositionField({ value, onChange }: Props) {
  const { pick } = useWords()
  const [isAsking, setIsAsking] = useState(false)
  const [trouble, setTrouble] = useState<string | null>(null)
  const ask = () => {
    setTrouble(null)
    // Phones tell it on safe addresses only, and not at all where its owner forbids it.
    if (!('geolocation' in navigator) || !globalThis.isSecureContext) {
      setTrouble(pick('此浏览器或连接方式不提供位置，可不填', 'no position is to be had here; leave it out'))
      return
    }
    setIsAsking(true)
    navigator.geolocation.getCurrentPosition(
      ({ coords: { longitude, latitude, accuracy } }) => {
        setIsAsking(false)
        onChange({
          longitude: rounded(longitude),
          latitude: rounded(latitude),
          accuracy: Math.min(100_000, Math.round(accuracy)),
        })
      },
      () => {
        setIsAsking(false)
        setTrouble(pick('没有取得位置，可不填', 'the position was not found; leave it out'))
      },
      { enableHighAccuracy: true, timeout: 20_000, maximumAge: 60_000 },
    )
  }
  return (
    <div className="position-field">
      {value === null ? (
        <Button icon={<AimOutlined />} loading={isAsking} onClick={ask}>
          {pick('记录当前位置', 'Record where I am')}
        </Button>
      ) : (
        <>
          <span>
            {value.latitude}, {value.longitude} {pick(`（±${value.accuracy} 米）`, `(±${value.accuracy} m)`)}
          </span>
          <Button onClick={() => onChange(null)}>{pick('不提供位置', 'Leave it out')}</Button>
        </>
      )}
      <span className="quiet" role="status">
        {trouble ?? pick('可不提供，不影响提交', 'Need not be given')}
      </span>
    </div>
  )
}
