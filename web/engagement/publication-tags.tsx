/** The small marks of what is made public: how it stands, and which 公开属性 a field has. Word, sign and colour together. */
import { Tag } from 'antd'
import {
  opennessWords,
  publicationStatusWords,
  type Openness,
  type PublicationStatus,
} from '#modules/engagement/contract.ts'
import { useWords } from '#web/ui/words.tsx'

export type EntryStatus = PublicationStatus | 'none'

interface Look {
  readonly mark: string
  readonly colour: string
}

const statusLooks: Readonly<Record<EntryStatus, Look>> = {
  drafted: { mark: '○', colour: 'processing' },
  returned: { mark: '↩', colour: 'warning' },
  reviewed: { mark: '◔', colour: 'processing' },
  signed: { mark: '◑', colour: 'processing' },
  cleared: { mark: '◕', colour: 'processing' },
  published: { mark: '✓', colour: 'success' },
  withdrawn: { mark: '–', colour: 'error' },
  discarded: { mark: '×', colour: 'default' },
  none: { mark: '?', colour: 'default' },
}

const notYet = { zh: '未报送', en: 'not handed in' }

export const entryStatusWords = (status: EntryStatus) => (status === 'none' ? notYet : publicationStatusWords[status])

export function PublicationTag({ status }: { readonly status: EntryStatus }) {
  const { say } = useWords()
  const { mark, colour } = statusLooks[status]
  return (
    <Tag color={colour}>
      <span aria-hidden="true">{mark}</span> {say(entryStatusWords(status))}
    </Tag>
  )
}

const opennessLooks: Readonly<Record<Openness, Look>> = {
  open: { mark: '✓', colour: 'success' },
  'on-request': { mark: '△', colour: 'warning' },
  internal: { mark: '✕', colour: 'default' },
}

export function OpennessTag({ openness }: { readonly openness: Openness }) {
  const { say } = useWords()
  const { mark, colour } = opennessLooks[openness]
  return (
    <Tag color={colour}>
      <span aria-hidden="true">{mark}</span> {say(opennessWords[openness])}
    </Tag>
  )
}
