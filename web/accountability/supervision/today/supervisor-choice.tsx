/** Whose day is looked at: one's own, or that of a supervisor of the county's districts. */
import { Select } from 'antd'
import { useAnswer } from '#web/app/api.ts'
import { useWords } from '#web/ui/words.tsx'

interface Props {
  readonly county: string
  readonly value: string | undefined
  readonly onChange: (name: string | undefined) => void
}

export function SupervisorChoice({ county, value, onChange }: Props) {
  const { pick } = useWords()
  const answer = useAnswer('accountability', 'districts', { region: county }, { staleTime: 60_000 })
  const names = [
    ...new Set((answer.data?.districts ?? []).flatMap(({ supervisors }) => supervisors.map(({ name }) => name))),
  ]
  if (names.length === 0) return null
  return (
    <Select
      showSearch
      aria-label={pick('督学', 'Supervisor')}
      style={{ minWidth: 120 }}
      value={value ?? ''}
      onChange={(name: string) => onChange(name === '' ? undefined : name)}
      options={[
        { value: '', label: pick('本人', 'my own day') },
        ...names.map((name) => ({ value: name, label: name })),
      ]}
    />
  )
}
