/** What can be asked about the meaning of forecasts: places, classes, staff and beds; gathered by the room's contract. */
import { z } from 'zod'
import { describeOperation, labelled } from '#kernel/contract.ts'
import { subjects } from '#modules/standards/contract.ts'
import { countyField, headShape, regionField, scenarioField } from '../forecasts/contract.ts'
import { seatSources, seatStates, trends } from './need-words.ts'

const words = z.object({ zh: z.string(), en: z.string() })

export const bandsShape = z.object({
  surplusBelow: labelled(z.number().min(1).max(100), '低于此利用率为富余', 'surplus below', { unit: '%' }),
  balancedTo: labelled(z.number().min(1).max(150), '至此利用率为平衡', 'balanced up to', { unit: '%' }),
  tightTo: labelled(z.number().min(1).max(200), '至此利用率为趋紧', 'tight up to', { unit: '%' }),
  shortTo: labelled(z.number().min(1).max(300), '至此利用率为紧张，以上为严重不足', 'short up to, severely so beyond', {
    unit: '%',
  }),
  trendPoints: labelled(
    z.number().min(0).max(50),
    '三年变化超过多少个百分点算升降',
    'points in three years for an arrow',
  ),
})

const turningShape = z.object({
  middle: z.number().nullable(),
  earliest: z.number().nullable(),
  latest: z.number().nullable(),
})
const stateShape = z.enum(seatStates)

export const pressurePlaceShape = z.object({
  code: z.string(),
  name: z.string(),
  level: z.enum(['county', 'town', 'school']),
  parent: z.string().nullable(),
  stage: z.enum(['primary', 'junior']),
  /** In WGS84, of schools. */
  location: z.object({ longitude: z.number(), latitude: z.number() }).nullable(),
  /** Places of the year from which is forecast; null unknown. */
  seats: z.number().nullable(),
  source: z.enum(seatSources),
  /** Schools whose places were counted by classes as a stand-in, and those of which nothing is known. */
  standIns: z.number(),
  unknown: z.number(),
  years: z.array(
    z.object({
      year: z.number(),
      isKnown: z.boolean(),
      demand: z.number(),
      low: z.number(),
      high: z.number(),
      seats: z.number().nullable(),
      /** 利用率 in per cent, to be printed. */
      percent: z.number().nullable(),
      state: stateShape,
      stateAtLow: stateShape,
      stateAtHigh: stateShape,
      /** Pupils without a place, and places without a pupil. */
      shortage: z.number().nullable(),
      surplus: z.number().nullable(),
      trend: z.enum(trends).nullable(),
      /** Of schools, in years ahead. */
      classes: z.number().nullable(),
    }),
  ),
  full: turningShape,
  peak: z.object({ year: z.number(), demand: z.number(), isLastYear: z.boolean() }).nullable(),
  /** From then on nobody is without a place any more. */
  relieved: turningShape,
  surplus: turningShape,
})
export type PressurePlace = z.infer<typeof pressurePlaceShape>

const rangeShape = z.object({ low: z.number(), middle: z.number(), high: z.number() })
const classesShape = z.object({ needed: rangeShape, now: z.number().nullable() })

export const needsShape = z.object({
  code: z.string(),
  name: z.string(),
  level: z.enum(['county', 'town', 'school']),
  parent: z.string().nullable(),
  pupils: rangeShape,
  primaryClasses: classesShape,
  juniorClasses: classesShape,
  /** Whole staff by 生师比 (and 班师比 of small points), each school rounded up. */
  byRatio: z.object({
    needed: rangeShape,
    staff: z.number().nullable(),
    /** Over the schools whose figure is known; `unknown` counts the others. */
    gap: z.number().nullable(),
    unknown: z.number(),
    establishment: z.number().nullable(),
    establishmentGap: z.number().nullable(),
    /** 空编; below 0 超编. */
    vacant: z.number().nullable(),
  }),
  /** Teachers by weekly periods: every subject with its own, and the fewest where teachers teach several. */
  byPeriods: z
    .object({
      needed: rangeShape,
      fewest: rangeShape,
      teachers: z.number().nullable(),
      gap: z.number().nullable(),
      gapOfFewest: z.number().nullable(),
      unknown: z.number(),
      isDefaultTable: z.boolean(),
      subjects: z.array(
        z.object({
          subject: z.enum(subjects),
          needed: z.number(),
          there: z.number().nullable(),
          gap: z.number().nullable(),
          unknown: z.number(),
        }),
      ),
    })
    .nullable(),
  beds: z.object({
    expected: rangeShape.nullable(),
    there: z.number().nullable(),
    gap: z.number().nullable(),
    unknown: z.number(),
  }),
})
export type NeedsOfPlace = z.infer<typeof needsShape>

export const needsOperations = {
  pressure: describeOperation({
    kind: 'query',
    about: { zh: '学位预警：哪里紧张、哪里富余、哪一年', en: 'where places will be short or to spare, and when' },
    needs: 'projection.read',
    at: ({ county }) => [{ kind: 'region', code: county }],
    input: z.object({ county: countyField(), scenario: scenarioField() }),
    output: z.object({
      head: headShape.nullable(),
      bands: bandsShape,
      /** The limits are the system's own proposal; nobody has set others. */
      isOurs: z.boolean(),
      places: z.array(pressurePlaceShape),
    }),
  }),
  needs: describeOperation({
    kind: 'query',
    about: { zh: '班级、教师、床位需求', en: 'classes, teachers and beds that will be needed' },
    needs: 'projection.read',
    at: ({ county }) => [{ kind: 'region', code: county }],
    input: z.object({
      county: countyField(),
      year: labelled(
        z.number().int().min(2000).max(2100).optional(),
        '学年，不写为下一学年',
        'school year; the next one without',
      ),
      scenario: scenarioField(),
    }),
    output: z.object({
      head: headShape.nullable(),
      year: z.number().nullable(),
      places: z.array(needsShape),
      /** Rules that were applied, each with its document and how sure it is. */
      rules: z.array(
        z.object({ code: z.string(), label: words, document: z.string().nullable(), confidence: z.string() }),
      ),
    }),
  }),
  pressureBands: describeOperation({
    kind: 'query',
    about: { zh: '学位预警档位', en: 'the bands of the warning' },
    needs: 'projection.read',
    at: ({ region }) => [{ kind: 'region', code: region }],
    input: z.object({ region: regionField() }),
    output: z.object({
      bands: bandsShape,
      isOurs: z.boolean(),
      setBy: z.string().nullable(),
      setAt: z.string().nullable(),
    }),
  }),
  setPressureBands: describeOperation({
    kind: 'command',
    about: { zh: '调整学位预警档位', en: 'set the bands of the warning' },
    needs: 'projection.plan',
    at: ({ city }) => [{ kind: 'region', code: city }],
    input: z.object({
      city: labelled(z.string().regex(/^\d{4}00$/), '市级代码', 'city code', { positional: true }),
      ...bandsShape.shape,
    }),
    output: z.object({}),
  }),
} as const
