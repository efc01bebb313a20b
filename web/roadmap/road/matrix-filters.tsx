/** Which schools of the matrix are shown: by name, stage, town, and how they stand. */
import { SearchOutlined } from '@ant-design/icons'
import { Button, Input, Select } from 'antd'
import { memo } from 'react'
import { stageWords } from '#kernel/stage.ts'
import { ClearIcon } from '#web/ui/clear-icon.tsx'
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
  const { say, pick } = useWords()
  return (
    <div className="tools no-print">
      <Input
        allowClear={{ clearIcon: <ClearIcon /> }}
        aria-label={pick('学校名称或标识码', 'Name or code of a school')}
        placeholder={pick('学校名称或标识码', 'School name or code')}
        prefix={<SearchOutlined />}
        value={q}
        onChange={({ target }) => choose({ mq: target.value })}
        style={{ width: 180 }}
      />
      <Select
        aria-label={pick('学段', 'Stage')}
        value={phase}
        onChange={(value) => choose({ mphase: value })}
        style={{ width: 110 }}
        options={[
          { value: '' as const, label: pick('全部学段', 'All stages') },
          ...(['primary', 'junior'] as const).map((value) => ({ value, label: say(stageWords[value]) })),
        ]}
      />
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
      {towns.length > 1 && (
        <Select
          showSearch
          aria-label={pick('乡镇', 'Town')}
          value={town}
          onChange={(value) => choose({ mtown: value })}
          style={{ width: 120 }}
          popupMatchSelectWidth={false}
          options={[
            { value: '', label: pick('全部乡镇', 'All towns') },
            ...towns.map((value) => ({ value, label: value })),
          ]}
        />
      )}
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
