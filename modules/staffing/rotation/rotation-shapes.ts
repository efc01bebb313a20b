/** The shapes in which eligibility, plans of exchange, moves and the page for a teacher are told. Browser-safe. */
import { z } from 'zod'
import { labelled } from '#kernel/contract.ts'
import { compulsoryStages } from '#kernel/stage.ts'
import { duties, exemptions, taughtSubjects } from '../teachers/teacher-words.ts'
import {
  directions,
  eligibilityReasons,
  eligibilityVerdicts,
  moveStatuses,
  moveWays,
  qualityBases,
  rotationStatuses,
  stayReasons,
  wishOutcomes,
} from './rotation-words.ts'

export const words = z.object({ zh: z.string(), en: z.string() })
export const clauseShape = z.object({
  document: z.string(),
  title: words,
  number: z.string().nullable(),
  article: z.string(),
  from: z.string(),
  confidence: z.string(),
})
export const watermarkShape = z.object({ text: words, lines: z.array(words) })

const stage = z.enum(compulsoryStages)
const post = z.enum([...taughtSubjects, 'principal'])

/** What a county sets for its exchange; left out stays as the rules in force have it, or is not limited. */
const schoolList = (zh: string, en: string) =>
  labelled(
    z
      .array(z.string().regex(/^\d{10}$/))
      .max(500)
      .optional(),
    zh,
    en,
  )
export const settingsShape = z.object({
  years: labelled(z.number().int().min(1).max(40).optional(), '在现校连续任教满几年', 'years at one school', {
    unit: '年',
  }),
  principalTerms: labelled(z.number().int().min(1).max(10).optional(), '校长任满几届', 'terms of a principal', {
    unit: '届',
  }),
  principalYears: labelled(
    z.number().int().min(1).max(40).optional(),
    '校长在一校满几年必须轮岗',
    'years of a principal at one school',
    { unit: '年' },
  ),
  exemptions: labelled(z.array(z.enum(exemptions)).optional(), '暂缓情形', 'exemptions that hold'),
  nearRetirement: labelled(
    z
      .object({
        male: labelled(z.number().int().min(40).max(70), '男', 'men', { unit: '岁' }),
        female: labelled(z.number().int().min(40).max(70), '女', 'women', { unit: '岁' }),
      })
      .optional(),
    '临近退休年龄',
    'age that counts as near retirement',
  ),
  directions: labelled(
    z.array(z.enum(directions).exclude(['unknown'])).optional(),
    '交流方向',
    'directions that are open',
  ),
  limitKm: labelled(
    z.number().positive().max(500).nullable().optional(),
    '直线距离上限',
    'furthest straight-line distance',
    { unit: 'km' },
  ),
  coupleKm: labelled(
    z.number().positive().max(500).nullable().optional(),
    '夫妻两校最远直线距离',
    'furthest apart two spouses may teach',
    { unit: 'km' },
  ),
  quality: labelled(
    z.enum(qualityBases).optional(),
    '优质、薄弱学校的界定',
    'how strong and weak schools are told apart',
  ),
  strong: schoolList('优质学校', 'strong schools'),
  weak: schoolList('薄弱学校', 'weak schools'),
  floor: labelled(
    z.enum(['one', 'needed']).optional(),
    '调出学校每学科至少保留：one 一人、needed 按课时所需',
    'what a school keeps of each subject: one, or what its periods ask for',
  ),
  share: labelled(
    z.number().min(0).max(1).optional(),
    '交流比例目标（不低于规定）',
    'share to be moved, not below the rule',
  ),
  backboneShare: labelled(
    z.number().min(0).max(1).optional(),
    '骨干比例目标（不低于规定）',
    'share of backbone teachers, not below the rule',
  ),
  reach: labelled(
    z.number().int().min(1).max(50).nullable().optional(),
    '列入范围：目标人数的几倍（不填为全部符合条件的）',
    'who takes part: so many times as many as are to be moved; left out, everybody eligible',
  ),
  contact: labelled(z.string().trim().max(200).optional(), '咨询科室和电话', 'whom to ask, with telephone'),
  objections: labelled(z.string().trim().max(300).optional(), '异议提出办法和期限', 'how and until when to object'),
})
export type GivenSettings = z.infer<typeof settingsShape>

/** A rule or setting as it holds, with where it comes from. */
export const ruleLineShape = z.object({
  code: z.string(),
  words,
  value: words,
  clause: clauseShape.nullable(),
  /** Set by the county: the document it named. */
  setBy: z.string().nullable(),
})
export type RuleLine = z.infer<typeof ruleLineShape>

export const eligibilityRowShape = z.object({
  teacher: z.string(),
  name: z.string(),
  school: z.string(),
  schoolName: z.string(),
  townName: z.string().nullable(),
  stage,
  post,
  duty: z.enum(duties),
  isBackbone: z.boolean().nullable(),
  years: z.number().nullable(),
  terms: z.number().nullable(),
  /** Moves that are known, and the school year of the last one: who moved before comes later. */
  moves: z.number(),
  lastMove: z.number().nullable(),
  verdict: z.enum(eligibilityVerdicts),
  reason: z.enum(eligibilityReasons),
  /** The reason with its figures. */
  why: words,
  clause: clauseShape.nullable(),
  /** Place in the public order among the eligible; null for others. */
  order: z.number().nullable(),
  wishes: z.number().nullable(),
})
export type EligibilityRow = z.infer<typeof eligibilityRowShape>

/** The rule of 10 % and 20 %, whole numbers held exactly against the rows. */
export const ruleJudgedShape = z.object({
  eligible: z.number(),
  /** Whose years or terms are missing; not in `eligible`. */
  unknown: z.number(),
  moved: z.number(),
  movedBackbone: z.number(),
  /** Least numbers that fulfil the rows. */
  needed: z.number(),
  neededBackbone: z.number(),
  share: z.object({
    printed: z.string(),
    limit: z.string(),
    outcome: z.enum(['met', 'unmet', 'unknown']),
    clause: clauseShape,
  }),
  backbone: z.object({
    printed: z.string(),
    limit: z.string(),
    outcome: z.enum(['met', 'unmet', 'unknown']),
    clause: clauseShape,
  }),
  outcome: z.enum(['met', 'unmet', 'unknown']),
})
export type RuleJudged = z.infer<typeof ruleJudgedShape>

export const objectionShape = z.object({
  number: z.number(),
  teacher: z.string(),
  teacherName: z.string(),
  at: z.string(),
  personName: z.string(),
  text: z.string(),
  answer: z.object({ isUpheld: z.boolean(), text: z.string(), at: z.string(), personName: z.string() }).nullable(),
})
export type Objection = z.infer<typeof objectionShape>

export const rotationShape = z.object({
  id: z.string(),
  county: z.string(),
  countyName: z.string(),
  name: z.string(),
  /** School year from which the moves hold. */
  year: z.number(),
  status: z.enum(rotationStatuses),
  madeAt: z.string(),
  madeBy: z.string(),
  seconds: z.number(),
  roster: z.object({ id: z.string(), year: z.number(), fileName: z.string(), at: z.string() }),
  censusYear: z.number().nullable(),
  /** A newer roster or other settings have come in since. */
  isStale: z.boolean(),
  isSimulated: z.boolean(),
  /** Checked again from the input by rules that know no mechanism. */
  isVerified: z.boolean(),
  teachers: z.number(),
  eligible: z.number(),
  exempt: z.number(),
  unknown: z.number(),
  /** Whose turn came in the public order, or who was asked because somebody wanted the post. */
  called: z.number(),
  /** Of those, asked before their turn; who stays of them owes nothing. */
  asked: z.number(),
  rounds: z.number(),
  stayed: z.number(),
  /** Teachers, without principals: those count apart. */
  rule: ruleJudgedShape,
  principals: z.object({ due: z.number(), moved: z.number() }),
  couples: z.object({ together: z.number(), near: z.number() }),
  byDirection: z.array(z.object({ direction: z.enum(directions), moves: z.number() })),
  byWay: z.array(z.object({ way: z.enum(moveWays), moves: z.number() })),
  firstWishes: z.number(),
  /** No plan whatever could move more of those who were called with these wishes. */
  mostPossible: z.number(),
  /** Posts that the plan fills, and that stay empty, by urgency: a subject with nobody at the school first. */
  posts: z.object({ open: z.number(), filled: z.number(), urgent: z.number(), urgentFilled: z.number() }),
  /** What could not be held because data are missing. */
  unchecked: z.array(words),
  notes: z.array(words),
  objections: z.object({ open: z.number(), upheld: z.number(), declined: z.number() }),
  carriedOut: z.number(),
  publishedAt: z.string().nullable(),
})
export type RotationShown = z.infer<typeof rotationShape>

export const moveShape = z.object({
  teacher: z.string(),
  name: z.string(),
  duty: z.enum(duties),
  post,
  stage,
  isBackbone: z.boolean().nullable(),
  from: z.string(),
  fromName: z.string(),
  to: z.string(),
  toName: z.string(),
  toStage: stage,
  direction: z.enum(directions),
  km: z.number().nullable(),
  way: z.enum(moveWays),
  /** Which of the wishes, the first being 1, and how many there were. */
  wish: z.number(),
  wishes: z.number(),
  round: z.number(),
  order: z.number(),
  /** Asked before the turn came, because somebody wanted the post. */
  isAsked: z.boolean(),
  status: z.enum(moveStatuses),
})
export type MoveShown = z.infer<typeof moveShape>

export const stayShape = z.object({
  teacher: z.string(),
  name: z.string(),
  duty: z.enum(duties),
  post,
  stage,
  isBackbone: z.boolean().nullable(),
  school: z.string(),
  schoolName: z.string(),
  reason: z.enum(stayReasons),
  wishes: z.number(),
  round: z.number(),
  order: z.number(),
  /** Asked before the turn came, because somebody wanted the post. */
  isAsked: z.boolean(),
})
export type StayShown = z.infer<typeof stayShape>

/** A school of the board: who leaves and who comes, by post, and what it has before and after. */
export const boardSchoolShape = z.object({
  school: z.string(),
  name: z.string(),
  town: z.string().nullable(),
  townName: z.string().nullable(),
  longitude: z.number().nullable(),
  latitude: z.number().nullable(),
  settlement: z.enum(['city', 'town', 'country']).nullable(),
  isStrong: z.boolean().nullable(),
  approved: z.number().nullable(),
  inPost: z.number(),
  inPostAfter: z.number(),
  leaves: z.number(),
  comes: z.number(),
  posts: z.array(
    z.object({
      post,
      stage,
      inPost: z.number(),
      needed: z.number().nullable(),
      leaves: z.number(),
      comes: z.number(),
      after: z.number(),
      /** Nobody taught it before. */
      wasEmpty: z.boolean(),
    }),
  ),
})
export type BoardSchool = z.infer<typeof boardSchoolShape>

/** The page for a teacher: plain data, each heading and line in both languages. */
export const noticeShape = z.object({
  teacher: z.string(),
  name: z.string(),
  school: z.string(),
  schoolName: z.string(),
  post,
  stage,
  year: z.number(),
  /** `moves` to another school, `stays` although called, `not-called` this year. */
  outcome: z.enum(['moves', 'stays', 'not-called']),
  to: z.string().nullable(),
  toName: z.string().nullable(),
  headline: words,
  sections: z.array(
    z.object({
      /** why-me · why-there · wishes · rules · ask · object */
      code: z.enum(['why-me', 'why-there', 'wishes', 'rules', 'ask', 'object']),
      heading: words,
      lines: z.array(words),
    }),
  ),
  wishes: z.array(
    z.object({ rank: z.number(), school: z.string(), schoolName: z.string(), outcome: z.enum(wishOutcomes), words }),
  ),
  rules: z.array(ruleLineShape),
  status: z.enum(moveStatuses).nullable(),
  planStatus: z.enum(rotationStatuses),
  objections: z.array(objectionShape),
  isSimulated: z.boolean(),
  watermark: watermarkShape,
})
export type TeacherNotice = z.infer<typeof noticeShape>

export const rotationEventShape = z.object({
  number: z.number(),
  kind: z.string(),
  at: z.string(),
  personName: z.string(),
  reason: z.string().nullable(),
  teacher: z.string().nullable(),
})
