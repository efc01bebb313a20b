/**
 * Text of a PDF, page by page, by PDFium, which brings the character maps of Chinese fonts that are not in the file itself.
 */
import { PDFiumLibrary } from '@hyzyla/pdfium'
import { paperLimits } from './paper-refusals.ts'

export type PdfFinding = 'damaged' | 'large' | 'locked' | 'scanned'

// A hyphen at the end of a line comes as a character that is none.
// oxlint-disable-next-line no-control-regex
const linesOf = (text: string): string[] => text.replaceAll(/[\u0002\uFFFE]/g, '-').split(/\r\n|[\r\n]/)

/** Lines of each page. */
export async function readPdf(data: Buffer): Promise<readonly (readonly string[])[] | PdfFinding> {
  const library = await PDFiumLibrary.init()
  try {
    const document = await library.loadDocument(data)
    const count = document.getPageCount()
    if (count > paperLimits.pages) return 'large'
    const pages: string[][] = []
    let characters = 0
    for (const page of document.pages()) {
      const text = page.getText()
      characters += text.replaceAll(/\s/g, '').length
      if (characters > paperLimits.characters) return 'large'
      pages.push(linesOf(text))
    }
    document.destroy()
    return characters < paperLimits.charactersOfAPage * Math.max(1, count) ? 'scanned' : pages
  } catch (error) {
    return /password|security/i.test(String(error)) ? 'locked' : 'damaged'
  } finally {
    library.destroy()
  }
}
