/** The arithmetic of the assessment over a whole country, side by side with DuckDB; both must find the same numbers. */
import { ratios, weightedSpreads } from '#kernel/spread.ts'
import { makeCountry, per } from './country.ts'
import type { Country } from './country.ts'
import { loadDuck } from './duckdb/duck.ts'
import { alternate, median, ms, printTable, say } from './timing.ts'

const rounds = 11
export const spreadsOf = ({ pupils, numerators, groupStarts }: Country) =>
  weightedSpreads({ pupils, numerators: [...numerators], groupStarts, per: [...per] })

export const ratiosOf = ({ pupils, numerators }: Country) =>
  numerators.map((numerator, index) => {
    const out = new Float64Array(pupils.length)
    ratios(pupils, numerator, per[index] ?? 1, out)
    return out
  })

/** The largest relative difference between two tables of columns. */
function apart(ours: readonly Float64Array[], theirs: readonly (readonly number[])[]): number {
  let most = 0
  for (const [index, column] of ours.entries()) {
    for (const [place, value] of column.entries()) {
      const other = theirs[index]?.[place] ?? Number.NaN
      const distance = Math.abs(value - other) / Math.max(Math.abs(value), Math.abs(other), 1e-300)
      if (!(distance <= most)) most = distance
    }
  }
  return most
}

const against = (name: string, ours: number, theirs: number) => [name, ms(ours), ms(theirs), (ours / theirs).toFixed(2)]

export async function wholeCountry(): Promise<void> {
  const country = makeCountry(200_000, 2900)
  const duck = await loadDuck(country)
  const times = await alternate(
    [
      { name: 'spreads, ours', run: () => spreadsOf(country) },
      { name: 'spreads, DuckDB two-pass', run: duck.twoPass },
      { name: 'ratios, ours', run: () => ratiosOf(country) },
      { name: 'ratios, DuckDB', run: duck.ratios },
      { name: 'spreads, DuckDB one-pass', run: duck.onePass },
    ],
    rounds,
  )
  await duck.twoPass()
  const worst = {
    cv: apart(spreadsOf(country).cv, await duck.readCv()),
    ratio: apart(ratiosOf(country), await duck.readRatios()),
  }
  const time = (name: string) => median(times.get(name) ?? [])
  const both = (spread: string, ratio: string) => time(spread) + time(ratio)
  printTable(
    `(a) 200,000 schools, 2,900 counties × 2 stages × 7 indicators; medians of ${rounds} alternating runs; ${duck.about}, ours 1 thread`,
    ['', 'ours ms', 'DuckDB ms', 'ours ÷ DuckDB (goal ≤ 0.50)'],
    [
      against('mean, S, CV: formula as written', time('spreads, ours'), time('spreads, DuckDB two-pass')),
      against('mean, S, CV: DuckDB in one pass', time('spreads, ours'), time('spreads, DuckDB one-pass')),
      against('7 ratios of each school, kept', time('ratios, ours'), time('ratios, DuckDB')),
      against(
        'together, formula as written',
        both('spreads, ours', 'ratios, ours'),
        both('spreads, DuckDB two-pass', 'ratios, DuckDB'),
      ),
      against(
        'together, DuckDB in one pass',
        both('spreads, ours', 'ratios, ours'),
        both('spreads, DuckDB one-pass', 'ratios, DuckDB'),
      ),
    ],
  )
  const agree = worst.cv <= 1e-9 && worst.ratio <= 1e-9
  say(`largest relative difference: CV ${worst.cv.toExponential(1)}, ratios ${worst.ratio.toExponential(1)}`)
  say(agree ? 'both agree to 1e-9' : 'THEY DO NOT AGREE TO 1e-9')
  if (!agree) process.exitCode = 1
}
