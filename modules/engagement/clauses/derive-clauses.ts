/** Text of a reply → its head, parts, clauses with kind and reason, claims of the year, and what contradicts itself. Proposes; decides nothing. */
import type { Words } from '#kernel/words.ts'
import type { ClauseRules } from './clause-rules.ts'
import type { Clause, ReadReply, ReplyHead, ReplyPart } from './clause-shapes.ts'
import { timeOf } from './clause-time.ts'
import { claimsOf } from './record-claims.ts'
import { headOf } from './reply-head.ts'
import { paragraphsOf, takeApart } from './reply-parts.ts'
import { lostOf, splitClauses, type Piece } from './split-clauses.ts'

const namedOwner = /由([\p{Script=Han}]{2,20}?(?:局|委|办|科|厅|政府|学校|中心|处))(?:牵头|负责|承担|会同)/u

function clauseOf(piece: Piece, part: ReplyPart, place: number, head: ReplyHead, rules: ClauseRules): Clause {
  const rule = rules.kinds.find(({ pattern }) => pattern.test(piece.text))!
  const groups = rule.pattern.exec(piece.text)?.groups
  const { time, dueOn } = timeOf([piece.means, piece.text].filter((each) => each !== null).join('，'), head.on)
  const own = namedOwner.exec(piece.text)?.[1] ?? null
  const office = head.main ?? head.office
  const isPromise = rule.kind === 'promise'
  const amount = groups?.['amount']
  return {
    code: `${part.number}.${place}`,
    part: part.number,
    area: part.area,
    text: piece.text,
    means: piece.means,
    kind: rule.kind,
    rule: rule.rule,
    why: rule.why,
    isDoubtful: rule.doubt !== null && !(isPromise && dueOn !== null && amount !== undefined),
    doubt: rule.doubt,
    owner: own ?? office,
    ownerFrom: own !== null ? 'text' : office !== null ? 'head' : 'none',
    measure: isPromise ? rule.measure : null,
    amount: amount === undefined ? null : Number(amount),
    unit: groups?.['unit'] ?? null,
    dueOn,
    time,
  }
}

const warning = (code: string, zh: string, en: string): { code: string; words: Words } => ({ code, words: { zh, en } })

function warningsOf(
  head: ReplyHead,
  clauses: readonly Clause[],
  claims: ReadReply['claims'],
  parts: readonly ReplyPart[],
) {
  const promises = clauses.filter(({ kind }) => kind === 'promise')
  const open = promises.filter(({ dueOn }) => dueOn === null || head.on === null || dueOn >= head.on)
  const undated = promises.filter(({ dueOn }) => dueOn === null)
  return [
    ...(head.result === 'A' && open.length > 0
      ? [
          warning(
            'solved-with-open-promises',
            `A类但有未完成承诺：办理结果为A（已经解决或基本解决），正文仍有${open.length}条今后的可核查承诺`,
            `classed A (solved), yet with open promises: ${open.length} verifiable promises speak of the future`,
          ),
        ]
      : []),
    ...(head.result === null
      ? [warning('no-result', '没有找到办理结果（A、B、C、D）', 'no class of the result was found')]
      : []),
    ...(undated.length > 0
      ? [
          warning(
            'promises-without-date',
            `${undated.length}条可核查承诺没有写明时限，确认时须补齐`,
            `${undated.length} verifiable promises name no time; it has to be added when they are confirmed`,
          ),
        ]
      : []),
    ...(parts.length === 0
      ? [
          warning(
            'no-parts',
            '没有找到“一、二、三……”的分条，全文按一条读取',
            'no numbered parts were found; the whole was read as one',
          ),
        ]
      : []),
    ...claims
      .filter(({ remark }) => remark !== null)
      .map(({ words, remark }) => warning('claim', `${words.zh}：${remark!.zh}`, `${words.en}: ${remark!.en}`)),
  ]
}

/** `known`: what is known of the reply besides its text, as it stands in the register. */
export function deriveClauses(text: string, rules: ClauseRules, known: Partial<ReplyHead> = {}): ReadReply {
  const paragraphs = paragraphsOf(text)
  const head = { ...headOf(paragraphs), ...known }
  const { opening, parts, around } = takeApart(paragraphs, rules)
  // Without numbered parts the whole is one, and no line of it is left unread.
  const read: readonly ReplyPart[] =
    parts.length > 0 ? [...parts, ...around] : [{ number: 1, title: '', area: null, text: opening.join('\n') }]
  const split = read.map((part) => ({ part, pieces: splitClauses(part.text, rules) }))
  const clauses = split.flatMap(({ part, pieces }) =>
    pieces.map((piece, i) => clauseOf(piece, part, i + 1, head, rules)),
  )
  const claims = claimsOf(opening, rules)
  const count = (kind: Clause['kind']): number => clauses.filter((clause) => clause.kind === kind).length
  return {
    head,
    parts: [...parts],
    clauses,
    claims,
    counts: {
      promise: count('promise'),
      measure: count('measure'),
      stance: count('stance'),
      doubtful: clauses.filter(({ isDoubtful }) => isDoubtful).length,
    },
    warnings: warningsOf(head, clauses, claims, parts),
    lost: split.reduce((sum, { part, pieces }) => sum + lostOf(part.text, pieces), 0),
  }
}
