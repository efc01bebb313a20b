/** What can be asked about roads that are kept; gathered by the room's contract. */
import { z } from 'zod'
import { describeOperation, download, labelled } from '#kernel/contract.ts'
import { countyReportShape } from '#modules/assessment/contract.ts'
import {
  fixedShape,
  frameShape,
  indicatorShape,
  itemCode,
  lever,
  phase,
  roadMarkShape,
  roadRowShape,
  roadTellingShape,
  robustnessShape,
  storedActionShape,
  variantShape,
  words,
} from './road-shapes.ts'
import { roadTakenWays } from './road-words.ts'

const countyField = () => labelled(z.string().regex(/^\d{6}$/), '县区代码', 'county code', { positional: true })
const regionField = () =>
  labelled(z.string().regex(/^\d{6}$/), '市或县区代码', 'city or county code', { positional: true })
const idField = () => labelled(z.uuid(), '路线图编号', 'id of the road')
const reasonField = () => labelled(z.string().trim().min(4).max(500), '原因', 'reason')

export const roadOperations = {
  roads: describeOperation({
    kind: 'query',
    about: { zh: '达标路线图方案', en: 'roads that are kept' },
    needs: 'roadmap.read',
    at: ({ region }) => [{ kind: 'region', code: region }],
    input: z.object({ region: regionField() }),
    output: z.object({ roads: z.array(roadRowShape) }),
  }),
  storedRoad: describeOperation({
    kind: 'query',
    about: {
      zh: '一个路线图方案：措施、费用、依据、不可行说明',
      en: 'one road with its actions, cost, basis and certificate',
    },
    needs: 'roadmap.read',
    at: ({ county }) => [{ kind: 'region', code: county }],
    input: z.object({ county: countyField(), id: idField() }),
    output: z.object({
      road: roadRowShape,
      telling: roadTellingShape,
      actions: z.array(storedActionShape),
      fixed: z.array(fixedShape),
      variants: z.array(variantShape),
      robustness: robustnessShape.nullable(),
      events: z.array(
        z.object({
          number: z.number(),
          kind: z.enum(['adopted', 'withdrawn']),
          at: z.string(),
          personName: z.string(),
          reason: z.string(),
        }),
      ),
      mayEdit: z.boolean(),
      mayAdopt: z.boolean(),
      watermark: roadMarkShape,
    }),
  }),
  roadMatrix: describeOperation({
    kind: 'query',
    about: {
      zh: '学校×指标矩阵：措施前后，供页面即时测算',
      en: 'schools × indicators, for toggling actions on a page',
    },
    needs: 'roadmap.read',
    at: ({ county }) => [{ kind: 'region', code: county }],
    input: z.object({ county: countyField(), id: idField() }),
    output: z.object({
      frame: frameShape,
      indicators: z.array(indicatorShape),
      /** Figures that were judged, before and after all actions, as the assessment room judged them exactly. */
      before: countyReportShape,
      after: countyReportShape.nullable(),
      /** Names of places that group the schools. */
      towns: z.array(z.object({ school: z.string(), town: z.string().nullable() })),
      watermark: roadMarkShape,
    }),
  }),
  judgeActions: describeOperation({
    kind: 'query',
    about: { zh: '只实施部分措施时的测算结果（精确）', en: 'the exact verdict with only some of the actions' },
    needs: 'roadmap.read',
    at: ({ county }) => [{ kind: 'region', code: county }],
    isLong: true,
    input: z.object({
      county: countyField(),
      id: idField(),
      without: labelled(z.array(z.string().max(120)).max(20_000).default([]), '不实施的措施编号', 'ids left out'),
    }),
    output: z.object({
      cost: z.number(),
      resources: z.enum(['met', 'unmet', 'unknown']),
      schools: z.object({ met: z.number(), unmet: z.number(), unknown: z.number() }),
      failing: z.array(z.object({ code: z.string(), name: z.string(), phase, indicators: z.array(z.string()) })),
      cvs: z.array(
        z.object({
          phase,
          indicator: z.string(),
          cv: z.number().nullable(),
          limit: z.number(),
          outcome: z.enum(['met', 'unmet', 'unknown']),
        }),
      ),
      report: countyReportShape,
    }),
  }),
  compareRoads: describeOperation({
    kind: 'query',
    about: { zh: '路线图方案并列对照', en: 'roads side by side' },
    needs: 'roadmap.read',
    at: ({ county }) => [{ kind: 'region', code: county }],
    input: z.object({
      county: countyField(),
      ids: labelled(z.array(z.uuid()).min(2).max(5), '路线图编号', 'ids of roads'),
    }),
    output: z.object({
      /** In the order of the ids. */
      roads: z.array(roadRowShape),
      /** Amount and cost by item; in the order of the ids. */
      items: z.array(
        z.object({
          item: itemCode,
          words,
          kind: lever,
          unit: z.string(),
          amounts: z.array(z.number()),
          costs: z.array(z.number()),
        }),
      ),
      years: z.array(z.object({ year: z.number(), costs: z.array(z.number()) })),
      /** Schools that the roads treat unlike one another, by what they spend there; at most 300, the widest first. */
      schools: z.array(
        z.object({ code: z.string(), name: z.string(), costs: z.array(z.number()), actions: z.array(z.number()) }),
      ),
      variants: z.array(z.array(variantShape)),
      robustness: z.array(z.number().nullable()),
      watermark: roadMarkShape,
    }),
  }),
  adoptRoad: describeOperation({
    kind: 'command',
    about: { zh: '采用路线图', en: 'adopt a road' },
    needs: 'roadmap.adopt',
    at: ({ county }) => [{ kind: 'region', code: county }],
    input: z.object({ county: countyField(), id: idField(), reason: reasonField() }),
    output: z.object({}),
  }),
  withdrawRoad: describeOperation({
    kind: 'command',
    about: { zh: '撤回路线图', en: 'withdraw a road' },
    needs: 'roadmap.plan',
    at: ({ county }) => [{ kind: 'region', code: county }],
    input: z.object({ county: countyField(), id: idField(), reason: reasonField() }),
    output: z.object({}),
  }),
  exportRoad: describeOperation({
    kind: 'query',
    about: { zh: '导出路线图工作簿', en: 'export a road as a workbook' },
    needs: 'roadmap.read',
    at: ({ county }) => [{ kind: 'region', code: county }],
    isDownload: true,
    input: z.object({ county: countyField(), id: idField() }),
    output: download,
  }),
  exportComparison: describeOperation({
    kind: 'query',
    about: { zh: '导出路线图方案对照表', en: 'export roads side by side' },
    needs: 'roadmap.read',
    at: ({ county }) => [{ kind: 'region', code: county }],
    isDownload: true,
    input: z.object({
      county: countyField(),
      ids: labelled(z.array(z.uuid()).min(2).max(5), '路线图编号', 'ids of roads'),
    }),
    output: download,
  }),
  recordRoadTaken: describeOperation({
    kind: 'command',
    about: { zh: '登记打印路线图、另存表格', en: 'write down that roads are printed, or a table of theirs is saved' },
    needs: 'roadmap.read',
    at: ({ county }) => [{ kind: 'region', code: county }],
    input: z.object({
      county: countyField(),
      ids: labelled(z.array(z.uuid()).min(1).max(100), '其中的路线图编号', 'ids of the roads in it'),
      way: labelled(z.enum(roadTakenWays), '方式：print 打印，table 另存表格', 'printed, or saved as a table'),
      what: labelled(z.string().trim().min(2).max(120), '内容', 'what was taken'),
    }),
    output: z.object({}),
  }),
  roadExports: describeOperation({
    kind: 'query',
    about: {
      zh: '路线图的导出、打印和另存表格记录',
      en: 'who exported, printed or saved something of a road, and when',
    },
    needs: 'roadmap.plan',
    at: ({ county }) => [{ kind: 'region', code: county }],
    input: z.object({ county: countyField(), id: labelled(z.uuid().optional(), '路线图编号', 'id of a road') }),
    output: z.object({
      exports: z.array(
        z.object({ road: z.string(), roadName: z.string(), at: z.string(), personName: z.string(), what: z.string() }),
      ),
    }),
  }),
} as const
