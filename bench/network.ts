/**
 * How good siting and county plans are: one table of instance, published figure, ours, bound, gap and seconds, beside plain
 * HiGHS on the same model in the same run where it fits. `npm run bench:network -- library henan zz county` names the parts;
 * without names all are run, which takes some two hours. `--seconds N` limits each instance of `henan`, `zz` and
 * `county`.
 */
import { loadLinearSolver } from '#platform/solver/solve-linear.ts'
import { formulateSiting } from '#modules/network/siting/formulate.ts'
import { readInstance } from '#modules/network/siting/read-instance.ts'
import { siteApart } from '#modules/network/siting/site.job.ts'
import { countyRows } from './network/county.ts'
import { areGivenThere, henanInstances, libraryInstances, type GivenInstance } from './network/given-instances.ts'
import { printTable, say } from './timing.ts'

const parts = ['library', 'henan', 'zz', 'county'] as const
type Part = (typeof parts)[number]

const typed = process.argv.slice(2)
const limitAt = typed.indexOf('--seconds')
const limit = limitAt < 0 ? null : Number(typed[limitAt + 1])
const named = parts.filter((part) => typed.includes(part))
const wanted: readonly Part[] = named.length > 0 ? named : parts
const solve = await loadLinearSolver()

/** Pairs up to which plain HiGHS is tried, and for how long. */
const mostPairs = 40_000
const solverSeconds = 60

const heads = ['instance', 'published', 'ours', 'to published', 'bound', 'gap', 'seconds', 'HiGHS', 'its gap', 'its s']
const percent = (share: number): string => `${(share * 100).toFixed(4)} %`
const figure = (value: number): string => value.toFixed(value % 1 === 0 ? 0 : 3)

async function lineOf({ name, path, asked, published, seconds }: GivenInstance): Promise<string[]> {
  const read = await readInstance(path, asked)
  if ('problems' in read) return [name, ...read.problems.map(({ what }) => what.en)]
  const { problem } = read
  const result = await siteApart(problem, { seconds, seed: 1 })
  const ours = result.answer?.objective ?? Number.NaN
  const line = [
    name,
    String(published),
    figure(ours),
    percent(ours / published - 1),
    figure(result.bound),
    percent(result.gap ?? Number.NaN),
    result.seconds.toFixed(1),
  ]
  if (problem.demand.length * problem.capacity.length > mostPairs) return [...line, '—', '', '']
  const began = performance.now()
  const { objective, bound } = solve(formulateSiting(problem).model, { seconds: solverSeconds })
  const used = ((performance.now() - began) / 1000).toFixed(1)
  return [
    ...line,
    objective === null ? 'none' : figure(objective),
    objective === null ? '' : percent((objective - bound) / objective),
    used,
  ]
}

async function given(title: string, instances: readonly GivenInstance[]): Promise<void> {
  const lines: string[][] = []
  let seconds = 0
  for (const instance of instances) {
    const line = await lineOf(instance)
    lines.push(line)
    seconds += Number(line[6])
    // Told as it comes: the whole takes long.
    say(line.join('  '))
  }
  printTable(`${title}, ${seconds.toFixed(0)} s of ours together`, heads, lines)
}

if (!areGivenThere() && wanted.some((part) => part !== 'county')) {
  say('skipped: ../shared/data/or-benchmarks is not there')
} else {
  if (wanted.includes('library')) await given('libraries', libraryInstances(20))
  if (wanted.includes('henan')) {
    for (const place of ['ZY', 'GY', 'KF']) await given(`Henan ${place}`, henanInstances(place, limit ?? 115))
  }
  if (wanted.includes('zz')) await given('Henan ZZ', henanInstances('ZZ', limit ?? 590))
}
if (wanted.includes('county')) {
  const rows = await countyRows(limit)
  printTable(
    'counties, simulated data',
    ['instance', 'published', 'ours, yuan', 'bound', 'gap', 'seconds', 'note'],
    rows.map(({ instance, published, ours, bound, gap, seconds, note }) => [
      instance,
      published,
      ours.toFixed(0),
      bound.toFixed(0),
      percent(gap),
      seconds.toFixed(1),
      note,
    ]),
  )
}
