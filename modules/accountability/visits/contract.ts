/** What can be asked about visits: planned, prepared, recorded once, followed by a notice and by going back. */
import { z } from 'zod'
import { describeOperation, download, labelled } from '#kernel/contract.ts'
import { caseRowShape } from '../cases/case-shapes.ts'
import { commitmentRowShape } from '../commitments/commitment-shapes.ts'
import { supervisionKinds } from '../districts/district-words.ts'
import {
  countyField,
  dayField,
  monthField,
  nameOf,
  reasonField,
  regionField,
  schoolField,
  supervisionProblem,
  words,
} from '../districts/fields.ts'
import {
  answerInput,
  briefYear,
  findingInput,
  formShape,
  photoShape,
  planInput,
  planShape,
  positionInput,
  returnShape,
  visitRowShape,
  visitShape,
} from './visit-shapes.ts'
import { noticeKinds, planStates } from './visit-words.ts'

const idField = (zh: string, en: string) => labelled(z.uuid(), zh, en)
const optionalSchool = () =>
  labelled(
    z
      .string()
      .regex(/^\d{10}$/)
      .optional(),
    '学校标识码',
    'school code',
  )
const supervisorFilter = () => labelled(z.string().max(40).optional(), '督学姓名', 'name of the supervisor')

export const visitOperations = {
  visitForms: describeOperation({
    kind: 'query',
    about: { zh: '督导记录表', en: 'the forms of visits' },
    needs: 'accountability.supervision',
    at: 'everywhere',
    input: z.object({}),
    output: z.object({ forms: z.array(formShape) }),
  }),
  planVisits: describeOperation({
    kind: 'command',
    about: { zh: '安排督导（可多所学校）', en: 'plan visits, of one or several schools' },
    needs: 'accountability.visit',
    at: ({ county }) => [{ kind: 'region', code: county }],
    input: z.object({
      county: countyField(),
      visits: labelled(z.array(planInput).min(1).max(400), '督导安排', 'visits to be made'),
    }),
    output: z.object({ ids: z.array(z.string()), problems: z.array(supervisionProblem) }),
  }),
  moveVisit: describeOperation({
    kind: 'command',
    about: { zh: '改期', en: 'move a planned visit to another day' },
    needs: 'accountability.visit',
    at: ({ county }) => [{ kind: 'region', code: county }],
    input: z.object({
      county: countyField(),
      id: idField('督导安排编号', 'id of the plan'),
      on: dayField('新的日期', 'new day'),
      reason: reasonField(),
    }),
    output: z.object({}),
  }),
  cancelVisit: describeOperation({
    kind: 'command',
    about: { zh: '取消一次督导安排', en: 'cancel a planned visit' },
    needs: 'accountability.visit',
    at: ({ county }) => [{ kind: 'region', code: county }],
    input: z.object({
      county: countyField(),
      id: idField('督导安排编号', 'id of the plan'),
      reason: reasonField(),
    }),
    output: z.object({}),
  }),
  plannedVisits: describeOperation({
    kind: 'query',
    about: { zh: '督导安排', en: 'planned visits' },
    needs: 'accountability.supervision',
    at: ({ region }) => [{ kind: 'region', code: region }],
    input: z.object({
      region: regionField(),
      month: monthField()
        .optional()
        .meta({ label: { zh: '月份', en: 'month' } }),
      supervisor: supervisorFilter(),
      state: labelled(z.enum(planStates).optional(), '状态', 'state'),
    }),
    output: z.object({ plans: z.array(planShape) }),
  }),
  today: describeOperation({
    kind: 'query',
    about: { zh: '督学今日：今天要去哪里、哪些学校本月未督导、哪些问题到期', en: 'today of a supervisor' },
    needs: 'accountability.supervision',
    at: ({ county }) => [{ kind: 'region', code: county }],
    input: z.object({ county: countyField(), supervisor: supervisorFilter() }),
    output: z.object({
      today: z.string(),
      supervisor: z.string(),
      isSimulated: z.boolean(),
      /** Null where the supervisor stands in no district of the county. */
      district: z.object({ id: z.string(), name: z.string() }).nullable(),
      /** Of the supervisor's own schools. */
      schools: z.array(
        nameOf.extend({
          townName: z.string().nullable(),
          lastVisit: z.string().nullable(),
          visitsThisMonth: z.number(),
          openCases: z.number(),
          overdueCases: z.number(),
        }),
      ),
      month: z.object({ month: z.string(), schools: z.number(), visited: z.number() }),
      /** Days that have passed, of today and of the next seven days. */
      planned: z.array(planShape),
      unvisited: z.array(nameOf),
      returns: z.array(returnShape),
      /** Open ones of the own schools, the most pressing first. */
      cases: z.array(caseRowShape),
    }),
  }),
  schoolBrief: describeOperation({
    kind: 'query',
    about: {
      zh: '督导前的学校简况（近三年、未销号问题、承诺、以往督导）',
      en: 'what to know of a school before visiting it',
    },
    needs: 'accountability.supervision',
    at: ({ school }) => [{ kind: 'school', code: school }],
    input: z.object({ school: schoolField() }),
    output: z.object({
      school: nameOf.extend({
        county: z.string(),
        countyName: z.string(),
        townName: z.string().nullable(),
        type: z.string(),
      }),
      supervisor: z.string().nullable(),
      district: z.string().nullable(),
      /** At most three, the newest last. */
      years: z.array(briefYear),
      openCases: z.array(caseRowShape),
      /** From 信访 (complaints) among them. */
      complaints: z.number(),
      closedCases: z.array(caseRowShape),
      commitments: z.array(commitmentRowShape),
      visits: z.array(visitRowShape),
      isSimulated: z.boolean(),
    }),
  }),
  keepVisitPhoto: describeOperation({
    kind: 'command',
    about: { zh: '上传一张督导照片（先于记录，一张一张）', en: 'hand in a photo, before the record and one by one' },
    needs: 'accountability.visit',
    at: ({ county }) => [{ kind: 'region', code: county }],
    input: z.object({
      county: countyField(),
      file: labelled(z.string().min(1), '照片（JPEG 或 PNG）', 'photo (JPEG or PNG)', { path: true }),
    }),
    output: z.object({ photo: photoShape.nullable(), problems: z.array(supervisionProblem) }),
  }),
  visitPhoto: describeOperation({
    kind: 'query',
    about: { zh: '查看督导照片', en: 'a photo of a visit' },
    needs: 'accountability.supervision',
    at: ({ county }) => [{ kind: 'region', code: county }],
    isDownload: true,
    input: z.object({ county: countyField(), photo: idField('照片编号', 'id of the photo') }),
    output: download,
  }),
  sendVisit: describeOperation({
    kind: 'command',
    about: {
      zh: '提交督导记录（同一草稿重复提交只保存一次）',
      en: 'hand in a visit; the same draft twice is kept once',
    },
    needs: 'accountability.visit',
    at: ({ county }) => [{ kind: 'region', code: county }],
    input: z.object({
      county: countyField(),
      client: labelled(z.uuid(), '草稿编号（手机端生成）', 'id of the draft, made by the phone'),
      form: labelled(z.string().max(40), '记录表', 'form'),
      school: optionalSchool(),
      visitedOn: dayField('督导日期', 'day of the visit'),
      plan: labelled(z.uuid().optional(), '对应的督导安排', 'plan that it carries out'),
      follows: labelled(z.uuid().optional(), '回访哪次督导', 'visit that it goes back to'),
      answers: labelled(z.record(z.string(), answerInput), '各项回答，按项目代码', 'answers by the items of the form'),
      companions: labelled(
        z.array(z.string().trim().min(2).max(40)).max(10).default([]),
        '同行督导人员',
        'who came along',
      ),
      met: labelled(z.string().trim().max(200).optional(), '座谈、访谈对象', 'whom it was with'),
      summary: labelled(z.string().trim().max(2000).optional(), '总体情况', 'summary'),
      findings: labelled(z.array(findingInput).max(30).default([]), '发现的问题', 'findings'),
      photos: labelled(z.array(z.uuid()).max(40).default([]), '照片编号', 'photos'),
      position: labelled(positionInput.optional(), '位置（可不提供）', 'position; need not be given'),
    }),
    output: z.object({
      /** Null where there are errors: then nothing is saved. */
      id: z.string().nullable(),
      /** True where this draft had been kept before: nothing was kept twice. */
      wasKept: z.boolean(),
      cases: z.array(
        z.object({
          finding: z.number(),
          id: z.string(),
          /** As papers write it: 〔2026〕12号. */
          label: z.string(),
          /** The earlier case that it comes back to (问题反弹). */
          recurrenceOf: z.string().nullable(),
        }),
      ),
      problems: z.array(supervisionProblem),
    }),
  }),
  addToVisit: describeOperation({
    kind: 'command',
    about: { zh: '补充说明一次督导', en: 'add to a visit' },
    needs: 'accountability.visit',
    at: ({ county }) => [{ kind: 'region', code: county }],
    input: z.object({
      county: countyField(),
      id: idField('督导编号', 'id of the visit'),
      text: labelled(z.string().trim().min(2).max(1000), '补充内容', 'what is added'),
    }),
    output: z.object({}),
  }),
  withdrawVisit: describeOperation({
    kind: 'command',
    about: { zh: '撤回一次督导记录（保留痕迹）', en: 'withdraw a visit, which stays to be seen' },
    needs: 'accountability.visit',
    at: ({ county }) => [{ kind: 'region', code: county }],
    input: z.object({
      county: countyField(),
      id: idField('督导编号', 'id of the visit'),
      reason: reasonField(),
    }),
    output: z.object({}),
  }),
  visits: describeOperation({
    kind: 'query',
    about: { zh: '督导记录', en: 'visits that were made' },
    needs: 'accountability.supervision',
    at: ({ region }) => [{ kind: 'region', code: region }],
    input: z.object({
      region: regionField(),
      month: monthField()
        .optional()
        .meta({ label: { zh: '月份', en: 'month' } }),
      school: optionalSchool(),
      supervisor: supervisorFilter(),
      kind: labelled(z.enum(supervisionKinds).optional(), '类别：督政、督学、评估监测', 'kind of supervision'),
      page: labelled(z.number().int().min(1).max(10_000).default(1), '第几页', 'page'),
      size: labelled(z.number().int().min(1).max(500).default(50), '每页条数', 'rows of a page'),
    }),
    output: z.object({
      /** Kept apart, never added up. */
      counts: z.array(z.object({ kind: z.enum(supervisionKinds), visits: z.number(), findings: z.number() })),
      total: z.number(),
      page: z.number(),
      visits: z.array(visitRowShape),
    }),
  }),
  visit: describeOperation({
    kind: 'query',
    about: { zh: '一次督导：记录、照片、问题、通知书、回访', en: 'one visit with all that belongs to it' },
    needs: 'accountability.supervision',
    at: ({ county }) => [{ kind: 'region', code: county }],
    input: z.object({ county: countyField(), id: idField('督导编号', 'id of the visit') }),
    output: z.object({ visit: visitShape }),
  }),
  visitCoverage: describeOperation({
    kind: 'query',
    about: { zh: '月度督导覆盖和未督导学校名单', en: 'how far visits of a month reach, and who was not visited' },
    needs: 'accountability.supervision',
    at: ({ region }) => [{ kind: 'region', code: region }],
    input: z.object({ region: regionField(), month: monthField() }),
    output: z.object({
      month: z.string(),
      /** Visits to each school that the rule asks for. */
      asked: z.number(),
      basis: words,
      counties: z.array(
        z.object({
          county: z.string(),
          name: z.string(),
          schools: z.number(),
          visited: z.number(),
          visits: z.number(),
        }),
      ),
      supervisors: z.array(
        z.object({
          county: z.string(),
          district: z.string().nullable(),
          /** Null: schools in no district, or that nobody has. */
          supervisor: z.string().nullable(),
          schools: z.number(),
          visited: z.number(),
        }),
      ),
      unvisited: z.array(
        nameOf.extend({
          county: z.string(),
          countyName: z.string(),
          townName: z.string().nullable(),
          district: z.string().nullable(),
          supervisor: z.string().nullable(),
          lastVisit: z.string().nullable(),
          plannedOn: z.string().nullable(),
        }),
      ),
    }),
  }),
  exportUnvisited: describeOperation({
    kind: 'query',
    about: { zh: '导出本月未督导学校名单', en: 'export the list of schools not visited' },
    needs: 'accountability.supervision',
    at: ({ region }) => [{ kind: 'region', code: region }],
    isDownload: true,
    input: z.object({ region: regionField(), month: monthField() }),
    output: download,
  }),
  returnsDue: describeOperation({
    kind: 'query',
    about: { zh: '应回访', en: 'notices whose deadline has come and to which nobody has gone back' },
    needs: 'accountability.supervision',
    at: ({ region }) => [{ kind: 'region', code: region }],
    input: z.object({ region: regionField() }),
    output: z.object({ returns: z.array(returnShape) }),
  }),
  issueNotice: describeOperation({
    kind: 'command',
    about: { zh: '开具整改通知书或督导意见书', en: 'issue a notice of rectification or a letter of opinion' },
    needs: 'accountability.notice',
    at: ({ county }) => [{ kind: 'region', code: county }],
    input: z.object({
      county: countyField(),
      visit: idField('督导编号', 'id of the visit'),
      kind: labelled(z.enum(noticeKinds), '整改通知书或督导意见书', 'kind of paper'),
      findings: labelled(
        z.array(z.number().int().min(1).max(30)).max(30).optional(),
        '列入哪几个问题（序号，不填为全部）',
        'which findings, by number; all where left out',
      ),
      demands: labelled(
        z.array(z.string().trim().min(4).max(500)).min(1).max(20),
        '整改要求或督导意见',
        'demands or opinions',
      ),
      issuedOn: dayField('签发日期', 'day of issue'),
      dueOn: dayField('报告整改情况的期限', 'day by which one reports'),
      issuer: labelled(z.string().trim().min(4).max(60), '发文机关', 'who issues it'),
      contact: labelled(z.string().trim().max(80).optional(), '联系人和电话', 'contact'),
    }),
    output: z.object({
      id: z.string().nullable(),
      number: z.string().nullable(),
      problems: z.array(supervisionProblem),
    }),
  }),
  noticePaper: describeOperation({
    kind: 'query',
    about: { zh: '下载整改通知书或督导意见书（docx）', en: 'the notice as a paper' },
    needs: 'accountability.notice-read',
    // A school asks for its own; without a school it is the county's.
    at: ({ county, school }) => [
      school === undefined ? { kind: 'region', code: county } : { kind: 'school', code: school },
    ],
    isDownload: true,
    input: z.object({ county: countyField(), school: optionalSchool(), id: idField('通知书编号', 'id of the notice') }),
    output: download,
  }),
} as const
