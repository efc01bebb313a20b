/** How full a place is: mark, word and colour together. */
import { Tag } from 'antd'
import { seatStateWords, type SeatState, type Trend } from '#modules/projection/contract.ts'
import { loadLook } from '#web/ui/map/load-look.ts'
import { useWords } from '#web/ui/words.tsx'

export function StateTag({ state }: { readonly state: SeatState }) {
  const { say } = useWords()
  const { mark, colour, ground, ink } = loadLook[state]
  return (
    <Tag variant="outlined" style={{ color: ink, background: ground, borderColor: colour, margin: 0 }}>
      <span aria-hidden="true">{mark}</span> {say(seatStateWords[state])}
    </Tag>
  )
}

export const trendArrows: Readonly<Record<Trend, string>> = { rising: '↗', falling: '↘', steady: '→' }
