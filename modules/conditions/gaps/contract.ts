/** What can be asked about 标准化 gaps of schools and what they cost, and about the prices they are reckoned at. */
import { z } from 'zod'
import { describeOperation, download, labelled } from '#kernel/contract.ts'
import { headingMatchShape, problemShape } from '#modules/census/contract.ts'
import { gapItems } from '../conditions-words.ts'
import {
  basisDocumentField,
  countyField,
  fileField,
  figuresShown,
  joinedField,
  nameOf,
  numberOrNull,
  phase,
  ruleShown,
  words,
  yearField,
} from '../fields.ts'
import { priceCodes } from '../prices/price-list.ts'

const gapItem = z.enum(gapItems)

export const conditionGapShape = z.object({
  ...nameOf,
  townName: z.string().nullable(),
  /** Null where the whole school is asked once for all its stages. */
  phase: phase.nullable(),
  item: gapItem,
  unit: z.string(),
  have: numberOrNull,
  required: numberOrNull,
  /** Whole things whole, m² and yuan as amounts; null where a figure is not filled in. */
  missing: numberOrNull,
  /** 元; null where missing is unknown. */
  cost: numberOrNull,
  price: z.object({
    item: z.enum(priceCodes),
    price: z.number(),
    unit: z.string(),
    source: z.string(),
    isSample: z.boolean(),
  }),
  rule: ruleShown,
  /** A lower line for the same thing where another document has one, such as the province's basic standard. */
  lower: z.object({ required: z.number(), missing: numberOrNull, rule: ruleShown }).nullable(),
  note: words.nullable(),
})
export type ConditionGap = z.infer<typeof conditionGapShape>

export const gapTotalShape = z.object({
  item: gapItem,
  unit: z.string(),
  /** Schools (or stages of one) that lack it, and those of which it is not known. */
  short: z.number(),
  unknown: z.number(),
  missing: z.number(),
  cost: z.number(),
})
export type GapTotal = z.infer<typeof gapTotalShape>

const priceRowShape = z.object({
  item: z.enum(priceCodes),
  words,
  phase,
  unit: z.string(),
  price: z.number(),
  /** What the system proposes, for trying out. */
  usual: z.number(),
  source: z.string(),
  isSample: z.boolean(),
})
export type PriceShown = z.infer<typeof priceRowShape>

const pricesRead = z.object({
  rows: numberOrNull,
  problems: z.array(problemShape),
  headings: headingMatchShape,
})

export const gapOperations = {
  gaps: describeOperation({
    kind: 'query',
    about: {
      zh: '办学条件标准化缺口：每所学校、每个项目缺多少、多少钱',
      en: 'what each school lacks to the standard, in units and yuan',
    },
    needs: 'conditions.read',
    at: ({ county }) => [{ kind: 'region', code: county }],
    input: z.object({
      county: countyField(),
      year: yearField(),
      item: labelled(gapItem.optional(), '只看这个项目', 'this item only'),
      all: labelled(z.boolean().default(false), '也列出不缺的', 'also what is not short'),
    }),
    output: z.object({
      figures: figuresShown,
      totals: z.array(gapTotalShape),
      cost: z.number(),
      gaps: z.array(conditionGapShape),
      /** Items of which no dated rule, or no column of the census, tells anything. */
      notJudged: z.array(z.object({ item: gapItem, why: words })),
      samplePrices: z.boolean(),
    }),
  }),
  exportGaps: describeOperation({
    kind: 'query',
    about: { zh: '导出办学条件标准化缺口', en: 'export the gaps' },
    needs: 'conditions.read',
    at: ({ county }) => [{ kind: 'region', code: county }],
    isDownload: true,
    input: z.object({ county: countyField(), year: yearField() }),
    output: download,
  }),
  prices: describeOperation({
    kind: 'query',
    about: { zh: '本县单价表', en: 'the price list of a county' },
    needs: 'conditions.read',
    at: ({ county }) => [{ kind: 'region', code: county }],
    input: z.object({ county: countyField() }),
    output: z.object({
      prices: z.array(priceRowShape),
      /** Every item is ours. */
      isSample: z.boolean(),
      document: z.string().nullable(),
      setBy: z.string().nullable(),
      setAt: z.string().nullable(),
    }),
  }),
  priceTemplate: describeOperation({
    kind: 'query',
    about: { zh: '下载单价表模板（CSV）', en: 'download a price list to be filled in (CSV)' },
    needs: 'conditions.read',
    at: ({ county }) => [{ kind: 'region', code: county }],
    isDownload: true,
    input: z.object({ county: countyField() }),
    output: download,
  }),
  checkPrices: describeOperation({
    kind: 'query',
    about: { zh: '核查单价表，不保存', en: 'check a price list without saving it' },
    needs: 'conditions.write',
    at: ({ county }) => [{ kind: 'region', code: county }],
    input: z.object({ county: countyField(), file: fileField(), headings: joinedField() }),
    output: pricesRead,
  }),
  importPrices: describeOperation({
    kind: 'command',
    about: { zh: '导入单价表', en: 'import a price list' },
    needs: 'conditions.write',
    at: ({ county }) => [{ kind: 'region', code: county }],
    input: z.object({
      county: countyField(),
      file: fileField(),
      headings: joinedField(),
      basis: basisDocumentField(),
    }),
    /** False where there are errors: then nothing is saved. */
    output: pricesRead.extend({ saved: z.boolean() }),
  }),
} as const
