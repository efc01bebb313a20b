/** What can be asked about plans that are kept; gathered by the room's contract. */
import { z } from 'zod'
import { describeOperation, download, labelled } from '#kernel/contract.ts'
import { actionNames, modes, scenarioNames } from '../county/county-words.ts'
import { exceptionCodes } from '../county/plan-file.ts'
import {
  actionShape,
  band,
  basisShape,
  costPart,
  editsField,
  eventShape,
  judgedShape,
  perBand,
  planShape,
  schoolRowShape,
  siteShape,
  villageRowShape,
  watermarkShape,
  words,
} from './plan-shapes.ts'
import { takenWays, verdicts } from './plan-words.ts'

const countyField = () => labelled(z.string().regex(/^\d{6}$/), '县区代码', 'county code', { positional: true })
const regionField = () =>
  labelled(z.string().regex(/^\d{6}$/), '市或县区代码', 'city or county code', { positional: true })
const idField = () => labelled(z.uuid(), '方案编号', 'id of the plan')
const nameField = () => labelled(z.string().trim().min(2).max(60), '方案名称', 'name of the plan')
const reasonField = () => labelled(z.string().trim().min(4).max(500), '原因', 'reason')
const pageFields = {
  page: labelled(z.number().int().min(1).max(10_000).default(1), '第几页', 'page'),
  size: labelled(z.number().int().min(1).max(500).default(50), '每页条数', 'rows of a page'),
}

export const planOperations = {
  planBasis: describeOperation({
    kind: 'query',
    about: { zh: '布局测算的数据准备情况', en: 'what a plan of the county would stand on, and what is missing' },
    needs: 'network.read',
    at: ({ county }) => [{ kind: 'region', code: county }],
    input: z.object({ county: countyField() }),
    output: z.object({
      basis: basisShape,
      scenarios: z.array(z.object({ code: z.enum(scenarioNames), words })),
      forecastScenarios: z.array(z.object({ id: z.string(), name: words })),
      years: z.array(z.number()),
      schools: z.number(),
      placed: z.number(),
      villages: z.number(),
      rules: z.array(
        z.object({
          code: z.string(),
          words,
          value: z.number().nullable(),
          unit: z.string(),
          document: z.string(),
          article: z.string(),
          confidence: z.string(),
        }),
      ),
      /** What is missing; `stops` where no plan can be made without it. */
      lacks: z.array(z.object({ code: z.string(), stops: z.boolean(), what: words, todo: words })),
    }),
  }),
  plans: describeOperation({
    kind: 'query',
    about: { zh: '布局方案', en: 'plans' },
    needs: 'network.read',
    at: ({ region }) => [{ kind: 'region', code: region }],
    input: z.object({ region: regionField() }),
    output: z.object({
      /** Those that the caller may read. */
      plans: z.array(planShape),
      /** Internal ones of which the caller is no reader. */
      hidden: z.number(),
    }),
  }),
  plan: describeOperation({
    kind: 'query',
    about: { zh: '一个布局方案', en: 'one plan with its sites and actions' },
    needs: 'network.read',
    at: ({ county }) => [{ kind: 'region', code: county }],
    input: z.object({ county: countyField(), id: idField() }),
    output: z.object({
      plan: planShape,
      sites: z.array(siteShape),
      actions: z.array(actionShape),
      costsByYear: z.array(
        z.object({
          year: z.number(),
          costs: z.array(costPart),
          total: z.number(),
          /** What counts against the budget. */
          investment: z.number(),
          budget: z.number().nullable(),
        }),
      ),
      /** Breaches that are there already, with their reason; they never make a plan infeasible. */
      breaches: z.array(
        z.object({
          code: z.enum(exceptionCodes),
          village: z.string().nullable(),
          villageName: z.string().nullable(),
          band: band.nullable(),
          site: z.string(),
          siteName: z.string(),
          from: z.number(),
          until: z.number(),
          amount: z.number(),
          what: words,
          reason: words,
        }),
      ),
      mayEdit: z.boolean(),
      watermark: watermarkShape,
    }),
  }),
  planYear: describeOperation({
    kind: 'query',
    about: { zh: '布局方案某一年的地图数据', en: 'a plan in one year, for the map' },
    needs: 'network.read',
    at: ({ county }) => [{ kind: 'region', code: county }],
    input: z.object({
      county: countyField(),
      id: idField(),
      year: labelled(z.number().int().min(2000).max(2100), '学年', 'school year'),
    }),
    output: z.object({
      year: z.number(),
      villages: z.array(
        z.object({
          id: z.string(),
          name: z.string(),
          longitude: z.number(),
          latitude: z.number(),
          pupils: perBand(z.number()),
          /** Site of each band; null where nobody is there to be placed. */
          sites: perBand(z.string().nullable()),
          minutes: perBand(z.number().nullable()),
          before: perBand(z.string().nullable()),
          modes: perBand(z.enum(modes).nullable()),
        }),
      ),
      sites: z.array(
        z.object({
          id: z.string(),
          name: z.string(),
          longitude: z.number(),
          latitude: z.number(),
          isOpen: z.boolean(),
          pupils: z.number(),
          seats: z.number(),
          use: z.number().nullable(),
          actions: z.array(z.enum(actionNames)),
          /** 0 … 5, unlike that of every neighbour, by band. */
          colours: perBand(z.number().nullable()),
        }),
      ),
      watermark: watermarkShape,
    }),
  }),
  villageSheet: describeOperation({
    kind: 'query',
    about: { zh: '村庄表：谁去哪里，路程增减', en: 'village sheet: who goes where, minutes before and after' },
    needs: 'network.read',
    at: ({ county }) => [{ kind: 'region', code: county }],
    input: z.object({
      county: countyField(),
      id: idField(),
      village: labelled(z.string().max(40).optional(), '村庄代码', 'village'),
      site: labelled(z.string().max(40).optional(), '学校或校址', 'school or site'),
      verdict: labelled(z.enum(verdicts).optional(), '变化', 'who gains or loses'),
      search: labelled(z.string().max(60).optional(), '村庄名称或代码', 'name or code'),
      ...pageFields,
    }),
    output: z.object({
      total: z.number(),
      page: z.number(),
      rows: z.array(villageRowShape),
      watermark: watermarkShape,
    }),
  }),
  schoolSheet: describeOperation({
    kind: 'query',
    about: { zh: '学校表：逐年学生、班级、学位、利用率', en: 'school sheet: pupils, classes, seats and use by year' },
    needs: 'network.read',
    at: ({ county }) => [{ kind: 'region', code: county }],
    input: z.object({
      county: countyField(),
      id: idField(),
      site: labelled(z.string().max(40).optional(), '学校或校址', 'school or site'),
      search: labelled(z.string().max(60).optional(), '学校名称或标识码', 'name or code'),
      ...pageFields,
    }),
    output: z.object({ total: z.number(), page: z.number(), rows: z.array(schoolRowShape), watermark: watermarkShape }),
  }),
  comparePlans: describeOperation({
    kind: 'query',
    about: { zh: '布局方案并列对照', en: 'plans side by side' },
    needs: 'network.read',
    at: ({ county }) => [{ kind: 'region', code: county }],
    input: z.object({
      county: countyField(),
      ids: labelled(z.array(z.uuid()).min(2).max(5), '方案编号', 'ids of plans'),
    }),
    output: z.object({
      plans: z.array(planShape),
      /** Sites that the plans treat unlike one another; `leaves` in the order of the plans, null where nothing happens. */
      sites: z.array(
        z.object({
          site: z.string(),
          name: z.string(),
          adjusts: z.array(z.number().nullable()),
          opens: z.array(z.number().nullable()),
        }),
      ),
      /** Villages by their minutes in the last year under each plan, where they differ; the widest first, at most 200. */
      villages: z.array(
        z.object({
          village: z.string(),
          name: z.string(),
          band,
          pupils: z.number(),
          now: z.number().nullable(),
          minutes: z.array(z.number().nullable()),
        }),
      ),
      watermark: watermarkShape,
    }),
  }),
  judgeEdit: describeOperation({
    kind: 'query',
    about: { zh: '判断手工调整（学位、路程、连片）', en: 'judge edits by hand: seats, minutes, contiguity' },
    needs: 'network.plan',
    at: ({ county }) => [{ kind: 'region', code: county }],
    isLong: true,
    input: z.object({ county: countyField(), id: idField(), edits: editsField() }),
    output: judgedShape,
  }),
  saveEdited: describeOperation({
    kind: 'command',
    about: { zh: '保存手工调整后的方案', en: 'save a plan that was edited by hand' },
    needs: 'network.plan',
    at: ({ county }) => [{ kind: 'region', code: county }],
    input: z.object({ county: countyField(), id: idField(), name: nameField(), edits: editsField() }),
    output: z.object({ id: z.string().nullable(), judged: judgedShape }),
  }),
  adoptPlan: describeOperation({
    kind: 'command',
    about: { zh: '采用方案', en: 'adopt a plan' },
    needs: 'network.plan',
    at: ({ county }) => [{ kind: 'region', code: county }],
    input: z.object({ county: countyField(), id: idField(), reason: reasonField() }),
    output: z.object({}),
  }),
  planReaders: describeOperation({
    kind: 'query',
    about: { zh: '方案的指定阅读人和经过', en: 'named readers of a plan, and what happened to it' },
    needs: 'network.read',
    at: ({ county }) => [{ kind: 'region', code: county }],
    input: z.object({ county: countyField(), id: idField() }),
    output: z.object({ readers: z.array(z.string()), events: z.array(eventShape) }),
  }),
  setPlanReader: describeOperation({
    kind: 'command',
    about: { zh: '增减方案的指定阅读人', en: 'name a reader of a plan, or no longer' },
    needs: 'network.plan',
    at: ({ county }) => [{ kind: 'region', code: county }],
    input: z.object({
      county: countyField(),
      id: idField(),
      reader: labelled(
        z.string().trim().min(2).max(60),
        '阅读人姓名（与登录姓名一致）',
        'name of the reader, as signed in',
      ),
      mayRead: labelled(z.boolean(), '可阅读', 'may read it'),
    }),
    output: z.object({}),
  }),
  submitPlan: describeOperation({
    kind: 'command',
    about: { zh: '方案送审', en: 'hand a plan in for review' },
    needs: 'network.plan',
    at: ({ county }) => [{ kind: 'region', code: county }],
    input: z.object({ county: countyField(), id: idField(), reason: reasonField() }),
    output: z.object({}),
  }),
  reviewPlan: describeOperation({
    kind: 'command',
    about: { zh: '审核方案', en: 'review a plan' },
    needs: 'network.review',
    at: ({ county }) => [{ kind: 'region', code: county }],
    input: z.object({ county: countyField(), id: idField(), reason: reasonField() }),
    output: z.object({}),
  }),
  issuePlan: describeOperation({
    kind: 'command',
    about: { zh: '签发并发布方案', en: 'issue a plan, which publishes it' },
    needs: 'network.publish',
    at: ({ county }) => [{ kind: 'region', code: county }],
    input: z.object({ county: countyField(), id: idField(), reason: reasonField() }),
    output: z.object({}),
  }),
  withdrawPlan: describeOperation({
    kind: 'command',
    about: { zh: '撤回方案', en: 'withdraw a plan' },
    needs: 'network.plan',
    at: ({ county }) => [{ kind: 'region', code: county }],
    input: z.object({ county: countyField(), id: idField(), reason: reasonField() }),
    output: z.object({}),
  }),
  exportPlan: describeOperation({
    kind: 'query',
    about: { zh: '导出方案（工作簿或地图数据）', en: 'export a plan as a workbook or GeoJSON' },
    needs: 'network.read',
    at: ({ county }) => [{ kind: 'region', code: county }],
    isDownload: true,
    input: z.object({
      county: countyField(),
      id: idField(),
      format: labelled(z.enum(['xlsx', 'geojson']).default('xlsx'), '格式', 'format'),
      year: labelled(z.number().int().min(2000).max(2100).optional(), '地图数据的学年', 'school year of the GeoJSON'),
    }),
    output: download,
  }),
  recordTaken: describeOperation({
    kind: 'command',
    about: { zh: '登记打印方案、另存方案表格', en: 'write down that plans are printed, or a table of theirs is saved' },
    needs: 'network.read',
    at: ({ county }) => [{ kind: 'region', code: county }],
    input: z.object({
      county: countyField(),
      ids: labelled(z.array(z.uuid()).min(1).max(500), '其中的方案编号', 'ids of the plans in it'),
      way: labelled(z.enum(takenWays), '方式：print 打印，table 另存表格', 'printed, or saved as a table'),
      what: labelled(z.string().trim().min(2).max(120), '内容', 'what was taken'),
    }),
    output: z.object({}),
  }),
  planExports: describeOperation({
    kind: 'query',
    about: { zh: '方案的导出、打印和另存表格记录', en: 'who exported, printed or saved something of a plan, and when' },
    needs: 'network.plan',
    at: ({ county }) => [{ kind: 'region', code: county }],
    input: z.object({ county: countyField(), id: labelled(z.uuid().optional(), '方案编号', 'id of a plan') }),
    output: z.object({
      exports: z.array(
        z.object({ plan: z.string(), planName: z.string(), at: z.string(), personName: z.string(), what: z.string() }),
      ),
    }),
  }),
} as const
