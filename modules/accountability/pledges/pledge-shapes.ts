/** The shapes in which a pledge, its lines, its yearly targets and its timetable are told. Browser-safe. */
import { z } from 'zod'
import { labelled } from '#kernel/contract.ts'
import { departments } from '../departments.ts'
import { words } from '../pledge-fields.ts'
import {
  orderSources,
  pledgeEventKinds,
  pledgeLineKinds,
  pledgeSides,
  pledgeStatuses,
  scheduleKinds,
} from './pledge-words.ts'

const numberOrNull = z.number().nullable()
const phase = z.enum(['primary', 'junior'])

export const pledgeLineShape = z.object({
  /** The same in every version of the pledge. */
  line: z.string(),
  kind: z.enum(pledgeLineKinds),
  area: z.enum(['duty', 'planning', 'conditions', 'staffing', 'quality', 'atmosphere']),
  text: z.string(),
  school: z.string().nullable(),
  schoolName: z.string().nullable(),
  indicator: z.string().nullable(),
  department: z.enum(departments),
  office: z.string(),
  person: z.string().nullable(),
  startsOn: z.string().nullable(),
  dueOn: z.string(),
  measure: z.string(),
  unit: z.string(),
  baseline: numberOrNull,
  target: numberOrNull,
  cost: numberOrNull,
  /** Which figure of which room decides it, in words; null where people have to say so. */
  dataRule: words.nullable(),
})
export type PledgeLine = z.infer<typeof pledgeLineShape>

/** What shall hold in each year: of an indicator and stage the schools that meet it, or its CV. */
export const yearlyTargetShape = z.object({
  kind: z.enum(['schools', 'spread']),
  phase,
  indicator: z.string(),
  label: words,
  /** Schools that are judged; null for a CV. */
  schools: numberOrNull,
  limit: numberOrNull,
  now: numberOrNull,
  nowYear: z.number(),
  years: z.array(z.object({ year: z.number(), value: numberOrNull })),
})
export type YearlyTarget = z.infer<typeof yearlyTargetShape>

export const schoolGapShape = z.object({
  school: z.string(),
  name: z.string(),
  phase,
  pupils: z.number(),
  gaps: z.array(
    z.object({
      indicator: z.string(),
      label: words,
      unit: z.string(),
      value: numberOrNull,
      threshold: numberOrNull,
      /** What the numerator lacks to the threshold. */
      missing: numberOrNull,
    }),
  ),
  measures: z.number(),
  cost: z.number(),
})
export type SchoolGap = z.infer<typeof schoolGapShape>

export const pledgeNodeShape = z.object({
  /** `2027-Q1`. */
  quarter: z.string(),
  dueOn: z.string(),
  steps: z.array(z.object({ words, lines: z.number() })),
})

const clauses = () => z.array(z.string().trim().min(2).max(600)).max(20)

export const pledgeClausesShape = z.object({ duty: clauses(), support: clauses(), accountability: clauses() })
export type PledgeClauses = z.infer<typeof pledgeClausesShape>

/** Texts of clauses that replace those that stand. */
export const clauseChangesShape = z.object({
  duty: labelled(clauses().optional(), '县政府责任', 'what the county does'),
  support: labelled(clauses().optional(), '市政府责任', 'what the city does'),
  accountability: labelled(clauses().optional(), '考核与追责', 'how it is held to it'),
})

export const pledgeContentShape = z.object({
  parties: z.object({ city: z.string(), county: z.string() }),
  countyName: z.string(),
  targetYear: z.number(),
  applyYear: z.number(),
  road: z.object({ id: z.string(), name: z.string(), adoptedAt: z.string() }),
  /** Figures and rules that it stands on, a line each. */
  sources: z.array(words),
  clauses: pledgeClausesShape,
  targets: z.array(yearlyTargetShape),
  gaps: z.array(schoolGapShape),
  money: z.array(z.object({ year: z.number(), pot: z.string().nullable(), potWords: words, amount: z.number() })),
  departments: z.array(
    z.object({ department: z.enum(departments), lines: z.number(), cost: z.number(), items: z.array(words) }),
  ),
  nodes: z.array(pledgeNodeShape),
  lines: z.array(pledgeLineShape),
})
export type PledgeContent = z.infer<typeof pledgeContentShape>

export const signatureShape = z.object({
  side: z.enum(pledgeSides),
  name: z.string(),
  position: z.string(),
  on: z.string(),
  /** File of the signed scan. */
  scan: z.object({ fileName: z.string() }).nullable(),
  recordedBy: z.string(),
  at: z.string(),
})

export const pledgeVersionShape = z.object({
  /** 1 is the pledge itself, each later one a 补充协议. */
  version: z.number(),
  status: z.enum(pledgeStatuses),
  reason: z.string().nullable(),
  draftedBy: z.string(),
  draftedAt: z.string(),
  reviewedBy: z.string().nullable(),
  reviewedAt: z.string().nullable(),
  reviewNote: z.string().nullable(),
  signatures: z.array(signatureShape),
  inForceOn: z.string().nullable(),
})
export type PledgeVersion = z.infer<typeof pledgeVersionShape>

export const pledgeRowShape = z.object({
  id: z.string(),
  county: z.string(),
  countyName: z.string(),
  number: z.string(),
  /** Of the pledge itself. */
  status: z.enum(pledgeStatuses),
  /** The version in force, else the one that is on its way. */
  version: z.number(),
  /** How a 补充协议 on its way stands; null where there is none. */
  supplement: z.enum(pledgeStatuses).nullable(),
  targetYear: z.number(),
  applyYear: z.number(),
  lines: z.number(),
  /** Lines that a figure of a room decides. */
  withRule: z.number(),
  share: numberOrNull,
  cost: z.number(),
  signedOn: z.string().nullable(),
  draftedAt: z.string(),
})
export type PledgeRow = z.infer<typeof pledgeRowShape>

export const pledgeEventShape = z.object({
  number: z.number(),
  kind: z.enum(pledgeEventKinds),
  version: z.number(),
  words,
  at: z.string(),
  personName: z.string(),
})

/** A change that a 补充协议 makes. */
export const pledgeChangeShape = z.object({
  line: z.string(),
  kind: z.enum(['added', 'changed', 'dropped']),
  text: z.string(),
  before: z.string().nullable(),
  after: z.string().nullable(),
})

export const scheduleRowShape = z.object({
  id: z.string(),
  line: z.string(),
  text: z.string(),
  step: z.enum(scheduleKinds),
  words,
  office: z.string(),
  school: z.string().nullable(),
  schoolName: z.string().nullable(),
  item: z.string(),
  startsOn: z.string(),
  endsOn: z.string(),
  /** Ids of rows that must be finished first. */
  dependsOn: z.array(z.string()),
  /** Its days lie before its money, or after what it must come before. */
  isTight: z.boolean(),
})
export type ScheduleRow = z.infer<typeof scheduleRowShape>

export const orderShape = z.object({
  county: z.string(),
  countyName: z.string(),
  stage: words.nullable(),
  targetYear: numberOrNull,
  applyYear: numberOrNull,
  source: z.enum(orderSources).nullable(),
  cost: numberOrNull,
  /** The year that the adopted road of the city gives, where it differs. */
  cityYear: numberOrNull,
})
