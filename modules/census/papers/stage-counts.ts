/** How many rows and pupils each stage of a county has. */
import { stages, type Stage } from '#kernel/stage.ts'
import { pupilsOf, type Version } from '../filings/stage-row.ts'

export interface StageCount {
  readonly stage: Stage
  readonly rows: number
  /** Null where a row does not say. */
  readonly pupils: number | null
}

export function stagesOf(versions: readonly Version[]): readonly StageCount[] {
  const rows = versions.flatMap((version) => version.rows)
  return stages.flatMap((stage) => {
    const own = rows.filter((row) => row.stage === stage)
    return own.length === 0 ? [] : [{ stage, rows: own.length, pupils: pupilsOf(own) }]
  })
}
