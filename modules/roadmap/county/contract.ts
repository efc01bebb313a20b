/** A road as it is written and read (what the command line prints, what is kept, what pages show), and how one is asked for on files. */
import { z } from 'zod'
import { describeOperation, isoDate, labelled } from '#kernel/contract.ts'
import { countyReportShape } from '#modules/assessment/contract.ts'
import { problemShape } from '#modules/census/contract.ts'

const words = z.object({ zh: z.string(), en: z.string() })
const phase = z.enum(['primary', 'junior'])
export const leverKind = z.enum(['buy', 'build', 'hire', 'train', 'move'])
const change = z.number().optional()

export const actionShape = z.object({
  id: z.string(),
  kind: leverKind,
  /** First 统计学年 in which it counts. */
  year: z.number(),
  owner: z.string(),
  cost: z.number(),
  item: z.string(),
  unit: z.string(),
  amount: z.number(),
  price: z.number(),
  school: z.string(),
  to: z.string().nullable(),
  phases: z.array(phase),
  what: words,
  effects: z.array(
    z.object({
      school: z.string(),
      phase,
      R1: change,
      R2: change,
      R3: change,
      R4: change,
      R5: change,
      R6: change,
      R7: change,
    }),
  ),
  classes: z.array(z.object({ phase, more: z.number(), largest: z.number() })),
})

export const uncheckedShape = z.object({ rule: z.string(), what: words, why: words })

export const certificateShape = z.object({
  kind: z.enum(['out-of-reach', 'too-few', 'multipliers', 'search']),
  sentences: z.array(words),
  /** The smallest that would have to be added: persons, m², yuan, rooms. */
  relaxations: z.array(
    z.object({ school: z.string(), name: z.string(), phase, indicator: z.string(), amount: z.number() }),
  ),
  /** Schools and indicators that carry the proof, with their multipliers. */
  carriedBy: z.array(z.object({ school: z.string(), phase, indicator: z.string(), weight: z.number() })),
  /** True where it was worked out again without the solver. */
  isRechecked: z.boolean(),
  /** Yuan, where other levers than those allowed would reach the goal. */
  withAllLevers: z.number().nullable(),
})

export const roadShape = z.object({
  status: z.enum(['optimal', 'feasible', 'impossible', 'stopped']),
  county: z.string(),
  /** School year of the table, and the one in which the goal is to hold. */
  year: z.number(),
  targetYear: z.number(),
  cost: z.number().nullable(),
  /** 理论最低投入: no set of these actions costs less. */
  bound: z.number().nullable(),
  /** (cost − bound) ÷ cost. */
  gap: z.number().nullable(),
  /** Part of the bound that multipliers prove by plain addition, without the solver. */
  provenByMultipliers: z.number().nullable(),
  seconds: z.number(),
  actions: z.array(actionShape),
  after: countyReportShape.nullable(),
  certificate: certificateShape.nullable(),
  unchecked: z.array(uncheckedShape),
  compare: z.object({
    /** 填平补齐. `missing` are gaps that no single thing can fill; `holds` whether schools and CVs would hold after it. */
    naive: z.object({ cost: z.number(), missing: z.number(), holds: z.boolean().nullable() }),
    greedy: z.number().nullable(),
  }),
  worth: z.array(
    z.object({
      id: z.string(),
      units: z.array(z.object({ code: z.string(), name: z.string(), phase: z.string() })),
      spreads: z.array(z.object({ phase: z.string(), indicator: z.string() })),
      perTenThousand: z.number().nullable(),
    }),
  ),
  prices: z.array(
    z.object({
      item: z.string(),
      phase,
      unit: z.string(),
      price: z.number(),
      source: z.string(),
      isSample: z.boolean(),
    }),
  ),
})
export type Road = z.infer<typeof roadShape>

const year = () => z.number().int().min(1990).max(2100)

export const countyOperations = {
  road: describeOperation({
    kind: 'query',
    about: {
      zh: '达标路线图：用学校基表测算一个县区达标的最低投入和措施，附理论最低投入',
      en: 'the cheapest way of a county to the standard from a school table, with a proven bound',
    },
    needs: 'roadmap.plan',
    at: 'everywhere',
    isLocal: true,
    input: z.object({
      file: labelled(z.string().min(1), '学校基表（.xlsx、.xls 或 .csv）', 'school table (.xlsx, .xls or .csv)', {
        positional: true,
        path: true,
      }),
      prices: labelled(
        z.string().min(1).optional(),
        '单价表（CSV：item,phase,unit,price,source）；不写则用本系统的示例单价',
        'price list (CSV: item,phase,unit,price,source); samples of ours where left out',
        { path: true },
      ),
      only: labelled(
        z.string().optional(),
        '只用这些措施，逗号分隔：buy、build、hire、train、move；不写则全部可用',
        'only these levers, with commas: buy, build, hire, train, move; all where left out',
      ),
      targetYear: labelled(
        year().optional(),
        '目标统计学年；不写则为表中学年的下一年',
        'school year in which the goal is to hold; the one after the table where left out',
      ),
      seconds: labelled(z.number().positive().max(86_400).default(60), '最长用时', 'time limit', { unit: '秒' }),
      gap: labelled(
        z.number().min(0).max(1).default(0),
        '与理论最低投入相差不超过这个比例就停',
        'stop within this share of the bound',
      ),
      county: labelled(z.string().optional(), '只测算这个县区（县区代码）', 'only this county (its code)'),
      on: labelled(
        isoDate().optional(),
        '按这一天有效的标准，默认今天',
        'by the rules in force on this day, today by default',
      ),
      mapping: labelled(z.string().optional(), '表头对应文件（YAML）', 'heading mapping file (YAML)', { path: true }),
      countyTable: labelled(z.string().optional(), '另存的县区基表文件', 'county table in a file of its own', {
        path: true,
      }),
      relaxations: labelled(
        z.string().optional(),
        '已批准的放宽清单（YAML，每条须有佐证）',
        'relaxations switched on (YAML, each with its proof)',
        { path: true },
      ),
      rules: labelled(z.string().optional(), '本地标准文件夹', 'folder with local rules', { path: true }),
      excludePrivate: labelled(z.boolean().default(false), '不计民办学校（默认计入）', 'leave out private schools'),
      plan: labelled(z.string().min(1).optional(), '路线图另存为', 'keep the road in this file', { path: true }),
    }),
    output: z.object({ roads: z.array(roadShape), problems: z.array(problemShape) }),
  }),
} as const
