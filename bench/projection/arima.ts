/** A forecasting library from npm as one more yardstick: an automatic ARIMA for each grade of each district. */
import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { arrange } from '#modules/projection/forecast/arrange.ts'
import { gradeCount } from '#modules/projection/forecast/levels.ts'
import { printTable, say } from '../timing.ts'
import type { City } from './cities.ts'
import { wapeOf, type Case } from './score.ts'

interface Arima {
  train(series: readonly number[]): Arima
  predict(steps: number): [number[], number[]]
}
type ArimaClass = new (options: Readonly<Record<string, unknown>>) => Arima

const name: string = 'arima'
const folder = fileURLToPath(new URL('../arima/', import.meta.url))

function install(): void {
  if (existsSync(`${folder}node_modules/${name}/package.json`)) return
  say(`installing ${name}, as pinned in bench/arima/package.json, into bench/arima/node_modules …`)
  execFileSync(
    'npm',
    ['install', '--prefix', folder, '--no-package-lock', '--no-audit', '--no-fund', '--loglevel=error'],
    {
      cwd: folder,
      stdio: 'inherit',
    },
  )
}

/** Grades of districts, each as a series of its own; what ARIMA cannot fit keeps its last value. */
export async function compareWithArima({ rolls }: City, cases: readonly Case[]): Promise<void> {
  install()
  const { default: Class } = (await import(`${folder}node_modules/${name}/index.js`)) as { default: ArimaClass }
  const years = rolls.map(({ year }) => year)
  const last = Math.max(...new Set(years))
  const { level, firstYear } = arrange(rolls, last)
  const off = new Map<number, { error: number; came: number }>()
  const started = performance.now()
  let fits = 0
  for (const origin of new Set(cases.map((each) => each.origin))) {
    const known = origin - firstYear + 1
    const horizon = Math.min(5, last - origin)
    for (let cell = 0; cell < level.units * gradeCount; cell += 1) {
      const row = level.pupils.subarray(cell * level.capacity, (cell + 1) * level.capacity)
      const series = [...row.subarray(0, known)].filter((value) => value > 0)
      if (series.length < known || !(row[known - 1]! > 0)) continue
      let ahead = Array.from({ length: horizon }, () => series.at(-1)!)
      try {
        const fitted = new Class({ auto: true, verbose: false, s: 0, p: 2, d: 1, q: 2, P: 0, D: 0, Q: 0 }).train(series)
        const [predicted] = fitted.predict(horizon)
        if (predicted.every((value) => Number.isFinite(value))) ahead = predicted
        fits += 1
      } catch {
        // The last value stands.
      }
      for (const [k, value] of ahead.entries()) {
        const came = row[known + k]!
        if (!(came > 0)) continue
        const sum = off.get(k + 1) ?? { error: 0, came: 0 }
        sum.error += Math.abs(Math.max(0, value) - came)
        sum.came += came
        off.set(k + 1, sum)
      }
    }
  }
  const grades = cases.filter(({ level: at, kind, actual }) => at === 'school' && kind === 'grade' && actual > 0)
  printTable(
    `districts, grades with full series: automatic ARIMA (${name}, ${fits.toLocaleString('en')} fits, ${((performance.now() - started) / 1000).toFixed(1)} s)`,
    ['years ahead', 'ours', 'ARIMA', 'pooled 3'],
    [...off].map(([horizon, { error, came }]) => {
      const at = grades.filter((each) => each.horizon === horizon)
      return [
        String(horizon),
        `${(100 * wapeOf(at, 'ours')).toFixed(2)} %`,
        `${((100 * error) / came).toFixed(2)} %`,
        `${(100 * wapeOf(at, 'pooled')).toFixed(2)} %`,
      ]
    }),
  )
}
