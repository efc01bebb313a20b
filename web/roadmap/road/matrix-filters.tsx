/** Which schools of the matrix are shown: by name, stage, town, and how they stand. */
import { Button, Select } from 'antd'
import { memo } from 'react'
import { SchoolSearch, StageFilter, TownFilter } from '#web/ui/school-filters.tsx'
import { useWords } from '#web/ui/words.tsx'

interface Chosen {
  readonly mq?: string
  readonly mphase?: '' | 'primary' | 'junior'
  readonly mtown?: string
  readonly mshow?: '' | 'touched' | 'open' | 'filled'
}

interface Props {
  readonly q: string
  readonly phase: NonNullable<Chosen['mphase']>
  readonly town: string
  readonly show: NonNullable<Chosen['mshow']>
  readonly towns: readonly string[]
  readonly shown: number
  readonly all: number
  readonly choose: (change: Chosen) => void
}

export const MatrixFilters = memo(function MatrixFilters(props: Props) {
  const { q, phase, town, show, towns, shown, all, choose } = props
  const { pick } = useWords()
  return (
    <div className="tools no-print">
      <SchoolSearch value={q} choose={(mq) => choose({ mq })} width={180} />
      <StageFilter value={phase} choose={(mphase) => choose({ mphase })} width={110} />
      <Select
        aria-label={pick('显示', 'Show')}
        value={show}
        onChange={(value) => choose({ mshow: value })}
        style={{ width: 160 }}
        popupMatchSelectWidth={false}
        options={[
          { value: '' as const, label: pick('全部学校', 'All schools') },
          { value: 'touched' as const, label: pick('有措施的学校', 'With actions') },
          { value: 'open' as const, label: pick('仍未综合达标', 'Still failing') },
          { value: 'filled' as const, label: pick('实施后达标', 'Met through actions') },
        ]}
      />
      <TownFilter towns={towns} value={town} choose={(mtown) => choose({ mtown })} width={120} />
      {shown < all && (
        <Button type="link" onClick={() => choose({ mq: '', mphase: '', mtown: '', mshow: '' })}>
          {pick('清除筛选', 'Clear')}
        </Button>
      )}
      <span className="tools-end quiet" role="status">
        {pick(`${shown} / ${all} 校·学段`, `${shown} of ${all}`)}
      </span>
    </div>
  )
})
