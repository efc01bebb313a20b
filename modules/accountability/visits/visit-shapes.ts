/** What a visit, a plan, a notice and a school brief look like to whoever asks. Browser-safe. */
import { z } from 'zod'
import { isoDate, labelled } from '#kernel/contract.ts'
import { caseRowShape } from '../cases/case-shapes.ts'
import { supervisionKinds } from '../districts/district-words.ts'
import { dayField, nameOf, words } from '../districts/fields.ts'
import { checkAnswers, noticeKinds, planStates } from './visit-words.ts'

export const formShape = z.object({
  code: z.string(),
  kind: z.enum(supervisionKinds),
  words,
  /** ours: worded by this product, no form of the ministry. */
  mark: z.string(),
  items: z.array(
    z.object({
      code: z.string(),
      words,
      answer: z.enum(['check', 'number', 'text']),
      unit: z.string().nullable(),
      /** Code of the indicator in the standards that a finding counts to. */
      indicator: z.string().nullable(),
    }),
  ),
})
export type VisitForm = z.infer<typeof formShape>

export const answerInput = z.object({
  value: labelled(
    z.union([z.enum(checkAnswers), z.number().min(0).max(1_000_000), z.string().max(1000)]),
    '回答',
    'answer',
  ),
  note: labelled(z.string().trim().max(1000).optional(), '说明', 'note'),
})

export const findingInput = z.object({
  item: labelled(z.string().max(40).optional(), '记录表项目代码', 'item of the form'),
  indicator: labelled(
    z.string().max(20).optional(),
    '指标代码（不填取项目的指标）',
    'indicator; that of the item else',
  ),
  text: labelled(z.string().trim().min(4).max(1000), '问题描述', 'what was found'),
  owner: labelled(z.string().trim().min(2).max(80), '整改责任单位', 'who has to mend it'),
  ownerPerson: labelled(z.string().trim().max(40).optional(), '责任人', 'responsible person'),
  dueOn: dayField('整改期限', 'day by which it is mended'),
  measures: labelled(z.string().trim().max(1000).optional(), '整改要求', 'what has to be done'),
  photos: labelled(z.array(z.uuid()).max(20).default([]), '照片编号', 'photos'),
})

/** As a phone gives it; never asked for, and never needed. */
export const positionInput = z.object({
  longitude: labelled(z.number().min(70).max(140), '经度', 'longitude', { unit: '°' }),
  latitude: labelled(z.number().min(15).max(56), '纬度', 'latitude', { unit: '°' }),
  accuracy: labelled(z.number().min(0).max(100_000).optional(), '精度', 'accuracy', { unit: '米' }),
})

export const photoShape = z.object({ id: z.string(), fileName: z.string(), size: z.number() })

const findingShape = z.object({
  number: z.number(),
  item: z.string().nullable(),
  itemWords: words.nullable(),
  indicator: z.string().nullable(),
  text: z.string(),
  owner: z.string(),
  ownerPerson: z.string().nullable(),
  dueOn: z.string(),
  measures: z.string().nullable(),
  photos: z.array(photoShape),
  /** The case that was opened for it (整改台账). */
  case: caseRowShape.nullable(),
})

export const visitRowShape = z.object({
  id: z.string(),
  county: z.string(),
  countyName: z.string(),
  school: nameOf.nullable(),
  kind: z.enum(supervisionKinds),
  form: z.string(),
  formWords: words,
  visitedOn: z.string(),
  supervisor: z.string(),
  findings: z.number(),
  openFindings: z.number(),
  photos: z.number(),
  isReturn: z.boolean(),
  notices: z.number(),
  receivedAt: z.string(),
  withdrawn: z.object({ at: z.string(), personName: z.string(), reason: z.string() }).nullable(),
})
export type VisitRow = z.infer<typeof visitRowShape>

export const noticeShape = z.object({
  id: z.string(),
  visit: z.string(),
  kind: z.enum(noticeKinds),
  /** `新县教督〔2026〕3号`. */
  number: z.string(),
  addressee: z.string(),
  issuedOn: z.string(),
  dueOn: z.string(),
  findings: z.array(z.number()),
  demands: z.array(z.string()),
  issuer: z.string(),
  personName: z.string(),
})
export type NoticeShown = z.infer<typeof noticeShape>

export const visitShape = visitRowShape.extend({
  answers: z.array(
    z.object({
      code: z.string(),
      words,
      indicator: z.string().nullable(),
      unit: z.string().nullable(),
      value: z.union([z.string(), z.number()]),
      note: z.string().nullable(),
    }),
  ),
  companions: z.array(z.string()),
  met: z.string().nullable(),
  summary: z.string().nullable(),
  findingsShown: z.array(findingShape),
  photosShown: z.array(photoShape),
  position: z.object({ longitude: z.number(), latitude: z.number(), accuracy: z.number().nullable() }).nullable(),
  /** Straight-line metres from the school's place; null without either. Told, never judged. */
  metresAway: z.number().nullable(),
  plan: z.string().nullable(),
  follows: z.object({ id: z.string(), visitedOn: z.string() }).nullable(),
  followedBy: z.array(z.object({ id: z.string(), visitedOn: z.string() })),
  noticesShown: z.array(noticeShape),
  additions: z.array(z.object({ at: z.string(), personName: z.string(), text: z.string() })),
})
export type VisitShown = z.infer<typeof visitShape>

export const planShape = z.object({
  id: z.string(),
  county: z.string(),
  countyName: z.string(),
  school: nameOf.nullable(),
  form: z.string(),
  formWords: words,
  kind: z.enum(supervisionKinds),
  plannedOn: z.string(),
  supervisor: z.string(),
  purpose: z.string(),
  follows: z.string().nullable(),
  state: z.enum(planStates),
  /** The visit that was made of it. */
  visit: z.string().nullable(),
})
export type VisitPlanShown = z.infer<typeof planShape>

/** A notice whose deadline has come, or comes soon, and to which nobody has gone back yet. */
export const returnShape = z.object({
  notice: z.string(),
  number: z.string(),
  visit: z.string(),
  county: z.string(),
  school: nameOf.nullable(),
  dueOn: z.string(),
  /** Last day of going back, by the city's number of days. */
  returnBy: z.string(),
  supervisor: z.string(),
  isLate: z.boolean(),
  openCases: z.number(),
})
export type ReturnDue = z.infer<typeof returnShape>

export const briefYear = z.object({
  year: z.number(),
  isDraft: z.boolean(),
  pupils: z.number().nullable(),
  classes: z.number().nullable(),
  teachers: z.number().nullable(),
  /** By stage: how many of seven are met and how the school stands. */
  phases: z.array(
    z.object({
      phase: z.enum(['primary', 'junior']),
      outcome: z.enum(['met', 'unmet', 'unknown']),
      metCount: z.number().nullable(),
      values: z.array(
        z.object({
          indicator: z.string(),
          words,
          unit: z.string(),
          value: z.number().nullable(),
          threshold: z.number().nullable(),
          outcome: z.enum(['met', 'near', 'unmet', 'unknown']),
        }),
      ),
    }),
  ),
})
export type BriefYear = z.infer<typeof briefYear>

export const planInput = z.object({
  school: labelled(
    z
      .string()
      .regex(/^\d{10}$/)
      .optional(),
    '学校标识码（督政不填）',
    'school code; left out for 督政',
  ),
  form: labelled(z.string().max(40), '记录表', 'form'),
  on: labelled(isoDate(), '计划日期', 'planned day'),
  supervisor: labelled(z.string().trim().min(2).max(40).optional(), '督学（不填为本人）', 'supervisor; oneself else'),
  purpose: labelled(z.string().trim().min(2).max(200), '督导事项', 'what it is about'),
  follows: labelled(z.uuid().optional(), '回访哪次督导', 'visit that it goes back to'),
})
