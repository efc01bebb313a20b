/**
 * What a published snapshot of each kind says. Every field bears its 公开属性; what is not 主动公开 is there while it is drafted and
 * gone from what is frozen. No shape has a place for a figure of the census about one school.
 */
import { z } from 'zod'
import { internal, onRequest, open } from './openness.ts'
import { dataTables, publicPaces, publicPaceWords, type PublicationKind, type PublicPace } from './publication-words.ts'

const words = z.object({ zh: z.string(), en: z.string() })
const date = z.string().regex(/^\d{4}-\d{2}-\d{2}/)

/** A number · `withheld`, so that no small group and no single school can be told · null, not known. */
export const cellShape = z.union([z.number(), z.literal('withheld')]).nullable()
export type PublicCell = z.infer<typeof cellShape>

export const contactShape = z.object({
  office: open(z.string(), '单位', 'office'),
  name: open(z.string(), '联系人', 'person to call'),
  phone: open(z.string(), '电话', 'telephone'),
})
export type PublicContact = z.infer<typeof contactShape>

/** Stands at the head of every snapshot. */
const head = {
  title: open(words, '标题', 'title'),
  county: open(z.string(), '县区代码', 'county code'),
  countyName: open(z.string(), '县区', 'county'),
  /** 数据截止日. */
  asOf: open(date, '数据截止日', 'day of the data'),
  sources: open(
    z.array(
      z.object({
        words: open(words, '来源', 'source'),
        asOf: open(date, '截止日', 'day'),
      }),
    ),
    '数据来源',
    'sources',
  ),
  method: open(words, '口径与方法', 'what is counted, and how'),
  contact: open(contactShape, '联系方式', 'whom to call'),
  isSimulated: open(z.boolean(), '模拟数据', 'simulated data'),
}

const promiseShape = z.object({
  id: open(z.string(), '编号', 'number'),
  area: open(words, '工作方面', 'area'),
  text: open(z.string(), '承诺内容', 'what was promised'),
  school: open(z.string().nullable(), '学校标识码', 'school code'),
  schoolName: open(z.string().nullable(), '学校', 'school'),
  source: open(z.string(), '出处', 'where it was promised'),
  office: open(z.string(), '牵头单位', 'office in charge'),
  dueOn: open(date, '承诺时限', 'promised for'),
  measure: open(z.string().nullable(), '衡量指标', 'measure'),
  unit: open(z.string().nullable(), '单位', 'unit'),
  baseline: open(z.number().nullable(), '承诺时', 'when it was promised'),
  target: open(z.number().nullable(), '目标', 'target'),
  value: open(z.number().nullable(), '目前', 'now'),
  valueOn: open(date.nullable(), '数据日期', 'day of the figure'),
  valueFrom: open(words.nullable(), '数据来源', 'source of the figure'),
  pace: open(z.enum(publicPaces), '进展', 'how it stands'),
  scoresItself: open(z.boolean(), '由数据自动判定', 'judged by data alone'),
  person: internal(z.string().nullable(), '责任人', 'person in charge'),
  said: internal(z.string(), '责任单位自报', 'what the office says'),
  shown: internal(z.string(), '佐证审核', 'what the evidence shows'),
})
export type PublicPromise = z.infer<typeof promiseShape>

const paceCounts = Object.fromEntries(
  publicPaces.map((pace) => [pace, open(z.number(), publicPaceWords[pace].zh, publicPaceWords[pace].en)]),
) as Record<PublicPace, z.ZodNumber>

/** What is promised for a county by when, and what became of it. */
export const progressShape = z.object({
  ...head,
  targetYear: open(z.number().nullable(), '目标统计学年', 'school year aimed at'),
  /** All promises, those about single schools too. */
  counts: open(
    z.array(
      z.object({
        area: open(words, '工作方面', 'area'),
        total: open(z.number(), '承诺数', 'promises'),
        byPace: open(z.object(paceCounts), '按进展', 'by how they stand'),
      }),
    ),
    '各方面进展',
    'by area',
  ),
  promises: open(z.array(promiseShape), '承诺', 'promises'),
  /** Promises that rest on figures of one school: counted above, never shown one by one. */
  countedOnly: open(z.number(), '只计数、不逐条公开的承诺', 'promises that are only counted'),
})

const changeShape = z.object({
  school: open(z.string(), '学校标识码', 'school code'),
  schoolName: open(z.string(), '学校', 'school'),
  year: open(z.number(), '起始学年', 'school year from which it holds'),
  action: open(z.string(), '变动代码', 'code of the change'),
  words: open(words, '变动', 'what changes'),
  plan: open(z.string(), '依据方案', 'plan that it rests on'),
})

const projectShape = z.object({
  id: open(z.string(), '项目编号', 'number of the project'),
  name: open(z.string(), '项目', 'project'),
  school: open(z.string(), '学校标识码', 'school code'),
  schoolName: open(z.string(), '学校', 'school'),
  brings: open(words, '建设内容', 'what it brings'),
  state: open(words, '进度', 'how far it is'),
  year: open(z.number().nullable(), '预计投用学年', 'school year in which it is in use'),
  isExpected: open(z.boolean(), '为预计', 'is expected'),
  planned: onRequest(z.number(), '计划投资（元）', 'planned money in yuan'),
})

const catchmentShape = z.object({
  /** Village, community or estate. */
  place: open(z.string(), '村（社区、小区）', 'village or estate'),
  town: open(z.string().nullable(), '乡镇', 'township'),
  grades: open(z.string(), '年级', 'grades'),
  from: open(z.number(), '起始学年', 'first school year'),
  until: open(z.number().nullable(), '截止学年', 'last school year'),
  school: open(z.string(), '学校标识码', 'school code'),
  schoolName: open(z.string(), '学校', 'school'),
  pupils: internal(z.number(), '学生数', 'pupils'),
})
export type PublicCatchment = z.infer<typeof catchmentShape>

/** What will change at the schools of a county and when, and which school serves which village. */
export const changesShape = z.object({
  ...head,
  /** Null where no plan has been published: then there are projects only, and pages say so. */
  plan: open(
    z
      .object({
        id: open(z.string(), '方案编号', 'number of the plan'),
        name: open(z.string(), '方案', 'plan'),
        publishedAt: open(date, '发布日期', 'published on'),
        firstYear: open(z.number(), '首个学年', 'first year'),
        lastYear: open(z.number(), '末个学年', 'last year'),
      })
      .nullable(),
    '布局方案',
    'plan',
  ),
  changes: open(z.array(changeShape), '学校变动', 'changes of schools'),
  projects: open(z.array(projectShape), '建设项目', 'projects'),
  catchments: open(z.array(catchmentShape), '招生服务范围', 'catchments'),
})

const forecastPlaceShape = z.object({
  code: open(z.string(), '代码', 'code'),
  name: open(z.string(), '地区', 'place'),
  level: open(z.enum(['county', 'town']), '层级', 'level'),
  stage: open(z.enum(['all', 'primary', 'junior']), '学段', 'stage'),
  /** The year from which it goes out, then the years ahead. */
  now: open(cellShape, '目前在校生', 'pupils now'),
  pupils: open(z.array(cellShape), '预测在校生', 'pupils forecast'),
  low: open(z.array(cellShape), '区间下限', 'low end'),
  high: open(z.array(cellShape), '区间上限', 'high end'),
})

/** The forecast of a county and its townships, with how wrong earlier ones were. */
export const forecastShape = z.object({
  ...head,
  origin: open(z.number(), '起始学年', 'year it goes out from'),
  madeAt: open(date, '测算日期', 'made on'),
  years: open(z.array(z.number()), '预测学年', 'school years'),
  places: open(z.array(forecastPlaceShape), '各地区', 'places'),
  past: open(
    z.array(
      z.object({
        origin: open(z.number(), '起始学年', 'went out from'),
        madeAt: open(date, '测算日期', 'made on'),
        year: open(z.number(), '学年', 'school year'),
        forecast: open(z.number(), '当时预测', 'forecast'),
        low: open(z.number(), '区间下限', 'low end'),
        high: open(z.number(), '区间上限', 'high end'),
        actual: open(z.number(), '实际', 'what came'),
        /** 预测 minus 实际. */
        error: open(z.number(), '误差（人）', 'pupils off'),
      }),
    ),
    '历次预测误差',
    'errors of earlier forecasts',
  ),
  helpfulData: internal(z.array(words), '最能缩小误差的数据', 'data that would narrow it'),
})

/** The reply to a deputies' proposal, as it was signed. */
export const replyShape = z.object({
  ...head,
  proposal: open(z.string(), '建议（提案）编号', 'id of the proposal'),
  /** `对市六届人大二次会议第194号建议的答复`. */
  number: open(z.string(), '号', 'number'),
  session: open(z.string(), '届次', 'session'),
  body: open(z.enum(['npc', 'cppcc']), '建议或提案', 'deputies or CPPCC'),
  subject: open(z.string(), '案由', 'subject'),
  proposers: open(z.array(z.string()), '提出人', 'proposers'),
  office: open(z.string(), '主办单位', 'office in charge'),
  resultClass: open(words, '办理结果', 'result'),
  repliedOn: open(date, '答复日期', 'replied on'),
  salutation: open(z.string(), '称谓', 'salutation'),
  /** Parts of the letter as they were signed: a heading and its paragraphs. */
  parts: open(
    z.array(
      z.object({
        heading: open(z.string().nullable(), '标题', 'heading'),
        paragraphs: open(z.array(z.string()), '段落', 'paragraphs'),
      }),
    ),
    '正文',
    'text',
  ),
  /** Where each figure of the text is from. */
  figures: open(
    z.array(
      z.object({
        words: open(z.string(), '数字', 'figure'),
        asOf: open(date, '日期', 'day'),
        source: open(z.string(), '来源', 'source'),
      }),
    ),
    '数字来源',
    'sources of figures',
  ),
  signer: internal(z.string(), '签发人', 'signed by'),
  satisfaction: internal(z.string(), '提出人意见', 'what the proposers said'),
})

/** A table to download, with its method beside it. */
export const tableShape = z.object({
  ...head,
  table: open(z.enum(dataTables), '数据表', 'table'),
  schoolYear: open(z.number().nullable(), '统计学年', 'school year'),
  columns: open(
    z.array(
      z.object({
        code: open(z.string(), '列代码', 'code'),
        words: open(words, '列名', 'heading'),
        unit: open(words, '单位', 'unit'),
      }),
    ),
    '列',
    'columns',
  ),
  rows: open(
    z.array(
      z.object({
        code: open(z.string(), '行代码', 'code'),
        name: open(words, '行名', 'name'),
        isTotal: open(z.boolean(), '合计', 'is a total'),
        cells: open(z.array(cellShape), '数值', 'figures'),
      }),
    ),
    '行',
    'rows',
  ),
  withheld: open(z.number(), '不公开的单元格数', 'cells withheld'),
})

/** What a school says of itself (信息公开); the only source of public facts about one school. */
export const schoolEntryShape = z.object({
  name: open(z.string().trim().min(2).max(80), '学校名称', 'name'),
  address: open(z.string().trim().min(4).max(200), '地址', 'address'),
  phone: open(
    z
      .string()
      .trim()
      .regex(/^[\d\s()+-]{7,24}$/),
    '学校电话',
    'telephone of the school',
  ),
  contactName: open(z.string().trim().min(2).max(30), '招生联系人', 'person to call about admission'),
  contactPhone: open(
    z
      .string()
      .trim()
      .regex(/^[\d\s()+-]{7,24}$/),
    '招生联系电话',
    'telephone for admission',
  ),
  places: open(
    z
      .array(
        z.object({
          grade: open(z.string().trim().min(2).max(20), '招生年级', 'entry grade'),
          places: open(z.number().int().min(0).max(5000), '计划招生数', 'places', { unit: '人' }),
          year: open(z.number().int().min(2000).max(2100), '学年', 'school year'),
        }),
      )
      .max(6),
    '招生计划',
    'places offered',
  ),
  serves: open(
    z.array(z.string().trim().min(2).max(60)).max(200),
    '招生服务范围（村、社区、小区）',
    'villages, communities and estates it serves',
  ),
  transport: open(z.string().trim().max(300), '交通（校车、公交）', 'transport'),
  boarding: open(z.string().trim().max(300), '寄宿', 'boarding'),
  meals: open(z.string().trim().max(300), '食堂（供餐）', 'meals'),
  note: open(z.string().trim().max(500), '其他说明', 'more'),
  filledBy: internal(z.string().trim().max(30), '填报人', 'filled in by'),
  filledByPhone: internal(z.string().trim().max(30), '填报人手机', 'mobile of whoever filled it in'),
})
export type SchoolEntry = z.infer<typeof schoolEntryShape>

export const schoolShape = z.object({
  ...head,
  school: open(z.string(), '学校标识码', 'school code'),
  town: open(z.string().nullable(), '乡镇', 'township'),
  entry: open(schoolEntryShape, '信息公开', 'public facts'),
})

export const snapshotShapes = {
  progress: progressShape,
  changes: changesShape,
  forecast: forecastShape,
  reply: replyShape,
  table: tableShape,
  school: schoolShape,
} as const satisfies Readonly<Record<PublicationKind, z.ZodObject>>

/** A frozen snapshot, by kind. */
export type Snapshots = { readonly [K in PublicationKind]: z.infer<(typeof snapshotShapes)[K]> }
/** What is known when one is drafted, fields that stay inside too. */
export type SnapshotFacts = { readonly [K in PublicationKind]: z.input<(typeof snapshotShapes)[K]> }
