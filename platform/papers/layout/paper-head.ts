/** What stands above the text: 发文机关标志 with its lines, the title, whom it is addressed to. */
import type { Paper, PaperHead } from '#kernel/paper.ts'
import { AlignmentType, BorderStyle, Header, Paragraph, TabStopType } from 'docx'
import { character, charactersOf, linePitch, red, size, textWidth, twips, upright } from './measures.ts'
import { blank, centred, exactly, flush, offGrid, paragraph, run, tab } from './paper-text.ts'
import { printable } from './printable.ts'

const width = textWidth(upright)

/** As large as fits the width, 48 pt at most; larger than anything else on the sheet (7.2.4: 醒目、美观、庄重). */
const markSize = (issuer: string): number =>
  2 * Math.min(48, Math.floor(width / 20 / Math.max(1, charactersOf(issuer) + 0.5)))

const mark = (issuer: string): Paragraph =>
  paragraph([run(issuer, { face: 'title', half: markSize(issuer), color: red })], {
    ...offGrid,
    alignment: AlignmentType.CENTER,
    spacing: exactly(Math.max(linePitch, markSize(issuer) * 12)),
    keepNext: true,
  })

/** 分隔线: red, as wide as the text, 4 mm below (7.2.7). */
const redLine = { bottom: { style: BorderStyle.SINGLE, size: 16, color: red, space: 11 } } as const

/** The mark's upper edge 35 mm below the upper edge of the text (7.2.4); the letters stand a little within their line. */
const roomAbove = (issuer: string): Paragraph => blank(twips(35) - Math.round(markSize(issuer) * 1.2))

const bracketed = (number: string): string => printable(number).replaceAll('[', '〔').replaceAll(']', '〕')

function redHead({ issuer, number, signer }: Extract<PaperHead, { kind: 'red' }>): Paragraph[] {
  const line =
    signer === undefined
      ? paragraph([run(bracketed(number ?? ''))], { alignment: AlignmentType.CENTER, border: redLine })
      : paragraph([run(bracketed(number ?? '')), tab(), run('签发人：'), run(signer, { face: 'second' })], {
          indent: { left: character, right: character },
          tabStops: [{ type: TabStopType.RIGHT, position: width - character }],
          border: redLine,
        })
  return [roomAbove(issuer), mark(issuer), blank(), blank(), line, blank(), blank()]
}

const replyHead = ({ issuer, signer, result }: Extract<PaperHead, { kind: 'reply' }>): Paragraph[] => [
  roomAbove(issuer),
  mark(issuer),
  paragraph([], { ...offGrid, border: redLine, spacing: exactly(200) }),
  blank(),
  flush(`签发人：${signer ?? ''}`),
  flush(`办理结果：${result ?? ''}`),
  blank(),
]

/** Of a letter only the number stands in the text; its mark and lines are at the head of the first page. */
const letterHead = ({ number }: Extract<PaperHead, { kind: 'letter' }>): Paragraph[] => [
  paragraph([run(bracketed(number ?? ''))], { alignment: AlignmentType.RIGHT }),
  blank(),
  blank(),
]

/** 170 mm wide, where the text is 156. */
const wider = { left: -twips(7), right: -twips(7) } as const

/** 信函格式 (10.1): the mark 30 mm below the upper edge of the sheet, 4 mm below it a red double line, the thick one above. */
export const letterHeader = (issuer: string): Header =>
  new Header({
    children: [
      new Paragraph({
        children: [run(issuer, { face: 'title', half: markSize(issuer), color: red })],
        alignment: AlignmentType.CENTER,
        ...offGrid,
        indent: wider,
        spacing: exactly(markSize(issuer) * 12),
        border: { bottom: { style: BorderStyle.THICK_THIN_SMALL_GAP, size: 24, color: red, space: 11 } },
      }),
    ],
  })

/** The same line 20 mm above the lower edge, the thin one above. */
export const letterFooterLine = (): Paragraph =>
  new Paragraph({
    children: [],
    ...offGrid,
    indent: wider,
    spacing: exactly(20),
    border: { bottom: { style: BorderStyle.THIN_THICK_SMALL_GAP, size: 24, color: red, space: 0 } },
  })

/** A line of 二号 holds 20 characters; a longer one is broken between words into lines of about the same length. */
export function breakTitle(line: string): string[] {
  const most = Math.floor(width / (size.title * 10))
  const long = charactersOf(line)
  if (long <= most) return [line]
  const each = long / Math.ceil(long / most)
  const lines = ['']
  for (const { segment } of new Intl.Segmenter('zh', { granularity: 'word' }).segment(line)) {
    const last = lines.at(-1) ?? ''
    const isFull = charactersOf(last) + charactersOf(segment) / 2 > each || charactersOf(last + segment) > most
    if (isFull && last !== '' && !/^\p{P}/u.test(segment)) lines.push(segment)
    else lines[lines.length - 1] = last + segment
  }
  return lines
}

export function headOf({ head, label, title, addressee }: Paper): Paragraph[] {
  const above =
    head === undefined
      ? []
      : head.kind === 'red'
        ? redHead(head)
        : head.kind === 'reply'
          ? replyHead(head)
          : letterHead(head)
  return [
    ...above,
    ...(label === undefined ? [] : [centred(`【${label}】`, { face: 'heading' })]),
    ...title.flatMap(breakTitle).map((line) => centred(line, { face: 'title', half: size.title }, 660)),
    blank(),
    ...(addressee === undefined ? [] : [flush(/[：:]$/.test(addressee) ? addressee : `${addressee}：`)]),
  ]
}
