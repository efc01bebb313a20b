/** Reads the times, the classes of results and the holidays: rows are added in the two YAML files beside this one. */
import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { z } from 'zod'
import type { RuleTable } from './proposal-rules.ts'
import { markShape, words, type HolidayYear } from './proposal-shapes.ts'
import { resultClasses } from './proposal-words.ts'
import { daysBetween } from './workdays.ts'

const tableShape = z.strictObject({
  times: z.array(
    z.strictObject({
      code: z.string(),
      words,
      value: z.number().nullable(),
      unit: z.enum(['days', 'workdays', 'months']),
      document: z.string(),
      clause: z.string(),
      mark: markShape,
    }),
  ),
  lastDay: z.strictObject({
    movesPastRestDays: z.boolean(),
    document: z.string(),
    clause: z.string(),
    mark: markShape,
  }),
  default: z.string(),
  dictionaries: z.array(
    z.strictObject({
      code: z.string(),
      words,
      document: z.string(),
      mark: markShape,
      classes: z.array(
        z.strictObject({
          code: z.enum(resultClasses),
          words,
          asksFurther: z.boolean().default(false),
          isSolved: z.boolean().default(false),
        }),
      ),
    }),
  ),
})

const holidayShape = z.array(
  z.strictObject({
    year: z.number(),
    document: z.string(),
    source: z.string(),
    mark: markShape,
    off: z.array(z.tuple([z.iso.date(), z.iso.date()])),
    worked: z.array(z.iso.date()),
  }),
)

const read = (name: string): unknown => parse(readFileSync(new URL(name, import.meta.url), 'utf8'))

let table: RuleTable | undefined
let years: HolidayYear[] | undefined

/** Read once: the rows are part of the program. */
export function readRuleTable(): RuleTable {
  table ??= tableShape.parse(read('./proposal-rules.yaml'))
  return table
}

export function readHolidays(): readonly HolidayYear[] {
  years ??= holidayShape
    .parse(read('./holidays.yaml'))
    .map(({ off, ...year }) => ({ ...year, off: off.flatMap(([from, to]) => daysBetween(from, to)) }))
  return years
}
