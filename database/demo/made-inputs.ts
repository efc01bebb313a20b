/** What else the counties of the example city bring for a forecast: kindergartens, older rolls, homes, changes, flows (模拟数据). */
import { seededRandom, seedOf } from '#kernel/seeded-random.ts'
import { compulsoryStages } from '#kernel/stage.ts'
import type { MadeCells } from './made-children.ts'
import type { MadeCounty, MadeSchool } from './made-schools.ts'
import { isRunning, pupilsByGrade } from './school-years.ts'

/** 淮滨县 has no kindergarten rolls, so that what is done without them can be seen. */
export const countyWithoutKindergartens = '411527'

const enters = (school: MadeSchool, year: number): number =>
  school.size.primary === undefined || !isRunning(school, year) ? 0 : pupilsByGrade(school, 'primary', year)[0]!

/** Of the final year of a school year, nearly all enter grade 1 in the next. */
export function kindergartenRows({ county, towns, schools }: MadeCounty, years: readonly number[]): MadeCells[] {
  if (county.code === countyWithoutKindergartens) return []
  return years.flatMap((year) =>
    towns.map((town) => {
      const random = seededRandom(seedOf('kindergarten', town.code, String(year)))
      const entry = schools.reduce((all, school) => all + (school.town === town ? enters(school, year + 1) : 0), 0)
      // Some children of the country enter school in the seat after their kindergarten at home.
      const count = Math.round(entry * (town.seat ? random.range(0.9, 0.97) : random.range(1, 1.08)))
      return { place: town.code, year, count, source: '学前教育管理信息系统（模拟）' }
    }),
  )
}

export const rollRows = ({ schools }: MadeCounty, years: readonly number[]): MadeCells[] =>
  years.flatMap((year) =>
    schools
      .filter((school) => isRunning(school, year))
      .flatMap((school) =>
        compulsoryStages.flatMap((stage) =>
          school.size[stage] === undefined
            ? []
            : pupilsByGrade(school, stage, year).map((count, i) => ({
                school: school.code,
                year,
                grade: (stage === 'primary' ? 1 : 7) + i,
                count,
                source: '学籍系统历年数据（模拟）',
              })),
        ),
      ),
  )

const staying = ({ opens, closes }: MadeSchool): boolean => opens === null && closes === null
const inSeat = (stage: 'primary' | 'junior') => (school: MadeSchool) =>
  school.setting === 'seat' && school.size[stage] !== undefined && staying(school) && school.type !== '513'

const estates = ['锦绣家园', '滨河新城', '盛世华庭', '书香苑', '金水湾']

export function housingRows({ county, schools }: MadeCounty): MadeCells[] {
  const random = seededRandom(seedOf('housing', county.code))
  const primaries = schools.filter(inSeat('primary'))
  const juniors = schools.filter(inSeat('junior'))
  return estates.slice(0, random.whole(3, 5)).map((estate, i) => {
    const primary = random.oneOf(primaries)
    return {
      name: `${county.name}${estate}`,
      place: primary.town.code,
      primarySchool: primary.code,
      juniorSchool: random.oneOf(juniors).code,
      year: 2024 + i,
      homes: random.whole(30, 150) * 10,
      primaryPer100: random.whole(18, 30),
      juniorPer100: random.whole(8, 14),
      source: '县住建局预售许可和竣工计划（模拟）',
    }
  })
}

export function changeRows({ county, towns, schools }: MadeCounty): MadeCells[] {
  const random = seededRandom(seedOf('changes', county.code))
  const ward = towns.find(({ seat }) => seat)!
  const [crowded, roomy] = schools.filter(inSeat('primary')).filter(({ type }) => type === '211')
  const points = schools.filter((school) => school.setting === 'point' && staying(school))
  const [leaving, merging] = points.toSorted((a, b) => (a.size.primary ?? 0) - (b.size.primary ?? 0))
  const central = schools.find(
    ({ town, setting, size }) => setting === 'town' && town === merging?.town && size.primary,
  )
  const paper = (number: number): string => `${county.name}教体〔2026〕${number}号（模拟文件）`
  return [
    {
      kind: '新开学校',
      name: `${county.name}第二实验小学`,
      place: ward.code,
      year: 2027,
      fromGrade: 1,
      toGrade: 3,
      perGrade: random.whole(3, 6) * 45,
      document: paper(11),
    },
    ...(leaving ? [{ kind: '停止招生', school: leaving.code, year: 2027, document: paper(14) }] : []),
    ...(merging && central
      ? [{ kind: '撤并', school: merging.code, related: central.code, year: 2027, document: paper(15) }]
      : []),
    ...(crowded && roomy
      ? [
          {
            kind: '学区调整',
            school: crowded.code,
            related: roomy.code,
            year: 2027,
            fromGrade: 1,
            share: random.whole(2, 5) * 5,
            document: paper(18),
          },
        ]
      : []),
  ]
}

/** Where the new pupils of the seat's schools are registered: most in its wards, the others all over the county. */
export function flowRows({ towns, schools }: MadeCounty, year: number): MadeCells[] {
  return schools.filter(inSeat('primary')).flatMap((school) => {
    const random = seededRandom(seedOf('flows', school.code))
    const weights = towns.map(({ seat }) => random.range(0.2, 1) * (seat ? 6 : 1))
    const all = weights.reduce((a, b) => a + b, 0)
    const entry = enters(school, year)
    let before = 0
    let part = 0
    return towns.flatMap(({ code }, i): MadeCells[] => {
      part += weights[i]!
      const upTo = Math.round((entry * part) / all)
      const count = upTo - before
      before = upTo
      return count === 0 ? [] : [{ town: code, school: school.code, year, grade: 1, count, source: '学籍系统（模拟）' }]
    })
  })
}
