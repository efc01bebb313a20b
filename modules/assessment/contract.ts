/** The dictionary of the assessment room: what a county report holds and what the room can be asked. */
import { z } from 'zod'
import { describeOperation, isoDate, labelled } from '#kernel/contract.ts'
import { problemShape } from '#modules/census/contract.ts'

const words = z.object({ zh: z.string(), en: z.string() })
const outcome = z.enum(['met', 'unmet', 'unknown'])
const valueOutcome = z.enum(['met', 'near', 'unmet', 'unknown'])
const compulsoryStage = z.enum(['primary', 'junior'])
const stage = z.enum(['primary', 'junior', 'senior'])
const number = z.number().nullable()

export const clauseShape = z.object({
  document: z.string(),
  title: words,
  number: z.string().nullable(),
  article: z.string(),
  from: z.string(),
  confidence: z.string(),
})

/** One of a school's seven values. */
export const valueShape = z.object({
  /** The row's own ratio before split, merging and relaxation, in the threshold's unit. */
  raw: number,
  /** The ratio that is judged. */
  value: number,
  /** Why `value` differs from `raw`; null where it does not. */
  reason: words.nullable(),
  threshold: z.number(),
  outcome: valueOutcome,
  /** What the numerator lacks to the threshold: people and rooms whole, m² and yuan as amounts; 0 when met, null when unknown. */
  missing: number,
  /** The same to 85 % of the threshold. */
  missingToFloor: number,
  roundingFlips: z.boolean(),
})
export type ValueReport = z.infer<typeof valueShape>

export const schoolShape = z.object({
  code: z.string(),
  name: z.string(),
  phase: compulsoryStage,
  type: z.string(),
  pupils: number,
  values: z.record(z.string(), valueShape),
  /** How many of the seven are met. */
  metCount: z.number(),
  outcome,
})
export type SchoolReport = z.infer<typeof schoolShape>

export const balanceShape = z.object({
  mean: number,
  s: number,
  cv: number,
  limit: z.number(),
  outcome,
  roundingFlips: z.boolean(),
})

export const phaseShape = z.object({
  /** Pupils of the judged schools; null where those of any school are unknown. */
  pupils: number,
  schools: z.number(),
  indicators: z.record(z.string(), balanceShape),
})
export type PhaseReport = z.infer<typeof phaseShape>

export const excludedShape = z.object({
  code: z.string(),
  name: z.string(),
  phase: stage,
  pupils: number,
  reasonCode: z.string(),
  reason: z.string(),
  reasonEn: z.string(),
})

export const itemShape = z.object({
  code: z.string(),
  label: words,
  outcome,
  value: number,
  found: words,
  clause: clauseShape,
  failing: z.array(z.object({ code: z.string(), name: z.string(), phase: stage, found: words })),
})
export type ItemReport = z.infer<typeof itemShape>

export const partShape = z.object({
  outcome,
  /** Why the part is not concluded although items are known; null where it is. */
  note: words.nullable(),
  items: z.array(itemShape),
})

/** A school's gaps in three columns. Units as in `missing`. */
export const gapShape = z.object({
  code: z.string(),
  name: z.string(),
  phase: compulsoryStage,
  /** 补到标准: to the threshold, for each indicator below it. */
  toStandard: z.record(z.string(), z.number()),
  /** 补到85%: for each indicator below 85 %. */
  toFloor: z.record(z.string(), z.number()),
  /** 最省综合达标组合: the least that makes the school meet 6 of 7 + 85 %; null where something is unknown or nothing is needed. */
  cheapest: z
    .object({
      /** 余项: the one indicator that may stay between 85 % and 100 %. */
      exempt: z.string().nullable(),
      missing: z.record(z.string(), z.number()),
      /** 元, where unit prices were given for everything in it. */
      cost: number,
      chosenBy: z.enum(['price', 'relative']),
    })
    .nullable(),
  /** Where the school reports its assets once for all stages: what the whole school needs for this stage's share to reach the threshold. */
  wholeSchool: z.record(z.string(), z.number()),
})
export type GapReport = z.infer<typeof gapShape>

/** One thing that stands between the county and the standard. */
export const obstacleShape = z.object({
  rank: z.number(),
  kind: z.enum(['veto', 'cv', 'indicator', 'item', 'data']),
  code: z.string(),
  phase: compulsoryStage.nullable(),
  what: words,
  /** How far from what is asked, as a share of it: 0.1 is ten per cent short. Null where it cannot be measured. */
  distance: number,
  /** How many schools it concerns. */
  schools: z.number(),
  /** Total missing to the standard in the numerator's unit, for indicators. */
  missing: number,
})
export type Obstacle = z.infer<typeof obstacleShape>

/** One school whose single figure, changed by so much, turns a result over. */
export const sensitivityShape = z.object({
  result: z.enum(['cv', 'school']),
  code: z.string(),
  name: z.string(),
  phase: compulsoryStage,
  indicator: z.string(),
  now: outcome,
  becomes: outcome,
  /** Change of the school's numerator, signed; whole people, rooms, m² and yuan. */
  change: z.number(),
  unit: z.string(),
  /** The change as a share of what the school has; null where it has none. */
  share: number,
  /** True where this one change also turns over the county's conclusion on resources. */
  flipsResources: z.boolean(),
})
export type Sensitivity = z.infer<typeof sensitivityShape>

export const countyReportShape = z.object({
  county: z.string(),
  year: z.number(),
  on: z.string(),
  /** Hash of the rows in force: the same rows give the same version. */
  rulesVersion: z.string(),
  wording: words,
  outcome,
  resources: z.object({ outcome, note: words.nullable() }),
  parts: z.object({
    government: partShape,
    quality: partShape,
    recognition: partShape,
    vetoes: partShape,
    qualification: partShape,
  }),
  /** The seven resource indicators in their order: names and units of the numerators. */
  indicators: z.array(z.object({ code: z.string(), label: words, unit: z.string() })),
  phases: z.partialRecord(compulsoryStage, phaseShape),
  schools: z.array(schoolShape),
  excluded: z.array(excludedShape),
  gaps: z.array(gapShape),
  obstacles: z.array(obstacleShape),
  sensitivity: z.array(sensitivityShape),
  problems: z.array(problemShape),
})
export type CountyReport = z.infer<typeof countyReportShape>

export const permissions = {
  'assessment.read': { zh: '查看测算结果', en: 'read assessments' },
} as const

export const operations = {
  judge: describeOperation({
    kind: 'query',
    about: {
      zh: '按现行标准测算一张学校基表：每所学校、每个县区是否达标，为什么，还差多少',
      en: 'judge a school table by the rules in force: every school, every county, why, and what is missing',
    },
    needs: 'assessment.read',
    input: z.object({
      file: labelled(z.string().min(1), '学校基表（.xlsx、.xls 或 .csv）', 'school table (.xlsx, .xls or .csv)', {
        positional: true,
        path: true,
      }),
      county: labelled(z.string().optional(), '只测算这个县区（县区代码）', 'only this county (its code)'),
      on: labelled(
        isoDate().optional(),
        '按这一天有效的标准测算（YYYY-MM-DD），默认今天',
        'judge by the rules in force on this day (YYYY-MM-DD), today by default',
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
      prices: labelled(
        z.string().optional(),
        '本县单价（YAML），用于选最省的达标组合',
        'unit prices of the county (YAML), to choose the cheapest way',
        { path: true },
      ),
      rules: labelled(
        z.string().optional(),
        '本地标准文件夹（省级规定等）',
        'folder with local rules (provincial overrides and the like)',
        { path: true },
      ),
      excludePrivate: labelled(
        z.boolean().default(false),
        '不计民办学校（默认计入）',
        'leave out private schools (counted by default)',
      ),
      trace: labelled(
        z.string().optional(),
        '把每个数的来源写入这个 JSON 文件',
        'write how every figure came about into this JSON file',
        { path: true },
      ),
    }),
    output: z.object({ reports: z.array(countyReportShape), problems: z.array(problemShape) }),
  }),
} as const

export const contract = {
  room: 'assessment',
  about: { zh: '达标测算', en: 'assessment against the standard' },
  permissions,
  operations,
} as const
