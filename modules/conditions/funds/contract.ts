/** What can be asked about public funds: what is due to each school by which clause, and what its budget has. */
import { z } from 'zod'
import { describeOperation, download, labelled } from '#kernel/contract.ts'
import { countyField, figuresShown, nameOf, numberOrNull, phase, ruleShown, words, yearField } from '../fields.ts'

export const fundRowShape = z.object({
  ...nameOf,
  townName: z.string().nullable(),
  phase,
  pupils: numberOrNull,
  boarders: numberOrNull,
  /** 乡村小规模 by settlement and type; null where the table does not tell. */
  isSmallRural: z.boolean().nullable(),
  /** Pupils that funds are due for: a hundred at least for a small rural school. */
  countedPupils: numberOrNull,
  quota: numberOrNull,
  supplement: numberOrNull,
  /** 元; null where something is unknown or no quota of that budget year stands in the standards. */
  due: numberOrNull,
  budget: numberOrNull,
  /** What the budget lacks to what is due; 0 where it has enough. */
  short: numberOrNull,
  /** 5 % of the budget. */
  trainingFloor: numberOrNull,
  training: numberOrNull,
  trainingShort: numberOrNull,
  note: words.nullable(),
})
export type FundRow = z.infer<typeof fundRowShape>

export const fundOperations = {
  publicFunds: describeOperation({
    kind: 'query',
    about: {
      zh: '公用经费：各校应核定数、预算数和培训经费下限',
      en: 'public funds due to each school, its budget, and the floor of training',
    },
    needs: 'conditions.read',
    at: ({ county }) => [{ kind: 'region', code: county }],
    input: z.object({
      county: countyField(),
      year: yearField(),
      budgetYear: labelled(
        z.number().int().min(2000).max(2100).optional(),
        '预算年度（不填为统计学年的上一年，与基表“上年”一致）',
        'budget year; the one before the school year where left out, as the table has it',
      ),
    }),
    output: z.object({
      figures: figuresShown,
      budgetYear: z.number(),
      clauses: z.array(ruleShown),
      totals: z.object({
        due: z.number(),
        budget: z.number(),
        short: z.number(),
        schoolsShort: z.number(),
        trainingShort: z.number(),
        schoolsTrainingShort: z.number(),
        unknown: z.number(),
      }),
      schools: z.array(fundRowShape),
      notes: z.array(words),
    }),
  }),
  exportFunds: describeOperation({
    kind: 'query',
    about: { zh: '导出公用经费核定表', en: 'export public funds' },
    needs: 'conditions.read',
    at: ({ county }) => [{ kind: 'region', code: county }],
    isDownload: true,
    input: z.object({ county: countyField(), year: yearField() }),
    output: download,
  }),
} as const
