/**
 * Numbers that a word processor writes by itself (一、 turned into a list as it was typed): they stand nowhere in the text of a
 * .docx and are counted here from its numbering part.
 */
import { chineseNumber } from '../layout/number-headings.ts'

export interface ListLevel {
  /** `decimal`, `chineseCounting`, `lowerLetter`, `bullet` and the like. */
  readonly format: string
  /** `%1、` or `%1.%2`. */
  readonly text: string
  readonly start: number
}

/** Levels by list (`numId`), each list with its levels from 0. */
export type Lists = ReadonlyMap<string, ReadonlyMap<number, ListLevel>>

const circled = (number: number): string =>
  number >= 1 && number <= 20 ? String.fromCodePoint(0x245f + number) : String(number)

const letter = (number: number): string => String.fromCodePoint(96 + ((number - 1) % 26) + 1)

function written(number: number, format: string): string {
  if (/^(chineseCounting|chineseCountingThousand|ideographDigital|japaneseCounting|taiwaneseCounting)/.test(format)) {
    return number < 100 ? chineseNumber(number) : String(number)
  }
  if (format === 'lowerLetter') return letter(number)
  if (format === 'upperLetter') return letter(number).toUpperCase()
  if (format.startsWith('decimalEnclosedCircle')) return circled(number)
  return String(number)
}

/** Counts as the paragraphs come; gives what a list writes in front of one. */
export function listCounter(lists: Lists): (list: string, level: number) => string {
  const counts = new Map<string, number[]>()
  return (list, level) => {
    const levels = lists.get(list)
    const own = levels?.get(level)
    if (!levels || !own || own.format === 'bullet' || own.format === 'none') return ''
    const counted = counts.get(list) ?? []
    counts.set(list, counted)
    counted.length = Math.min(counted.length, level + 1)
    for (let at = 0; at < level; at += 1) counted[at] ??= levels.get(at)?.start ?? 1
    const before = counted[level]
    counted[level] = before === undefined ? own.start : before + 1
    return own.text.replaceAll(/%(\d)/g, (_, digit: string) => {
      const at = Number(digit) - 1
      return written(counted[at] ?? 1, levels.get(at)?.format ?? 'decimal')
    })
  }
}
