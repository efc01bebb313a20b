/** Hands a golden case to the product as a person would: its rows as a file, its settings as files, one operation. */
import { writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { stringify } from 'yaml'
import type { Problem } from '#kernel/problem.ts'
import type { CountyReport } from '#modules/assessment/contract.ts'
import { isRefusal } from '#kernel/refusal.ts'
import { bareContext } from '#platform/operations/bare-context.ts'
import { answers } from '#modules/assessment/operations.ts'
import { schoolFields, type FieldSpec } from '#modules/census/school-fields.ts'
import { startingSchools, type GoldenCase } from './case.ts'

type Cells = GoldenCase['学校'][number]

export interface Judged {
  readonly reports: readonly CountyReport[]
  readonly problems: readonly Problem[]
}

const required = (Object.values(schoolFields) as readonly FieldSpec[])
  .filter((spec) => spec.required)
  .map(({ heading }) => heading)

const codeOf = (name: string, type: string, names: readonly string[]): string => {
  const head = type.startsWith('5')
    ? '51'
    : type === '218' || type.startsWith('2')
      ? '21'
      : type.slice(0, 2) === '34'
        ? '34'
        : '31'
  return `${head}41${String(names.indexOf(name) + 1).padStart(6, '0')}`
}

/** Every row in full: from the school it starts from, with codes made from names so that a case needs none. */
function fullRows(schools: readonly Cells[]): readonly Cells[] {
  const rows = schools.map(({ 照, ...own }, index): Cells => {
    const start = 照 === undefined ? {} : startingSchools[String(照)]
    if (!start) throw new Error(`schools.yaml holds no "${String(照)}"`)
    return { 学校名称: `学校${index + 1}`, 县区代码: '411525', 学年: 2024, ...start, ...own }
  })
  const names = [...new Set(rows.map((row) => String(row['学校名称'])))]
  const typeOf = new Map(rows.map((row) => [String(row['学校名称']), String(row['办学类型代码'])]))
  const codes = new Map(names.map((name) => [name, codeOf(name, typeOf.get(name)!, names)]))
  return rows.map((row) => {
    const main = row['主校标识码']
    return {
      学校标识码: codes.get(String(row['学校名称']))!,
      ...row,
      ...(main === undefined || main === null ? {} : { 主校标识码: codes.get(String(main)) ?? String(main) }),
    }
  })
}

const written = (value: Cells[string] | undefined): string =>
  value === null || value === undefined ? '' : `"${String(value)}"`

function csv(rows: readonly Cells[], always: readonly string[]): string {
  const headings = [...new Set([...always, ...rows.flatMap((row) => Object.keys(row))])]
  return [headings.join(','), ...rows.map((row) => headings.map((heading) => written(row[heading])).join(','))].join(
    '\n',
  )
}

/** Judges the case in a folder of its own. */
export async function judgeCase(golden: GoldenCase, folder: string): Promise<Judged> {
  const rows = fullRows(golden.学校)
  const save = async (name: string, text: string): Promise<string> => {
    await writeFile(join(folder, name), text)
    return join(folder, name)
  }
  const codes = new Map(rows.map((row) => [row['学校名称'], row['学校标识码']]))
  const grants = golden.放宽.map(({ 学校, 放宽, 佐证 }) => ({ school: codes.get(学校), relaxation: 放宽, proof: 佐证 }))
  const county = golden.县区 && { 学年: 2024, 县区代码: '411525', ...golden.县区 }
  const judged = await answers.judge(
    {
      file: await save('schools.csv', csv(rows, required)),
      on: golden.日期,
      excludePrivate: golden.不计民办,
      ...(county ? { countyTable: await save('county.csv', csv([county], [])) } : {}),
      ...(grants.length > 0 ? { relaxations: await save('relaxations.yaml', stringify(grants)) } : {}),
      ...(golden.单价 ? { prices: await save('prices.yaml', stringify(golden.单价)) } : {}),
      ...(golden.本地标准 ? { rules: resolve(import.meta.dirname, '../..', golden.本地标准) } : {}),
    },
    bareContext(),
  )
  if (isRefusal(judged)) throw new Error(judged.code)
  return judged
}
