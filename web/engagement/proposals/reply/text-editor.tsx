/**
 * The editor of a reply's text: words are written, figures and promises stand as pieces that nobody types into; one press on a
 * piece opens its value, day and source. The page's own nodes hold the text between two loads, so that writing methods for
 * Chinese and taking back work as everywhere.
 */
import {
  forwardRef,
  useEffect,
  useImperativeHandle,
  useRef,
  type ClipboardEvent,
  type KeyboardEvent,
  type MouseEvent,
} from 'react'
import type { TextNote } from '#modules/engagement/contract.ts'
import { useWords } from '#web/ui/words.tsx'
import { lineHtml, rangeOf, seam, textHtml, textIn, type ShowToken } from './editor-nodes.ts'
import { paragraphsOf, piecesOf, tokenOf, type Piece } from './reply-text.ts'

type Token = Exclude<Piece, { kind: 'words' }>

export interface TextEditorHandle {
  /** Puts a token where the caret was last, else at the end. */
  readonly insert: (token: Token) => void
  /** Brings a paragraph into sight, counted as notes count them. */
  readonly goTo: (paragraph: number) => void
}

interface Props {
  /** The text that is loaded; another one replaces what stands in the editor. */
  readonly text: string
  readonly show: ShowToken
  readonly notes: readonly TextNote[]
  readonly onText: (text: string) => void
  readonly onToken: (token: Token, place: DOMRect) => void
}

const tokenAt = (target: EventTarget | null): { readonly token: Token; readonly node: HTMLElement } | null => {
  const node = (target as HTMLElement | null)?.closest?.<HTMLElement>('[data-token]')
  const piece = node ? piecesOf(node.dataset['token']!)[0] : undefined
  return node && piece && piece.kind !== 'words' ? { token: piece, node } : null
}

/** Paragraphs that say something, as the check counts them. */
const spoken = (root: HTMLElement): Element[] => [...root.children].filter((each) => textIn(each).trim() !== '')

export const TextEditor = forwardRef<TextEditorHandle, Props>(function TextEditor(props, handle) {
  const { text, show, notes, onText, onToken } = props
  const { pick } = useWords()
  const root = useRef<HTMLDivElement>(null)
  const caret = useRef<Range | null>(null)
  const loaded = useRef<string | null>(null)
  const showing = useRef(show)
  showing.current = show

  useEffect(() => {
    if (loaded.current === text || root.current === null) return
    loaded.current = text
    root.current.innerHTML = textHtml(text, showing.current)
  }, [text])

  useEffect(() => {
    const remember = () => {
      const chosen = document.getSelection()
      const range = chosen && chosen.rangeCount > 0 ? chosen.getRangeAt(0) : null
      if (range && root.current?.contains(range.startContainer)) caret.current = range.cloneRange()
    }
    document.addEventListener('selectionchange', remember)
    return () => document.removeEventListener('selectionchange', remember)
  }, [])

  // Words in question are marked where the browser can; the list beside the text tells them in any case.
  useEffect(() => {
    const { highlights } = globalThis.CSS as { highlights?: HighlightRegistry }
    if (!highlights || root.current === null) return undefined
    const lines = spoken(root.current)
    for (const severity of ['error', 'warning', 'note'] as const) {
      const ranges = notes.flatMap((note) => {
        const line = lines[note.paragraph - 1]
        const own =
          note.severity === severity && line ? note.at.split('、').flatMap((at) => rangeOf(line, at) ?? []) : []
        return own
      })
      highlights.set(`reply-${severity}`, new Highlight(...ranges))
    }
    return () => {
      for (const severity of ['error', 'warning', 'note']) highlights.delete(`reply-${severity}`)
    }
  }, [notes])

  const told = () => {
    if (root.current) onText(textIn(root.current))
  }
  /**
   * Puts text where the caret was last, else at the end. These commands are the one way that leaves taking back to the
   * browser. A token at the very end of a paragraph would be set behind the paragraph, so letters stand on both sides first.
   */
  const put = (given: string) => {
    root.current?.focus()
    const chosen = document.getSelection()
    if (chosen && caret.current) {
      chosen.removeAllRanges()
      chosen.addRange(caret.current)
    } else if (chosen && root.current) {
      chosen.selectAllChildren(root.current)
      chosen.collapseToEnd()
    }
    for (const [index, line] of paragraphsOf(given).entries()) {
      if (index > 0) document.execCommand('insertParagraph')
      for (const piece of piecesOf(line)) {
        document.execCommand('insertText', false, piece.kind === 'words' ? piece.text : seam + seam)
        if (piece.kind === 'words') continue
        document.getSelection()?.modify('move', 'backward', 'character')
        document.execCommand('insertHTML', false, lineHtml(tokenOf(piece), showing.current))
        document.getSelection()?.modify('move', 'forward', 'character')
      }
    }
    told()
  }
  useImperativeHandle(handle, () => ({
    insert: (token) => put(tokenOf(token)),
    goTo: (paragraph) => {
      const line = root.current ? spoken(root.current)[paragraph - 1] : undefined
      line?.scrollIntoView({ block: 'center', behavior: 'smooth' })
    },
  }))

  const paste = (event: ClipboardEvent) => {
    event.preventDefault()
    const lines = event.clipboardData.getData('text/plain').replaceAll('\r', '').split('\n')
    put(
      lines.length === 1
        ? lines[0]!
        : lines
            .map((line) => line.trim())
            .filter((line) => line !== '')
            .join('\n'),
    )
  }
  /** Tokens are taken along as tokens, so that a moved sentence keeps its figures. */
  const copy = (event: ClipboardEvent, isCut: boolean) => {
    const chosen = document.getSelection()
    if (!chosen || chosen.isCollapsed) return
    event.preventDefault()
    event.clipboardData.setData('text/plain', textIn(chosen.getRangeAt(0).cloneContents()))
    if (isCut) {
      document.execCommand('delete')
      told()
    }
  }
  const open = (event: MouseEvent | KeyboardEvent) => {
    const found = tokenAt(event.target)
    if (!found) return
    if ('key' in event) {
      if (event.key !== 'Enter' && event.key !== ' ') return
      event.preventDefault()
    }
    onToken(found.token, found.node.getBoundingClientRect())
  }
  return (
    <div
      ref={root}
      className="reply-text"
      contentEditable
      suppressContentEditableWarning
      role="textbox"
      aria-multiline="true"
      aria-label={pick('答复正文', 'Text of the reply')}
      spellCheck={false}
      tabIndex={0}
      onInput={told}
      onPaste={paste}
      onCopy={(event) => copy(event, false)}
      onCut={(event) => copy(event, true)}
      onDrop={(event) => event.preventDefault()}
      onClick={open}
      onKeyDown={open}
    />
  )
})
