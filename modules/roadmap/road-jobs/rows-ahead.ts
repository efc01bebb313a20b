/**
 * A county's rows as they would be in the target year: the pupils of each school and stage from the forecast, everything else as it is.
 * A school that the forecast does not know keeps the pupils of its table and is named.
 *
 * Ours: the largest class grows and shrinks with its school, classes staying as many as they are.
 */
import type { SchoolRow } from '#modules/census/contract.ts'
import type { StagesAhead } from '#modules/projection/index.ts'
import { isCompulsory, type CompulsoryStage } from '#kernel/stage.ts'

const gradesOf: Readonly<Record<CompulsoryStage, readonly number[]>> = {
  primary: [1, 2, 3, 4, 5, 6],
  junior: [7, 8, 9],
}

/** Pupils that the forecast thinks of, with the interval that four in five keep. */
export interface PupilsInterval {
  readonly code: string
  readonly stage: CompulsoryStage
  readonly pupils: number
  readonly low: number
  readonly high: number
}

export interface RowsAhead {
  readonly rows: readonly SchoolRow[]
  readonly intervals: readonly PupilsInterval[]
  /** Names of schools with a stage that the forecast does not know. */
  readonly notForecast: readonly string[]
}

type Changed = { -readonly [Field in keyof SchoolRow]: SchoolRow[Field] }
type Figures = Record<string, number | null>

export function rowsAhead(rows: readonly SchoolRow[], ahead: StagesAhead | null, target: number): RowsAhead {
  const at = ahead?.years.indexOf(target) ?? -1
  const intervals: PupilsInterval[] = []
  const notForecast = new Set<string>()
  const changed = rows.map((row): SchoolRow => {
    if (!isCompulsory(row.stage) || row.pupils === null || row.pupils === 0) return row
    const known = at < 0 ? undefined : ahead?.schools.get(row.code)?.[row.stage]
    if (!known || known.pupils.every((count) => count === 0)) {
      notForecast.add(row.name)
      return row
    }
    const pupils = known.pupils[at]!
    intervals.push({ code: row.code, stage: row.stage, pupils, low: known.low[at]!, high: known.high[at]! })
    return rowWith(
      row,
      pupils,
      gradesOf[row.stage],
      known.grades.map((grade) => grade[at]!),
    )
  })
  return { rows: changed, intervals, notForecast: [...notForecast] }
}

function rowWith(row: SchoolRow, pupils: number, grades: readonly number[], byGrade: readonly number[]): SchoolRow {
  const next: Changed = { ...row, pupils }
  const figures = next as unknown as Figures
  const now = row as unknown as Figures
  for (const [i, grade] of grades.entries()) {
    if (now[`pupilsGrade${grade}`] !== null) figures[`pupilsGrade${grade}`] = byGrade[i]!
  }
  if (row.largestClass !== null && row.pupils !== null && row.pupils > 0) {
    const share = fullest(figures, grades) / fullest(now, grades)
    next.largestClass = Math.ceil(row.largestClass * (Number.isFinite(share) ? share : pupils / row.pupils) - 1e-9)
  }
  return next
}

/** Pupils of a class in the fullest grade, shared out evenly; NaN where grades are not filled in. */
const fullest = (figures: Figures, grades: readonly number[]): number =>
  Math.max(
    ...grades.map((grade) => {
      const pupils = figures[`pupilsGrade${grade}`]
      const classes = figures[`classesGrade${grade}`]
      if (pupils == null || classes == null) return Number.NaN
      return classes === 0 ? 0 : pupils / classes
    }),
  )
