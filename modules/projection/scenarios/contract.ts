/** What can be asked about scenarios: those that are given, those that people save, and how they stand side by side. */
import { z } from 'zod'
import { describeOperation, labelled } from '#kernel/contract.ts'
import { countyField } from '../forecasts/contract.ts'

const words = z.object({ zh: z.string(), en: z.string() })

const scenarioWords = z.object({ id: z.string(), name: words })

/** What a planner may assume; low, middle and high are such assumptions too. */
export const assumptionsShape = z.object({
  entryPercent: labelled(
    z.number().min(-80).max(200).default(0),
    '入学人数比中方案增减',
    'entries above or below the middle',
    { unit: '%' },
  ),
  entryFrom: labelled(z.number().int().min(2000).max(2100).optional(), '从哪一学年起', 'from which school year'),
  migrationPercent: labelled(
    z.number().min(-10).max(10).default(0),
    '每年净迁入占在校生（负数为迁出）',
    'net migration a year, of pupils',
    { unit: '%' },
  ),
  usesChanges: labelled(z.boolean().default(true), '计入已知变化（新开、撤并、学区调整）', 'with known changes'),
  usesHousing: labelled(z.boolean().default(true), '计入住宅交付', 'with housing deliveries'),
  changes: labelled(
    z
      .array(
        z.object({
          kind: labelled(z.enum(['opening', 'no-entry', 'merger', 'zone']), '变化类型', 'kind of change'),
          school: labelled(
            z.string().min(1).max(60),
            '学校标识码，或新学校的名称',
            'school code, or the name of a new one',
          ),
          town: labelled(
            z
              .string()
              .regex(/^\d{9}$/)
              .optional(),
            '新学校所在乡镇代码',
            'township of a new school',
          ),
          other: labelled(
            z
              .string()
              .regex(/^\d{10}$/)
              .optional(),
            '并入或划入的学校标识码',
            'school that pupils go to',
          ),
          year: labelled(z.number().int().min(2000).max(2100), '生效学年', 'school year from which it holds'),
          fromGrade: labelled(z.number().int().min(1).max(9).optional(), '起始年级', 'first grade', { unit: '级' }),
          toGrade: labelled(
            z.number().int().min(1).max(9).optional(),
            '开办当年的最高年级',
            'highest grade in its first year',
            {
              unit: '级',
            },
          ),
          growsTo: labelled(z.number().int().min(1).max(9).optional(), '逐年办到几年级', 'grade it grows to', {
            unit: '级',
          }),
          intake: labelled(z.number().int().min(1).max(5000).optional(), '每年级人数', 'pupils of each grade', {
            unit: '人',
          }),
          sharePercent: labelled(z.number().min(0).max(100).optional(), '划出比例', 'share that moves', { unit: '%' }),
        }),
      )
      .max(60)
      .default([]),
    '情景中的变化',
    'changes of the scenario',
  ),
})
export type ScenarioAssumptions = z.infer<typeof assumptionsShape>

export const scenarioShape = z.object({
  id: z.string(),
  county: z.string(),
  name: words,
  /** low, middle and high are given; others are saved by people. */
  isGiven: z.boolean(),
  note: z.string(),
  savedBy: z.string().nullable(),
  savedAt: z.string().nullable(),
  assumptions: assumptionsShape,
})
export type Scenario = z.infer<typeof scenarioShape>

export const scenarioOperations = {
  scenarios: describeOperation({
    kind: 'query',
    about: { zh: '预测情景', en: 'scenarios of a county' },
    needs: 'projection.read',
    at: ({ county }) => [{ kind: 'region', code: county }],
    input: z.object({ county: countyField() }),
    output: z.object({ scenarios: z.array(scenarioShape) }),
  }),
  saveScenario: describeOperation({
    kind: 'command',
    about: { zh: '保存预测情景', en: 'save a scenario' },
    needs: 'projection.plan',
    at: ({ county }) => [{ kind: 'region', code: county }],
    input: z.object({
      county: countyField(),
      name: labelled(z.string().trim().min(2).max(40), '情景名称', 'name'),
      note: labelled(z.string().max(300).default(''), '说明', 'note'),
      ...assumptionsShape.shape,
    }),
    output: z.object({ id: z.string() }),
  }),
  removeScenario: describeOperation({
    kind: 'command',
    about: { zh: '删除预测情景', en: 'remove a scenario' },
    needs: 'projection.plan',
    at: ({ county }) => [{ kind: 'region', code: county }],
    input: z.object({ county: countyField(), id: labelled(z.uuid(), '情景编号', 'id of the scenario') }),
    output: z.object({}),
  }),
  compareScenarios: describeOperation({
    kind: 'query',
    about: { zh: '预测情景并列对照', en: 'scenarios side by side' },
    needs: 'projection.read',
    at: ({ county }) => [{ kind: 'region', code: county }],
    input: z.object({
      county: countyField(),
      place: labelled(
        z
          .string()
          .regex(/^\d{6}$|^\d{9}$|^\d{10}$/)
          .optional(),
        '乡镇代码或学校标识码',
        'township or school',
      ),
      scenarios: labelled(z.array(z.string().max(40)).min(1).max(6), '情景', 'scenarios'),
    }),
    output: z.object({
      knownYears: z.array(z.number()),
      years: z.array(z.number()),
      known: z.array(z.number().nullable()),
      compared: z.array(
        scenarioWords.extend({
          pupils: z.array(z.number()),
          primary: z.array(z.number()),
          junior: z.array(z.number()),
          low: z.array(z.number()),
          high: z.array(z.number()),
        }),
      ),
    }),
  }),
} as const
