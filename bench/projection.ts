/**
 * How good the forecast is: rolling origins on real places, beside two baselines and a forecasting library, with the
 * coverage of its intervals, and how its time grows. `npm run bench:projection -- ROLLS.csv [BIRTHS.csv]` takes any other
 * city's table instead.
 */
import { readBirths, readRolls } from '#modules/projection/files/read-rolls.ts'
import { printErrors, printHeads } from './projection/print.ts'
import { realCities, type City } from './projection/cities.ts'
import { compareWithSmoothing } from './projection/smoothing.ts'
import { growth } from './projection/growth.ts'
import { casesFrom, type Case } from './projection/score.ts'
import { say } from './timing.ts'

/** Years ahead that are tried. */
const most = 5

async function givenCity([rolls, births]: readonly string[]): Promise<City | null> {
  const read = await readRolls(rolls!)
  const born = births === undefined ? { rows: [], problems: [] } : await readBirths(births)
  for (const { what, row } of [...read.problems, ...born.problems]) say(`${row ?? ''} ${what.zh} ${what.en}`)
  return read.rows.length === 0 ? null : { name: rolls!, rolls: read.rows, births: born.rows, leastKnown: 4 }
}

/** Cases of all origins; the last one stands apart too, for nothing was chosen by it. */
function tryCity(city: City): Case[] {
  const years = city.rolls.map(({ year }) => year)
  const first = Math.min(...new Set(years))
  const last = Math.max(...new Set(years))
  const cases: Case[] = []
  for (let origin = first + city.leastKnown - 1; origin < last; origin += 1) {
    cases.push(...casesFrom(city, origin, last, most))
  }
  printHeads(city, first, last)
  printErrors(cases, last)
  return cases
}

const typed = process.argv.slice(2).filter((argument) => !argument.startsWith('--'))
if (typed.length > 0) {
  const city = await givenCity(typed)
  if (city) tryCity(city)
  else process.exitCode = 2
} else {
  for (const city of realCities()) {
    const cases = tryCity(city)
    if (city.name.endsWith('districts')) compareWithSmoothing(city, cases)
  }
  growth()
}
