/** What can be asked about 县管校聘; gathered by the room's contract. */
import { z } from 'zod'
import { describeOperation, download, isoDate, labelled } from '#kernel/contract.ts'
import { compulsoryStages } from '#kernel/stage.ts'
import { taughtSubjects } from '../teachers/teacher-words.ts'
import { campaignEventKinds, campaignStages, results, rounds } from './appointment-words.ts'

const words = z.object({ zh: z.string(), en: z.string() })
const countyField = () => labelled(z.string().regex(/^\d{6}$/), '县区代码', 'county code', { positional: true })
const campaignField = () => labelled(z.uuid(), '竞聘批次编号', 'id of the campaign')
const reasonField = () => labelled(z.string().trim().min(4).max(500), '原因', 'reason')
const schoolField = () => labelled(z.string().regex(/^\d{10}$/), '学校标识码', 'school code')
const teacherField = () => labelled(z.string().regex(/^[0-9A-Za-z-]{1,30}$/), '教师编号', 'teacher number')
const postField = () => labelled(z.string().regex(/^[0-9A-Za-z-]{1,40}$/), '岗位编号', 'number of the post')
const documentField = () => labelled(z.string().trim().min(2).max(200), '文号或依据', 'number of the document')

const problem = z.object({
  /** Place in the list that was handed in, from 0; null where it is about all of it. */
  row: z.number().nullable(),
  code: z.string(),
  what: words,
  todo: words,
})
export type AppointmentProblem = z.infer<typeof problem>
/** With any problem nothing is recorded. */
const recorded = z.object({ recorded: z.number(), problems: z.array(problem) })

const postShape = z.object({
  post: z.string(),
  school: z.string(),
  schoolName: z.string(),
  stage: z.enum(compulsoryStages),
  subject: z.enum(taughtSubjects),
  isSmall: z.boolean(),
  announced: z.number(),
  filled: z.number(),
  left: z.number(),
  /** Why it stays free, by round. */
  exceptions: z.array(z.object({ round: z.enum(rounds), reason: z.string() })),
})
export type CampaignPost = z.infer<typeof postShape>

const headShape = z.object({
  id: z.string(),
  county: z.string(),
  name: z.string(),
  year: z.number(),
  at: z.string(),
  personName: z.string(),
  stage: z.enum(campaignStages),
  /** The round that is open. */
  round: z.enum(rounds).nullable(),
  closed: z.array(z.enum(rounds)),
  total: z.object({ posts: z.number(), document: z.string() }).nullable(),
  announced: z.number(),
  filled: z.number(),
  left: z.number(),
  smallLeft: z.number(),
  inTraining: z.number(),
  contracts: z.number(),
  filedOn: z.string().nullable(),
})
export type CampaignHead = z.infer<typeof headShape>

const at = ({ county }: { readonly county: string }) => [{ kind: 'region', code: county } as const]
const own = { county: countyField(), campaign: campaignField() }

export const appointmentOperations = {
  campaigns: describeOperation({
    kind: 'query',
    about: { zh: '县管校聘批次', en: 'campaigns of appointment, the latest first' },
    needs: 'staffing.read',
    at,
    input: z.object({ county: countyField() }),
    output: z.object({ campaigns: z.array(headShape) }),
  }),
  campaign: describeOperation({
    kind: 'query',
    about: { zh: '一个竞聘批次：岗位公布、聘任和剩余', en: 'a campaign: posts announced, filled and left' },
    needs: 'staffing.read',
    at,
    input: z.object({ ...own }),
    output: z.object({
      isSimulated: z.boolean(),
      campaign: headShape,
      posts: z.array(postShape),
      schools: z.array(
        z.object({
          school: z.string(),
          schoolName: z.string(),
          isSmall: z.boolean(),
          announced: z.number(),
          filled: z.number(),
          left: z.number(),
        }),
      ),
      byRound: z.array(z.object({ round: z.enum(rounds), filled: z.number() })),
      /** What may be done next. */
      next: z.array(z.enum(campaignEventKinds)),
      /** Without names: what was recorded, when and by whom. */
      events: z.array(
        z.object({
          number: z.number(),
          kind: z.enum(campaignEventKinds),
          at: z.string(),
          personName: z.string(),
          words,
        }),
      ),
    }),
  }),
  appointees: describeOperation({
    kind: 'query',
    about: { zh: '竞聘教师名单（个人信息，留痕）', en: 'teachers of a campaign (personal data, written down)' },
    needs: 'staffing.teachers',
    at,
    input: z.object({
      ...own,
      school: labelled(
        z
          .string()
          .regex(/^\d{10}$/)
          .optional(),
        '原学校或聘任学校',
        'school of origin or of the post',
      ),
      result: labelled(z.enum(results).optional(), '结果', 'result'),
    }),
    output: z.object({
      teachers: z.array(
        z.object({
          teacher: z.string(),
          name: z.string(),
          origin: z.string(),
          originName: z.string(),
          result: z.enum(results),
          round: z.enum(rounds).nullable(),
          post: z.string().nullable(),
          school: z.string().nullable(),
          schoolName: z.string().nullable(),
          reason: z.string().nullable(),
          contract: z.object({ number: z.string(), from: z.string(), to: z.string() }).nullable(),
        }),
      ),
    }),
  }),
  openCampaign: describeOperation({
    kind: 'command',
    about: { zh: '新建竞聘批次', en: 'begin a campaign' },
    needs: 'staffing.appoint',
    at,
    input: z.object({
      county: countyField(),
      name: labelled(z.string().trim().min(2).max(60), '名称', 'name'),
      year: labelled(z.number().int().min(2000).max(2100), '学年', 'school year'),
    }),
    output: z.object({ id: z.string() }),
  }),
  announceTotal: describeOperation({
    kind: 'command',
    about: { zh: '公布编制和岗位总量', en: 'announce the total of posts' },
    needs: 'staffing.appoint',
    at,
    input: z.object({
      ...own,
      posts: labelled(z.number().int().min(1).max(100_000), '岗位总量', 'posts in all', { unit: '个' }),
      document: documentField(),
    }),
    output: recorded,
  }),
  announcePosts: describeOperation({
    kind: 'command',
    about: { zh: '公布分校岗位', en: 'announce posts of schools' },
    needs: 'staffing.appoint',
    at,
    input: z.object({
      ...own,
      posts: labelled(
        z
          .array(
            z.object({
              post: postField(),
              school: schoolField(),
              stage: labelled(z.enum(compulsoryStages), '学段', 'stage'),
              subject: labelled(z.enum(taughtSubjects), '学科', 'subject'),
              count: labelled(z.number().int().min(1).max(200), '岗位数', 'posts', { unit: '个' }),
            }),
          )
          .min(1)
          .max(5000),
        '岗位',
        'posts',
      ),
    }),
    output: recorded,
  }),
  openRound: describeOperation({
    kind: 'command',
    about: { zh: '开始一轮竞聘', en: 'open a round' },
    needs: 'staffing.appoint',
    at,
    input: z.object({ ...own, round: labelled(z.enum(rounds), '轮次', 'round') }),
    output: recorded,
  }),
  appoint: describeOperation({
    kind: 'command',
    about: { zh: '登记聘任', en: 'record appointments' },
    needs: 'staffing.appoint',
    at,
    input: z.object({
      ...own,
      appointments: labelled(
        z
          .array(
            z.object({
              post: postField(),
              teacher: teacherField(),
              reason: labelled(
                z.string().trim().max(500).optional(),
                '说明（组织调剂必填）',
                'reason; asked for in the third round',
              ),
            }),
          )
          .min(1)
          .max(5000),
        '聘任',
        'appointments',
      ),
    }),
    output: recorded,
  }),
  vacate: describeOperation({
    kind: 'command',
    about: { zh: '撤销聘任', en: 'take an appointment back' },
    needs: 'staffing.appoint',
    at,
    input: z.object({ ...own, teacher: teacherField(), reason: reasonField() }),
    output: recorded,
  }),
  explainVacancy: describeOperation({
    kind: 'command',
    about: { zh: '说明小规模学校岗位为何空缺', en: 'say why a post of a small school stays free' },
    needs: 'staffing.appoint',
    at,
    input: z.object({ ...own, post: postField(), reason: reasonField() }),
    output: recorded,
  }),
  closeRound: describeOperation({
    kind: 'command',
    about: { zh: '结束一轮竞聘', en: 'close a round' },
    needs: 'staffing.appoint',
    at,
    input: z.object({ ...own }),
    output: recorded,
  }),
  sendToTraining: describeOperation({
    kind: 'command',
    about: { zh: '登记待岗培训', en: 'record training of those without a post' },
    needs: 'staffing.appoint',
    at,
    input: z.object({
      ...own,
      teachers: labelled(z.array(teacherField()).min(1).max(2000), '教师编号', 'teacher numbers'),
      reason: reasonField(),
    }),
    output: recorded,
  }),
  signContracts: describeOperation({
    kind: 'command',
    about: { zh: '登记聘用合同', en: 'record contracts' },
    needs: 'staffing.appoint',
    at,
    input: z.object({
      ...own,
      teachers: labelled(z.array(teacherField()).min(1).max(5000), '教师编号', 'teacher numbers'),
      number: labelled(z.string().trim().min(1).max(60), '合同编号（批号）', 'number of the contracts'),
      from: labelled(isoDate(), '合同开始日期', 'first day'),
      to: labelled(isoDate(), '合同结束日期', 'last day'),
    }),
    output: recorded,
  }),
  fileCampaign: describeOperation({
    kind: 'command',
    about: { zh: '登记聘任公示和备案', en: 'record that the appointments were made public and filed' },
    needs: 'staffing.appoint',
    at,
    input: z.object({ ...own, on: labelled(isoDate(), '备案日期', 'day of filing'), document: documentField() }),
    output: recorded,
  }),
  exportCampaign: describeOperation({
    kind: 'query',
    about: {
      zh: '导出竞聘台账（个人信息，留痕）',
      en: 'export the ledger of a campaign (personal data, written down)',
    },
    needs: 'staffing.teachers',
    at,
    isDownload: true,
    input: z.object({ ...own }),
    output: download,
  }),
} as const
