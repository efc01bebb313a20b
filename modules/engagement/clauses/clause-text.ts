/** The text of a reply without the promises that it quotes: those stand in the ledger already and are not proposed again. */
import { fillingOf, fillText } from '../replies/tokens.ts'
import type { LiveFigure } from '../replies/reply-shapes.ts'

const quoted = /\{promise:[a-z0-9-]+\}[；;、]?/gu

export const withoutPromises = ({
  text,
  figures,
}: {
  readonly text: string
  readonly figures: readonly LiveFigure[]
}): string => fillText(text.replaceAll(quoted, '').replaceAll(/我们承诺：[。；]?/gu, ''), fillingOf(figures, []))
