/**
 * The yearly rows of the made-up schools: pupils by grade follow the births, classes follow the pupils, and what a
 * school has is built up over the years and never taken away. Cells are written as people type them (小学, 是, 万元).
 */
import type { SchoolField } from '#modules/census/contract.ts'
import { seededRandom, seedOf, type SeededRandom } from '#kernel/seeded-random.ts'
import { compulsoryStages, type CompulsoryStage } from '#kernel/stage.ts'
import { cohortIndex } from './cohorts.ts'
import type { DemoCounty } from './counties.ts'
import type { MadeCounty, MadeSchool, Setting } from './made-schools.ts'
import { provisionFor, type Provision } from './provision.ts'

export type Cells = Partial<Record<SchoolField, string | number>>

/** A row as it stands in the 学校基表 of one year. */
export interface SchoolYear {
  readonly school: MadeSchool
  readonly stage: CompulsoryStage | 'senior'
  readonly cells: Cells
}

/** What families do: every year more of a place's children go to the seat, fewer stay in the villages. */
const drift: Readonly<Record<Setting, number>> = { seat: 0.018, town: 0.004, village: -0.035, point: -0.06 }

const bands = [
  [25, 'classesTo25'],
  [30, 'classes26To30'],
  [35, 'classes31To35'],
  [40, 'classes36To40'],
  [45, 'classes41To45'],
  [50, 'classes46To50'],
  [55, 'classes51To55'],
  [60, 'classes56To60'],
  [65, 'classes61To65'],
  [Infinity, 'classesFrom66'],
] as const satisfies readonly (readonly [number, SchoolField])[]

const stageCells = { primary: '小学', junior: '初中', senior: '高中' } as const

const gradesOf = (stage: CompulsoryStage, school: MadeSchool): number[] =>
  stage === 'junior' ? [7, 8, 9] : Array.from({ length: school.primaryGrades }, (_, i) => i + 1)

/** Pupils of each grade of a stage in a year; index 0 is the stage's first grade. */
export function pupilsByGrade(school: MadeSchool, stage: CompulsoryStage, year: number): number[] {
  const grades = gradesOf(stage, school)
  const middle = grades.reduce((all, grade) => all + cohortIndex(2024 - grade + 1), 0)
  const place = Math.exp(drift[school.setting] * (year - 2024))
  return grades.map((grade) => {
    const entry = year - grade + 1
    // Each cohort of a school is its own accident, and stays what it was as it moves up.
    const accident =
      1 + seededRandom(seedOf('cohort', school.code, String(entry))).bell(0, school.setting === 'seat' ? 0.04 : 0.09)
    // A school that opens fills from its first grades.
    const filling = school.opens === null ? 1 : Math.max(0, Math.min(1, 0.55 + 0.15 * (year - school.opens)))
    return Math.max(0, Math.round((school.size[stage]! * cohortIndex(entry) * accident * place * filling) / middle))
  })
}

interface Classes {
  readonly byGrade: readonly number[]
  readonly sizes: readonly number[]
}

/** Cuts each grade into classes of at most `most`. */
function classesFor(pupils: readonly number[], most: number): Classes {
  const byGrade = pupils.map((count) => Math.ceil(count / most))
  const sizes = pupils.flatMap((count, g) =>
    Array.from({ length: byGrade[g]! }, (_, k) => Math.floor(count / byGrade[g]!) + (k < count % byGrade[g]! ? 1 : 0)),
  )
  return { byGrade, sizes }
}

/** The class size a school fills up to: at the standard once its turn has come, above it before, by how crowded it is. */
function fullClass(school: MadeSchool, stage: CompulsoryStage, county: DemoCounty, year: number): number {
  const random = seededRandom(seedOf('class', school.code, stage))
  const standard = stage === 'primary' ? 45 : 50
  const crowded = school.setting === 'seat' ? random.whole(3, 13) : school.setting === 'town' ? random.whole(-2, 7) : 0
  const turn = random.unit()
  return turn < relievedShare(county, year) ? standard : standard + Math.max(0, crowded)
}

/** Share of schools that have been brought up to the standard by a year. */
export const relievedShare = ({ progress }: DemoCounty, year: number): number =>
  Math.min(1, progress * (0.72 + 0.06 * (year - 2022)) + (progress > 0.9 ? 0.04 * (year - 2022) : 0))

function classCells(
  stage: CompulsoryStage,
  grades: readonly number[],
  pupils: readonly number[],
  classes: Classes,
): Cells {
  const cells: Record<string, number> = {}
  pupils.forEach((count, i) => {
    cells[`pupilsGrade${grades[i]}`] = count
    cells[`classesGrade${grades[i]}`] = classes.byGrade[i]!
  })
  for (const [, field] of bands) cells[field] = 0
  for (const size of classes.sizes) {
    const field = bands.find(([to]) => size <= to)![1]
    cells[field]!++
  }
  cells['classes'] = classes.sizes.length
  cells['largestClass'] = Math.max(0, ...classes.sizes)
  return cells
}

const shareOf = (random: SeededRandom, whole: number, low: number, high: number): number =>
  Math.round(whole * random.range(low, high))

function pupilCells(school: MadeSchool, stage: CompulsoryStage, pupils: number): Cells {
  const random = seededRandom(seedOf('pupils', school.code, stage))
  const { setting } = school
  const boarders = school.boarding ? shareOf(random, pupils, 0.25, 0.6) : 0
  return {
    pupils,
    boarders,
    migrantPupils: setting === 'seat' ? shareOf(random, pupils, 0.08, 0.28) : shareOf(random, pupils, 0, 0.02),
    leftBehindPupils: setting === 'seat' ? shareOf(random, pupils, 0.02, 0.08) : shareOf(random, pupils, 0.15, 0.4),
    inclusivePupils: Math.min(pupils, Math.round(pupils * 0.004)),
    homeTaughtPupils: 0,
    inZonePupils: shareOf(random, pupils, stage === 'primary' ? 1 : setting === 'seat' ? 0.94 : 0.97, 1),
  }
}

function staffCells(school: MadeSchool, stage: CompulsoryStage, provision: Provision, relieved: number): Cells {
  const random = seededRandom(seedOf('staff', school.code, stage))
  const { teachers, backbone, peArts, aboveDegree } = provision
  const pe = Math.ceil(peArts * random.range(0.4, 0.55))
  const music = Math.ceil((peArts - pe) / 2)
  const master = Math.round(
    aboveDegree * (school.setting === 'seat' ? random.range(0.02, 0.09) : random.range(0, 0.02)),
  )
  const bachelor =
    stage === 'junior' ? aboveDegree - master : Math.round((aboveDegree - master) * random.range(0.55, 0.85))
  const college = stage === 'junior' ? teachers - aboveDegree : aboveDegree - master - bachelor
  const untrained = random.unit() < relieved ? 0 : Math.ceil(teachers * random.range(0, 0.05))
  return {
    staff: teachers + Math.round(teachers * random.range(0.02, 0.09)),
    establishment: Math.max(1, Math.round(teachers * random.range(0.95, 1.08))),
    teachers,
    teachersCollege: college,
    teachersBachelor: bachelor,
    teachersMaster: master,
    teachersDoctor: 0,
    backboneTeachers: Math.min(teachers, backbone),
    peTeachers: pe,
    musicTeachers: music,
    fineArtTeachers: peArts - pe - music,
    artsTeachers: 0,
    counsellors: school.setting === 'seat' && random.unit() < 0.6 ? 1 : 0,
    visitingPeArtsTeachers: school.setting === 'village' ? random.whole(0, 2) : 0,
    certifiedTeachers: teachers,
    trainedTeachers: teachers - untrained,
  }
}

const tenth = (value: number): number => Math.round(value * 10) / 10

function moneyCells(
  school: MadeSchool,
  stage: CompulsoryStage,
  pupils: number,
  boarders: number,
  relieved: number,
): Cells {
  const random = seededRandom(seedOf('money', school.code, stage))
  const rural = school.setting === 'village' || school.setting === 'point'
  const quota = stage === 'primary' ? 720 : 940
  const budget = (rural ? Math.max(100, pupils) : pupils) * quota + boarders * 300
  const training = budget * (random.unit() < relieved ? random.range(0.05, 0.065) : random.range(0.03, 0.05))
  return { publicFunds: Math.round(budget), trainingFunds: Math.ceil(training) }
}

function assetCells(school: MadeSchool, provision: Provision, classes: number, relieved: number): Cells {
  const random = seededRandom(seedOf('assets', school.code))
  const { teachingArea, indoorArea, sportsArea, equipment, multimediaRooms, pupils } = provision
  const floor = tenth(teachingArea * random.range(1.45, 2.1) + (school.boarding ? pupils * 2.2 : 0))
  const done = random.unit() < relieved
  const large = Math.ceil(classes / 12)
  const rooms = (standard: number): string =>
    Array.from({ length: done ? large : Math.max(0, large - random.whole(0, 1)) }, () =>
      done ? standard + random.whole(0, 14) : standard + random.whole(-28, 10),
    ).join(';')
  return {
    landArea: tenth(
      Math.max(random.range(560, 1400), floor * random.range(1.1, 2.4), sportsArea * random.range(1.35, 1.9)),
    ),
    floorArea: floor,
    teachingArea,
    indoorSportsArea: indoorArea,
    sportsGroundArea: sportsArea,
    leasedSportsArea: 0,
    equipmentValue: equipment,
    multimediaRooms,
    classrooms: classes + random.whole(0, Math.ceil(classes / 8)),
    laboratories: Math.round(classes / 9),
    dormitoryBeds: school.boarding ? Math.round(pupils * random.range(0.35, 0.6)) : 0,
    musicRooms: rooms(96),
    fineArtRooms: rooms(90),
    books: Math.round(pupils * random.range(18, 38)),
    terminals: Math.round(pupils * random.range(0.09, 0.18)),
  }
}

const identityCells = (school: MadeSchool, county: DemoCounty, year: number, stage: SchoolYear['stage']): Cells => ({
  year,
  code: school.code,
  name: school.name,
  type: school.type,
  stage: stageCells[stage],
  county: county.code,
  authority: school.authority,
  town: school.town.name,
  village: school.village.code,
  longitude: Number(school.longitude.toFixed(5)),
  latitude: Number(school.latitude.toFixed(5)),
  datum: 'GCJ-02',
  settlement: school.settlement,
  sponsor: school.sponsor,
  boarding: school.boarding ? '是' : '否',
  builtYear: school.builtYear,
  counted: school.mainSchool === null ? '是' : '否',
  ...(school.mainSchool === null ? {} : { mainSchool: school.mainSchool }),
})

function schoolYear(school: MadeSchool, county: DemoCounty, year: number, from: number): SchoolYear[] {
  const relieved = relievedShare(county, year)
  const stages = compulsoryStages.filter((stage) => school.size[stage] !== undefined)
  const byStage = stages.map((stage) => {
    const grades = gradesOf(stage, school)
    const pupils = pupilsByGrade(school, stage, year)
    const classes = classesFor(pupils, fullClass(school, stage, county, year))
    const history = Array.from({ length: year - from + 1 }, (_, i) => ({
      pupils: pupilsByGrade(school, stage, from + i).reduce((a, b) => a + b, 0),
      relieved: relievedShare(county, from + i),
    }))
    return {
      stage,
      grades,
      pupils,
      classes,
      total: pupils.reduce((a, b) => a + b, 0),
      provision: provisionFor(school, stage, classes.sizes.length, county.progress, history),
    }
  })
  if (byStage.every(({ total }) => total === 0)) return []
  const several = byStage.length > 1 || school.size.senior !== undefined
  const allClasses = byStage.reduce((all, { classes }) => all + classes.sizes.length, 0)
  const rows = byStage.map(({ stage, grades, pupils, classes, total, provision }, i): SchoolYear => {
    const people = pupilCells(school, stage, total)
    // A school of several stages reports what it has once, on its first row (资产填报口径: 全校).
    const whole = byStage.map((each) => each.provision).reduce(addProvision)
    const seniors = (school.size.senior ?? 0) * 0.9
    const assets = several
      ? i === 0
        ? assetCells(school, withSeniors(whole, seniors), allClasses, relieved)
        : {}
      : assetCells(school, provision, classes.sizes.length, relieved)
    return {
      school,
      stage,
      cells: {
        ...identityCells(school, county, year, stage),
        ...classCells(stage, grades, pupils, classes),
        ...people,
        ...staffCells(school, stage, provision, relieved),
        ...(several ? { assetBasis: '全校' } : {}),
        ...assets,
        ...moneyCells(school, stage, total, Number(people.boarders), relieved),
      },
    }
  })
  if (school.size.senior !== undefined) {
    rows.push({
      school,
      stage: 'senior',
      cells: { ...identityCells(school, county, year, 'senior'), assetBasis: '全校', pupils: school.size.senior },
    })
  }
  return rows
}

const addProvision = (a: Provision, b: Provision): Provision =>
  Object.fromEntries(
    Object.entries(a).map(([key, value]) => [key, tenth(value + b[key as keyof Provision])]),
  ) as unknown as Provision

/** Senior pupils use the same buildings; what the school has grows with them. */
function withSeniors(provision: Provision, seniors: number): Provision {
  const grown = 1 + (1.3 * seniors) / Math.max(1, provision.pupils)
  const { teachingArea, indoorArea, sportsArea, equipment, multimediaRooms } = provision
  return {
    ...provision,
    teachingArea: tenth(teachingArea * grown),
    indoorArea: tenth(indoorArea * grown),
    sportsArea: tenth(sportsArea * grown),
    equipment: tenth(equipment * grown),
    multimediaRooms: Math.round(multimediaRooms * grown),
  }
}

export const isRunning = ({ opens, closes }: MadeSchool, year: number): boolean =>
  (opens === null || year >= opens) && (closes === null || year <= closes)

/** The school table of one county and year. `from` is the first year of the example city. */
export const schoolTable = ({ county, schools }: MadeCounty, year: number, from: number): SchoolYear[] =>
  schools.filter((school) => isRunning(school, year)).flatMap((school) => schoolYear(school, county, year, from))
