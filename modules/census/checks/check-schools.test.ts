import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { schoolFields } from '../school-fields.ts'
import { goodSchool, nineYear, problemsOf, readGrid, schoolGrid, type SchoolCells } from '../good-school.ts'

const changed = (...patches: readonly SchoolCells[]): SchoolCells[] =>
  patches.map((patch) => ({ ...goodSchool, ...patch }))
const second = { code: '2141000009', name: '第二小学' }
const point = { type: '218', code: '2141000008', name: '教学点' }
const [primaryPart, juniorPart] = nineYear

describe('tables without problems', () => {
  it.each<[string, readonly SchoolCells[]]>([
    ['a school', changed({})],
    ['a nine-year school with its assets on one row', nineYear],
    ['the same with the column filled', [{ ...primaryPart, assetBasis: '全校' }, juniorPart]],
    ['a special school without stages of its own', changed({ type: '511', code: '5141000001', multimediaRooms: null })],
    ['a counted teaching point with its main school', changed({}, { ...point, mainSchool: '2141000001' })],
    ['a primary school of five years', changed({ pupilsGrade5: 200, pupilsGrade6: null })],
    [
      'a senior row with its pupils only',
      [
        { ...juniorPart, type: '341', ...pick(goodSchool) },
        {
          code: '3141000002',
          name: '九年一贯制学校',
          year: 2024,
          county: '411525',
          type: '341',
          stage: '高中',
          pupils: 300,
          teachersDoctor: 0,
          artsTeachers: 0,
        },
      ],
    ],
  ])('%s', (_, rows) => {
    expect(problemsOf(rows)).toEqual([])
  })
})

/** A school that has only its buildings left. */
const emptySchool: SchoolCells = {
  year: 2024,
  code: '2141000001',
  name: '第一小学',
  type: '211',
  stage: '小学',
  county: '411525',
  pupils: 0,
  teachers: 0,
  teachersCollege: 0,
  teachersBachelor: 0,
  teachersMaster: 0,
  teachersDoctor: 0,
  backboneTeachers: 0,
  peTeachers: 0,
  musicTeachers: 0,
  fineArtTeachers: 0,
  artsTeachers: 0,
  ...pick(goodSchool),
}

function pick(school: SchoolCells): SchoolCells {
  const { landArea, floorArea, teachingArea, indoorSportsArea, sportsGroundArea, equipmentValue, multimediaRooms } =
    school
  return { landArea, floorArea, teachingArea, indoorSportsArea, sportsGroundArea, equipmentValue, multimediaRooms }
}

describe('every row check', () => {
  it.each<[string, readonly SchoolCells[], string]>([
    [
      '1 a stage the type cannot have',
      changed({
        stage: '初中',
        pupilsGrade1: null,
        pupilsGrade2: null,
        pupilsGrade3: null,
        pupilsGrade4: null,
        pupilsGrade5: null,
        pupilsGrade6: null,
      }),
      'error stage-against-type',
    ],
    ['1 a nine-year school with one row', [primaryPart], 'error stage-row-missing'],
    ['2 bands above the classes', changed({ classes41To45: 13 }), 'error bands-sum'],
    ['2 bands below the classes, some blank', changed({ classes41To45: 11 }), 'warning bands-incomplete'],
    ['2 largest class above its band', changed({ largestClass: 46 }), 'error largest-class-band'],
    ['2 classes of the grades above the whole', changed({ classesGrade1: 15 }), 'error grades-sum'],
    ['3 backbone above teachers', changed({ backboneTeachers: 41 }), 'error part-exceeds-whole'],
    ['3 certified above teachers', changed({ certifiedTeachers: 41 }), 'error part-exceeds-whole'],
    ['3 degrees above teachers', changed({ teachersCollege: 20 }), 'error part-exceeds-whole'],
    ['4 PE and arts above teachers', changed({ peTeachers: 37 }), 'error part-exceeds-whole'],
    [
      '5 indoor sports above teaching area',
      changed({ indoorSportsArea: 3001 }),
      'error indoor-sports-exceeds-teaching',
    ],
    ['6 a room too large', changed({ musicRooms: '96;301' }), 'warning special-room-size'],
    ['6 a room too small', changed({ fineArtRooms: 39 }), 'warning special-room-size'],
    ['7 equipment low', changed({ equipmentValue: 2.9 }), 'warning equipment-per-pupil'],
    ['7 equipment high', changed({ equipmentValue: 3001 }), 'warning equipment-per-pupil'],
    ['7 元 in the 万元 column', changed({ equipmentValue: 1_300_000 }), 'error unit-slip'],
    ['7 万元 divided again', changed({ equipmentValue: 0.013 }), 'error unit-slip'],
    ['7 public funds in 万元', changed({ publicFunds: 48 }), 'error unit-slip'],
    ['8 grades above pupils', changed({ pupilsGrade1: 101 }), 'error grades-sum'],
    ['8 grades below pupils', changed({ pupilsGrade1: 99 }), 'error grades-sum'],
    ['8 grades below pupils, one blank', changed({ pupilsGrade1: null }), 'warning grades-incomplete'],
    ['8 a grade of another stage', changed({ pupilsGrade7: 5 }), 'error grade-outside-stage'],
    ['9 an uncounted point without main school', changed({ ...point, counted: '否' }), 'error main-school-needed'],
    ['9 an uncounted school without main school', changed({ counted: '否' }), 'warning uncounted-without-main'],
    ['9 main school not there', changed({ mainSchool: '2141000077' }), 'error main-school-missing'],
    ['9 main school itself', changed({ mainSchool: '2141000001' }), 'error main-school-itself'],
    [
      '9 main school in another county',
      changed({}, { ...point, mainSchool: '2141000001', county: '411526' }),
      'error main-school-other-county',
    ],
    [
      '9 main school of another stage',
      [
        ...changed({ ...point, mainSchool: '3141000003' }),
        { ...juniorPart, ...pick(goodSchool), type: '311', code: '3141000003' },
      ],
      'error main-school-other-stage',
    ],
    ['10 in-zone pupils above pupils', changed({ inZonePupils: 601 }), 'error part-exceeds-whole'],
    ['11 a change of more than 20 %', changed({ year: 2023, multimediaRooms: 13 }, {}), 'warning yearly-change'],
    ['11 a school that becomes a point', changed({ year: 2023 }, { type: '218' }), 'warning school-became-point'],
    ['12 the same school twice', changed({}, {}), 'error duplicate-row'],
    ['one code, two names', [primaryPart, { ...juniorPart, name: '另一所' }], 'error same-code-differs'],
    [
      'pupils without teachers',
      changed({
        teachers: 0,
        backboneTeachers: 0,
        certifiedTeachers: 0,
        teachersCollege: 0,
        teachersBachelor: 0,
        teachersMaster: 0,
        peTeachers: 0,
        musicTeachers: 0,
        fineArtTeachers: 0,
      }),
      'warning pupils-without-teachers',
    ],
    ['neither pupils nor teachers', [...changed(second), emptySchool], 'warning empty-school'],
    [
      'pupils without a class',
      changed({ classes: 0, classes36To40: 0, classes41To45: 0 }),
      'warning pupils-without-classes',
    ],
    [
      'a class in which nobody sits',
      changed({
        pupilsGrade1: 0,
        pupilsGrade2: 200,
        ...Object.fromEntries([1, 4, 3, 2, 2, 2].map((count, index) => [`classesGrade${index + 1}`, count])),
      }),
      'warning classes-without-pupils',
    ],
    ['largest class below the mean', changed({ largestClass: 42 }), 'warning largest-class-below-mean'],
    [
      'too many pupils for the teachers',
      changed({ pupils: 1230, pupilsGrade1: 730, classes: 31, classes36To40: 19 }),
      'warning pupils-per-teacher',
    ],
    ['fewer pupils than teachers', changed({ teachers: 601, staff: 601 }), 'warning pupils-per-teacher'],
    ['a lost character in the name', changed({ name: '槺?小学' }), 'warning name-damaged'],
    ['half a pair of brackets', changed({ name: '第一小学)' }), 'warning name-damaged'],
    ['a name in brackets', changed({ name: '（第一小学）' }), 'warning name-damaged'],
    ['a lost character is no new name', changed({ year: 2023, name: '第?小学' }, {}), 'warning name-damaged'],
    ['another name', changed({ year: 2023, name: '旧名' }, {}), 'note school-renamed'],
    ['a school that has gone', changed({ year: 2023 }, {}, { ...second, year: 2023 }), 'note school-gone'],
    ['a school that has come', changed({ year: 2023 }, {}, second), 'note school-new'],
    ['floor area 0', changed({ floorArea: 0, teachingArea: 0, indoorSportsArea: 0 }), 'warning floor-zero'],
    ['floor area left out', [...changed({ floorArea: null }), ...changed(second)], 'warning floor-empty'],
    ['too little floor per pupil', changed({ floorArea: 1799, teachingArea: 1700 }), 'warning floor-per-pupil'],
    ['floor per pupil', changed({ floorArea: 60_001, landArea: 60_000 }), 'warning floor-per-pupil'],
    ['floor equal to land', changed({ floorArea: 12_000 }), 'warning floor-equals-land'],
    ['floor above land', changed({ landArea: 900, sportsGroundArea: 800 }), 'warning floor-above-land'],
    [
      'land too small',
      changed({ landArea: 499, floorArea: 2400, teachingArea: 2000, sportsGroundArea: 400 }),
      'warning land-too-small',
    ],
    ['land per pupil', changed({ landArea: 600_001 }), 'warning land-per-pupil'],
    ['teaching area above floor', changed({ teachingArea: 5001 }), 'error teaching-exceeds-floor'],
    [
      'teaching area per pupil, too much',
      changed({ teachingArea: 60_001, landArea: null, floorArea: null }),
      'warning teaching-per-pupil',
    ],
    [
      'teaching area per pupil, too little',
      changed({ teachingArea: 179, indoorSportsArea: 0 }),
      'warning teaching-per-pupil',
    ],
    [
      'sports ground per pupil',
      changed({ sportsGroundArea: 600_001, landArea: null, floorArea: null }),
      'warning sports-ground-per-pupil',
    ],
    ['sports ground as large as the land', changed({ sportsGroundArea: 12_000 }), 'warning sports-ground-above-land'],
    ['teaching area equal to floor', changed({ teachingArea: 5000 }), 'warning teaching-equals-floor'],
    ['coordinates swapped', changed({ longitude: 32.1, latitude: 115 }), 'warning coordinates-swapped'],
    [
      'the same assets twice, nothing said',
      [{ ...primaryPart }, { ...juniorPart, ...pick(goodSchool), landArea: null, floorArea: null }],
      'warning asset-basis-unclear',
    ],
    ['unknown type', changed({ type: '299' }), 'error unknown-school-type'],
    ['unknown settlement', changed({ settlement: '211' }), 'warning unknown-settlement'],
    ['unknown datum', changed({ datum: '北京54' }), 'warning not-a-choice'],
    ['odd school code', changed({ code: '141000001' }), 'warning school-code-form'],
    ['odd county code', changed({ county: '4115' }), 'warning county-code-form'],
    ['an empty key', changed({ code: null }, second), 'error key-cell-empty'],
    ['an empty name', changed({ name: null }), 'warning name-empty'],
    ['an empty required figure', changed({ sportsGroundArea: null }), 'warning required-cell-empty'],
    ['an empty 艺术', changed({ artsTeachers: null }), 'note empty-taken-as-zero'],
    ['an empty year among others', changed({ year: null }, second), 'error year-empty'],
    ['no year at all', changed({ year: null }), 'note year-assumed'],
    ['a row of totals', [...changed({}), { code: '合计', pupils: 600 }], 'note row-passed-over'],
  ])('%s', (_, rows, expected) => {
    expect(problemsOf(rows)).toEqual([expected])
  })

  it('tells both of two schools that name each other as main school', () => {
    expect(problemsOf(changed({ mainSchool: '2141000009' }, { ...second, mainSchool: '2141000001' }))).toEqual([
      'error main-school-ring',
      'error main-school-ring',
    ])
  })

  it('places a problem by row, heading and cell and cites the figures', () => {
    const [problem] = readGrid(schoolGrid(changed({}, { ...second, backboneTeachers: 41 }))).problems
    expect(problem).toMatchObject({ file: 'a.xlsx', sheet: '学校基表', row: 3, column: '县级及以上骨干教师数' })
    expect(problem?.cell).toMatch(/^[A-Z]+3$/)
    expect(problem?.what.zh).toContain('41')
    expect(problem?.what.zh).toContain('40')
  })
})

describe('empty physical cells', () => {
  it('stay empty where the school reports on another row, and are no 0 of indoor sports', () => {
    const { table } = readGrid(schoolGrid(nineYear))
    expect(table.rows.map((row) => row.indoorSportsArea)).toEqual([300, null])
  })

  it('are asked for where stages report by themselves', () => {
    const rows = nineYear.map((row) => ({ ...row, assetBasis: '分学段' }))
    expect(problemsOf(rows)).toEqual(Array.from({ length: 4 }, () => 'warning required-cell-empty'))
  })

  it('count as 0 for indoor sports where the row has other figures', () => {
    const { table } = readGrid(schoolGrid(changed({ indoorSportsArea: null })))
    expect(table.rows[0]?.indoorSportsArea).toBe(0)
  })

  it('use the pupils of the whole school for what is reported for the whole school', () => {
    // 4 万元 for 600 pupils would be 66 元 each; for all 1,200 it is 33.
    expect(problemsOf([{ ...primaryPart, equipmentValue: 4 }, juniorPart])).toEqual(['warning equipment-per-pupil'])
  })
})

describe('whatever stands in the cells', () => {
  const cell = fc.oneof(
    fc.constant(null),
    fc.string(),
    fc.double(),
    fc.integer(),
    fc.boolean(),
    fc.date({ noInvalidDate: false }),
    fc.constantFrom(
      '小学',
      '初中',
      '是',
      '2141000001',
      '211',
      '312',
      '合计',
      '=1',
      { formula: '1' },
      { error: '#REF!' },
    ),
  )
  const headings = Object.values(schoolFields).map((spec) => spec.heading)

  it('the table is read without a throw, and every problem speaks both languages', () => {
    fc.assert(
      fc.property(fc.array(fc.array(cell, { maxLength: headings.length }), { maxLength: 4 }), (rows) => {
        for (const { what, why, todo } of readGrid([headings, ...rows]).problems) {
          for (const words of [what, why, todo]) expect(words.zh && words.en).toBeTruthy()
        }
      }),
      { numRuns: 200 },
    )
  })
})
