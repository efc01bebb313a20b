/** What a golden case may say, in the words of an official: rows under their headings in, conclusions in words out. */
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { z } from 'zod'

const cell = z.union([z.string(), z.number(), z.boolean(), z.null()])
const cells = z.record(z.string(), cell)
/** A number is meant exactly; a number in quotation marks is what it prints as, to the decimals that are written. */
const figure = z.union([z.number(), z.string().regex(/^-?\d+(\.\d+)?$/), z.null()])
const yes = z.enum(['是', '否'])

const schoolOutcome = z.enum(['综合达标', '未综合达标', '缺数据'])
const valueOutcome = z.enum(['达标', '未达标（≥85%，可作余项）', '低于85%', '缺数据'])
const outcome = z.enum(['达标', '未达标', '缺数据'])
const indicator = z.enum(['R1', 'R2', 'R3', 'R4', 'R5', 'R6', 'R7'])

const valueShape = z.strictObject({
  结论: valueOutcome.optional(),
  /** The judged ratio, in the threshold's unit. */
  值: figure.optional(),
  /** The row's own ratio before anything was adjusted. */
  原值: figure.optional(),
  /** What the judged numerator is worth: the share after a split, the sum after a merger. */
  分子: figure.optional(),
  /** To the standard, and to 85 %. */
  还差: figure.optional(),
  到85还差: figure.optional(),
  /** Would be told otherwise if it were printed with two decimals. */
  两位误判: yes.optional(),
  /** Words that must stand in the reason why it was adjusted. */
  说明: z.string().optional(),
})

const schoolShape = z
  .strictObject({
    结论: schoolOutcome.optional(),
    在校生: z.number().nullable().optional(),
    达标项数: z.number().optional(),
    /** The exempted one of seven in the cheapest way to 综合达标, and what that way takes. */
    余项: indicator.nullable().optional(),
    最省: z.partialRecord(indicator, z.number()).optional(),
    费用: z.number().optional(),
    /** What the whole school needs so that this stage's share suffices. */
    全校需: z.partialRecord(indicator, figure).optional(),
  })
  .extend(Object.fromEntries(indicator.options.map((code) => [code, z.union([valueOutcome, valueShape]).optional()])))

const cvShape = z.strictObject({
  结论: outcome.optional(),
  值: figure.optional(),
  均值: figure.optional(),
  标准差: figure.optional(),
  两位误判: yes.optional(),
})

const itemShape = z.union([
  outcome,
  z.strictObject({
    结论: outcome,
    值: figure.optional(),
    依据: z.string().optional(),
    未达标学校: z.array(z.string()).optional(),
  }),
])

export const caseShape = z.strictObject({
  名称: z.string().min(1),
  依据: z.string().min(1),
  /** Judged by the rules in force on that day. */
  日期: z.string().default('2025-03-01'),
  /** Rows of the school table; `照` starts from a school of schools.yaml. A main school is given by its name. */
  学校: z.array(cells).min(1),
  /** The row of the county table. */
  县区: cells.optional(),
  放宽: z.array(z.strictObject({ 学校: z.string(), 放宽: z.string(), 佐证: z.string() })).default([]),
  单价: z.partialRecord(indicator, z.number()).optional(),
  不计民办: z.boolean().default(false),
  /** A folder with local rules, from the root of the project. */
  本地标准: z.string().optional(),
  结论: z.strictObject({
    /** Nothing is concluded: codes of the errors. */
    拒绝: z.array(z.string()).optional(),
    总体: outcome.optional(),
    资源配置: outcome.optional(),
    资源配置说明: z.string().optional(),
    /** By name, or 名称（学段） where a school has several stages. Only these are compared. */
    学校: z.record(z.string(), z.union([schoolOutcome, schoolShape])).optional(),
    /** Names of all judged schools, with their stage. */
    参加测算: z.array(z.string()).optional(),
    /** Name (and stage) → words of the reason. */
    不单独测算: z.record(z.string(), z.string()).optional(),
    差异系数: z
      .partialRecord(z.enum(['小学', '初中']), z.partialRecord(indicator, z.union([outcome, cvShape])))
      .optional(),
    /** The stages that are judged at all. */
    学段: z.array(z.enum(['小学', '初中'])).optional(),
    项目: z.record(z.string(), itemShape).optional(),
    部分: z
      .partialRecord(z.enum(['政府保障程度', '教育质量', '社会认可度', '一票否决', '资格审核']), outcome)
      .optional(),
    /** Codes of problems that must be told although the table is read. */
    提醒: z.array(z.string()).optional(),
    /** The first in the list of what stands between the county and the standard. */
    首要障碍: z.string().optional(),
  }),
})
export type GoldenCase = z.infer<typeof caseShape>
export type Expected = GoldenCase['结论']

const folder = import.meta.dirname

/** Schools to start from, by name. */
export const startingSchools = z
  .record(z.string(), cells)
  .parse(parse(readFileSync(join(folder, 'schools.yaml'), 'utf8')))

/** Every file of cases with what it holds. */
export const goldenFiles: readonly { readonly file: string; readonly cases: readonly GoldenCase[] }[] = readdirSync(
  folder,
)
  .filter((name) => name.endsWith('.yaml') && name !== 'schools.yaml')
  .map((file) => ({
    file,
    cases: z.array(caseShape).parse(parse(readFileSync(join(folder, file), 'utf8'), { merge: true })),
  }))
