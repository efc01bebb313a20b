/** Figures and promises in a text: `{figure:code}` and `{promise:id}`. The writer edits words; what stands in the tokens is put in when it is printed. */
import type { LiveFigure, QuotedPromise } from './reply-shapes.ts'

const token = /\{(figure|promise):([a-z0-9-]+)\}/gu
/** Anything that was meant as a token, or was one. */
const brace = /[{}｛｝]/u

export interface Token {
  readonly kind: 'figure' | 'promise'
  readonly code: string
}

export const tokensIn = (text: string): Token[] =>
  [...text.matchAll(token)].map(([, kind, code]) => ({ kind: kind as Token['kind'], code: code! }))

export const withoutTokens = (text: string): string => text.replaceAll(token, '')

/** What is left of braces once whole tokens are taken away: a token that was cut or altered. */
export const brokenIn = (text: string): string | null => {
  const rest = withoutTokens(text)
  const at = rest.search(brace)
  return at < 0 ? null : rest.slice(Math.max(0, at - 10), at + 20)
}

export interface Filling {
  readonly figures: ReadonlyMap<string, Pick<LiveFigure, 'printed' | 'words'>>
  readonly promises: ReadonlyMap<string, Pick<QuotedPromise, 'text' | 'dueOn' | 'owner'>>
}

export const fillingOf = (figures: readonly LiveFigure[], promises: readonly QuotedPromise[]): Filling => ({
  figures: new Map(figures.map((figure) => [figure.code, figure])),
  promises: new Map(promises.map((promise) => [promise.id, promise])),
})

const dayOf = (iso: string): string => {
  const [year, month, date] = iso.split('-').map(Number)
  return `${year}年${month}月${date}日`
}

/** As it stands in the paper: a promise with its day and owner. */
export const printedPromise = ({ text, dueOn, owner }: Pick<QuotedPromise, 'text' | 'dueOn' | 'owner'>): string =>
  `${text.replace(/[。；，]$/u, '')}（${dueOn === null ? '' : `${dayOf(dueOn)}前，`}${owner}）`

/** What is not known is printed as 缺数据, so that no paper says less than it seems to. */
export const fillText = (text: string, { figures, promises }: Filling): string =>
  text.replaceAll(token, (whole, kind: string, code: string) => {
    if (kind === 'figure') return figures.get(code)?.printed ?? '（缺数据）'
    const promise = promises.get(code)
    return promise ? printedPromise(promise) : whole
  })
