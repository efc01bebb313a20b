/**
 * The reply's text as nodes of the page and back. Figures and promises stand as pieces that the browser does not let anyone
 * type into; the text that is sent is read from the nodes, so what is seen and what is sent cannot differ.
 */
import { paragraphsOf, piecesOf, tokenOf, type Piece } from './reply-text.ts'

/** What a token shows: its value, or that there is none. */
export interface TokenShown {
  readonly shown: string
  readonly isMissing: boolean
  /** For those who cannot see it: what it is. */
  readonly label: string
}
export type ShowToken = (piece: Exclude<Piece, { kind: 'words' }>) => TokenShown

/** Stands on both sides of a token so that the caret finds a place there; no part of the text. */
export const seam = '\u200B'

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

function pieceHtml(piece: Piece, show: ShowToken): string {
  if (piece.kind === 'words') return escaped(piece.text)
  const { shown, isMissing, label } = show(piece)
  const names = ['reply-token', `reply-${piece.kind}`, ...(isMissing ? ['reply-missing'] : [])].join(' ')
  return `${seam}<span class="${names}" contenteditable="false" role="button" tabindex="0" data-token="${escaped(tokenOf(piece))}" aria-label="${escaped(label)}">${escaped(shown)}</span>${seam}`
}

/** One line of text, for a place within a paragraph; the seams around its tokens are part of it. */
export const lineHtml = (line: string, show: ShowToken): string =>
  piecesOf(line)
    .map((piece) => pieceHtml(piece, show))
    .join('')

/** Every paragraph of a text; an empty one keeps its line. */
export const textHtml = (text: string, show: ShowToken): string =>
  paragraphsOf(text)
    .map((paragraph) => `<p>${lineHtml(paragraph, show) || '<br>'}</p>`)
    .join('')

const isBlock = (node: Node): boolean => ['P', 'DIV', 'LI', 'H1', 'H2', 'H3'].includes(node.nodeName)

/** Text of nodes, tokens as they are written. */
export function textIn(root: Node): string {
  const lines: string[] = ['']
  const add = (text: string): void => void (lines[lines.length - 1] += text)
  const walk = (node: Node, isFirst: boolean): void => {
    if (node.nodeType === 3)
      return add((node.nodeValue ?? '').replaceAll(seam, '').replaceAll('\u00A0', ' ').replaceAll('\n', ' '))
    if (node.nodeType !== 1 && node.nodeType !== 11) return
    const own = (node as HTMLElement).dataset?.['token']
    if (own !== undefined) return add(own)
    if (node.nodeName === 'BR') {
      // The line break that keeps an empty paragraph open is no line of its own.
      if (node.nextSibling !== null && node.parentNode !== null) lines.push('')
      return
    }
    if (isBlock(node) && !isFirst) lines.push('')
    node.childNodes.forEach((child, index) => walk(child, node === root ? index === 0 : index === 0 && isBlock(node)))
  }
  root.childNodes.forEach((child, index) => walk(child, index === 0))
  return lines.join('\n')
}

/** Where words stand within a paragraph, for marking them; null where they are not found. */
export function rangeOf(paragraph: Node, words: string): Range | null {
  const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT, (node) =>
    node.parentElement?.closest('[data-token]') ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT,
  )
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const at = (node.nodeValue ?? '').indexOf(words)
    if (at < 0) continue
    const range = document.createRange()
    range.setStart(node, at)
    range.setEnd(node, at + words.length)
    return range
  }
  return null
}
