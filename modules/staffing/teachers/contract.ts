/** What can be asked about the teacher roster; gathered by the room's contract. Personal data: never public. */
import { z } from 'zod'
import { describeOperation, download, labelled } from '#kernel/contract.ts'
import { compulsoryStages } from '#kernel/stage.ts'
import { headingMatchShape, problemShape } from '#modules/census/contract.ts'
import {
  backboneLevels,
  certificates,
  degrees,
  duties,
  employments,
  exemptions,
  honours,
  sexes,
  taughtSubjects,
  titles,
} from './teacher-words.ts'

const countyField = () => labelled(z.string().regex(/^\d{6}$/), '县区代码', 'county code', { positional: true })
const reasonField = () => labelled(z.string().trim().min(4).max(500), '原因', 'reason')
const yearField = () =>
  labelled(
    z.number().int().min(2000).max(2100),
    '名册所属学年（起始年）',
    'school year of the roster, by its first year',
  )
const fileField = () =>
  labelled(z.string().min(1), '数据文件（.xlsx、.xls 或 .csv）', 'data file (.xlsx, .xls or .csv)', { path: true })
const joinedField = () =>
  labelled(
    z.record(z.string(), z.string()).optional(),
    '表头对应：模板中的表头 → 文件中的表头',
    'headings joined by hand: ours → those of the file',
  )
const teacherField = () => labelled(z.string().regex(/^[0-9A-Za-z-]{1,30}$/), '教师编号', 'teacher number')

const batchShape = z.object({
  id: z.string(),
  county: z.string(),
  /** School year of which its counts of years are. */
  year: z.number(),
  fileName: z.string(),
  at: z.string(),
  personName: z.string(),
  teachers: z.number(),
  warnings: z.number(),
  withdrawn: z.object({ at: z.string(), personName: z.string(), reason: z.string() }).nullable(),
  /** Its rows are the ones that count. */
  stands: z.boolean(),
})
export type RosterBatch = z.infer<typeof batchShape>

const rosterRead = z.object({
  /** Rows of data in the file; null where it could not be read as this table. */
  rows: z.number().nullable(),
  problems: z.array(problemShape),
  headings: headingMatchShape,
})

const stage = z.enum(compulsoryStages)

const teacherRowShape = z.object({
  id: z.string(),
  name: z.string(),
  school: z.string(),
  schoolName: z.string(),
  stage,
  subject: z.enum(taughtSubjects),
  degree: z.enum(degrees).nullable(),
  backbone: z.enum(backboneLevels).nullable(),
  title: z.enum(titles).nullable(),
  employment: z.enum(employments),
  duty: z.enum(duties),
  schoolYears: z.number().nullable(),
  lastExchange: z.number().nullable(),
})
export type TeacherRow = z.infer<typeof teacherRowShape>

export const teacherShape = teacherRowShape.extend({
  otherSubjects: z.array(z.enum(taughtSubjects)),
  sex: z.enum(sexes).nullable(),
  birthYear: z.number().nullable(),
  serviceYears: z.number().nullable(),
  ruralYears: z.number().nullable(),
  ruralYearsUnbroken: z.number().nullable(),
  certificate: z.enum(certificates).nullable(),
  terms: z.number().nullable(),
  homeroom: z.boolean().nullable(),
  spouse: z.object({ id: z.string(), name: z.string().nullable(), schoolName: z.string().nullable() }).nullable(),
  homeTown: z.object({ code: z.string(), name: z.string().nullable() }).nullable(),
  exemptions: z.array(z.enum(exemptions)),
  /** The most wished first; null where nothing was said. */
  acceptable: z.array(z.object({ code: z.string(), name: z.string() })).nullable(),
  honours: z.array(z.enum(honours)),
})
export type TeacherShown = z.infer<typeof teacherShape>

/** Counts of a roster without anybody's name in it. `unknown…` are those whose cell is empty. */
export const profileShape = z.object({
  school: z.string(),
  schoolName: z.string(),
  stage,
  teachers: z.number(),
  /** 编内 and 特岗. */
  inPost: z.number(),
  contract: z.number(),
  substitute: z.number(),
  aboveDegree: z.number(),
  backbone: z.number(),
  peArts: z.number(),
  /** May teach in this stage, and in the junior stage, by the certificate. */
  certified: z.number(),
  juniorCertified: z.number(),
  unknown: z.object({ degree: z.number(), backbone: z.number(), certificate: z.number() }),
  /** What the census has of the same school and stage; null unknown. */
  census: z.object({
    year: z.number().nullable(),
    teachers: z.number().nullable(),
    aboveDegree: z.number().nullable(),
    backbone: z.number().nullable(),
    peArts: z.number().nullable(),
  }),
})
export type SchoolProfile = z.infer<typeof profileShape>

export const lookupKinds = ['teacher', 'list', 'export'] as const

export const teacherOperations = {
  rosterTemplate: describeOperation({
    kind: 'query',
    about: { zh: '下载教师名册空白表', en: 'download an empty teacher roster' },
    needs: 'staffing.import',
    at: 'everywhere',
    isDownload: true,
    input: z.object({}),
    output: download,
  }),
  checkRoster: describeOperation({
    kind: 'query',
    about: { zh: '核查教师名册，不保存', en: 'check a teacher roster without saving it' },
    needs: 'staffing.import',
    at: ({ county }) => [{ kind: 'region', code: county }],
    input: z.object({ county: countyField(), year: yearField(), file: fileField(), headings: joinedField() }),
    output: rosterRead,
  }),
  importRoster: describeOperation({
    kind: 'command',
    about: { zh: '导入教师名册', en: 'import a teacher roster' },
    needs: 'staffing.import',
    at: ({ county }) => [{ kind: 'region', code: county }],
    input: z.object({ county: countyField(), year: yearField(), file: fileField(), headings: joinedField() }),
    /** Null where there are errors: then nothing is saved. */
    output: rosterRead.extend({ id: z.string().nullable() }),
  }),
  rosterBatches: describeOperation({
    kind: 'query',
    about: { zh: '教师名册的导入记录', en: 'imports of the roster, the latest first' },
    needs: 'staffing.import',
    at: ({ county }) => [{ kind: 'region', code: county }],
    input: z.object({ county: countyField() }),
    output: z.object({ batches: z.array(batchShape) }),
  }),
  withdrawRoster: describeOperation({
    kind: 'command',
    about: { zh: '撤回一次教师名册导入', en: 'withdraw an import of the roster' },
    needs: 'staffing.import',
    at: ({ county }) => [{ kind: 'region', code: county }],
    input: z.object({
      county: countyField(),
      id: labelled(z.uuid(), '导入编号', 'id of the import'),
      reason: reasonField(),
    }),
    output: z.object({}),
  }),
  rosterProfiles: describeOperation({
    kind: 'query',
    about: { zh: '教师名册分校统计（不含个人信息）', en: 'counts of the roster by school, without personal data' },
    needs: 'staffing.read',
    at: ({ county }) => [{ kind: 'region', code: county }],
    input: z.object({ county: countyField() }),
    output: z.object({
      year: z.number().nullable(),
      fileName: z.string().nullable(),
      at: z.string().nullable(),
      isSimulated: z.boolean(),
      schools: z.array(profileShape),
    }),
  }),
  teachers: describeOperation({
    kind: 'query',
    about: { zh: '查询教师（个人信息，留痕）', en: 'look teachers up (personal data, written down)' },
    needs: 'staffing.teachers',
    at: ({ county }) => [{ kind: 'region', code: county }],
    input: z.object({
      county: countyField(),
      school: labelled(
        z
          .string()
          .regex(/^\d{10}$/)
          .optional(),
        '学校标识码',
        'school code',
      ),
      stage: labelled(stage.optional(), '学段', 'stage'),
      subject: labelled(z.enum(taughtSubjects).optional(), '任教学科', 'subject'),
      search: labelled(z.string().trim().max(40).optional(), '姓名或编号', 'name or number'),
      page: labelled(z.number().int().min(1).default(1), '页', 'page'),
      size: labelled(z.number().int().min(1).max(200).default(50), '每页条数', 'rows of a page'),
    }),
    output: z.object({
      year: z.number().nullable(),
      isSimulated: z.boolean(),
      total: z.number(),
      page: z.number(),
      teachers: z.array(teacherRowShape),
    }),
  }),
  teacher: describeOperation({
    kind: 'query',
    about: {
      zh: '一名教师的名册信息（个人信息，留痕）',
      en: 'one teacher of the roster (personal data, written down)',
    },
    needs: 'staffing.teachers',
    at: ({ county }) => [{ kind: 'region', code: county }],
    input: z.object({ county: countyField(), teacher: teacherField() }),
    output: z.object({ year: z.number(), isSimulated: z.boolean(), teacher: teacherShape }),
  }),
  exportRoster: describeOperation({
    kind: 'query',
    about: { zh: '导出教师名册（个人信息，留痕）', en: 'export the roster (personal data, written down)' },
    needs: 'staffing.teachers',
    at: ({ county }) => [{ kind: 'region', code: county }],
    isDownload: true,
    input: z.object({ county: countyField() }),
    output: download,
  }),
  lookups: describeOperation({
    kind: 'query',
    about: { zh: '教师个人信息的查阅、导出记录', en: 'who looked up or exported personal data of teachers, and when' },
    needs: 'staffing.lookups',
    at: ({ county }) => [{ kind: 'region', code: county }],
    input: z.object({ county: countyField() }),
    output: z.object({
      lookups: z.array(
        z.object({
          at: z.string(),
          personName: z.string(),
          kind: z.enum(lookupKinds),
          /** Number of the teacher, filters of the list, or name of the file. */
          what: z.string(),
          teachers: z.number(),
        }),
      ),
    }),
  }),
} as const
