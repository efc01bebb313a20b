/** What can be asked about the pupils of villages and the prices, with which plans are fed; gathered by the room's contract. */
import { z } from 'zod'
import { describeOperation, download, labelled } from '#kernel/contract.ts'
import { headingMatchShape, problemShape } from '#modules/census/contract.ts'
import { priceCodes } from '../county/price-list.ts'

const words = z.object({ zh: z.string(), en: z.string() })
const countyField = () => labelled(z.string().regex(/^\d{6}$/), '县区代码', 'county code', { positional: true })
const reasonField = () => labelled(z.string().trim().min(4).max(500), '原因', 'reason')
const fileField = () =>
  labelled(z.string().min(1), '数据文件（.xlsx、.xls 或 .csv）', 'data file (.xlsx, .xls or .csv)', { path: true })
const joinedField = () =>
  labelled(
    z.record(z.string(), z.string()).optional(),
    '表头对应：模板中的表头 → 文件中的表头',
    'headings joined by hand: ours → those of the file',
  )

/** In the order of `bands`: grades 1–3, 4–6, 7–9. */
const perBand = <S extends z.ZodType>(shape: S) => z.array(shape)

const batchShape = z.object({
  id: z.string(),
  county: z.string(),
  fileName: z.string(),
  at: z.string(),
  personName: z.string(),
  rows: z.number(),
  villages: z.number(),
  warnings: z.number(),
  withdrawn: z.object({ at: z.string(), personName: z.string(), reason: z.string() }).nullable(),
  /** Its rows are the ones that count. */
  stands: z.boolean(),
})
export type VillageBatch = z.infer<typeof batchShape>

const villageRead = z.object({
  /** Rows of data in the file; null where it could not be read as this table. */
  rows: z.number().nullable(),
  problems: z.array(problemShape),
  headings: headingMatchShape,
})

const villageShape = z.object({
  code: z.string(),
  name: z.string(),
  town: z.string().nullable(),
  longitude: z.number(),
  latitude: z.number(),
  pupils: perBand(z.number()),
  /** School that each band goes to now; null where it is not known. */
  schools: perBand(z.string().nullable()),
})

export const priceShape = z.object({
  code: z.enum(priceCodes),
  words,
  unit: z.string(),
  value: z.number(),
  /** What the system proposes, for trying out. */
  usual: z.number(),
  source: z.string(),
})

export const villageOperations = {
  villageTemplate: describeOperation({
    kind: 'query',
    about: { zh: '下载村庄学龄人口空白表', en: 'download an empty table of villages' },
    needs: 'network.read',
    at: 'everywhere',
    isDownload: true,
    input: z.object({}),
    output: download,
  }),
  checkVillages: describeOperation({
    kind: 'query',
    about: { zh: '核查村庄学龄人口表，不保存', en: 'check a table of villages without saving it' },
    needs: 'network.import',
    at: ({ county }) => [{ kind: 'region', code: county }],
    input: z.object({ county: countyField(), file: fileField(), headings: joinedField() }),
    output: villageRead,
  }),
  importVillages: describeOperation({
    kind: 'command',
    about: { zh: '导入村庄学龄人口表', en: 'import a table of villages' },
    needs: 'network.import',
    at: ({ county }) => [{ kind: 'region', code: county }],
    input: z.object({ county: countyField(), file: fileField(), headings: joinedField() }),
    /** Null where there are errors: then nothing is saved. */
    output: villageRead.extend({ id: z.string().nullable() }),
  }),
  villageBatches: describeOperation({
    kind: 'query',
    about: { zh: '村庄学龄人口表的导入记录', en: 'imports of villages, the latest first' },
    needs: 'network.read',
    at: ({ county }) => [{ kind: 'region', code: county }],
    input: z.object({ county: countyField() }),
    output: z.object({ batches: z.array(batchShape) }),
  }),
  withdrawVillages: describeOperation({
    kind: 'command',
    about: { zh: '撤回一次村庄学龄人口表导入', en: 'withdraw an import of villages' },
    needs: 'network.import',
    at: ({ county }) => [{ kind: 'region', code: county }],
    input: z.object({
      county: countyField(),
      id: labelled(z.uuid(), '导入编号', 'id of the import'),
      reason: reasonField(),
    }),
    output: z.object({}),
  }),
  villages: describeOperation({
    kind: 'query',
    about: { zh: '村庄和学龄人口', en: 'villages and their pupils' },
    needs: 'network.read',
    at: ({ county }) => [{ kind: 'region', code: county }],
    input: z.object({ county: countyField() }),
    output: z.object({ batch: batchShape.nullable(), isSimulated: z.boolean(), villages: z.array(villageShape) }),
  }),
  prices: describeOperation({
    kind: 'query',
    about: { zh: '测算单价', en: 'the prices that plans are reckoned with' },
    needs: 'network.read',
    at: ({ county }) => [{ kind: 'region', code: county }],
    input: z.object({ county: countyField() }),
    output: z.object({
      prices: z.array(priceShape),
      /** 示例单价: nobody has set the county's own. */
      isSample: z.boolean(),
      setBy: z.string().nullable(),
      setAt: z.string().nullable(),
    }),
  }),
  setPrices: describeOperation({
    kind: 'command',
    about: { zh: '设置测算单价', en: 'set the prices of plans' },
    needs: 'network.plan',
    at: ({ county }) => [{ kind: 'region', code: county }],
    input: z.object({
      county: countyField(),
      prices: labelled(z.partialRecord(z.enum(priceCodes), z.number().min(0)), '单价，按代码', 'prices by their codes'),
      document: labelled(z.string().trim().min(2).max(200), '依据', 'what they rest on'),
    }),
    output: z.object({}),
  }),
} as const
