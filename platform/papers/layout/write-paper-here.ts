/**
 * Writes a paper as a .docx in the layout of GB/T 9704-2012: A4, margins 37/35/28/26 mm, 22 lines of 28 characters, 小标宋 for
 * the title, 黑体 and 楷体 for headings, 仿宋 for the text, numbers of pages between dashes. Word and WPS open it.
 */
import type { Paper, PaperAnnex } from '#kernel/paper.ts'
import {
  Document,
  DocumentGridType,
  Footer,
  Packer,
  PageOrientation,
  SectionType,
  type FileChild,
  type ISectionOptions,
} from 'docx'
import { fonts, linePitch, onItsSide, size, twips, upright, type Sheet } from './measures.ts'
import { blocksOf } from './paper-blocks.ts'
import { annexList, closingOf, imprintOf, pageFooter, pageHeader } from './paper-foot.ts'
import { breakTitle, headOf, letterFooterLine, letterHeader } from './paper-head.ts'
import { blank, centred, flush } from './paper-text.ts'
import { printable } from './printable.ts'

/** The dashes of the number 7 mm below the text (7.5): half of a line of 14 pt above and below them. */
const footerEdge = (sheet: Sheet): number => twips(sheet.bottom - 7) - size.four * 5

function section(paper: Paper, sheet: Sheet, children: readonly FileChild[], isFirst: boolean): ISectionOptions {
  const isLetter = isFirst && paper.head?.kind === 'letter'
  return {
    properties: {
      type: SectionType.NEXT_PAGE,
      titlePage: isLetter,
      page: {
        size: {
          // The library turns the sheet itself.
          width: twips(upright.width),
          height: twips(upright.height),
          orientation: sheet === onItsSide ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
        },
        margin: {
          top: twips(sheet.top),
          bottom: twips(sheet.bottom),
          left: twips(sheet.left),
          right: twips(sheet.right),
          header: isLetter ? twips(30) : twips(15),
          footer: isLetter ? twips(20) : footerEdge(sheet),
        },
      },
      grid: { type: DocumentGridType.LINES, linePitch },
    },
    headers: {
      default: pageHeader(paper),
      even: pageHeader(paper),
      ...(isLetter && paper.head ? { first: letterHeader(paper.head.issuer) } : {}),
    },
    footers: {
      default: pageFooter(false),
      even: pageFooter(true),
      ...(isLetter ? { first: new Footer({ children: [letterFooterLine()] }) } : {}),
    },
    children: [...children],
  }
}

/** 附件 at the edge of the first line, its title in the third (7.3.7). */
const annexOf = ({ title, blocks, isLandscape }: PaperAnnex, number: string): FileChild[] => [
  flush(`附件${number}`, { face: 'heading' }),
  blank(),
  ...breakTitle(title).map((line) => centred(line, { face: 'title', half: size.title }, 660)),
  blank(),
  ...blocksOf(blocks, isLandscape === true ? onItsSide : upright),
]

const { ascii, eastAsia } = fonts.body

/** 仿宋 三号 unless a run says otherwise; `OffGrid` for paragraphs that are not held to the 22 lines. */
const styles = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">
<w:docDefaults><w:rPrDefault><w:rPr>
<w:rFonts w:ascii="${ascii}" w:hAnsi="${ascii}" w:eastAsia="${eastAsia}" w:cs="${ascii}"/>
<w:sz w:val="${size.body}"/><w:szCs w:val="${size.body}"/><w:lang w:val="en-US" w:eastAsia="zh-CN"/>
</w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>
<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>
<w:style w:type="paragraph" w:customStyle="1" w:styleId="OffGrid"><w:name w:val="Off grid"/><w:basedOn w:val="Normal"/>
<w:pPr><w:snapToGrid w:val="0"/></w:pPr></w:style>
</w:styles>`

export async function writePaperHere(paper: Paper): Promise<Buffer> {
  const annexes = paper.annexes ?? []
  const sheets: { readonly sheet: Sheet; readonly children: FileChild[] }[] = [
    {
      sheet: upright,
      children: [...headOf(paper), ...blocksOf(paper.blocks, upright), ...annexList(annexes), ...closingOf(paper)],
    },
    ...annexes.map((annex, index) => ({
      sheet: annex.isLandscape === true ? onItsSide : upright,
      children: annexOf(annex, annexes.length === 1 ? '' : String(index + 1)),
    })),
  ]
  if (paper.imprint) {
    // It stands upright on the last page; behind a sheet on its side it takes a page of its own.
    if (sheets.at(-1)?.sheet === onItsSide) sheets.push({ sheet: upright, children: [] })
    sheets.at(-1)?.children.push(...imprintOf(paper.imprint))
  }
  const document = new Document({
    title: printable(paper.title.join('')),
    creator: printable(paper.head?.issuer ?? paper.closing?.issuers[0] ?? ''),
    evenAndOddHeaderAndFooters: true,
    externalStyles: styles,
    sections: sheets.map(({ sheet, children }, index) => section(paper, sheet, children, index === 0)),
  })
  return Packer.toBuffer(document)
}
