/** The shapes of clauses, the claims of a year's counts, and what a reply says of itself. Browser-safe. */
import { z } from 'zod'
import { words } from '../proposals/proposal-shapes.ts'
import { resultClasses } from '../proposals/proposal-words.ts'
import { claimVerdicts, clauseAreas, clauseKinds, clauseStates } from './clause-words.ts'

export const clauseShape = z.object({
  /** Part and place within it, such as 3.5. */
  code: z.string(),
  part: z.number(),
  area: z.enum(clauseAreas).nullable(),
  /** As it stands in the text. */
  text: z.string(),
  /** Words before it that say on what ground or by what means, such as 以……为抓手; they stand with the clause. */
  means: z.string().nullable(),
  kind: z.enum(clauseKinds),
  /** The rule that decided, and why, in words. */
  rule: z.string(),
  why: words,
  /** Where the words do not decide clearly; a person looks. */
  isDoubtful: z.boolean(),
  doubt: words.nullable(),
  owner: z.string().nullable(),
  /** `text` the clause names it, `head` it is the office that replies. */
  ownerFrom: z.enum(['text', 'head', 'none']),
  measure: z.string().nullable(),
  amount: z.number().nullable(),
  unit: z.string().nullable(),
  /** ISO, where the text has one. */
  dueOn: z.string().nullable(),
  /** Words of time as they stand, such as 如期 or 年底前. */
  time: z.string().nullable(),
})
export type Clause = z.infer<typeof clauseShape>

export const claimShape = z.object({
  code: z.string(),
  words,
  text: z.string(),
  year: z.number().nullable(),
  claimed: z.number().nullable(),
  unit: z.string().nullable(),
  /** What must be said beside it: three kinds in one figure, a coverage without a denominator. */
  remark: words.nullable(),
})
export type Claim = z.infer<typeof claimShape>

export const checkedClaimShape = claimShape.extend({
  counted: z.number().nullable(),
  verdict: z.enum(claimVerdicts),
  source: words.nullable(),
})
export type CheckedClaim = z.infer<typeof checkedClaimShape>

export const replyHeadShape = z.object({
  office: z.string().nullable(),
  signer: z.string().nullable(),
  result: z.enum(resultClasses).nullable(),
  title: z.string().nullable(),
  session: z.string().nullable(),
  number: z.number().nullable(),
  salutation: z.string().nullable(),
  main: z.string().nullable(),
  contact: z.string().nullable(),
  phone: z.string().nullable(),
  on: z.string().nullable(),
  sentTo: z.string().nullable(),
  printedBy: z.string().nullable(),
  printedOn: z.string().nullable(),
  publicity: z.string().nullable(),
})
export type ReplyHead = z.infer<typeof replyHeadShape>

export const partShape = z.object({
  number: z.number(),
  title: z.string(),
  area: z.enum(clauseAreas).nullable(),
  text: z.string(),
})
export type ReplyPart = z.infer<typeof partShape>

export const readReplyShape = z.object({
  head: replyHeadShape,
  parts: z.array(partShape),
  clauses: z.array(clauseShape),
  claims: z.array(claimShape),
  counts: z.object({ promise: z.number(), measure: z.number(), stance: z.number(), doubtful: z.number() }),
  /** A类但有未完成承诺: it is classed as solved and still promises. */
  warnings: z.array(z.object({ code: z.string(), words })),
  /** Characters of the parts that no clause holds, besides headings and marks; 0 says that nothing was lost. */
  lost: z.number(),
})
export type ReadReply = z.infer<typeof readReplyShape>

export const keptClauseShape = clauseShape.extend({
  state: z.enum(clauseStates),
  decidedBy: z.string().nullable(),
  decidedAt: z.string().nullable(),
  reason: z.string().nullable(),
  /** The promise in the ledger that came of it. */
  commitment: z.string().nullable(),
  round: z.number(),
})
export type KeptClause = z.infer<typeof keptClauseShape>
