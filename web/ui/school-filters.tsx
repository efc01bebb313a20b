/** What a matrix of schools is narrowed by, wherever one stands: name or code, stage, town. */
import { SearchOutlined } from '@ant-design/icons'
import { Input, Select } from 'antd'
import { stageWords, type CompulsoryStage } from '#kernel/stage.ts'
import { ClearIcon } from './clear-icon.tsx'
import { useWords } from './words.tsx'

interface Filter<Value extends string> {
  readonly value: Value
  readonly choose: (value: Value) => void
  readonly width: number
}

export function SchoolSearch({ value, choose, width }: Filter<string>) {
  const { pick } = useWords()
  return (
    <Input
      allowClear={{ clearIcon: <ClearIcon /> }}
      aria-label={pick('学校名称或标识码', 'Name or code of a school')}
      placeholder={pick('学校名称或标识码', 'School name or code')}
      prefix={<SearchOutlined />}
      value={value}
      onChange={({ target }) => choose(target.value)}
      style={{ width }}
    />
  )
}

/** Empty text is all stages. */
export function StageFilter({ value, choose, width }: Filter<'' | CompulsoryStage>) {
  const { say, pick } = useWords()
  return (
    <Select
      aria-label={pick('学段', 'Stage')}
      value={value}
      onChange={choose}
      style={{ width }}
      options={[
        { value: '' as const, label: pick('全部学段', 'All stages') },
        ...(['primary', 'junior'] as const).map((stage) => ({ value: stage, label: say(stageWords[stage]) })),
      ]}
    />
  )
}

/** Nothing where there is no choice; empty text is all towns. */
export function TownFilter({ towns, value, choose, width }: Filter<string> & { readonly towns: readonly string[] }) {
  const { pick } = useWords()
  if (towns.length <= 1) return null
  return (
    <Select
      showSearch
      aria-label={pick('乡镇', 'Town')}
      value={value}
      onChange={choose}
      style={{ width }}
      popupMatchSelectWidth={false}
      options={[
        { value: '', label: pick('全部乡镇', 'All towns') },
        ...towns.map((town) => ({ value: town, label: town })),
      ]}
    />
  )
}
