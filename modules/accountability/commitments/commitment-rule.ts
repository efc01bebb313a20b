/** The data rule of a commitment: which figure of which room decides whether it is met. Browser-safe. */
import { z } from 'zod'
import { labelled } from '#kernel/contract.ts'
import { dataRuleShape, type DataRule } from '#modules/roadmap/contract.ts'

const phase = z.enum(['primary', 'junior'])
const school = z.string().regex(/^\d{10}$/)
const value = z.enum(['R1', 'R2', 'R3', 'R4', 'R5', 'R6', 'R7'])
const year = z.number().int().min(2000).max(2100)

/** Columns of the yearly tables, as a road's action states them; every one of `all` has to hold. */
const censusRule = z.object({ kind: z.literal('census'), all: z.array(dataRuleShape).min(1).max(40) })

/** What the assessment says of a school or of the county. */
const indicatorRule = z.object({
  kind: z.literal('indicator'),
  figure: z.discriminatedUnion('of', [
    /** One of a school's seven values against a number, or against the threshold in force where `atLeast` is null. */
    z.object({ of: z.literal('school-value'), school, phase, indicator: value, atLeast: z.number().nullable() }),
    z.object({ of: z.literal('school-outcome'), school, phase }),
    /** Against a number, or against the limit in force. */
    z.object({ of: z.literal('cv'), phase, indicator: value, atMost: z.number().nullable() }),
    /** Schools (and stages) that fail, or lack one of the seven values where an indicator is named. */
    z.object({
      of: z.literal('failing-schools'),
      phase: phase.nullable(),
      indicator: value.nullable(),
      atMost: z.number(),
    }),
    /** An item of the standard, such as G5 or E1. */
    z.object({ of: z.literal('item'), item: z.string().regex(/^[GESVQ]\d{1,2}$/) }),
  ]),
})

/** A project of the conditions room reaches a step, is all delivered, or is paid to a share (0 … 1) of what was planned. */
const projectRule = z.object({
  kind: z.literal('project'),
  project: z.uuid(),
  reaches: z.discriminatedUnion('what', [
    z.object({ what: z.literal('step'), step: z.enum(['approved', 'started', 'accepted', 'booked']) }),
    z.object({ what: z.literal('done') }),
    z.object({ what: z.literal('paid'), share: z.number().min(0).max(1) }),
    /** Everything it brings counts in this 统计学年 at the latest. */
    z.object({ what: z.literal('counted'), year }),
  ]),
})

/** A figure of the year's record, by its code. */
const recordRule = z.object({
  kind: z.literal('record'),
  figure: z.string().min(2).max(60),
  year,
  atLeast: z.number(),
})

/** A 拟调整学校 is approved by the county's government, or carried out in the register. */
const gateRule = z.object({ kind: z.literal('gate'), candidate: z.uuid(), reaches: z.enum(['approved', 'registered']) })

export const commitmentRuleShape = labelled(
  z.discriminatedUnion('kind', [censusRule, indicatorRule, projectRule, recordRule, gateRule]),
  '数据判定规则',
  'data rule',
)
export type CommitmentRule = z.infer<typeof commitmentRuleShape>
export type RuleOf<Kind extends CommitmentRule['kind']> = Extract<CommitmentRule, { kind: Kind }>

/**
 * The rule of a road's action: its columns have to come to what the road says, in the year it says; null where the road names no
 * amount, as then nothing could be decided.
 */
export function ruleFromAction(action: { readonly proof: readonly DataRule[] }): CommitmentRule | null {
  const all = action.proof.filter(({ atLeast }) => atLeast !== null)
  return all.length > 0 ? { kind: 'census', all: all.map((rule) => ({ ...rule, fields: [...rule.fields] })) } : null
}
