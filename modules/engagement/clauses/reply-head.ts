/** What a reply says of itself: who signed it, its class, which proposal it answers, whom to call, when it was written. */
import type { ReplyHead } from './clause-shapes.ts'
import { resultClasses } from '../proposals/proposal-words.ts'

const isoOf = (text: string | undefined): string | null => {
  const [, year, month, date] = /(\d{4})年(\d{1,2})月(\d{1,2})日/u.exec(text ?? '') ?? []
  if (year === undefined) return null
  return `${year}-${month!.padStart(2, '0')}-${date!.padStart(2, '0')}`
}

const digits = '零一二三四五六七八九'
/** 第一九四号 and 第194号. */
const numberIn = (text: string): number | null => {
  const written = Array.from(text, (letter) => (digits.includes(letter) ? digits.indexOf(letter) : letter)).join('')
  return /^\d{1,5}$/u.test(written) ? Number(written) : null
}

const isTitle = (text: string): boolean => /^(?:对|关于).*(?:建议|提案).*(?:答复|复函)$/u.test(text)

/** In one line, or broken into two as titles of papers are. */
function titleIn(paragraphs: readonly string[]): string | null {
  const lines = paragraphs.slice(0, 12)
  for (const [i, line] of lines.entries()) {
    if (isTitle(line)) return line
    const joined = `${line}${lines[i + 1] ?? ''}`
    if (/^(?:对|关于)/u.test(line) && line.length < 40 && isTitle(joined)) return joined
  }
  return null
}

export function headOf(paragraphs: readonly string[]): ReplyHead {
  const find = (pattern: RegExp): RegExpExecArray | null => {
    for (const paragraph of paragraphs) {
      const found = pattern.exec(paragraph)
      if (found) return found
    }
    return null
  }
  const title = titleIn(paragraphs)
  const [, session = null, number = ''] =
    /(?:对|关于)(.*?(?:会议|大会|[届次]))第?([\d零一二三四五六七八九]{1,5})号/u.exec(title ?? '') ?? []
  const contact = find(/主办单位[:：](.*?)[，,；]\s*联系人[:：](.*?)[，,；]\s*(?:联系)?电话[:：]([^，。]*)/u)
  const result = find(/办理结果[:：]\s*([A-DＡ-Ｄ])/u)?.[1]?.normalize('NFKC') ?? null
  const day = paragraphs.find((paragraph) => /^\d{4}年\d{1,2}月\d{1,2}日$/u.test(paragraph))
  const printed = find(/(\d{4}年\d{1,2}月\d{1,2}日)印发/u)?.[1]
  const office = paragraphs
    .slice(0, 3)
    .find((paragraph) => /^[\p{Script=Han}]{4,30}(局|委员会|厅|政府|办公室|中心)$/u.test(paragraph))
  return {
    office: office ?? null,
    signer: find(/签发人[:：]\s*(\S.*)$/u)?.[1] ?? null,
    result: resultClasses.find((code) => code === result) ?? null,
    title,
    session: session === null ? null : session.replace(/第$/u, ''),
    number: number === '' ? null : numberIn(number),
    salutation: find(/^(.{1,40}(?:代表|委员)(?:团)?)[:：]$/u)?.[1] ?? null,
    main: contact?.[1]?.trim() ?? null,
    contact: contact?.[2]?.trim() ?? null,
    phone: contact?.[3]?.trim() ?? null,
    on: isoOf(day),
    sentTo: find(/^(?:抄)?送[:：](.*?)。?$/u)?.[1] ?? null,
    printedBy: paragraphs.findLast((paragraph) => /^[\p{Script=Han}]{4,30}办公室$/u.test(paragraph)) ?? null,
    printedOn: isoOf(printed),
    publicity: find(/^(主动公开|依申请公开|不予公开)$/u)?.[1] ?? null,
  }
}
