/** What can be asked about the forecasts of a county or the city; gathered by the room's contract. */
import { z } from 'zod'
import { describeOperation, download, labelled } from '#kernel/contract.ts'
import { methodShape } from '../files/contract.ts'

const words = z.object({ zh: z.string(), en: z.string() })
export const countyField = () => labelled(z.string().regex(/^\d{6}$/), '县区代码', 'county code', { positional: true })
export const regionField = () =>
  labelled(z.string().regex(/^\d{6}$/), '市或县区代码', 'city or county code', { positional: true })
const placeField = () =>
  labelled(
    z.string().regex(/^\d{6}$|^\d{9}$|^\d{10}$/),
    '县区、乡镇代码或学校标识码',
    'code of a county, township or school',
    { positional: true },
  )
export const scenarioField = () =>
  labelled(
    z.string().max(40).optional(),
    '情景：low 低、high 高或已存情景的编号；不写为中方案',
    'scenario: low, high or the id of a saved one',
  )

export const causes = ['locked', 'inputs', 'asked'] as const

/** Which forecast it is, and what it stands on. */
export const headShape = z.object({
  county: z.string(),
  countyName: z.string(),
  id: z.string(),
  /** Last school year that is known. */
  origin: z.number(),
  horizon: z.number(),
  madeAt: z.string(),
  cause: z.enum(causes),
  /** Inputs or figures have changed since: it should be made anew. */
  isStale: z.boolean(),
  /** School years whose figures are locked, and those that are still drafts; older years come from imported rolls. */
  lockedYears: z.array(z.number()),
  importedYears: z.array(z.number()),
  basis: z.enum(['registered', 'resident', 'delivered']).nullable(),
})
export type ForecastHead = z.infer<typeof headShape>

/** Pupils of the known years (null unknown), then those ahead with their 80 % interval; in the order of the years. */
const seriesShape = z.object({
  known: z.array(z.number().nullable()),
  pupils: z.array(z.number()),
  low: z.array(z.number()),
  high: z.array(z.number()),
})
export type Series = z.infer<typeof seriesShape>

/** The same of a stage; its interval is as wide as that of a unit of its size. */
const stageSums = seriesShape

/** A county, township or school: grades 1 to 9 together, and by stage. */
export const lineShape = z.object({
  code: z.string(),
  name: z.string(),
  level: z.enum(['city', 'county', 'town', 'school']),
  /** Township of a school, county of a township; null for what stands alone. */
  parent: z.string().nullable(),
  all: seriesShape,
  primary: stageSums,
  junior: stageSums,
})
export type ForecastLine = z.infer<typeof lineShape>

export const noteShape = z.object({ code: z.string(), words, todo: words })

export const gradeLineShape = seriesShape.extend({
  /** 0 is kindergarten's final year. */
  grade: z.number(),
})

export const pastShape = z.object({
  id: z.string(),
  origin: z.number(),
  madeAt: z.string(),
  years: z.array(z.number()),
  pupils: z.array(z.number()),
  low: z.array(z.number()),
  high: z.array(z.number()),
})

const errorShape = z.object({
  horizon: z.number(),
  cases: z.number(),
  wape: z.number().nullable(),
  unchanged: z.number().nullable(),
  pooled: z.number().nullable(),
})

export const forecastOperations = {
  makeForecast: describeOperation({
    kind: 'command',
    about: { zh: '测算县区学龄人口预测', en: 'make the forecast of a county' },
    needs: 'projection.plan',
    at: ({ county }) => [{ kind: 'region', code: county }],
    input: z.object({ county: countyField() }),
    /** False where the forecast that is there stands on the same figures. */
    output: z.object({ id: z.string(), changed: z.boolean() }),
  }),
  forecast: describeOperation({
    kind: 'query',
    about: {
      zh: '学龄人口预测（全市、县区、乡镇、学校）',
      en: 'the forecast of a city or county, its townships and schools',
    },
    needs: 'projection.read',
    at: ({ region }) => [{ kind: 'region', code: region }],
    input: z.object({ region: regionField(), scenario: scenarioField() }),
    output: z.object({
      /** One for a county, all of a city; none where nothing has been made yet. */
      heads: z.array(headShape),
      /** Known school years, then those ahead. */
      knownYears: z.array(z.number()),
      years: z.array(z.number()),
      whole: lineShape.nullable(),
      /** Counties of a city, or townships of a county. */
      parts: z.array(lineShape),
      /** Schools of a county; empty for a city. */
      schools: z.array(lineShape),
      /** Pupils of the whole under the given low and high assumptions. */
      lowScenario: z.array(z.number()),
      highScenario: z.array(z.number()),
      notes: z.array(noteShape),
      /** Counties of a city that have no forecast yet. */
      without: z.array(z.string()),
    }),
  }),
  placeForecast: describeOperation({
    kind: 'query',
    about: {
      zh: '一个县区、乡镇或一所学校的分年级预测和历次预测',
      en: 'the forecast of one place by grade, with earlier ones',
    },
    needs: 'projection.read',
    at: ({ place }) => [place.length === 10 ? { kind: 'school', code: place } : { kind: 'region', code: place }],
    input: z.object({ place: placeField(), scenario: scenarioField() }),
    output: z.object({
      head: headShape.nullable(),
      name: z.string(),
      knownYears: z.array(z.number()),
      years: z.array(z.number()),
      all: seriesShape.nullable(),
      grades: z.array(gradeLineShape),
      /** Children entering grade 1 by the births that are known, in the order of known years and years; null unknown. */
      cohorts: z.array(z.number().nullable()),
      /** Earlier forecasts of all grades together, the latest first. */
      past: z.array(pastShape),
      notes: z.array(noteShape),
    }),
  }),
  backTest: describeOperation({
    kind: 'query',
    about: { zh: '预测方法与回测误差', en: 'the method of a forecast, and how it would have done before' },
    needs: 'projection.read',
    at: ({ county }) => [{ kind: 'region', code: county }],
    input: z.object({ county: countyField() }),
    output: z.object({
      head: headShape.nullable(),
      methods: z.array(methodShape),
      levels: z.array(
        z.object({
          level: z.enum(['whole', 'group', 'school']),
          grades: z.array(errorShape),
          totals: z.array(errorShape),
          bySize: z.array(
            errorShape.extend({ least: z.number(), below: z.number().nullable(), pupilsOff: z.number().nullable() }),
          ),
          coverage: z.array(
            z.object({ kind: z.enum(['grade', 'all']), horizon: z.number(), held: z.number(), cases: z.number() }),
          ),
        }),
      ),
      notes: z.array(noteShape),
      /** What single piece of data would narrow the forecast most, the most helpful first. */
      helpful: z.array(z.object({ code: z.string(), words, why: words, share: z.number().nullable() })),
    }),
  }),
  scorecard: describeOperation({
    kind: 'query',
    about: { zh: '历次预测与实际对照', en: 'earlier forecasts held against what came' },
    needs: 'projection.read',
    at: ({ region }) => [{ kind: 'region', code: region }],
    input: z.object({ region: regionField() }),
    output: z.object({
      scores: z.array(
        z.object({
          county: z.string(),
          countyName: z.string(),
          id: z.string(),
          origin: z.number(),
          madeAt: z.string(),
          year: z.number(),
          /** The whole county, grades 1 to 9. */
          forecast: z.number(),
          low: z.number(),
          high: z.number(),
          actual: z.number(),
          /** Of schools: WAPE of their totals, how many their intervals held, and mean pupils off. */
          schools: z.object({ compared: z.number(), held: z.number(), wape: z.number(), pupilsOff: z.number() }),
          /** Schools furthest off. */
          furthest: z.array(z.object({ code: z.string(), name: z.string(), forecast: z.number(), actual: z.number() })),
        }),
      ),
    }),
  }),
  exportForecast: describeOperation({
    kind: 'query',
    about: { zh: '导出学龄人口预测', en: 'export the forecast' },
    needs: 'projection.read',
    at: ({ county }) => [{ kind: 'region', code: county }],
    isDownload: true,
    input: z.object({
      county: countyField(),
      language: labelled(z.enum(['zh', 'en']).default('zh'), '语言', 'language'),
    }),
    output: download,
  }),
} as const
