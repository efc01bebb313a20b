/** What can be asked about commitments: boards of county and city, one with its history and trace, what is said and shown of it, scoring. */
import { z } from 'zod'
import { describeOperation, download, isoDate, labelled } from '#kernel/contract.ts'
import { cityField, countyField, reasonField, regionField } from '../pledge-fields.ts'
import {
  amendmentShape,
  commitmentEventShape,
  commitmentRowShape,
  commitmentShape,
  ownerShape,
  termsShape,
  words,
  writtenWords,
} from './commitment-shapes.ts'
import { areas, lights, paces, saidStatuses, shownStatuses, sourceKinds } from './commitment-words.ts'

const idField = () => labelled(z.uuid(), '承诺编号', 'id of the commitment')
const noteField = () => labelled(z.string().trim().max(1000).optional(), '说明', 'note')
/** A school answers for its own: then its scope is asked for instead of the county's. */
const schoolField = () =>
  labelled(
    z
      .string()
      .regex(/^\d{10}$/)
      .optional(),
    '学校标识码（以学校身份办理时填）',
    'school code, where a school does it for itself',
  )
const atCountyOrSchool = ({ county, school }: { county: string; school?: string | undefined }) =>
  school === undefined ? [{ kind: 'region', code: county } as const] : [{ kind: 'school', code: school } as const]

const filters = {
  light: labelled(z.enum(lights).optional(), '状态灯', 'light'),
  pace: labelled(z.enum(paces).optional(), '进度', 'pace'),
  said: labelled(z.enum(saidStatuses).optional(), '责任单位报送', 'what its owner says'),
  shown: labelled(z.enum(shownStatuses).optional(), '佐证', 'what the evidence shows'),
  area: labelled(z.enum(areas).optional(), '工作板块', 'area'),
  source: labelled(z.enum(sourceKinds).optional(), '来源类别', 'kind of source'),
  sourceId: labelled(z.string().trim().max(80).optional(), '来源编号', 'id of the source'),
  office: labelled(z.string().trim().max(80).optional(), '责任单位', 'office that answers for it'),
  mine: labelled(z.boolean().optional(), '只看责任人是我的', 'only those for which I answer'),
  dueWithin: labelled(z.number().int().min(1).max(3660).optional(), '多少天内到期', 'due within so many days', {
    unit: '天',
  }),
  escalation: labelled(z.boolean().optional(), '只看应督办升级的', 'only those whose escalation is due'),
  search: labelled(z.string().trim().max(60).optional(), '内容或责任单位', 'words of it or of its office'),
}

const lightCounts = z.object({ green: z.number(), yellow: z.number(), red: z.number(), grey: z.number() })

export const boardShape = z.object({
  /** Over the region, before the other filters. */
  total: z.number(),
  lights: lightCounts,
  paces: z.array(z.object({ pace: z.enum(paces), commitments: z.number() })),
  /** Share that scores itself, 0 … 1; null where there is none. The goal is 0.6. */
  selfScoring: z.number().nullable(),
  mine: z.number(),
  dueSoon: z.number(),
  returned: z.number(),
  escalations: z.number(),
  offices: z.array(z.string()),
  /** That the filters leave. */
  found: z.number(),
  page: z.number(),
  commitments: z.array(commitmentRowShape),
  isSimulated: z.boolean(),
})
export type CommitmentBoard = z.infer<typeof boardShape>

export const cityBoardShape = z.object({
  counties: z.array(
    z.object({
      county: z.string(),
      name: z.string(),
      total: z.number(),
      lights: lightCounts,
      late: z.number(),
      fallenBack: z.number(),
      selfScoring: z.number().nullable(),
      escalations: z.number(),
      areas: z.array(z.object({ area: z.enum(areas), total: z.number(), lights: lightCounts })),
    }),
  ),
  areas: z.array(z.object({ area: z.enum(areas), total: z.number(), lights: lightCounts })),
  /** What is late, by whom: offices with the most first. */
  lateBy: z.array(
    z.object({ county: z.string(), office: z.string(), late: z.number(), since: z.string(), longest: z.number() }),
  ),
  selfScoring: z.number().nullable(),
  total: z.number(),
  isSimulated: z.boolean(),
})
export type CityBoard = z.infer<typeof cityBoardShape>

const stepShape = z.object({
  code: labelled(z.string().regex(/^[a-z][a-z0-9-]{1,39}$/), '代码', 'code'),
  words: labelled(writtenWords(), '名称', 'name'),
  by: labelled(writtenWords(), '由谁办理', 'who takes the step'),
  daysLate: labelled(z.number().int().min(1).max(3660), '逾期多少天起', 'from so many days late', { unit: '天' }),
})

/** What a person enters for a batch of instructions or decisions. */
const enteredShape = termsShape
  .omit({ source: true })
  .extend({ line: labelled(z.string().trim().min(1).max(120), '来源中的条目', 'line of the source') })

export const commitmentOperations = {
  commitments: describeOperation({
    kind: 'query',
    about: { zh: '承诺台账（我的、即将到期、逾期、被退回）', en: 'commitments: mine, due, late, sent back' },
    needs: 'accountability.commitments',
    at: ({ region }) => [{ kind: 'region', code: region }],
    input: z.object({
      region: regionField(),
      ...filters,
      page: labelled(z.number().int().min(1).max(10_000).default(1), '第几页', 'page'),
      size: labelled(z.number().int().min(1).max(500).default(50), '每页条数', 'rows of a page'),
    }),
    output: boardShape,
  }),
  cityCommitments: describeOperation({
    kind: 'query',
    about: { zh: '全市承诺一览（县区×板块×状态灯）', en: 'commitments of a city by county, area and light' },
    needs: 'accountability.commitments',
    at: ({ region }) => [{ kind: 'region', code: region }],
    input: z.object({ region: regionField() }),
    output: cityBoardShape,
  }),
  schoolCommitments: describeOperation({
    kind: 'query',
    about: { zh: '涉及一所学校的承诺', en: 'commitments about a school' },
    needs: 'accountability.school',
    at: ({ school }) => [{ kind: 'school', code: school }],
    input: z.object({
      school: labelled(z.string().regex(/^\d{10}$/), '学校标识码', 'school code', { positional: true }),
    }),
    output: z.object({ commitments: z.array(commitmentRowShape) }),
  }),
  commitment: describeOperation({
    kind: 'query',
    about: { zh: '一条承诺：状态、依据、经过；可回看某一天', en: 'one commitment with its history, as of a day' },
    needs: 'accountability.commitments',
    at: ({ county }) => [{ kind: 'region', code: county }],
    input: z.object({
      county: countyField(),
      id: idField(),
      on: labelled(isoDate().optional(), '回看到哪一天', 'as of this day'),
    }),
    output: z.object({
      commitment: commitmentShape,
      events: z.array(commitmentEventShape),
      /** Number of the first event that does not follow from the one before; null where the chain holds. */
      brokenAt: z.number().nullable(),
      cases: z.array(z.object({ id: z.string(), label: z.string(), state: z.string() })),
      may: z.object({
        say: z.boolean(),
        review: z.boolean(),
        change: z.boolean(),
        escalate: z.boolean(),
        addEvidence: z.boolean(),
      }),
    }),
  }),
  commitmentsOn: describeOperation({
    kind: 'query',
    about: { zh: '回看某一天的承诺台账', en: 'commitments as they stood on a day' },
    needs: 'accountability.commitments',
    at: ({ county }) => [{ kind: 'region', code: county }],
    input: z.object({ county: countyField(), on: labelled(isoDate(), '日期', 'day') }),
    output: z.object({ on: z.string(), lights: lightCounts, commitments: z.array(commitmentRowShape) }),
  }),
  checkCommitments: describeOperation({
    kind: 'query',
    about: {
      zh: '核对承诺的哈希链和状态（从头推算与逐步推算是否一致）',
      en: 'check the chains, and whether both ways of working the states out agree',
    },
    needs: 'accountability.commitments',
    at: ({ county }) => [{ kind: 'region', code: county }],
    input: z.object({ county: countyField() }),
    output: z.object({
      commitments: z.number(),
      events: z.number(),
      broken: z.array(z.object({ id: z.string(), number: z.number() })),
      differing: z.array(z.string()),
    }),
  }),
  enterCommitments: describeOperation({
    kind: 'command',
    about: { zh: '登记批示、会议决定、任务中的承诺', en: 'enter commitments of an instruction, a decision or a task' },
    needs: 'accountability.commit',
    at: ({ county }) => [{ kind: 'region', code: county }],
    input: z.object({
      county: countyField(),
      kind: labelled(z.enum(['decision', 'task']), '来源类别：decision 批示、会议决定，task 任务', 'kind of source'),
      sourceId: labelled(z.string().trim().min(2).max(80), '文号或编号', 'number of the paper'),
      title: labelled(z.string().trim().min(2).max(200), '来源名称', 'title of the source'),
      commitments: labelled(z.array(enteredShape).min(1).max(500), '承诺', 'commitments'),
    }),
    output: z.object({
      ids: z.array(z.string()),
      problems: z.array(z.object({ line: z.string(), field: z.string(), what: words, todo: words })),
    }),
  }),
  amendCommitment: describeOperation({
    kind: 'command',
    about: {
      zh: '变更一条承诺（责任书的须经补充协议）',
      en: 'amend a commitment; those of a pledge change by its agreement',
    },
    needs: 'accountability.commit',
    at: ({ county }) => [{ kind: 'region', code: county }],
    input: z.object({
      county: countyField(),
      id: idField(),
      changes: labelled(amendmentShape, '变更内容', 'what changes'),
      basis: labelled(z.string().trim().min(2).max(200), '依据', 'what it rests on'),
      reason: reasonField(),
    }),
    output: z.object({}),
  }),
  withdrawCommitment: describeOperation({
    kind: 'command',
    about: { zh: '撤销一条承诺（责任书的须经补充协议）', en: 'withdraw a commitment' },
    needs: 'accountability.commit',
    at: ({ county }) => [{ kind: 'region', code: county }],
    input: z.object({ county: countyField(), id: idField(), reason: reasonField() }),
    output: z.object({}),
  }),
  reassignCommitment: describeOperation({
    kind: 'command',
    about: { zh: '变更责任单位或责任人', en: 'give a commitment to another owner' },
    needs: 'accountability.commit',
    at: ({ county }) => [{ kind: 'region', code: county }],
    input: z.object({
      county: countyField(),
      id: idField(),
      owner: labelled(ownerShape, '责任单位和责任人', 'owner'),
      reason: reasonField(),
    }),
    output: z.object({}),
  }),
  sayCommitment: describeOperation({
    kind: 'command',
    about: { zh: '报送承诺进展', en: 'say how a commitment stands' },
    needs: 'accountability.say',
    at: atCountyOrSchool,
    input: z.object({
      county: countyField(),
      id: idField(),
      school: schoolField(),
      said: labelled(z.enum(saidStatuses), '进展', 'how it stands'),
      note: noteField(),
    }),
    output: z.object({}),
  }),
  addEvidence: describeOperation({
    kind: 'command',
    about: { zh: '为承诺提交佐证（先上传到佐证材料目录）', en: 'hand in evidence, kept before, for a commitment' },
    needs: 'accountability.evidence',
    at: atCountyOrSchool,
    input: z.object({
      county: countyField(),
      id: idField(),
      school: schoolField(),
      evidence: labelled(z.uuid(), '佐证材料编号', 'id of the evidence'),
      note: noteField(),
    }),
    output: z.object({}),
  }),
  reviewCommitmentEvidence: describeOperation({
    kind: 'command',
    about: { zh: '审核承诺的佐证（不得审核自己提交的）', en: 'review what another person handed in for a commitment' },
    needs: 'accountability.evidence.review',
    at: ({ county }) => [{ kind: 'region', code: county }],
    input: z.object({
      county: countyField(),
      id: idField(),
      number: labelled(z.number().int().min(1), '佐证的记录序号', 'number of the event with which it came'),
      review: labelled(z.enum(['accepted', 'returned']), '审核意见：accepted 属实，returned 退回', 'review'),
      note: noteField(),
    }),
    output: z.object({}),
  }),
  recordEscalation: describeOperation({
    kind: 'command',
    about: { zh: '登记督办升级（提醒、通报、约谈等）', en: 'record a step of escalation that was taken' },
    needs: 'accountability.escalate',
    at: ({ county }) => [{ kind: 'region', code: county }],
    input: z.object({
      county: countyField(),
      ids: labelled(z.array(z.uuid()).min(1).max(500), '承诺编号', 'ids of commitments'),
      step: labelled(z.string().max(40), '督办步骤', 'step'),
      on: labelled(isoDate(), '日期', 'day'),
      note: noteField(),
    }),
    output: z.object({ recorded: z.number() }),
  }),
  escalationSteps: describeOperation({
    kind: 'query',
    about: { zh: '督办升级步骤', en: 'steps of escalation' },
    needs: 'accountability.commitments',
    at: ({ region }) => [{ kind: 'region', code: region }],
    input: z.object({ region: regionField() }),
    output: z.object({
      steps: z.array(stepShape),
      /** True while the city has set none. */
      isOurs: z.boolean(),
      basis: words,
      setBy: z.string().nullable(),
      setAt: z.string().nullable(),
    }),
  }),
  setEscalation: describeOperation({
    kind: 'command',
    about: { zh: '设置督办升级步骤', en: 'set the steps of escalation' },
    needs: 'accountability.escalation-settings',
    at: ({ city }) => [{ kind: 'region', code: city }],
    input: z.object({
      city: cityField(),
      steps: labelled(z.array(stepShape).min(1).max(10), '督办步骤', 'steps'),
      basis: labelled(z.string().trim().min(2).max(200), '依据', 'what it rests on'),
    }),
    output: z.object({}),
  }),
  scoreCommitments: describeOperation({
    kind: 'command',
    about: { zh: '按最新数据重新判定承诺', en: 'score the commitments of a county by what is known now' },
    needs: 'accountability.score',
    at: ({ county }) => [{ kind: 'region', code: county }],
    input: z.object({ county: countyField() }),
    output: z.object({ looked: z.number(), measured: z.number(), opened: z.number() }),
  }),
  transferCounty: describeOperation({
    kind: 'command',
    about: {
      zh: '区划调整：承诺和未办结的整改移交到另一县区',
      en: 'hand commitments and open cases over as a county merges',
    },
    needs: 'accountability.transfer',
    at: ({ county, to }) => [
      { kind: 'region', code: county },
      { kind: 'region', code: to },
    ],
    input: z.object({
      county: countyField(),
      to: labelled(z.string().regex(/^\d{6}$/), '移交到哪个县区', 'county that takes them over'),
      reason: reasonField(),
    }),
    output: z.object({ commitments: z.number(), cases: z.number() }),
  }),
  exportCommitments: describeOperation({
    kind: 'query',
    about: { zh: '导出承诺台账', en: 'export commitments as a workbook' },
    needs: 'accountability.commitments',
    at: ({ region }) => [{ kind: 'region', code: region }],
    isDownload: true,
    input: z.object({ region: regionField(), ...filters }),
    output: download,
  }),
} as const
