/** A text that the server looks for: sent with the return key (the search key of a phone), emptied by the cross. */
import { SearchOutlined } from '@ant-design/icons'
import { Input } from 'antd'
import { ClearIcon } from '#web/ui/clear-icon.tsx'

interface Props {
  readonly label: string
  readonly value: string | undefined
  readonly onSearch: (text: string | undefined) => void
}

const most = 60

export function ServerSearch({ label, value, onSearch }: Props) {
  const search = (text: string) => {
    const asked = text.trim() === '' ? undefined : text.trim()
    if (asked !== value) onSearch(asked)
  }
  return (
    <Input
      type="search"
      allowClear={{ clearIcon: <ClearIcon /> }}
      aria-label={label}
      placeholder={label}
      prefix={<SearchOutlined />}
      style={{ width: 200 }}
      maxLength={most}
      defaultValue={value ?? ''}
      onPressEnter={({ currentTarget }) => search(currentTarget.value)}
      onBlur={({ currentTarget }) => search(currentTarget.value)}
      onClear={() => onSearch(undefined)}
    />
  )
}
