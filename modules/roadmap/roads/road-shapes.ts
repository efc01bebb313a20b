/** The shapes in which stored roads, their actions, variants and robustness are told. Browser-safe. */
import { z } from 'zod'
import { labelled } from '#kernel/contract.ts'
import { actionShape, roadShape } from '../county/contract.ts'
import {
  dueSteps,
  levers,
  roadItemCodes,
  roadMargins,
  roadOutcomes,
  roadPots,
  roadStatuses,
  variantKinds,
  type RoadItemCode,
} from './road-words.ts'

export const words = z.object({ zh: z.string(), en: z.string() })
export const phase = z.enum(['primary', 'junior'])
const outcome = z.enum(['met', 'unmet', 'unknown'])
const numberOrNull = z.number().nullable()
export const lever = z.enum(levers)
export const itemCode = z.enum(roadItemCodes as unknown as [RoadItemCode, ...RoadItemCode[]])

/** What stands below a page and on every sheet. */
export const roadMarkShape = z.object({ text: words, lines: z.array(words) })
export type RoadMark = z.infer<typeof roadMarkShape>

/** What a road was made from. */
export const roadBasisShape = z.object({
  /** Locked figures; version 0 is a draft that is still being collected. */
  census: z.object({ year: z.number(), version: z.number() }),
  rulesVersion: z.string(),
  rulesOn: z.string(),
  forecast: z.object({ id: z.string(), origin: z.number(), scenario: z.string(), madeAt: z.string() }).nullable(),
  network: z.object({ id: z.string(), name: z.string() }).nullable(),
  roster: z.object({ id: z.string(), year: z.number() }).nullable(),
  /** Number of the county's settings; null where everything is ours. */
  settings: z.number().nullable(),
  prices: z.object({ setAt: z.string().nullable(), isSample: z.boolean() }),
  /** For how many pupils each school is provided. */
  margin: z.enum(roadMargins),
  projects: z.array(z.object({ id: z.string(), name: z.string(), items: z.number() })),
})
export type RoadBasis = z.infer<typeof roadBasisShape>

/** An action that a person took into a road, or out of it: its id, and at least or at most how much. */
export const fixedShape = z.object({
  action: labelled(z.string().min(3).max(120), '措施编号', 'id of the action'),
  least: labelled(z.number().min(0).max(1e12), '至少', 'at least'),
  most: labelled(z.number().min(0).max(1e12).optional(), '至多', 'at most'),
})
export type FixedAction = z.infer<typeof fixedShape>

/** What in a later census shows that an action was done: the columns of the row together are at least `atLeast`. */
export const dataRuleShape = z.object({
  /** The county's own table where an action shows in no school's columns; `school` is then the county's code. */
  table: z.enum(['school', 'county']),
  /** 统计学年 in whose figures it must stand. */
  year: z.number(),
  school: z.string(),
  phase,
  /** Columns of the school table, added up. */
  fields: z.array(z.string()),
  label: words,
  unit: z.string(),
  /** What the row said when the road was made; null where the column is not filled in. */
  from: numberOrNull,
  /** What this action changes. */
  change: z.number(),
  /** With everything that the road does to these columns. */
  atLeast: numberOrNull,
})
export type DataRule = z.infer<typeof dataRuleShape>

export const storedActionShape = actionShape.extend({
  ownerName: z.string(),
  schoolName: z.string(),
  toName: z.string().nullable(),
  itemWords: words,
  /** 完成时限: the day before the first counted 时点. */
  dueOn: z.string(),
  dueStep: z.enum(dueSteps),
  /** Year by which it has to be paid for at the latest. */
  payBy: z.number(),
  /** Out of what it is paid; `pot` is null where no budget was given. */
  payments: z.array(z.object({ year: z.number(), pot: z.enum(roadPots).nullable(), amount: z.number() })),
  /** What shall be reached, in a sentence. */
  measure: words,
  proof: z.array(dataRuleShape),
  /** Taken in or limited by a person. */
  isFixed: z.boolean(),
})
export type StoredAction = z.infer<typeof storedActionShape>

export const variantShape = z.object({
  kind: z.enum(variantKinds),
  outcome: z.enum(roadOutcomes).nullable(),
  targetYear: z.number(),
  cost: numberOrNull,
  bound: numberOrNull,
  gap: numberOrNull,
  /** Against the road itself; negative saves. */
  difference: numberOrNull,
  /** How it bears the futures that the road itself was tried in; null where it was not. */
  bearing: z
    .object({ futures: z.number(), passing: z.number(), share: z.number(), schoolShare: z.number() })
    .nullable(),
  /** Why there is none, or what it stands on. */
  note: words,
})
export type RoadVariant = z.infer<typeof variantShape>

export const robustnessShape = z.object({
  futures: z.number(),
  passing: z.number(),
  /** passing ÷ futures. */
  share: z.number(),
  /** Of all schools and stages the part that passes, on average over the futures. */
  schoolShare: z.number(),
  seed: z.number(),
  /** Share of the pupils' interval that each future is drawn from (0.8: the 80 % interval of the forecast). */
  interval: z.number(),
  /** Schools that fail most often. */
  schools: z.array(
    z.object({
      code: z.string(),
      name: z.string(),
      phase,
      fails: z.number(),
      share: z.number(),
      indicators: z.array(z.string()),
    }),
  ),
  spreads: z.array(z.object({ phase, indicator: z.string(), fails: z.number(), share: z.number() })),
})
export type Robustness = z.infer<typeof robustnessShape>

const byKind = z.array(z.object({ kind: lever, actions: z.number(), amount: z.number(), cost: z.number() }))
const byItem = z.array(
  z.object({ item: itemCode, words, unit: z.string(), actions: z.number(), amount: z.number(), cost: z.number() }),
)
const byYear = z.array(
  z.object({
    year: z.number(),
    cost: z.number(),
    /** Null where there is no budget for the year. */
    budget: numberOrNull,
    pots: z.array(z.object({ pot: z.enum(roadPots).nullable(), cost: z.number() })),
  }),
)

export const roadSummaryShape = z.object({
  outcome: z.enum(roadOutcomes),
  year: z.number(),
  targetYear: z.number(),
  applyYear: z.number(),
  cost: numberOrNull,
  bound: numberOrNull,
  gap: numberOrNull,
  seconds: z.number(),
  actions: z.number(),
  schools: z.number(),
  byKind,
  byItem,
  byYear,
  /** 填平补齐. */
  naive: z.object({ cost: z.number(), missing: z.number(), holds: z.boolean().nullable() }),
  greedy: numberOrNull,
  /** Of the resources part, before any action and after all of them; `cvsOver` are CVs over their limit. */
  before: z.object({ met: z.number(), unmet: z.number(), unknown: z.number(), cvsOver: z.number() }),
  after: z.object({ met: z.number(), unmet: z.number(), unknown: z.number(), cvsOver: z.number(), outcome }).nullable(),
  unchecked: z.number(),
  fixed: z.number(),
  /** Share of sampled futures in which it still passes; null where none were tried. */
  passingShare: numberOrNull,
})
export type RoadSummary = z.infer<typeof roadSummaryShape>

export const roadRowShape = roadSummaryShape.extend({
  id: z.string(),
  county: z.string(),
  countyName: z.string(),
  name: z.string(),
  description: z.string().nullable(),
  status: z.enum(roadStatuses),
  madeAt: z.string(),
  madeBy: z.string(),
  parent: z.string().nullable(),
  basis: roadBasisShape,
  /** Figures, rules, forecast, plan, prices or settings have changed since. */
  isStale: z.boolean(),
  adopted: z.object({ at: z.string(), personName: z.string(), reason: z.string() }).nullable(),
})
export type RoadRow = z.infer<typeof roadRowShape>

const numbers = z.array(numberOrNull)

/** For `formulas.ts`. */
export const frameShape = z.object({
  units: z.array(
    z.object({
      code: z.string(),
      name: z.string(),
      phase,
      pupils: z.number(),
      have: numbers,
      need: numbers,
      floor: numbers,
    }),
  ),
  cvLimit: z.object({ primary: z.number(), junior: z.number() }),
  mayFallShort: z.number(),
})

export const indicatorShape = z.object({
  code: z.string(),
  label: words,
  unit: z.string(),
  per: z.number(),
  threshold: z.object({ primary: z.number(), junior: z.number() }),
})

/** What a kept road says beside its actions. */
export const roadTellingShape = roadShape.omit({ actions: true, after: true })
export type RoadTelling = z.infer<typeof roadTellingShape>
