/** What a school typed in place of its figures, read as a cell of the table would be, and laid into its rows. */
import type { Problem } from '#kernel/problem.ts'
import { stageWords, type Stage } from '#kernel/stage.ts'
import { countyFields } from '../county-fields.ts'
import { schoolFields, type FieldSpec } from '../school-fields.ts'
import { wordsOfFault } from '../sheet/cell-words.ts'
import { readCell, type CellReading, type RawCell } from '../sheet/cells.ts'
import type { KeptValue, StageRow } from './stage-row.ts'

/** Typed or kept: areas as `96;96;73` or as a list, choices by either spelling, yes and no as such. */
export type GivenValue = string | number | boolean | readonly number[] | null

export type Changes = Readonly<Record<string, GivenValue>>

/** Which school, stage, year and county a row belongs to is not a figure; nobody corrects it into another's. */
const fixedFields: ReadonlySet<string> = new Set(['year', 'code', 'stage', 'county'])
/** These say what the school is, on each of its rows alike. */
const sharedFields: ReadonlySet<string> = new Set([
  'name',
  'type',
  'authority',
  'town',
  'village',
  'settlement',
  'sponsor',
])

function readGiven(given: GivenValue, spec: FieldSpec): CellReading {
  if (typeof given === 'boolean' && spec.kind === 'flag') return { value: given }
  if (spec.kind === 'choice' && Object.values(spec.choices ?? {}).includes(String(given)))
    return { value: String(given) }
  const cell: RawCell = given !== null && typeof given === 'object' ? given.join(';') : given
  return readCell(cell, spec)
}

const fault = (code: string, column: string, words: Pick<Problem, 'what' | 'why' | 'todo'>): Problem => ({
  severity: 'error',
  code,
  column,
  ...words,
})

const notOurs = (field: string): Problem =>
  fault('no-such-field', field, {
    what: { zh: `没有可更正的栏目“${field}”`, en: `there is no field "${field}" that may be corrected` },
    why: {
      zh: '学年、标识码、学段和县区代码确定这是谁的数据，不能更正',
      en: 'year, code, stage and county say whose figures these are and are not corrected',
    },
    todo: {
      zh: '请刷新页面后重试；填错学校的请退回县区处理',
      en: 'reload the page; where the school is wrong, tell the county',
    },
  })

export interface ReadChanges {
  /** By field; null empties the cell. */
  readonly cells: Readonly<Record<string, KeptValue | null>>
  readonly problems: readonly Problem[]
}

/** Reads the changes of a table's fields; all that is wrong with them is told at once. */
export function readChanges(changes: Changes, table: 'school' | 'county'): ReadChanges {
  const specs: Readonly<Record<string, FieldSpec>> = table === 'school' ? schoolFields : countyFields
  const cells: Record<string, KeptValue | null> = {}
  const problems: Problem[] = []
  for (const [field, given] of Object.entries(changes)) {
    const spec = Object.hasOwn(specs, field) ? specs[field] : undefined
    if (!spec || fixedFields.has(field)) {
      problems.push(notOurs(field))
      continue
    }
    const read = readGiven(given, spec)
    if ('value' in read) cells[field] = read.value
    else problems.push(fault(read.fault, spec.heading, wordsOfFault(read.fault, read.shown, spec)))
  }
  return { cells, problems }
}

const noSuchStage = (stage: Stage): Problem =>
  fault('no-such-stage', schoolFields.stage.heading, {
    what: {
      zh: `这所学校没有${stageWords[stage].zh}学段的数据`,
      en: `the school has no ${stageWords[stage].en} figures`,
    },
    why: { zh: '只能更正已有的数据', en: 'only what is there can be corrected' },
    todo: { zh: '新增学段请由县区补充导入', en: 'a new stage is imported by the county' },
  })

const nothingChanged = fault('nothing-changed', '', {
  what: { zh: '更正内容与原数据相同', en: 'the correction says what stands there already' },
  why: { zh: '没有需要保存的改动', en: 'there is nothing to save' },
  todo: { zh: '请修改后再保存；数据无误的请直接签字', en: 'change a figure, or sign where they are right' },
})

/** Lays the changes into the rows; `by` says who corrected the cells and when. */
export function applyChanges(
  rows: readonly StageRow[],
  stage: Stage,
  { cells, problems }: ReadChanges,
  by: string,
): { readonly rows: readonly StageRow[]; readonly problems: readonly Problem[] } {
  if (!rows.some((row) => row.stage === stage)) return { rows, problems: [...problems, noSuchStage(stage)] }
  const changed = rows.map((row) => {
    const mine = Object.entries(cells).filter(([field]) => row.stage === stage || sharedFields.has(field))
    const differing = mine.filter(
      ([field, value]) => JSON.stringify(row.cells[field] ?? null) !== JSON.stringify(value),
    )
    if (differing.length === 0) return row
    const next: Record<string, KeptValue> = { ...row.cells }
    for (const [field, value] of differing) {
      if (value === null) delete next[field]
      else next[field] = value
    }
    const corrected = { ...row.corrected, ...Object.fromEntries(differing.map(([field]) => [field, by])) }
    return { ...row, cells: next, corrected }
  })
  if (problems.length === 0 && changed.every((row, index) => row === rows[index])) {
    return { rows, problems: [nothingChanged] }
  }
  return { rows: changed, problems }
}
