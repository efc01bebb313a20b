/** `site` and `verify-plan` as a person types them: every format, what cannot be solved, files that are no good, plans that were altered. */
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import type { SitingPlan } from '#modules/network/contract.ts'
import { junheng, ownFolder } from './command-line.ts'

const own = ownFolder()
const folder = (): string => own.path

async function site(name: string, content: string | Uint8Array, ...typed: string[]): Promise<SitingPlan> {
  await writeFile(join(folder(), name), content)
  const { exitCode, output, errors } = await junheng(folder(), 'site', name, ...typed, '--seconds', '10', '--json')
  expect(errors).toBe('')
  expect(exitCode).toBe(0)
  return JSON.parse(output) as SitingPlan
}

// Four places on a line, a unit apart; of the two roads between 2 and 3 the last counts.
const pmed = ['4 4 2', '1 2 1', '2 3 9', '3 4 1', '3 2 1'].join('\n')
const pairsOf = ({ assignment }: SitingPlan): string[] => assignment.map(([j, i, share]) => `${j}>${i}:${share}`)

const table = [
  'ID\tDemand\tx\ty\tFcand\tFcost\tFcap',
  'a\t10\t0\t0\t0\t5\t30\t',
  'b\t10\t1000\t0\t0\t5\t0',
  'c\t10\t2000\t0\t0\t5\t0',
  'd\t10\t3000\t0\t0\t5\t25\t',
  'e\t10\t4000\t0\t0\t100\t20',
  '',
].join('\r\n')

describe('formats', () => {
  it('reads pmed: the shortest ways, 1-based numbers', async () => {
    const plan = await site('a.txt', pmed)
    expect(plan).toMatchObject({ objective: 2, bound: 2, gap: 0, status: 'optimal' })
    expect(plan.open).toHaveLength(2)
    expect(plan.instance.format).toBe('pmed')
  })

  it('reads a packed file, and another number of sites', async () => {
    const plan = await site('b.txt.gz', gzipSync(pmed), '--p', '1')
    expect(plan).toMatchObject({ objective: 4, status: 'optimal' })
  })

  it('reads cap: split service, fixed costs, the open word', async () => {
    const cap = ['2 2', 'capacity 100.', '6 10', '5', '50 500', '5', '20 60'].join('\n')
    const plan = await site('c.txt', cap, '--capacity', '6')
    // Both sites hold 6: five units at the first for 50, one of the second demand there too for 4, four at the other for 48.
    expect(plan).toMatchObject({ objective: 212, status: 'optimal', open: [1, 2] })
    expect(pairsOf(plan).toSorted()).toEqual(['1>1:1', '2>1:0.2', '2>2:0.8'])
    const whole = await site('c.txt', cap, '--capacity', '6', '--single-source')
    expect(whole).toMatchObject({ objective: 220, status: 'optimal' })
  })

  it('reads pmedcap: distances rounded down, the ids of the file', async () => {
    const pmedcap = ['1 7', '4 2 2', '11 0 0 1', '12 1 1 1', '13 10 0 1', '14 10 9 1'].join('\n')
    const plan = await site('d.txt', pmedcap)
    expect(plan).toMatchObject({ objective: 10, status: 'optimal' })
    expect(plan.assignment.map(([j]) => j)).toEqual([11, 12, 13, 14])
  })

  it('reads sjc: real distances', async () => {
    const plan = await site('e.dat', ['3 1', '0 0 9 1', '1 1 9 1', '3 1 9 1'].join('\n'))
    expect(plan.objective).toBeCloseTo(Math.SQRT2 + 2, 12)
    expect(plan.open).toEqual([2])
  })

  it('reads the plain table: kilometres, candidates with a capacity, fixed costs or p', async () => {
    const byCost = await site('f.txt', table)
    // Two sites: 0 + 10 + 10 + 0 + 10, and 5 for each; one at d would cost 70 and 5.
    expect(byCost).toMatchObject({ objective: 40, status: 'optimal' })
    expect(byCost.open).toEqual(['a', 'd'])
    const two = await site('f.txt', table, '--p', '1')
    expect(two).toMatchObject({ objective: 70, open: ['d'], status: 'optimal' })
    const full = await site('f.txt', table, '--p', '2', '--capacitated')
    // a holds three, d two: c goes to a.
    expect(full).toMatchObject({ objective: 40, open: ['a', 'd'], status: 'optimal' })
    expect(pairsOf(full)).toEqual(['a>a:1', 'b>a:1', 'c>a:1', 'd>d:1', 'e>d:1'])
  })

  it('keeps to distances, sizes, and sites that stay or are left out', async () => {
    const near = await site('f.txt', table, '--p', '1', '--max-distance', '2.5')
    expect(near).toMatchObject({ status: 'infeasible', objective: null, open: [], assignment: [] })
    expect(near.explanation!.code).toBe('proven')
    const kept = await site('f.txt', table, '--p', '2', '--keep', 'e', '--leave-out', 'a')
    expect(kept).toMatchObject({ objective: 60, open: ['d', 'e'] })
    const sized = await site('f.txt', table, '--p', '2', '--keep', 'e', '--leave-out', 'a', '--min-size', '20')
    expect(sized).toMatchObject({ objective: 70, status: 'optimal' })
  })

  it('puts evenness first where asked, within the share of longer ways', async () => {
    const even = await site('f.txt', table, '--p', '2', '--even', '0.5')
    const shortest = await site('f.txt', table, '--p', '2')
    expect(even.spread!.mean).toBeLessThanOrEqual(shortest.spread!.mean * 1.5 + 1e-9)
    expect(even.bound!).toBeLessThanOrEqual(even.objective!)
  })
})

describe('what cannot be', () => {
  it('names how many places are short', async () => {
    const plan = await site('f.txt', table, '--p', '1', '--capacitated')
    expect(plan.status).toBe('infeasible')
    expect(plan.explanation).toMatchObject({ code: 'too-little-room', short: 20 })
  })

  it('names who is out of reach', async () => {
    const plan = await site('f.txt', table, '--p', '3', '--max-distance', '0.5')
    expect(plan.explanation).toMatchObject({ code: 'out-of-reach', demands: ['b', 'c'] })
  })
})

describe('files that are no good', () => {
  it.each([
    ['nothing', '', 'empty-file'],
    ['words', 'hello world again and more\nand more', 'unknown-format'],
    ['a table without a column', 'ID Demand x y Fcand Fcost\n1 2 3 4 0 5\n', 'columns-missing'],
    ['letters for numbers', `${table}f\tmany\t1\t1\t0\t1\t1\n`, 'not-a-number'],
    ['an id twice', `${table}a\t1\t1\t1\t0\t1\t1\n`, 'id-twice'],
    ['a road to nowhere', '2 1 1\n1 7 3\n', 'unknown-place'],
    ['an open capacity', '1 1\ncapacity 5\n1 2\n', 'capacity-open'],
    ['no candidates', 'ID Demand x y Fcand Fcost Fcap\n1 2 3 4 0 5 0\n', 'no-candidates'],
    ['too many sites', '2 1 5\n1 2 3\n', 'p-out-of-range'],
  ])('%s', async (_, content, code) => {
    await writeFile(join(folder(), 'bad.txt'), content)
    const { exitCode, output } = await junheng(folder(), 'site', 'bad.txt', '--json')
    expect(exitCode).toBe(2)
    const { problems } = JSON.parse(output) as { problems: { code: string }[] }
    expect(problems.map((problem) => problem.code)).toContain(code)
  })

  it('says so where there is no file', async () => {
    const { exitCode, errors, output } = await junheng(folder(), 'site', 'absent.txt')
    expect(exitCode).toBe(2)
    expect(errors + output).toContain('absent.txt')
  })
})

describe('verify-plan', () => {
  it('finds a whole plan sound, and tells what was altered', async () => {
    await site('g.txt', table, '--p', '2', '--capacitated', '--plan', 'g.json')
    const sound = await junheng(folder(), 'verify-plan', 'g.json')
    expect(sound).toMatchObject({ exitCode: 0, errors: '' })
    const plan = JSON.parse(await readFile(join(folder(), 'g.json'), 'utf8')) as SitingPlan
    await writeFile(join(folder(), 'h.json'), JSON.stringify({ ...plan, objective: plan.objective! - 5 }))
    const altered = await junheng(folder(), 'verify-plan', 'h.json', '--json')
    expect(altered.exitCode).toBe(1)
    const { findings } = JSON.parse(altered.output) as { findings: { code: string }[] }
    expect(findings.map(({ code }) => code)).toEqual(expect.arrayContaining(['objective', 'bound-above']))
  })

  it('sees that the data are others', async () => {
    await site('i.txt', pmed, '--plan', 'i.json')
    await writeFile(join(folder(), 'i.txt'), pmed.replace('3 2 1', '3 2 2'))
    const { exitCode, output } = await junheng(folder(), 'verify-plan', 'i.json')
    expect(exitCode).toBe(1)
    expect(output).toContain('other-file')
  })

  it('tells a plan from other files', async () => {
    await writeFile(join(folder(), 'no.json'), '{"a":1}')
    const { exitCode, output, errors } = await junheng(folder(), 'verify-plan', 'no.json')
    expect(exitCode).toBe(2)
    expect(output + errors).toContain('不是方案')
  })
})
