/** What stands below the text: the list of annexes, 署名 and date, 附注, 版记, and the numbers of the pages. */
import { paperDay, type Paper, type PaperAnnex, type PaperImprint } from '#kernel/paper.ts'
import {
  AlignmentType,
  BorderStyle,
  Footer,
  Header,
  PageNumber,
  Paragraph,
  RelativeHorizontalPosition,
  RelativeVerticalPosition,
  TableAnchorType,
  TableCell,
  TableLayoutType,
  Table,
  TableRow,
  TabStopType,
  TextRun,
  WidthType,
} from 'docx'
import { TextWatermark } from 'docx/watermarks'
import { character, charactersOf, fonts, size, textWidth, upright } from './measures.ts'
import { blank, bodyText, exactly, hairline, offGrid, paragraph, run, tab } from './paper-text.ts'

/** 附件：1.…… one line below the text, two characters in; names that take two lines stay aligned (7.3.4). */
export function annexList(annexes: readonly PaperAnnex[]): Paragraph[] {
  if (annexes.length === 0) return []
  const isSingle = annexes.length === 1
  return [
    blank(),
    ...annexes.map(({ title }, index) => {
      const words = isSingle ? [run(title)] : [run(`${index + 1}.`), tab(), run(title)]
      const left = isSingle ? 5 : 6
      const first = index === 0 ? 2 : 5
      return paragraph([...(index === 0 ? [run('附件：')] : []), ...words], {
        indent: { left: left * character, hanging: (left - first) * character },
        tabStops: [{ type: TabStopType.LEFT, position: left * character }],
      })
    }),
  ]
}

const rightLine = (text: string, characters: number): Paragraph =>
  paragraph([run(text)], {
    alignment: AlignmentType.RIGHT,
    indent: { right: Math.round(Math.max(0, characters) * character) },
    keepLines: true,
  })

/** How many characters from the right edge an issuer and the date end. */
function endsOf(issuer: string, day: string, isSealed: boolean): { readonly issuer: number; readonly day: number } {
  const [wide, long] = [charactersOf(issuer), charactersOf(day)]
  if (isSealed) return { issuer: Math.max(0, 4 + (long - wide) / 2), day: 4 }
  const day2 = wide - long
  return day2 >= 2 ? { issuer: 2, day: day2 } : { issuer: 4 + long - wide, day: 2 }
}

/**
 * With a seal (7.3.5.1): the date four characters from the edge, the issuer centred above it. Without (7.3.5.2): the issuer two
 * characters from the edge, the date beginning two characters further right; where it is the longer it ends two from the edge.
 */
export function closingOf({ closing, remark }: Paper): Paragraph[] {
  const lines: Paragraph[] = []
  if (closing) {
    const day = paperDay(closing.date)
    const { issuers } = closing
    const isSealed = closing.isSealed === true || issuers.length === 0
    const widest = issuers.toSorted((a, b) => charactersOf(b) - charactersOf(a))[0] ?? ''
    lines.push(
      ...issuers.map((issuer) => rightLine(issuer, endsOf(issuer, day, isSealed).issuer)),
      rightLine(day, endsOf(widest, day, isSealed).day),
    )
  }
  if (remark !== undefined) lines.push(bodyText(/^（.*）$/.test(remark) ? remark : `（${remark}）`))
  return lines.length === 0 ? [] : [blank(), blank(), ...lines]
}

const none = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const
const thick = { style: BorderStyle.SINGLE, size: 8, color: '000000' } as const
const thin = { style: BorderStyle.SINGLE, size: 6, color: '000000' } as const

/**
 * 版记 (7.4): 四号仿宋 one character in on both sides; lines of 0.35 mm above and below, 0.25 mm between; at the foot of the
 * page's text, wherever the text above it ends.
 */
export function imprintOf({ copies, publicity, printedBy, printedOn }: PaperImprint): (Paragraph | Table)[] {
  const width = textWidth(upright)
  const line = (runs: readonly TextRun[]): Paragraph =>
    paragraph(runs, {
      ...offGrid,
      indent: { left: character, right: character },
      tabStops: [
        { type: TabStopType.CENTER, position: Math.round(width * 0.54) },
        { type: TabStopType.RIGHT, position: width - character },
      ],
      spacing: exactly(460),
    })
  const letters = { half: size.four }
  const printed = [run(printedBy, letters), tab(), run(publicity ?? '', letters), tab()]
  const lines = [
    ...(copies === undefined ? [] : [line([run(copies, letters)])]),
    line([...printed, run(`${paperDay(printedOn)}印发`, letters)]),
  ]
  return [
    new Table({
      width: { size: width, type: WidthType.DXA },
      columnWidths: [width],
      layout: TableLayoutType.FIXED,
      float: {
        horizontalAnchor: TableAnchorType.MARGIN,
        verticalAnchor: TableAnchorType.MARGIN,
        relativeHorizontalPosition: RelativeHorizontalPosition.CENTER,
        relativeVerticalPosition: RelativeVerticalPosition.BOTTOM,
      },
      borders: { top: thick, bottom: thick, left: none, right: none, insideHorizontal: thin, insideVertical: none },
      rows: lines.map(
        (each) =>
          new TableRow({
            cantSplit: true,
            children: [new TableCell({ children: [each], margins: { left: 0, right: 0, top: 0, bottom: 0 } })],
          }),
      ),
    }),
    // What floats hangs on the paragraph that follows it.
    hairline(),
  ]
}

const pageNumber = (isEven: boolean): Paragraph =>
  new Paragraph({
    alignment: isEven ? AlignmentType.LEFT : AlignmentType.RIGHT,
    indent: isEven ? { left: size.four * 10 } : { right: size.four * 10 },
    ...offGrid,
    spacing: exactly(size.four * 10),
    children: [
      new TextRun({ text: '— ', font: fonts.page, size: size.four }),
      new TextRun({ children: [PageNumber.CURRENT], font: fonts.page, size: size.four }),
      new TextRun({ text: ' —', font: fonts.page, size: size.four }),
    ],
  })

/** — 1 —: odd pages right, even pages left, one character from the edge (7.5). */
export const pageFooter = (isEven: boolean): Footer => new Footer({ children: [pageNumber(isEven)] })

/** What every page of a paper bears that is not to be taken for a published one. */
export function pageHeader({ label, watermark }: Paper): Header {
  const words = label === undefined ? [] : [run(label, { face: 'second', half: size.middle })]
  const across =
    watermark === undefined ? [] : [new TextWatermark({ text: watermark, font: 'Microsoft YaHei', color: 'D9D9D9' })]
  return new Header({
    children: [new Paragraph({ alignment: AlignmentType.RIGHT, children: [...words, ...across] })],
  })
}
