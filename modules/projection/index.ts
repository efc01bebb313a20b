/** What other rooms may use of the projection room, and how inputs get into it without an operation. */
import type { Database } from '#platform/database/database.ts'
import type { NamedBytes } from '#platform/files/read-workbook.ts'
import type { Problem } from '#kernel/problem.ts'
import type { Ground } from './inputs/check-places.ts'
import type { InputKind } from './inputs/input-kinds.ts'
import { gatherGround, gatherWithin } from './inputs/gather.ts'
import { judgeInput, placesNamed, readInput } from './inputs/read-input.ts'
import { writeInput, type SavedInput } from './inputs/write-inputs.ts'

export { usesClassRatio } from './needs/posts-by-ratio.ts'
export { checkBases, type BasisFacts, type BasisGap, type EnrolledFigure } from './inputs/check-bases.ts'
export {
  gatherInputs,
  type CountyInputs,
  type FigurePlace,
  type InputFigure,
  type StandingBatch,
} from './inputs/gather.ts'
export { bases, changeKinds, inputKinds, type Basis, type ChangeKind, type InputKind } from './inputs/input-kinds.ts'
export { inputTables, type FigureOf } from './inputs/tables.ts'

export interface GivenInput {
  /** County or city. */
  readonly region: string
  readonly kind: InputKind
  readonly file: NamedBytes
  /** Whose import it is, and the instant. */
  readonly by: { readonly name: string }
  readonly at: string
  /** What the register knows; gathered where it is left out. */
  readonly ground?: Ground
}

/** The register as inputs are held against it, for several imports one after the other. */
export const inputGround = (database: Database, region: string, places: readonly string[]): Promise<Ground> =>
  gatherGround(database, region, places)

/** Takes a whole file in as an import would. With any error nothing is saved. */
export async function storeInput(
  database: Database,
  { region, kind, file, by, at, ground: known }: GivenInput,
): Promise<{ readonly problems: readonly Problem[]; readonly saved: SavedInput | null }> {
  const reading = await readInput(kind, file)
  const ground = known ?? (await gatherGround(database, region, placesNamed(reading)))
  const checked = judgeInput(kind, reading, ground, await gatherWithin(database, region), at.slice(0, 10))
  const { problems, rows } = checked
  if (checked.hasErrors) return { problems, saved: null }
  const head = { kind, region, fileName: file.name, document: null, at, person: null, personName: by.name }
  return { problems, saved: await writeInput(database, { ...head, rows, problems, ground }) }
}

export { forecastFrom, forecastWhatIsMissing, startProjectionJobs } from './forecasts/make-forecast.job.ts'
export { makeForecast } from './forecasts/make-forecast.ts'
export { gatherPupilsAhead, type PupilsAhead } from './forecasts/gather-pupils-ahead.ts'
export { gatherAreaForecast, type AreaForecast } from './forecasts/gather-areas.ts'
export { gatherScores, type PastScore } from './forecasts/gather-scores.ts'
export { gatherStagesAhead, type StageAhead, type StagesAhead } from './forecasts/gather-stages-ahead.ts'
export { gatherScenarios } from './scenarios/gather-scenarios.ts'
