/**
 * A forecasting library from npm as one more yardstick: exponential smoothing of each grade of each district, with its
 * parameters fitted by the library. (arima 0.2.8, the other one of use, refuses series of fewer than ten to twenty years.)
 */
import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import { arrange } from '#modules/projection/forecast/arrange.ts'
import { gradeCount } from '#modules/projection/forecast/levels.ts'
import { printTable, say } from '../timing.ts'
import type { City } from './cities.ts'
import { wapeOf, type Case } from './score.ts'

interface Smoothing {
  optimizeParameter(rounds: number): number
  /** The smoothed years, then those ahead. */
  predict(horizon?: number): (number | null)[]
}
type SmoothingClass = new (series: number[], alpha: number) => Smoothing

interface Library {
  readonly SimpleExponentialSmoothing: SmoothingClass
  readonly DoubleExponentialSmoothing: SmoothingClass
}

const name = 'zodiac-ts'
const folder = fileURLToPath(new URL('../smoothing/', import.meta.url))

function install(): Library {
  if (!existsSync(`${folder}node_modules/${name}/package.json`)) {
    say(`installing ${name}, as pinned in bench/smoothing/package.json, into bench/smoothing/node_modules …`)
    const quietly = ['--no-package-lock', '--no-audit', '--no-fund', '--loglevel=error']
    execFileSync('npm', ['install', '--prefix', folder, ...quietly], { cwd: folder, stdio: 'inherit' })
  }
  return createRequire(`${folder}package.json`)(name) as Library
}

const lastOf = (values: readonly (number | null)[]): number => values.at(-1) ?? Number.NaN

const percent = (share: number): string => `${(100 * share).toFixed(2)} %`

/** Grades of districts whose series is full, each by itself. */
export function compareWithSmoothing({ rolls }: City, cases: readonly Case[]): void {
  const { SimpleExponentialSmoothing: Simple, DoubleExponentialSmoothing: Double } = install()
  const last = Math.max(...new Set(rolls.map(({ year }) => year)))
  const { level, firstYear, schools } = arrange(rolls, last)
  const sums = new Map<number, { simple: number; double: number; came: number; cases: number }>()
  const compared = new Set<string>()
  for (const origin of new Set(cases.map((each) => each.origin))) {
    const known = origin - firstYear + 1
    const horizon = Math.min(5, last - origin)
    for (let cell = 0; cell < level.units * gradeCount; cell += 1) {
      const row = level.pupils.subarray(cell * level.capacity, (cell + 1) * level.capacity)
      const series = [...row.subarray(0, known)]
      if (series.some((value) => !(value > 0))) continue
      const simple = new Simple(series, 0.5)
      simple.optimizeParameter(20)
      const level0 = lastOf(simple.predict())
      const double = new Double(series, 0.5)
      double.optimizeParameter(20)
      const ahead = double.predict(horizon).slice(-horizon)
      for (let k = 1; k <= horizon; k += 1) {
        const came = row[known - 1 + k]!
        if (!(came > 0) || !Number.isFinite(level0)) continue
        compared.add(`${schools[Math.floor(cell / gradeCount)]} ${cell % gradeCount} ${origin} ${k}`)
        const sum = sums.get(k) ?? { simple: 0, double: 0, came: 0, cases: 0 }
        sum.simple += Math.abs(level0 - came)
        sum.double += Math.abs(Math.max(0, ahead[k - 1] ?? level0) - came)
        sum.came += came
        sum.cases += 1
        sums.set(k, sum)
      }
    }
  }
  const same = cases.filter(
    ({ level: at, kind, name: unit, grade, origin, horizon }) =>
      at === 'school' && kind === 'grade' && compared.has(`${unit} ${grade} ${origin} ${horizon}`),
  )
  printTable(
    `districts, grades with full series: exponential smoothing (${name}) with fitted parameters`,
    ['years ahead', 'ours', 'smoothing', 'with trend', 'pooled 3', 'cases'],
    [...sums].map(([horizon, { simple, double, came, cases: count }]) => {
      const at = same.filter((each) => each.horizon === horizon)
      return [
        String(horizon),
        percent(wapeOf(at, 'ours')),
        percent(simple / came),
        percent(double / came),
        percent(wapeOf(at, 'pooled')),
        `${at.length.toLocaleString('en')} / ${count.toLocaleString('en')}`,
      ]
    }),
  )
}
