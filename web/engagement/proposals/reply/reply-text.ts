/** The text of a reply as the editor holds it: paragraphs of words and of tokens, which stand for figures and promises and are never typed. */

export type Piece =
  | { readonly kind: 'words'; readonly text: string }
  | { readonly kind: 'figure' | 'promise'; readonly code: string }

const token = /\{(figure|promise):([a-z0-9-]+)\}/g

export const tokenOf = ({ kind, code }: Exclude<Piece, { kind: 'words' }>): string => `{${kind}:${code}}`

export function piecesOf(paragraph: string): Piece[] {
  const pieces: Piece[] = []
  let from = 0
  for (const found of paragraph.matchAll(token)) {
    if (found.index > from) pieces.push({ kind: 'words', text: paragraph.slice(from, found.index) })
    pieces.push({ kind: found[1] as 'figure' | 'promise', code: found[2]! })
    from = found.index + found[0].length
  }
  if (from < paragraph.length) pieces.push({ kind: 'words', text: paragraph.slice(from) })
  return pieces
}

export const textOf = (pieces: readonly Piece[]): string =>
  pieces.map((piece) => (piece.kind === 'words' ? piece.text : tokenOf(piece))).join('')

export const paragraphsOf = (text: string): string[] => text.split('\n')

/** Codes of figures or promises that the text uses, each once. */
export const usedIn = (text: string, kind: 'figure' | 'promise'): ReadonlySet<string> =>
  new Set([...text.matchAll(token)].flatMap((found) => (found[1] === kind ? [found[2]!] : [])))

const partHead = /^\s*([一二三四五六七八九十]+)、([^。：\n]{2,24})[。：]?/

/** The heading that a paragraph begins with, as in 一、压实创建工作责任。 */
export function headingOf(
  paragraph: string,
): { readonly mark: string; readonly title: string; readonly length: number } | null {
  const found = partHead.exec(paragraph)
  return found ? { mark: found[1]!, title: found[2]!, length: found[0].length } : null
}

/** The numbered parts in order, for the outline beside the text. */
export const partsOf = (
  text: string,
): { readonly mark: string; readonly title: string; readonly paragraph: number }[] =>
  paragraphsOf(text).flatMap((paragraph, index) => {
    const heading = headingOf(paragraph)
    return heading ? [{ mark: heading.mark, title: heading.title, paragraph: index }] : []
  })
