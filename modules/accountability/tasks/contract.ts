/** What can be asked about the 32-item 任务分解表 of a county, and the two papers made of it. */
import { z } from 'zod'
import { describeOperation, download, isoDate, labelled } from '#kernel/contract.ts'
import { departments } from '../departments.ts'
import { keptEvidenceShape } from '../evidence/contract.ts'
import { countyField, departmentField, itemField, personField, words } from '../pledge-fields.ts'
import { taskEventKinds, taskParts, taskStates } from './task-words.ts'

const outcome = z.enum(['met', 'unmet', 'unknown'])

export const taskRowShape = z.object({
  /** R1–R7, G1–G15, E1–E9, S1. */
  item: z.string(),
  part: z.enum(taskParts),
  label: words,
  clause: words,
  /** 目标: what the standard asks. */
  target: words,
  /** 现状 from the newest figures; unknown is told as such. */
  now: z.object({ outcome, found: words }),
  /** 差距; null where there is none or it is unknown. */
  gap: words.nullable(),
  /** Schools (and stages) that do not meet it. */
  failing: z.number(),
  department: z.enum(departments),
  /** Nobody in the county has said so: the department is our proposal. */
  isProposed: z.boolean(),
  person: z.string().nullable(),
  dueOn: z.string().nullable(),
  measures: z.string().nullable(),
  progress: z.string().nullable(),
  state: z.enum(taskStates),
  isOverdue: z.boolean(),
  reviewNote: z.string().nullable(),
  evidence: z.object({ waiting: z.number(), accepted: z.number(), returned: z.number() }),
  updatedAt: z.string().nullable(),
  updatedBy: z.string().nullable(),
  mayAssign: z.boolean(),
  mayFill: z.boolean(),
  mayReview: z.boolean(),
})
export type TaskRow = z.infer<typeof taskRowShape>

export const taskBasisShape = z.object({
  countyName: z.string(),
  /** Of the figures; null where there are none yet. */
  figures: z.object({ year: z.number(), isDraft: z.boolean(), judgedAt: z.string() }).nullable(),
  targetYear: z.number().nullable(),
  applyYear: z.number().nullable(),
})

const counted = z.object({ met: z.number(), unmet: z.number(), unknown: z.number() })

export const taskOperations = {
  creationTasks: describeOperation({
    kind: 'query',
    about: { zh: '32项任务分解表', en: 'the 32 tasks of a county' },
    needs: 'accountability.progress',
    at: ({ county }) => [{ kind: 'region', code: county }],
    input: z.object({ county: countyField() }),
    output: z.object({
      basis: taskBasisShape,
      tasks: z.array(taskRowShape),
      outcomes: counted,
      states: z.array(z.object({ state: z.enum(taskStates), tasks: z.number() })),
      byDepartment: z.array(
        z.object({ department: z.enum(departments), tasks: z.number(), unmet: z.number(), overdue: z.number() }),
      ),
    }),
  }),
  creationTask: describeOperation({
    kind: 'query',
    about: { zh: '一项任务：现状、差距、办理经过和佐证', en: 'one task with its history and evidence' },
    needs: 'accountability.progress',
    at: ({ county }) => [{ kind: 'region', code: county }],
    input: z.object({ county: countyField(), item: itemField() }),
    output: z.object({
      basis: taskBasisShape,
      task: taskRowShape,
      failing: z.array(z.object({ code: z.string(), name: z.string(), found: words })),
      events: z.array(
        z.object({
          number: z.number(),
          kind: z.enum(taskEventKinds),
          words,
          at: z.string(),
          personName: z.string(),
        }),
      ),
      evidence: z.array(keptEvidenceShape),
    }),
  }),
  assignTask: describeOperation({
    kind: 'command',
    about: { zh: '任务分解：牵头部门、责任人、时限', en: 'assign a task: department, person, deadline' },
    needs: 'accountability.tasks',
    at: ({ county }) => [{ kind: 'region', code: county }],
    input: z.object({
      county: countyField(),
      item: itemField(),
      department: departmentField(),
      person: personField(),
      dueOn: labelled(isoDate(), '时限', 'deadline'),
    }),
    output: z.object({}),
  }),
  fillTask: describeOperation({
    kind: 'command',
    about: { zh: '填写任务的措施和进展', en: 'fill in measures and progress of a task' },
    needs: 'accountability.tasks.part',
    at: ({ county }) => [{ kind: 'region', code: county }],
    input: z.object({
      county: countyField(),
      item: itemField(),
      measures: labelled(z.string().trim().max(1000).optional(), '措施', 'measures'),
      progress: labelled(z.string().trim().max(1000).optional(), '进展', 'progress'),
    }),
    output: z.object({}),
  }),
  submitTask: describeOperation({
    kind: 'command',
    about: { zh: '报送任务的办理结果', en: 'hand in what was done for a task' },
    needs: 'accountability.tasks.part',
    at: ({ county }) => [{ kind: 'region', code: county }],
    input: z.object({
      county: countyField(),
      item: itemField(),
      note: labelled(z.string().trim().min(2).max(1000), '办理结果', 'what was done'),
    }),
    output: z.object({}),
  }),
  reviewTask: describeOperation({
    kind: 'command',
    about: { zh: '审核报送的任务（不得审核自己报送的）', en: 'review what another person handed in' },
    needs: 'accountability.tasks',
    at: ({ county }) => [{ kind: 'region', code: county }],
    input: z.object({
      county: countyField(),
      item: itemField(),
      review: labelled(z.enum(['accepted', 'returned']), '审核意见：accepted 通过，returned 退回补充', 'review'),
      note: labelled(z.string().trim().max(500).optional(), '说明（退回必填）', 'note; needed where it is sent back'),
    }),
    output: z.object({}),
  }),
  exportCreationTasks: describeOperation({
    kind: 'query',
    about: { zh: '导出32项任务分解表（xlsx）', en: 'export the 32 tasks (xlsx)' },
    needs: 'accountability.progress',
    at: ({ county }) => [{ kind: 'region', code: county }],
    isDownload: true,
    input: z.object({ county: countyField() }),
    output: download,
  }),
  selfReport: describeOperation({
    kind: 'query',
    about: {
      zh: '自评报告（docx），每个数附来源',
      en: 'the self-assessment as a paper, a source line for every figure',
    },
    needs: 'accountability.progress',
    at: ({ county }) => [{ kind: 'region', code: county }],
    isDownload: true,
    input: z.object({ county: countyField() }),
    output: download,
  }),
  governorPage: describeOperation({
    kind: 'query',
    about: {
      zh: '呈县长一页（docx）：钱、编、地、人',
      en: 'one page for the head of the county: money, posts, land, people',
    },
    needs: 'accountability.progress',
    at: ({ county }) => [{ kind: 'region', code: county }],
    isDownload: true,
    input: z.object({ county: countyField() }),
    output: download,
  }),
} as const
