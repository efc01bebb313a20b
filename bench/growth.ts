/** How the time of the arithmetic grows from a thousand to a million schools. */
import { makeCountry } from './country.ts'
import { alternate, median, ms, printTable } from './timing.ts'
import { ratiosOf, spreadsOf } from './whole-country.ts'

const rounds = 21
/** Small tables are gone through so often that every figure is taken over as many schools. */
const schoolsInAll = 1_000_000

export async function growth(): Promise<void> {
  const lines: string[][] = []
  for (const schools of [1000, 10_000, 100_000, 1_000_000]) {
    const country = makeCountry(schools, Math.max(1, Math.round(schools / 69)))
    const times = schoolsInAll / schools
    const run = () => {
      for (let time = 0; time < times; time += 1) {
        spreadsOf(country)
        ratiosOf(country)
      }
    }
    const one = median((await alternate([{ name: 'both', run }], rounds)).get('both') ?? []) / times
    lines.push([schools.toLocaleString('en'), ms(one), ((one * 1e6) / schools).toFixed(0)])
  }
  printTable(
    `(c) growth: mean, S, CV and the ratios together; medians of ${rounds}`,
    ['schools', 'ms', 'ns per school'],
    lines,
  )
}
