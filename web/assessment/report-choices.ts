/** What a person chooses on a county report, as it stands in the address. */
import { z } from 'zod'
import { compulsoryStages } from '#kernel/stage.ts'
import type { SetChoices } from '#web/app/page-state.ts'

export const reportChoices = z.object({
  year: z.coerce.number().int().optional(),
  version: z.coerce.number().int().optional(),
  /** Filters and order of the school × indicator table. */
  q: z.string().default(''),
  phase: z.enum(['', ...compulsoryStages]).default(''),
  outcome: z.enum(['', 'met', 'unmet', 'unknown']).default(''),
  /** Only schools that do not meet this indicator. */
  short: z.string().regex(/^R\d$/).or(z.literal('')).default(''),
  town: z.string().default(''),
  sort: z.string().default(''),
  /** Name of the opened trace. */
  trace: z.string().default(''),
  /** Item whose evidence is opened. */
  evidence: z.string().default(''),
  gaps: z.enum(['failing', 'all']).default('failing'),
})
export type ReportChoices = z.output<typeof reportChoices>
export type ChooseOnReport = SetChoices<ReportChoices>
