/** Letters and lines of a paper: every text of it passes through here. */
import type { PaperText } from '#kernel/paper.ts'
import { AlignmentType, LineRuleType, Paragraph, Tab, TextRun, type IParagraphOptions } from 'docx'
import { printable } from './printable.ts'
import { character, closer, fonts, linePitch, size, type Face } from './measures.ts'

export interface Letters {
  readonly face?: Face
  /** Half points. */
  readonly half?: number
  readonly color?: string
}

export function run(text: string, { face = 'body', half = size.body, color }: Letters = {}): TextRun {
  return new TextRun({
    text: printable(text),
    font: fonts[face],
    size: half,
    ...(half === size.body ? { characterSpacing: closer } : {}),
    ...(color === undefined ? {} : { color }),
  })
}

/** To the next tab stop of its paragraph. */
export const tab = (): TextRun => new TextRun({ children: [new Tab()] })

export const runsOf = (text: PaperText, letters: Letters = {}): TextRun[] =>
  typeof text === 'string'
    ? [run(text, letters)]
    : text.map((part) =>
        typeof part === 'string' ? run(part, letters) : run(part.strong, { ...letters, face: 'heading' }),
      )

/** Paragraph whose lines are not held to the 22 of a page: titles, cells of tables, marks (`write-paper.ts` has the style). */
export const offGrid = { style: 'OffGrid' } as const

/** A line exactly as high as the 22 of a page, whatever letters stand in it. */
export const exactly = (line: number = linePitch) => ({ line, lineRule: LineRuleType.EXACTLY })

export const paragraph = (children: readonly TextRun[], options: IParagraphOptions = {}): Paragraph =>
  new Paragraph({ spacing: exactly(), ...options, children })

/** Begins two characters in. */
export const bodyShape = { indent: { firstLine: 2 * character }, alignment: AlignmentType.BOTH } as const

export const bodyText = (text: PaperText): Paragraph => paragraph(runsOf(text), bodyShape)

export const flush = (text: PaperText, letters: Letters = {}): Paragraph => paragraph(runsOf(text, letters))

export const centred = (text: string, letters: Letters, line: number = linePitch): Paragraph =>
  paragraph([run(text, letters)], {
    ...(line === linePitch ? {} : offGrid),
    alignment: AlignmentType.CENTER,
    spacing: exactly(line),
    keepNext: true,
  })

export const blank = (line: number = linePitch): Paragraph =>
  paragraph([], { ...(line === linePitch ? {} : offGrid), spacing: exactly(line) })

/** Stands between two tables, which would else grow into one, and takes no room. */
export const hairline = (options: IParagraphOptions = {}): Paragraph =>
  paragraph([new TextRun({ text: '', size: 2 })], { ...offGrid, spacing: exactly(20), ...options })
