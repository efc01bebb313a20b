/** One school of a county, found by its name or code. */
import { Select } from 'antd'
import { useMemo } from 'react'
import { useAnswer } from './api.ts'
import { useWords } from '#web/ui/words.tsx'

interface Props {
  readonly county: string
  readonly value?: string
  readonly onChange?: (school: string | undefined) => void
  readonly allowClear?: boolean
}

export function SchoolChoice({ county, value, onChange, allowClear = false }: Props) {
  const { pick } = useWords()
  const answer = useAnswer('schools', 'schools', { region: county }, { staleTime: 600_000 })
  const options = useMemo(
    () =>
      (answer.data?.schools ?? []).map(({ code, name }) => ({ value: code, label: name, search: `${name} ${code}` })),
    [answer.data],
  )
  return (
    <Select<string>
      showSearch={{ optionFilterProp: 'search' }}
      allowClear={allowClear}
      aria-label={pick('选择学校', 'School')}
      placeholder={pick('输入校名或标识码', 'name or code')}
      loading={answer.isLoading}
      popupMatchSelectWidth={false}
      style={{ width: '100%' }}
      value={value ?? null}
      onChange={(chosen?: string) => onChange?.(chosen)}
      options={options}
    />
  )
}
