/** What can be asked of plan files of every kind; gathered by the room's contract. */
import { z } from 'zod'
import { describeOperation, labelled } from '#kernel/contract.ts'
import { problemShape } from '#modules/census/contract.ts'

export const findingShape = z.object({
  /** Stable English code, kebab-case. */
  code: z.string(),
  /** Which demand, site, year or figure. */
  where: z.string(),
  zh: z.string(),
  en: z.string(),
})

export const fileOperations = {
  verifyPlan: describeOperation({
    kind: 'query',
    about: {
      zh: '不用求解器，逐条复核方案文件：费用、学位、路程、规则、下界',
      en: 'check a plan file again without any solver: costs, room, ways, rules, bound',
    },
    needs: 'network.site',
    at: 'everywhere',
    isLocal: true,
    input: z.object({
      plan: labelled(z.string().min(1), '方案文件', 'plan file', { positional: true, path: true }),
      from: labelled(
        z.string().min(1).optional(),
        '原始数据所在的文件或文件夹；不写则用方案中记的路径',
        'file or folder of the data; as the plan names it where left out',
        { path: true },
      ),
    }),
    output: z.object({
      /** True where everything was checked and nothing was found. */
      holds: z.boolean(),
      /** How many single things were checked. */
      checks: z.number(),
      findings: z.array(findingShape),
      problems: z.array(problemShape),
    }),
  }),
} as const
