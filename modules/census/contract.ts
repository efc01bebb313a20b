/** The dictionary of the census room: what a school row and a county row hold, and what the room can be asked. */
import { z } from 'zod'
import type { Problem } from '#kernel/problem.ts'
import type { Words } from '#kernel/words.ts'
import type { Stage } from '#kernel/stage.ts'
import { describeOperation, download, labelled } from '#kernel/contract.ts'
import { countyFields, type CountyField } from './county-fields.ts'
import { countyFilingShape, filingEventShape, filingShape, importStates, taskKinds } from './filing-shapes.ts'
import { schoolFields, type FieldSpec, type SchoolField } from './school-fields.ts'

export { assetBasisOf, type AssetBasis } from './rows/asset-basis.ts'
export { physicalFields, type SchoolField } from './school-fields.ts'
export { countyFields, type CountyField } from './county-fields.ts'
export { schoolFields, classBands, fieldWords, type FieldSpec } from './school-fields.ts'
export { settlementCodes, type SettlementGroup } from './rows/settlement-codes.ts'
export type { TableDescription } from './tables.ts'
export * from './filing-shapes.ts'

/** What a cell is kept as once read; null is an empty cell, which is unknown and never zero. */
type ValueOf<Spec extends FieldSpec> = Spec['kind'] extends 'count' | 'amount' | 'number' | 'year'
  ? number | null
  : Spec['kind'] extends 'flag'
    ? boolean | null
    : Spec['kind'] extends 'areas'
      ? readonly number[] | null
      : string | null

/** What the whole table guarantees of these fields: never null once the table has been read without errors. */
interface SchoolKeys {
  /** School year by the year in which it begins; the current one where the table has no such column. */
  readonly year: number
  readonly code: string
  /** Empty text where the cell was empty (a warning). */
  readonly name: string
  readonly type: string
  readonly stage: Stage
  readonly county: string
  /** An empty cell counts as 是. */
  readonly counted: boolean
  readonly assetBasis: 'whole-school' | 'by-stage' | null
}

/** One school, one stage, one school year, as the school itself reported it. Units are those of the headings. */
export type SchoolRow = { readonly row: number } & SchoolKeys & {
    readonly [K in Exclude<SchoolField, keyof SchoolKeys>]: ValueOf<(typeof schoolFields)[K]>
  }

/** One county, one school year. */
export type CountyRow = { readonly row: number; readonly year: number; readonly county: string } & {
  readonly [K in Exclude<CountyField, 'year' | 'county'>]: ValueOf<(typeof countyFields)[K]>
}

/** Where the figures of one field came from, so that each can be traced to its cell. */
export interface ColumnSource {
  /** Heading or headings as they stand in the file; several where a mapping adds them up. */
  readonly headings: readonly string[]
  /** Column letters, in the same order: `AF`. Empty for a value set by the mapping. */
  readonly letters: readonly string[]
}

export interface TableSource {
  /** File name without its folder. */
  readonly file: string
  readonly sheet: string
}

/** Where one row stands, where that is not the table's own place: another file, or cells that the school corrected. */
export interface RowPlace {
  readonly source: TableSource
  readonly columns: Partial<Readonly<Record<SchoolField, ColumnSource>>>
  /** Row in that sheet. */
  readonly row: number
}

export interface SchoolTable {
  readonly source: TableSource
  readonly columns: Partial<Readonly<Record<SchoolField, ColumnSource>>>
  readonly rows: readonly SchoolRow[]
  /** Of a stored table: the places of rows that differ from `source` and `columns`, by the number of the row here. */
  readonly elsewhere?: ReadonlyMap<number, RowPlace>
}

/** Headings of a sheet beside ours. */
export interface HeadingMatch {
  readonly found: readonly string[]
  /** Ours that no heading of the sheet feeds; `nearest` is the most alike of the headings that feed nothing. */
  readonly missing: readonly { readonly heading: string; readonly required: boolean; readonly nearest: string | null }[]
}

export interface CountyTable {
  readonly source: TableSource
  readonly columns: Partial<Readonly<Record<CountyField, ColumnSource>>>
  readonly rows: readonly CountyRow[]
}

/**
 * What reading a workbook gives. `problems` holds everything that was found, errors, warnings and notes together.
 * Where there is any error, both tables are null: nothing is half read.
 */
export interface CensusReading {
  readonly schools: SchoolTable | null
  /** Null also where the workbook has no county table, which is no error. */
  readonly counties: CountyTable | null
  readonly problems: readonly Problem[]
  /** Headings of the sheet that was read as the school table, also where errors kept it out; null where there is none. */
  readonly headings: HeadingMatch | null
}

const words = z.object({ zh: z.string(), en: z.string() })

/** A problem as doors show it. */
export const problemShape = z.object({
  severity: z.enum(['error', 'warning', 'note']),
  code: z.string(),
  file: z.string().exactOptional(),
  sheet: z.string().exactOptional(),
  row: z.number().exactOptional(),
  column: z.string().exactOptional(),
  cell: z.string().exactOptional(),
  what: words,
  why: words,
  todo: words,
})

export const permissions = {
  'census.read': { zh: '查看教育事业统计数据', en: 'read the yearly school tables' },
  'census.import': { zh: '导入数据表', en: 'import tables' },
  'census.sign': { zh: '核对、更正、说明并签字', en: 'check, correct, explain and sign' },
  'census.endorse': { zh: '中心校审核', en: 'endorse as a central school' },
  'census.return': { zh: '退回更正', en: 'return for correction' },
  'census.submit': { zh: '收齐并提交县区数据', en: 'submit the county' },
  'census.approve': { zh: '审签县区数据', en: 'approve the county' },
  'census.accept': { zh: '核收并锁定县区数据', en: 'accept and lock the county' },
} as const

export const tableKinds = ['school', 'county'] as const

const workbookPath = () =>
  labelled(z.string().min(1), '数据文件（.xlsx、.xls 或 .csv）', 'data file (.xlsx, .xls or .csv)', {
    positional: true,
    path: true,
  })

const yearField = () =>
  labelled(z.number().int().min(1990).max(2100), '学年（起始年）', 'school year (by its first year)')
const schoolField = () => labelled(z.string().regex(/^\d{10}$/), '学校标识码', 'school code')
const countyField = () => labelled(z.string().regex(/^\d{6}$/), '县区代码', 'county code')
const expectedField = () => labelled(z.number().int().min(0), '所见流转序号', 'number of the last event that was seen')

/** Cells by field as they are kept: numbers, texts, yes or no, lists of areas; null is empty. */
const cellsShape = z.record(z.string(), z.union([z.number(), z.string(), z.boolean(), z.array(z.number()), z.null()]))

const missingHeadingShape = z.object({ heading: z.string(), required: z.boolean(), nearest: z.string().nullable() })
export const headingMatchShape = z.object({ found: z.array(z.string()), missing: z.array(missingHeadingShape) })
export type MissingHeading = z.infer<typeof missingHeadingShape>

const importShape = z.object({
  id: z.string(),
  region: z.string(),
  fileName: z.string(),
  state: z.enum(importStates),
  /** 0 … 1. */
  progress: z.number(),
  step: words,
  startedAt: z.string(),
  personName: z.string(),
  schoolRows: z.number().nullable(),
  countyRows: z.number().nullable(),
  errors: z.number(),
  warnings: z.number(),
  /** How many school filings are new, changed, as they were, or signed already and thus not to be altered from above. */
  changes: z.object({ added: z.number(), changed: z.number(), same: z.number(), blocked: z.number() }).nullable(),
  problems: z.array(problemShape),
  /** Headings that the file has, and those of ours that found none among them. */
  headings: z.array(z.string()),
  missing: z.array(missingHeadingShape),
})
export type ImportReport = z.infer<typeof importShape>

const countyCommand = (about: Words, needs: string) =>
  describeOperation({
    kind: 'command',
    about,
    needs,
    at: ({ county }) => [{ kind: 'region', code: county }],
    input: z.object({ county: countyField(), year: yearField(), expected: expectedField() }),
    output: z.object({ number: z.number() }),
  })

/** Operations, by name. The doors loop over them. */
export const operations = {
  template: describeOperation({
    kind: 'query',
    about: { zh: '生成一张空白的学校基表或县区基表', en: 'write an empty school or county table with its headings' },
    needs: 'census.read',
    at: 'everywhere',
    isLocal: true,
    input: z.object({
      table: labelled(z.enum(tableKinds), '表：school 学校基表，county 县区基表', 'table: school or county', {
        positional: true,
      }),
      file: labelled(z.string().min(1), '要写出的文件（.xlsx 或 .csv）', 'file to write (.xlsx or .csv)', {
        positional: true,
        path: true,
      }),
      overwrite: labelled(z.boolean().default(false), '覆盖已有文件', 'overwrite an existing file'),
    }),
    /** `headings` is 0 where the file could not be written; `problems` then says why. */
    output: z.object({ file: z.string(), headings: z.number(), problems: z.array(problemShape) }),
  }),
  check: describeOperation({
    kind: 'query',
    about: { zh: '核查一张数据表，列出全部问题', en: 'check a table and list every problem' },
    needs: 'census.read',
    at: 'everywhere',
    input: z.object({
      file: workbookPath(),
      mapping: labelled(z.string().optional(), '表头对应文件（YAML）', 'heading mapping file (YAML)', { path: true }),
      countyTable: labelled(z.string().optional(), '另存的县区基表文件', 'county table in a file of its own', {
        path: true,
      }),
    }),
    output: z.object({
      schoolRows: z.number().nullable(),
      countyRows: z.number().nullable(),
      problems: z.array(problemShape),
    }),
  }),

  blankTable: describeOperation({
    kind: 'query',
    about: { zh: '下载空白表', en: 'download an empty table' },
    needs: 'census.read',
    at: 'everywhere',
    isDownload: true,
    input: z.object({ table: labelled(z.enum(tableKinds), '表', 'table') }),
    output: download,
  }),
  years: describeOperation({
    kind: 'query',
    about: { zh: '县区各学年的报送状态', en: 'the filing of each county and year' },
    needs: 'census.read',
    at: ({ region }) => [{ kind: 'region', code: region }],
    input: z.object({ region: labelled(z.string().regex(/^\d{6}$/), '市或县区代码', 'city or county code') }),
    output: z.object({ filings: z.array(countyFilingShape) }),
  }),
  filings: describeOperation({
    kind: 'query',
    about: { zh: '一个县区（乡镇）一学年的学校报送清单', en: 'the filings of a county or township in a year' },
    needs: 'census.read',
    at: ({ region }) => [{ kind: 'region', code: region }],
    input: z.object({
      region: labelled(z.string().regex(/^(\d{6}|\d{9})$/), '县区或乡镇代码', 'county or town code'),
      year: yearField(),
    }),
    output: z.object({ county: countyFilingShape, filings: z.array(filingShape), events: z.array(filingEventShape) }),
  }),
  filing: describeOperation({
    kind: 'query',
    about: {
      zh: '一所学校一学年的数据、问题和流转',
      en: "a school's figures of a year, what is wrong with them, and their way",
    },
    needs: 'census.read',
    at: ({ school }) => [{ kind: 'school', code: school }],
    input: z.object({ school: schoolField(), year: yearField() }),
    output: z.object({
      filing: filingShape.nullable(),
      /** One for each stage, as typed; null is an empty cell. */
      rows: z.array(
        z.object({ stage: z.enum(['primary', 'junior', 'senior']), version: z.number(), values: cellsShape }),
      ),
      problems: z.array(problemShape.extend({ key: z.string(), explanation: z.string().nullable() })),
      events: z.array(filingEventShape),
      /** Years in which the school has figures. */
      years: z.array(z.number()),
    }),
  }),
  inbox: describeOperation({
    kind: 'query',
    about: { zh: '待我办理', en: 'what waits for me' },
    needs: 'census.read',
    at: 'own',
    input: z.object({}),
    output: z.object({
      tasks: z.array(
        z.object({
          kind: z.enum(taskKinds),
          county: z.string(),
          countyName: z.string(),
          year: z.number(),
          /** Where it concerns one school; else it concerns `count` of them. For `collect`: how many are not in yet. */
          school: z.string().nullable(),
          /** Code of the township, for `endorse`. */
          town: z.string().nullable(),
          name: z.string().nullable(),
          count: z.number(),
          since: z.string(),
          note: z.string().nullable(),
        }),
      ),
    }),
  }),
  mappings: describeOperation({
    kind: 'query',
    about: { zh: '县区已保存的表头对应', en: 'saved heading mappings of a county' },
    needs: 'census.import',
    at: ({ county }) => [{ kind: 'region', code: county }],
    input: z.object({ county: countyField() }),
    output: z.object({
      mappings: z.array(
        z.object({
          id: z.string(),
          name: z.string(),
          table: z.enum(tableKinds),
          yaml: z.string(),
          changedAt: z.string(),
        }),
      ),
    }),
  }),
  saveMapping: describeOperation({
    kind: 'command',
    about: { zh: '保存表头对应', en: 'save a heading mapping' },
    needs: 'census.import',
    at: ({ county }) => [{ kind: 'region', code: county }],
    input: z.object({
      county: countyField(),
      name: labelled(z.string().min(1).max(60), '名称', 'name'),
      yaml: labelled(z.string().max(200_000), '表头对应（YAML）', 'mapping (YAML)'),
    }),
    output: z.object({ id: z.string().nullable(), problems: z.array(problemShape) }),
  }),
  removeMapping: describeOperation({
    kind: 'command',
    about: { zh: '删除表头对应', en: 'remove a heading mapping' },
    needs: 'census.import',
    at: ({ county }) => [{ kind: 'region', code: county }],
    input: z.object({ county: countyField(), mapping: labelled(z.string(), '编号', 'id') }),
    output: z.object({}),
  }),
  startImport: describeOperation({
    kind: 'command',
    about: { zh: '上传数据表并核查', en: 'hand in a table to be read and checked' },
    needs: 'census.import',
    at: ({ region }) => [{ kind: 'region', code: region }],
    input: z.object({
      region: labelled(z.string().regex(/^(\d{6}|\d{9})$/), '县区或乡镇代码', 'county or town code'),
      file: labelled(z.string().min(1), '数据文件（.xlsx、.xls 或 .csv）', 'data file (.xlsx, .xls or .csv)', {
        path: true,
      }),
      fileName: labelled(z.string().min(1).max(200), '文件名', 'file name'),
      mapping: labelled(z.string().optional(), '已保存的表头对应', 'id of a saved mapping'),
    }),
    output: z.object({ id: z.string() }),
  }),
  /** Also the way to mend layout: other headings for the same file, which is read anew. */
  rereadImport: describeOperation({
    kind: 'command',
    about: { zh: '换表头对应重新读取', en: 'read the same file again with other headings' },
    needs: 'census.import',
    at: ({ region }) => [{ kind: 'region', code: region }],
    input: z.object({
      region: labelled(z.string().regex(/^(\d{6}|\d{9})$/), '县区或乡镇代码', 'county or town code'),
      id: labelled(z.string(), '导入编号', 'id of the import'),
      /** Our heading → heading of the file. */
      headings: labelled(z.record(z.string(), z.string()), '表头对应', 'headings'),
      saveAs: labelled(z.string().min(1).max(60).optional(), '保存为', 'save as'),
    }),
    output: z.object({ problems: z.array(problemShape) }),
  }),
  importState: describeOperation({
    kind: 'query',
    about: { zh: '导入进度、问题和变化', en: 'how an import stands: progress, problems, what it would change' },
    needs: 'census.import',
    at: ({ region }) => [{ kind: 'region', code: region }],
    input: z.object({
      region: labelled(z.string().regex(/^(\d{6}|\d{9})$/), '县区或乡镇代码', 'county or town code'),
      id: labelled(z.string(), '导入编号', 'id of the import'),
    }),
    output: importShape,
  }),
  imports: describeOperation({
    kind: 'query',
    about: { zh: '最近的导入', en: 'recent imports' },
    needs: 'census.import',
    at: ({ region }) => [{ kind: 'region', code: region }],
    input: z.object({ region: labelled(z.string().regex(/^(\d{6}|\d{9})$/), '县区或乡镇代码', 'county or town code') }),
    output: z.object({ imports: z.array(importShape.omit({ problems: true, headings: true, missing: true })) }),
  }),
  saveImport: describeOperation({
    kind: 'command',
    about: { zh: '保存导入的数据', en: 'save what was imported' },
    needs: 'census.import',
    at: ({ region }) => [{ kind: 'region', code: region }],
    input: z.object({
      region: labelled(z.string().regex(/^(\d{6}|\d{9})$/), '县区或乡镇代码', 'county or town code'),
      id: labelled(z.string(), '导入编号', 'id of the import'),
    }),
    /** Filings of schools that have signed, or whose county is on its way, are left as they are: `blocked`. */
    output: z.object({ saved: z.number(), unchanged: z.number(), blocked: z.number() }),
  }),
  correct: describeOperation({
    kind: 'command',
    about: { zh: '学校更正数据', en: 'correct figures, by the school' },
    needs: 'census.sign',
    at: ({ school }) => [{ kind: 'school', code: school }],
    input: z.object({
      school: schoolField(),
      year: yearField(),
      expected: expectedField(),
      stage: labelled(z.enum(['primary', 'junior', 'senior']), '学段', 'stage'),
      /** By field; null empties the cell. Lists of areas as typed: 96;96;73. */
      changes: labelled(cellsShape, '更正内容', 'changes'),
      reason: labelled(z.string().min(2).max(500), '更正原因', 'reason'),
    }),
    /** Problems that are errors mean that nothing was saved. */
    output: z.object({ saved: z.boolean(), problems: z.array(problemShape) }),
  }),
  explain: describeOperation({
    kind: 'command',
    about: { zh: '填写情况说明', en: 'explain a warning' },
    needs: 'census.sign',
    at: ({ school }) => [{ kind: 'school', code: school }],
    input: z.object({
      school: schoolField(),
      year: yearField(),
      key: labelled(z.string(), '问题', 'which warning'),
      text: labelled(z.string().min(4).max(1000), '情况说明', 'explanation'),
    }),
    output: z.object({}),
  }),
  /** For schools without an account: the words are the school's own, on a paper that the county keeps. */
  explainOnPaper: describeOperation({
    kind: 'command',
    about: { zh: '登记学校的纸质情况说明', en: "record a school's explanation on paper" },
    needs: 'census.submit',
    at: ({ school }) => [{ kind: 'school', code: school }],
    input: z.object({
      school: schoolField(),
      year: yearField(),
      key: labelled(z.string(), '问题', 'which warning'),
      text: labelled(z.string().min(4).max(1000), '情况说明（照录原文）', 'explanation, word for word'),
      paper: labelled(z.string().min(2).max(100), '纸质说明存放处', 'where the paper is'),
    }),
    output: z.object({}),
  }),
  sign: describeOperation({
    kind: 'command',
    about: { zh: '学校签字上报', en: 'sign and hand up' },
    needs: 'census.sign',
    at: ({ school }) => [{ kind: 'school', code: school }],
    input: z.object({
      school: schoolField(),
      year: yearField(),
      expected: expectedField(),
      preparer: labelled(z.string().min(2).max(30), '填表人', 'filled in by'),
      reviewer: labelled(z.string().min(2).max(30), '审核人', 'checked by'),
      head: labelled(z.string().min(2).max(30), '单位负责人', 'head of the school'),
    }),
    output: z.object({}),
  }),
  signOnPaper: describeOperation({
    kind: 'command',
    about: {
      zh: '登记纸质签字盖章的学校（含中心校审核）',
      en: 'record schools that signed on paper, with the seal of their central school',
    },
    needs: 'census.submit',
    at: ({ county }) => [{ kind: 'region', code: county }],
    input: z.object({
      county: countyField(),
      year: yearField(),
      schools: labelled(
        z
          .array(z.string().regex(/^\d{10}$/))
          .min(1)
          .max(1000),
        '学校',
        'schools',
      ),
      note: labelled(z.string().min(4).max(300), '纸质表存放处或扫描件说明', 'where the papers are'),
    }),
    output: z.object({ signed: z.number() }),
  }),
  endorse: describeOperation({
    kind: 'command',
    about: { zh: '中心校审核通过', en: 'endorse filings of a township' },
    needs: 'census.endorse',
    at: ({ town }) => [{ kind: 'region', code: town }],
    input: z.object({
      town: labelled(z.string().regex(/^\d{9}$/), '乡镇代码', 'town code'),
      year: yearField(),
      schools: labelled(
        z
          .array(z.string().regex(/^\d{10}$/))
          .min(1)
          .max(500),
        '学校',
        'schools',
      ),
    }),
    output: z.object({ endorsed: z.number() }),
  }),
  returnFiling: describeOperation({
    kind: 'command',
    about: { zh: '退回学校更正', en: 'return a filing to its school' },
    needs: 'census.return',
    at: ({ school }) => [{ kind: 'school', code: school }],
    input: z.object({
      school: schoolField(),
      year: yearField(),
      expected: expectedField(),
      /** After locking only the city may; what is then corrected is locked as a new version. */
      reason: labelled(z.string().min(4).max(500), '退回原因', 'reason'),
    }),
    output: z.object({}),
  }),
  submitCounty: countyCommand({ zh: '县区统计员提交', en: 'submit the county' }, 'census.submit'),
  approveCounty: countyCommand({ zh: '分管副局长审签', en: 'approve the county' }, 'census.approve'),
  acceptCounty: countyCommand({ zh: '市级核收并锁定', en: 'accept and lock the county' }, 'census.accept'),
  countyTable: describeOperation({
    kind: 'query',
    about: { zh: '县区基表', en: 'the county table of a year' },
    needs: 'census.read',
    at: ({ county }) => [{ kind: 'region', code: county }],
    input: z.object({ county: countyField(), year: yearField() }),
    output: z.object({ values: cellsShape.nullable(), version: z.number() }),
  }),
  correctCounty: describeOperation({
    kind: 'command',
    about: { zh: '更正县区基表', en: "correct the county's own table" },
    needs: 'census.submit',
    at: ({ county }) => [{ kind: 'region', code: county }],
    input: z.object({
      county: countyField(),
      year: yearField(),
      expected: expectedField(),
      changes: labelled(cellsShape, '更正内容', 'changes'),
      reason: labelled(z.string().min(2).max(500), '更正原因', 'reason'),
    }),
    output: z.object({ saved: z.boolean(), problems: z.array(problemShape) }),
  }),
  checkReport: describeOperation({
    kind: 'query',
    about: { zh: '数据核查报告（docx）', en: 'the data check report (docx)' },
    needs: 'census.read',
    at: ({ county }) => [{ kind: 'region', code: county }],
    isDownload: true,
    input: z.object({ county: countyField(), year: yearField() }),
    output: download,
  }),
  exportTable: describeOperation({
    kind: 'query',
    about: { zh: '导出学校基表（xlsx）', en: 'export the school table (xlsx)' },
    needs: 'census.read',
    at: ({ county }) => [{ kind: 'region', code: county }],
    isDownload: true,
    input: z.object({ county: countyField(), year: yearField() }),
    output: download,
  }),
} as const

export const contract = {
  room: 'census',
  about: { zh: '教育事业统计', en: 'the yearly school tables' },
  permissions,
  operations,
} as const
