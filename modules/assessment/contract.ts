/** The dictionary of the assessment room: what a county report holds and what the room can be asked. */
import { z } from 'zod'
import { describeOperation, download, isoDate, labelled } from '#kernel/contract.ts'
import type { Trace } from '#kernel/trace.ts'
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

/** Class sizes and the size of a school in one stage. */
const sizesShape = z.object({
  code: z.string(),
  name: z.string(),
  phase: compulsoryStage,
  town: z.string().nullable(),
  settlement: z.string().nullable(),
  pupils: number,
  classes: number,
  largestClass: number,
  /** Classes in the ten bands of the statistics form, smallest first; null where not filled in. */
  bands: z.array(number),
})
export type SchoolSizes = z.infer<typeof sizesShape>

/** What a report says of one school. */
const schoolResultShape = z.object({
  /** One for each judged stage; empty where the school is not judged by itself that year. */
  phases: z.array(schoolShape),
  gaps: z.array(gapShape),
  excluded: z.array(excludedShape),
})
export type SchoolResult = z.infer<typeof schoolResultShape>

/** What a stored report was made of. */
const basisShape = z.object({
  county: z.string(),
  countyName: z.string(),
  year: z.number(),
  /** Version of the locked census (1 for the first time it was locked); 0 for figures that are still being collected. */
  version: z.number(),
  /** True for figures that are not locked yet: a preview (未定稿), never stored. */
  isDraft: z.boolean(),
  rulesVersion: z.string(),
  /** Day whose rules it was judged by. */
  on: z.string(),
  judgedAt: z.string(),
})
export type ReportBasis = z.infer<typeof basisShape>

export const judgeCauses = ['locked', 'rules-changed', 'asked'] as const

/** A county in one line, as overviews show it. */
export const countySummaryShape = z.object({
  county: z.string(),
  countyName: z.string(),
  year: z.number(),
  version: z.number(),
  isDraft: z.boolean(),
  judgedAt: z.string(),
  outcome,
  resources: outcome,
  parts: z.object({
    government: outcome,
    quality: outcome,
    recognition: outcome,
    vetoes: outcome,
    qualification: outcome,
  }),
  /** Judged school-phases by outcome. */
  schools: z.object({ met: z.number(), unmet: z.number(), unknown: z.number() }),
  pupils: z.object({ primary: number, junior: number }),
  /** CVs over their limit, and those that cannot be worked out. */
  cvUnmet: z.number(),
  cvUnknown: z.number(),
  /** The CV that is nearest to its limit or farthest over it, as a share of the limit. */
  worstCv: z.object({ phase: compulsoryStage, indicator: z.string(), cv: z.number(), limit: z.number() }).nullable(),
})
export type CountySummary = z.infer<typeof countySummaryShape>

const traceShape: z.ZodType<Trace> = z.custom<Trace>((value) => typeof value === 'object' && value !== null)

const evidenceShape = z.object({
  id: z.string(),
  item: z.string(),
  title: z.string(),
  note: z.string().nullable(),
  /** Name of the file that was handed in; null for a note without one. */
  fileName: z.string().nullable(),
  size: number,
  review: z.enum(['waiting', 'accepted', 'rejected']),
  reviewNote: z.string().nullable(),
  addedBy: z.string(),
  addedAt: z.string(),
})
export type Evidence = z.infer<typeof evidenceShape>

export const evidenceReviewWords = {
  waiting: { zh: '待审核', en: 'to be reviewed' },
  accepted: { zh: '审核通过', en: 'accepted' },
  rejected: { zh: '退回补充', en: 'to be completed' },
} as const

export const permissions = {
  'assessment.read': { zh: '查看测算结果', en: 'read assessments' },
  'assessment.judge': { zh: '重新测算', en: 'judge anew' },
  'assessment.evidence': { zh: '提交佐证材料', en: 'hand in evidence' },
  'assessment.review': { zh: '审核佐证材料', en: 'review evidence' },
} as const

const countyField = () => labelled(z.string().regex(/^\d{6}$/), '县区代码', 'county code', { positional: true })
const yearField = () =>
  labelled(z.number().int().min(1990).max(2100), '学年（起始年）', 'school year (by its first year)', {
    positional: true,
  })
const versionField = () =>
  labelled(
    z.number().int().min(0).max(9999).optional(),
    '数据版本（不填为最新）',
    'version of the data, the newest where left out',
  )
const itemField = () => labelled(z.string().regex(/^[GESVQ]\d{1,2}$/), '指标代码', 'code of the item')

export const operations = {
  judge: describeOperation({
    kind: 'query',
    about: {
      zh: '按现行标准测算一张学校基表：每所学校、每个县区是否达标，为什么，还差多少',
      en: 'judge a school table by the rules in force: every school, every county, why, and what is missing',
    },
    needs: 'assessment.read',
    at: 'everywhere',
    isLocal: true,
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

  overview: describeOperation({
    kind: 'query',
    about: { zh: '各县区达标情况一览', en: 'how the counties stand' },
    needs: 'assessment.read',
    at: ({ region }) => [{ kind: 'region', code: region }],
    input: z.object({
      region: labelled(z.string().regex(/^\d{6}$/), '市或县区代码', 'city or county code', { positional: true }),
      year: labelled(
        z.number().int().min(1990).max(2100).optional(),
        '学年（不填为最新）',
        'school year, the newest where left out',
      ),
    }),
    output: z.object({
      year: z.number(),
      years: z.array(z.number()),
      counties: z.array(countySummaryShape),
      /** The same counties a year earlier, where there is a report. */
      before: z.array(countySummaryShape),
    }),
  }),
  report: describeOperation({
    kind: 'query',
    about: { zh: '县域测算报告', en: 'the report of a county and year' },
    needs: 'assessment.read',
    at: ({ county }) => [{ kind: 'region', code: county }],
    input: z.object({ county: countyField(), year: yearField(), version: versionField() }),
    output: z.object({
      basis: basisShape,
      report: countyReportShape,
      /** Class sizes and school sizes by school-phase, for the panels beside the matrix. */
      sizes: z.array(sizesShape),
      versions: z.array(
        z.object({
          version: z.number(),
          judgedAt: z.string(),
          rulesVersion: z.string(),
          cause: z.enum(judgeCauses),
          outcome,
          resources: outcome,
        }),
      ),
    }),
  }),
  history: describeOperation({
    kind: 'query',
    about: { zh: '县区历年比较', en: 'a county over the years' },
    needs: 'assessment.read',
    at: ({ county }) => [{ kind: 'region', code: county }],
    input: z.object({ county: countyField() }),
    output: z.object({
      years: z.array(
        z.object({
          summary: countySummaryShape,
          phases: z.partialRecord(compulsoryStage, phaseShape),
        }),
      ),
    }),
  }),
  school: describeOperation({
    kind: 'query',
    about: { zh: '学校达标卡', en: 'the card of a school' },
    needs: 'assessment.read',
    at: ({ school }) => [{ kind: 'school', code: school }],
    input: z.object({
      school: labelled(z.string().regex(/^\d{10}$/), '学校标识码', 'school code', { positional: true }),
    }),
    output: z.object({
      indicators: countyReportShape.shape.indicators,
      years: z.array(schoolResultShape.extend({ basis: basisShape })),
    }),
  }),
  trace: describeOperation({
    kind: 'query',
    about: { zh: '一个数的来历：单元格、公式、条款', en: 'how a figure came about: cells, formula, clause' },
    needs: 'assessment.read',
    at: ({ county }) => [{ kind: 'region', code: county }],
    input: z.object({
      county: countyField(),
      year: yearField(),
      version: versionField(),
      name: labelled(
        z.string().max(60),
        '数的名称，如 primary/R1、2141…/primary/R1、G5',
        'name of the figure, such as primary/R1, 2141…/primary/R1, G5',
      ),
    }),
    output: z.object({ trace: traceShape }),
  }),
  schoolTrace: describeOperation({
    kind: 'query',
    about: { zh: '本校一个数的来历', en: "how a figure of one's school came about" },
    needs: 'assessment.read',
    at: ({ school }) => [{ kind: 'school', code: school }],
    input: z.object({
      school: labelled(z.string().regex(/^\d{10}$/), '学校标识码', 'school code', { positional: true }),
      year: yearField(),
      phase: labelled(compulsoryStage, '学段', 'stage'),
      indicator: labelled(z.string().regex(/^R[1-7]$/), '指标代码', 'code of the indicator'),
    }),
    output: z.object({ trace: traceShape }),
  }),
  exportReport: describeOperation({
    kind: 'query',
    about: { zh: '导出测算报告（xlsx）', en: 'export a report (xlsx)' },
    needs: 'assessment.read',
    at: ({ county }) => [{ kind: 'region', code: county }],
    isDownload: true,
    input: z.object({
      county: countyField(),
      year: yearField(),
      version: versionField(),
      language: labelled(z.enum(['zh', 'en']).default('zh'), '语言', 'language'),
    }),
    output: download,
  }),
  rejudge: describeOperation({
    kind: 'command',
    about: { zh: '按现行标准重新测算', en: 'judge anew by the rules in force' },
    needs: 'assessment.judge',
    at: ({ county }) => [{ kind: 'region', code: county }],
    input: z.object({ county: countyField(), year: yearField() }),
    output: z.object({ changed: z.boolean() }),
  }),
  evidence: describeOperation({
    kind: 'query',
    about: { zh: '佐证材料目录', en: 'evidence of a county and year' },
    needs: 'assessment.read',
    at: ({ county }) => [{ kind: 'region', code: county }],
    input: z.object({ county: countyField(), year: yearField() }),
    output: z.object({ evidence: z.array(evidenceShape) }),
  }),
  addEvidence: describeOperation({
    kind: 'command',
    about: { zh: '提交佐证材料', en: 'hand in evidence' },
    needs: 'assessment.evidence',
    at: ({ county }) => [{ kind: 'region', code: county }],
    input: z.object({
      county: countyField(),
      year: yearField(),
      item: itemField(),
      title: labelled(z.string().min(2).max(120), '材料名称', 'title'),
      note: labelled(z.string().max(1000).optional(), '说明', 'note'),
      file: labelled(z.string().optional(), '文件', 'file', { path: true }),
      fileName: labelled(z.string().max(200).optional(), '文件名', 'file name'),
    }),
    output: z.object({ id: z.string() }),
  }),
  reviewEvidence: describeOperation({
    kind: 'command',
    about: { zh: '审核佐证材料', en: 'review evidence' },
    needs: 'assessment.review',
    at: ({ county }) => [{ kind: 'region', code: county }],
    input: z.object({
      county: countyField(),
      evidence: labelled(z.string(), '材料编号', 'id of the evidence'),
      review: labelled(z.enum(['accepted', 'rejected']), '审核意见', 'review'),
      note: labelled(z.string().max(500).optional(), '说明', 'note'),
    }),
    output: z.object({}),
  }),
  evidenceFile: describeOperation({
    kind: 'query',
    about: { zh: '下载佐证文件', en: 'download a piece of evidence' },
    needs: 'assessment.read',
    at: ({ county }) => [{ kind: 'region', code: county }],
    isDownload: true,
    input: z.object({ county: countyField(), evidence: labelled(z.string(), '材料编号', 'id of the evidence') }),
    output: download,
  }),
} as const

export const contract = {
  room: 'assessment',
  about: { zh: '达标测算', en: 'assessment against the standard' },
  permissions,
  operations,
} as const

/** The card of a school: its seven values year by year. */
export type SchoolCard = z.infer<typeof operations.school.output>
