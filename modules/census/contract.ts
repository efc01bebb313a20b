/** The dictionary of the census room: what a school row and a county row hold, and what the room can be asked. */
import { z } from 'zod'
import type { Problem } from '#kernel/problem.ts'
import type { Stage } from '#kernel/stage.ts'
import { describeOperation, labelled } from '#kernel/contract.ts'
import type { countyFields, CountyField } from './county-fields.ts'
import type { FieldSpec, schoolFields, SchoolField } from './school-fields.ts'

export { assetBasisOf, type AssetBasis } from './rows/asset-basis.ts'
export { physicalFields, schoolFields, type SchoolField } from './school-fields.ts'
export { type CountyField } from './county-fields.ts'

/** What a cell is kept as once read; null is an empty cell, which is unknown and never zero. */
type ValueOf<Spec extends FieldSpec> = Spec['kind'] extends 'count' | 'amount' | 'number' | 'year'
  ? number | null
  : Spec['kind'] extends 'flag'
    ? boolean | null
    : Spec['kind'] extends 'areas'
      ? readonly number[] | null
      : string | null

/** What the whole table guarantees of these fields: never null once the table has been read without errors. */
interface SchoolKeys {
  /** School year by the year in which it begins; the current one where the table has no such column. */
  readonly year: number
  readonly code: string
  /** Empty text where the cell was empty (a warning). */
  readonly name: string
  readonly type: string
  readonly stage: Stage
  readonly county: string
  /** An empty cell counts as 是. */
  readonly counted: boolean
  readonly assetBasis: 'whole-school' | 'by-stage' | null
}

/** One school, one stage, one school year, as the school itself reported it. Units are those of the headings. */
export type SchoolRow = { readonly row: number } & SchoolKeys & {
    readonly [K in Exclude<SchoolField, keyof SchoolKeys>]: ValueOf<(typeof schoolFields)[K]>
  }

/** One county, one school year. */
export type CountyRow = { readonly row: number; readonly year: number; readonly county: string } & {
  readonly [K in Exclude<CountyField, 'year' | 'county'>]: ValueOf<(typeof countyFields)[K]>
}

/** Where the figures of one field came from, so that each can be traced to its cell. */
export interface ColumnSource {
  /** Heading or headings as they stand in the file; several where a mapping adds them up. */
  readonly headings: readonly string[]
  /** Column letters, in the same order: `AF`. Empty for a value set by the mapping. */
  readonly letters: readonly string[]
}

export interface TableSource {
  /** File name without its folder. */
  readonly file: string
  readonly sheet: string
}

export interface SchoolTable {
  readonly source: TableSource
  readonly columns: Partial<Readonly<Record<SchoolField, ColumnSource>>>
  readonly rows: readonly SchoolRow[]
}

export interface CountyTable {
  readonly source: TableSource
  readonly columns: Partial<Readonly<Record<CountyField, ColumnSource>>>
  readonly rows: readonly CountyRow[]
}

/**
 * What reading a workbook gives. `problems` holds everything that was found, errors, warnings and notes together.
 * Where there is any error, both tables are null: nothing is half read.
 */
export interface CensusReading {
  readonly schools: SchoolTable | null
  /** Null also where the workbook has no county table, which is no error. */
  readonly counties: CountyTable | null
  readonly problems: readonly Problem[]
}

const words = z.object({ zh: z.string(), en: z.string() })

/** A problem as doors show it. */
export const problemShape = z.object({
  severity: z.enum(['error', 'warning', 'note']),
  code: z.string(),
  file: z.string().exactOptional(),
  sheet: z.string().exactOptional(),
  row: z.number().exactOptional(),
  column: z.string().exactOptional(),
  cell: z.string().exactOptional(),
  what: words,
  why: words,
  todo: words,
})

export const permissions = {
  'census.read': { zh: '查看教育事业统计数据', en: 'read the yearly school tables' },
} as const

export const tableKinds = ['school', 'county'] as const

const workbookPath = () =>
  labelled(z.string().min(1), '数据文件（.xlsx、.xls 或 .csv）', 'data file (.xlsx, .xls or .csv)', {
    positional: true,
    path: true,
  })

/** Operations, by name. The doors loop over them. */
export const operations = {
  template: describeOperation({
    kind: 'query',
    about: { zh: '生成一张空白的学校基表或县区基表', en: 'write an empty school or county table with its headings' },
    needs: 'census.read',
    input: z.object({
      table: labelled(z.enum(tableKinds), '表：school 学校基表，county 县区基表', 'table: school or county', {
        positional: true,
      }),
      file: labelled(z.string().min(1), '要写出的文件（.xlsx 或 .csv）', 'file to write (.xlsx or .csv)', {
        positional: true,
        path: true,
      }),
      overwrite: labelled(z.boolean().default(false), '覆盖已有文件', 'overwrite an existing file'),
    }),
    /** `headings` is 0 where the file could not be written; `problems` then says why. */
    output: z.object({ file: z.string(), headings: z.number(), problems: z.array(problemShape) }),
  }),
  check: describeOperation({
    kind: 'query',
    about: { zh: '核查一张数据表，列出全部问题', en: 'check a table and list every problem' },
    needs: 'census.read',
    input: z.object({
      file: workbookPath(),
      mapping: labelled(z.string().optional(), '表头对应文件（YAML）', 'heading mapping file (YAML)', { path: true }),
      countyTable: labelled(z.string().optional(), '另存的县区基表文件', 'county table in a file of its own', {
        path: true,
      }),
    }),
    output: z.object({
      schoolRows: z.number().nullable(),
      countyRows: z.number().nullable(),
      problems: z.array(problemShape),
    }),
  }),
} as const

export const contract = {
  room: 'census',
  about: { zh: '教育事业统计', en: 'the yearly school tables' },
  permissions,
  operations,
} as const
