/** The text of a paper, block by block: headings of four levels, paragraphs, tables, signatures, pictures. */
import type { PaperBlock, PaperCell, PaperPicture, PaperSignatures, PaperTable, PaperText } from '#kernel/paper.ts'
import {
  AlignmentType,
  BorderStyle,
  ImageRun,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlign,
  WidthType,
} from 'docx'
import { character, size, textWidth, type Face, type Sheet } from './measures.ts'
import { headingNumbers } from './number-headings.ts'
import { blank, bodyShape, bodyText, exactly, flush, hairline, offGrid, paragraph, run, runsOf } from './paper-text.ts'
import { printable } from './printable.ts'

type Written = (Paragraph | Table)[]

const headingFaces: Readonly<Record<1 | 2 | 3 | 4, Face>> = { 1: 'heading', 2: 'second', 3: 'body', 4: 'body' }

const endsSentence = (text: string): boolean => /[。！？；：，.!?;:]$/.test(text)

/** A heading that the text goes on from ends with a full stop; one that stands alone does not. */
function headingOf(block: Extract<PaperBlock, { kind: 'heading' }>, number: string): Paragraph {
  const { level, text, runsOn } = block
  const words = `${number}${text}${runsOn !== undefined && text !== '' && !endsSentence(text) ? '。' : ''}`
  return paragraph([run(words, { face: headingFaces[level] }), ...(runsOn === undefined ? [] : runsOf(runsOn))], {
    ...bodyShape,
    outlineLevel: level - 1,
    keepNext: runsOn === undefined,
  })
}

/** Lines of a text that was typed with line breaks are paragraphs of their own. */
const linesOf = (text: PaperText): PaperText[] => (typeof text === 'string' ? text.split('\n') : [text])

const letterSizes = {
  large: { half: size.large, line: 340 },
  middle: { half: size.middle, line: 300 },
  small: { half: size.small, line: 260 },
} as const

const alignments = { left: AlignmentType.LEFT, center: AlignmentType.CENTER, right: AlignmentType.RIGHT } as const

interface CellLook {
  readonly letters: keyof typeof letterSizes
  readonly face: Face
  readonly align: keyof typeof alignments
  readonly width: number
}

function cellOf(cell: PaperCell, { letters, face, align, width }: CellLook): TableCell {
  const { text, span = 1, strong = false } = typeof cell === 'string' ? { text: cell } : cell
  const { half, line } = letterSizes[letters]
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    ...(span > 1 ? { columnSpan: span } : {}),
    verticalAlign: VerticalAlign.CENTER,
    margins: { top: 30, bottom: 30, left: 70, right: 70 },
    children: text.split('\n').map((words) =>
      paragraph([run(words, { face: strong ? 'heading' : face, half })], {
        ...offGrid,
        spacing: exactly(line),
        alignment: alignments[align],
      }),
    ),
  })
}

function rowOf(cells: readonly PaperCell[], columns: readonly number[], look: (at: number) => CellLook): TableCell[] {
  let at = 0
  return cells.map((cell) => {
    const span = typeof cell === 'string' ? 1 : (cell.span ?? 1)
    const width = columns.slice(at, at + span).reduce((sum, each) => sum + each, 0)
    const written = cellOf(cell, { ...look(at), width })
    at += span
    return written
  })
}

function tableOf({ caption, columns, rows, letters = 'middle', note }: PaperTable, sheet: Sheet): Written {
  const all = columns.reduce((sum, { width }) => sum + width, 0)
  const widths = columns.map(({ width }) => Math.floor((textWidth(sheet) * width) / all))
  const headLook = (at: number): CellLook => ({ letters, face: 'heading', align: 'center', width: widths[at] ?? 0 })
  const rowLook = (at: number): CellLook => ({
    letters,
    face: 'body',
    align: columns[at]?.align ?? 'left',
    width: widths[at] ?? 0,
  })
  const { half } = letterSizes[letters]
  return [
    ...(caption === undefined
      ? []
      : [
          paragraph([run(caption, { face: 'heading', half: size.large })], {
            ...offGrid,
            spacing: { before: 240, after: 80 },
            alignment: AlignmentType.CENTER,
            keepNext: true,
          }),
        ]),
    new Table({
      width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
      columnWidths: widths,
      layout: TableLayoutType.FIXED,
      rows: [
        new TableRow({
          tableHeader: true,
          cantSplit: true,
          children: rowOf(
            columns.map(({ heading }) => heading),
            widths,
            headLook,
          ),
        }),
        ...rows.map((cells) => new TableRow({ cantSplit: true, children: rowOf(cells, widths, rowLook) })),
      ],
    }),
    note === undefined
      ? blank(120)
      : paragraph([run(note, { face: 'second', half })], { ...offGrid, spacing: { before: 60, after: 160 } }),
  ]
}

const noBorder = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const
const noBorders = {
  top: noBorder,
  bottom: noBorder,
  left: noBorder,
  right: noBorder,
  insideHorizontal: noBorder,
  insideVertical: noBorder,
} as const

type Party = PaperSignatures['parties'][number]

const partyLines = ({ party, lines }: Party): Paragraph[] => [
  ...(party === undefined ? [] : [flush(party)]),
  ...lines.map(({ label, value }) => flush(`${label}：${value ?? '　　　　　　'}`)),
]

function signaturesOf({ parties }: PaperSignatures, sheet: Sheet): Written {
  if (parties.length === 1) {
    return parties.flatMap(partyLines)
  }
  const width = Math.floor(textWidth(sheet) / 2)
  const cell = (party: Party | undefined): TableCell =>
    new TableCell({
      width: { size: width, type: WidthType.DXA },
      borders: noBorders,
      margins: { top: 60, bottom: 240, left: 0, right: 0 },
      children: party ? partyLines(party) : [blank()],
    })
  const rows = parties.flatMap((party, index) => (index % 2 === 0 ? [[party, parties[index + 1]]] : []))
  return [
    new Table({
      width: { size: 2 * width, type: WidthType.DXA },
      columnWidths: [width, width],
      layout: TableLayoutType.FIXED,
      borders: noBorders,
      rows: rows.map((pair) => new TableRow({ cantSplit: true, children: pair.map(cell) })),
    }),
    hairline(),
  ]
}

/** Pixels of the library are 96 to the inch. */
const pixels = (millimetres: number): number => Math.round((millimetres * 96) / 25.4)

const pictureOf = ({ bytes, format, width, pixels: real, caption }: PaperPicture): Written => [
  new Paragraph({
    ...offGrid,
    alignment: AlignmentType.CENTER,
    spacing: { before: 120, after: 60 },
    keepNext: true,
    children: [
      new ImageRun({
        type: format,
        data: bytes,
        transformation: { width: pixels(width), height: Math.round((pixels(width) * real.height) / real.width) },
        altText: { name: printable(caption), title: printable(caption), description: printable(caption) },
      }),
    ],
  }),
  paragraph([run(caption, { face: 'second', half: size.middle })], {
    ...offGrid,
    spacing: { after: 160 },
    alignment: AlignmentType.CENTER,
  }),
]

function blockOf(block: PaperBlock, number: string, sheet: Sheet): Written {
  switch (block.kind) {
    case 'heading':
      return [headingOf(block, number)]
    case 'text':
      return linesOf(block.text).map((text) => (block.isFlush === true ? flush(text) : bodyText(text)))
    case 'note':
      return block.text.split('\n').map((line) =>
        paragraph([run(line, { face: 'second', half: size.large })], {
          indent: { firstLine: 2 * character },
          ...offGrid,
          spacing: exactly(400),
        }),
      )
    case 'table':
      return tableOf(block, sheet)
    case 'signatures':
      return signaturesOf(block, sheet)
    case 'picture':
      return [...pictureOf(block)]
    case 'blank':
      return [blank()]
    default:
      // 'new-page'
      return [hairline({ pageBreakBefore: true })]
  }
}

export function blocksOf(blocks: readonly PaperBlock[], sheet: Sheet): Written {
  const numbers = headingNumbers(blocks)
  return blocks.flatMap((block, index) => blockOf(block, numbers[index] ?? '', sheet))
}
