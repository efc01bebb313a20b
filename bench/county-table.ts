/** A made county with every column of the school table filled in as a bureau would: for times taken on whole tables. */
import type { SchoolRow } from '#modules/census/contract.ts'
import { classBands } from '#modules/census/school-fields.ts'
import { randomFrom, type Random } from '#tests/oracle/random.ts'
import { schoolRow } from '#tests/oracle/school-row.ts'

type Stage = SchoolRow['stage']
type Cells = Partial<SchoolRow>

/** Of a hundred schools so many are of each type, roughly as in a county of the plain. */
const types = [
  ...Array.from({ length: 62 }, () => '211'),
  ...Array.from({ length: 14 }, () => '218'),
  ...Array.from({ length: 16 }, () => '311'),
  ...Array.from({ length: 6 }, () => '312'),
  '341',
  '345',
]
const stagesOf: Readonly<Record<string, readonly Stage[]>> = {
  311: ['junior'],
  312: ['primary', 'junior'],
  341: ['junior', 'senior'],
  345: ['primary', 'junior', 'senior'],
}
const codeHead: Readonly<Record<string, string>> = { 311: '31', 312: '31', 341: '34', 345: '34' }
const gradesOf: Readonly<Record<Stage, readonly number[]>> = {
  primary: [1, 2, 3, 4, 5, 6],
  junior: [7, 8, 9],
  senior: [],
}
const share = (random: Random, least: number, most: number): number => least + random.unit() * (most - least)
const hundredths = (value: number): number => Math.round(value * 100) / 100

/** Many small schools, a few very large ones. */
function drawPupils(random: Random, type: string): number {
  if (type === '218') return random.between(8, 120)
  const size = Math.round(Math.exp(share(random, 4.3, 7.6)))
  return Math.max(40, size)
}

/** Grades, classes and class sizes that agree with one another. */
function pupilsAndClasses(random: Random, stage: Stage, pupils: number): Cells {
  const grades = gradesOf[stage]
  const cells: Record<string, number> = Object.fromEntries(classBands.map(({ field }) => [field, 0]))
  let left = pupils
  let classes = 0
  let largest = 0
  for (const [index, grade] of grades.entries()) {
    const rest = grades.length - index
    const here = rest === 1 ? left : Math.round((left / rest) * share(random, 0.9, 1.1))
    left -= here
    const count = Math.max(1, Math.ceil(here / random.between(38, 52)))
    cells[`pupilsGrade${grade}`] = here
    cells[`classesGrade${grade}`] = count
    classes += count
    for (let each = 0; each < count; each += 1) {
      const size = Math.floor((here + each) / count)
      largest = Math.max(largest, size)
      const band = classBands.find(({ to }) => size <= to)
      if (band) cells[band.field] = (cells[band.field] ?? 0) + 1
    }
  }
  return { ...(cells as Cells), classes, largestClass: largest }
}

function people(random: Random, stage: Stage, pupils: number): Cells {
  const teachers = Math.max(4, Math.round(pupils / share(random, 11, 19)))
  const part = (least: number, most: number) => Math.round(teachers * share(random, least, most))
  const teachersMaster = part(0, 0.06)
  const teachersCollege = stage === 'primary' ? part(0.2, 0.4) : part(0, 0.15)
  return {
    staff: teachers + random.between(1, 6),
    establishment: teachers + random.between(-2, 8),
    teachers,
    teachersCollege,
    teachersMaster,
    teachersDoctor: 0,
    teachersBachelor: teachers - teachersCollege - teachersMaster - part(0, 0.08),
    backboneTeachers: part(0.05, 0.3),
    peTeachers: part(0.03, 0.09),
    musicTeachers: part(0.02, 0.05),
    fineArtTeachers: part(0.02, 0.05),
    artsTeachers: 0,
    counsellors: random.between(0, 1),
    visitingPeArtsTeachers: random.between(0, 2),
    certifiedTeachers: teachers - (random.chance(0.1) ? 1 : 0),
    trainedTeachers: teachers - random.between(0, 1),
  }
}

/** Buildings, grounds and equipment for so many pupils. */
function things(random: Random, pupils: number): Cells {
  const floorArea = hundredths(pupils * share(random, 7, 14))
  const teachingArea = hundredths(floorArea * share(random, 0.45, 0.65))
  const rooms = (least: number) => Array.from({ length: random.between(1, 3) }, () => random.between(least, 120))
  return {
    landArea: hundredths(Math.max(600, pupils * share(random, 15, 40))),
    floorArea,
    teachingArea,
    indoorSportsArea: random.chance(0.3) ? hundredths(teachingArea * 0.1) : 0,
    sportsGroundArea: hundredths(pupils * share(random, 6, 14)),
    equipmentValue: hundredths((pupils * share(random, 1500, 4000)) / 10_000),
    multimediaRooms: Math.ceil(pupils / random.between(25, 50)),
    classrooms: Math.ceil(pupils / 40),
    laboratories: random.between(0, 6),
    books: Math.round(pupils * share(random, 20, 40)),
    terminals: Math.round(pupils * share(random, 0.08, 0.2)),
    musicRooms: rooms(73),
    fineArtRooms: rooms(67),
  }
}

function schoolRows(random: Random, index: number, county: string): SchoolRow[] {
  const type = random.oneOf(types)
  const code = `${codeHead[type] ?? '21'}41${String(index).padStart(6, '0')}`
  const settlement = random.oneOf(['111', '121', '122', '210', '220', '220', '220'])
  const stages = (stagesOf[type] ?? ['primary']).map((stage) => ({ stage, pupils: drawPupils(random, type) }))
  const all = stages.reduce((sum, { pupils }) => sum + pupils, 0)
  return stages.map(({ stage, pupils }, place) =>
    schoolRow({
      code,
      name: `第${index}学校`,
      type,
      stage,
      county,
      settlement,
      sponsor: random.chance(0.05) ? '民办' : '教育部门',
      boarding: stage === 'junior' && random.chance(0.4),
      builtYear: random.between(1950, 2022),
      pupils,
      ...(stage === 'senior' ? {} : { ...pupilsAndClasses(random, stage, pupils), ...people(random, stage, pupils) }),
      boarders: 0,
      migrantPupils: random.between(0, Math.floor(pupils / 10)),
      leftBehindPupils: random.between(0, Math.floor(pupils / 4)),
      inclusivePupils: random.between(0, 2),
      homeTaughtPupils: 0,
      inZonePupils: pupils - random.between(0, Math.floor(pupils / 50)),
      assetBasis: stages.length > 1 ? 'whole-school' : null,
      ...(place === 0 ? things(random, all) : {}),
      publicFunds: Math.max(pupils, 100) * 720,
      trainingFunds: Math.max(pupils, 100) * random.between(34, 60),
    }),
  )
}

/** A county of so many schools; a fifth of its teaching points are not counted and merge into the first primary school. */
export function countyTable(schools: number, county = '411525', seed = 1): SchoolRow[] {
  const random = randomFrom(seed)
  const rows = Array.from({ length: schools }, (_, index) => schoolRows(random, index + 1, county)).flat()
  const main = rows.find(({ type }) => type === '211')
  return rows.map((row, index) => ({
    ...row,
    row: index + 2,
    ...(main && row.type === '218' && random.chance(0.2) ? { counted: false, mainSchool: main.code } : {}),
  }))
}
