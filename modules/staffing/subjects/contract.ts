/** What can be asked about weekly periods and the teachers each subject asks for; gathered by the room's contract. */
import { z } from 'zod'
import { describeOperation, download, labelled } from '#kernel/contract.ts'
import { compulsoryStages } from '#kernel/stage.ts'
import { subjects } from '#modules/standards/contract.ts'
import { sourcedShape } from '../settings/contract.ts'

const words = z.object({ zh: z.string(), en: z.string() })
const countyField = () => labelled(z.string().regex(/^\d{6}$/), '县区代码', 'county code', { positional: true })
const documentField = () => labelled(z.string().trim().min(2).max(200), '依据', 'what it rests on')

/** Grades 1 to 9; half periods stand for every other week. */
const nineGrades = z.array(z.number().min(0).max(20).multipleOf(0.5)).length(9)
const tableField = () =>
  labelled(z.record(z.enum(subjects), nineGrades), '各学科一至九年级周课时', 'weekly periods by subject, grades 1 to 9')

export const planCheckShape = z.object({
  /** Periods of nine years, and what the plan sets. */
  total: z.number(),
  planned: z.number(),
  totalHolds: z.boolean(),
  /** Grades whose week is not as long as the plan says. */
  oddGrades: z.array(z.object({ grade: z.number(), periods: z.number(), planned: z.number() })),
  shares: z.array(
    z.object({
      group: z.string(),
      words,
      share: z.number(),
      least: z.number(),
      most: z.number(),
      holds: z.boolean(),
    }),
  ),
  /** All of the above hold. */
  holds: z.boolean(),
})
export type PlanCheck = z.infer<typeof planCheckShape>

/** Where the teachers of a subject who are there were counted. */
export const teacherSources = ['roster', 'census', 'unknown'] as const

const needShape = z.object({
  subject: z.enum(subjects),
  /** Weekly periods (课时) of all classes. */
  periods: z.number(),
  load: z.number(),
  /** Periods ÷ load, to be printed. */
  fullTime: z.number(),
  /** Rounded up for the school and stage. */
  posts: z.number(),
  /** By the main subject, 编内 and 特岗; null unknown. */
  inPost: z.number().nullable(),
  source: z.enum(teacherSources),
  /** Those who teach it besides their own subject. */
  also: z.number().nullable(),
  /** posts − in post: positive is what is lacking; null unknown. */
  gap: z.number().nullable(),
})

export const schoolNeedsShape = z.object({
  school: z.string(),
  schoolName: z.string(),
  townName: z.string().nullable(),
  location: z.object({ longitude: z.number(), latitude: z.number() }).nullable(),
  stage: z.enum(compulsoryStages),
  pupils: z.number().nullable(),
  /** Classes of the stage's grades; null where they are not known by grade. */
  classes: z.array(z.object({ grade: z.number(), classes: z.number().nullable() })),
  /** Empty where classes are not known. */
  subjects: z.array(needShape),
  /** 全科 teachers of the roster, who fill in anywhere; null where no roster stands. */
  generalists: z.number().nullable(),
  /** 体育、艺术 by R3: what the rule needs and what the census has. */
  resourceRule: z.object({
    needed: z.number().nullable(),
    inPost: z.number().nullable(),
    gap: z.number().nullable(),
    /** PE and arts together by periods, to be seen beside it. */
    byPeriods: z.number().nullable(),
  }),
  /** 轮岗、兼职、走教 of the census, counted apart. */
  visiting: z.number().nullable(),
})
export type SchoolNeeds = z.infer<typeof schoolNeedsShape>

export const counsellorShape = z.object({
  school: z.string(),
  schoolName: z.string(),
  townName: z.string().nullable(),
  pupils: z.number().nullable(),
  needed: z.number().nullable(),
  inPost: z.number().nullable(),
  source: z.enum(teacherSources),
  gap: z.number().nullable(),
  /** One who does it besides another subject is enough. */
  mayBePartTime: z.boolean(),
})

const tableShape = z.object({
  bySubject: z.record(z.enum(subjects), nineGrades),
  totals: z.array(z.number()),
  /** `county`: the county's own; `province`: in the standards; `ours`: the system's default. */
  kind: z.enum(['county', 'province', 'ours']),
  source: words,
  confidence: sourcedShape.shape.confidence,
  setBy: z.string().nullable(),
  setAt: z.string().nullable(),
  /** Why it leaves the national plan, where it does. */
  reason: z.string().nullable(),
})

export const subjectOperations = {
  periods: describeOperation({
    kind: 'query',
    about: { zh: '周课时表及与国家课程方案的核对', en: 'the table of weekly periods, held against the national plan' },
    needs: 'staffing.read',
    at: ({ county }) => [{ kind: 'region', code: county }],
    input: z.object({ county: countyField() }),
    output: z.object({ table: tableShape, check: planCheckShape }),
  }),
  checkPeriods: describeOperation({
    kind: 'query',
    about: { zh: '核对一张周课时表，不保存', en: 'hold a table of periods against the plan without saving it' },
    needs: 'staffing.read',
    at: ({ county }) => [{ kind: 'region', code: county }],
    isLong: true,
    input: z.object({ county: countyField(), table: tableField() }),
    output: z.object({ check: planCheckShape }),
  }),
  setPeriods: describeOperation({
    kind: 'command',
    about: { zh: '保存本县周课时表', en: "save the county's own table of periods" },
    needs: 'staffing.settings',
    at: ({ county }) => [{ kind: 'region', code: county }],
    input: z.object({
      county: countyField(),
      table: tableField(),
      document: documentField(),
      reason: labelled(
        z.string().trim().min(4).max(500).optional(),
        '与国家课程方案不一致的说明',
        'why it leaves the national plan',
      ),
    }),
    /** Not saved where it leaves the plan and no reason is given. */
    output: z.object({ isSaved: z.boolean(), check: planCheckShape }),
  }),
  subjectNeeds: describeOperation({
    kind: 'query',
    about: { zh: '分校分学科师资需求和缺口', en: 'teachers that each subject of each school needs, and lacks' },
    needs: 'staffing.read',
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
    }),
    output: z.object({
      year: z.number().nullable(),
      rosterYear: z.number().nullable(),
      isSimulated: z.boolean(),
      table: z.object({ kind: tableShape.shape.kind, source: words, confidence: sourcedShape.shape.confidence }),
      rules: z.array(sourcedShape),
      /** 体育、艺术 first. `postsTogether`: rounded up once for the county, as if teachers went round (走教). */
      total: z.array(
        z.object({
          stage: z.enum(compulsoryStages),
          subject: z.enum(subjects),
          isShortage: z.boolean(),
          periods: z.number(),
          fullTime: z.number(),
          posts: z.number(),
          postsTogether: z.number(),
          inPost: z.number(),
          /** Schools of which the teachers of the subject are not known; their posts are in no gap. */
          unknown: z.number(),
          /** Sum of what schools lack, without what others have too many of. */
          lacking: z.number(),
          lackingSchools: z.number(),
        }),
      ),
      counsellors: z.object({
        needed: z.number(),
        inPost: z.number(),
        lacking: z.number(),
        unknown: z.number(),
        schools: z.array(counsellorShape),
      }),
      schools: z.array(schoolNeedsShape),
    }),
  }),
  exportSubjects: describeOperation({
    kind: 'query',
    about: { zh: '导出分校分学科师资需求', en: 'export the needs of subjects as a workbook' },
    needs: 'staffing.read',
    at: ({ county }) => [{ kind: 'region', code: county }],
    isDownload: true,
    input: z.object({ county: countyField() }),
    output: download,
  }),
} as const
