/** What can be asked about a city's road: which county in which year under one shared budget. */
import { z } from 'zod'
import { describeOperation, download, labelled } from '#kernel/contract.ts'
import { roadMarkShape, words } from '../roads/road-shapes.ts'
import { roadJobStates } from '../roads/road-words.ts'
import { cityRoadRowShape, cityRoadShape, sharedBudgetShape } from './city-road-shapes.ts'

const cityField = () => labelled(z.string().regex(/^\d{4}00$/), '市代码', 'city code', { positional: true })
const idField = () => labelled(z.uuid(), '全市路线图编号', 'id of the road of the city')
const jobField = () => labelled(z.uuid(), '测算编号', 'id of the job')
const reasonField = () => labelled(z.string().trim().min(4).max(500), '原因', 'reason')
const year = () => z.number().int().min(2000).max(2100)

export const cityRoadOperations = {
  cityRoadSettings: describeOperation({
    kind: 'query',
    about: { zh: '全市路线图的共用预算和年份', en: 'the shared budget and the years of the road of a city' },
    needs: 'roadmap.read',
    at: ({ city }) => [{ kind: 'region', code: city }],
    input: z.object({ city: cityField() }),
    output: z.object({
      budgets: z.array(sharedBudgetShape),
      fromYear: z.number(),
      toYear: z.number(),
      unset: z.array(z.object({ code: z.string(), what: words, ours: words })),
      basis: z.string().nullable(),
      setBy: z.string().nullable(),
      setAt: z.string().nullable(),
      maySet: z.boolean(),
    }),
  }),
  setCityRoadSettings: describeOperation({
    kind: 'command',
    about: { zh: '设置全市路线图的共用预算和年份', en: 'set the shared budget and years' },
    needs: 'roadmap.city',
    at: ({ city }) => [{ kind: 'region', code: city }],
    input: z.object({
      city: cityField(),
      budgets: labelled(z.array(sharedBudgetShape).max(30), '各年度全市共用预算', 'shared budget of each year'),
      fromYear: labelled(year().optional(), '最早目标统计学年', 'first target school year'),
      toYear: labelled(year().optional(), '最晚目标统计学年', 'last target school year'),
      basis: labelled(z.string().trim().min(2).max(200), '依据', 'what it rests on'),
    }),
    output: z.object({}),
  }),
  startCityRoad: describeOperation({
    kind: 'command',
    about: { zh: '开始测算全市路线图', en: 'begin to work out the road of a city' },
    needs: 'roadmap.city',
    at: ({ city }) => [{ kind: 'region', code: city }],
    input: z.object({
      city: cityField(),
      name: labelled(z.string().trim().min(2).max(60), '方案名称', 'name'),
      description: labelled(z.string().trim().max(500).optional(), '说明', 'description'),
      counties: labelled(
        z
          .array(z.string().regex(/^\d{6}$/))
          .max(60)
          .optional(),
        '县区代码，不写则全部',
        'counties; all where left out',
      ),
      seconds: labelled(z.number().min(5).max(3600).default(300), '测算时限', 'seconds it may take', { unit: '秒' }),
    }),
    output: z.object({ job: z.string() }),
  }),
  cityRoadProgress: describeOperation({
    kind: 'query',
    about: { zh: '全市路线图测算进度', en: 'how far the working out of the road of a city has come' },
    needs: 'roadmap.read',
    at: ({ city }) => [{ kind: 'region', code: city }],
    input: z.object({ city: cityField(), job: jobField() }),
    output: z.object({
      state: z.enum(roadJobStates),
      name: z.string(),
      startedAt: z.string(),
      progress: z.number(),
      step: words,
      cost: z.number().nullable(),
      bound: z.number().nullable(),
      gap: z.number().nullable(),
      road: z.string().nullable(),
    }),
  }),
  stopCityRoad: describeOperation({
    kind: 'command',
    about: { zh: '停止全市测算，保留已得方案', en: 'stop it and keep the best so far' },
    needs: 'roadmap.city',
    at: ({ city }) => [{ kind: 'region', code: city }],
    input: z.object({ city: cityField(), job: jobField() }),
    output: z.object({}),
  }),
  cityRoads: describeOperation({
    kind: 'query',
    about: { zh: '全市路线图方案', en: 'roads of a city' },
    needs: 'roadmap.read',
    at: ({ city }) => [{ kind: 'region', code: city }],
    input: z.object({ city: cityField() }),
    output: z.object({
      roads: z.array(cityRoadRowShape),
      jobs: z.array(
        z.object({
          job: z.string(),
          name: z.string(),
          state: z.enum(roadJobStates),
          startedAt: z.string(),
          personName: z.string(),
          road: z.string().nullable(),
        }),
      ),
    }),
  }),
  cityRoad: describeOperation({
    kind: 'query',
    about: { zh: '一个全市路线图：哪个县哪一年达标', en: 'one road of a city: which county in which year' },
    needs: 'roadmap.read',
    at: ({ city }) => [{ kind: 'region', code: city }],
    input: z.object({ city: cityField(), id: idField() }),
    output: z.object({
      road: cityRoadRowShape,
      file: cityRoadShape,
      events: z.array(
        z.object({
          number: z.number(),
          kind: z.enum(['adopted', 'withdrawn']),
          at: z.string(),
          personName: z.string(),
          reason: z.string(),
        }),
      ),
      mayAdopt: z.boolean(),
      watermark: roadMarkShape,
    }),
  }),
  adoptCityRoad: describeOperation({
    kind: 'command',
    about: { zh: '采用全市路线图', en: 'adopt a road of the city' },
    needs: 'roadmap.city',
    at: ({ city }) => [{ kind: 'region', code: city }],
    input: z.object({ city: cityField(), id: idField(), reason: reasonField() }),
    output: z.object({}),
  }),
  withdrawCityRoad: describeOperation({
    kind: 'command',
    about: { zh: '撤回全市路线图', en: 'withdraw a road of the city' },
    needs: 'roadmap.city',
    at: ({ city }) => [{ kind: 'region', code: city }],
    input: z.object({ city: cityField(), id: idField(), reason: reasonField() }),
    output: z.object({}),
  }),
  exportCityRoad: describeOperation({
    kind: 'query',
    about: { zh: '导出全市路线图工作簿', en: 'export a road of the city as a workbook' },
    needs: 'roadmap.read',
    at: ({ city }) => [{ kind: 'region', code: city }],
    isDownload: true,
    input: z.object({ city: cityField(), id: idField() }),
    output: download,
  }),
} as const
