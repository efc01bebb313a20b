/**
 * The plan file of a county: what is done in which year, who goes where, what it costs, how sure the figure is. Browser-safe.
 * Money is in yuan over all years, not discounted; minutes are one way; years are school years.
 */
import { z } from 'zod'
import { actionNames, bands, minutesSources, modes, scenarioNames, siteKinds } from './county-words.ts'

const words = z.object({ zh: z.string(), en: z.string() })

/** Parts of the objective. `overfull` and `policy` are weights, not money that is spent; the money that follows the pupil is apart. */
const costs = {
  /** New sites, rooms, repairs, turning points into branches. */
  build: z.number(),
  /** Fixed running by kind, bands that are offered, upkeep of rooms. */
  run: z.number(),
  /** Minutes of pupils × their value. */
  travel: z.number(),
  /** New beds and boarders by the year. */
  beds: z.number(),
  buses: z.number(),
  close: z.number(),
  /** Pupils beyond the standard class × their weight. */
  overfull: z.number(),
  /** Pupils taught away from where the scenario wants them × their weight. */
  policy: z.number(),
  total: z.number(),
}
export const costsShape = z.object(costs)
export type Costs = z.infer<typeof costsShape>

export const costParts = ['build', 'run', 'travel', 'beds', 'buses', 'close', 'overfull', 'policy'] as const

export const yearCostsShape = z.object({
  year: z.number().int(),
  ...costs,
  /** What counts against the budget: build and new beds. */
  investment: z.number(),
  budget: z.number().nullable(),
  /** 生均公用经费: the same in every plan, hence in no comparison. */
  followsPupil: z.number(),
})
export type YearCosts = z.infer<typeof yearCostsShape>

const byPart = z.object({ primary: z.number().int(), junior: z.number().int() })

export const siteYearShape = z.object({
  year: z.number().int(),
  state: z.enum(['open', 'closed']),
  /** What it is in that year; a primary school may have become a point. */
  kind: z.enum(siteKinds),
  /** A point that is run as a branch of another school. */
  isBranch: z.boolean(),
  /** Bands that are taught; none while it is closed. */
  bands: z.array(z.enum(bands)),
  /** Classrooms in use (间). */
  rooms: byPart,
  /** Beds that stand. */
  beds: z.number().int(),
  /** Buses that run, by the part whose pupils they carry. */
  buses: byPart,
  /** Pupils who are there, those who finish where they are included. */
  pupils: byPart,
  /** Of them, pupils who came by an assignment of this plan: where there are any, all must have seats. */
  newcomers: byPart,
  boarders: z.number().int(),
})
export type SiteYear = z.infer<typeof siteYearShape>

export const planActionShape = z.object({
  site: z.string(),
  /** First school year in which it counts. */
  year: z.number().int(),
  action: z.enum(actionNames),
  /** Rooms, beds or buses; 1 otherwise. */
  amount: z.number().int(),
  /** Yuan, once; 0 where the cost is by the year. */
  cost: z.number(),
  reason: words,
  /** The clause that it rests on; null where it is a matter of cost alone. */
  clause: words.nullable(),
})
export type PlanAction = z.infer<typeof planActionShape>

/**
 * The site that takes in the entry grade of a village and band from one year until another, both included. Those who are
 * there already finish where they are while that site teaches their band (see `finish.where-enrolled`).
 */
export const catchmentShape = z.object({
  village: z.string(),
  band: z.enum(bands),
  from: z.number().int(),
  until: z.number().int(),
  site: z.string(),
  mode: z.enum(modes),
  minutes: z.number(),
  /** False: it is the site they go to before the first year. */
  isNew: z.boolean(),
})
export type Catchment = z.infer<typeof catchmentShape>

export const exceptionCodes = ['long-way', 'boards-too-young', 'overfull', 'over-size', 'small-point'] as const

/** A breach that was there before the plan, or that nobody's new assignment caused; shown with its reason. */
export const exceptionShape = z.object({
  code: z.enum(exceptionCodes),
  village: z.string().nullable(),
  band: z.enum(bands).nullable(),
  site: z.string(),
  from: z.number().int(),
  until: z.number().int(),
  /** Minutes, pupils over, or pupils. */
  amount: z.number(),
  what: words,
  reason: words,
})
export type PlanException = z.infer<typeof exceptionShape>

/** Prices of the relaxed demands from which the bound is worked out again. */
export const proofShape = z.object({
  /** Yuan for a village, band and year being served: villages, then bands, then years, in the order of the input. */
  served: z.array(z.number()),
  /** The same for those enrolled before the first year, who finish where they are: villages, bands, the first two years. */
  enrolled: z.array(z.number()).optional(),
  /** Yuan for a yuan of each year's budget. */
  budget: z.array(z.number()),
})
export type BoundProof = z.infer<typeof proofShape>

/** Villages that nobody can take in, and seats that are missing whatever is done. */
export const impossibleShape = z.object({
  /** No site that may ever be open lies within the rules. */
  unreached: z.array(
    z.object({
      village: z.string(),
      band: z.enum(bands),
      year: z.number().int(),
      pupils: z.number().int(),
      /** The nearest site that teaches the band, and its minutes by bus; null where there is none at all. */
      nearest: z.string().nullable(),
      minutes: z.number().nullable(),
      what: words,
    }),
  ),
  /** All these villages have only these sites, which have fewer seats at most than they bring pupils. */
  short: z.array(
    z.object({
      bands: z.array(z.enum(bands)),
      year: z.number().int(),
      villages: z.array(z.string()),
      sites: z.array(z.string()),
      pupils: z.number().int(),
      seats: z.number().int(),
      missing: z.number().int(),
      what: words,
    }),
  ),
  /** Years in which what must be paid is more than the budget. */
  money: z.array(z.object({ year: z.number().int(), least: z.number(), budget: z.number(), what: words })).default([]),
})
export type Impossible = z.infer<typeof impossibleShape>

export const planStatuses = ['optimal', 'feasible', 'stopped', 'infeasible'] as const

export const countyPlanShape = z.object({
  kind: z.literal('county'),
  /** Name of the county. */
  name: z.string(),
  /** 模拟数据. */
  isMade: z.boolean(),
  /** Where its tables lay, and whose rules were asked; only in plans made from a folder. */
  madeFrom: z.object({ folder: z.string(), province: z.string().nullable() }).exactOptional(),
  /** Where its minutes come from; only in plans made from a folder. */
  minutesFrom: z
    .object({
      /** Of all pairs of a village and a site but those in minutes.csv. */
      source: z.enum(minutesSources).exclude(['given']),
      /** Pairs that minutes.csv gives. */
      given: z.number().int(),
      /** Pairs that no way joins. */
      none: z.number().int(),
    })
    .exactOptional(),
  input: z.object({ files: z.array(z.object({ name: z.string(), sha256: z.string() })) }),
  scenario: z.enum(scenarioNames),
  seed: z.number().int(),
  years: z.array(z.number().int()),
  objective: costsShape,
  /** Nothing that obeys the same rules costs less; null where none was worked out. */
  bound: z.number().nullable(),
  /** (objective − bound) ÷ objective, a fraction. */
  gap: z.number().nullable(),
  seconds: z.number(),
  /** `stopped`: a good plan, ended before its time. `infeasible`: see `impossible`; then there are no sites and catchments. */
  status: z.enum(planStatuses),
  byYear: z.array(yearCostsShape),
  sites: z.array(z.object({ site: z.string(), years: z.array(siteYearShape) })),
  actions: z.array(planActionShape),
  catchments: z.array(catchmentShape),
  exceptions: z.array(exceptionShape),
  impossible: impossibleShape.nullable(),
  proof: proofShape.nullable(),
})
export type CountyPlan = z.infer<typeof countyPlanShape>
