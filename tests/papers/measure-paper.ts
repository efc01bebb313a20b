/** Opens a .docx with libraries that know nothing of its writer: its words, and how many pages of 22 lines × 28 characters its text fills before the annexes. */
import JSZip from 'jszip'
import mammoth from 'mammoth'
import { SaxesParser } from 'saxes'

const linesOnPage = 22
const lineCharacters = 28

export interface MeasuredPaper {
  readonly text: string
  /** What stands at the head of pages. */
  readonly headers: string
  readonly bodyLines: number
  readonly bodyPages: number
  readonly sections: number
}

/** A letter or a digit takes half the width of a Chinese character. */
const widthOf = (text: string): number =>
  Array.from(text).reduce((sum, each) => sum + (each.charCodeAt(0) < 0x250 ? 0.5 : 1), 0)

interface Paragraph {
  readonly text: string
  /** Size of its letters in half points. */
  readonly half: number
}

/** 三号 in half points. */
const bodySize = 32

/** Two characters of indent stand before the first; smaller letters are more on a line, and their lines are lower. */
const linesOf = ({ text, half }: Paragraph): number =>
  Math.max(1, Math.ceil((widthOf(text) + 2) / ((lineCharacters * bodySize) / half))) *
  (half < bodySize ? half / bodySize : 1)

/** Paragraphs of the first section; what stands in tables counts a line for each of its rows and breaks. */
function firstSection(xml: string): {
  readonly paragraphs: Paragraph[]
  readonly rows: number
  readonly sections: number
} {
  const paragraphs: Paragraph[] = []
  let text = ''
  let half = bodySize
  let tables = 0
  let rows = 0
  let sections = 0
  let isInRun = false
  const parser = new SaxesParser()
  parser.on('opentag', ({ name, attributes }) => {
    if (name === 'w:tbl') tables++
    if (name === 'w:tr' && sections === 0) rows++
    if (name === 'w:p') [text, half] = ['', bodySize]
    if (name === 'w:sz') half = Number(attributes['w:val'])
    if (name === 'w:t') isInRun = true
    if (name === 'w:sectPr') sections++
  })
  parser.on('text', (words) => {
    if (isInRun) text += words
  })
  parser.on('closetag', ({ name }) => {
    if (name === 'w:t') isInRun = false
    if (name === 'w:tbl') tables--
    if (name === 'w:p' && tables === 0 && sections === 0) paragraphs.push({ text, half })
  })
  parser.on('error', (error) => {
    throw error
  })
  parser.write(xml).close()
  return { paragraphs, rows, sections }
}

export async function measurePaper(bytes: Uint8Array): Promise<MeasuredPaper> {
  const buffer = Buffer.from(bytes)
  const zip = await JSZip.loadAsync(buffer)
  const xml = await zip.file('word/document.xml')!.async('string')
  const parts = await Promise.all(zip.file(/^word\/header\d+\.xml$/).map((part) => part.async('string')))
  const headers = parts.map((part) => part.replaceAll(/<[^>]*>/g, '')).join('\n')
  const { paragraphs, rows, sections } = firstSection(xml)
  const lines = paragraphs.reduce((sum, each) => sum + linesOf(each), rows)
  const { value } = await mammoth.extractRawText({ buffer })
  return { text: value, headers, bodyLines: lines, bodyPages: Math.ceil(lines / linesOnPage), sections }
}
