/** The choice among the counties of a city; with the whole city where a page has something to say of it. */
import { Select } from 'antd'
import { useAnswer } from './api.ts'
import { useWords } from '#web/ui/words.tsx'
import type { RegionChoice } from './region-choice.ts'

interface Props {
  readonly choice: RegionChoice
  /** Whether the whole city may be chosen too. */
  readonly withCity: boolean
}

export function CountyChoice({ choice: { city, county, choose }, withCity }: Props) {
  const { pick } = useWords()
  const list = useAnswer('schools', 'regions', { under: city ?? '' }, { enabled: city !== null, staleTime: 600_000 })
  if (city === null) return null
  const counties = (list.data?.regions ?? []).map(({ code, name }) => ({ value: code, label: name }))
  return (
    <Select
      aria-label={pick('县区', 'County')}
      style={{ width: 132 }}
      value={county ?? (withCity ? '' : null)}
      placeholder={pick('请选择县区', 'choose a county')}
      onChange={(chosen: string) => choose(chosen === '' ? undefined : chosen)}
      options={[...(withCity ? [{ value: '', label: pick('全市', 'whole city') }] : []), ...counties]}
    />
  )
}
