/** The rosters of 中国台湾地区, 2012–2014: every row is imported, its sums are really held, and nothing is made up for what they lack. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Problem } from '#kernel/problem.ts'
import type { CountyReport } from '#modules/assessment/contract.ts'
import { readCensus, type CensusReading } from '#modules/census/index.ts'
import { runJunheng } from './run-junheng.ts'
import { figure, mappingPath, rawLines, sharedData, type RawLine } from './shared-data.ts'

const { path, absent } = sharedData('taiwan-schools')

const rosters = [
  {
    file: 'tw_primary_schools_2012_2014.csv.gz',
    mapping: 'taiwan-primary',
    grades: [1, 2, 3, 4, 5, 6],
    rows: 8027,
    /** Pupils of the whole region by school year, as published. */
    pupils: { 2012: 1_373_366, 2013: 1_297_120, 2014: 1_252_706 },
    counts: {
      'warning yearly-change': 342,
      'warning empty-school': 19,
      'warning pupils-per-teacher': 4,
      'warning pupils-without-classes': 1,
      'warning pupils-without-teachers': 1,
      'warning classes-without-pupils': 1,
      'warning name-damaged': 5,
      'note school-renamed': 5,
      'note school-gone': 12,
      'note school-new': 3,
      'note declared-absent': 14,
      'note unknown-headings': 1,
    },
  },
  {
    file: 'tw_junior_schools_2012_2014.csv.gz',
    mapping: 'taiwan-junior',
    grades: [7, 8, 9],
    rows: 2811,
    pupils: { 2012: 844_884, 2013: 831_925, 2014: 803_226 },
    counts: {
      'warning pupils-without-teachers': 592,
      'warning yearly-change': 108,
      'warning empty-school': 2,
      'warning classes-without-pupils': 1,
      'warning teachers-without-pupils': 1,
      'note school-new': 12,
      'warning name-damaged': 1,
      'note school-renamed': 5,
      'note school-gone': 6,
      'note declared-absent': 14,
      'note unknown-headings': 1,
    },
  },
] as const
type Roster = (typeof rosters)[number]

const of = (problems: readonly Problem[], code: string): Problem[] =>
  problems.filter((problem) => problem.code === code)

const countsOf = (problems: readonly Problem[]): Record<string, number> =>
  Object.fromEntries(
    [...Map.groupBy(problems, ({ severity, code }) => `${severity} ${code}`)].map(([key, list]) => [key, list.length]),
  )

const rowsOf = (problems: readonly Problem[], code: string): number[] =>
  of(problems, code)
    .map(({ row }) => row!)
    .toSorted((a, b) => a - b)

/** The same, found by a few lines over the raw file that share nothing with the checks. */
const linesWhere = (lines: readonly RawLine[], isSo: (line: RawLine) => boolean): number[] =>
  lines.filter(isSo).map(({ line }) => Number(line))

const sum = (line: RawLine, headings: readonly string[]): number =>
  headings.reduce((total, heading) => total + figure(line, heading)!, 0)
const pupils = (line: RawLine): number => figure(line, 'students')!
const teachers = (line: RawLine): number => sum(line, ['teachers_m', 'teachers_f'])

const isClassWithoutPupils = (line: RawLine, grade: number): boolean =>
  figure(line, `classes_g${grade}`)! > 0 && sum(line, [`g${grade}_m`, `g${grade}_f`]) === 0

const isWhole = (line: RawLine | undefined): boolean => !line?.['school_name']?.includes('?')

describe.skipIf(absent).each(rosters)('$file', (roster: Roster) => {
  let lines: readonly RawLine[] = []
  let reading: Pick<CensusReading, 'schools' | 'counties' | 'problems'> = {
    schools: null,
    counties: null,
    problems: [],
  }
  let folder = ''
  const mapping = mappingPath(roster.mapping)
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'junheng-rosters-'))
    const file = join(path, roster.file)
    lines = rawLines(file)
    reading = await readCensus({ file, mapping, today: '2026-09-01' })
  })
  afterAll(() => rm(folder, { recursive: true, force: true }))

  const found = (code: string) => rowsOf(reading.problems, code)
  const where = (isSo: (line: RawLine) => boolean) => linesWhere(lines, isSo)

  it('is imported whole, pupil for pupil', () => {
    expect(reading.schools?.rows).toHaveLength(roster.rows)
    const byYear = Map.groupBy(reading.schools?.rows ?? [], ({ year }) => year)
    for (const [year, total] of Object.entries(roster.pupils)) {
      expect(byYear.get(Number(year))?.reduce((all, row) => all + row.pupils!, 0)).toBe(total)
    }
  })

  it('gives exactly these problems, none of them an error', () => {
    expect(countsOf(reading.problems)).toEqual(roster.counts)
  })

  it('has the rows questioned that a second look at the raw file questions', () => {
    expect(found('pupils-without-teachers')).toEqual(where((line) => pupils(line) > 0 && teachers(line) === 0))
    expect(found('empty-school')).toEqual(where((line) => pupils(line) === 0 && teachers(line) === 0))
    expect(found('pupils-without-classes')).toEqual(where((line) => pupils(line) > 0 && figure(line, 'classes') === 0))
    expect(found('classes-without-pupils')).toEqual(
      where((line) => pupils(line) > 0 && roster.grades.some((grade) => isClassWithoutPupils(line, grade))),
    )
    expect(found('pupils-per-teacher')).toEqual(
      where((line) => {
        const [many, few] = [pupils(line), teachers(line)]
        return many > 0 && few > 0 && (many > 30 * few || many < few)
      }),
    )
  })

  it('has every change of more than a fifth within a year questioned, and every school that came, went or was renamed', () => {
    const at = new Map(lines.map((line) => [`${line['school_code']} ${line['year']}`, line]))
    const other = (line: RawLine, step: number) => at.get(`${line['school_code']} ${Number(line['year']) + step}`)
    const jumps = (line: RawLine) => {
      const before = other(line, -1)
      if (!before) return 0
      return [pupils, teachers].filter((count) => {
        const [then, now] = [count(before), count(line)]
        return then > 0 && 5 * Math.abs(now - then) > then
      }).length
    }
    expect(found('yearly-change')).toEqual(
      lines.flatMap((line) => Array.from({ length: jumps(line) }, () => Number(line.line))),
    )
    expect(found('school-new')).toEqual(where((line) => line['year'] !== '2012' && !other(line, -1)))
    expect(found('school-gone')).toEqual(where((line) => line['year'] !== '2014' && !other(line, 1)))
    const isRenamed = (line: RawLine, before = other(line, -1)) =>
      before !== undefined && before['school_name'] !== line['school_name'] && isWhole(line) && isWhole(before)
    expect(found('school-renamed')).toEqual(where((line) => isRenamed(line)))
    expect(found('name-damaged')).toEqual(where((line) => !isWhole(line)))
  })

  it('is refused as soon as one figure of a sum is changed, by the row and by every sum it breaks', async () => {
    const planted = 700
    const [first = 1] = roster.grades
    const faults: readonly (readonly [string, readonly string[]])[] = [
      [`g${first}_m`, ['row-sum-mismatch', 'grades-sum']],
      [`g${first}_f`, ['row-sum-mismatch', 'grades-sum']],
      ['students_m', ['row-sum-mismatch', 'row-sum-mismatch']],
      ['students', ['row-sum-mismatch', 'grades-sum']],
      [`classes_g${first}`, ['row-sum-mismatch', 'grades-sum']],
      ['graduates', ['row-sum-mismatch']],
    ]
    const headings = Object.keys(lines[0]!).filter((heading) => heading !== 'line')
    for (const [heading, codes] of faults) {
      const cells = lines.map((line) =>
        headings.map((each) =>
          each === heading && Number(line.line) === planted ? String(figure(line, each)! + 1) : line[each],
        ),
      )
      const file = join(folder, `${heading}.csv`)
      await writeFile(file, [headings, ...cells].map((line) => line.join(',')).join('\n'))
      const refused = await readCensus({ file, mapping, today: '2026-09-01' })
      expect(refused.schools).toBeNull()
      const errors = refused.problems.filter(({ severity }) => severity === 'error')
      expect(errors.map(({ code }) => code).toSorted()).toEqual(codes.toSorted())
      expect(new Set(errors.map(({ row }) => row))).toEqual(new Set([planted]))
    }
  })

  it('is judged county by county and year by year, with everything it lacks unknown and nothing met', () => {
    const { exitCode, output } = runJunheng('assess', join(path, roster.file), '--mapping', mapping, '--json')
    expect(exitCode).toBe(0)
    const reports = JSON.parse(output) as CountyReport[]
    expect(reports).toHaveLength(25 * 3)
    const outcomes = new Set(
      reports.flatMap(({ outcome, resources, schools, phases }) => [
        outcome,
        resources.outcome,
        ...schools.flatMap((school) => [school.outcome, ...Object.values(school.values).map((value) => value.outcome)]),
        ...Object.values(phases).flatMap(({ indicators }) => Object.values(indicators).map((each) => each.outcome)),
      ]),
    )
    expect(outcomes).toEqual(new Set(['unknown']))
    const judged = reports.reduce((all, { schools }) => all + schools.length, 0)
    const empty = reports.flatMap(({ excluded }) => excluded)
    expect(new Set(empty.map(({ reasonCode }) => reasonCode))).toEqual(new Set(['no-pupils']))
    expect(empty).toHaveLength(where((line) => pupils(line) === 0).length)
    expect(judged + empty.length).toBe(roster.rows)
  })
})
