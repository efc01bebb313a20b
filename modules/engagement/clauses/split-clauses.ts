/** A part cut into single clauses, with every character accounted for: what says by what means goes with what it is for. */
import type { ClauseRules } from './clause-rules.ts'

export interface Piece {
  readonly text: string
  readonly means: string | null
  /** The very characters of the part that it stands for. */
  readonly source: readonly string[]
}

const opens = '（(《“‘【'
const closes = '）)》”’】'

/** Cuts at the marks, but not within brackets and quotes. */
export function cutAt(text: string, marks: string): string[] {
  const pieces: string[] = []
  let depth = 0
  let piece = ''
  for (const letter of text) {
    if (opens.includes(letter)) depth += 1
    if (closes.includes(letter)) depth = Math.max(0, depth - 1)
    if (depth === 0 && marks.includes(letter)) {
      pieces.push(piece)
      piece = ''
    } else piece += letter
  }
  pieces.push(piece)
  return pieces.map((each) => each.trim()).filter((each) => each !== '')
}

const ordinal =
  /^([一二三四五六七八九十]{1,3}是|第[一二三四五六七八九十]{1,3}[，、]|（[一二三四五六七八九十\d]{1,3}）|\d{1,2}[.．、](?!\d))/u

/** `重点抓好甲项目、乙项目、丙项目`: three, each with the verb before them. */
function listed(text: string): Piece[] | null {
  const items = cutAt(text, '、')
  if (items.length < 2 || !items.every((item) => item.endsWith('项目'))) return null
  const verb = /^(重点|着力|统筹|全力|认真)?(抓好|实施|推进|做好|组织实施)/u.exec(items[0]!)?.[0] ?? ''
  return items.map((item, i) => ({ text: i === 0 ? item : `${verb}${item}`, means: null, source: [item] }))
}

/** `行动（甲一批、乙一批）扩充资源`: the whole without its bracket, then each of the bracket. */
function bracketed(text: string): Piece[] | null {
  const [whole, inside = ''] = /（([^（）]*)）/u.exec(text) ?? []
  const items = cutAt(inside, '、；')
  if (
    whole === undefined ||
    items.length < 2 ||
    !items.every((item) => /^(?=.{6,})[\p{Script=Han}]+一批[\p{Script=Han}]*$/u.test(item))
  )
    return null
  const at = text.indexOf(whole)
  const around = [text.slice(0, at), text.slice(at + whole.length)]
  return [
    { text: around.join(''), means: null, source: around },
    ...items.map((item) => ({ text: item, means: null, source: [item] })),
  ]
}

export function splitClauses(text: string, rules: ClauseRules): Piece[] {
  const pieces: Piece[] = []
  for (const sentence of text.split('\n').flatMap((line) => cutAt(line, '。；！？;'))) {
    let means: string[] = []
    const fragments = cutAt(sentence.replace(ordinal, ''), '，,')
    for (const [i, fragment] of fragments.entries()) {
      const isLast = i === fragments.length - 1
      if (!isLast && rules.means.some((pattern) => pattern.test(fragment))) {
        means.push(fragment)
        continue
      }
      const found = bracketed(fragment) ?? listed(fragment) ?? [{ text: fragment, means: null, source: [fragment] }]
      const [first, ...more] = found
      pieces.push(
        means.length === 0 ? first! : { ...first!, means: means.join('，'), source: [...means, ...first!.source] },
        ...more,
      )
      means = []
    }
  }
  return pieces
}

const letters = (text: string): string => text.replaceAll(/[\s\p{P}\p{S}]/gu, '')

/** Characters of the text, besides marks and ordinals, that no piece holds. */
export function lostOf(text: string, pieces: readonly Piece[]): number {
  const whole = text
    .split('\n')
    .flatMap((line) => cutAt(line, '。；！？;'))
    .map((sentence) => letters(sentence.replace(ordinal, '')))
    .join('')
  const held = pieces.map(({ source }) => letters(source.join(''))).join('')
  // The bracket of a list stands in the midst of what it explains, so that letters are counted, not their order.
  const counts = new Map<string, number>()
  for (const letter of whole) counts.set(letter, (counts.get(letter) ?? 0) + 1)
  for (const letter of held) counts.set(letter, (counts.get(letter) ?? 0) - 1)
  return [...counts.values()].reduce((sum, count) => sum + Math.abs(count), 0)
}
