/** What can be asked about 交流轮岗: who is eligible, the rule of 10 % and 20 %, plans and what becomes of them; gathered by the room's contract. */
import { z } from 'zod'
import { describeOperation, download, isoDate, labelled } from '#kernel/contract.ts'
import { compulsoryStages } from '#kernel/stage.ts'
import { problemShape } from '#modules/census/contract.ts'
import { taughtSubjects } from '../teachers/teacher-words.ts'
import {
  boardSchoolShape,
  eligibilityRowShape,
  moveShape,
  noticeShape,
  objectionShape,
  rotationEventShape,
  rotationShape,
  ruleJudgedShape,
  ruleLineShape,
  settingsShape,
  stayShape,
  watermarkShape,
  words,
} from './rotation-shapes.ts'
import { eligibilityReasons, eligibilityVerdicts } from './rotation-words.ts'

const countyField = () => labelled(z.string().regex(/^\d{6}$/), '县区代码', 'county code', { positional: true })
const idField = () => labelled(z.uuid(), '轮岗方案编号', 'id of the exchange plan')
const schoolField = () => labelled(z.string().regex(/^\d{10}$/), '教师现任教学校标识码', 'code of the present school')
const teacherField = () => labelled(z.string().regex(/^[0-9A-Za-z-]{1,30}$/), '教师编号', 'teacher number')
const reasonField = () => labelled(z.string().trim().min(4).max(500), '原因', 'reason')
const yearField = () =>
  labelled(z.number().int().min(2000).max(2100), '交流学年（起始年）', 'school year of the exchange, by its first year')
const postField = () =>
  labelled(z.enum([...taughtSubjects, 'principal']).optional(), '岗位（学科或校长）', 'post: subject or principal')
const pageFields = {
  page: labelled(z.number().int().min(1).max(10_000).default(1), '第几页', 'page'),
  size: labelled(z.number().int().min(1).max(500).default(50), '每页条数', 'rows of a page'),
}

export const rotationPermissions = {
  'staffing.rotation.read': {
    zh: '查看交流轮岗资格和方案（含个人信息）',
    en: 'see eligibility and plans of exchange, with personal data',
  },
  'staffing.rotation.plan': { zh: '编制、执行轮岗方案', en: 'make plans of exchange and carry them out' },
  'staffing.rotation.review': { zh: '审核轮岗方案', en: 'review a plan of exchange' },
  'staffing.rotation.publish': {
    zh: '签发轮岗方案，内部公布',
    en: 'issue a plan of exchange, which publishes it internally',
  },
  'staffing.rotation.settings': { zh: '设置轮岗条件', en: 'set the conditions of the exchange' },
  'staffing.rotation.notice': {
    zh: '查看本校教师的轮岗告知单，代为提出异议',
    en: "see the notices of one's teachers and hand in their objections",
  },
  'staffing.rotation.answer': { zh: '答复轮岗异议', en: 'answer objections to moves' },
} as const

const step = (zh: string, en: string, needs: keyof typeof rotationPermissions) =>
  describeOperation({
    kind: 'command',
    about: { zh, en },
    needs,
    at: ({ county }) => [{ kind: 'region', code: county }],
    input: z.object({ county: countyField(), id: idField(), reason: reasonField() }),
    output: z.object({}),
  })

export const rotationOperations = {
  rotationRules: describeOperation({
    kind: 'query',
    about: { zh: '交流轮岗的条件、比例和界定', en: 'conditions, shares and definitions of the exchange' },
    needs: 'staffing.rotation.read',
    at: ({ county }) => [{ kind: 'region', code: county }],
    input: z.object({ county: countyField() }),
    output: z.object({
      rules: z.array(ruleLineShape),
      settings: settingsShape,
      setBy: z.string().nullable(),
      setAt: z.string().nullable(),
      document: z.string().nullable(),
    }),
  }),
  setRotationRules: describeOperation({
    kind: 'command',
    about: { zh: '设置交流轮岗的条件', en: 'set the conditions of the exchange' },
    needs: 'staffing.rotation.settings',
    at: ({ county }) => [{ kind: 'region', code: county }],
    input: z.object({
      county: countyField(),
      settings: labelled(
        settingsShape,
        '条件（未填的按现行规定或不限）',
        'conditions; what is left out stays as the rules have it',
      ),
      document: labelled(z.string().trim().min(2).max(200), '依据文件', 'document that they rest on'),
    }),
    output: z.object({}),
  }),
  eligibility: describeOperation({
    kind: 'query',
    about: {
      zh: '交流轮岗资格名单（逐人理由，含个人信息）',
      en: 'who is eligible for exchange, each with the reason; personal data',
    },
    needs: 'staffing.rotation.read',
    at: ({ county }) => [{ kind: 'region', code: county }],
    input: z.object({
      county: countyField(),
      year: yearField(),
      verdict: labelled(z.enum(eligibilityVerdicts).optional(), '结论', 'verdict'),
      reason: labelled(z.enum(eligibilityReasons).optional(), '理由', 'reason'),
      school: labelled(
        z
          .string()
          .regex(/^\d{10}$/)
          .optional(),
        '学校标识码',
        'school code',
      ),
      post: postField(),
      stage: labelled(z.enum(compulsoryStages).optional(), '学段', 'stage'),
      search: labelled(z.string().trim().max(40).optional(), '姓名或编号', 'name or number'),
      ...pageFields,
    }),
    output: z.object({
      rosterYear: z.number().nullable(),
      isSimulated: z.boolean(),
      /** Over the whole county, before the filters; principals apart. */
      counts: z.array(
        z.object({
          verdict: z.enum(eligibilityVerdicts),
          teachers: z.number(),
          backbone: z.number(),
          principals: z.number(),
        }),
      ),
      total: z.number(),
      page: z.number(),
      rows: z.array(eligibilityRowShape),
    }),
  }),
  exchangeRule: describeOperation({
    kind: 'query',
    about: { zh: '某学年交流轮岗比例（10%、骨干20%）', en: 'the shares of exchange in a year, against the rule' },
    needs: 'staffing.rotation.read',
    at: ({ county }) => [{ kind: 'region', code: county }],
    input: z.object({ county: countyField(), year: yearField() }),
    output: z.object({
      judged: ruleJudgedShape.nullable(),
      /** Each teacher once; short visits (送教) do not count. By where it is known from. */
      counted: z.object({ roster: z.number(), plans: z.number(), twice: z.number() }),
      rules: z.array(ruleLineShape),
      notes: z.array(words),
    }),
  }),
  makeRotation: describeOperation({
    kind: 'command',
    about: { zh: '编制交流轮岗方案', en: 'make a plan of exchange' },
    needs: 'staffing.rotation.plan',
    at: ({ county }) => [{ kind: 'region', code: county }],
    input: z.object({
      county: countyField(),
      year: yearField(),
      name: labelled(z.string().trim().min(2).max(60), '方案名称', 'name of the plan'),
      draw: labelled(
        z.string().trim().min(1).max(60).optional(),
        '抽签号（顺序完全相同者用，可公开复核）',
        'number of the draw that parts those who stand alike; anybody can repeat it',
      ),
      ways: labelled(
        z.string().min(1).optional(),
        '学校间路程表（.xlsx、.xls 或 .csv，三列：从、到、分钟）',
        'table of minutes between schools: from, to, minutes',
        { path: true },
      ),
      limitMinutes: labelled(
        z.number().positive().max(600).optional(),
        '路程上限（与路程表并用）',
        'most minutes, with the table',
        { unit: '分钟' },
      ),
    }),
    output: z.object({
      id: z.string().nullable(),
      /** What kept a plan from being made, each with what to do. */
      lacks: z.array(z.object({ code: z.string(), what: words, todo: words })),
      /** Of the table of minutes. */
      problems: z.array(problemShape),
    }),
  }),
  rotations: describeOperation({
    kind: 'query',
    about: { zh: '交流轮岗方案', en: 'plans of exchange' },
    needs: 'staffing.rotation.read',
    at: ({ county }) => [{ kind: 'region', code: county }],
    input: z.object({ county: countyField() }),
    output: z.object({ plans: z.array(rotationShape) }),
  }),
  rotation: describeOperation({
    kind: 'query',
    about: { zh: '一个轮岗方案：学校进出、岗位、异议', en: 'one plan of exchange: schools, posts, objections' },
    needs: 'staffing.rotation.read',
    at: ({ county }) => [{ kind: 'region', code: county }],
    input: z.object({ county: countyField(), id: idField() }),
    output: z.object({
      plan: rotationShape,
      rules: z.array(ruleLineShape),
      schools: z.array(boardSchoolShape),
      events: z.array(rotationEventShape),
      objections: z.array(objectionShape),
      mayPlan: z.boolean(),
      watermark: watermarkShape,
    }),
  }),
  rotationMoves: describeOperation({
    kind: 'query',
    about: { zh: '方案中的交流教师和未落实教师', en: 'who moves in a plan, and who was called and stays' },
    needs: 'staffing.rotation.read',
    at: ({ county }) => [{ kind: 'region', code: county }],
    input: z.object({
      county: countyField(),
      id: idField(),
      school: labelled(
        z
          .string()
          .regex(/^\d{10}$/)
          .optional(),
        '调出或调入学校',
        'school that is left or entered',
      ),
      post: postField(),
      isBackbone: labelled(z.boolean().optional(), '只看骨干教师', 'only backbone teachers'),
      stays: labelled(
        z.boolean().default(false),
        '看未落实的（否则看交流的）',
        'those who stay, instead of those who move',
      ),
      search: labelled(z.string().trim().max(40).optional(), '姓名或编号', 'name or number'),
      ...pageFields,
    }),
    output: z.object({
      total: z.number(),
      page: z.number(),
      moves: z.array(moveShape),
      stays: z.array(stayShape),
      watermark: watermarkShape,
    }),
  }),
  rotationNotice: describeOperation({
    kind: 'query',
    about: { zh: '教师轮岗告知单：为什么是我、为什么去那里', en: 'the page for a teacher: why me, why there' },
    needs: 'staffing.rotation.notice',
    at: ({ school }) => [{ kind: 'school', code: school }],
    input: z.object({ county: countyField(), school: schoolField(), id: idField(), teacher: teacherField() }),
    output: noticeShape,
  }),
  rotationNotices: describeOperation({
    kind: 'query',
    about: { zh: '本校教师的轮岗告知单目录', en: "the notices of a school's teachers" },
    needs: 'staffing.rotation.notice',
    at: ({ school }) => [{ kind: 'school', code: school }],
    input: z.object({ county: countyField(), school: schoolField() }),
    output: z.object({
      plans: z.array(
        z.object({
          id: z.string(),
          name: z.string(),
          year: z.number(),
          /** Of this school: who leaves, and who was called and stays. */
          moves: z.array(moveShape),
          stays: z.array(stayShape),
          comes: z.array(moveShape),
        }),
      ),
    }),
  }),
  reviewRotation: step('审核轮岗方案', 'review a plan of exchange', 'staffing.rotation.review'),
  publishRotation: step(
    '签发轮岗方案并内部公布',
    'issue a plan of exchange and publish it internally',
    'staffing.rotation.publish',
  ),
  withdrawRotation: step('撤回轮岗方案', 'withdraw a plan of exchange', 'staffing.rotation.plan'),
  carryOutRotation: describeOperation({
    kind: 'command',
    about: { zh: '登记轮岗已执行', en: 'record that moves were carried out' },
    needs: 'staffing.rotation.plan',
    at: ({ county }) => [{ kind: 'region', code: county }],
    input: z.object({
      county: countyField(),
      id: idField(),
      on: labelled(isoDate(), '到岗日期', 'day on which they took up their posts'),
      teachers: labelled(
        z
          .array(z.string().regex(/^[0-9A-Za-z-]{1,30}$/))
          .max(20_000)
          .optional(),
        '教师编号（不填为全部待执行的）',
        'teacher numbers; left out, all that are to be carried out',
      ),
    }),
    output: z.object({ carriedOut: z.number() }),
  }),
  objectToMove: describeOperation({
    kind: 'command',
    about: { zh: '提出轮岗异议', en: 'object to a move' },
    needs: 'staffing.rotation.notice',
    at: ({ school }) => [{ kind: 'school', code: school }],
    input: z.object({
      county: countyField(),
      school: schoolField(),
      id: idField(),
      teacher: teacherField(),
      text: labelled(z.string().trim().min(4).max(1000), '异议内容', 'the objection'),
    }),
    output: z.object({ number: z.number() }),
  }),
  answerObjection: describeOperation({
    kind: 'command',
    about: { zh: '答复轮岗异议', en: 'answer an objection to a move' },
    needs: 'staffing.rotation.answer',
    at: ({ county }) => [{ kind: 'region', code: county }],
    input: z.object({
      county: countyField(),
      id: idField(),
      number: labelled(z.number().int().min(1), '异议序号', 'number of the objection'),
      isUpheld: labelled(z.boolean(), '异议成立（取消该教师的交流）', 'upheld: the move is cancelled'),
      text: labelled(z.string().trim().min(4).max(1000), '答复', 'the answer'),
    }),
    output: z.object({}),
  }),
  exportRotation: describeOperation({
    kind: 'query',
    about: {
      zh: '导出轮岗方案（工作簿，含个人信息，留痕）',
      en: 'export a plan of exchange as a workbook; personal data, written down',
    },
    needs: 'staffing.rotation.read',
    at: ({ county }) => [{ kind: 'region', code: county }],
    isDownload: true,
    input: z.object({ county: countyField(), id: idField() }),
    output: download,
  }),
} as const
