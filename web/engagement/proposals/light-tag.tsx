/** The light of a promise with its word and a sign of its own, never by colour alone. */
import { Tag } from 'antd'

const looks: Readonly<Record<string, { readonly mark: string; readonly colour: string }>> = {
  green: { mark: '●', colour: 'success' },
  yellow: { mark: '▲', colour: 'warning' },
  red: { mark: '■', colour: 'error' },
  grey: { mark: '?', colour: 'default' },
}

export function LightTag({ light, words }: { readonly light: string; readonly words: string }) {
  const { mark, colour } = looks[light] ?? looks['grey']!
  return (
    <Tag color={colour}>
      <span aria-hidden="true">{mark}</span> {words}
    </Tag>
  )
}
