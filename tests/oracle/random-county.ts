/** One random county of 3–14 schools out of a seed: realistic, and nasty wherever a judgement can tip. */
import type { SchoolRow } from '#modules/census/contract.ts'
import { nearLimitSchools } from './near-limit.ts'
import { randomSchool } from './random-school.ts'
import type { Mood } from './random-school.ts'
import { randomFrom } from './random.ts'
import type { Random } from './random.ts'

const types = [
  ...Array<string>(9).fill('211'),
  ...Array<string>(7).fill('218'),
  ...Array<string>(5).fill('311'),
  ...Array<string>(6).fill('312'),
  ...Array<string>(3).fill('341'),
  ...Array<string>(3).fill('345'),
  '219',
  '319',
  '342',
  '342',
  '511',
  '514',
  '331',
  '363',
]

/** Sends some points and campuses of one row into a school of the same stage, itself merged or not. */
function withMerging(random: Random, schools: SchoolRow[][], mood: Mood): SchoolRow[][] {
  const done: SchoolRow[][] = []
  for (const school of schools) {
    const [row] = school
    const point = row?.type === '218'
    if (row === undefined || school.length > 1 || !random.chance(point ? 0.55 : 0.08)) {
      done.push(school)
      continue
    }
    const mains = done.filter((other) => other.some(({ stage, type }) => stage === row.stage && type !== '511'))
    const fate = random.unit()
    if (mood.unsettled && fate < 0.2)
      done.push([{ ...row, counted: false, mainSchool: random.oneOf(['2141999999', row.code]) }])
    else if (mains.length === 0 || fate < 0.08) done.push([{ ...row, counted: false }])
    else {
      const main = random.oneOf(mains)[0]?.code ?? null
      done.push([{ ...row, counted: fate < 0.16, mainSchool: main }])
    }
  }
  return done
}

function shuffled<Item>(random: Random, items: readonly Item[]): Item[] {
  const mixed = [...items]
  for (let index = mixed.length - 1; index > 0; index -= 1) {
    const other = random.between(0, index)
    const [a, b] = [mixed[index], mixed[other]]
    if (a !== undefined && b !== undefined) [mixed[index], mixed[other]] = [b, a]
  }
  return mixed
}

/** Situations for which no rule has been agreed: a hall larger than all rooms, a school that contradicts itself. */
function withContradictions(random: Random, rows: readonly SchoolRow[]): SchoolRow[] {
  return rows.map((row) => {
    if (random.chance(0.05)) return Object.assign(row, { indoorSportsArea: (row.teachingArea ?? 0) + 100 })
    return random.chance(0.05) ? Object.assign(row, { assetBasis: random.oneOf(['whole-school', 'by-stage']) }) : row
  })
}

export function randomCounty(seed: number, options: { readonly unsettled?: boolean } = {}): SchoolRow[] {
  const random = randomFrom(seed)
  const mood: Mood = {
    good: random.chance(0.35),
    unknownRate: random.oneOf([0, 0, 0, 0, 0.01, 0.01, 0.12]),
    unsettled: options.unsettled === true,
  }
  let given = 0
  const nextCode = (type = '211') => {
    given += 1
    return `${type.slice(0, 2)}41${String(given).padStart(6, '0')}`
  }
  const schools: SchoolRow[][] = []
  if (random.chance(0.25)) {
    const phase = random.oneOf(['primary', 'junior'] as const)
    schools.push(...nearLimitSchools(random, phase, () => nextCode()).map((row) => [row]))
    const others = phase === 'primary' ? ['311', '341', '511', '342'] : ['211', '218', '511', '342']
    for (let more = random.between(1, 2); more > 0; more -= 1) {
      const type = random.oneOf(others)
      schools.push(randomSchool(random, nextCode(type), type, mood))
    }
  } else {
    const first = randomSchool(random, nextCode(), '211', { ...mood, good: true, unknownRate: 0 })
    schools.push(first)
    for (let more = random.between(2, 13); more > 0; more -= 1) {
      const type = random.oneOf(types)
      schools.push(randomSchool(random, nextCode(type), type, mood))
    }
    schools.splice(0, schools.length, first, ...withMerging(random, schools.slice(1), mood))
  }
  const rows = mood.unsettled ? withContradictions(random, schools.flat()) : schools.flat()
  return (random.chance(0.3) ? shuffled(random, rows) : rows).map((row, index) =>
    Object.assign(row, { row: index + 2 }),
  )
}
