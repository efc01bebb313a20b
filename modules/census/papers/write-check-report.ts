/**
 * Writes the 数据核查报告 as a .docx in the manner of GB/T 9704: margins 37/35/28/26 mm, 22 lines of 28 characters,
 * 小标宋 for the title, 黑体 for headings, 仿宋 for the text, page numbers between dashes. Word and WPS open it.
 */
import {
  AlignmentType,
  convertMillimetersToTwip,
  Document,
  DocumentGridType,
  Footer,
  LineRuleType,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
} from 'docx'
import type { Block, CheckReport } from './check-report.ts'

/** Half points: 二号 is 22 pt, 三号 16, 四号 14, 小五 9. */
const size = { title: 44, body: 32, page: 28, cell: 18, caption: 24 } as const

const font = (chinese: string) => ({
  ascii: 'Times New Roman',
  hAnsi: 'Times New Roman',
  eastAsia: chinese,
  cs: 'Times New Roman',
})
const fonts = {
  title: font('方正小标宋简体'),
  heading: font('黑体'),
  body: font('仿宋_GB2312'),
  page: font('宋体'),
} as const

/** 22 lines on the 225 mm between the margins: 28.95 pt each. */
const linePitch = 579
/**
 * 28 characters of 16 pt on the 442.2 pt between the margins: each a quarter of a point closer, in twentieths. A grid of
 * characters would say the same, but some programs give a letter two places of it where its own size is a hair larger.
 */
const closer = -5
/** Width between the margins of a sheet of A4, in twips. */
const textWidth = convertMillimetersToTwip(210 - 28 - 26)

type Face = keyof typeof fonts

const run = (text: string, face: Face, half: number): TextRun =>
  new TextRun({ text, font: fonts[face], size: half, ...(half === size.body ? { characterSpacing: closer } : {}) })

const exactly = { line: linePitch, lineRule: LineRuleType.EXACTLY }

const bodyText = (text: string): Paragraph =>
  new Paragraph({ children: [run(text, 'body', size.body)], indent: { firstLine: 640 }, spacing: exactly })

const headingText = (text: string): Paragraph =>
  new Paragraph({
    children: [run(text, 'heading', size.body)],
    indent: { firstLine: 640 },
    spacing: exactly,
    keepNext: true,
  })

const centred = (text: string, face: Face, half: number, line: number = linePitch): Paragraph =>
  new Paragraph({
    children: [run(text, face, half)],
    alignment: AlignmentType.CENTER,
    spacing: { line, lineRule: LineRuleType.EXACTLY },
  })

const cellParagraph = (line: string, face: Face): Paragraph =>
  new Paragraph({
    children: [run(line, face, size.cell)],
    spacing: { line: 260, lineRule: LineRuleType.EXACTLY },
  })

const cell = (text: string, width: number, face: Face): TableCell =>
  new TableCell({
    width: { size: width, type: WidthType.DXA },
    verticalAlign: VerticalAlign.CENTER,
    margins: { top: 30, bottom: 30, left: 70, right: 70 },
    children: text.split('\n').map((line) => cellParagraph(line, face)),
  })

function tableOf({ caption, head, widths, rows }: Extract<Block, { kind: 'table' }>): (Paragraph | Table)[] {
  const all = widths.reduce((sum, width) => sum + width, 0)
  const columns = widths.map((width) => Math.floor((textWidth * width) / all))
  const row = (texts: readonly string[], face: Face, isHead: boolean): TableRow =>
    new TableRow({
      tableHeader: isHead,
      cantSplit: true,
      children: texts.map((text, index) => cell(text, columns[index] ?? 0, face)),
    })
  return [
    new Paragraph({
      children: [run(caption, 'heading', size.caption)],
      spacing: { before: 300, after: 80 },
      keepNext: true,
    }),
    new Table({
      width: { size: columns.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
      columnWidths: columns,
      rows: [row(head, 'heading', true), ...rows.map((texts) => row(texts, 'body', false))],
    }),
  ]
}

const blockOf = (block: Block): (Paragraph | Table)[] =>
  block.kind === 'heading' ? [headingText(block.text)] : block.kind === 'text' ? [bodyText(block.text)] : tableOf(block)

const signatureLine = ({ role, name, date }: CheckReport['signatures'][number]): Paragraph =>
  bodyText(`${role}：${name || '　　　　　　'}　　日期：${date || '　　年　月　日'}`)

const pageNumber = (): Footer =>
  new Footer({
    children: [
      new Paragraph({
        alignment: AlignmentType.CENTER,
        children: [new TextRun({ children: ['— ', PageNumber.CURRENT, ' —'], font: fonts.page, size: size.page })],
      }),
    ],
  })

export async function writeCheckReport({ title, label, blocks, signatures, place }: CheckReport): Promise<Uint8Array> {
  const text = blocks.filter(({ kind }) => kind !== 'table')
  const annexes = blocks.filter(({ kind }) => kind === 'table')
  const document = new Document({
    title: title.join(''),
    creator: place.replace('（盖章）', ''),
    styles: {
      default: { document: { run: { font: fonts.body, size: size.body } } },
    },
    sections: [
      {
        properties: {
          page: {
            size: { width: convertMillimetersToTwip(210), height: convertMillimetersToTwip(297) },
            margin: {
              top: convertMillimetersToTwip(37),
              bottom: convertMillimetersToTwip(35),
              left: convertMillimetersToTwip(28),
              right: convertMillimetersToTwip(26),
              footer: convertMillimetersToTwip(28),
            },
          },
          grid: { type: DocumentGridType.LINES, linePitch },
        },
        footers: { default: pageNumber() },
        children: [
          ...(label === null ? [] : [centred(`【${label}】`, 'heading', size.body)]),
          ...title.map((line) => centred(line, 'title', size.title, 700)),
          new Paragraph({ children: [], spacing: exactly }),
          ...text.flatMap(blockOf),
          new Paragraph({ children: [], spacing: exactly }),
          ...signatures.map(signatureLine),
          new Paragraph({
            children: [run(place, 'body', size.body)],
            alignment: AlignmentType.RIGHT,
            indent: { right: 640 },
            spacing: exactly,
          }),
          ...annexes.flatMap(blockOf),
        ],
      },
    ],
  })
  return new Uint8Array(await Packer.toBuffer(document))
}
