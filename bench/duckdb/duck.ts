/** DuckDB as the yardstick: installs it on first use, loads a country into memory, and works out ratios and spreads. */
import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { per } from '../country.ts'
import type { Country } from '../country.ts'
import { say } from '../timing.ts'

/** As much of @duckdb/node-api as is used here; it is not among the project's packages, so its own types may be absent. */
interface Appender {
  appendInteger(value: number): void
  appendDouble(value: number): void
  endRow(): void
  closeSync(): void
}
interface Connection {
  run(sql: string): Promise<unknown>
  runAndReadAll(sql: string): Promise<{ getRows(): unknown[][]; getColumns(): unknown[][] }>
  createAppender(table: string): Promise<Appender>
}
interface Api {
  DuckDBInstance: { create(path: string): Promise<{ connect(): Promise<Connection> }> }
}

const name: string = '@duckdb/node-api'
const folder = fileURLToPath(new URL('.', import.meta.url))

function install(): void {
  if (existsSync(new URL(`node_modules/${name}/package.json`, import.meta.url))) return
  say(
    `DuckDB is missing: installing ${name}, as pinned in bench/duckdb/package.json, into bench/duckdb/node_modules (about 70 MB) …`,
  )
  execFileSync(
    'npm',
    ['install', '--prefix', folder, '--no-package-lock', '--no-audit', '--no-fund', '--loglevel=error'],
    {
      cwd: folder,
      stdio: 'inherit',
    },
  )
}

const columns = per.map((_, index) => `x${index + 1}`)
const all = (write: (x: string, index: number) => string) => columns.map(write).join(', ')

/** The formula as it is written: first the means, then the weighted squares of the distances from them. */
const twoPass = `create or replace temp table spread as
  with m as (select county, stage, sum(pupils) as n, ${all((x) => `sum(${x}) / sum(pupils) as m_${x}`)}
             from school group by county, stage),
       d as (select county, stage, any_value(n) as n, ${all((x) => `any_value(m_${x}) as m_${x}`)},
               ${all((x) => `sqrt(sum(pupils * (${x} / pupils - m_${x}) * (${x} / pupils - m_${x})) / any_value(n)) as s_${x}`)}
             from school join m using (county, stage) group by county, stage)
  select county, stage, ${all((x, i) => `m_${x} * ${per[i]} as mean_${x}, s_${x} * ${per[i]} as s_${x}, s_${x} / m_${x} as cv_${x}`)}
  from d`

/** The same in one pass, CV² = N·Σ(x²/P)/(Σx)² − 1: fewer reads, less exact where schools hardly differ. */
const onePass = `create or replace temp table spread as
  with d as (select county, stage, sum(pupils) as n,
               ${all((x) => `sum(${x}) as t_${x}, sum(${x} * ${x} / pupils) as q_${x}`)}
             from school group by county, stage),
       c as (select *, ${all((x) => `sqrt(greatest(n * q_${x} / (t_${x} * t_${x}) - 1, 0)) as cv_${x}`)} from d)
  select county, stage, ${all((x, i) => `t_${x} / n * ${per[i]} as mean_${x}, cv_${x} * t_${x} / n * ${per[i]} as s_${x}, cv_${x}`)}
  from c`

const ratioTable = `create or replace temp table ratio as
  select ${all((x, i) => `${x} * ${per[i]} / pupils as r_${x}`)} from school`

export interface Duck {
  readonly twoPass: () => Promise<unknown>
  readonly onePass: () => Promise<unknown>
  readonly ratios: () => Promise<unknown>
  /** What the last run left: a column for each indicator, groups and schools in our order. */
  readonly readCv: () => Promise<number[][]>
  readonly readRatios: () => Promise<number[][]>
  readonly about: string
}

export async function loadDuck(country: Country): Promise<Duck> {
  install()
  const api = (await import(name)) as Api
  const connection = await (await api.DuckDBInstance.create(':memory:')).connect()
  await connection.run(
    `create table school (county integer, stage integer, pupils double, ${all((x) => `${x} double`)})`,
  )
  const appender = await connection.createAppender('school')
  for (const [school, group] of country.groups.entries()) {
    appender.appendInteger(group >> 1)
    appender.appendInteger(group & 1)
    appender.appendDouble(country.pupils[school] ?? 0)
    for (const column of country.numerators) appender.appendDouble(column[school] ?? 0)
    appender.endRow()
  }
  appender.closeSync()
  const read = async (sql: string) => (await connection.runAndReadAll(sql)).getColumns() as number[][]
  const [[version, threads] = []] = (
    await connection.runAndReadAll(`select version(), current_setting('threads')`)
  ).getRows()
  return {
    twoPass: () => connection.run(twoPass),
    onePass: () => connection.run(onePass),
    ratios: () => connection.run(ratioTable),
    readCv: () => read(`select ${all((x) => `cv_${x}`)} from spread order by county, stage`),
    readRatios: () => read(`select ${all((x) => `r_${x}`)} from ratio`),
    about: `DuckDB ${String(version)}, ${String(threads)} threads`,
  }
}
