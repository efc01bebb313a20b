/** A reply taken apart: its paragraphs mended where a page broke them, what stands before its parts, and the parts with their titles. */
import type { ReplyPart } from './clause-shapes.ts'
import type { ClauseRules } from './clause-rules.ts'
import type { ClauseArea } from './clause-words.ts'
import { cutAt } from './split-clauses.ts'

const heading = /^[一二三四五六七八九十]{1,3}、/u
const closing = /^(衷心感谢|感谢您|感谢你|专此答复|特此答复|此复|以上答复|主办单位)/u
const endsSentence = /[。！？；：…”）》]$/u
const beginsAnew =
  /^([一二三四五六七八九十]{1,3}、|（[一二三四五六七八九十]{1,3}）|\d{1,2}[.．、]|附件|主办单位|联系人|签发人|办理结果|送[:：]|抄送|主动公开|\d{4}年|对.*的答复|关于.*的答复|.{1,12}(代表|委员)[:：]$|衷心感谢|感谢|专此|特此)/u

/** Marks of a page of text (#, **, rules) are no words of the reply. */
const bare = (line: string): string =>
  line
    .replaceAll('**', '')
    .replace(/^#{1,6}\s+/u, '')
    .replaceAll(/[\u3000\t ]+/gu, ' ')
    .trim()

/** A blank beside a Chinese letter is none: `第 194 号`, `1+1+N 帮扶`. */
const withoutGaps = (text: string): string =>
  text.replaceAll(/(?<=[\p{Script=Han}\p{P}]) | (?=[\p{Script=Han}\p{P}])|(?<=\d) (?=\d)/gu, '')

/** A sentence that a page break cut in two is one again; a title, a date or a line of the head stays alone. */
export function paragraphsOf(text: string): string[] {
  const lines = text
    .split(/\r?\n/u)
    .map(bare)
    .filter((line) => line !== '' && !/^[-—_=*·\s]+$/u.test(line))
    .map(withoutGaps)
  const paragraphs: string[] = []
  for (const line of lines) {
    const before = paragraphs.at(-1)
    const isCut = before !== undefined && before.length > 30 && !endsSentence.test(before) && !beginsAnew.test(line)
    if (isCut) paragraphs[paragraphs.length - 1] = before + line
    else paragraphs.push(line)
  }
  return paragraphs
}

const areaOf = (title: string, rules: ClauseRules): ClauseArea | null =>
  rules.areas.find(({ pattern }) => pattern.test(title))?.area ?? null

/** A title ends with its sentence; one that stands on a line of its own ends with the line. */
function titled(paragraph: string): { readonly title: string; readonly text: string } {
  const withoutNumber = paragraph.replace(heading, '')
  const end = withoutNumber.search(/[。：]/u)
  if (end < 0 || end > 40) {
    return withoutNumber.length <= 40 ? { title: withoutNumber, text: '' } : { title: '', text: withoutNumber }
  }
  return { title: withoutNumber.slice(0, end), text: withoutNumber.slice(end + 1) }
}

/** What stands below a letter: whom to call, dates, copies, offices. */
const tail =
  /^(主办单位|联系人|联系电话|送|抄送|抄报|\d{4}年\d{1,2}月\d{1,2}日(印发)?$|主动公开|依申请公开|不予公开|（|[\p{Script=Han}]{4,30}(局|委员会|厅|政府|办公室)$)/u
/** Says what is to come: such words are read wherever they stand. */
const ahead = /(将|计划|力争|确保|年底|承诺)/u

export interface TakenApart {
  /** Between the salutation and the first part: what was done, and the year's counts. */
  readonly opening: readonly string[]
  readonly parts: readonly ReplyPart[]
  /** What looks ahead before the parts, and what is said after the thanks: part 0, and one more than there are. */
  readonly around: readonly ReplyPart[]
}

const beside = (number: number, title: string, text: string): ReplyPart[] =>
  text === '' ? [] : [{ number, title, area: null, text }]

export function takeApart(paragraphs: readonly string[], rules: ClauseRules): TakenApart {
  const first = paragraphs.findIndex((paragraph) => heading.test(paragraph))
  const ends = paragraphs.findIndex((paragraph, i) => i > first && closing.test(paragraph))
  const end = ends < 0 ? paragraphs.length : ends
  if (first < 0) return { opening: paragraphs.slice(0, end), parts: [], around: [] }
  const parts: ReplyPart[] = []
  for (const paragraph of paragraphs.slice(first, end)) {
    if (heading.test(paragraph)) {
      const { title, text } = titled(paragraph)
      parts.push({ number: parts.length + 1, title, area: areaOf(title, rules), text })
    } else {
      const last = parts.at(-1)!
      parts[parts.length - 1] = { ...last, text: last.text === '' ? paragraph : `${last.text}\n${paragraph}` }
    }
  }
  const opening = paragraphs.slice(0, first)
  const before = opening.flatMap((paragraph) => cutAt(paragraph, '。；！？，')).filter((words) => ahead.test(words))
  const after = paragraphs.slice(end)
  const annex = after.findIndex((paragraph) => paragraph.startsWith('附件'))
  const below = after
    .slice(0, annex < 0 ? after.length : annex)
    .filter((paragraph) => !closing.test(paragraph) && !tail.test(paragraph))
  return {
    opening,
    parts,
    around: [...beside(0, '前言', before.join('。')), ...beside(parts.length + 1, '结尾', below.join('\n'))],
  }
}
