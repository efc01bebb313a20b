/** The file of a siting answer: what `site` prints and `verify-plan` checks. Browser-safe. */
import { z } from 'zod'
import { formats } from './parse-instance.ts'
import { statuses } from './solve-siting.ts'

const id = z.union([z.string(), z.number()])

/** Which file it answers, and what was asked of it. */
export const instanceShape = z.object({
  /** Path as it was given. */
  file: z.string(),
  sha256: z.string(),
  format: z.enum(formats),
  p: z.number().nullable(),
  capacitated: z.boolean(),
  singleSource: z.boolean(),
  capacity: z.number().nullable(),
  maxDistance: z.number().nullable(),
  minSize: z.number().nullable(),
  maxSize: z.number().nullable(),
  keep: z.array(z.string()),
  leaveOut: z.array(z.string()),
  /** How much longer the ways may be in sum, for the sake of evenness; null where only the sum counts. */
  even: z.number().nullable(),
})

export const spreadShape = z.object({
  /** Weighted by demand, in kilometres of a table or the file's own unit. */
  mean: z.number(),
  standardDeviation: z.number(),
  meanAbsoluteDeviation: z.number(),
  gini: z.number(),
  longest: z.number(),
})
export type Spread = z.infer<typeof spreadShape>

export const sitingPlanShape = z.object({
  kind: z.literal('siting'),
  /** Null without an answer. With `even` the sum of squared ways beyond the mean, weighted by demand. */
  objective: z.number().nullable(),
  /** Proven: no answer is lower. Null where nothing is proven. */
  bound: z.number().nullable(),
  /** (objective − bound) / objective, a fraction. */
  gap: z.number().nullable(),
  seconds: z.number(),
  status: z.enum(statuses),
  open: z.array(id),
  /** Demand, site, share of the demand. */
  assignment: z.array(z.tuple([id, id, z.number()])),
  /** With `even`: the sum of ways of the shortest answer, from which on ways count as long. Null otherwise. */
  shortest: z.number().nullable(),
  /** Null for costs without distances. */
  spread: spreadShape.nullable(),
  /** Why there is no answer, and how much is missing; null where there is one. */
  explanation: z
    .object({
      code: z.string(),
      zh: z.string(),
      en: z.string(),
      demands: z.array(id),
      sites: z.array(id),
      short: z.number().nullable(),
    })
    .nullable(),
  instance: instanceShape,
})
export type SitingPlan = z.infer<typeof sitingPlanShape>
