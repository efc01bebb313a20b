/** The shapes of a case: a line of the ledger, and the whole of it with its history. Browser-safe. */
import { z } from 'zod'
import { caseEventKinds, caseSources, caseStates } from './case-words.ts'

/** What led to it: a visit, a commitment, a proposal; pages link to it. */
export const causeShape = z.object({
  kind: z.enum(['visit', 'commitment', 'proposal', 'reply', 'other']),
  id: z.string(),
  title: z.string(),
})
export type CaseCause = z.infer<typeof causeShape>

export const caseRowShape = z.object({
  county: z.string(),
  countyName: z.string(),
  id: z.string(),
  year: z.number(),
  /** Of the county and year, from 1. */
  number: z.number(),
  /** As papers write it: 〔2026〕12号. */
  label: z.string(),
  source: z.enum(caseSources),
  cause: causeShape.nullable(),
  school: z.string().nullable(),
  schoolName: z.string().nullable(),
  indicator: z.string().nullable(),
  commitment: z.string().nullable(),
  text: z.string(),
  state: z.enum(caseStates),
  openedAt: z.string(),
  openedBy: z.string(),
  /** Whoever is to verify it. */
  verifier: z.string().nullable(),
  /** Office and person that put it right; null while nobody has taken it on. */
  owner: z.object({ office: z.string(), person: z.string().nullable() }).nullable(),
  measures: z.string().nullable(),
  deadline: z.string().nullable(),
  isOverdue: z.boolean(),
  /** Days after the deadline; 0 while it is not overdue. */
  daysOverdue: z.number(),
  progress: z.string().nullable(),
  reviewer: z.string().nullable(),
  closedOn: z.string().nullable(),
  /** The same was found and closed before: 反弹. */
  recurrenceOf: z.object({ id: z.string(), label: z.string() }).nullable(),
  /** Day by which it is to be followed up; null where it is not closed, or was. */
  followUpDue: z.string().nullable(),
  changedAt: z.string(),
})
export type CaseRow = z.infer<typeof caseRowShape>

export const caseEventShape = z.object({
  number: z.number(),
  kind: z.enum(caseEventKinds),
  at: z.string(),
  personName: z.string(),
  details: z.record(z.string(), z.unknown()),
  /** Ids of evidence in the library. */
  evidence: z.array(z.string()),
})

export const caseShape = caseRowShape.extend({
  finding: z.string().nullable(),
  evidence: z.array(z.string()),
  submittedBy: z.string().nullable(),
  returns: z.number(),
  events: z.array(caseEventShape),
  /** What whoever asks may do next. */
  may: z.array(z.enum(caseEventKinds)),
  /** Later cases that were found to be the same again. */
  later: z.array(z.object({ id: z.string(), label: z.string() })),
})
export type Case = z.infer<typeof caseShape>
