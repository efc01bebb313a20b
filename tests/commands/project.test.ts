/** `project ROLLS.csv`: any city's table becomes a forecast whose sums are exact; what is wrong with a table is told at once. */
import { describe, expect, it } from 'vitest'
import { seededRandom } from '#kernel/seeded-random.ts'
import { faultLines, junheng, ownFolder } from './command-line.ts'

const folder = ownFolder()

interface Span {
  readonly school?: string
  readonly group?: string
  readonly grade: number | 'all'
  readonly year: number
  readonly pupils: number
  readonly low: number
  readonly high: number
}
interface Output {
  readonly forecast: readonly Span[]
  readonly groups: readonly Span[]
  readonly total: readonly Span[]
  readonly methods: readonly { readonly level: string; readonly chosen: string; readonly errors: readonly unknown[] }[]
  readonly problems: readonly { readonly severity: string; readonly code: string; readonly cell?: string }[]
}

/** Two districts of three schools, eight years; a cell is empty here and there. */
function rolls(headings = 'school,group,grade,year,pupils'): string {
  const random = seededRandom(17)
  const lines: string[] = []
  for (const group of ['东', '西']) {
    for (const [name, from, to, size] of [
      ['一小', 1, 6, 90],
      ['二小', 1, 6, 40],
      ['初中', 7, 9, 120],
    ] as const) {
      for (let year = 2015; year <= 2022; year += 1) {
        for (let grade = from; grade <= to; grade += 1) {
          const pupils = Math.round(size * Math.exp(-0.03 * (year - grade - 2010)) * random.range(0.94, 1.06))
          lines.push(`${group}${name},${group}区,${grade},${year},${random.unit() < 0.02 ? '' : pupils}`)
        }
      }
    }
  }
  return [headings, ...lines].join('\n')
}

const project = async (...typed: readonly string[]) => {
  const done = await junheng(folder.path, 'project', ...typed, '--json')
  return { ...done, json: JSON.parse(done.output) as Output }
}
const at = (spans: readonly Span[], grade: number | 'all', year: number): number =>
  spans.filter((span) => span.grade === grade && span.year === year).reduce((sum, { pupils }) => sum + pupils, 0)

describe('project', () => {
  it('gives every school, group and the whole, by grade and together, in whole pupils that add up', async () => {
    await folder.save('rolls.csv', rolls())
    const { json, ...done } = await project('rolls.csv', '--horizon', '4')
    expect([done.exitCode, faultLines(done)]).toEqual([0, []])
    expect(Object.keys(json)).toEqual(['forecast', 'groups', 'total', 'methods', 'problems'])
    expect(Object.keys(json.forecast[0]!).toSorted()).toEqual([
      'grade',
      'group',
      'high',
      'low',
      'pupils',
      'school',
      'year',
    ])
    expect([...new Set(json.total.map(({ year }) => year))]).toEqual([2023, 2024, 2025, 2026])
    for (const grade of [1, 2, 3, 4, 5, 6, 7, 8, 9, 'all'] as const) {
      for (const year of [2023, 2026]) {
        expect(at(json.forecast, grade, year)).toBe(at(json.total, grade, year))
        expect(at(json.groups, grade, year)).toBe(at(json.total, grade, year))
        expect(at(json.total, grade, year)).toBeGreaterThan(0)
      }
    }
    for (const { pupils, low, high } of [...json.forecast, ...json.groups, ...json.total]) {
      expect([pupils, low, high].every(Number.isInteger) && low >= 0 && low <= pupils && pupils <= high).toBe(true)
    }
    // A primary school has no grade 7, and none is told of.
    expect(json.forecast.some(({ school, grade }) => school === '东一小' && grade === 7)).toBe(false)
    expect(json.methods.map(({ level }) => level)).toEqual(['whole', 'group', 'school'])
    expect(json.problems.map(({ code }) => code)).toEqual(expect.arrayContaining(['unknown-cells', 'no-births']))
  })

  it('leaves rows after --origin aside', async () => {
    await folder.save('all.csv', rolls())
    await folder.save(
      'cut.csv',
      rolls()
        .split('\n')
        .filter((line) => !line.includes(',2021,') && !line.includes(',2022,'))
        .join('\n'),
    )
    const [all, cut] = await Promise.all([project('all.csv', '--origin', '2020'), project('cut.csv')])
    expect(all.json.total[0]!.year).toBe(2021)
    expect(all.json.forecast).toEqual(cut.json.forecast)
  })

  it('takes births, by year or by month, and says that it did', async () => {
    const births = ['东区', '西区'].flatMap((group) =>
      Array.from({ length: 16 }, (_, i) => `${group},${2007 + i},${i > 9 ? 90 : 180}`),
    )
    await folder.save('rolls.csv', rolls())
    await folder.save('births.csv', ['group,year,births', ...births].join('\n'))
    const { json } = await project('rolls.csv', '--births', 'births.csv')
    expect(json.problems.map(({ code }) => code)).toContain('yearly-births')
    expect(json.problems.map(({ code }) => code)).not.toContain('no-births')
    expect(at(json.total, 1, 2025)).toBeLessThan(0.75 * at(json.total, 1, 2023))
  })

  it('takes Chinese headings, and prints tables for people', async () => {
    await folder.save('中文.csv', rolls('学校,地区,年级,学年,在校生数'))
    const { exitCode, output } = await junheng(folder.path, 'project', '中文.csv')
    expect(exitCode).toBe(0)
    expect(output).toContain('预测，不作入学承诺')
    expect(output).toContain('同届人数不变')
    const english = await junheng(folder.path, 'project', '中文.csv', '--lang', 'en')
    expect(english.output).toContain('no promise of a place')
  })

  it('tells all that is wrong at once, with row and cell, and forecasts nothing', async () => {
    const bad = [
      'school,group,grade,year,pupils',
      'A,东区,1,2020,30',
      'A,东区,1,2020,31',
      'A,东区,11,2020,31',
      'A,东区,2,2020,-4',
      'A,东区,3,2020,约三十',
      'A,,4,2020,30',
      'A,东区,5,2020,30.5',
    ]
    await folder.save('bad.csv', bad.join('\n'))
    const { exitCode, json } = await project('bad.csv')
    expect(exitCode).toBe(2)
    expect(json.forecast).toEqual([])
    const rows = json.problems.filter(({ severity }) => severity === 'error').map(({ cell }) => cell)
    expect(rows).toEqual(expect.arrayContaining(['C4', 'E5', 'E6', 'B7', 'E8']))
    expect(json.problems.map(({ code }) => code)).toContain('row-twice')
  })

  it('says what is missing of a file, a heading, or the years before the origin', async () => {
    await folder.save('rolls.csv', rolls())
    expect((await project('nowhere.csv')).exitCode).toBe(2)
    await folder.save('headless.csv', 'a,b\n1,2')
    expect((await project('headless.csv')).exitCode).toBe(2)
    const early = await project('rolls.csv', '--origin', '2001')
    expect([early.exitCode, early.json.problems.map(({ code }) => code)]).toEqual([
      2,
      expect.arrayContaining(['no-rolls']),
    ])
    expect((await junheng(folder.path, 'project', 'rolls.csv', '--horizon', '99')).exitCode).toBe(2)
  })

  it('manages with a single year', async () => {
    await folder.save(
      'one.csv',
      rolls()
        .split('\n')
        .filter((line, i) => i === 0 || line.includes(',2022,'))
        .join('\n'),
    )
    const { exitCode, json } = await project('one.csv', '--horizon', '2')
    expect(exitCode).toBe(0)
    expect(json.problems.map(({ code }) => code)).toContain('few-years')
  })
})
