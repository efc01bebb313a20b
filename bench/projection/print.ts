/** The tables of the bench: errors beside the baselines, where they come from, and the coverage of the intervals. */
import { levelNames, type LevelName } from '#modules/projection/forecast/settings.ts'
import { printTable, say } from '../timing.ts'
import type { City } from './cities.ts'
import { held, off, wapeOf, type Case } from './score.ts'

const percent = (share: number): string => `${(100 * share).toFixed(2)} %`
const less = (share: number): string => `${share >= 0 ? '−' : '+'}${Math.abs(100 * share).toFixed(1)} %`

const names: Readonly<Record<LevelName, string>> = { whole: 'the whole', group: 'groups', school: 'schools' }

/** What the issue asks for at 1, 3 and 5 years, and what would be more than that. */
const goals: Readonly<Record<string, Readonly<Record<number, string>>>> = {
  group: { 1: '3 (4)', 3: '6 (9)', 5: '8 (12)' },
  school: { 1: '5 (8)', 3: '10 (15)', 5: '15 (20)' },
}

export function printHeads({ name, rolls }: City, first: number, last: number): void {
  const schools = new Set(rolls.map(({ school }) => school)).size
  const groups = new Set(rolls.map(({ group }) => group)).size
  say(`\n===== ${name}: ${schools.toLocaleString('en')} schools, ${groups} groups, ${first}–${last} =====`)
}

function errorLines(cases: readonly Case[], level: LevelName, kind: Case['kind']): string[][] {
  const own = cases.filter((each) => each.level === level && each.kind === kind)
  const horizons = [...new Set(own.map(({ horizon }) => horizon))].toSorted((a, b) => a - b)
  return horizons.map((horizon) => {
    const at = own.filter((each) => each.horizon === horizon)
    const [ours, unchanged, pooled] = [wapeOf(at, 'ours'), wapeOf(at, 'unchanged'), wapeOf(at, 'pooled')]
    const better = Math.min(unchanged, pooled)
    return [
      `${names[level]}, ${kind === 'grade' ? 'grades' : 'totals'}`,
      String(horizon),
      percent(ours),
      percent(unchanged),
      percent(pooled),
      less(1 - ours / pooled),
      less(1 - ours / better),
      level === 'whole' || (level === 'school' && kind === 'all') ? '' : (goals[level]?.[horizon] ?? ''),
      at.length.toLocaleString('en'),
    ]
  })
}

const sizes: readonly (readonly [number, number])[] = [
  [0, 15],
  [15, 40],
  [40, 80],
  [80, 150],
  [150, Infinity],
]

const errorHeads = ['', 'years ahead', 'ours', 'unchanged', 'pooled 3', 'to pooled', 'to better', 'goal %', 'cases']

export function printErrors(cases: readonly Case[], last: number): void {
  const all = levelNames.flatMap((level) =>
    (['grade', 'all'] as const).flatMap((kind) => errorLines(cases, level, kind)),
  )
  printTable('WAPE over all rolling origins', errorHeads, all)
  const newest = cases.filter(({ origin, horizon }) => origin + horizon === last)
  printTable(
    `the same for ${last} alone, by which nothing was chosen`,
    errorHeads,
    (['group', 'school'] as const).flatMap((level) => errorLines(newest, level, 'grade')),
  )
  printTable(
    'schools by size of the grade: mean pupils off',
    ['pupils forecast', 'years ahead', 'ours', 'unchanged', 'pooled 3', 'cases'],
    [1, 3, 5].flatMap((horizon) =>
      sizes.flatMap(([least, below]) => {
        const at = cases.filter(
          (each) =>
            each.level === 'school' &&
            each.kind === 'grade' &&
            each.horizon === horizon &&
            each.ours >= least &&
            each.ours < below,
        )
        if (at.length === 0) return []
        const mean = (way: 'ours' | 'unchanged' | 'pooled'): string => (off(at, way) / at.length).toFixed(2)
        return [
          [
            `${least}–${below}`,
            String(horizon),
            mean('ours'),
            mean('unchanged'),
            mean('pooled'),
            at.length.toLocaleString('en'),
          ],
        ]
      }),
    ),
  )
  printTable(
    'where the error of school grades comes from',
    ['came by', 'years ahead', 'share of all error', 'ours', 'unchanged', 'pooled 3', 'cases'],
    [1, 3, 5].flatMap((horizon) => {
      const at = cases.filter((each) => each.level === 'school' && each.kind === 'grade' && each.horizon === horizon)
      if (at.length === 0) return []
      const error = off(at, 'ours')
      return (['progression', 'entry', 'entry in the middle'] as const)
        .flatMap((way) => {
          const part = at.filter((each) => each.way === way && each.actual > 0)
          if (part.length === 0) return []
          return [
            [
              way,
              String(horizon),
              percent(off(part, 'ours') / error),
              percent(wapeOf(part, 'ours')),
              percent(wapeOf(part, 'unchanged')),
              percent(wapeOf(part, 'pooled')),
              part.length.toLocaleString('en'),
            ],
          ]
        })
        .concat([
          [
            'grade given up',
            String(horizon),
            percent(
              off(
                at.filter(({ actual }) => actual === 0),
                'ours',
              ) / error,
            ),
            '',
            '',
            '',
            String(at.filter(({ actual }) => actual === 0).length),
          ],
        ])
    }),
  )
  printTable(
    'calibration of school grades by size: coverage of the 80 % interval',
    ['pupils forecast', '1 year ahead', '3', '5', 'cases'],
    sizes.flatMap(([least, below]) => {
      const own = cases.filter(
        (each) => each.level === 'school' && each.kind === 'grade' && each.ours >= least && each.ours < below,
      )
      if (own.length === 0) return []
      const covered = [1, 3, 5].map((horizon) => {
        const at = own.filter((each) => each.horizon === horizon)
        return at.length > 0 ? percent(held(at) / at.length) : ''
      })
      return [[`${least}–${below}`, ...covered, own.length.toLocaleString('en')]]
    }),
  )
  printTable(
    'coverage of the 80 % interval (goal 75–85 % for schools and groups)',
    ['', 'years ahead', 'held', 'of', 'coverage', 'mean width / forecast'],
    levelNames.flatMap((level) =>
      (['grade', 'all'] as const).flatMap((kind) => {
        const own = cases.filter((each) => each.level === level && each.kind === kind)
        const horizons = [...new Set(own.map(({ horizon }) => horizon))].toSorted((a, b) => a - b)
        return horizons.map((horizon) => {
          const at = own.filter((each) => each.horizon === horizon)
          const width =
            at.reduce((sum, { high, low }) => sum + high - low, 0) / at.reduce((sum, { ours }) => sum + ours, 0)
          return [
            `${names[level]}, ${kind === 'grade' ? 'grades' : 'totals'}`,
            String(horizon),
            String(held(at)),
            String(at.length),
            percent(held(at) / at.length),
            percent(width),
          ]
        })
      }),
    ),
  )
}
