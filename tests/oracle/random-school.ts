/** One random school: its stages, pupils and staff, and its physical figures in every manner of reporting them. */
import type { SchoolRow } from '#modules/census/contract.ts'
import { anyKind, assetCells, draw, goodKinds, grainOf, neededFor, staffCells, unit } from './random-amounts.ts'
import type { Kind } from './random-amounts.ts'
import type { Random } from './random.ts'
import { codes, weights } from './rule.ts'
import type { Code, Phase } from './rule.ts'
import { schoolRow } from './school-row.ts'

type Stage = SchoolRow['stage']

/** What a county is like as a whole. */
export interface Mood {
  readonly good: boolean
  readonly unknownRate: number
  /** Draw also situations for which no rule has been agreed. */
  readonly unsettled: boolean
}

const stagesOf: Readonly<Record<string, readonly Stage[]>> = {
  311: ['junior'],
  319: ['junior'],
  331: ['junior'],
  312: ['primary', 'junior'],
  341: ['junior', 'senior'],
  342: ['senior'],
  345: ['primary', 'junior', 'senior'],
}

const nicePupils = [50, 60, 99, 100, 200, 250, 400, 500, 1000, 1100, 1200, 2000, 3000]
const pointPupils = [1, 24, 25, 26, 30, 48, 49, 49, 50, 50, 51, 52, 75, 99]

function drawPupils(random: Random, type: string, mood: Mood): number | null {
  if (random.chance(mood.unknownRate)) return null
  if (!mood.good && random.chance(0.04)) return 0
  if (type === '218') return random.chance(0.7) ? random.oneOf(pointPupils) : random.between(1, 130)
  if (random.chance(0.55)) return random.oneOf(nicePupils)
  return random.chance(0.02) ? random.between(1, 9) : random.between(10, 2600)
}

const phaseOf = (stage: Stage): Phase => (stage === 'primary' ? 'primary' : 'junior')

/** How many of the threshold's pupils the whole school must provide for, so that this row's share is enough. */
const loadOf = (row: SchoolRow, rows: readonly SchoolRow[]): number =>
  rows.reduce((load, { stage, pupils }) => load + Number(weights[stage]) * (pupils ?? 100), 0) /
  Number(weights[row.stage])

function drawAssets(
  random: Random,
  rows: readonly SchoolRow[],
  whole: boolean,
  kindOf: (code: Code) => Kind,
  good: boolean,
) {
  const figure = (code: Code): number => {
    const needs = rows.map((row) =>
      neededFor(code, phaseOf(row.stage), whole ? loadOf(row, rows) : (row.pupils ?? 100)),
    )
    return draw(random, good ? Math.max(...needs) : random.oneOf(needs), kindOf(code), grainOf(random, code))
  }
  return assetCells(random, figure('R4'), figure('R5'), figure('R6'), figure('R7'))
}

/** Knocks out some cells; the copies of a row that stands for the whole school are knocked out alike. */
function forget<Cells extends object>(random: Random, cells: Cells, rate: number): Cells {
  if (rate === 0) return cells
  return Object.fromEntries(
    Object.entries(cells).map(([field, value]) => [field, random.chance(rate) ? null : value]),
  ) as Cells
}

type Manner = 'one-row' | 'copied' | 'scattered' | 'disagreeing' | 'each' | 'two-of-three'

function withAssets(random: Random, rows: readonly SchoolRow[], mood: Mood, kindOf: (code: Code) => Kind): SchoolRow[] {
  const declared = random.oneOf(['whole-school', 'by-stage', null, null] as const)
  const manners: Manner[] = ['one-row', 'one-row', 'copied']
  if (!mood.good && declared === 'whole-school') manners.push('disagreeing')
  if (declared === 'whole-school') manners.push('scattered')
  if (declared === null) manners.push('each', 'two-of-three')
  let manner = random.oneOf(manners)
  if (rows.length === 1 || (declared === 'by-stage' && (mood.good || random.chance(0.8)))) manner = 'each'
  const counted = rows.filter((row) => row.pupils !== 0)
  const shared = forget(
    random,
    drawAssets(random, counted.length > 0 ? counted : rows, true, kindOf, mood.good),
    mood.unknownRate,
  )
  const holder = random.between(0, rows.length - 1)
  return rows.map((row, index) => {
    const basis = declared === 'whole-school' && index !== holder && random.chance(0.2) ? null : declared
    const own = () => forget(random, drawAssets(random, [row], false, kindOf, mood.good), mood.unknownRate)
    const here = index === holder
    const { teachingArea, indoorSportsArea, sportsGroundArea, ...rest } = shared
    const indoor = indoorSportsArea ?? 0
    const scattered = mood.unsettled ? rest : { equipmentValue: shared.equipmentValue, indoorSportsArea: indoor }
    const cells: Readonly<Record<Manner, () => Partial<SchoolRow>>> = {
      'one-row': () => (here ? shared : {}),
      copied: () => shared,
      scattered: () =>
        here
          ? {
              teachingArea,
              indoorSportsArea: indoor,
              sportsGroundArea,
              multimediaRooms: shared.multimediaRooms,
            }
          : scattered,
      disagreeing: () => (here ? { ...shared, equipmentValue: (shared.equipmentValue ?? 0) + 1 / unit } : shared),
      each: own,
      'two-of-three': () => (index === (holder + 1) % 3 ? {} : shared),
    }
    return { ...row, assetBasis: basis, ...cells[manner]() }
  })
}

export function randomSchool(random: Random, code: string, type: string, mood: Mood): SchoolRow[] {
  const all = stagesOf[type] ?? ['primary']
  const stages = all.length > 1 && random.chance(0.1) ? all.slice(0, random.between(1, all.length - 1)) : all
  /** In a good county at most one indicator of a school lies between 85 % and the threshold. */
  const weak = random.oneOf(codes)
  const kindOf = (indicator: Code): Kind => {
    if (!mood.good) return random.oneOf(anyKind)
    return indicator === weak && random.chance(0.4) ? random.oneOf(['floor', 'near']) : random.oneOf(goodKinds)
  }
  const rows = stages.map((stage) => {
    const pupils = drawPupils(random, type, mood)
    const count = (indicator: Code) =>
      Math.round(draw(random, neededFor(indicator, phaseOf(stage), pupils ?? 100), kindOf(indicator), unit) / unit)
    const staff = forget(random, staffCells(random, stage, count('R1'), count('R2'), count('R3')), mood.unknownRate)
    return schoolRow({ code, name: `学校${code.slice(-3)}`, type, stage, pupils, ...staff })
  })
  return withAssets(random, rows, mood, kindOf)
}
