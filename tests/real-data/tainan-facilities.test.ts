/** 269 schools of Tainan, 中国台湾地区, with dirty areas: each is questioned, and none of them reaches an indicator. */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { weightedSpreads } from '#kernel/spread.ts'
import type { CountyReport } from '#modules/assessment/contract.ts'
import { readCensus, type CensusReading } from '#modules/census/index.ts'
import { runJunheng } from './run-junheng.ts'
import { figure, mappingPath, rawLines, sharedData, type RawLine } from './shared-data.ts'

const { path, absent } = sharedData('taiwan-schools')
const file = join(path, 'tainan_schools_2015_facilities.csv')
const mapping = mappingPath('tainan-facilities')

const land = (line: RawLine) => figure(line, 'land_area_m2')!
const floor = (line: RawLine) => figure(line, 'building_floor_area_m2')
const footprint = (line: RawLine) => figure(line, 'building_footprint_m2') ?? 0
const pupils = (line: RawLine) => figure(line, 'students')!
const floorEach = (line: RawLine) => (floor(line) ?? 0) / pupils(line)
const floorIsLand = (line: RawLine) => floor(line) === land(line)
const tooLittle = (line: RawLine) => floorEach(line) > 0 && floorEach(line) < 3

describe.skipIf(absent)('school pages of Tainan', () => {
  let lines: readonly RawLine[] = []
  let reading: Pick<CensusReading, 'schools' | 'counties' | 'problems'> = {
    schools: null,
    counties: null,
    problems: [],
  }
  let folder = ''
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'junheng-tainan-'))
    lines = rawLines(file)
    reading = await readCensus({ file, mapping, today: '2026-09-01' })
  })
  afterAll(() => rm(folder, { recursive: true, force: true }))

  const nameAt = (row: number): string => lines[row - 2]!['school_name']!
  /** Names of the schools questioned by a check, in the order of the file. */
  const found = (code: string): string[] =>
    reading.problems
      .filter((problem) => problem.code === code)
      .map(({ row }) => row!)
      .toSorted((a, b) => a - b)
      .map(nameAt)
  const where = (isSo: (line: RawLine) => boolean): string[] => lines.filter(isSo).map((line) => line['school_name']!)

  it('is imported whole, without an error', () => {
    expect(reading.schools?.rows).toHaveLength(269)
    expect(reading.problems.filter(({ severity }) => severity === 'error')).toEqual([])
  })

  it('six schools without a floor area: 0 in four, left out in two', () => {
    const zero = ['市立那拔國民小學', '市立新市國民小學', '市立樹林國小', '市立隆田國民小學']
    const empty = ['市立新東國中', '市立陽明國民小學']
    expect(found('floor-zero')).toEqual(zero)
    expect(found('floor-empty')).toEqual(empty)
    expect(where((line) => !floor(line)).toSorted()).toEqual([...zero, ...empty].toSorted())
  })

  it('land in hectares, or of one classroom: 50.793 and 133.44 m²', () => {
    expect(found('land-too-small')).toEqual(['市立新化國民中學', '市立北勢國民小學'])
    expect(where((line) => [50.793, 133.44].includes(land(line)))).toEqual(found('land-too-small'))
    expect(where((line) => land(line) < 500)).toEqual(found('land-too-small'))
  })

  it('floor of 738,211 and of 167,673.9 m²', () => {
    const slipped = ['市立官田國中', '臺南市新營區新營國民小學']
    expect(where((line) => [738_211, 167_673.9].includes(floor(line) ?? 0))).toEqual(slipped)
    expect(found('floor-per-pupil')).toEqual(expect.arrayContaining(slipped))
    expect(found('floor-above-land')).toEqual(['市立新化國民中學', '市立官田國中', '市立北勢國民小學', slipped[1]])
    expect(where((line) => (floor(line) ?? 0) > 5 * land(line))).toEqual(found('floor-above-land'))
  })

  it('floor equal to land: sixteen schools, five of them with more than 200 m² a pupil', () => {
    expect(found('floor-equals-land')).toEqual(where(floorIsLand))
    expect(where(floorIsLand)).toHaveLength(16)
    expect(where((line) => floorIsLand(line) && floorEach(line) > 200)).toEqual([
      '市立後港國中',
      '市立大山國民小學',
      '市立歡雅國民小學',
      '市立竹門國民小學',
      '市立仙草國小',
    ])
  })

  it('twenty schools with more than 100 m² of floor for a pupil, and one with 2.3', () => {
    expect(found('floor-per-pupil')).toEqual(where((line) => floorEach(line) > 100 || tooLittle(line)))
    expect(where((line) => floorEach(line) > 100)).toHaveLength(20)
    expect(where(tooLittle)).toEqual(['市立裕文國民小學'])
  })

  it('a footprint larger than the land (16) or than the floor of all storeys (67)', () => {
    const onLand = where((line) => footprint(line) > land(line))
    const onFloor = where((line) => floor(line) !== null && footprint(line) > floor(line)!)
    expect([onLand.length, onFloor.length]).toEqual([16, 67])
    expect(found('row-sum-above').toSorted()).toEqual([...onLand, ...onFloor].toSorted())
  })

  it('fifteen schools whose classes are not those of their grades and kindergarten; one of them counts senior pupils', () => {
    const classes = ['1', '2', '3', '4', '5', '6', '7', '8', '9'].map((grade) => `classes_g${grade}`)
    const counted = (line: RawLine) =>
      [...classes, 'classes_kinder'].reduce((sum, heading) => sum + (figure(line, heading) ?? 0), 0)
    const odd = where((line) => counted(line) !== figure(line, 'classes_total'))
    expect(odd).toHaveLength(15)
    expect(found('row-sum-mismatch')).toEqual(odd)
    expect(odd).toContain('臺南市立大灣高級中學')
  })

  it('two names with brackets that do not belong there', () => {
    expect(found('name-damaged')).toEqual(['市立南梓國民小學)', '(市立公園國民小學)'])
  })

  it('nothing else is questioned', () => {
    const codes = new Set(reading.problems.map(({ severity, code }) => `${severity} ${code}`))
    expect([...codes].toSorted()).toEqual([
      'note declared-absent',
      'note unknown-headings',
      'warning floor-above-land',
      'warning floor-empty',
      'warning floor-equals-land',
      'warning floor-per-pupil',
      'warning floor-zero',
      'warning land-too-small',
      'warning name-damaged',
      'warning row-sum-above',
      'warning row-sum-mismatch',
    ])
  })

  it('left in, the floor of primary schools would have a CV of 1.53; without what is questioned it has 0.68', () => {
    const about = /^(floor|land)-/
    const questioned = new Set(reading.problems.filter(({ code }) => about.test(code)).map(({ row }) => row))
    const primary = reading.schools!.rows.filter(({ stage, floorArea }) => stage === 'primary' && floorArea !== null)
    const sound = primary.filter(({ row }) => !questioned.has(row))
    const cv = ([...rows]: typeof primary) =>
      weightedSpreads({
        pupils: Float64Array.from(rows.map((row) => row.pupils!)),
        numerators: [Float64Array.from(rows.map((row) => row.floorArea!))],
        groupStarts: Uint32Array.of(0, rows.length),
        per: [1],
      }).cv[0]![0]!
    expect([primary.length, sound.length]).toEqual([208, 177])
    expect([cv(primary).toFixed(4), cv(sound).toFixed(4)]).toEqual(['1.5270', '0.6765'])
  })

  it('land and floor stay land and floor: no rooms for teaching, no indicator, no trace reads them', async () => {
    const { columns, rows } = reading.schools!
    expect(columns.landArea?.headings).toEqual(['land_area_m2'])
    expect(columns.floorArea?.headings).toEqual(['building_floor_area_m2'])
    expect(columns.teachingArea).toBeUndefined()
    expect(new Set(rows.flatMap((row) => [row.teachingArea, row.sportsGroundArea]))).toEqual(new Set([null]))
    const trace = join(folder, 'trace.json')
    const { exitCode, output } = runJunheng('assess', file, '--mapping', mapping, '--json', '--trace', trace)
    expect(exitCode).toBe(0)
    const report = JSON.parse(output) as CountyReport
    expect(report.schools).toHaveLength(269)
    const values = report.schools.flatMap((school) => Object.values(school.values))
    expect(new Set(values.map(({ value, outcome }) => `${value} ${outcome}`))).toEqual(new Set(['null unknown']))
    expect(report.resources.outcome).toBe('unknown')
    const told = report.problems.map(({ code }) => code)
    expect(told).toEqual(
      expect.arrayContaining(['floor-zero', 'land-too-small', 'floor-above-land', 'floor-equals-land']),
    )
    const traced = await readFile(trace, 'utf8')
    expect(traced).toContain('students')
    expect(traced).not.toMatch(/land_area|floor_area|footprint/)
  })

  it('a mapping that passes all floor off as rooms for teaching is refused where floor stands too, and told of', async () => {
    const text = await readFile(mapping, 'utf8')
    const none = '教学及辅助用房面积(平方米): *none'
    const both = join(folder, 'both.yaml')
    await writeFile(both, text.replace(none, '教学及辅助用房面积(平方米): building_floor_area_m2'))
    const { schools, problems } = await readCensus({ file, mapping: both, today: '2026-09-01' })
    expect(schools).toBeNull()
    expect(problems.map(({ code }) => code)).toEqual(['mapping-double-use'])
  })
})
