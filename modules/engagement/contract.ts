/** The dictionary of the engagement room (公开与互动): what can be asked of it. */

export * from './clauses/clause-words.ts'
export type {
  CheckedClaim,
  Claim,
  Clause,
  KeptClause,
  ReadReply,
  ReplyHead,
  ReplyPart,
} from './clauses/clause-shapes.ts'
export * from './proposals/proposal-words.ts'
export type {
  ClockShown,
  HolidayYear,
  Office,
  PromiseShown,
  ProposalRow,
  ProposalShown,
  Proposer,
  RateShown,
  ResultDictionary,
  RoundShown,
  StepProblem,
  TimeRule,
} from './proposals/proposal-shapes.ts'
export type { DraftShown, LiveFigure, QuotedPromise, TextNote } from './replies/reply-shapes.ts'

export const permissions = {} as const

/** Operations, by name; each part of the room brings its own. */
export const operations = {} as const

export const contract = {
  room: 'engagement',
  about: {
    zh: '公开与互动：建议提案办理、信息公开、公众页面与宣传材料',
    en: 'proposals and replies, publication, and the pages and papers for the public',
  },
  permissions,
  operations,
} as const
