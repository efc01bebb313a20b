/** The shapes in which a city's road is told: which county reaches the standard in which year, out of one shared budget. Browser-safe. */
import { z } from 'zod'
import { labelled } from '#kernel/contract.ts'
import { roadOutcomes, roadStatuses } from '../roads/road-words.ts'

const words = z.object({ zh: z.string(), en: z.string() })
const numberOrNull = z.number().nullable()

/** Yuan of each budget year that all counties share. */
export const sharedBudgetShape = z.object({
  year: labelled(z.number().int().min(2000).max(2100), '预算年度', 'budget year'),
  amount: labelled(z.number().min(0).max(1e13), '金额', 'amount', { unit: '元' }),
})

/** What a county would cost if it reached the standard in that year. */
export const countyYearShape = z.object({
  targetYear: z.number(),
  outcome: z.enum(roadOutcomes),
  cost: numberOrNull,
  bound: numberOrNull,
  gap: numberOrNull,
  isChosen: z.boolean(),
})

export const cityCountyShape = z.object({
  county: z.string(),
  countyName: z.string(),
  /** Null: not within these years and this money. */
  chosenYear: numberOrNull,
  applyYear: numberOrNull,
  cost: numberOrNull,
  years: z.array(countyYearShape),
  /** Yuan by budget year, under the chosen year. */
  spending: z.array(z.object({ year: z.number(), cost: z.number() })),
  why: words.nullable(),
})

export const citySummaryShape = z.object({
  outcome: z.enum(roadOutcomes),
  counties: z.number(),
  certified: z.number(),
  fromYear: z.number(),
  toYear: z.number(),
  cost: numberOrNull,
  bound: numberOrNull,
  gap: numberOrNull,
  seconds: z.number(),
})
export type CityRoadSummary = z.infer<typeof citySummaryShape>

export const cityRoadRowShape = citySummaryShape.extend({
  id: z.string(),
  city: z.string(),
  name: z.string(),
  description: z.string().nullable(),
  status: z.enum(roadStatuses),
  madeAt: z.string(),
  madeBy: z.string(),
  adopted: z.object({ at: z.string(), personName: z.string(), reason: z.string() }).nullable(),
})
export type CityRoadRow = z.infer<typeof cityRoadRowShape>

export const cityRoadShape = z.object({
  summary: citySummaryShape,
  counties: z.array(cityCountyShape),
  years: z.array(
    z.object({ year: z.number(), cost: z.number(), budget: numberOrNull, certified: z.array(z.string()) }),
  ),
  /** Counties that could not be looked at, and rules that are not enforced. */
  unchecked: z.array(z.object({ county: z.string().nullable(), rule: z.string(), what: words, why: words })),
})
export type CityRoadFile = z.infer<typeof cityRoadShape>
