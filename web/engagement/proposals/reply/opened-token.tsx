/** The token that was pressed in the text, opened above it: value, day and source of a figure, or the promise of the ledger. */
import { Popover } from 'antd'
import type { LiveFigure, QuotedPromise } from '#modules/engagement/contract.ts'
import { useWords } from '#web/ui/words.tsx'
import { FigureCard, PromiseCard } from './figure-card.tsx'
import type { Piece } from './reply-text.ts'

export interface Opened {
  readonly token: Exclude<Piece, { kind: 'words' }>
  /** Where it stands in the window. */
  readonly place: DOMRect
}

interface Props {
  readonly opened: Opened
  readonly figures: ReadonlyMap<string, LiveFigure>
  readonly promises: ReadonlyMap<string, QuotedPromise>
  readonly onClose: () => void
}

export function OpenedToken({ opened: { token, place }, figures, promises, onClose }: Props) {
  const { pick } = useWords()
  const figure = token.kind === 'figure' ? figures.get(token.code) : undefined
  const promise = token.kind === 'promise' ? promises.get(token.code) : undefined
  return (
    <Popover
      open
      onOpenChange={(isOpen) => !isOpen && onClose()}
      trigger={['click']}
      content={
        figure ? (
          <FigureCard figure={figure} />
        ) : promise ? (
          <PromiseCard promise={promise} />
        ) : (
          pick('没有对应的数据', 'no such figure')
        )
      }
    >
      <span className="token-anchor" style={{ left: place.left + place.width / 2, top: place.top }} />
    </Popover>
  )
}
