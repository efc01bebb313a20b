/**
 * How fast the arithmetic of the assessment is, against DuckDB: (a) a whole country, (b) one county after one edit,
 * (c) growth from a thousand to a million schools. Run with `npm run bench:assess`.
 */
import { ratios, weightedSpreads } from '#kernel/spread.ts'
import { judgeRows } from '../tests/oracle/ours.ts'
import { randomSchool } from '../tests/oracle/random-school.ts'
import { randomFrom } from '../tests/oracle/random.ts'
import { makeCountry, per } from './country.ts'
import type { Country } from './country.ts'
import { loadDuck } from './duckdb/duck.ts'
import { alternate, median, ms, printTable, say } from './timing.ts'

const rounds = 11
const spreadsOf = ({ pupils, numerators, groupStarts }: Country) =>
  weightedSpreads({ pupils, numerators: [...numerators], groupStarts, per: [...per] })

const ratiosOf = ({ pupils, numerators }: Country) =>
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

async function wholeCountry(): Promise<void> {
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
    ],
  )
  const agree = worst.cv <= 1e-9 && worst.ratio <= 1e-9
  say(`largest relative difference: CV ${worst.cv.toExponential(1)}, ratios ${worst.ratio.toExponential(1)}`)
  say(agree ? 'both agree to 1e-9' : 'THEY DO NOT AGREE TO 1e-9')
  if (!agree) process.exitCode = 1
}

async function oneEdit(): Promise<void> {
  const random = randomFrom(7)
  const mood = { good: true, unknownRate: 0, unsettled: false }
  const types = ['211', '211', '211', '311', '312', '345']
  const rows = Array.from({ length: 1000 }, (_, index) =>
    randomSchool(random, `2141${String(index).padStart(6, '0')}`, random.oneOf(types), mood),
  ).flat()
  const edited = () => {
    const place = random.between(0, rows.length - 1)
    const row = rows[place]
    if (row !== undefined) rows[place] = { ...row, backboneTeachers: random.between(0, 40) }
    return judgeRows(rows)
  }
  const times = (await alternate([{ name: 'edit', run: edited }], 31)).get('edit') ?? []
  const figures = [median(times), Math.min(...times), Math.max(...times)].map(ms)
  const heads = ['', 'median ms (goal ≤ 16)', 'least ms', 'most ms']
  const line = [`1,000 schools, ${rows.length} rows`, ...figures]
  printTable('(b) a county judged anew after one cell changed: verdicts, CVs, gaps, obstacles, sensitivity', heads, [
    line,
  ])
}

async function growth(): Promise<void> {
  const lines: string[][] = []
  for (const schools of [1000, 10_000, 100_000, 1_000_000]) {
    const country = makeCountry(schools, Math.max(1, Math.round(schools / 69)))
    const run = () => [spreadsOf(country), ratiosOf(country)]
    const time = median((await alternate([{ name: 'both', run }], rounds)).get('both') ?? [])
    lines.push([schools.toLocaleString('en'), ms(time), ((time * 1e6) / schools).toFixed(0)])
  }
  printTable('(c) growth: mean, S, CV and the ratios together', ['schools', 'ms', 'ns per school'], lines)
}

await wholeCountry()
await oneEdit()
await growth()
