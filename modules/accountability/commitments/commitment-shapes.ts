/** The shapes of a commitment: its terms, what is measured of it, how it stands, and its events. Browser-safe. */
import { z } from 'zod'
import { isoDate, labelled } from '#kernel/contract.ts'
import { commitmentRuleShape } from './commitment-rule.ts'
import {
  areas,
  commitmentEventKinds,
  lights,
  paces,
  ruleKinds,
  saidStatuses,
  shownStatuses,
  sourceKinds,
} from './commitment-words.ts'

export const words = z.object({ zh: z.string(), en: z.string() })
/** Words that a person writes, in both languages. */
export const writtenWords = () =>
  z.object({
    zh: labelled(z.string().trim().min(1).max(300), '中文', 'in Chinese'),
    en: labelled(z.string().trim().min(1).max(300), '英文', 'in English'),
  })
const numberOrNull = z.number().nullable()

export const sourceShape = z.object({
  kind: labelled(z.enum(sourceKinds), '来源类别', 'kind of source'),
  id: labelled(z.string().trim().min(1).max(80), '来源编号', 'id of the source'),
  /** Which line, clause or item of it. */
  line: labelled(z.string().trim().min(1).max(120), '来源中的条目', 'line of the source'),
  title: labelled(z.string().trim().min(2).max(200), '来源名称', 'title of the source'),
})
export type CommitmentSource = z.infer<typeof sourceShape>

export const ownerShape = z.object({
  office: labelled(z.string().trim().min(2).max(80), '责任单位', 'office that answers for it'),
  person: labelled(z.string().trim().min(2).max(40).nullable(), '责任人', 'person who answers for it'),
})
export type CommitmentOwner = z.infer<typeof ownerShape>

/** What was promised, as it stands after all amendments. */
export const termsShape = z.object({
  source: sourceShape,
  area: labelled(z.enum(areas), '工作板块', 'area'),
  text: labelled(z.string().trim().min(4).max(1000), '承诺内容', 'what was promised'),
  school: labelled(
    z
      .string()
      .regex(/^\d{10}$/)
      .nullable(),
    '学校标识码',
    'school code',
  ),
  indicator: labelled(z.string().trim().min(1).max(40).nullable(), '指标代码', 'code of the indicator'),
  owner: labelled(ownerShape, '责任单位和责任人', 'owner'),
  startsOn: labelled(isoDate().nullable(), '启动日期', 'day on which it begins'),
  dueOn: labelled(isoDate(), '完成时限', 'due on'),
  measure: labelled(writtenWords(), '完成标志', 'what shows that it is met'),
  unit: labelled(z.string().max(20), '单位', 'unit'),
  baseline: labelled(numberOrNull, '现状值', 'what it stood at'),
  target: labelled(numberOrNull, '目标值', 'target'),
  rule: labelled(commitmentRuleShape.nullable(), '数据判定规则', 'data rule'),
})
export type CommitmentTerms = z.infer<typeof termsShape>

const amendable = termsShape.omit({ source: true })
/** Whatever of the terms changes, each under its own label. */
export const amendmentShape = z.object(
  Object.fromEntries(
    Object.entries(amendable.shape).map(([name, field]) => [name, field.optional().meta(field.meta() ?? {})]),
  ),
) as unknown as ReturnType<typeof amendable.partial>
export type Amendment = z.infer<typeof amendmentShape>

/** What the data said on a day: the figure, where it is from, and what marks that very state of it. */
export const measurementShape = z.object({
  /** The day to which the figure refers. */
  asOf: z.string(),
  room: z.enum(ruleKinds),
  outcome: z.enum(['met', 'unmet', 'unknown']),
  /** The figure in the commitment's unit; null where it is unknown or there is none but yes and no. */
  value: numberOrNull,
  target: numberOrNull,
  /** From 0 (as it was) to 1 (target); of several columns the one that is farthest behind. Null where it cannot be said. */
  progress: numberOrNull,
  /** Version of the figures: the same mark and value are not measured twice. */
  mark: z.string(),
  source: words,
  parts: z.array(
    z.object({ label: words, value: numberOrNull, target: numberOrNull, outcome: z.enum(['met', 'unmet', 'unknown']) }),
  ),
})
export type Measurement = z.infer<typeof measurementShape>

/** At today's pace; levels and numbers are ours. */
export const landingShape = z.discriminatedUnion('state', [
  /** Fewer than two measurements: a pace cannot be told. */
  z.object({ state: z.literal('too-few'), measurements: z.number() }),
  /** It does not move towards its target. */
  z.object({ state: z.literal('not-moving'), measurements: z.number() }),
  z.object({
    state: z.literal('lands'),
    measurements: z.number(),
    on: z.string(),
    /** Ends of the interval; both null where two points leave no room for one, `to` null where it may never land. */
    from: z.string().nullable(),
    to: z.string().nullable(),
    /** Share of such intervals that hold what comes, if the pace stays: 0.8; null where there is no interval. */
    sure: z.number().nullable(),
  }),
])
export type Landing = z.infer<typeof landingShape>

/** A step of escalation that is due or was taken. */
export const escalationShape = z.object({ step: z.string(), words, daysLate: z.number() })

export const standingShape = z.object({
  said: z.enum(saidStatuses),
  shown: z.enum(shownStatuses),
  pace: z.enum(paces),
  light: z.enum(lights),
  /** Why the light is as it is. */
  why: words,
  /** Days after the due date; 0 while it is not late. */
  daysLate: z.number(),
  /** Since when it is late or has fallen back. */
  since: z.string().nullable(),
  /** It has a data rule, so that its light turns by itself. */
  scoresItself: z.boolean(),
})
export type Standing = z.infer<typeof standingShape>

/** A line of a board. */
export const commitmentRowShape = termsShape.omit({ rule: true }).extend({
  county: z.string(),
  countyName: z.string(),
  schoolName: z.string().nullable(),
  id: z.string(),
  ruleKind: z.enum(ruleKinds).nullable(),
  standing: standingShape,
  last: measurementShape.nullable(),
  landing: landingShape.nullable(),
  /** The step of escalation that is due and was not taken. */
  escalationDue: escalationShape.nullable(),
  ended: z
    .object({
      kind: z.enum(['withdrawn', 'transferred']),
      at: z.string(),
      reason: z.string(),
      to: z.string().nullable(),
    })
    .nullable(),
  changedAt: z.string(),
})
export type CommitmentRow = z.infer<typeof commitmentRowShape>

export const evidencePieceShape = z.object({
  /** Number of the event with which it came. */
  number: z.number(),
  /** Of the library of evidence; null for words without a file. */
  evidence: z.string().nullable(),
  title: z.string(),
  note: z.string().nullable(),
  at: z.string(),
  personName: z.string(),
  review: z.enum(['waiting', 'accepted', 'returned']),
  reviewNote: z.string().nullable(),
  reviewedBy: z.string().nullable(),
})
export type EvidencePiece = z.infer<typeof evidencePieceShape>

/** An event as pages and papers show it, with what binds it to the one before. */
export const commitmentEventShape = z.object({
  number: z.number(),
  kind: z.enum(commitmentEventKinds),
  at: z.string(),
  personName: z.string(),
  details: z.record(z.string(), z.unknown()),
  previousHash: z.string(),
  hash: z.string(),
})

export const commitmentShape = commitmentRowShape.extend({
  rule: commitmentRuleShape.nullable(),
  madeAt: z.string(),
  /** How many events made it what it is. */
  events: z.number(),
  amendments: z.number(),
  measurements: z.array(measurementShape),
  evidence: z.array(evidencePieceShape),
  saidNote: z.string().nullable(),
  saidAt: z.string().nullable(),
  saidBy: z.string().nullable(),
  escalations: z.array(
    z.object({ step: z.string(), on: z.string(), note: z.string().nullable(), at: z.string(), personName: z.string() }),
  ),
})
export type Commitment = z.infer<typeof commitmentShape>
