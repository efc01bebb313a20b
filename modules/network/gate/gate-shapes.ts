/** The shapes in which candidates, their steps and what was recorded of them are told. Browser-safe. */
import { z } from 'zod'
import { adjustmentKinds, gateStatuses, hearingForms, stepStates, stopCodes } from './gate-words.ts'

const words = z.object({ zh: z.string(), en: z.string() })
export const voteShape = z.object({ for: z.number(), against: z.number(), abstain: z.number() })

/** A field of a step: `choice` one of its choices; all dates ISO. */
export const stepFieldShape = z.object({
  name: z.string(),
  kind: z.enum(['text', 'date', 'number', 'flag', 'choice']),
  words,
  isRequired: z.boolean(),
  choices: z.array(z.object({ code: z.string(), words })).nullable(),
  unit: z.string().nullable(),
})

export const gateStepShape = z.object({
  code: z.string(),
  words,
  /** What must hold, in the document's sense. */
  asks: words,
  document: z.string().nullable(),
  clause: z.string().nullable(),
  mark: z.enum(['seen', 'recalled-high', 'recalled-medium', 'practice', 'ours']),
  /** A city may switch it off; false for those of the national text. */
  isConfigurable: z.boolean(),
  isAsked: z.boolean(),
  kinds: z.array(z.enum(adjustmentKinds)),
  /** Steps that must be passed before it. */
  after: z.array(z.string()),
  /** A paper must come with it. */
  needsDocument: z.boolean(),
  /** Always school by school: never recorded for several at once. */
  isSingle: z.boolean(),
  /** Recorded by recordHearing or recordApproval rather than recordStep. */
  by: z.enum(['step', 'hearing', 'approval']),
  /** Comes after the change has been registered. */
  isFollowUp: z.boolean(),
  fields: z.array(stepFieldShape),
})
export type GateStepShown = z.infer<typeof gateStepShape>

/** Something that keeps a step from being recorded; told all at once, school by school. */
export const gateProblemShape = z.object({
  candidate: z.string().nullable(),
  school: z.string().nullable(),
  schoolName: z.string().nullable(),
  code: z.string(),
  field: z.string().nullable(),
  what: words,
  todo: words,
})
export type GateProblem = z.infer<typeof gateProblemShape>

export const recorded = z.object({
  /** How many were recorded: all of them, or none where there are problems. */
  recorded: z.number(),
  problems: z.array(gateProblemShape),
})

export const stopShape = z.object({
  code: z.enum(stopCodes),
  words,
  figures: z.record(z.string(), z.union([z.string(), z.number()])),
  /** What it takes to go on. */
  todo: words,
})

/** 一直不投入、不招生，招空后再提出撤并: flagged with its figures. */
export const starvingShape = z.object({
  isStarving: z.boolean(),
  entry: z.array(z.object({ year: z.number(), pupils: z.number().nullable() })),
  staff: z.array(z.object({ year: z.number(), teachers: z.number().nullable() })),
  /** Children of grades 1 to 3 living in villages to which it is the nearest school; null where no village table is there. */
  near: z.number().nullable(),
  yearsWithoutEntry: z.number(),
  words: z.array(words),
})

export const boardRowShape = z.object({
  id: z.string(),
  county: z.string(),
  countyName: z.string(),
  school: z.string(),
  schoolName: z.string(),
  townName: z.string().nullable(),
  kind: z.enum(adjustmentKinds),
  year: z.number(),
  receiving: z.array(z.object({ code: z.string(), name: z.string() })),
  pupils: z.number().nullable(),
  status: z.enum(gateStatuses),
  /** The first step that can be done now, or at which it is stopped; null where none is left. */
  step: z.string().nullable(),
  passed: z.number(),
  asked: z.number(),
  stops: z.array(stopShape),
  isStarving: z.boolean(),
  approvedOn: z.string().nullable(),
  approvalNumber: z.string().nullable(),
  registeredOn: z.string().nullable(),
  /** A follow-up that is due, with its day. */
  due: z.object({ step: z.string(), on: z.string(), isLate: z.boolean() }).nullable(),
  changedAt: z.string(),
  plan: z.string().nullable(),
})
export type BoardRow = z.infer<typeof boardRowShape>

export const eventShape = z.object({
  number: z.number(),
  kind: z.enum(['proposed', 'step', 'hearing', 'corrected', 'withdrawn', 'restored']),
  step: z.string().nullable(),
  values: z.record(z.string(), z.unknown()),
  reason: z.string().nullable(),
  /** Of a correction: the event that it corrects. */
  corrects: z.number().nullable(),
  document: z.object({ id: z.string(), title: z.string() }).nullable(),
  at: z.string(),
  personName: z.string(),
})

export const checkShape = z.object({
  /** The plan, census year and villages that it stands on, in words. */
  basis: words,
  /** Pupils as expected in the year of the change, or as they are where that is not forecast. */
  pupilsFrom: z.enum(['forecast', 'rolls', 'unknown']),
  pupilsYear: z.number().nullable(),
  classes: z.array(
    z.object({
      school: z.string(),
      schoolName: z.string(),
      grade: z.number(),
      pupils: z.number(),
      classes: z.number(),
      size: z.number(),
      limit: z.number(),
      isOver: z.boolean(),
    }),
  ),
  largestClass: z.number().nullable(),
  seatsLeft: z.number().nullable(),
  /** Longest way of grades 1 to 3 to the nearest receiving school. */
  minutes: z.number().nullable(),
  minutesFrom: z.enum(['plan', 'villages', 'schools', 'unknown']),
  problems: z.array(words),
})
export type ConditionsCheck = z.infer<typeof checkShape>

export const candidateShape = boardRowShape.extend({
  reason: z.string(),
  steps: z.array(
    z.object({
      code: z.string(),
      state: z.enum(stepStates),
      /** Day on which it was done. */
      on: z.string().nullable(),
      /** The event that counts. */
      number: z.number().nullable(),
      values: z.record(z.string(), z.unknown()),
      document: z.object({ id: z.string(), title: z.string() }).nullable(),
      /** Steps it still waits for. */
      waitsFor: z.array(z.string()),
    }),
  ),
  hearings: z.array(
    z.object({
      number: z.number(),
      on: z.string(),
      form: z.enum(hearingForms),
      parents: voteShape,
      staff: voteShape.nullable(),
      village: voteShape.nullable(),
      township: voteShape.nullable(),
      /** Share of the parents' votes that were against, 0 … 1. */
      parentsAgainst: z.number(),
      newFacts: z.string().nullable(),
      document: z.object({ id: z.string(), title: z.string() }).nullable(),
    }),
  ),
  events: z.array(eventShape),
  starving: starvingShape.nullable(),
  check: checkShape.nullable(),
  /** The follow-ups found that opening it again is necessary. */
  needsReopening: z.boolean(),
  /** The command of the register of schools that carries it out, once the gate is complete. */
  registerBy: z
    .object({
      room: z.literal('schools'),
      operation: z.enum(['close', 'merge', 'suspend', 'turnIntoPoint', 'reopen']),
      input: z.record(z.string(), z.string()),
    })
    .nullable(),
})
export type Candidate = z.infer<typeof candidateShape>
