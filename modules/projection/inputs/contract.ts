/** What can be asked about the inputs of forecasts; gathered by the room's contract. */
import { z } from 'zod'
import { headingMatchShape, problemShape } from '#modules/census/contract.ts'
import { describeOperation, download, labelled } from '#kernel/contract.ts'
import { bases, inputKinds } from './input-kinds.ts'

const words = z.object({ zh: z.string(), en: z.string() })
const regionField = () => labelled(z.string().regex(/^\d{6}$/), '市或县区代码', 'city or county code')
const countyField = () => labelled(z.string().regex(/^\d{6}$/), '县区代码', 'county code')
const idField = () =>
  labelled(z.string().regex(/^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$/), '导入编号', 'id of the import')
const kindField = () =>
  labelled(
    z.enum(inputKinds),
    '哪张表：births 出生人口，population 分年龄人口，kindergarten 大班在园幼儿，rolls 历年在校生，housing 住宅交付，changes 已知变化，flows 就读去向',
    'which table: births, population, kindergarten, rolls, housing, changes or flows',
  )
const fileField = () =>
  labelled(z.string().min(1), '数据文件（.xlsx、.xls 或 .csv）', 'data file (.xlsx, .xls or .csv)', { path: true })
const joinedField = () =>
  labelled(
    z.record(z.string(), z.string()).optional(),
    '表头对应：模板中的表头 → 文件中的表头',
    'headings joined by hand: ours → those of the file',
  )

const changesShape = z.object({ added: z.number(), changed: z.number(), same: z.number() })

const readShape = z.object({
  /** Rows of data in the file; null where it could not be read as this table. */
  rows: z.number().nullable(),
  problems: z.array(problemShape),
  /** The file's own headings, and ours that none of them feeds. */
  headings: headingMatchShape,
  /** What saving does to the figures that count; null where there are errors, so that nothing can be saved. */
  changes: changesShape.nullable(),
})

export const batchShape = z.object({
  id: z.string(),
  county: z.string(),
  kind: z.enum(inputKinds),
  fileName: z.string(),
  at: z.string(),
  personName: z.string(),
  rows: z.number(),
  changes: changesShape,
  warnings: z.number(),
  notes: z.number(),
  years: z.array(z.number()),
  /** Whether the file itself was kept. */
  hasFile: z.boolean(),
  withdrawn: z.object({ at: z.string(), personName: z.string(), reason: z.string() }).nullable(),
})
export type InputBatchShape = z.infer<typeof batchShape>

const coverageShape = z.object({
  kind: z.enum(inputKinds),
  years: z.array(z.number()),
  /** Of births: the years given by months. */
  monthlyYears: z.array(z.number()),
  /** Townships with a figure, or schools for rolls; `of` is null where no number would be complete. */
  places: z.object({ covered: z.number(), of: z.number().nullable() }),
  /** A figure of the county as a whole is there. */
  hasCounty: z.boolean(),
  bases: z.array(z.enum(bases)),
  last: batchShape.nullable(),
  /** What is missing, and what the forecast does instead. */
  lacks: z.array(z.object({ what: words, instead: words })),
})
export type InputCoverage = z.infer<typeof coverageShape>

const sideShape = z.object({ counted: z.enum([...bases, 'enrolled']), what: words, people: z.number() })

const gapShape = z.object({
  county: z.string(),
  place: z.string(),
  placeName: z.string(),
  /** Calendar year of births and population, school year of entry. */
  year: z.number(),
  subject: z.enum(['births', 'age', 'primary', 'junior', 'entry']),
  age: z.number().nullable(),
  first: sideShape,
  second: sideShape,
  difference: z.number(),
  /** Of the larger figure, 0 … 1. */
  share: z.number(),
})
export type BasisWarning = z.infer<typeof gapShape>

export const inputOperations = {
  inputTemplate: describeOperation({
    kind: 'query',
    about: { zh: '下载预测数据的空白表', en: 'download an empty table for the inputs of a forecast' },
    needs: 'projection.read',
    at: 'everywhere',
    isDownload: true,
    input: z.object({ kind: kindField() }),
    output: download,
  }),
  checkInput: describeOperation({
    kind: 'query',
    about: { zh: '核查一张预测数据表，不保存', en: 'check a table of inputs without saving it' },
    needs: 'projection.import',
    at: ({ region }) => [{ kind: 'region', code: region }],
    input: z.object({ region: regionField(), kind: kindField(), file: fileField(), headings: joinedField() }),
    output: readShape,
  }),
  importInput: describeOperation({
    kind: 'command',
    about: { zh: '导入一张预测数据表', en: 'import a table of inputs' },
    needs: 'projection.import',
    at: ({ region }) => [{ kind: 'region', code: region }],
    input: z.object({ region: regionField(), kind: kindField(), file: fileField(), headings: joinedField() }),
    /** One import for each county in the file; none where there are errors, or where every figure is there already. */
    output: readShape.extend({
      batches: z.array(z.object({ county: z.string(), id: z.string(), rows: z.number() })),
    }),
  }),
  inputs: describeOperation({
    kind: 'query',
    about: { zh: '预测数据准备情况', en: 'which inputs of a forecast are there, and what is missing' },
    needs: 'projection.read',
    at: ({ region }) => [{ kind: 'region', code: region }],
    input: z.object({ region: regionField() }),
    output: z.object({
      counties: z.array(z.object({ county: z.string(), name: z.string(), kinds: z.array(coverageShape) })),
    }),
  }),
  inputBatches: describeOperation({
    kind: 'query',
    about: { zh: '预测数据的导入记录', en: 'imports of inputs, the latest first' },
    needs: 'projection.read',
    at: ({ region }) => [{ kind: 'region', code: region }],
    input: z.object({
      region: regionField(),
      kind: labelled(z.enum(inputKinds).optional(), '哪张表', 'which table'),
    }),
    output: z.object({ batches: z.array(batchShape) }),
  }),
  inputProblems: describeOperation({
    kind: 'query',
    about: { zh: '一次导入留下的警告和提示', en: 'warnings and notes that an import was saved with' },
    needs: 'projection.read',
    at: ({ county }) => [{ kind: 'region', code: county }],
    input: z.object({ county: countyField(), id: idField() }),
    output: z.object({ fileName: z.string(), problems: z.array(problemShape) }),
  }),
  inputFile: describeOperation({
    kind: 'query',
    about: { zh: '下载一次导入的原文件', en: 'download the file of an import as it was handed in' },
    needs: 'projection.read',
    at: ({ county }) => [{ kind: 'region', code: county }],
    isDownload: true,
    input: z.object({ county: countyField(), id: idField() }),
    output: download,
  }),
  withdrawInput: describeOperation({
    kind: 'command',
    about: { zh: '撤回一次预测数据导入', en: 'withdraw an import of inputs' },
    needs: 'projection.import',
    at: ({ county }) => [{ kind: 'region', code: county }],
    input: z.object({
      county: countyField(),
      id: idField(),
      reason: labelled(z.string().min(4).max(300), '撤回原因', 'reason'),
    }),
    output: z.object({}),
  }),
  baseWarnings: describeOperation({
    kind: 'query',
    about: { zh: '户籍、常住、在校相差较大之处', en: 'where registered, resident and enrolled children differ widely' },
    needs: 'projection.read',
    at: ({ region }) => [{ kind: 'region', code: region }],
    input: z.object({
      region: regionField(),
      towns: labelled(z.boolean().default(false), '逐乡镇比较', 'compare townships too'),
    }),
    output: z.object({
      /** The share of the larger figure from which a difference is told. */
      limit: z.number(),
      warnings: z.array(gapShape),
    }),
  }),
} as const
