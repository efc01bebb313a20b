/** A paper of a proposal, to be fetched. */
import { PaperClipOutlined } from '@ant-design/icons'
import { fileUrl } from '#web/app/api.ts'
import type { Acting } from '../acting.ts'

interface Props {
  readonly acting: Acting
  readonly id: string
  readonly document: { readonly id: string; readonly title: string }
}

export function PaperLink({ acting, id, document }: Props) {
  return (
    <a href={fileUrl('engagement', 'proposalDocument', { ...acting.asOffice, id, document: document.id })}>
      <PaperClipOutlined /> {document.title}
    </a>
  )
}
