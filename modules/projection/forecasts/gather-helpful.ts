/** What single piece of data would narrow a county's forecast most: of those that are missing, by the forecast's own widths. */
import type { AnswerContext } from '#platform/operations/answers.ts'
import { schoolYearOf } from '#kernel/school-year.ts'
import { townsOf } from '#modules/schools/index.ts'
import { batchHeads } from '../inputs/store.ts'
import { joinSummaries } from '../inputs/summary.ts'
import { doubtBySource } from '../needs/doubt-by-source.ts'
import { rankDoubts, type MissingInput } from '../needs/widest-doubt.ts'
import type { Kept } from './lines.ts'

/** Years ahead for which it is worked out: far enough for entries to matter, near enough to be planned for. */
const step = 5
/** Rolls of so many years are as many as the method can make good use of. */
const enoughYears = 12

async function missingOf(
  { database, today }: AnswerContext,
  county: string,
  knownYears: number,
): Promise<MissingInput[]> {
  const [heads, towns] = await Promise.all([batchHeads(database, [county]), townsOf(database, county)])
  const standing = heads.filter(({ withdrawn }) => withdrawn === null)
  const has = (kind: (typeof standing)[number]['kind']): boolean => standing.some((head) => head.kind === kind)
  const births = joinSummaries(standing.filter(({ kind }) => kind === 'births').map(({ summary }) => summary))
  const townBirths = births.places.filter((place) => towns.some(({ code }) => code === place)).length
  const recent = schoolYearOf(today) - 7
  const missing: MissingInput[] = []
  if (!has('births')) missing.push('births')
  if (has('births') && townBirths < towns.length) missing.push('town-births')
  if (births.years.some((year) => year >= recent && !births.monthlyYears.includes(year))) missing.push('monthly-births')
  if (has('births') && !births.bases.includes('resident')) missing.push('resident-births')
  if (!has('kindergarten')) missing.push('kindergarten')
  if (!has('flows')) missing.push('flows')
  if (!has('housing')) missing.push('housing')
  if (knownYears < enoughYears) missing.push('rolls')
  return missing
}

export async function helpfulFor(context: AnswerContext, county: string, { result, background }: Kept) {
  const knownYears = result.origin - result.firstYear + 1
  const at = Math.min(step, result.horizon)
  const missing = await missingOf(context, county, knownYears)
  const columns = { levels: result.levels, horizon: result.horizon, widths: background.widths }
  // A township in the middle of the county's sizes stands for all: the county alone would not show who goes where.
  const sizes = result.levels.group.units
    .map((_, unit) => ({ unit, size: sizeOf(result, unit) }))
    .filter(({ size }) => size > 0)
  const middle = sizes.toSorted((a, b) => a.size - b.size)[Math.floor(sizes.length / 2)]
  if (!middle) return []
  const doubt = doubtBySource(columns, 'group', middle.unit, at)
  return rankDoubts({ doubt, missing, level: 'group', step: at, knownYears }).map(({ input, share, words }) => ({
    code: input,
    words,
    why: words,
    share,
  }))
}

const sizeOf = ({ levels, horizon }: Kept['result'], unit: number): number =>
  levels.group.pupils[(unit * 11 + 10) * horizon]!
