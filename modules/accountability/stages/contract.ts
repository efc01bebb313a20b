/** What can be asked about 创建阶段: where each county stands, what was recorded, and the list of stages itself. */
import { z } from 'zod'
import { describeOperation, labelled } from '#kernel/contract.ts'
import {
  cityField,
  countyField,
  dayField,
  documentField,
  noteField,
  reasonField,
  regionField,
  words,
} from '../pledge-fields.ts'
import { stageLevels, stageOutcomes } from './stage-words.ts'

const codeShape = z.string().regex(/^[a-z][a-z-]{1,39}$/)
const stageCode = () => labelled(codeShape, '创建阶段代码', 'code of the stage')
const outcome = z.enum(stageOutcomes)

/** One line of the list of stages. */
export const stageShape = z.object({
  code: labelled(codeShape, '代码', 'code'),
  words: labelled(
    z.object({
      zh: labelled(z.string().min(2).max(30), '中文名称', 'Chinese name'),
      en: labelled(z.string().min(2).max(60), '英文名称', 'English name'),
    }),
    '名称',
    'name',
  ),
  level: labelled(z.enum(stageLevels), '由谁决定', 'who decides it'),
  /** All of these must have been passed first. */
  after: labelled(z.array(codeShape).max(10).default([]), '须先通过的阶段', 'stages that must be passed first'),
  /** Comes again every year. */
  yearly: labelled(z.boolean().default(false), '每年进行', 'every year'),
  /** An end of the way that is no success, such as 撤销. */
  isSetback: labelled(z.boolean().default(false), '整改或撤销', 'a setback'),
})
export type Stage = z.infer<typeof stageShape>

export const stageRecordShape = z.object({
  number: z.number(),
  stage: z.string(),
  outcome,
  on: z.string(),
  paperNumber: z.string().nullable(),
  note: z.string().nullable(),
  document: z.object({ id: z.string(), title: z.string(), fileName: z.string() }).nullable(),
  at: z.string(),
  personName: z.string(),
  /** Why it was withdrawn; null while it stands. */
  withdrawn: z.object({ reason: z.string(), at: z.string(), personName: z.string() }).nullable(),
})
export type StageRecord = z.infer<typeof stageRecordShape>

export const countyStageShape = z.object({
  county: z.string(),
  countyName: z.string(),
  /** The stage that was recorded last; null before the first. */
  stage: z.string().nullable(),
  outcome: outcome.nullable(),
  /** The day of that record. */
  on: z.string().nullable(),
  /** Stages that may be recorded now. */
  next: z.array(z.string()),
  /** By the pledge in force, else by the adopted road. */
  targetYear: z.number().nullable(),
  applyYear: z.number().nullable(),
  records: z.number(),
})

export const stageOperations = {
  creationStages: describeOperation({
    kind: 'query',
    about: { zh: '各县区创建阶段', en: 'at which stage each county is' },
    needs: 'accountability.progress',
    at: ({ region }) => [{ kind: 'region', code: region }],
    input: z.object({ region: regionField() }),
    output: z.object({
      stages: z.array(stageShape),
      /** Whose list it is: the city's own, or ours from practice. */
      basis: words,
      isOurs: z.boolean(),
      counties: z.array(countyStageShape),
    }),
  }),
  countyStages: describeOperation({
    kind: 'query',
    about: { zh: '一个县区的创建阶段记录', en: 'what was recorded of the stages of a county' },
    needs: 'accountability.progress',
    at: ({ county }) => [{ kind: 'region', code: county }],
    input: z.object({ county: countyField() }),
    output: z.object({
      stages: z.array(stageShape),
      county: countyStageShape,
      /** Oldest first, withdrawn ones too. */
      records: z.array(stageRecordShape),
      mayRecord: z.boolean(),
    }),
  }),
  recordStage: describeOperation({
    kind: 'command',
    about: { zh: '登记创建阶段', en: 'record a stage' },
    needs: 'accountability.stage',
    at: ({ county }) => [{ kind: 'region', code: county }],
    input: z.object({
      county: countyField(),
      stage: stageCode(),
      outcome: labelled(outcome, '结果：begun 进行中，passed 通过，returned 退回整改', 'how it went'),
      on: dayField('日期', 'day'),
      paperNumber: labelled(z.string().trim().max(80).optional(), '文号', 'number of the paper'),
      document: documentField(),
      note: noteField(),
    }),
    output: z.object({ recorded: z.number() }),
  }),
  withdrawStage: describeOperation({
    kind: 'command',
    about: { zh: '撤回一条创建阶段记录（保留痕迹）', en: 'withdraw a record of a stage, which stays to be seen' },
    needs: 'accountability.stage',
    at: ({ county }) => [{ kind: 'region', code: county }],
    input: z.object({
      county: countyField(),
      record: labelled(z.number().int().min(1).max(100_000), '记录序号', 'number of the record'),
      reason: reasonField(),
    }),
    output: z.object({}),
  }),
  setStages: describeOperation({
    kind: 'command',
    about: { zh: '设置创建阶段清单', en: 'set the list of stages' },
    needs: 'accountability.stage.settings',
    at: ({ city }) => [{ kind: 'region', code: city }],
    input: z.object({
      city: cityField(),
      stages: labelled(z.array(stageShape).min(2).max(30), '创建阶段，按先后', 'stages in their order'),
      basis: labelled(z.string().trim().min(2).max(200), '依据', 'what it rests on'),
    }),
    output: z.object({}),
  }),
} as const
