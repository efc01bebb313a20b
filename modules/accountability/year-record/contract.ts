/** What can be asked about the record of a year: figures that open to their lists, and the events that feed them. */
import { z } from 'zod'
import { describeOperation, download, isoDate, labelled } from '#kernel/contract.ts'
import { headingMatchShape, problemShape } from '#modules/census/contract.ts'
import { nameOf, reasonField, regionField, supervisionProblem, words } from '../districts/fields.ts'
import { lineSources, yearEventKinds, yearFigureCodes } from './record-words.ts'

const yearField = () =>
  labelled(z.number().int().min(2000).max(2100), '年份（公历年）', 'calendar year', { positional: true })
const idField = (zh: string, en: string) => labelled(z.uuid(), zh, en)
const fileField = () =>
  labelled(z.string().min(1), '数据文件（.xlsx、.xls 或 .csv）', 'data file (.xlsx, .xls or .csv)', { path: true })
const joinedField = () =>
  labelled(
    z.record(z.string(), z.string()).optional(),
    '表头对应：模板中的表头 → 文件中的表头',
    'headings joined by hand: ours → those of the file',
  )

export const yearLineShape = z.object({
  county: z.string(),
  countyName: z.string(),
  /** Null where it is about no school of the register. */
  school: nameOf.nullable(),
  /** Name of the group, award, case or project; the school's where there is no other. */
  name: z.string(),
  on: z.string(),
  /** Everything that tells of it; it counts once. */
  sources: z.array(
    z.object({
      kind: z.enum(lineSources),
      /** Candidate, project or event. */
      id: z.string(),
      note: z.string().nullable(),
    }),
  ),
})
export type YearLine = z.infer<typeof yearLineShape>

export const yearFigureShape = z.object({
  code: z.enum(yearFigureCodes),
  words,
  unit: z.string(),
  value: z.number(),
  /** How it is counted. */
  counted: words,
  /** Newest of what it counts; null where it counts nothing. */
  asOf: z.string().nullable(),
  lines: z.array(yearLineShape),
})
export type YearFigure = z.infer<typeof yearFigureShape>

export const coverageShape = z.object({
  /** Members that are open schools of the register. */
  covered: z.number(),
  /** 独立设置学校: open schools that are no teaching points. */
  independent: z.object({ schools: z.number(), covered: z.number() }),
  /** 含教学点. */
  withPoints: z.object({ schools: z.number(), covered: z.number() }),
  /** Members that the register does not know by a code, or that are gone from it: they count among members, and in no share. */
  unmatched: z.number(),
  asOf: z.string(),
})
export type GroupCoverage = z.infer<typeof coverageShape>

const eventShape = z.object({
  id: z.string(),
  /** Whose event it is: the code under which it was handed in; with `id` it names the event. */
  owner: z.string(),
  place: z.string(),
  placeName: z.string(),
  kind: z.enum(yearEventKinds),
  on: z.string(),
  name: z.string(),
  school: nameOf.nullable(),
  group: z.string().nullable(),
  level: z.string().nullable(),
  reference: z.string().nullable(),
  note: z.string().nullable(),
  batch: z.string().nullable(),
  at: z.string(),
  personName: z.string(),
  withdrawn: z.object({ at: z.string(), personName: z.string(), reason: z.string() }).nullable(),
})
export type YearEventShown = z.infer<typeof eventShape>

const batchShape = z.object({
  id: z.string(),
  fileName: z.string(),
  events: z.number(),
  warnings: z.number(),
  at: z.string(),
  personName: z.string(),
  withdrawn: z.object({ at: z.string(), personName: z.string(), reason: z.string() }).nullable(),
})
export type YearEventBatch = z.infer<typeof batchShape>

const tableRead = z.object({
  /** Rows of data in the file; null where it could not be read as this table. */
  rows: z.number().nullable(),
  problems: z.array(problemShape),
  headings: headingMatchShape,
})

export const yearRecordOperations = {
  yearRecord: describeOperation({
    kind: 'query',
    about: { zh: '年度实绩：各项数字及名单', en: 'the record of a year: every figure with its list' },
    needs: 'accountability.record',
    at: ({ region }) => [{ kind: 'region', code: region }],
    input: z.object({ region: regionField(), year: yearField() }),
    output: z.object({
      region: z.string(),
      name: z.string(),
      year: z.number(),
      isSimulated: z.boolean(),
      figures: z.array(yearFigureShape),
      /** 全覆盖 of what? Both denominators. */
      coverage: coverageShape,
      /** By county, in the order of the figures. */
      counties: z.array(z.object({ county: z.string(), name: z.string(), values: z.array(z.number()) })),
      years: z.array(z.number()),
    }),
  }),
  yearEvents: describeOperation({
    kind: 'query',
    about: { zh: '登记或导入的年度事件', en: 'events that were entered or imported' },
    needs: 'accountability.record',
    at: ({ region }) => [{ kind: 'region', code: region }],
    input: z.object({
      region: regionField(),
      year: labelled(z.number().int().min(2000).max(2100).optional(), '年份', 'calendar year'),
      kind: labelled(z.enum(yearEventKinds).optional(), '类别', 'kind of event'),
      batch: labelled(z.uuid().optional(), '导入编号', 'id of an import'),
      search: labelled(z.string().max(60).optional(), '名称、学校或集团', 'name, school or group'),
      page: labelled(z.number().int().min(1).max(10_000).default(1), '第几页', 'page'),
      size: labelled(z.number().int().min(1).max(500).default(50), '每页条数', 'rows of a page'),
    }),
    output: z.object({
      total: z.number(),
      page: z.number(),
      events: z.array(eventShape),
      /** Groups that stand at the end of the year asked for, or today: for whoever enters a member. */
      groups: z.array(z.string()),
    }),
  }),
  enterYearEvent: describeOperation({
    kind: 'command',
    about: { zh: '登记一条年度事件', en: 'enter an event of a year' },
    needs: 'accountability.record-enter',
    at: ({ region }) => [{ kind: 'region', code: region }],
    input: z.object({
      region: regionField(),
      kind: labelled(z.enum(yearEventKinds), '类别', 'kind of event'),
      on: labelled(isoDate(), '日期', 'day'),
      place: labelled(
        z
          .string()
          .regex(/^\d{6}$/)
          .optional(),
        '计入哪个县区（不填为学校所在县区，没有学校的为登记地区）',
        'where it counts; the county of the school, else where it is entered',
      ),
      name: labelled(
        z.string().trim().min(2).max(120).optional(),
        '名称（集团、奖项、案例、项目）',
        'name of the group, award, case or project',
      ),
      school: labelled(
        z
          .string()
          .regex(/^\d{10}$/)
          .optional(),
        '学校标识码',
        'school code',
      ),
      group: labelled(z.string().trim().min(2).max(80).optional(), '教育集团名称', 'name of the group'),
      members: labelled(
        z
          .array(z.string().regex(/^\d{10}$/))
          .max(200)
          .optional(),
        '成立集团时的成员校',
        'members of a group that is founded',
      ),
      level: labelled(z.string().trim().max(60).optional(), '级别或等次', 'level or class'),
      reference: labelled(z.string().trim().max(120).optional(), '文号或依据', 'number of the paper'),
      note: labelled(z.string().trim().max(500).optional(), '说明', 'note'),
    }),
    output: z.object({ ids: z.array(z.string()), problems: z.array(supervisionProblem) }),
  }),
  withdrawYearEvent: describeOperation({
    kind: 'command',
    about: { zh: '撤回一条年度事件', en: 'withdraw an event' },
    needs: 'accountability.record-enter',
    at: ({ region }) => [{ kind: 'region', code: region }],
    input: z.object({ region: regionField(), id: idField('事件编号', 'id of the event'), reason: reasonField() }),
    output: z.object({}),
  }),
  yearEventTemplate: describeOperation({
    kind: 'query',
    about: { zh: '下载年度事件空白表', en: 'download an empty table of events' },
    needs: 'accountability.record',
    at: 'everywhere',
    isDownload: true,
    input: z.object({}),
    output: download,
  }),
  checkYearEvents: describeOperation({
    kind: 'query',
    about: { zh: '核查年度事件表，不保存', en: 'check a table of events without saving it' },
    needs: 'accountability.record-enter',
    at: ({ region }) => [{ kind: 'region', code: region }],
    input: z.object({ region: regionField(), file: fileField(), headings: joinedField() }),
    output: tableRead,
  }),
  importYearEvents: describeOperation({
    kind: 'command',
    about: { zh: '导入年度事件表', en: 'import a table of events' },
    needs: 'accountability.record-enter',
    at: ({ region }) => [{ kind: 'region', code: region }],
    input: z.object({ region: regionField(), file: fileField(), headings: joinedField() }),
    /** Null where there are errors: then nothing is saved. */
    output: tableRead.extend({ id: z.string().nullable() }),
  }),
  yearEventBatches: describeOperation({
    kind: 'query',
    about: { zh: '年度事件表的导入记录', en: 'imports of events, the latest first' },
    needs: 'accountability.record',
    at: ({ region }) => [{ kind: 'region', code: region }],
    input: z.object({ region: regionField() }),
    output: z.object({ batches: z.array(batchShape) }),
  }),
  withdrawYearEvents: describeOperation({
    kind: 'command',
    about: { zh: '撤回一次年度事件导入', en: 'withdraw an import of events' },
    needs: 'accountability.record-enter',
    at: ({ region }) => [{ kind: 'region', code: region }],
    input: z.object({ region: regionField(), id: idField('导入编号', 'id of the import'), reason: reasonField() }),
    output: z.object({}),
  }),
  exportYearRecord: describeOperation({
    kind: 'query',
    about: { zh: '导出年度实绩（每项一张名单）', en: 'export the record, a sheet for each figure' },
    needs: 'accountability.record',
    at: ({ region }) => [{ kind: 'region', code: region }],
    isDownload: true,
    input: z.object({ region: regionField(), year: yearField() }),
    output: download,
  }),
} as const
