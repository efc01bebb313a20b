/** What can be asked about 拟调整学校 and the statutory steps of each; gathered by the room's contract. */
import { z } from 'zod'
import { describeOperation, download, isoDate, labelled } from '#kernel/contract.ts'
import {
  boardRowShape,
  candidateShape,
  checkShape,
  gateProblemShape,
  gateStepShape,
  recorded,
  starvingShape,
} from './gate-shapes.ts'
import { accountOutcomes, adjustmentKinds, gateStatuses, hearingForms } from './gate-words.ts'

const words = z.object({ zh: z.string(), en: z.string() })
const countyField = () => labelled(z.string().regex(/^\d{6}$/), '县区代码', 'county code', { positional: true })
const regionField = () =>
  labelled(z.string().regex(/^\d{6}$/), '市或县区代码', 'city or county code', { positional: true })
const idField = () => labelled(z.uuid(), '拟调整学校的编号', 'id of the candidate')
const idsField = () => labelled(z.array(z.uuid()).min(1).max(500), '拟调整学校的编号（可多个）', 'ids of candidates')
const reasonField = () => labelled(z.string().trim().min(4).max(500), '原因', 'reason')
const documentField = () => labelled(z.uuid().optional(), '材料编号（keepDocument 所给）', 'id of a kept document')
const valuesField = () =>
  labelled(
    z.record(z.string(), z.union([z.string().max(2000), z.number(), z.boolean()])),
    '各项内容，项目名见 gateSteps',
    'what the step asks for, by the names of gateSteps',
  )
const votes = (zh: string, en: string) =>
  labelled(
    z.object({
      for: labelled(z.number().int().min(0).max(100_000), '同意', 'for', { unit: '票' }),
      against: labelled(z.number().int().min(0).max(100_000), '反对', 'against', { unit: '票' }),
      abstain: labelled(z.number().int().min(0).max(100_000), '弃权', 'abstaining', { unit: '票' }),
    }),
    `${zh}票数：同意、反对、弃权`,
    `votes of ${en}: for, against, abstaining`,
    { unit: '票' },
  )

const proposalShape = z.object({
  school: labelled(z.string().regex(/^\d{10}$/), '学校标识码', 'school code'),
  kind: labelled(z.enum(adjustmentKinds), '调整类型', 'kind of adjustment'),
  receiving: labelled(
    z
      .array(z.string().regex(/^\d{10}$/))
      .max(6)
      .default([]),
    '接收学校',
    'schools that take its pupils in',
  ),
  year: labelled(z.number().int().min(2000).max(2100), '生效学年', 'school year from which it holds'),
  reason: labelled(z.string().trim().min(2).max(500), '理由', 'reason'),
})

const filters = {
  year: labelled(z.number().int().min(2000).max(2100).optional(), '生效学年', 'school year from which it holds'),
  status: labelled(z.enum(gateStatuses).optional(), '状态', 'how it stands'),
  step: labelled(z.string().max(40).optional(), '当前步骤', 'step it stands at'),
  kind: labelled(z.enum(adjustmentKinds).optional(), '调整类型', 'kind of adjustment'),
  search: labelled(z.string().max(60).optional(), '学校名称或标识码', 'name or code of the school'),
  isStarving: labelled(z.boolean().optional(), '只看招空后撤并预警', 'only those flagged as starved until empty'),
  isLate: labelled(z.boolean().optional(), '只看跟踪逾期', 'only those whose follow-up is overdue'),
}

export const gateOperations = {
  gateSteps: describeOperation({
    kind: 'query',
    about: { zh: '拟调整学校的法定步骤', en: 'the statutory steps of an adjustment' },
    needs: 'network.read',
    at: ({ region }) => [{ kind: 'region', code: region }],
    input: z.object({ region: regionField() }),
    output: z.object({
      steps: z.array(gateStepShape),
      /** Least days of publicity; null where neither province nor city names a number. */
      publicityDays: z.number().nullable(),
      publicityClause: z.string().nullable(),
      setBy: z.string().nullable(),
      setAt: z.string().nullable(),
    }),
  }),
  setGateSteps: describeOperation({
    kind: 'command',
    about: { zh: '设置可选步骤和公示天数', en: 'set the configurable steps and the days of publicity' },
    needs: 'network.settings',
    at: ({ city }) => [{ kind: 'region', code: city }],
    input: z.object({
      city: labelled(z.string().regex(/^\d{4}00$/), '市级代码', 'city code', { positional: true }),
      off: labelled(
        z.array(z.string().max(40)).max(20),
        '不要求的可选步骤',
        'configurable steps that are not asked for',
      ),
      publicityDays: labelled(z.number().int().min(1).max(365).optional(), '公示最少天数', 'least days of publicity', {
        unit: '天',
      }),
      document: labelled(z.string().trim().min(2).max(200), '依据文件', 'document that it rests on'),
    }),
    output: z.object({}),
  }),
  gateBoard: describeOperation({
    kind: 'query',
    about: { zh: '拟调整学校一览', en: 'candidates for adjustment and where they stand' },
    needs: 'network.read',
    at: ({ region }) => [{ kind: 'region', code: region }],
    input: z.object({
      region: regionField(),
      ...filters,
      page: labelled(z.number().int().min(1).max(10_000).default(1), '第几页', 'page'),
      size: labelled(z.number().int().min(1).max(500).default(50), '每页条数', 'rows of a page'),
    }),
    output: z.object({
      /** Over the region and year, before the other filters. */
      counts: z.array(z.object({ status: z.enum(gateStatuses), candidates: z.number() })),
      steps: z.array(z.object({ code: z.string(), words, here: z.number(), passed: z.number() })),
      starving: z.number(),
      late: z.number(),
      years: z.array(z.number()),
      /** That the filters leave. */
      total: z.number(),
      page: z.number(),
      candidates: z.array(boardRowShape),
    }),
  }),
  candidate: describeOperation({
    kind: 'query',
    about: { zh: '一所拟调整学校的全部步骤', en: 'one candidate with all its steps' },
    needs: 'network.read',
    at: ({ county }) => [{ kind: 'region', code: county }],
    input: z.object({ county: countyField(), id: idField() }),
    output: z.object({ candidate: candidateShape }),
  }),
  adjustable: describeOperation({
    kind: 'query',
    about: {
      zh: '可提出调整的学校（来自方案或小规模学校）',
      en: 'schools that could be proposed, from a plan or by size',
    },
    needs: 'network.plan',
    at: ({ county }) => [{ kind: 'region', code: county }],
    input: z.object({
      county: countyField(),
      plan: labelled(z.uuid().optional(), '方案编号', 'id of a plan'),
    }),
    output: z.object({
      schools: z.array(
        z.object({
          school: z.string(),
          schoolName: z.string(),
          townName: z.string().nullable(),
          pupils: z.number().nullable(),
          /** What the plan does with it, and when; null for a small school that no plan touches. */
          kind: z.enum(adjustmentKinds).nullable(),
          year: z.number().nullable(),
          receiving: z.array(z.object({ code: z.string(), name: z.string() })),
          isCandidate: z.boolean(),
          starving: starvingShape.nullable(),
        }),
      ),
    }),
  }),
  proposeCandidates: describeOperation({
    kind: 'command',
    about: { zh: '提出拟调整学校（可多所）', en: 'propose schools for adjustment' },
    needs: 'network.plan',
    at: ({ county }) => [{ kind: 'region', code: county }],
    input: z.object({
      county: countyField(),
      plan: labelled(z.uuid().optional(), '来自哪个方案', 'plan it comes from'),
      candidates: labelled(z.array(proposalShape).min(1).max(500), '拟调整学校', 'schools to be proposed'),
    }),
    output: z.object({ ids: z.array(z.string()), problems: z.array(gateProblemShape) }),
  }),
  keepDocument: describeOperation({
    kind: 'command',
    about: { zh: '上传一份材料', en: 'hand in a document' },
    needs: 'network.gate',
    at: ({ county }) => [{ kind: 'region', code: county }],
    input: z.object({
      county: countyField(),
      title: labelled(z.string().trim().min(2).max(120), '材料名称', 'title'),
      file: labelled(z.string().min(1), '文件', 'file', { path: true }),
    }),
    output: z.object({ id: z.string() }),
  }),
  gateDocument: describeOperation({
    kind: 'query',
    about: { zh: '下载一份材料', en: 'download a document' },
    needs: 'network.read',
    at: ({ county }) => [{ kind: 'region', code: county }],
    isDownload: true,
    input: z.object({ county: countyField(), document: labelled(z.uuid(), '材料编号', 'id of the document') }),
    output: download,
  }),
  checkConditions: describeOperation({
    kind: 'query',
    about: {
      zh: '自动核对接收条件（生效学年的学位、班额、路程）',
      en: 'check what the receiving schools have in the year of the change: places, classes, ways',
    },
    needs: 'network.read',
    at: ({ county }) => [{ kind: 'region', code: county }],
    input: z.object({ county: countyField(), id: idField() }),
    output: z.object({ check: checkShape }),
  }),
  recordStep: describeOperation({
    kind: 'command',
    about: { zh: '登记一个步骤', en: 'record a step' },
    needs: 'network.gate',
    at: ({ county }) => [{ kind: 'region', code: county }],
    input: z.object({
      county: countyField(),
      id: idField(),
      step: labelled(z.string().max(40), '步骤', 'step'),
      values: valuesField(),
      document: documentField(),
    }),
    output: recorded,
  }),
  recordSteps: describeOperation({
    kind: 'command',
    about: { zh: '为多所学校登记同一步骤', en: 'record the same step for several schools' },
    needs: 'network.gate',
    at: ({ county }) => [{ kind: 'region', code: county }],
    input: z.object({
      county: countyField(),
      ids: idsField(),
      step: labelled(z.string().max(40), '步骤', 'step'),
      values: valuesField(),
      document: documentField(),
    }),
    output: recorded,
  }),
  recordHearing: describeOperation({
    kind: 'command',
    about: { zh: '登记听证会或座谈会及票数', en: 'record a hearing with its votes' },
    needs: 'network.gate',
    at: ({ county }) => [{ kind: 'region', code: county }],
    input: z.object({
      county: countyField(),
      id: idField(),
      on: labelled(isoDate(), '日期', 'day'),
      form: labelled(z.enum(hearingForms), '形式：hearing 听证会，meeting 座谈会', 'hearing or meeting'),
      parents: votes('学生家长', 'parents'),
      staff: votes('学校师生', 'staff and pupils')
        .optional()
        .meta({ label: { zh: '学校师生票数', en: 'votes of staff' } }),
      village: votes('村民自治组织', 'village committees')
        .optional()
        .meta({ label: { zh: '村民自治组织票数', en: 'votes of village committees' } }),
      township: votes('乡镇政府', 'the township')
        .optional()
        .meta({ label: { zh: '乡镇政府票数', en: 'votes of the township' } }),
      document: labelled(z.uuid(), '听证报告的材料编号', 'id of the report'),
      newFacts: labelled(
        z.string().trim().max(1000).optional(),
        '新情况（曾因多数家长反对而停止的，必须填写）',
        'new facts, where an earlier hearing stopped it',
      ),
    }),
    output: recorded.extend({ isStopped: z.boolean() }),
  }),
  recordApproval: describeOperation({
    kind: 'command',
    about: { zh: '登记县级人民政府批复（可多所）', en: 'record the approval of the county government for one or more' },
    needs: 'network.approve',
    at: ({ county }) => [{ kind: 'region', code: county }],
    input: z.object({
      county: countyField(),
      ids: idsField(),
      number: labelled(z.string().trim().min(2).max(80), '批复文号', 'number of the approval'),
      on: labelled(isoDate(), '批复日期', 'day of the approval'),
      document: documentField(),
      reason: labelled(
        z.string().trim().min(4).max(500).optional(),
        '更正原因（已登记过批复的）',
        'why it is corrected, where an approval is recorded already',
      ),
    }),
    output: recorded,
  }),
  correctStep: describeOperation({
    kind: 'command',
    about: { zh: '更正已登记的步骤', en: 'correct a step that was recorded' },
    needs: 'network.gate',
    at: ({ county }) => [{ kind: 'region', code: county }],
    input: z.object({
      county: countyField(),
      id: idField(),
      number: labelled(z.number().int().min(1), '被更正的记录序号', 'number of the record that is wrong'),
      values: valuesField(),
      document: documentField(),
      reason: reasonField(),
    }),
    output: recorded,
  }),
  withdrawCandidate: describeOperation({
    kind: 'command',
    about: { zh: '撤回拟调整学校', en: 'withdraw a candidate' },
    needs: 'network.plan',
    at: ({ county }) => [{ kind: 'region', code: county }],
    input: z.object({ county: countyField(), id: idField(), reason: reasonField() }),
    output: z.object({}),
  }),
  restoreCandidate: describeOperation({
    kind: 'command',
    about: { zh: '恢复已撤回的拟调整学校', en: 'take a withdrawal back' },
    needs: 'network.plan',
    at: ({ county }) => [{ kind: 'region', code: county }],
    input: z.object({ county: countyField(), id: idField(), reason: reasonField() }),
    output: z.object({}),
  }),
  exportGate: describeOperation({
    kind: 'query',
    about: { zh: '导出拟调整学校台账', en: 'export the candidates as a workbook' },
    needs: 'network.read',
    at: ({ region }) => [{ kind: 'region', code: region }],
    isDownload: true,
    input: z.object({ region: regionField(), ...filters }),
    output: download,
  }),
  yearAccount: describeOperation({
    kind: 'query',
    about: { zh: '一年布局调整情况', en: 'the account of a year: how many of which kind, each with its list' },
    needs: 'network.read',
    at: ({ region }) => [{ kind: 'region', code: region }],
    input: z.object({
      region: regionField(),
      year: labelled(
        z.number().int().min(2000).max(2100),
        '年份（按批复、登记、停止发生的公历年）',
        'calendar year in which it happened',
      ),
    }),
    output: z.object({
      year: z.number(),
      counties: z.array(
        z.object({
          county: z.string(),
          name: z.string(),
          figures: z.array(
            z.object({
              kind: z.enum(adjustmentKinds),
              outcome: z.enum(accountOutcomes),
              schools: z.array(
                z.object({ id: z.string(), school: z.string(), schoolName: z.string(), on: z.string() }),
              ),
            }),
          ),
        }),
      ),
    }),
  }),
} as const
