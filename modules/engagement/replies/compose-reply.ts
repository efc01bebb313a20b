/** Composes the first draft of a reply: the six areas in the bureau's words, with the figures that are known and the promises that stand. */
import { clauseAreas, clauseAreaWords, type ClauseArea } from '../clauses/clause-words.ts'
import type { LiveFigure, QuotedPromise } from './reply-shapes.ts'
import { tokensIn } from './tokens.ts'

export interface Sentence {
  readonly text: string
  /** Left out where all of its figures are 0. */
  readonly skipZero: boolean
  readonly isSalutation: boolean
}

export interface ReplyWords {
  readonly opening: readonly Sentence[]
  readonly bridge: string
  readonly parts: Readonly<Record<ClauseArea, readonly Sentence[]>>
  readonly promises: string
  readonly closing: string
}

export interface PlaceWords {
  /** 全市, 全县, 全区. */
  readonly place: string
  readonly our: string
  readonly office: string
}

/** How a region speaks of itself, by its name and code. */
export function placeWords(code: string, name: string, office: string): PlaceWords {
  const kind = code.endsWith('00') ? '市' : name.endsWith('区') ? '区' : '县'
  return { place: `全${kind}`, our: `我${kind}`, office }
}

export interface Composed {
  readonly text: string
  readonly leftOut: readonly { readonly sentence: string; readonly figures: readonly string[] }[]
}

/** A part quotes so many promises of its own by itself; the writer may put in others from the list. */
const mostQuoted = 3

const numerals = ['一', '二', '三', '四', '五', '六']

export function composeReply(
  words: ReplyWords,
  place: PlaceWords,
  figures: readonly LiveFigure[],
  promises: readonly QuotedPromise[],
): Composed {
  const known = new Map(figures.map((figure) => [figure.code, figure]))
  const leftOut: { sentence: string; figures: string[] }[] = []
  const put = (text: string): string =>
    text.replaceAll('{place}', place.place).replaceAll('{our}', place.our).replaceAll('{office}', place.office)
  const sentences = (given: readonly Sentence[]): string =>
    given
      .flatMap(({ text, skipZero }) => {
        const codes = tokensIn(text).map(({ code }) => code)
        const missing = codes.filter((code) => known.get(code)?.value == null)
        if (missing.length > 0) {
          leftOut.push({ sentence: put(text), figures: missing })
          return []
        }
        // The year alone says nothing.
        const counts = codes.filter((code) => !code.endsWith('-year'))
        return skipZero && counts.length > 0 && counts.every((code) => known.get(code)!.value === 0) ? [] : [put(text)]
      })
      .join('')
  const promised = (area: ClauseArea): string => {
    const own = promises.filter((promise) => promise.area === area && promise.isOwn).slice(0, mostQuoted)
    return own.length === 0
      ? ''
      : put(words.promises).replace('{list}', own.map(({ id }) => `{promise:${id}}`).join('；'))
  }
  const [salutation, ...record] = words.opening
  const paragraphs = [
    put(salutation?.text ?? ''),
    sentences(record),
    put(words.bridge),
    ...clauseAreas.map(
      (area, i) => `${numerals[i]}、${clauseAreaWords[area].zh}。${sentences(words.parts[area])}${promised(area)}`,
    ),
    put(words.closing),
  ]
  return { text: paragraphs.filter((paragraph) => paragraph !== '').join('\n'), leftOut }
}
