/** How full a school is in a year: the sign and colour of its band, the word, and the figure. */
import { Tag } from 'antd'
import { seatStateWords } from '#modules/projection/contract.ts'
import { useAnswer } from '#web/app/api.ts'
import { percent } from '#web/ui/charts/figures.ts'
import { loadLook } from '#web/ui/map/load-look.ts'
import { useWords } from '#web/ui/words.tsx'
import { seatState, usualBands, type UseBands } from './seat-use.ts'

/** As the city has set them; those of the system until they are known. */
export function useBandsOf(region: string): UseBands {
  const answer = useAnswer('projection', 'pressureBands', { region }, { staleTime: 600_000, retry: false })
  return answer.data?.bands ?? usualBands
}

export function UseTag({ use, bands }: { readonly use: number | null; readonly bands: UseBands }) {
  const { say } = useWords()
  const state = seatState(use, bands)
  const { mark, colour, ground, ink } = loadLook[state]
  return (
    <Tag variant="outlined" style={{ color: ink, background: ground, borderColor: colour }}>
      <span aria-hidden="true">{mark}</span> {say(seatStateWords[state])}
      {use === null ? '' : ` ${percent(use, 0)}`}
    </Tag>
  )
}
