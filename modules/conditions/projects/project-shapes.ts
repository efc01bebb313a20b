/** How a project, its money, its rates and its effect are shown at the doors. Browser-safe. */
import { z } from 'zod'
import {
  moneyStages,
  moneyUses,
  potLevels,
  projectItemCodes,
  projectKinds,
  projectStates,
  projectSteps,
  type ProjectItemCode,
} from '../conditions-words.ts'
import { figuresShown, nameOf, numberOrNull, phase, words } from '../fields.ts'

const outcome = z.enum(['met', 'unmet', 'unknown'])
const itemCode = z.enum(projectItemCodes as [ProjectItemCode, ...ProjectItemCode[]])

export const potShape = z.object({
  code: z.string(),
  name: z.string(),
  level: z.enum(potLevels),
  uses: z.array(z.enum(moneyUses)),
  /** Where the uses come from, and how sure that is. */
  source: z.string(),
})
export type Pot = z.infer<typeof potShape>

/** Yuan by stage. */
const moneyShape = z.object({ planned: z.number(), allotted: z.number(), done: z.number(), paid: z.number() })
export type Money = z.infer<typeof moneyShape>

const firstCountedShape = z.object({
  /** 首个计入统计学年; null while no day is known. */
  year: numberOrNull,
  /** The day that decides: recorded, or only expected. */
  on: z.string().nullable(),
  isExpected: z.boolean(),
  why: words,
})

export const projectItemShape = z.object({
  number: z.number(),
  item: itemCode,
  school: z.string(),
  schoolName: z.string(),
  phase,
  quantity: z.number(),
  unit: z.string(),
  areaEach: numberOrNull,
  expectedOn: z.string().nullable(),
  firstCounted: firstCountedShape,
})
export type ProjectItemShown = z.infer<typeof projectItemShape>

export const projectRowShape = z.object({
  id: z.string(),
  county: z.string(),
  countyName: z.string(),
  name: z.string(),
  kind: z.enum(projectKinds),
  state: z.enum(projectStates),
  schools: z.array(z.object(nameOf)),
  enteredOn: z.string(),
  approvedOn: z.string().nullable(),
  startedOn: z.string().nullable(),
  acceptedOn: z.string().nullable(),
  bookedOn: z.string().nullable(),
  money: moneyShape,
  /** The last year among its items; null while one of them has none. */
  countedFrom: numberOrNull,
})
export type ProjectRow = z.infer<typeof projectRowShape>

const recordShape = z.object({
  number: z.number(),
  kind: z.enum(['step', 'money']),
  step: z.enum(projectSteps).nullable(),
  stage: z.enum(moneyStages).nullable(),
  pot: z.string().nullable(),
  use: z.enum(moneyUses).nullable(),
  amount: numberOrNull,
  on: z.string(),
  items: z.array(z.number()),
  paperNumber: z.string().nullable(),
  document: z.object({ id: z.string(), title: z.string(), fileName: z.string() }).nullable(),
  note: z.string().nullable(),
  at: z.string(),
  personName: z.string(),
  /** Withdrawn records stay and do not count. */
  withdrawn: z.object({ at: z.string(), personName: z.string(), reason: z.string() }).nullable(),
})

export const projectShape = projectRowShape.extend({
  note: z.string().nullable(),
  items: z.array(projectItemShape),
  byPot: z.array(z.object({ pot: z.string(), name: z.string(), level: z.enum(potLevels), money: moneyShape })),
  records: z.array(recordShape),
  /** Steps that may be recorded now. */
  next: z.array(z.enum(projectSteps)),
  /** What does not fit together, such as more paid than was allotted. */
  warnings: z.array(words),
})
export type ProjectShown = z.infer<typeof projectShape>

const rateShape = z.object({ of: z.number(), part: z.number(), rate: numberOrNull })

export const ratesShape = z.object({
  county: z.string(),
  countyName: z.string(),
  /** Null: all kinds together. */
  kind: z.enum(projectKinds).nullable(),
  projects: z.number(),
  started: rateShape,
  accepted: rateShape,
  invested: rateShape,
  paid: rateShape,
})
export type Rates = z.infer<typeof ratesShape>

const verdictShape = z.object({
  resources: outcome,
  schools: z.object({ met: z.number(), unmet: z.number(), unknown: z.number() }),
  cvs: z.array(z.object({ phase, indicator: z.string(), label: words, cv: numberOrNull, limit: z.number(), outcome })),
})

export const effectShape = z.object({
  figures: figuresShown,
  before: verdictShape,
  after: verdictShape,
  /** Schools of which any of the seven changes. */
  schools: z.array(
    z.object({
      ...nameOf,
      phase,
      before: outcome,
      after: outcome,
      values: z.array(
        z.object({
          indicator: z.string(),
          label: words,
          before: numberOrNull,
          after: numberOrNull,
          threshold: z.number(),
          outcomeBefore: z.enum(['met', 'near', 'unmet', 'unknown']),
          outcomeAfter: z.enum(['met', 'near', 'unmet', 'unknown']),
        }),
      ),
    }),
  ),
  /** What was added to the figures, and what could not be. */
  counted: z.array(z.object({ project: z.string(), items: z.number(), planned: z.number() })),
  leftOut: z.array(z.object({ project: z.string(), item: itemCode, school: z.string(), why: words })),
  planned: z.number(),
})
export type ProjectEffect = z.infer<typeof effectShape>
