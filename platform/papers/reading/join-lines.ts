/**
 * Paragraphs of a text that only knows lines, as a PDF does: a line that fills the width goes on in the next one, a shorter one
 * ends its paragraph, and a number of a level begins one. A guess, and told as one; what is pasted is taken line by line.
 */
import { charactersOf } from '../layout/measures.ts'

const pageNumber = /^[\s—–\-·]*(第?\s*\d{1,4}\s*页?)[\s—–\-·]*$/
const beginsAnew =
  /^(?:[一二三四五六七八九十]{1,3}、|（[一二三四五六七八九十]{1,3}）|\d{1,2}[.．、]\D|（\d{1,2}）|附件\d*[：:]?)/
/** The first line of a paragraph begins two characters in; a mark that may not begin a line takes one more with it. */
const slack = 3.5
/** One that ends a sentence and is this much shorter than the others has ended its paragraph too. */
const shorter = 0.9

/** How wide a full line is: the widest that at least three lines come close to, else the widest. */
function fullWidth(lines: readonly string[]): number {
  const widths = lines.map(charactersOf).toSorted((a, b) => b - a)
  return widths.find((width, index) => width - (widths[index + 2] ?? -Infinity) <= 1) ?? widths[0] ?? 0
}

function isFull(line: string, full: number): boolean {
  const missing = full - charactersOf(line)
  return missing <= slack && !(missing > shorter && /[。！？；：]$/.test(line))
}

/** What stands at the head or foot of every page is not of the text. */
function withoutRunning(pages: readonly (readonly string[])[]): (readonly string[])[] {
  if (pages.length < 2) return [...pages]
  const isOnAll = (line: string | undefined, at: 0 | -1): boolean => pages.every((lines) => lines.at(at) === line)
  const hasHead = isOnAll(pages[0]?.at(0), 0)
  const hasFoot = isOnAll(pages[0]?.at(-1), -1)
  return pages.map((lines) => lines.slice(hasHead ? 1 : 0, hasFoot ? -1 : undefined))
}

const meet = (above: string, below: string): string =>
  /[\w,.;)]$/.test(above) && /^[\w(]/.test(below) ? `${above} ${below}` : above + below

export function joinLines(pages: readonly (readonly string[])[]): string[] {
  const kept = pages.map((lines) =>
    lines.map((line) => line.trim()).filter((line) => line !== '' && !pageNumber.test(line)),
  )
  const lines = withoutRunning(kept.filter((page) => page.length > 0)).flat()
  const full = fullWidth(lines)
  const paragraphs: string[] = []
  let goesOn = false
  for (const line of lines) {
    const last = paragraphs.at(-1)
    if (goesOn && last !== undefined && !beginsAnew.test(line)) paragraphs[paragraphs.length - 1] = meet(last, line)
    else paragraphs.push(line)
    goesOn = isFull(line, full)
  }
  return paragraphs
}

/** What was pasted or typed: a paragraph a line, without the blanks around it. */
export const paragraphsOf = (text: string): string[] =>
  text
    .replaceAll('\uFEFF', '')
    .split(/\r\n|[\n\r\u2028\u2029]/)
    .map((line) => line.replaceAll('\u00A0', ' ').trim())
    .filter((line) => line !== '')
