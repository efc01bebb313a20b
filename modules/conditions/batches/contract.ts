/** What can be asked about 四个一批: which batch each school is proposed for and why, who confirmed it, its plan and progress. */
import { z } from 'zod'
import { describeOperation, download, labelled } from '#kernel/contract.ts'
import { batches, batchStates } from '../conditions-words.ts'
import {
  basisDocumentField,
  cityField,
  countyField,
  dayField,
  documentField,
  figuresShown,
  nameOf,
  numberOrNull,
  pageFields,
  reasonField,
  regionField,
  schoolField,
  words,
} from '../fields.ts'

const batch = z.enum(batches)
const batchState = z.enum(batchStates)

export const criteriaFields = {
  /** A school is weak that fails so many of the seven, or more. */
  weakFails: labelled(
    z.number().int().min(1).max(7),
    '薄弱学校：七项中至少几项未达标',
    'weak: how many of the seven are unmet',
    { unit: '项' },
  ),
  /** A school is an outlier whose value is so many standard deviations below the mean of its stage. */
  outlierDeviations: labelled(
    z.number().min(0.5).max(5),
    '薄弱学校：某项低于均值几个标准差',
    'weak: standard deviations below the mean',
    { unit: '倍' },
  ),
  newWithinYears: labelled(
    z.number().int().min(1).max(20),
    '新优质学校：开办几年以内',
    'new quality: opened within so many years',
    { unit: '年' },
  ),
  /** A good school is to expand that meets all seven and whose pupils reach this share of its places. */
  expandUtilisation: labelled(
    z.number().min(0.5).max(2),
    '挖潜扩容：在校生占学位的比例达到',
    'expand: pupils over places at least',
    { unit: '比例' },
  ),
}
const criteriaShape = z.object(criteriaFields)
export type BatchCriteria = z.infer<typeof criteriaShape>

const proposalShape = z.object({ batch, reasons: z.array(words) })

const planShape = z.object({
  goal: z.string(),
  year: z.number(),
  host: z.object(nameOf).nullable(),
  measures: z.string(),
  on: z.string(),
  personName: z.string(),
})
const progressShape = z.object({
  on: z.string(),
  percent: z.number(),
  note: z.string(),
  document: z.string().nullable(),
  personName: z.string(),
})

export const batchRowShape = z.object({
  county: z.string(),
  countyName: z.string(),
  ...nameOf,
  townName: z.string().nullable(),
  pupils: numberOrNull,
  /** The first is the one that is proposed; others whose criteria it meets as well follow. */
  proposals: z.array(proposalShape),
  state: batchState,
  /** The batch it is in: confirmed, else proposed. */
  batch: batch.nullable(),
  plan: planShape.nullable(),
  progress: progressShape.nullable(),
})
export type BatchRow = z.infer<typeof batchRowShape>

const batchEventShape = z.object({
  number: z.number(),
  kind: z.enum(['confirmed', 'left-out', 'planned', 'progress']),
  at: z.string(),
  personName: z.string(),
  batch: batch.nullable(),
  /** What was proposed at that moment. */
  proposed: batch.nullable(),
  what: words,
  reason: z.string().nullable(),
})

export const batchOperations = {
  batchCriteria: describeOperation({
    kind: 'query',
    about: { zh: '四个一批的入选条件', en: 'the criteria of the four batches' },
    needs: 'conditions.read',
    at: ({ region }) => [{ kind: 'region', code: region }],
    input: z.object({ region: regionField() }),
    output: z.object({
      criteria: criteriaShape,
      /** Each criterion in words, and whether it rests on a document or is ours. */
      lines: z.array(z.object({ batch, words, isOurs: z.boolean(), source: z.string() })),
      document: z.string().nullable(),
      setBy: z.string().nullable(),
      setAt: z.string().nullable(),
    }),
  }),
  setBatchCriteria: describeOperation({
    kind: 'command',
    about: { zh: '设置四个一批的入选条件', en: 'set the criteria of the four batches' },
    needs: 'conditions.settings',
    at: ({ city }) => [{ kind: 'region', code: city }],
    input: z.object({ city: cityField(), ...criteriaFields, basis: basisDocumentField() }),
    output: z.object({}),
  }),
  batches: describeOperation({
    kind: 'query',
    about: { zh: '四个一批：学校名单、建议理由、确认情况', en: 'the four batches: schools, why, and who confirmed' },
    needs: 'conditions.read',
    at: ({ region }) => [{ kind: 'region', code: region }],
    input: z.object({
      region: regionField(),
      batch: labelled(batch.optional(), '哪一批', 'which batch'),
      state: labelled(batchState.optional(), '确认情况', 'how it stands'),
      search: labelled(z.string().max(60).optional(), '学校名称或标识码', 'name or code of the school'),
      ...pageFields,
    }),
    output: z.object({
      figures: z.array(figuresShown),
      counts: z.array(z.object({ batch, proposed: z.number(), confirmed: z.number(), planned: z.number() })),
      total: z.number(),
      page: z.number(),
      schools: z.array(batchRowShape),
    }),
  }),
  schoolBatch: describeOperation({
    kind: 'query',
    about: { zh: '一所学校的批次、方案、进展和经过', en: 'the batch of a school with its history' },
    needs: 'conditions.read',
    at: ({ school }) => [{ kind: 'school', code: school }],
    input: z.object({ school: schoolField() }),
    output: z.object({
      row: batchRowShape.nullable(),
      events: z.array(batchEventShape),
      progress: z.array(progressShape),
    }),
  }),
  confirmBatch: describeOperation({
    kind: 'command',
    about: { zh: '确认或调整学校的批次（可多所）', en: 'confirm or change the batch of schools' },
    needs: 'conditions.confirm',
    at: ({ county }) => [{ kind: 'region', code: county }],
    input: z.object({
      county: countyField(),
      schools: labelled(
        z
          .array(z.string().regex(/^\d{10}$/))
          .min(1)
          .max(500),
        '学校标识码（可多所）',
        'school codes',
      ),
      batch: labelled(z.enum([...batches, 'none']), '批次；none 为不纳入', 'batch; none leaves them out'),
      reason: reasonField(),
    }),
    output: z.object({ confirmed: z.number(), changed: z.number() }),
  }),
  planBatch: describeOperation({
    kind: 'command',
    about: { zh: '登记一所学校的提升方案', en: 'record the plan of a school' },
    needs: 'conditions.write',
    at: ({ county }) => [{ kind: 'region', code: county }],
    input: z.object({
      county: countyField(),
      school: labelled(z.string().regex(/^\d{10}$/), '学校标识码', 'school code'),
      goal: labelled(z.string().trim().min(4).max(300), '目标', 'goal'),
      due: labelled(z.number().int().min(2000).max(2100), '完成学年', 'school year by which it is reached'),
      host: labelled(
        z
          .string()
          .regex(/^\d{10}$/)
          .optional(),
        '帮扶（牵头）学校',
        'partner school',
      ),
      measures: labelled(z.string().trim().min(4).max(1000), '举措', 'measures'),
    }),
    output: z.object({}),
  }),
  reportBatch: describeOperation({
    kind: 'command',
    about: { zh: '登记一所学校的提升进展', en: 'record how far a school has come' },
    needs: 'conditions.write',
    at: ({ county }) => [{ kind: 'region', code: county }],
    input: z.object({
      county: countyField(),
      school: labelled(z.string().regex(/^\d{10}$/), '学校标识码', 'school code'),
      on: dayField('日期', 'day'),
      percent: labelled(z.number().min(0).max(100), '完成百分比', 'per cent done', { unit: '%' }),
      note: labelled(z.string().trim().min(2).max(500), '进展', 'progress'),
      document: documentField(),
    }),
    output: z.object({}),
  }),
  exportBatches: describeOperation({
    kind: 'query',
    about: { zh: '导出四个一批名单', en: 'export the four batches' },
    needs: 'conditions.read',
    at: ({ region }) => [{ kind: 'region', code: region }],
    isDownload: true,
    input: z.object({ region: regionField() }),
    output: download,
  }),
} as const
