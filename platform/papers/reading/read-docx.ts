/**
 * Paragraphs of a .docx in their order, a row of a table as one of them; numbers that the word processor writes are there,
 * deleted text is not. Guards first, as for workbooks.
 */
import { SaxesParser } from 'saxes'
import { judgeDeclared, listParts, unpackPart, type ZipPart } from '#platform/files/zip-guard.ts'
import { listCounter, type ListLevel, type Lists } from './list-numbers.ts'
import { paperLimits } from './paper-refusals.ts'

export type DocxFinding = 'damaged' | 'large' | 'locked' | 'not-a-paper'

interface Handlers {
  readonly open?: (name: string, attribute: (name: string) => string | undefined) => void
  readonly close?: (name: string) => void
  readonly text?: (text: string) => void
}

const bare = (name: string): string => name.slice(name.indexOf(':') + 1)

/** Walks through a part; names without the prefix that a writer chose for them. Throws where it is no XML. */
function walk(xml: string, { open, close, text }: Handlers): void {
  const parser = new SaxesParser({ xmlns: false })
  parser.on('error', (error) => {
    throw error
  })
  parser.on('opentag', ({ name, attributes }) => {
    open?.(bare(name), (wanted) => {
      const key = Object.keys(attributes).find((each) => bare(each) === wanted)
      return key === undefined ? undefined : String(attributes[key])
    })
  })
  parser.on('closetag', ({ name }) => close?.(bare(name)))
  parser.on('text', (words) => text?.(words))
  parser.write(xml).close()
}

/** Lists of the numbering part: a list (`num`) points to levels that several lists may share. */
function readLists(xml: string): Lists {
  const shared = new Map<string, Map<number, ListLevel>>()
  const lists = new Map<string, ReadonlyMap<number, ListLevel>>()
  let levels: Map<number, ListLevel> | null = null
  let level: { at: number; format: string; text: string; start: number } | null = null
  let list: string | null = null
  walk(xml, {
    open: (name, attribute) => {
      const value = attribute('val') ?? ''
      if (name === 'abstractNum') {
        levels = new Map()
        shared.set(attribute('abstractNumId') ?? '', levels)
      } else if (name === 'num') list = attribute('numId') ?? ''
      else if (name === 'abstractNumId' && list !== null) lists.set(list, shared.get(value) ?? new Map())
      else if (name === 'lvl' && list === null) {
        level = { at: Number(attribute('ilvl') ?? 0), format: 'decimal', text: '', start: 1 }
      } else if (level && name === 'numFmt') level.format = value
      else if (level && name === 'lvlText') level.text = value
      else if (level && name === 'start') level.start = Number(value) || 1
    },
    close: (name) => {
      if (name === 'lvl' && level && levels) levels.set(level.at, level)
      if (name === 'lvl') level = null
      if (name === 'abstractNum') levels = null
      if (name === 'num') list = null
    },
  })
  return lists
}

/** Text within these is not of the paper: what was deleted, what a field is told, and the second telling of a text box. */
const notText: ReadonlySet<string> = new Set(['del', 'moveFrom', 'instrText', 'delText', 'Choice', 'rt'])

function readParagraphs(xml: string, lists: Lists): string[] {
  const number = listCounter(lists)
  const paragraphs: string[] = []
  /** Paragraphs that are open: one may hold a text box with paragraphs of its own. */
  const open: { text: string; list: string | null; level: number }[] = []
  let cells: string[][] = []
  let skipped = 0
  let isText = false
  let tables = 0
  const add = (words: string): void => {
    const paragraph = open.at(-1)
    if (paragraph && skipped === 0) paragraph.text += words
  }
  const end = (): void => {
    const paragraph = open.pop()
    if (!paragraph || skipped > 0) return
    const words = paragraph.text.replaceAll('\u00A0', ' ').trim()
    if (words === '') return
    const before = paragraph.list === null ? '' : number(paragraph.list, paragraph.level)
    if (tables > 0) cells.at(-1)?.push(before + words)
    else paragraphs.push(...`${before}${words}`.split('\n').map((line) => line.trim()))
  }
  walk(xml, {
    open: (name, attribute) => {
      if (notText.has(name)) skipped += 1
      else if (name === 'p') open.push({ text: '', list: null, level: 0 })
      else if (name === 't') isText = true
      else if (name === 'tab' || name === 'ptab') add(' ')
      else if (name === 'br' || name === 'cr') add('\n')
      else if (name === 'noBreakHyphen') add('-')
      else if (name === 'tbl') tables += 1
      else if (name === 'tr' && tables === 1) cells = []
      else if (name === 'tc' && tables === 1) cells.push([])
      else if (name === 'numId' || name === 'ilvl') {
        const paragraph = open.at(-1)
        const value = attribute('val') ?? '0'
        if (paragraph && name === 'numId') paragraph.list = value === '0' ? null : value
        else if (paragraph) paragraph.level = Number(value)
      }
    },
    close: (name) => {
      if (notText.has(name)) skipped -= 1
      else if (name === 'p') end()
      else if (name === 't') isText = false
      else if (name === 'tbl') tables -= 1
      else if (name === 'tr' && tables === 1) {
        const row = cells.map((lines) => lines.join(' ').replaceAll('\n', ' ')).join('\t')
        if (row.trim() !== '') paragraphs.push(row)
        cells = []
      }
    },
    text: (words) => {
      if (isText) add(words)
    },
  })
  return paragraphs.filter((line) => line !== '')
}

/** Larger than any text; what declares more is not unpacked at all. */
const longestPart = 64 * 1024 * 1024

function textOf(data: Buffer, part: ZipPart | undefined): string | null {
  if (!part) return null
  const bytes = part.unpacked > longestPart ? 'bomb' : unpackPart(data, part)
  if (bytes === 'bomb') return null
  return bytes.toString(bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf16le' : 'utf8').replace(/^\uFEFF/, '')
}

export function readDocx(data: Buffer): readonly string[] | DocxFinding {
  const parts = listParts(data)
  if (parts === 'encrypted') return 'locked'
  if (typeof parts === 'string') return parts === 'bomb' ? 'large' : 'damaged'
  if (judgeDeclared(parts) !== null) return 'large'
  const part = (name: string) => parts.find((each) => each.name === name)
  const main = part('word/document.xml')
  if (!main) return parts.some(({ name }) => name === '[Content_Types].xml') ? 'not-a-paper' : 'damaged'
  try {
    const xml = textOf(data, main)
    if (xml === null) return 'large'
    const numbering = textOf(data, part('word/numbering.xml'))
    const paragraphs = readParagraphs(xml, numbering === null ? new Map() : readLists(numbering))
    const characters = paragraphs.reduce((sum, each) => sum + each.length, 0)
    return characters > paperLimits.characters ? 'large' : paragraphs
  } catch {
    return 'damaged'
  }
}
