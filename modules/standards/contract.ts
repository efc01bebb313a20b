/** The dictionary of the standards room: rule rows, indicators and their formulas, and what the room can be asked. */
import { z } from 'zod'
import { describeOperation, isoDate, labelled } from '#kernel/contract.ts'
import type { Outcome } from '#kernel/outcome.ts'
import type { CompulsoryStage, Stage } from '#kernel/stage.ts'
import type { Words } from '#kernel/words.ts'

export { subjects, subjectWords, type Subject } from './curriculum-plan-2022/subjects.ts'

/**
 * How sure we are of a row: seen in a published copy; remembered with a confidence; or set by this system.
 * Everything but `seen` and `recalled-high` is shown as such and can be changed by configuration.
 */
export const confidences = ['seen', 'recalled-high', 'recalled-medium', 'recalled-low', 'ours'] as const
export type Confidence = (typeof confidences)[number]

export const confidenceWords: Readonly<Record<Confidence, Words>> = {
  seen: { zh: '见于公开文本', en: 'seen in a published copy' },
  'recalled-high': { zh: '据记忆，把握较大', en: 'recalled, high confidence' },
  'recalled-medium': { zh: '据记忆，把握一般，待核原文', en: 'recalled, medium confidence, to be checked' },
  'recalled-low': { zh: '据记忆，把握较小，待核原文', en: 'recalled, low confidence, to be checked' },
  ours: { zh: '本系统设定，可调整', en: 'set by this system, adjustable' },
}

const date = () => isoDate()
const words = z.object({ zh: z.string().min(1), en: z.string().min(1) })

/** An official document that rows cite. */
export const documentShape = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/),
  title: words,
  /** 文号, such as 教督〔2017〕6号; null where it was not found. */
  number: z.string().nullable(),
  issued: date().nullable(),
  issuer: words.nullable(),
  note: words.optional(),
})
export type OfficialDocument = z.infer<typeof documentShape>

export const ruleStages = ['primary', 'junior', 'nine-year', 'special', 'any'] as const

/** One dated row: a number (or a yes/no demand) of an official document. */
export const ruleShape = z.strictObject({
  /** Indicator or parameter, such as `R1`, `R.floor`, `CV`, `G5`, `public-funds.quota`. */
  code: z.string().regex(/^[A-Za-z0-9.-]+$/),
  stage: z.enum(ruleStages),
  operator: z.enum(['>=', '<=', '<', '>', '=', 'evidence', 'forbidden', 'parameter']),
  /** Null for `evidence` and `forbidden`. Taken as the decimal that is written. */
  value: z.number().nullable(),
  unit: z.string(),
  document: z.string(),
  article: z.string(),
  from: date(),
  /** Last day in force; null while in force. */
  to: date().nullable().default(null),
  /** Two-digit province code of an override; null for the whole country. */
  province: z
    .string()
    .regex(/^\d{2}$/)
    .nullable()
    .default(null),
  confidence: z.enum(confidences),
  /** What the row is about, where it is a parameter; an indicator or item carries its own label. */
  label: words.optional(),
  note: words.optional(),
})
export type Rule = z.infer<typeof ruleShape>
export type RuleStage = Rule['stage']

/** Every row of every document ever in force, as read from the folders of this room and of a bureau's own. */
export interface RuleBook {
  readonly documents: readonly OfficialDocument[]
  readonly rules: readonly Rule[]
}

/** The rules that hold on one day in one province. `version` names exactly the rows it was made of. */
export interface RulesInForce {
  readonly on: string
  readonly province: string | null
  /** Short hash of the rows in force and of the earlier ones that `ruleOn` still reaches: same rows, same version. */
  readonly version: string
  readonly documents: ReadonlyMap<string, OfficialDocument>
  /**
   * The row in force for a code and stage; a row for `any` serves every stage. Without a stage: the row for `any`, or,
   * where a code has rows by stage only, the first of them, to cite its clause. Throws where there is none.
   */
  readonly rule: (code: string, stage?: RuleStage) => Rule
  /** The row in force on another day (budgets and pay refer to an earlier year). Undefined where there was none. */
  readonly ruleOn: (code: string, stage: RuleStage, day: string) => Rule | undefined
  /** The rows in force, without those that a row of the province replaces; sorted by code and stage. */
  readonly all: readonly Rule[]
}

/** A numerator is a sum of columns of the school table: Σ times × field. */
export interface NumeratorTerm {
  readonly field: string
  readonly times: 1 | -1 | 10000
}

/** One of the seven resource indicators of art. 6, for one stage. */
export interface ResourceIndicator {
  readonly code: string
  readonly label: Words
  /** Unit of the numerator, as a gap is stated in: 人 · m² · 元 · 间. */
  readonly unit: string
  /** Staff stay with their own stage; physical things are split by the weights where a school has several stages. */
  readonly kind: 'staff' | 'physical'
  /** True where the numerator counts whole things (people, rooms), so that a gap is rounded up. */
  readonly whole: boolean
  /** 100 for indicators per hundred pupils, 1 for those per pupil. */
  readonly per: 1 | 100
  readonly numerator: Readonly<Record<CompulsoryStage, readonly NumeratorTerm[]>>
  /** The formula in words, as an official would write it. */
  readonly formula: Readonly<Record<CompulsoryStage, Words>>
}

export const parts = ['resources', 'government', 'quality', 'recognition', 'qualification', 'vetoes'] as const
export type Part = (typeof parts)[number]

export const partWords: Readonly<Record<Part, Words>> = {
  resources: { zh: '资源配置', en: 'resources' },
  government: { zh: '政府保障程度', en: 'government guarantee' },
  quality: { zh: '教育质量', en: 'quality of education' },
  recognition: { zh: '社会认可度', en: 'public recognition' },
  qualification: { zh: '资格审核', en: 'entry conditions' },
  vetoes: { zh: '一票否决', en: 'vetoes' },
}

/** The columns of the school table that the items below look at. The census room's rows have this shape. */
export interface SchoolFacts {
  readonly row: number
  readonly year: number
  readonly code: string
  readonly name: string
  readonly type: string
  readonly stage: Stage
  readonly settlement: string | null
  readonly sponsor: string | null
  readonly boarding: boolean | null
  /** False with a main school: a point or campus whose rooms, pupils and money count with its main school. */
  readonly counted?: boolean
  readonly mainSchool?: string | null
  readonly builtYear: number | null
  readonly pupils: number | null
  readonly classes: number | null
  readonly largestClass: number | null
  readonly boarders: number | null
  readonly migrantPupils: number | null
  readonly inZonePupils: number | null
  readonly teachers: number | null
  readonly certifiedTeachers: number | null
  readonly trainedTeachers: number | null
  readonly musicRooms: readonly number[] | null
  readonly fineArtRooms: readonly number[] | null
  readonly publicFunds: number | null
  readonly trainingFunds: number | null
}

/** The columns of the county table that the items below look at, by the census room's names. */
export type CountyFacts = Readonly<Record<string, number | string | boolean | readonly number[] | null>> & {
  readonly row: number
}

/** A relaxation that someone has switched on for a school, with its proof. Off unless it stands in such a list. */
export interface RelaxationGrant {
  readonly school: string
  readonly relaxation: string
  /** Name of the file that proves it. */
  readonly proof: string
}

export interface ItemFacts {
  readonly year: number
  /** Null where no county table was handed in. */
  readonly county: CountyFacts | null
  /** Every row of compulsory schooling of the county and year, special schools included. */
  readonly schools: readonly SchoolFacts[]
  readonly relaxations: readonly RelaxationGrant[]
  /** The worst of the fourteen CVs by stage from the resources part, for Q4; null where unknown. */
  readonly worstCv: Readonly<Record<CompulsoryStage, number | null>>
  readonly cvOutcome: Outcome
}

/** A cell of one of the two tables, by field; doors turn it into sheet, row and column letter. */
export interface CellRef {
  readonly table: 'school' | 'county'
  readonly row: number
  readonly field: string
}

/** How one item stands, with what it was found by. */
export interface ItemFinding {
  readonly outcome: Outcome
  /** The figure compared, where there is one, in the rule's unit. */
  readonly value: number | null
  /** What was found, in a sentence: the figure, how many schools, what is missing. */
  readonly found: Words
  readonly cells: readonly CellRef[]
  /** Schools that do not meet the item, worst first. */
  readonly failing: readonly {
    readonly code: string
    readonly name: string
    readonly stage: Stage
    readonly found: Words
  }[]
}

/** One item of government guarantee (G1–G15), quality (E1–E9), recognition (S1), entry (Q1–Q5) or veto (V1–V7). */
export interface Item {
  readonly code: string
  readonly part: Exclude<Part, 'resources'>
  readonly label: Words
  readonly kind: 'measured' | 'evidence'
  /** Codes of the rule rows it uses, first the one that is cited as its clause. */
  readonly rules: readonly string[]
  readonly judge: (facts: ItemFacts, rules: RulesInForce) => ItemFinding
}

export const permissions = {
  'standards.read': { zh: '查看标准', en: 'read the standards' },
} as const

/** A problem of a bureau's own folder of rules, or a day without rules, as doors show it. */
const problemShape = z.object({
  severity: z.enum(['error', 'warning', 'note']),
  code: z.string(),
  file: z.string().optional(),
  row: z.number().optional(),
  what: words,
  why: words,
  todo: words,
})

/** A row as doors show it: with its label and the document that it stands in. */
const shownRuleShape = ruleShape.extend({
  label: words,
  documentTitle: words,
  documentNumber: z.string().nullable(),
})

export const operations = {
  rules: describeOperation({
    kind: 'query',
    about: { zh: '列出某日有效的标准及其出处', en: 'list the rules in force on a day, with their clauses' },
    needs: 'standards.read',
    at: 'everywhere',
    input: z.object({
      on: labelled(isoDate().optional(), '日期（YYYY-MM-DD），默认今天', 'day (YYYY-MM-DD), today by default'),
      province: labelled(
        z
          .string()
          .regex(/^\d{2}$/)
          .optional(),
        '省级代码（两位）',
        'province code (two digits)',
      ),
      code: labelled(z.string().optional(), '指标代码，如 R1、G5', 'indicator code, such as R1, G5'),
      rules: labelled(z.string().optional(), '本地补充标准的文件夹', 'folder of rules of your own', {
        path: true,
        isLocal: true,
      }),
    }),
    output: z.object({
      on: z.string(),
      /** Null where no rules are in force; `problems` says why. */
      version: z.string().nullable(),
      rules: z.array(shownRuleShape),
      problems: z.array(problemShape),
    }),
  }),
  documents: describeOperation({
    kind: 'query',
    about: { zh: '所依据的文件', en: 'the official documents' },
    needs: 'standards.read',
    at: 'everywhere',
    input: z.object({}),
    output: z.object({
      documents: z.array(
        documentShape.extend({
          /** How many rows the document has, whenever in force. */
          rules: z.number(),
          /** First and last day of its rows; `to` is null while any of them is in force. */
          from: z.string().nullable(),
          to: z.string().nullable(),
        }),
      ),
    }),
  }),
  history: describeOperation({
    kind: 'query',
    about: { zh: '一项标准的沿革和各省规定', en: 'a rule over time and in the provinces' },
    needs: 'standards.read',
    at: 'everywhere',
    input: z.object({
      code: labelled(
        z.string().regex(/^[A-Za-z0-9.-]{1,60}$/),
        '指标或参数代码，如 R1、G5、CV',
        'code of an indicator or parameter, such as R1, G5, CV',
        { positional: true },
      ),
    }),
    output: z.object({
      /** Oldest first; national rows before those of provinces. Rows whose code begins with the given one and a dot follow. */
      rules: z.array(shownRuleShape),
    }),
  }),
  items: describeOperation({
    kind: 'query',
    about: { zh: '全部指标和项目：名称、公式、所用标准', en: 'every indicator and item: names, formulas, rules' },
    needs: 'standards.read',
    at: 'everywhere',
    input: z.object({}),
    output: z.object({
      indicators: z.array(
        z.object({
          code: z.string(),
          label: words,
          unit: z.string(),
          kind: z.enum(['staff', 'physical']),
          whole: z.boolean(),
          per: z.union([z.literal(1), z.literal(100)]),
          formula: z.object({ primary: words, junior: words }),
        }),
      ),
      items: z.array(
        z.object({
          code: z.string(),
          part: z.enum(parts),
          partLabel: words,
          label: words,
          kind: z.enum(['measured', 'evidence']),
          /** Codes of the rule rows it uses, first the one that is cited as its clause. */
          rules: z.array(z.string()),
        }),
      ),
    }),
  }),
} as const

export const contract = {
  room: 'standards',
  about: { zh: '标准（规则即代码）', en: 'the official standards as dated rows' },
  permissions,
  operations,
} as const
