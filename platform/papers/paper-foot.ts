/** What stands below the text: the list of annexes, 署名 and date, 附注, 版记, and the numbers of the pages. */
import { paperDay, type Paper, type PaperAnnex, type PaperImprint } from '#kernel/paper.ts'
import {
  AlignmentType,
  BorderStyle,
  Footer,
  FrameAnchorType,
  FrameWrap,
  Header,
  HorizontalPositionAlign,
  PageNumber,
  Paragraph,
  TabStopType,
  TextRun,
  VerticalPositionAlign,
} from 'docx'
import { TextWatermark } from 'docx/watermarks'
import { character, charactersOf, fonts, size, textWidth, upright } from './measures.ts'
import { blank, bodyText, exactly, paragraph, run, tab } from './paper-text.ts'

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

/**
 * With a seal (7.3.5.1): the date four characters from the edge, the issuer centred above it. Without (7.3.5.2): the issuer two
 * characters from the edge, the date beginning two characters further right, or ending two from the edge where it is the longer.
 */
export function closingOf({ closing, remark }: Paper): Paragraph[] {
  const lines: Paragraph[] = []
  if (closing) {
    const day = paperDay(closing.date)
    const long = charactersOf(day)
    const widest = Math.max(0, ...closing.issuers.map(charactersOf))
    const isSealed = closing.isSealed === true || closing.issuers.length === 0
    // Where the issuer's own width would push it over the edge, the date gives way and both stay within.
    const dayFrom = isSealed ? 4 : Math.max(2, widest - long)
    const shift = isSealed ? 0 : Math.max(0, dayFrom - (widest - long))
    for (const issuer of closing.issuers) {
      const from = isSealed ? dayFrom + (long - charactersOf(issuer)) / 2 : shift === 0 ? 2 : 2 + shift
      lines.push(rightLine(issuer, from))
    }
    lines.push(rightLine(day, isSealed ? dayFrom : Math.max(2, widest - long)))
  }
  if (remark !== undefined) lines.push(bodyText(/^（.*）$/.test(remark) ? remark : `（${remark}）`))
  return lines.length === 0 ? [] : [blank(), blank(), ...lines]
}

const thick = { style: BorderStyle.SINGLE, size: 8, color: '000000', space: 1 } as const
const thin = { style: BorderStyle.SINGLE, size: 6, color: '000000', space: 1 } as const

/** At the foot of the page's text, wherever the text above it ends. */
const atTheFoot = {
  type: 'alignment',
  width: textWidth(upright),
  wrap: FrameWrap.AROUND,
  anchor: { horizontal: FrameAnchorType.MARGIN, vertical: FrameAnchorType.MARGIN },
  alignment: { x: HorizontalPositionAlign.CENTER, y: VerticalPositionAlign.BOTTOM },
} as const

/** 版记 (7.4): 四号仿宋 one character in on both sides; 0.35 mm above and below, 0.25 mm between. */
export function imprintOf({ copies, publicity, printedBy, printedOn }: PaperImprint): Paragraph[] {
  const within = { left: character, right: character }
  const letters = { half: size.four }
  const day = `${paperDay(printedOn)}印发`
  return [
    ...(copies === undefined
      ? []
      : [
          new Paragraph({
            frame: atTheFoot,
            children: [run(copies, letters)],
            indent: within,
            spacing: exactly(460),
            border: { top: thick },
          }),
        ]),
    new Paragraph({
      frame: atTheFoot,
      children: [run(printedBy, letters), tab(), run(publicity ?? '', letters), tab(), run(day, letters)],
      indent: within,
      tabStops: [
        { type: TabStopType.CENTER, position: textWidth(upright) / 2 },
        { type: TabStopType.RIGHT, position: textWidth(upright) - character },
      ],
      spacing: exactly(460),
      border: { top: copies === undefined ? thick : thin, bottom: thick },
    }),
  ]
}

const pageNumber = (isEven: boolean): Paragraph =>
  new Paragraph({
    alignment: isEven ? AlignmentType.LEFT : AlignmentType.RIGHT,
    indent: isEven ? { left: size.four * 10 } : { right: size.four * 10 },
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
