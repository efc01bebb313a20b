/** An edited reply against its figures: a token may be left out, never altered, and no figure is typed in its place. */
import type { LiveFigure, QuotedPromise, TextNote } from './reply-shapes.ts'
import { brokenIn, tokensIn, withoutTokens } from './tokens.ts'

/** Chinese digits only where they state a share or an amount; 一是, 四个一批 and 十五五 are words. */
const typed =
  /百分之[零一二三四五六七八九十百点]+|[一二三四五六七八九十百千万]{2,}(?=[所个名人件万亿])|\d+(?:[.,，]\d+)*\s*[%％]?|[０-９]+/gu
const dates = /\d{4}\s*[—-]\s*\d{4}\s*学年|\d{4}年(?:\d{1,2}月)?(?:\d{1,2}日)?|\d{1,2}月(?:\d{1,2}日)?/gu
/** Names that contain digits and say no figure. */
const named = /[“"《][^”"》]*[”"》]|〔\d{4}〕\d+号|第\d+号|\d+(?:\+\d+)+(?:\+N)?/gu

export interface TextGround {
  readonly figures: readonly LiveFigure[]
  readonly promises: readonly QuotedPromise[]
  /** As it was composed; null where there is nothing to compare with. */
  readonly composed: string | null
  /** Words of the proposal itself: its own digits are not ours. */
  readonly proposal: string
}

interface Typed {
  readonly at: string
  readonly isDate: boolean
}

function typedIn(paragraph: string, proposal: string): Typed[] {
  const bare = withoutTokens(paragraph).replaceAll(named, '')
  const days = [...bare.matchAll(dates)].map(([at]) => ({ at, isDate: true }))
  const rest = bare.replaceAll(dates, '')
  const figures = [...rest.matchAll(typed)].map(([at]) => ({ at, isDate: false }))
  return [...days, ...figures].filter(({ at }) => !proposal.includes(at))
}

/** Paragraphs of the composed text that shared a token with this one, or began alike. */
function missingFrom(paragraph: string, composed: readonly string[], everywhere: ReadonlySet<string>): string[] {
  const own = new Set(tokensIn(paragraph).map(({ code }) => code))
  const start = withoutTokens(paragraph).slice(0, 8)
  const before = composed.filter(
    (each) =>
      tokensIn(each).some(({ code }) => own.has(code)) || (start.length >= 4 && withoutTokens(each).startsWith(start)),
  )
  return [...new Set(before.flatMap((each) => tokensIn(each).map(({ code }) => code)))].filter(
    (code) => !everywhere.has(code),
  )
}

export function checkText(text: string, { figures, promises, composed, proposal }: TextGround): TextNote[] {
  const known = new Map(figures.map((figure) => [figure.code, figure]))
  const quoted = new Set(promises.map(({ id }) => id))
  const before = composed?.split('\n').filter((line) => line.trim() !== '') ?? []
  const everywhere = new Set(tokensIn(text).map(({ code }) => code))
  const notes: TextNote[] = []
  const note = (
    severity: TextNote['severity'],
    code: TextNote['code'],
    paragraph: number,
    at: string,
    zh: readonly [string, string],
    en: readonly [string, string],
  ): void =>
    void notes.push({ severity, code, paragraph, at, what: { zh: zh[0], en: en[0] }, todo: { zh: zh[1], en: en[1] } })

  const paragraphs = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
  for (const [i, paragraph] of paragraphs.entries()) {
    const number = i + 1
    const broken = brokenIn(paragraph)
    if (broken !== null) {
      note(
        'error',
        'broken-token',
        number,
        broken,
        [`第${number}段的数据标记被改动：“${broken}”`, '请恢复为 {figure:…} 的原样，或整个删去'],
        [`paragraph ${number}: a token was altered: "${broken}"`, 'put it back as {figure:…}, or take it out whole'],
      )
    }
    for (const { kind, code } of tokensIn(paragraph)) {
      if (kind === 'promise' ? !quoted.has(code) : !known.has(code)) {
        note(
          'error',
          'unknown-token',
          number,
          code,
          [`第${number}段的“${code}”没有对应的${kind === 'figure' ? '数据' : '承诺'}`, '请从数据（承诺）清单中选用'],
          [`paragraph ${number}: nothing is known as "${code}"`, 'choose one of the list'],
        )
      } else if (kind === 'figure' && known.get(code)!.value === null) {
        note(
          'error',
          'figure-missing',
          number,
          code,
          [
            `第${number}段用到的“${known.get(code)!.words.zh}”缺数据：${known.get(code)!.missing?.zh ?? ''}`,
            '请删去这一句，或等数据到齐后再写',
          ],
          [
            `paragraph ${number}: ${known.get(code)!.words.en} is not known: ${known.get(code)!.missing?.en ?? ''}`,
            'take the sentence out, or wait for the figure',
          ],
        )
      }
    }
    const byHand = typedIn(paragraph, proposal)
    const gone = missingFrom(paragraph, before, everywhere)
    const figuresTyped = byHand.filter(({ isDate }) => !isDate)
    if (gone.length > 0 && figuresTyped.length > 0) {
      const names = gone.map((code) => known.get(code)?.words.zh ?? code).join('、')
      note(
        'error',
        'figure-replaced',
        number,
        figuresTyped.map(({ at }) => at).join('、'),
        [
          `第${number}段删去了“${names}”的数据标记，又手工写了“${figuresTyped.map(({ at }) => at).join('、')}”`,
          '数字不能手工改写：请恢复标记；数据有误的，到数据来源处更正',
        ],
        [
          `paragraph ${number}: the token of ${gone.join(', ')} was taken out and ${figuresTyped.map(({ at }) => at).join(', ')} typed instead`,
          'put the token back; a wrong figure is mended where it comes from',
        ],
      )
    } else {
      for (const { at } of figuresTyped)
        note(
          'warning',
          'typed-figure',
          number,
          at,
          [`第${number}段有手工写的数字“${at}”，没有来源`, '有对应数据的请用标记；确需保留的，由审核人核对'],
          [
            `paragraph ${number}: "${at}" was typed by hand and has no source`,
            'use a token where there is one; else the reviewer checks it',
          ],
        )
    }
    for (const { at, isDate } of byHand)
      if (isDate)
        note(
          'note',
          'typed-date',
          number,
          at,
          [`第${number}段有手工写的日期“${at}”`, '写明时限的承诺，签发后须进入台账'],
          [
            `paragraph ${number}: a date typed by hand: "${at}"`,
            'a promise with a date goes into the ledger once it is signed',
          ],
        )
  }
  const leftOut = [...new Set(before.flatMap((line) => tokensIn(line).map(({ code }) => code)))].filter(
    (code) => !everywhere.has(code),
  )
  for (const code of leftOut) {
    if (
      notes.some((each) => each.code === 'figure-replaced' && each.what.zh.includes(known.get(code)?.words.zh ?? code))
    )
      continue
    note(
      'note',
      'figure-left-out',
      0,
      code,
      [`初稿中的“${known.get(code)?.words.zh ?? code}”没有采用`, '确认是否需要'],
      [`"${known.get(code)?.words.en ?? code}" of the composed draft is left out`, 'see whether it is wanted'],
    )
  }
  return notes
}
