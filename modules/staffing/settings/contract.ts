/** What can be asked about how a county reckons posts and loads; gathered by the room's contract. */
import { z } from 'zod'
import { describeOperation, labelled } from '#kernel/contract.ts'
import { subjects } from '#modules/standards/contract.ts'

const words = z.object({ zh: z.string(), en: z.string() })
const countyField = () => labelled(z.string().regex(/^\d{6}$/), '县区代码', 'county code', { positional: true })
const documentField = () => labelled(z.string().trim().min(2).max(200), '依据', 'what it rests on')
/** Weekly periods of a teacher; halves, so that what is added up of them is exact. */
const load = z.number().min(1).max(40).multipleOf(0.5)
const byStage = z.object({
  primary: labelled(load, '小学', 'primary', { unit: '课时' }),
  junior: labelled(load, '初中', 'junior secondary', { unit: '课时' }),
})

/** 逐校进位，或全县合计一次进位: no document says which. */
export const roundings = ['school', 'county'] as const
export type Rounding = (typeof roundings)[number]

/** A number with where it stands: a row of the standards, or what the county set. */
export const sourcedShape = z.object({
  code: z.string(),
  words,
  value: z.number(),
  unit: z.string(),
  /** 文件 and clause of the row, or what the county's own rests on. */
  source: words,
  confidence: z.enum(['seen', 'recalled-high', 'recalled-medium', 'recalled-low', 'ours', 'county']),
})
export type Sourced = z.infer<typeof sourcedShape>

export const settingOperations = {
  staffingSettings: describeOperation({
    kind: 'query',
    about: { zh: '编制、任课量的测算口径', en: 'how posts and loads are reckoned' },
    needs: 'staffing.read',
    at: ({ county }) => [{ kind: 'region', code: county }],
    input: z.object({ county: countyField() }),
    output: z.object({
      rounding: z.enum(roundings),
      /** 教学点 get at least so many for each class, and so many more. */
      usesPointMinimum: z.boolean(),
      loads: byStage,
      subjectLoads: z.partialRecord(z.enum(subjects), byStage),
      /** Every number that posts and loads are reckoned with. */
      numbers: z.array(sourcedShape),
      isOwn: z.boolean(),
      document: z.string().nullable(),
      setBy: z.string().nullable(),
      setAt: z.string().nullable(),
    }),
  }),
  setStaffing: describeOperation({
    kind: 'command',
    about: { zh: '设置编制、任课量的测算口径', en: 'set how posts and loads are reckoned' },
    needs: 'staffing.settings',
    at: ({ county }) => [{ kind: 'region', code: county }],
    input: z.object({
      county: countyField(),
      rounding: labelled(z.enum(roundings).default('school'), '进位：school 逐校，county 全县一次', 'rounding'),
      usesPointMinimum: labelled(z.boolean().default(false), '教学点最低人数', 'least posts of teaching points'),
      postsPerClass: labelled(
        z.number().min(1).max(4).optional(),
        '班师比（每班教职工数），空着按标准',
        'posts for each class; by the standard where left out',
      ),
      loads: labelled(byStage.optional(), '教师周任课节数', 'weekly load of a teacher'),
      subjectLoads: labelled(
        z.partialRecord(z.enum(subjects), byStage).optional(),
        '分学科周任课节数',
        'weekly load by subject',
      ),
      document: documentField(),
    }),
    output: z.object({}),
  }),
} as const
