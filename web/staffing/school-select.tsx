/** A choice among the schools of a county, by name. */
import { Select } from 'antd'
import { useAnswer } from '#web/app/api.ts'
import { useWords } from '#web/ui/words.tsx'

interface Props {
  readonly county: string
  readonly value: string | undefined
  readonly onChange: (school: string | undefined) => void
}

export function SchoolSelect({ county, value, onChange }: Props) {
  const { pick } = useWords()
  const answer = useAnswer('schools', 'schools', { region: county }, { staleTime: 600_000 })
  return (
    <Select
      allowClear
      showSearch={{ optionFilterProp: 'label' }}
      aria-label={pick('学校', 'School')}
      placeholder={pick('全部学校', 'all schools')}
      style={{ width: 210 }}
      popupMatchSelectWidth={false}
      value={value ?? null}
      onChange={(school: string | null) => onChange(school ?? undefined)}
      options={(answer.data?.schools ?? []).map(({ code, name }) => ({ value: code, label: name }))}
    />
  )
}
