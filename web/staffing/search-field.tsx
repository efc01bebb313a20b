/** A search that the server answers: asked when it is sent, for each answer with names leaves a mark. */
import { Input } from 'antd'
import { useWords } from '#web/ui/words.tsx'

interface Props {
  readonly value: string | undefined
  readonly onSearch: (search: string | undefined) => void
}

export function SearchField({ value, onSearch }: Props) {
  const { pick } = useWords()
  return (
    <Input.Search
      allowClear
      aria-label={pick('姓名或编号', 'Name or number')}
      placeholder={pick('姓名或编号，回车查询', 'name or number, then Enter')}
      style={{ width: 230 }}
      maxLength={40}
      defaultValue={value}
      onSearch={(given) => onSearch(given.trim() === '' ? undefined : given.trim())}
    />
  )
}
