/** The dictionary of the engagement room (公开与互动): what can be asked of it. */
import { clauseOperations } from './clauses/contract.ts'
import { entryOperations } from './entries/contract.ts'
import { portalOperations } from './portal/contract.ts'
import { printOperations } from './prints/contract.ts'
import { proposalOperations } from './proposals/contract.ts'
import { publicationOperations } from './publication/contract.ts'
import { replyOperations } from './replies/contract.ts'

export * from './publication/publication-words.ts'
export { opennesses, opennessWords, type Openness } from './publication/openness.ts'
export type { PublicationRow } from './publication/contract.ts'
export type { PublicContact, PublicPromise, SchoolEntry, Snapshots } from './publication/snapshot-shapes.ts'
export { countyPrints, printKinds, printWords, type CountyPrint, type PrintKind } from './prints/print-shapes.ts'
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

export const permissions = {
  'engagement.public': { zh: '阅读公众页面', en: 'read the public pages' },
  'engagement.read': { zh: '查看发布件和办理过程', en: 'see publications and their steps' },
  'engagement.draft': { zh: '拟稿、更正、设置对外联系人', en: 'draft and correct, and set whom the public calls' },
  'engagement.review': { zh: '科室审核发布件', en: 'review publications' },
  'engagement.sign': { zh: '签发发布件', en: 'sign publications' },
  'engagement.secrecy': { zh: '保密审查', en: 'check publications for secrets' },
  'engagement.publish': { zh: '发布、撤回', en: 'publish and withdraw' },
  'engagement.return': { zh: '退回发布件', en: 'send publications back' },
  'engagement.entries.read': { zh: '查看一所学校的信息公开', en: "see a school's own public facts" },
  'engagement.entries.list': { zh: '查看各校信息公开情况', en: 'see how the entries of schools stand' },
  'engagement.entries.write': { zh: '填写、报送本校信息公开', en: "write one's own school's public facts" },
  'engagement.entries.review': { zh: '审核学校信息公开', en: 'review the entries of schools' },
  'engagement.proposals.read': { zh: '查看建议提案办理情况', en: 'see proposals and how they stand' },
  'engagement.proposals.register': {
    zh: '登记、交办、送达和征询建议提案',
    en: 'register, assign, hand over and ask about proposals',
  },
  'engagement.proposals.handle': {
    zh: '承办建议提案：联系代表、会办、拟稿',
    en: 'handle proposals: contact, joint opinions, drafts',
  },
  'engagement.proposals.review': { zh: '审核答复', en: 'review replies' },
  'engagement.proposals.sign': { zh: '签发答复', en: 'sign replies' },
  'engagement.proposals.settings': {
    zh: '设置办理期限和结果分类、移交',
    en: 'set times and classes of results, hand over',
  },
  'engagement.proposals.progress': { zh: '凭查询码看办理结果', en: "look at one's own proposal by code" },
  'engagement.clauses.read': { zh: '读取答复的条款', en: 'read the clauses of a reply' },
  'engagement.clauses.confirm': { zh: '确认答复的条款和承诺', en: 'confirm clauses and promises' },
  'engagement.entries.sign': { zh: '签发学校信息公开', en: 'sign the entries of schools' },
} as const

/** Operations, by name; each part of the room brings its own. */
export const operations = {
  ...publicationOperations,
  ...entryOperations,
  ...portalOperations,
  ...printOperations,
  ...proposalOperations,
  ...replyOperations,
  ...clauseOperations,
} as const

export const contract = {
  room: 'engagement',
  about: {
    zh: '公开与互动：建议提案办理、信息公开、公众页面与宣传材料',
    en: 'proposals and replies, publication, and the pages and papers for the public',
  },
  permissions,
  operations,
} as const
