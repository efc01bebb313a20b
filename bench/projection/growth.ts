/** How the time of a forecast of ten years with intervals grows with the number of schools; made-up rolls. */
import { seededRandom } from '#kernel/seeded-random.ts'
import type { Arranged } from '#modules/projection/forecast/arrange.ts'
import { forecastWith, prepareForecast } from '#modules/projection/forecast/forecast.ts'
import { emptyLevel, gradeCount } from '#modules/projection/forecast/levels.ts'
import { median, ms, printTable } from '../timing.ts'

const years = 10
const horizon = 10

/** Primary and junior schools, a hundred to a group, with ten years of rolls. */
function madeSchools(schools: number): Arranged {
  const random = seededRandom(schools)
  const groups = Math.max(1, Math.round(schools / 20))
  const level = emptyLevel(
    schools,
    years,
    years,
    Int32Array.from({ length: schools }, (_, u) => u % groups),
  )
  for (let u = 0; u < schools; u += 1) {
    const [from, to] = u % 4 === 3 ? [7, 9] : [1, 6]
    const size = random.whole(5, 150)
    for (let g = 0; g < gradeCount; g += 1) {
      for (let t = 0; t < years; t += 1) {
        const pupils = g < from || g > to ? 0 : Math.round(size * Math.exp(-0.03 * (t - g)) * random.range(0.9, 1.1))
        level.pupils[(u * gradeCount + g) * years + t] = pupils
      }
    }
  }
  return {
    schools: Array.from({ length: schools }, (_, u) => `s${u}`),
    groups: Array.from({ length: groups }, (_, g) => `g${g}`),
    firstYear: 2015,
    level,
  }
}

export function growth(): void {
  const lines = [100, 1000, 10_000, 50_000, 200_000].map((schools) => {
    const made = madeSchools(schools)
    const times: number[] = []
    const rounds = schools <= 1000 ? 5 : 1
    for (let round = 0; round < rounds; round += 1) {
      const start = performance.now()
      forecastWith(prepareForecast(made, { births: [], horizon }))
      times.push(performance.now() - start)
    }
    const first = times[0]!
    return [schools.toLocaleString('en'), ms(first), ms(median(times)), ((median(times) * 1000) / schools).toFixed(0)]
  })
  printTable(
    'time of a forecast of ten years with method, back-test and intervals (goal: 1,000 schools in 2,000 ms); made-up rolls',
    ['schools', 'first run ms', 'median ms', 'µs per school'],
    lines,
  )
}
