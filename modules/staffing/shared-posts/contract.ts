/** What can be asked about shared posts (走教); gathered by the room's contract. */
import { z } from 'zod'
import { describeOperation, download, labelled } from '#kernel/contract.ts'
import { compulsoryStages } from '#kernel/stage.ts'
import { subjects } from '#modules/standards/contract.ts'

const words = z.object({ zh: z.string(), en: z.string() })
const countyField = () => labelled(z.string().regex(/^\d{6}$/), '县区代码', 'county code', { positional: true })

/** Limits of ours for trying out; a county sets its own with every question. */
export const shareTask = {
  stage: labelled(z.enum(compulsoryStages).default('primary'), '学段', 'stage'),
  subjects: labelled(
    z.array(z.enum(subjects)).min(1).max(subjects.length).default(['physical-education', 'arts']),
    '学科',
    'subjects',
  ),
  pupilsBelow: labelled(
    z.number().int().min(1).max(5000).default(300),
    '学校规模小于',
    'schools with fewer pupils than',
    {
      unit: '人',
    },
  ),
  minutes: labelled(
    z.number().min(5).max(120).default(30),
    '主校到走教学校单程不超过',
    'longest way from the home school',
    { unit: '分钟' },
  ),
  weeklyMinutes: labelled(z.number().min(10).max(1200).default(240), '每周路程合计不超过', 'longest travel in a week', {
    unit: '分钟',
  }),
  largest: labelled(z.number().int().min(2).max(5).default(4), '一个岗位最多几所学校', 'most schools of a post'),
  dailyPeriods: labelled(z.number().int().min(1).max(8).default(5), '一天最多上课', 'most lessons of a day', {
    unit: '课时',
  }),
  onlyLacking: labelled(
    z.boolean().default(true),
    '只算学科教师没有配齐的学校',
    'only schools that do not have the teachers of the subject yet',
  ),
  detour: labelled(z.number().min(1).max(3).default(1.3), '路程与直线距离之比', 'way by the straight line'),
  kilometresPerHour: labelled(z.number().min(3).max(80).default(25), '平均时速', 'speed', { unit: '公里/时' }),
} as const

const postShape = z.object({
  subject: z.enum(subjects),
  /** Where the teacher belongs: the school with the most periods. */
  home: z.string(),
  homeName: z.string(),
  schools: z.array(
    z.object({
      school: z.string(),
      schoolName: z.string(),
      periods: z.number(),
      fullTime: z.number(),
      /** Days of the week on which the teacher is there. */
      days: z.number(),
      /** One way from the home school. */
      minutes: z.number(),
      kilometres: z.number(),
    }),
  ),
  periods: z.number(),
  load: z.number(),
  /** Share of a whole post that is used. */
  used: z.number(),
  weeklyMinutes: z.number(),
})
export type SharedPost = z.infer<typeof postShape>

const planShape = z.object({
  stage: z.enum(compulsoryStages),
  year: z.number().nullable(),
  /** What minutes were reckoned from. */
  basis: words,
  bySubject: z.array(
    z.object({
      subject: z.enum(subjects),
      /** Schools with a part of a post to share. */
      schools: z.number(),
      /** Schools left out because they have no place on the map or no classes by grade. */
      leftOut: z.array(z.object({ school: z.string(), schoolName: z.string(), why: words })),
      /** Schools left out because they have the teachers of the subject; where that is not known they are in. */
      covered: z.number(),
      /** Every school has a post of its own; with sharing; the fewest that could be; each counts the parts only. */
      alone: z.number(),
      shared: z.number(),
      atLeast: z.number(),
      saved: z.number(),
    }),
  ),
  posts: z.array(postShape),
  /** What the checker found; empty where all limits are kept. */
  faults: z.array(words),
})
export type SharedPlan = z.infer<typeof planShape>

export const sharedPostOperations = {
  sharedPosts: describeOperation({
    kind: 'query',
    about: { zh: '走教岗位测算：相邻小规模学校共用教师', en: 'work out posts shared by small schools near each other' },
    needs: 'staffing.read',
    at: ({ county }) => [{ kind: 'region', code: county }],
    input: z.object({ county: countyField(), ...shareTask }),
    output: z.object({ isSimulated: z.boolean(), plan: planShape }),
  }),
  saveSharedPosts: describeOperation({
    kind: 'command',
    about: { zh: '保存走教方案', en: 'keep a plan of shared posts' },
    needs: 'staffing.plan',
    at: ({ county }) => [{ kind: 'region', code: county }],
    input: z.object({
      county: countyField(),
      name: labelled(z.string().trim().min(2).max(60), '方案名称', 'name of the plan'),
      ...shareTask,
    }),
    output: z.object({ id: z.string() }),
  }),
  sharedPlans: describeOperation({
    kind: 'query',
    about: { zh: '已保存的走教方案', en: 'plans of shared posts that are kept' },
    needs: 'staffing.read',
    at: ({ county }) => [{ kind: 'region', code: county }],
    input: z.object({ county: countyField() }),
    output: z.object({
      plans: z.array(
        z.object({
          id: z.string(),
          name: z.string(),
          at: z.string(),
          personName: z.string(),
          plan: planShape,
        }),
      ),
    }),
  }),
  exportSharedPosts: describeOperation({
    kind: 'query',
    about: { zh: '导出走教方案', en: 'export a plan of shared posts' },
    needs: 'staffing.read',
    at: ({ county }) => [{ kind: 'region', code: county }],
    isDownload: true,
    input: z.object({ county: countyField(), id: labelled(z.uuid(), '方案编号', 'id of the plan') }),
    output: download,
  }),
} as const
